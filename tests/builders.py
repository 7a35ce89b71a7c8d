"""Small builders of plans for tests: a visit is written in a few readable lines."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from models.identifiers import (
    AttendanceId,
    ItemId,
    MemberId,
    OrganisationId,
    PersonId,
    PostId,
    VenueId,
    VisitId,
    VisitOrganisationId,
    new_identifier,
)
from models.localized import Localized
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.items import Attendance, Item
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.records.visits import Member, Visit, VisitOrganisation
from models.vocabulary import ItemKind, MemberRole, OrganisationRole, Part

FIRST_DAY = date(2021, 12, 20)
LAST_DAY = date(2021, 12, 22)


def clock(text: str) -> time:
    """The wall-clock time written "10:30"."""
    return time.fromisoformat(text)


class PlanBuilder:
    """Collects records and gives the plan of them; every method returns the record it added."""

    def __init__(self, first_day: date = FIRST_DAY, last_day: date = LAST_DAY, **fields: Any) -> None:
        """Start with a visit of those days in Istanbul."""
        title = fields.pop("title", Localized.of(en="Turkistan delegation", tr="Türkistan heyeti"))
        self.visit = Visit(
            id=VisitId(new_identifier()), title=title, first_day=first_day, last_day=last_day, **fields
        )
        self.records: list[AnyRecord] = [self.visit]

    def plan(self) -> Plan:
        """The plan of everything added so far."""
        return Plan.of(self.visit.id, self.records)

    def organisation(self, name: str, role: OrganisationRole | None = None, **fields: Any) -> Organisation:
        """Add an organisation, and its role in the visit where one is given."""
        organisation = Organisation(
            id=OrganisationId(new_identifier()), name=Localized.of(en=name, tr=name), **fields
        )
        self.records.append(organisation)
        if role is not None:
            self.records.append(
                VisitOrganisation(
                    id=VisitOrganisationId(new_identifier()),
                    visit_id=self.visit.id,
                    organisation_id=organisation.id,
                    role=role,
                )
            )
        return organisation

    def person(self, name: str, **fields: Any) -> Person:
        """Add a person."""
        person = Person(id=PersonId(new_identifier()), name=Localized.of(en=name), **fields)
        self.records.append(person)
        return person

    def post(
        self, person: Person, title: str, organisation: Organisation | None = None, **fields: Any
    ) -> Post:
        """Add a post of a person."""
        post = Post(
            id=PostId(new_identifier()),
            person_id=person.id,
            organisation_id=organisation.id if organisation else None,
            title=Localized.of(en=title),
            **fields,
        )
        self.records.append(post)
        return post

    def member(self, name: str = "", role: MemberRole = MemberRole.MEMBER, **fields: Any) -> Member:
        """Add a member with a person of that name, or an unnamed one where `name` is empty."""
        person_id = self.person(name).id if name else None
        position = sum(isinstance(record, Member) for record in self.records)
        member = Member(
            id=MemberId(new_identifier()),
            visit_id=self.visit.id,
            person_id=person_id,
            role=role,
            position=position,
            **fields,
        )
        self.records.append(member)
        return member

    def venue(self, name: str, **fields: Any) -> Venue:
        """Add a venue."""
        venue = Venue(id=VenueId(new_identifier()), name=Localized.of(en=name), **fields)
        self.records.append(venue)
        return venue

    def item(
        self,
        title: str,
        day: date | None = FIRST_DAY,
        starts: str | None = None,
        ends: str | None = None,
        kind: ItemKind = ItemKind.MEETING,
        **fields: Any,
    ) -> Item:
        """Add an item; clocks are written "10:30"."""
        item = Item(
            id=ItemId(new_identifier()),
            visit_id=self.visit.id,
            kind=kind,
            title=Localized.of(en=title),
            day=day,
            starts=clock(starts) if starts else None,
            ends=clock(ends) if ends else None,
            **fields,
        )
        self.records.append(item)
        return item

    def attendance(self, item: Item, person: Person, part: Part = Part.GUEST, **fields: Any) -> Attendance:
        """Give a person a part in an item."""
        attendance = Attendance(
            id=AttendanceId(new_identifier()), item_id=item.id, person_id=person.id, part=part, **fields
        )
        self.records.append(attendance)
        return attendance
