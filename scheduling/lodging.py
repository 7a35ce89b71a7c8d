"""Where members sleep, night by night: who has a bed, who has none, and the verbs that give one.

A night is named by the date of its evening. The member record says where somebody sleeps as a rule; stays say
the nights that differ.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, time
from enum import StrEnum
from typing import NamedTuple, TypeAlias

import msgspec

from models.edits import Change, Edit, created, deleted, edit, replaced
from models.identifiers import MemberId, StayId, VenueId, new_identifier
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.journeys import Stay
from models.records.places import Venue
from models.records.visits import Member
from models.vocabulary import LegDirection
from scheduling.journeys import travels
from scheduling.naming import member_name, place_name
from scheduling.occupancy import in_precedence

NIGHT_ENDS = time(6)
"""Who arrives before this hour still needs the bed of the night that is ending."""

FARTHEST_DAYS = 14
"""So many days before and after the visit a night can still belong to it."""


class BedState(StrEnum):
    """What can be said of a member's night."""

    BED = "bed"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"
    NOT_HERE = "not_here"
    ON_THE_WAY = "on_the_way"


class Bed(NamedTuple):
    """A member's night: where it is spent, and the stay that says so where it is not the usual place."""

    state: BedState
    hotel_id: VenueId | None = None
    room: str = ""
    stay: Stay | None = None


class Place(NamedTuple):
    """Where to sleep: hotel and room. Without a hotel no bed is needed."""

    hotel_id: VenueId | None
    room: str = ""


Room: TypeAlias = tuple[VenueId, str]
"""A room of a hotel; its number as it is compared."""

Nights: TypeAlias = Collection[tuple[MemberId, date]]
"""Nights of members: the cells of the rooming grid."""


def nights_of(plan: Plan) -> tuple[date, ...]:
    """The nights of the visit, and those before and after it in which a member is here already or still.

    Never more than FARTHEST_DAYS beyond it: a journey or a stay farther off has a mistyped date.
    """
    first, last = plan.visit.first_day, _later(plan.visit.last_day, -1)
    for member in plan.members:
        here = _presence(plan, member)
        first, last = min(first, here[0]), max(last, here[1])
    for stay in plan.stays:
        if stay.first_night <= stay.last_night:
            first, last = min(first, stay.first_night), max(last, stay.last_night)
    return _near_the_visit(plan, first, last)


def nights_here(plan: Plan, member: Member) -> tuple[date, ...]:
    """The nights for which the member needs a bed as a rule: between arriving and leaving, not on the way."""
    nights = _near_the_visit(plan, *_presence(plan, member))
    return tuple(night for night in nights if not _travels_through(plan, member, night))


def bed_of(plan: Plan, member: Member, night: date) -> Bed:
    """How the member spends the night. What a stay says outweighs everything else."""
    stay = _stay_at(plan, member, night)
    if stay is not None:
        if stay.hotel_id is None:
            return Bed(BedState.NOT_NEEDED, None, "", stay)
        return Bed(BedState.BED, stay.hotel_id, stay.room, stay)
    return _usual_bed(plan, member, night)


def _usual_bed(plan: Plan, member: Member, night: date) -> Bed:
    """How the member would spend the night if no stay said otherwise."""
    first, last = _presence(plan, member)
    if not first <= night <= last:
        return Bed(BedState.NOT_HERE)
    if _travels_through(plan, member, night):
        return Bed(BedState.ON_THE_WAY)
    if member.hotel_id is None:
        return Bed(BedState.MISSING)
    return Bed(BedState.BED, member.hotel_id, member.room)


def rooms_by_night(plan: Plan) -> Iterator[tuple[date, dict[Room, tuple[Member, ...]]]]:
    """Night by night, which rooms of hotels are given to whom, in precedence.

    A member who stands for several people has several rooms under one entry, and is left out.
    """
    placed = {member.id for member in plan.members if member.room}
    placed |= {stay.member_id for stay in plan.stays if stay.room}
    sleepers = [one for one in in_precedence(plan.members) if one.id in placed and one.count == 1]
    for night in nights_of(plan) if sleepers else ():
        rooms: dict[Room, tuple[Member, ...]] = {}
        for member in sleepers:
            bed = bed_of(plan, member, night)
            if bed.state is BedState.BED and bed.hotel_id is not None and bed.room.strip():
                room = (bed.hotel_id, number_compared(bed.room))
                rooms[room] = (*rooms.get(room, ()), member)
        yield night, rooms


def number_compared(room: str) -> str:
    """The number of a room as it is compared: "101 a" is "101A"."""
    return "".join(room.split()).casefold()


def without_bed(plan: Plan) -> tuple[tuple[date, tuple[Member, ...]], ...]:
    """Night by night, the members who need a bed and have none, in precedence; only nights with such."""
    members = in_precedence(plan.members)
    missing = (
        (night, tuple(one for one in members if bed_of(plan, one, night).state is BedState.MISSING))
        for night in nights_of(plan)
    )
    return tuple((night, those) for night, those in missing if those)


def guests_by_hotel(plan: Plan) -> Mapping[VenueId, Mapping[date, int]]:
    """For each hotel the number of people who sleep in it, night by night; the hotel of most nights first."""
    counted: dict[VenueId, dict[date, int]] = {}
    nights_of_visit = nights_of(plan)
    for member in plan.members:
        for night in nights_of_visit:
            bed = bed_of(plan, member, night)
            if bed.state is BedState.BED and bed.hotel_id is not None:
                nights = counted.setdefault(bed.hotel_id, {})
                nights[night] = nights.get(night, 0) + member.count
    return dict(sorted(counted.items(), key=lambda pair: (-sum(pair[1].values()), pair[0])))


def sharing(plan: Plan, member: Member, night: date) -> tuple[Member, ...]:
    """Who else has the same room in that night, in precedence."""
    bed = bed_of(plan, member, night)
    if bed.state is not BedState.BED or not bed.room:
        return ()
    others = (other for other in in_precedence(plan.members) if other.id != member.id)
    return tuple(
        other for other in others if bed_of(plan, other, night)[:3] == (bed.state, bed.hotel_id, bed.room)
    )


def same_hotel_for_all(plan: Plan, hotel: VenueId | Venue) -> Edit:
    """Everybody's usual hotel is this one; who moves to it gets a new room. Nights that differ stay so.

    A venue given whole is made.
    """
    venue = hotel if isinstance(hotel, Venue) else plan.venues.get(hotel)
    making: tuple[Change, ...] = (created(hotel),) if isinstance(hotel, Venue) else ()
    hotel_id = hotel.id if isinstance(hotel, Venue) else hotel
    moved = [
        replaced(member, msgspec.structs.replace(member, hotel_id=hotel_id, room=""))
        for member in in_precedence(plan.members)
        if member.hotel_id != hotel_id
    ]
    place = place_name(venue) if venue is not None else Message.of(N_("one hotel"))
    return edit(Message.of(N_("Lodge everybody in {hotel}"), hotel=place), *making, *moved)


def put_up(plan: Plan, nights: Nights, hotel: VenueId | Venue) -> Edit:
    """Members sleep in this hotel in these nights. A room of another hotel is no longer theirs.

    A venue given whole is made.
    """
    hotel_id = hotel.id if isinstance(hotel, Venue) else hotel
    making: tuple[Change, ...] = (created(hotel),) if isinstance(hotel, Venue) else ()

    def moved(bed: Bed) -> Place:
        return Place(hotel_id, bed.room if bed.hotel_id == hotel_id else "")

    return edit(
        _name(N_("Change the hotel of {name}"), plan, nights), *making, *_changes(plan, nights, moved)
    )


def give_room(plan: Plan, nights: Nights, room: str) -> Edit:
    """Members have this room in these nights, in the hotel where they sleep; without one nothing changes."""
    return edit(
        _name(N_("Change the room of {name}"), plan, nights),
        *_changes(plan, nights, lambda bed: Place(bed.hotel_id, room) if bed.hotel_id else None),
    )


def need_no_bed(plan: Plan, nights: Nights) -> Edit:
    """Members need no bed in these nights: they sleep with relatives, or on the way."""
    return edit(
        _name(N_("No bed needed for {name}"), plan, nights),
        *_stay_changes(plan, nights, lambda _bed: Place(None)),
    )


def sleep_as_usual(plan: Plan, nights: Nights) -> Edit:
    """Members sleep in these nights where they do as a rule."""
    return edit(
        _name(N_("The usual bed for {name}"), plan, nights), *_stay_changes(plan, nights, lambda _bed: None)
    )


def where_a_bed_is_meant(plan: Plan, nights: Nights) -> Nights:
    """Of nights chosen together, those in which the members are here; all of them where none is such a night.

    Who chooses a whole night means those who sleep here in it, not who has not arrived yet.
    """
    away = (BedState.NOT_HERE, BedState.ON_THE_WAY)
    meant = frozenset(
        (member_id, night)
        for member_id, night in nights
        if bed_of(plan, plan.members[member_id], night).state not in away
    )
    return meant or frozenset(nights)


def _name(msgid: str, plan: Plan, nights: Nights) -> Message:
    members = sorted({member_id for member_id, _ in nights})
    if len(members) == 1:
        return Message.of(msgid, name=member_name(plan, plan.members[members[0]]))
    people = Message.of(*NP_("{count} member", "{count} members"), count=len(members))
    return Message.of(msgid, name=people)


def _presence(plan: Plan, member: Member) -> tuple[date, date]:
    """The first and the last night of the member: the visit's, unless journeys say otherwise."""
    first, last = plan.visit.first_day, _later(plan.visit.last_day, -1)
    own = [leg for leg in plan.legs if travels(plan, leg, member)]
    arrivals = [
        _later(leg.arrives_on, -1)
        if leg.arrives_at is not None and leg.arrives_at < NIGHT_ENDS
        else leg.arrives_on
        for leg in own
        if leg.direction is LegDirection.ARRIVAL and leg.arrives_on is not None
    ]
    departures = [
        _later(leg.departs_on, -1)
        for leg in own
        if leg.direction is LegDirection.DEPARTURE and leg.departs_on is not None
    ]
    return min(arrivals, default=first), max(departures, default=last)


def _near_the_visit(plan: Plan, first: date, last: date) -> tuple[date, ...]:
    """The nights from `first` to `last` that are not too far from the visit to be meant."""
    earliest = _later(plan.visit.first_day, -FARTHEST_DAYS)
    latest = _later(plan.visit.last_day, FARTHEST_DAYS - 1)
    return _days(max(first, earliest), min(last, latest))


def _later(day: date, days: int) -> date:
    """The day so many days later, earlier where negative; the first or last of all where there is none."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _days(first: date, last: date) -> tuple[date, ...]:
    return tuple(date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))


def _travels_through(plan: Plan, member: Member, night: date) -> bool:
    """Whether a journey from one city to another takes the member through the night."""
    return any(
        leg.departs_on is not None
        and leg.arrives_on is not None
        and leg.departs_on <= night < leg.arrives_on
        and travels(plan, leg, member)
        for leg in plan.legs.where("direction", LegDirection.BETWEEN)
    )


def _stay_at(plan: Plan, member: Member, night: date) -> Stay | None:
    """The stay that covers the night; the one made last where several do."""
    covering = [
        stay
        for stay in plan.stays.where("member_id", member.id)
        if stay.first_night <= night <= stay.last_night
    ]
    return covering[-1] if covering else None


def _changes(plan: Plan, nights: Nights, place: Callable[[Bed], Place | None]) -> list[Change]:
    """The changes that give each night its place.

    Where a member gets one place for all nights here, it becomes the usual one; else stays say what differs.
    """
    changes: list[Change] = []
    for member, own in _by_member(plan, nights):
        wanted = {night: place(bed_of(plan, member, night)) for night in own}
        given = {night: where for night, where in wanted.items() if where is not None}
        places = set(given.values())
        if len(places) == 1 and own.issuperset(nights_here(plan, member)):
            usual = places.pop()
            after = msgspec.structs.replace(member, hotel_id=usual.hotel_id, room=usual.room)
            changes.append(replaced(member, after))
            changes.extend(_member_stays(plan, after, given))
        else:
            changes.extend(_member_stays(plan, member, given))
    return changes


def _by_member(plan: Plan, nights: Nights) -> Iterator[tuple[Member, frozenset[date]]]:
    for member_id in sorted({member_id for member_id, _ in nights}):
        yield plan.members[member_id], frozenset(night for one, night in nights if one == member_id)


def _stay_changes(plan: Plan, nights: Nights, place: Callable[[Bed], Place | None]) -> list[Change]:
    """The changes of stays that give each night its place, None for the usual one."""
    changes: list[Change] = []
    for member, own in _by_member(plan, nights):
        given = {night: place(bed_of(plan, member, night)) for night in own}
        changes.extend(_member_stays(plan, member, given))
    return changes


def _member_stays(plan: Plan, member: Member, given: Mapping[date, Place | None]) -> list[Change]:
    """The member's stays afterwards, where `given` nights get a place, or None for the usual one.

    Stays are laid anew: one for each run of nights at one place that is not the usual one. A stay that
    covers a part of a run before goes on, with its notes.
    """
    if not given:
        return []
    before = plan.stays.where("member_id", member.id)
    places: dict[date, Place] = {}
    origin: dict[date, Stay] = {}
    for stay in before:
        for night in _days(stay.first_night, stay.last_night):
            places[night], origin[night] = Place(stay.hotel_id, stay.room), stay
    for night, place in given.items():
        usual = _usual_bed(plan, member, night)
        if place is None or (usual.state is BedState.BED and place == (usual.hotel_id, usual.room)):
            places.pop(night, None)
        else:
            places[night] = place
    return _laid_anew(member, before, _runs(places), origin)


def _runs(places: Mapping[date, Place]) -> Iterable[tuple[date, date, Place]]:
    """Nights in a row at one place: the first, the last, the place."""
    runs: list[tuple[date, date, Place]] = []
    for night in sorted(places):
        if runs and _later(runs[-1][1], 1) == night and runs[-1][2] == places[night]:
            runs[-1] = (runs[-1][0], night, places[night])
        else:
            runs.append((night, night, places[night]))
    return runs


def _laid_anew(
    member: Member,
    before: Collection[Stay],
    runs: Iterable[tuple[date, date, Place]],
    origin: Mapping[date, Stay],
) -> list[Change]:
    def goes_on(run: tuple[date, date, Place]) -> bool:
        """Whether the run begins as a part of a stay that was at the same place."""
        stay = origin.get(run[0])
        return stay is not None and (stay.hotel_id, stay.room) == run[2]

    changes: list[Change] = []
    unused = {stay.id: stay for stay in before}
    for first, last, place in sorted(runs, key=lambda run: (not goes_on(run), run[0])):
        covered = (origin[night] for night in _days(first, last) if night in origin)
        kept = next((stay for stay in covered if stay.id in unused), None)
        fresh = kept or Stay(
            id=StayId(new_identifier()), member_id=member.id, first_night=first, last_night=last
        )
        after = msgspec.structs.replace(
            fresh, first_night=first, last_night=last, hotel_id=place.hotel_id, room=place.room
        )
        if kept is None:
            changes.append(created(after))
        else:
            del unused[kept.id]
            changes.append(replaced(kept, after))
    return [*map(deleted, unused.values()), *changes]
