"""One room serves one item at a time.

A hall in a building blocks the hall and not the building. The whole of a hall that can be divided and each of
its parts block each other, while two parts stand side by side. A building, a square or a district serves any
number of items at once; a venue counts as a room where it lies in another venue, has a room number, can be
divided or has its seats counted, and has no halls of its own. Items that are on the way somewhere block
nothing, and neither does a place kept for rain.

Two items of the same people in one room are told as people in two items at once, and not a second time here.
Rooms that other visits of the database have booked count as well, unless it is from the same minute to the
same minute: then it is one event that both visits have.

It is a warning where only an assumed end or an unsettled hour makes the two overlap.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.identifiers import ItemId
from models.messages import N_
from models.records.items import Attendance, Item, ItemTrack
from models.records.places import Venue
from models.records.visits import Member, MemberTrack, Visit
from scheduling.certain_times import Times
from scheduling.clashes_elsewhere import clashes_elsewhere, told_of
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, hours_of, place_name, title_of
from scheduling.rule import Fault, Rule
from scheduling.timeline import collide

_CODE = "venue-double-booked"

SAME_ROOM = Fault(
    _CODE,
    Severity.ERROR,
    N_("“{first}” ({first_hours}) and “{second}” ({second_hours}) are both in {place} on {day}."),
)
PART_OF_ROOM = Fault(
    _CODE,
    Severity.ERROR,
    N_(
        "“{first}” ({first_hours}) is in {place} and “{second}” ({second_hours}) in {second_place} on {day}, "
        "and one of the two rooms is part of the other."
    ),
)
SAME_ROOM_PERHAPS = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{first}” ({first_hours}) and “{second}” ({second_hours}) are both in {place} on {day}, and overlap "
        "unless they are shorter or earlier than assumed."
    ),
)
PART_OF_ROOM_PERHAPS = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{first}” ({first_hours}) is in {place} and “{second}” ({second_hours}) in {second_place} on {day}. "
        "One of the two rooms is part of the other, and they overlap unless they are shorter or earlier than "
        "assumed."
    ),
)


ELSEWHERE = Fault(
    _CODE,
    Severity.ERROR,
    N_(
        "“{title}” ({hours}) on {day} is in {place}, and so is “{other}” ({other_starts}–{other_ends}) of "
        "another visit, “{visit}”, or in a part of it."
    ),
    "elsewhere",
)
PERHAPS_ELSEWHERE = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{title}” ({hours}) on {day} is in {place}, and so is “{other}” ({other_starts}–{other_ends}) of "
        "another visit, “{visit}”, or in a part of it, unless they are shorter or earlier than assumed."
    ),
    "elsewhere",
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each two items that overlap and need the same room."""
    for first, second in facts.collisions:
        venue_id = facts.plan.items[second].venue_id
        both_block = venue_id in facts.blocked_venues(first) and facts.blocked_venues(second)
        if both_block and not _same_people(facts, first, second):
            yield _conflict(facts, first, second)
    yield from _elsewhere(facts)


def _elsewhere(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item of other visits that has the room of an item here at the time."""
    for item in facts.items if facts.elsewhere.bookings else ():
        booking = facts.bookings.get(item.id)
        if booking is None or item.venue_id is None or not facts.blocked_venues(item.id):
            continue
        times = Times(booking.planned, booking.certain)
        for clash in clashes_elsewhere(facts, times, item.venue_id, [(item.venue_id, True)]):
            fault = ELSEWHERE if clash.is_certain else PERHAPS_ELSEWHERE
            yield fault.at(
                (item.id,),
                (item.id, item.venue_id, clash.booking.item_id),
                title=title_of(item),
                hours=facts.hours_of(item),
                day=day_of(item),
                place=place_name(facts.plan.venues[item.venue_id]),
                **told_of(facts, item, clash.booking),
            )


def _same_people(facts: Facts, first: ItemId, second: ItemId) -> bool:
    """Whether all who are at one of the items are at the other, so that it is their clash."""
    fewer, more = sorted((facts.booked(first).keys(), facts.booked(second).keys()), key=len)
    return bool(fewer) and fewer <= more


def _conflict(facts: Facts, first_id: ItemId, second_id: ItemId) -> Conflict:
    plan = facts.plan
    first, second = plan.items[first_id], plan.items[second_id]
    one, other = facts.bookings[first_id].certain, facts.bookings[second_id].certain
    certain = one is not None and other is not None and collide(one, other)
    place, second_place = (
        plan.venues[item.venue_id] for item in (first, second) if item.venue_id is not None
    )
    told = {
        "first": title_of(first),
        "first_hours": hours_of(plan, first),
        "second": title_of(second),
        "second_hours": hours_of(plan, second),
        "day": day_of(second),
        "place": place_name(place),
    }
    if place.id == second_place.id:
        fault = SAME_ROOM if certain else SAME_ROOM_PERHAPS
        return fault.at((first_id, second_id), (first_id, second_id, place.id), **told)
    fault = PART_OF_ROOM if certain else PART_OF_ROOM_PERHAPS
    records = (first_id, second_id, place.id, second_place.id)
    return fault.at((first_id, second_id), records, second_place=place_name(second_place), **told)


RULE = Rule(
    faults=(SAME_ROOM, PART_OF_ROOM, SAME_ROOM_PERHAPS, PART_OF_ROOM_PERHAPS, ELSEWHERE, PERHAPS_ELSEWHERE),
    source=N_("The daily work of a protocol office: a hall is promised once."),
    woken_by=frozenset({Visit, Venue, Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
)
