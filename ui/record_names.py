"""What a record is called in the name of an edit, in a list and in a question before it is deleted."""

from __future__ import annotations

from typing import assert_never

from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegGreeter, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import Attachment, CostLine, Gift, Request, Task
from models.records.organisations import Organisation
from models.records.people import Person, Post, Unavailability
from models.records.places import TravelTime, Venue
from models.records.ranks import Rank, RankTable
from models.records.visits import Member, MemberTrack, Track, Visit, VisitOrganisation
from models.vocabulary_labels import label


def record_name(record: AnyRecord, plan: Plan | None) -> Localized | Message:
    """What `record` is called; `plan` gives the names of the records it refers to."""
    match record:
        case Organisation(name=name) | Person(name=name) | Venue(name=name) | Track(name=name):
            return name or Message.of(N_("without a name"))
        case Visit(title=title) | Item(title=title) | Post(title=title) | Agreement(title=title):
            return title or Message.of(N_("without a title"))
        case Commitment(text=text):
            return text or Message.of(N_("without words"))
        case Member():
            return member_name(record, plan)
        case VisitOrganisation():
            organisation = plan.organisations.get(record.organisation_id) if plan else None
            return record_name(organisation, plan) if organisation else label(record.role)
        case AgreementParty():
            organisation = plan.organisations.get(record.organisation_id) if plan else None
            return record_name(organisation, plan) if organisation else Message.of(N_("a party"))
        case Attendance() | LegMember() | LegGreeter() | RidePassenger():
            return taking_part_name(record, plan)
        case Vehicle(label=name) | RankTable(name=name) | Rank(title=name):
            return name or Message.of(N_("without a name"))
        case Task(title=text) | Gift(description=text) | CostLine(description=text):
            return text or Message.of(N_("without words"))
        case Attachment(file_name=typed) | Request(subject=typed) | Unavailability(reason=typed) if typed:
            return Message.of("{name}", name=typed)
        case Request(form=form):
            return label(form)
        case Leg():
            return leg_name(record)
        case Ride():
            vehicle = plan.vehicles.get(record.vehicle_id) if plan else None
            return record_name(vehicle, plan) if vehicle else Message.of(N_("a ride"))
        case Stay():
            member = plan.members.get(record.member_id) if plan else None
            return member_name(member, plan) if member else Message.of(N_("a night elsewhere"))
        case TravelTime() | MemberTrack() | ItemTrack() | Attachment() | Unavailability():
            return Message.of(N_("an assignment"))
        case _ as never:
            assert_never(never)


def member_name(member: Member, plan: Plan | None) -> Localized | Message:
    """The person's name, or who and how many an unnamed member stands for: "4 × council members"."""
    person = plan.persons.get(member.person_id) if plan else None
    if person is not None:
        return record_name(person, plan)
    description = member.description or Message.of(N_("unnamed"))
    if member.count > 1:
        return Message.of(N_("{number} × {description}"), number=member.count, description=description)
    return description


def taking_part_name(
    record: Attendance | LegMember | LegGreeter | RidePassenger, plan: Plan | None
) -> Localized | Message:
    """Who takes part, travels, meets or rides."""
    person = plan.persons.get(getattr(record, "person_id", None)) if plan else None
    if person is not None:
        return record_name(person, plan)
    member = plan.members.get(getattr(record, "member_id", None)) if plan else None
    return member_name(member, plan) if member else Message.of(N_("somebody"))


def leg_name(leg: Leg) -> Message:
    """The number of the flight or train, else from where to where, else by what one travels."""
    if leg.carrier or leg.number:
        return Message.of("{name}", name=f"{leg.carrier} {leg.number}".strip())
    if leg.from_place and leg.to_place:
        return Message.of(N_("{from_place} – {to_place}"), from_place=leg.from_place, to_place=leg.to_place)
    return label(leg.kind)


def spoken_name(name: Localized | Message) -> Message:
    """The name as a message, for a sentence that takes one."""
    return name if isinstance(name, Message) else Message.of("{name}", name=name)
