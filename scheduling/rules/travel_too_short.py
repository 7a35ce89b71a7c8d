"""Between two items in different places there is time to get from one to the other.

For everybody, each item is held against the one before it that ended last. The minutes are those measured or
entered for the two places, this way or back, else an estimate from the map, slower in the rush hour; inside
one building no time is needed. Transfers in between, and items without a place, count as time on the way. A
departure ends a stretch and an arrival begins one: the journey between them is no drive. Items that overlap
are told as people in two places at once, and not again here.

It is an error where those who have to be at both cannot be there in time; by an estimate, only where not even
the straight line on an empty road is short enough, else a warning. It is a warning as well where less than
the buffer would remain, where an assumed end or an unsettled hour makes it too short, or where they may stay
away from one of the two.

Two places between which nobody knows the minutes are a hint, once for the two, where the items leave no more
than the time set for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.identifiers import VenueId
from models.messages import N_, Sayable
from models.records.items import Attendance, Item, ItemTrack
from models.records.people import Person
from models.records.places import TravelTime, Venue
from models.records.visits import Member, MemberTrack, Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, place_name, title_of
from scheduling.occupancy import Attendee
from scheduling.routes import Way, places_of
from scheduling.rule import Fault, Rule, Scope
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
IN_THE_RUSH_HOUR = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "From “{first}” in {place} to “{second}” in {second_place} on {day} it takes about {needed} min by "
        "the map in the rush hour, but there are only {there} min. Concerned: {people}."
    ),
)
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


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each way too long for the time there is, and a hint for each that nobody knows."""
    changed, routes = facts.changed_ways, facts.routes
    unknown: list[Way] = []
    for way, people in routes if changed is None else routes.of(changed.pairs):
        place, second_place = way.first.venue_id, way.second.venue_id
        if place is not None and second_place is not None and place != second_place:
            travel = facts.travel.minutes(place, second_place)
            if travel is None:
                unknown.append(way)
            elif way.minutes_there < facts.travel.slowest(travel) + facts.limits.travel_buffer_minutes:
                # Only here the hour counts: most ways have time enough at any.
                yield from _too_short(facts, way, facts.way_of(way) or travel, way.minutes_there, people)
    if changed is not None:
        places = {one for one in changed.places if facts.travel.minutes(*one) is None}
        unknown = list(routes.between(places)) if places else []
    yield from _unknown(facts, unknown)


def _unknown(facts: Facts, ways: Iterable[Way]) -> Iterator[Conflict]:
    """One hint for each two places, of those with ways whose minutes nobody knows and that may be short."""
    unknown: dict[tuple[VenueId, VenueId], list[Way]] = {}
    for way in ways:
        places = places_of(way)
        if places is not None and 0 <= way.minutes_there <= facts.limits.unknown_travel_minutes:
            unknown.setdefault(places, []).append(way)
    for places, between in unknown.items():
        between.sort(key=lambda way: (way.first.booking.planned, way.second.booking.planned, way.item_ids))
        item_ids = dict.fromkeys(item_id for way in between for item_id in way.item_ids)
        yield UNKNOWN.at(tuple(item_ids), places, **_ends_of(facts, between[0]))


def _too_short(
    facts: Facts, way: Way, travel: TravelEstimate, there: int, people: frozenset[Attendee]
) -> Iterator[Conflict]:
    needed, wanted = travel.minutes, travel.minutes + facts.limits.travel_buffer_minutes
    if there < 0 or needed == 0 or there >= wanted:
        return
    bound = facts.bound_to_both(*way.item_ids, people)
    one, other = way.first.booking.certain, way.second.booking.certain
    certain = minutes_between(one, other) if one is not None and other is not None else wanted
    if there >= needed:
        if bound and certain < wanted:
            buffer = facts.limits.travel_buffer_minutes
            yield _conflict(facts, NO_BUFFER, way, bound, needed=needed, there=there, buffer=buffer)
        return
    if not bound:
        fault = OPTIONAL
    elif certain >= needed:
        fault = PERHAPS_TOO_SHORT
    elif certain >= travel.at_least:
        fault = PROBABLY_TOO_SHORT if there < facts.minutes_anytime(way) else IN_THE_RUSH_HOUR
    else:
        fault = TOO_FAR if travel.source is TravelSource.ESTIMATED else TOO_SHORT
    yield _conflict(facts, fault, way, bound or people, needed=needed, there=there)


def _conflict(facts: Facts, fault: Fault, way: Way, people: Iterable[Attendee], **minutes: int) -> Conflict:
    records = (*way.item_ids, *sorted(people))
    day = day_of(facts.plan.items[way.second.item_id])
    told = {**_ends_of(facts, way), **minutes, "day": day, "people": facts.names_of(people)}
    return fault.at(way.item_ids, records, **told)


def _ends_of(facts: Facts, way: Way) -> dict[str, Sayable]:
    """What the two items of a way and their places are called."""
    named: dict[str, Sayable] = {}
    for stop, item, place in ((way.first, "first", "place"), (way.second, "second", "second_place")):
        named[item] = title_of(facts.plan.items[stop.item_id])
        if stop.venue_id is not None:
            named[place] = place_name(facts.plan.venues[stop.venue_id])
    return named


RULE = Rule(
    faults=(
        TOO_SHORT,
        TOO_FAR,
        PROBABLY_TOO_SHORT,
        IN_THE_RUSH_HOUR,
        PERHAPS_TOO_SHORT,
        OPTIONAL,
        NO_BUFFER,
        UNKNOWN,
    ),
    source=N_("The promise of the program: a clash is not learnt from the driver."),
    woken_by=frozenset({Visit, Person, Venue, TravelTime, Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
    scope=Scope.WAYS,
)
