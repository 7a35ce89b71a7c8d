"""The ways between items: which two follow each other for whom, how long each takes, and how long there is.

For everybody, each item is held against the one before it that ended last. Transfers in between, and items
without a place, count as time on the way. A departure ends a stretch and an arrival begins one: the journey
between them is no drive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from models.identifiers import ItemId, VenueId
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.occupancy import Attendee, Booking, booking_of
from scheduling.timeline import minutes_between
from scheduling.travel import TravelSource

_ENDS_OF_JOURNEYS = frozenset({ItemKind.ARRIVAL, ItemKind.DEPARTURE})
_NO_DAY = timedelta(0)
_A_DAY = timedelta(days=1)


class Stop(NamedTuple):
    """Where an item takes place, and when; an arrival begins a stretch and a departure ends one."""

    item_id: ItemId
    kind: ItemKind
    venue_id: VenueId | None
    booking: Booking

    @property
    def is_window(self) -> bool:
        """Whether the item takes only part of the time in which it lies."""
        planned = self.booking.planned
        return planned.minutes < planned.end - planned.begin


class Way(NamedTuple):
    """Two items that somebody attends one after the other, the earlier first."""

    first: Stop
    second: Stop

    @property
    def item_ids(self) -> tuple[ItemId, ItemId]:
        """The two items."""
        return self.first.item_id, self.second.item_id

    @property
    def minutes_there(self) -> int:
        """The minutes between the two as they are planned; below zero where they overlap."""
        return minutes_between(self.first.booking.planned, self.second.booking.planned)


class Room(StrEnum):
    """Whether the time for a way is enough: with the buffer, without it, not at all, or nobody knows.

    In doubt it is too short as things are planned, but an end is assumed, an hour is not settled, the minutes
    come from the map, or nobody has to be at both.
    """

    ENOUGH = "enough"
    TIGHT = "tight"
    DOUBTFUL = "doubtful"
    SHORT = "short"
    UNKNOWN = "unknown"


class Drive(NamedTuple):
    """A way that takes time, as it is to be shown: `minutes` of `minutes_there`.

    `minutes` is None where nobody knows them, `is_estimate` says that they come from the map. `gap` counts
    the minutes between the end of the first item and the begin of the second on the clock.
    """

    item_ids: tuple[ItemId, ItemId]
    room: Room
    minutes: int | None
    is_estimate: bool
    minutes_there: int
    gap: int


def ways(
    facts: Facts, bookings: Mapping[ItemId, Booking] | None = None
) -> Iterator[tuple[Way, set[Attendee]]]:
    """Which two items follow each other, and for whom; of those with `bookings`, else of the whole plan.

    What somebody may stay away from does not hide what lies on either side of it.
    """
    stops = _stops(facts, facts.bookings if bookings is None else bookings)
    attended: dict[Attendee, list[ItemId]] = {}
    optional: dict[Attendee, set[ItemId]] = {}
    for item_id in stops:
        for attendee, presence in facts.booked(item_id).items():
            attended.setdefault(attendee, []).append(item_id)
            if not presence.required:
                optional.setdefault(attendee, set()).add(item_id)
    together: dict[tuple[ItemId, ...], set[Attendee]] = {}
    for attendee, item_ids in attended.items():
        together.setdefault(tuple(item_ids), set()).add(attendee)
    for attendee, left_out in optional.items():
        required = tuple(item_id for item_id in attended[attendee] if item_id not in left_out)
        together.setdefault(required, set()).add(attendee)
    found: dict[tuple[ItemId, ItemId], set[Attendee]] = {}
    for shared_stops, people in together.items():
        for way in _ways_along([stops[item_id] for item_id in shared_stops]):
            found.setdefault(way.item_ids, set()).update(people)
    for (first, second), people in found.items():
        yield Way(stops[first], stops[second]), people


def drives(
    plan: Plan,
    limits: Limits = DEFAULT_LIMITS,
    only: frozenset[ItemId] | None = None,
    before: Facts | None = None,
) -> tuple[Drive, ...]:
    """The ways of a plan that are to be shown, by the begin of the item they lead to.

    With `only`, just those from and to these items, which is quick enough while they are moved about; the
    more so where `before` tells the facts of the plan as it was.

    Not those inside one building, nor those to the bed and out of it: where a night lies between two items,
    nobody drives from one to the other. A transfer of the same people in between is the way itself, and
    tells it where there is time enough.
    """
    facts = Facts(plan, limits, before=before)
    bookings = facts.bookings if only is None else _bookings_around(plan, limits, only)
    transfers = _transfers(facts, bookings)
    found = []
    for way, people in ways(facts, bookings):
        if only is not None and only.isdisjoint(way.item_ids):
            continue
        drive = _drive(facts, way, people)
        if drive is None:
            continue
        if drive.room is Room.ENOUGH and any(_lies_in(transfer, way, people) for transfer in transfers):
            continue
        found.append((way.second.booking.planned.begin, drive))
    return tuple(drive for _, drive in sorted(found, key=lambda pair: (pair[0], pair[1].item_ids)))


def _drive(facts: Facts, way: Way, people: set[Attendee]) -> Drive | None:
    """The way as it is shown; None where it takes no time, or more than the items' hours say lies between."""
    start, goal = way.first.venue_id, way.second.venue_id
    gap = way.second.booking.planned.begin - way.first.booking.planned.end
    there = way.minutes_there
    if start is None or goal is None or start == goal or there < 0 or gap < 0:
        return None
    if there > facts.limits.unknown_travel_minutes and _night_between(facts, way):
        return None
    travel = facts.travel.minutes(start, goal)
    if travel is None:
        is_near = there <= facts.limits.unknown_travel_minutes
        return Drive(way.item_ids, Room.UNKNOWN, None, False, there, gap) if is_near else None
    if travel.minutes == 0:
        return None
    room = Room.ENOUGH
    if there < travel.minutes:
        room = Room.SHORT if _cannot_be(facts, way, people, travel.at_least) else Room.DOUBTFUL
    elif there < travel.minutes + facts.limits.travel_buffer_minutes:
        room = Room.TIGHT
    is_estimate = travel.source is TravelSource.ESTIMATED
    return Drive(way.item_ids, room, travel.minutes, is_estimate, there, gap)


def _cannot_be(facts: Facts, way: Way, people: set[Attendee], at_least: int) -> bool:
    """Whether there is too little time by what is certain, for somebody who has to be at both."""
    one, other = way.first.booking.certain, way.second.booking.certain
    if one is None or other is None or minutes_between(one, other) >= at_least:
        return False
    return bool(facts.bound_to_both(*way.item_ids, people))


def _night_between(facts: Facts, way: Way) -> bool:
    """Whether the second item begins on a later date than that on which the first ends."""
    first, second = (facts.plan.items[item_id] for item_id in way.item_ids)
    last_day = first.end_day or first.day
    return last_day is not None and second.day is not None and last_day < second.day


def _bookings_around(plan: Plan, limits: Limits, items: frozenset[ItemId]) -> dict[ItemId, Booking]:
    """The time that everything takes up to or from which there can be a drive that is shown.

    That is what lies on the same days, and what is near beyond them; ends of journeys also further away, for
    they part what lies before and after.
    """
    held = [plan.items[item_id] for item_id in items if item_id in plan.items]
    spans = [(span, booking_of(plan, item, limits)) for item in held if (span := _days_of(item)) is not None]
    found: dict[ItemId, Booking] = {}
    for item in plan.items:
        days = _days_of(item)
        if days is None or not any(_touch(days, span, _A_DAY) for span, _ in spans):
            continue
        booking = booking_of(plan, item, limits)
        if booking is not None and (
            item.kind in _ENDS_OF_JOURNEYS
            or any(
                _touch(days, span, _NO_DAY) or _are_near(booking, other, limits.unknown_travel_minutes)
                for span, other in spans
            )
        ):
            found[item.id] = booking
    return found


def _touch(days: tuple[date, date], others: tuple[date, date], apart: timedelta) -> bool:
    """Whether no more than so many days lie between the two."""
    return days[0] <= others[1] + apart and others[0] - apart <= days[1]


def _are_near(one: Booking, other: Booking | None, minutes: int) -> bool:
    """Whether no more than so many minutes lie between the two."""
    if other is None:
        return False
    first, second = one.planned, other.planned
    return first.begin <= second.end + minutes and second.begin <= first.end + minutes


def _days_of(item: Item) -> tuple[date, date] | None:
    return None if item.day is None else (item.day, item.end_day or item.day)


def _transfers(
    facts: Facts, bookings: Mapping[ItemId, Booking]
) -> tuple[tuple[Booking, frozenset[Attendee]], ...]:
    """When the delegation is driven by an item of its own, and who then."""
    items = facts.plan.items
    return tuple(
        (booking, frozenset(facts.booked(item_id)))
        for item_id, booking in bookings.items()
        if items[item_id].kind is ItemKind.TRANSFER
    )


def _lies_in(transfer: tuple[Booking, frozenset[Attendee]], way: Way, people: set[Attendee]) -> bool:
    booking, driven = transfer
    after = booking.planned.begin >= way.first.booking.planned.end
    before = booking.planned.end <= way.second.booking.planned.begin
    return after and before and not driven.isdisjoint(people)


def _stops(facts: Facts, bookings: Mapping[ItemId, Booking]) -> Mapping[ItemId, Stop]:
    """The items of which it matters where they are, by begin: not those on the way or placed nowhere."""
    items = facts.plan.items
    stops = []
    for item_id, booking in bookings.items():
        item = items[item_id]
        placed = item.venue_id is not None and item.kind is not ItemKind.TRANSFER
        if placed or item.kind in _ENDS_OF_JOURNEYS:
            stops.append(Stop(item_id, item.kind, item.venue_id, booking))
    stops.sort(key=lambda stop: (stop.booking.planned.begin, stop.item_id))
    return {stop.item_id: stop for stop in stops}


def _ways_along(stops: Sequence[Stop]) -> Iterator[Way]:
    """The ways of somebody who attends `stops`, which come in order of their begin.

    Each item follows the one before it that ends last, and every window that has not ended before it.
    """
    before: Stop | None = None
    windows: list[Stop] = []
    for stop in stops:
        if stop.kind is ItemKind.ARRIVAL:
            before, windows = None, []
        if before is not None:
            yield Way(before, stop)
        yield from (Way(window, stop) for window in windows)
        end = stop.booking.planned.end
        if stop.is_window:
            windows.append(stop)
        else:
            windows = [window for window in windows if window.booking.planned.end > end]
            if before is None or end >= before.booking.planned.end:
                before = stop
        if stop.kind is ItemKind.DEPARTURE:
            before, windows = None, []
