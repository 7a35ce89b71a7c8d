"""No more people sleep in a room of a hotel than it has beds.

Counted are, night by night, the members who are written into a room of the same number in the same hotel. Of
how many beds it has, the rooms of the hotel tell; of a room that nobody has entered there it is assumed what
the settings say, two as a rule. A member who stands for several people has several rooms under one entry, and
is not counted. Whom another visit has put into the same room counts as well, and the visit is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from models.identifiers import MemberId, VenueId, VisitId
from models.messages import N_, Sayable
from models.records.journeys import Leg, LegMember, Stay
from models.records.people import Person
from models.records.places import Bedroom, Venue
from models.records.visits import Member, Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.lodging import Room, bed_of, number_compared, rooms_by_night
from scheduling.naming import place_name
from scheduling.occupancy import Attendee
from scheduling.rule import Fault, Rule, Scope
from scheduling.surroundings import BedElsewhere

TOO_MANY = Fault(
    "room-double-booked",
    Severity.ERROR,
    N_(
        "Room {room} of {hotel} is given to {people} in the night from {day}; it has fewer beds than that: "
        "{beds}."
    ),
)

TAKEN_ELSEWHERE = Fault(
    "room-double-booked",
    Severity.ERROR,
    N_(
        "Room {room} of {hotel} is given to {people} in the night from {day}, and to people of the visit "
        "“{visit}” as well; it has fewer beds than that: {beds}."
    ),
)

_Shared: TypeAlias = tuple[Room, tuple[MemberId, ...]]
"""A room and who sleeps in it together."""


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each room and those who are too many in it, of the first night in which they are."""
    beds: dict[Room, int] = {}
    for bedroom in facts.plan.bedrooms:
        beds[bedroom.venue_id, number_compared(bedroom.number)] = bedroom.beds
    elsewhere: dict[tuple[Room, date], list[BedElsewhere]] = {}
    for bed in facts.elsewhere.beds:
        elsewhere.setdefault(((bed.hotel_id, bed.room), bed.night), []).append(bed)
    told: set[tuple[_Shared, VisitId | None]] = set()
    for night, rooms in rooms_by_night(facts.plan):
        for room, members in rooms.items():
            there = beds.get(room, facts.limits.beds_in_a_room)
            others = elsewhere.get((room, night), ())
            too_many: list[tuple[Fault, BedElsewhere | None]] = []
            if len(members) > there:
                too_many = [(TOO_MANY, None)]
            elif len(members) + sum(other.people for other in others) > there:
                too_many = [(TAKEN_ELSEWHERE, other) for other in others]
            shared = (room, tuple(member.id for member in members))
            for fault, other in too_many:
                key = shared, None if other is None else other.visit_id
                if key not in told:
                    told.add(key)
                    yield _conflict(facts, fault, night, (room[0], there, members), other)


def _conflict(
    facts: Facts,
    fault: Fault,
    night: date,
    shared: tuple[VenueId, int, tuple[Member, ...]],
    other: BedElsewhere | None,
) -> Conflict:
    hotel_id, beds, members = shared
    said: dict[str, Sayable] = {} if other is None else {"visit": other.visit_title}
    records = (hotel_id, *(member.id for member in members))
    return fault.on_day(
        night,
        (),
        records if other is None else (*records, other.visit_id),
        room=bed_of(facts.plan, members[0], night).room,
        hotel=place_name(facts.plan.venues[hotel_id]),
        people=facts.names_of(Attendee(member.person_id or member.id) for member in members),
        day=night,
        beds=beds,
        **said,
    )


RULE = Rule(
    faults=(TOO_MANY, TAKEN_ELSEWHERE),
    source=N_("The daily work of a protocol office: the rooming list is counted against the beds."),
    woken_by=frozenset({Visit, Venue, Bedroom, Person, Member, Leg, LegMember, Stay}),
    find=find,
    scope=Scope.WHOLE,
)
