"""A visit in which every text says which field it is: what a paper prints tells where it is from.

A text reads "⟨Item.internal_note:mine⟩"; the word after the colon says whose record it is, "mine" where it
concerns the host, the member and the driver of the tests, "other" where it concerns another one.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import msgspec

from exports.audience import Audience
from models.localized import Localized
from models.plan import Plan
from models.record_types import RECORD_TYPES, AnyRecord
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, Step
from models.records.journeys import Leg, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import CostLine, Gift, Request, Task
from models.records.organisations import Organisation
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, Venue
from models.records.visits import Member, Track, Visit, VisitOrganisation
from models.vocabulary import (
    AgreementStatus,
    DelegationPresence,
    ItemKind,
    ItemStatus,
    MemberRole,
    OrganisationRole,
    PressAccess,
)
from tests.builders import FIRST_DAY, LAST_DAY, clock

_MARK = re.compile(r"⟨([^⟩]+)⟩")
_NO_MARK = frozenset({"home_zone", "zone", "end_zone", "departs_zone", "arrives_zone", "country", "currency"})
"""Texts that have to be what they are: zones, countries, currencies."""

ABOUT = {Audience.HOST: "organisation-mine", Audience.MEMBER: "member-mine", Audience.DRIVER: "vehicle-mine"}


def marks_in(text: str) -> set[str]:
    """The fields whose text stands in this one: {"Item.title:mine"}."""
    return set(_MARK.findall(text))


def marked(kind: type[AnyRecord], whose: str, /, **fields: Any) -> Any:
    """A record of this kind, each of its texts marked with its field."""
    texts: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        mark = f"⟨{kind.__name__}.{field.name}:{whose}⟩"
        if field.type is Localized:
            texts[field.name] = Localized.of(en=mark)
        elif field.type is str and field.name not in _NO_MARK:
            texts[field.name] = mark
    named = {"id": f"{kind.__name__.lower()}-{whose}"}
    return kind(**{**texts, **named, **fields})


def plan_of_marks() -> Plan:
    """Everything twice, once for the readers of the tests and once for others."""
    visit = marked(Visit, "visit", id="visit", first_day=FIRST_DAY, last_day=LAST_DAY, rank_table_id=None)
    records: list[AnyRecord] = [visit, marked(Task, "visit", visit_id="visit")]
    records += [
        marked(
            VisitOrganisation,
            f"{role}-{whose}",
            visit_id="visit",
            organisation_id=f"organisation-{whose}",
            role=role,
        )
        for whose, roles in (
            ("mine", (OrganisationRole.HOST,)),
            ("other", (OrganisationRole.GUEST, OrganisationRole.COORDINATOR)),
        )
        for role in roles
    ]
    for number, whose in enumerate(("mine", "other")):
        records += _records_of(whose, number)
    for status in (ItemStatus.IDEA, ItemStatus.CANCELLED):
        records.append(_item(str(status), 3, status=status, host_organisation_id="organisation-mine"))
    return Plan.of(visit.id, records)


def _records_of(whose: str, number: int) -> list[AnyRecord]:
    organisation, person, venue = f"organisation-{whose}", f"person-{whose}", f"venue-{whose}"
    member, item, vehicle = f"member-{whose}", f"item-{whose}", f"vehicle-{whose}"
    birth = {"date_of_birth": date(1970, 1, 31), "passport_expires_on": date(2030, 1, 31)}
    last_press = PressAccess.OPEN if whose == "mine" else PressAccess.CLOSED
    return [
        marked(Organisation, whose, parent_id=None),
        marked(Person, whose, **birth),
        marked(Post, whose, person_id=person, organisation_id=organisation, rank=number),
        marked(Venue, whose, organisation_id=organisation),
        marked(Bedroom, whose, venue_id=venue),
        marked(Vehicle, whose, organisation_id=None),
        marked(Unavailability, whose, venue_id=venue, first_day=FIRST_DAY, last_day=FIRST_DAY),
        marked(Track, whose, visit_id="visit"),
        marked(
            Member,
            whose,
            visit_id="visit",
            person_id=person,
            hotel_id=venue,
            position=number,
            role=MemberRole.HEAD if number == 0 else MemberRole.MEMBER,
        ),
        marked(Stay, whose, member_id=member, first_night=FIRST_DAY, last_night=FIRST_DAY, hotel_id=venue),
        marked(Person, f"host-{whose}", **birth),
        _item(
            whose,
            number,
            host_organisation_id=organisation,
            host_principal_id=f"person-host-{whose}",
            venue_id=venue,
            press_access=last_press,
        ),
        marked(Attendance, whose, item_id=item, person_id=person),
        marked(Leg, whose, visit_id="visit", arrives_on=FIRST_DAY, arrives_at=clock("08:00")),
        marked(LegMember, whose, leg_id=f"leg-{whose}", member_id=member),
        marked(Ride, whose, visit_id="visit", vehicle_id=vehicle, item_id=item, meets_at=clock("09:00")),
        marked(RidePassenger, whose, ride_id=f"ride-{whose}", member_id=member),
        marked(Agreement, whose, visit_id="visit", item_id=item, status=AgreementStatus.TEXT_AGREED),
        marked(
            AgreementParty,
            whose,
            agreement_id=f"agreement-{whose}",
            organisation_id=organisation,
            signatory_id=person,
        ),
        marked(Commitment, whose, visit_id="visit", item_id=item),
        marked(Request, whose, visit_id="visit", organisation_id=organisation),
        marked(Gift, whose, visit_id="visit", item_id=item),
        marked(CostLine, whose, visit_id="visit", item_id=item),
    ]


def _item(whose: str, number: int, **fields: Any) -> Item:
    item: Item = marked(
        Item,
        whose,
        visit_id="visit",
        day=FIRST_DAY,
        starts=clock(f"{10 + number}:00"),
        **{
            "kind": ItemKind.LUNCH,
            "status": ItemStatus.CONFIRMED,
            "covers": 12,
            "delegation_presence": DelegationPresence.LISTED_ONLY,
            "steps": (Step(text=Localized.of(en=f"⟨Item.steps:{whose}⟩"), minutes=5),),
            **fields,
        },
    )
    return item


def unmarked_kinds() -> set[str]:
    """The kinds of records that the plan of marks does not have."""
    there = {type(record) for record in plan_of_marks().records()}
    return {kind.__name__ for kind in RECORD_TYPES if kind not in there}
