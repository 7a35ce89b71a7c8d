"""The ways between items (`scheduling.routes`) as they are shown: how long they take, how long there is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from models.identifiers import ItemId
from models.plan import Plan
from models.vocabulary import ItemKind
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.occupancy import Attendee, Booking
from scheduling.routes import Way
from scheduling.timeline import minutes_between
from scheduling.travel import TravelSource


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
    the minutes between the end of the first item and the begin of the second on the clock. `is_accepted` says
    that the office takes it as it is, though the time is too short.
    """

    item_ids: tuple[ItemId, ItemId]
    room: Room
    minutes: int | None
    is_estimate: bool
    minutes_there: int
    gap: int
    is_accepted: bool = False


def drives(
    plan: Plan,
    limits: Limits = DEFAULT_LIMITS,
    only: frozenset[ItemId] | None = None,
    before: Facts | None = None,
) -> tuple[Drive, ...]:
    """The ways of a plan that are to be shown, by the begin of the item they lead to.

    With `only`, just those from and to these items, which is quick enough while they are moved about; the
    more so where `before` tells the facts of the plan as it was. What is moved about is not accepted: that
    holds for the times as they were.

    Not those inside one building, nor those to the bed and out of it: where a night lies between two items,
    nobody drives from one to the other. A transfer of the same people in between is the way itself, and
    tells it where there is time enough.
    """
    facts = Facts(plan, limits, before=before)
    transfers = _transfers(facts)
    accepted = _accepted(facts) if only is None else frozenset()
    found = []
    for way, people in facts.routes if only is None else facts.routes.of(facts.routes.touching(only)):
        drive = _drive(facts, way, people)
        if drive is None:
            continue
        if drive.room is Room.ENOUGH and any(_lies_in(transfer, way, people) for transfer in transfers):
            continue
        if drive.item_ids in accepted:
            drive = drive._replace(is_accepted=True)
        found.append((way.second.booking.planned.begin, drive))
    return tuple(drive for _, drive in sorted(found, key=lambda pair: (pair[0], pair[1].item_ids)))


def _accepted(facts: Facts) -> frozenset[tuple[ItemId, ...]]:
    """Between which items a way may be too short, because somebody has accepted it."""
    if not facts.plan.acceptances:
        return frozenset()
    # Here and not above: most visits have accepted nothing when their board is opened.
    from scheduling.accepting import judged
    from scheduling.rules import travel_too_short

    codes = {fault.code for fault in travel_too_short.RULE.faults}
    if not any(acceptance.code in codes for acceptance in facts.plan.acceptances):
        return frozenset()
    found = judged(facts.plan, tuple(travel_too_short.find(facts)))
    return frozenset(accepted.conflict.item_ids for accepted in found.accepted)


def _drive(facts: Facts, way: Way, people: frozenset[Attendee]) -> Drive | None:
    """The way as it is shown; None where it takes no time, or more than the items' hours say lies between."""
    start, goal = way.first.venue_id, way.second.venue_id
    gap = way.second.booking.planned.begin - way.first.booking.planned.end
    there = way.minutes_there
    if start is None or goal is None or start == goal or there < 0 or gap < 0:
        return None
    if there > facts.limits.unknown_travel_minutes and _night_between(facts, way):
        return None
    travel = facts.way_of(way)
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


def _cannot_be(facts: Facts, way: Way, people: frozenset[Attendee], at_least: int) -> bool:
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


def _transfers(facts: Facts) -> tuple[tuple[Booking, frozenset[Attendee]], ...]:
    """When the delegation is driven by an item of its own, and who then."""
    items = facts.plan.items
    return tuple(
        (booking, frozenset(facts.booked(item_id)))
        for item_id, booking in facts.bookings.items()
        if items[item_id].kind is ItemKind.TRANSFER
    )


def _lies_in(transfer: tuple[Booking, frozenset[Attendee]], way: Way, people: frozenset[Attendee]) -> bool:
    booking, driven = transfer
    after = booking.planned.begin >= way.first.booking.planned.end
    before = booking.planned.end <= way.second.booking.planned.begin
    return after and before and not driven.isdisjoint(people)
