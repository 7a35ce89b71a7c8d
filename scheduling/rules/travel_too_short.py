"""Between two items in different places there is time to get from one to the other.

For everybody, each item is held against the one before it that ended last. The minutes are those measured or
entered for the two places, this way or back, else an estimate from the map; inside one building no time is
needed. Transfers in between, and items without a place, count as time on the way. A departure ends a stretch
and an arrival begins one: the journey between them is no drive. Items that overlap are told as people in two
places at once, and not again here.

It is an error where those who have to be at both cannot be there in time; by an estimate, only where not even
the straight line on an empty road is short enough, else a warning. It is a warning as well where less than
the buffer would remain, where an assumed end or an unsettled hour makes it too short, or where they may stay
away from one of the two.

Two places between which nobody knows the minutes are a hint, once for the two, where the items leave no more
than the time set for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from models.identifiers import ItemId, VenueId
from models.messages import N_, Sayable
from models.records.items import Attendance, Item, ItemTrack
from models.records.people import Person
from models.records.places import TravelTime, Venue
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import ItemKind
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, people_names, place_name, title_of
from scheduling.occupancy import Attendee
from scheduling.rule import Fault, Rule
from scheduling.timeline import minutes_between
from scheduling.travel import TravelEstimate, TravelSource

_CODE = "travel-too-short"
_MEASURED = N_(
    "From “{first}” in {place} to “{second}” in {second_place} on {day} it takes {needed} min, but there are "
    "only {there} min. Concerned: {people}."
)
_ESTIMATED = N_(
    "From “{first}” in {place} to “{second}” in {second_place} on {day} it takes about {needed} min by the "
    "map, but there are only {there} min. Concerned: {people}."
)

TOO_SHORT = Fault(_CODE, Severity.ERROR, _MEASURED)
TOO_FAR = Fault(_CODE, Severity.ERROR, _ESTIMATED)
PROBABLY_TOO_SHORT = Fault(_CODE, Severity.WARNING, _ESTIMATED)
PERHAPS_TOO_SHORT = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "From “{first}” in {place} to “{second}” in {second_place} on {day} it takes {needed} min, and if "
        "the first takes as long as assumed there are only {there} min. Concerned: {people}."
    ),
)
OPTIONAL = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "From “{first}” in {place} to “{second}” in {second_place} on {day} it takes {needed} min, but there "
        "are only {there} min. Concerned, but free to stay away from one of the two: {people}."
    ),
)
NO_BUFFER = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "From “{first}” in {place} to “{second}” in {second_place} on {day} it takes {needed} of the {there} "
        "min that there are; that leaves less than {buffer} min to spare. Concerned: {people}."
    ),
)
UNKNOWN = Fault(
    "travel-unknown",
    Severity.HINT,
    N_(
        "Nobody knows how long it takes from {place} to {second_place}, as between “{first}” and “{second}”. "
        "Enter the minutes, or the coordinates of both."
    ),
)


class _Way(NamedTuple):
    """Two items that somebody attends one after the other, the earlier first."""

    first: ItemId
    second: ItemId


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each way too long for the time there is, and a hint for each that nobody knows."""
    unknown: dict[tuple[VenueId, VenueId], list[_Way]] = {}
    for way, people in _ways(facts).items():
        place, second_place = _places(facts, way)
        if place is None or second_place is None or place == second_place:
            continue
        there = minutes_between(facts.bookings[way.first].planned, facts.bookings[way.second].planned)
        travel = facts.travel(place, second_place)
        if travel is not None:
            yield from _too_short(facts, way, travel, there, people)
        elif 0 <= there <= facts.limits.unknown_travel_minutes:
            unknown.setdefault((min(place, second_place), max(place, second_place)), []).append(way)
    for places, ways in unknown.items():
        yield _unknown(facts, places, ways)


def _ways(facts: Facts) -> Mapping[_Way, list[Attendee]]:
    """Which two items follow each other for whom."""
    order = sorted(
        (item_id for item_id in facts.bookings if _is_stop(facts, item_id)),
        key=lambda item_id: (facts.bookings[item_id].planned.begin, item_id),
    )
    stops: dict[Attendee, list[ItemId]] = {}
    for item_id in order:
        for attendee in facts.booked(item_id):
            stops.setdefault(attendee, []).append(item_id)
    together: dict[tuple[ItemId, ...], list[Attendee]] = {}
    for attendee, its_stops in stops.items():
        together.setdefault(tuple(its_stops), []).append(attendee)
    ways: dict[_Way, list[Attendee]] = {}
    for shared_stops, people in together.items():
        for way in _ways_along(facts, shared_stops):
            ways.setdefault(way, []).extend(people)
    return ways


def _is_stop(facts: Facts, item_id: ItemId) -> bool:
    """Whether it matters where the item is: not of one on the way, nor of one that nobody has placed."""
    item = facts.plan.items[item_id]
    if item.kind in (ItemKind.ARRIVAL, ItemKind.DEPARTURE):
        return True
    return item.kind is not ItemKind.TRANSFER and item.venue_id is not None


def _ways_along(facts: Facts, stops: Sequence[ItemId]) -> Iterator[_Way]:
    """The ways of somebody who attends `stops`, which come in order of their begin.

    Each item follows the one before it that ends last, and every window that has not ended before it.
    """
    before: ItemId | None = None
    windows: list[ItemId] = []
    for stop in stops:
        kind, planned = facts.plan.items[stop].kind, facts.bookings[stop].planned
        if kind is ItemKind.ARRIVAL:
            before, windows = None, []
        if before is not None:
            yield _Way(before, stop)
        yield from (_Way(window, stop) for window in windows)
        if planned.minutes < planned.end - planned.begin:
            windows.append(stop)
        else:
            windows = [window for window in windows if facts.bookings[window].planned.end > planned.end]
            if before is None or planned.end >= facts.bookings[before].planned.end:
                before = stop
        if kind is ItemKind.DEPARTURE:
            before, windows = None, []


def _too_short(
    facts: Facts, way: _Way, travel: TravelEstimate, there: int, people: Iterable[Attendee]
) -> Iterator[Conflict]:
    needed = travel.minutes
    if there < 0 or needed == 0 or there >= needed + facts.limits.travel_buffer_minutes:
        return
    bound = facts.bound_to_both(way.first, way.second, people)
    one, other = facts.bookings[way.first].certain, facts.bookings[way.second].certain
    certain = minutes_between(one, other) if one is not None and other is not None else None
    estimated = travel.source is TravelSource.ESTIMATED
    if there >= needed:
        if bound and certain is not None and certain < needed + facts.limits.travel_buffer_minutes:
            buffer = facts.limits.travel_buffer_minutes
            yield _conflict(facts, NO_BUFFER, way, bound, needed=needed, there=there, buffer=buffer)
    elif not bound:
        yield _conflict(facts, OPTIONAL, way, people, needed=needed, there=there)
    elif certain is None or certain >= needed:
        yield _conflict(facts, PERHAPS_TOO_SHORT, way, bound, needed=needed, there=there)
    elif certain >= travel.at_least:
        yield _conflict(facts, PROBABLY_TOO_SHORT, way, bound, needed=needed, there=there)
    else:
        fault = TOO_FAR if estimated else TOO_SHORT
        yield _conflict(facts, fault, way, bound, needed=needed, there=there)


def _conflict(facts: Facts, fault: Fault, way: _Way, people: Iterable[Attendee], **minutes: int) -> Conflict:
    return fault.at(
        way,
        (*way, *sorted(people)),
        day=day_of(facts.plan.items[way.second]),
        people=people_names(facts.plan, people),
        **_between(facts, way),
        **minutes,
    )


def _unknown(facts: Facts, places: tuple[VenueId, VenueId], ways: Sequence[_Way]) -> Conflict:
    item_ids = dict.fromkeys(item_id for way in ways for item_id in way)
    return UNKNOWN.at(tuple(item_ids), places, **_between(facts, ways[0]))


def _between(facts: Facts, way: _Way) -> dict[str, Sayable]:
    """What both ends of a way are called."""
    first, second = (facts.plan.items[item_id] for item_id in way)
    place, second_place = (
        facts.plan.venues[venue_id] for venue_id in _places(facts, way) if venue_id is not None
    )
    return {
        "first": title_of(first),
        "second": title_of(second),
        "place": place_name(place),
        "second_place": place_name(second_place),
    }


def _places(facts: Facts, way: _Way) -> tuple[VenueId | None, VenueId | None]:
    return facts.plan.items[way.first].venue_id, facts.plan.items[way.second].venue_id


RULE = Rule(
    faults=(TOO_SHORT, TOO_FAR, PROBABLY_TOO_SHORT, PERHAPS_TOO_SHORT, OPTIONAL, NO_BUFFER, UNKNOWN),
    source=N_("The promise of the program: a clash is not learnt from the driver."),
    woken_by=frozenset({Visit, Person, Venue, TravelTime, Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
    by_item=False,
)
