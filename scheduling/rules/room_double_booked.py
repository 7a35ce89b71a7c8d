"""No more people sleep in a room of a hotel than it has beds.

Counted are, night by night, the members who are written into a room of the same number in the same hotel. Of
how many beds it has, the rooms of the hotel tell; of a room that nobody has entered there it is assumed what
the settings say, two as a rule. A member who stands for several people has several rooms under one entry, and
is not counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

from models.identifiers import MemberId, VenueId
from models.messages import N_
from models.plan import Plan
from models.records.journeys import Leg, LegMember, Stay
from models.records.people import Person
from models.records.places import Bedroom, Venue
from models.records.visits import Member, Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.lodging import BedState, bed_of, nights_of
from scheduling.naming import place_name
from scheduling.occupancy import Attendee, in_precedence
from scheduling.rule import Fault, Rule, Scope

TOO_MANY = Fault(
    "room-double-booked",
    Severity.ERROR,
    N_(
        "Room {room} of {hotel} is given to {people} in the night from {day}; it has fewer beds than that: "
        "{beds}."
    ),
)

_Room: TypeAlias = tuple[VenueId, str]
"""A room of a hotel; its number as it is compared."""

_Shared: TypeAlias = tuple[_Room, tuple[MemberId, ...]]
"""A room and who sleeps in it together."""


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each room and those who are too many in it, of the first night in which they are."""
    plan = facts.plan
    beds: dict[_Room, int] = {}
    for bedroom in plan.bedrooms:
        beds[bedroom.venue_id, _number(bedroom.number)] = bedroom.beds
    for (room, member_ids), night in _shared(plan).items():
        there = beds.get(room, facts.limits.beds_in_a_room)
        if len(member_ids) > there:
            hotel_id, _ = room
            members = [plan.members[member_id] for member_id in member_ids]
            yield TOO_MANY.on_day(
                night,
                (),
                (hotel_id, *member_ids),
                room=bed_of(plan, members[0], night).room,
                hotel=place_name(plan.venues[hotel_id]),
                people=facts.names_of(Attendee(member.person_id or member.id) for member in members),
                day=night,
                beds=there,
            )


def _shared(plan: Plan) -> Mapping[_Shared, date]:
    """Who shares a room, with the first night in which they do."""
    placed = {member.id for member in plan.members if member.room}
    placed |= {stay.member_id for stay in plan.stays if stay.room}
    sleepers = [one for one in in_precedence(plan.members) if one.id in placed and one.count == 1]
    first: dict[_Shared, date] = {}
    for night in nights_of(plan) if len(sleepers) > 1 else ():
        rooms: dict[_Room, list[MemberId]] = {}
        for member in sleepers:
            bed = bed_of(plan, member, night)
            if bed.state is BedState.BED and bed.hotel_id is not None and bed.room.strip():
                rooms.setdefault((bed.hotel_id, _number(bed.room)), []).append(member.id)
        for room, members in rooms.items():
            if len(members) > 1:
                first.setdefault((room, tuple(members)), night)
    return first


def _number(room: str) -> str:
    return "".join(room.split()).casefold()


RULE = Rule(
    faults=(TOO_MANY,),
    source=N_("The daily work of a protocol office: the rooming list is counted against the beds."),
    woken_by=frozenset({Visit, Venue, Bedroom, Person, Member, Leg, LegMember, Stay}),
    find=find,
    scope=Scope.WHOLE,
)
