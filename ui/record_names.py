"""What a record is called in the name of an edit, in a list and in a question before it is deleted."""

from __future__ import annotations

from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.record_names import name_of
from models.record_types import AnyRecord
from models.records.acceptances import Acceptance
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item
from models.records.journeys import Leg, LegGreeter, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import Attachment, CostLine, Gift, Request, Task
from models.records.organisations import Organisation
from models.records.papers import HouseStyle, Version
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, Venue
from models.records.ranks import Rank, RankTable
from models.records.settings import OfficeSetting, VisitSetting
from models.records.visits import Member, Track, Visit, VisitOrganisation
from models.vocabulary_labels import label
from scheduling.naming import leg_name


def record_name(record: AnyRecord, plan: Plan | None) -> Localized | Message:
    """What `record` is called; `plan` gives the names of the records it refers to."""
    name = name_of(record)
    if name and not isinstance(record, Member | AgreementParty):
        return name
    match record:
        case Organisation() | Person() | Venue() | Track() | Vehicle() | RankTable() | Rank():
            return Message.of(N_("without a name"))
        case Visit() | Item() | Post() | Agreement():
            return Message.of(N_("without a title"))
        case Commitment() | Task() | Gift() | CostLine():
            return Message.of(N_("without words"))
        case Member():
            return member_name(record, plan)
        case Leg():
            return leg_name(record)
        case Attendance() | LegMember() | LegGreeter() | RidePassenger():
            return taking_part_name(record, plan)
        case Attachment(file_name=typed) | Request(subject=typed) | Unavailability(reason=typed) if typed:
            return Message.of("{name}", name=typed)
        case Bedroom(number=typed) | Version(label=typed) | Acceptance(reason=typed) if typed:
            return Message.of("{name}", name=typed)
        case _:
            return _name_by_owner(record, plan)


def _name_by_owner(record: AnyRecord, plan: Plan | None) -> Localized | Message:
    """What a record is called after the one it is about, or what it is."""
    owner: AnyRecord | None = None
    match record:
        case VisitOrganisation() | AgreementParty():
            owner = plan.organisations.get(record.organisation_id) if plan else None
        case Ride():
            owner = plan.vehicles.get(record.vehicle_id) if plan else None
        case Stay():
            owner = plan.members.get(record.member_id) if plan else None
    if owner is not None:
        return record_name(owner, plan)
    match record:
        case VisitOrganisation():
            return label(record.role)
        case AgreementParty():
            return Message.of(N_("a party"))
        case Request():
            return label(record.form)
        case Version():
            return Message.of(N_("version {number}"), number=record.number)
        case OfficeSetting() | VisitSetting():
            from scheduling.limit_list import label_of  # needed for the history alone, and by no start

            return label_of(record.name)
        case HouseStyle():
            return Message.of(N_("House style"))
        case _:
            return Message.of(N_("an assignment"))


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


def spoken_name(name: Localized | Message) -> Message:
    """The name as a message, for a sentence that takes one."""
    return name if isinstance(name, Message) else Message.of("{name}", name=name)
