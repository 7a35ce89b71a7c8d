"""What a step did to each record, in words: that it was made, changed or deleted, never what stood in it.

So nothing sensitive that was typed into a person's record is read here by chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from models.edits import Change, Edit
from models.messages import N_, Message
from models.plan import Plan
from models.records.acceptances import Acceptance
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegGreeter, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import Attachment, CostLine, Gift, Request, Task
from models.records.organisations import Organisation
from models.records.papers import HouseStyle, Version
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, TravelTime, Venue
from models.records.ranks import Rank, RankTable
from models.records.record import Record
from models.records.settings import OfficeSetting, VisitSetting
from models.records.visits import Member, MemberTrack, Track, Visit, VisitOrganisation
from ui.record_names import record_name, spoken_name

KINDS: Mapping[type[Record], str] = MappingProxyType(
    {
        Organisation: N_("Organisation"),
        Person: N_("Person"),
        Post: N_("Post"),
        Venue: N_("Venue"),
        TravelTime: N_("Minutes of a way"),
        Vehicle: N_("Vehicle"),
        Unavailability: N_("Time of absence"),
        RankTable: N_("Rank table"),
        Rank: N_("Rank"),
        Bedroom: N_("Hotel room"),
        OfficeSetting: N_("Setting of the office"),
        HouseStyle: N_("House style"),
        Visit: N_("Visit"),
        VisitSetting: N_("Setting of the visit"),
        Acceptance: N_("Accepted conflict"),
        Version: N_("Issued version"),
        VisitOrganisation: N_("Organisation of the visit"),
        Track: N_("Track"),
        Member: N_("Member of the delegation"),
        MemberTrack: N_("Track of a member"),
        Stay: N_("Nights elsewhere"),
        Item: N_("Item"),
        ItemTrack: N_("Track of an item"),
        Attendance: N_("Attendance"),
        Leg: N_("Journey"),
        LegMember: N_("Traveller"),
        LegGreeter: N_("Greeter"),
        Ride: N_("Ride"),
        RidePassenger: N_("Passenger"),
        Agreement: N_("Agreement"),
        AgreementParty: N_("Party to an agreement"),
        Commitment: N_("Commitment"),
        Request: N_("Request"),
        Task: N_("Task"),
        Gift: N_("Gift"),
        CostLine: N_("Cost line"),
        Attachment: N_("File"),
    }
)
"""What one record of each kind is called."""

MOST_LINES = 8
"""Records that are named; how many more there are is said."""


def change_words(step: Edit, plan: Plan) -> tuple[Message, ...]:
    """A line for each record that a step changed; `plan` gives names that its records refer to."""
    known = plan.including(change.record for change in step.changes)
    lines = [_line(change, known) for change in step.changes[:MOST_LINES]]
    more = len(step.changes) - MOST_LINES
    if more > 0:
        lines.append(Message.of(N_("and {count} more"), count=more))
    return tuple(lines)


def _line(change: Change, plan: Plan) -> Message:
    kind = Message.of(KINDS[change.kind])
    name = spoken_name(record_name(change.record, plan))
    if change.before is None:
        return Message.of(N_("New – {kind}: {name}"), kind=kind, name=name)
    if change.after is None:
        return Message.of(N_("Deleted – {kind}: {name}"), kind=kind, name=name)
    return Message.of(N_("Changed – {kind}: {name}"), kind=kind, name=name)
