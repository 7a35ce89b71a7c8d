"""What visits book of people, places, vehicles and hotel rooms: only that, never whole visits.

Given as small plans that hold no more than what is needed to tell when somebody or something is taken: the
items and rides concerned, who is at them and on which tracks. Templates and cancelled visits book nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, and_, func, or_, select

from models.database.rows import in_portions, read, with_identifiers, with_values
from models.database.visit_tables import item, visit
from models.identifiers import VisitId
from models.plan import Plan, RecordTable
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegMember, Ride, Stay, Vehicle
from models.records.people import Person
from models.records.places import Venue
from models.records.record import Record
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import VisitStatus

_APART = timedelta(days=2)
"""So many days what happens at one instant can be apart by the clocks of two places and past midnight."""
_FARTHEST_NIGHT = timedelta(days=14)
"""So far from its visit a night can still belong to it."""
_A_DAY = 24 * 60


class Wanted(NamedTuple):
    """Which people, places and vehicles are asked about, and on which days, both included.

    `hotels` are those in which somebody has a room.
    """

    persons: frozenset[str]
    venues: frozenset[str]
    vehicles: frozenset[str]
    hotels: frozenset[str]
    first_day: date
    last_day: date


def wanted_of(plan: Plan) -> Wanted:
    """The people, places and vehicles of a plan, on the days of its items and of the visit itself."""
    visit = plan.visit
    days = [(one.day, one.end_day or one.day) for one in plan.items if one.day is not None]
    return Wanted(
        frozenset(one.id for one in plan.persons),
        frozenset(one.id for one in plan.venues),
        frozenset(one.id for one in plan.vehicles),
        frozenset(
            one.hotel_id for one in (*plan.members, *plan.stays) if one.room and one.hotel_id is not None
        ),
        min((visit.first_day, *(first for first, _ in days))),
        max((visit.last_day, *(last for _, last in days))),
    )


class _Bookings(NamedTuple):
    """The records that tell who and what is taken, of several visits."""

    items: Collection[Item]
    attendances: Collection[Attendance]
    members: Collection[Member]
    rides: Collection[Ride]
    item_tracks: Collection[ItemTrack]
    member_tracks: Collection[MemberTrack]
    legs: Collection[Leg]
    venues: Collection[Venue]
    sleepers: Collection[Member] = ()
    stays: Collection[Stay] = ()
    leg_members: Collection[LegMember] = ()


def booked_elsewhere(connection: Connection, visit_id: VisitId, wanted: Wanted) -> tuple[Plan, ...]:
    """What visits other than `visit_id` book of what is wanted, a small plan for each of them."""
    venues = _with_parts(connection, wanted.venues)
    members = with_values(connection, Member, "person_id", wanted.persons)
    attendances = [
        *with_values(connection, Attendance, "person_id", wanted.persons),
        *with_values(connection, Attendance, "member_id", {one.id for one in members}),
    ]
    rides = with_values(connection, Ride, "vehicle_id", wanted.vehicles)
    items = _items(
        connection,
        wanted,
        {
            "id": {
                *(one.item_id for one in attendances),
                *(one.item_id for one in rides if one.item_id is not None),
            },
            "visit_id": {one.visit_id for one in members} - {visit_id},
            "venue_id": venues.keys(),
            "host_principal_id": wanted.persons,
        },
    )
    sleepers = _sleepers(connection, visit_id, wanted)
    members += [one for one in sleepers if one.id not in {known.id for known in members}]
    journeys = with_values(connection, Leg, "visit_id", {one.visit_id for one in sleepers})
    legs = {one.leg_id for one in rides if one.leg_id is not None} - {one.id for one in journeys}
    found = _Bookings(
        items,
        attendances,
        members,
        rides,
        with_values(connection, ItemTrack, "item_id", {one.id for one in items}),
        with_values(connection, MemberTrack, "member_id", {one.id for one in members}),
        [*journeys, *with_identifiers(connection, Leg, legs)],
        venues.values(),
        sleepers,
        with_values(connection, Stay, "member_id", {one.id for one in sleepers}),
        with_values(connection, LegMember, "leg_id", {one.id for one in journeys}),
    )
    visit_ids = {one.visit_id for several in (items, rides, sleepers) for one in several} - {visit_id}
    return _plans(with_identifiers(connection, Visit, visit_ids), found)


def booked_everywhere(connection: Connection) -> tuple[Plan, ...]:
    """What all visits book, a small plan for each of them."""
    found = _Bookings(
        read(connection, Item),
        read(connection, Attendance),
        read(connection, Member),
        read(connection, Ride),
        read(connection, ItemTrack),
        read(connection, MemberTrack),
        read(connection, Leg),
        read(connection, Venue),
    )
    return _plans(read(connection, Visit), found)


def what_is_booked(connection: Connection, ids: Collection[str]) -> dict[str, Person | Venue | Vehicle]:
    """The people, places and vehicles with these identifiers, by identifier."""
    found: list[Person | Venue | Vehicle] = [
        *with_identifiers(connection, Person, ids),
        *with_identifiers(connection, Venue, ids),
        *with_identifiers(connection, Vehicle, ids),
    ]
    return {one.id: one for one in found}


def _sleepers(connection: Connection, visit_id: VisitId, wanted: Wanted) -> list[Member]:
    """Who may sleep in a room of one of these hotels near the wanted days, on another visit."""
    if not wanted.hotels:
        return []
    first, last = wanted.first_day - _FARTHEST_NIGHT, wanted.last_day + _FARTHEST_NIGHT
    near = select(visit.c.id).where(
        and_(visit.c.first_day <= last, visit.c.last_day >= first, visit.c.id != visit_id)
    )
    members = with_values(connection, Member, "visit_id", set(connection.execute(near).scalars()))
    stays = with_values(connection, Stay, "hotel_id", wanted.hotels)
    staying = {one.member_id for one in stays if one.room}
    return [one for one in members if one.id in staying or (one.room and one.hotel_id in wanted.hotels)]


def _items(connection: Connection, wanted: Wanted, by: Mapping[str, Collection[str]]) -> list[Item]:
    """The items near the wanted days in which one of these fields has one of these values."""
    first, last = wanted.first_day - _APART, wanted.last_day + _APART
    near = and_(
        item.c.day <= last,
        or_(func.coalesce(item.c.end_day, item.c.day) >= first, item.c.minutes >= _A_DAY),
    )
    ids: set[str] = set()
    for field, values in by.items():
        for some in in_portions(sorted(values)):
            ids.update(connection.execute(select(item.c.id).where(item.c[field].in_(some), near)).scalars())
    return with_identifiers(connection, Item, ids)


def _with_parts(connection: Connection, ids: Collection[str]) -> dict[str, Venue]:
    """These places, and the parts of those that can be divided."""
    found: dict[str, Venue] = {one.id: one for one in with_identifiers(connection, Venue, ids)}
    whole = {one.id for one in found.values() if one.divisible}
    while whole:
        parts = [one for one in with_values(connection, Venue, "parent_id", whole) if one.id not in found]
        found |= {one.id: one for one in parts}
        whole = {one.id for one in parts if one.divisible}
    return found


def _plans(visits: Iterable[Visit], found: _Bookings) -> tuple[Plan, ...]:
    """One plan for each visit that takes place, of those of these records that are its own."""
    of_visit: dict[str, dict[type[Record], dict[str, Record]]] = {
        one.id: {Visit: {one.id: one}}
        for one in visits
        if not one.is_template and one.status is not VisitStatus.CANCELLED
    }
    visit_of: dict[str, str] = {one.id: one.visit_id for one in found.items}
    visit_of |= {one.id: one.visit_id for one in found.members}

    def give(visit_id: str | None, record: Record) -> None:
        if visit_id in of_visit:
            of_visit[visit_id].setdefault(type(record), {})[record.id] = record

    own: tuple[Collection[Item | Member | Ride | Leg], ...] = (
        found.items,
        found.members,
        found.rides,
        found.legs,
    )
    for records in own:
        for record in records:
            give(record.visit_id, record)
    of_items: tuple[Collection[Attendance | ItemTrack], ...] = (found.attendances, found.item_tracks)
    for links in of_items:
        for link in links:
            give(visit_of.get(link.item_id), link)
    for followed in found.member_tracks:
        give(visit_of.get(followed.member_id), followed)
    for stay in found.stays:
        give(visit_of.get(stay.member_id), stay)
    leg_visits: dict[str, str] = {one.id: one.visit_id for one in found.legs}
    for travelling in found.leg_members:
        give(leg_visits.get(travelling.leg_id), travelling)
    venues = RecordTable({one.id: one for one in found.venues})
    sleeping = {one.visit_id for one in found.sleepers}
    return tuple(
        Plan(
            VisitId(visit_id), {Venue: venues, **{kind: RecordTable(by_id) for kind, by_id in tables.items()}}
        )
        for visit_id, tables in of_visit.items()
        if Item in tables or Ride in tables or visit_id in sleeping
    )
