"""What some people of the delegation have to attend on a day, and when they are busy with it.

A night is asked of the items of the day before it and of the day after. Stretches are instants
(`scheduling.timeline`), begins included, ends excluded.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from models.identifiers import ItemId
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.facts import Facts
from scheduling.occupancy import Attendee
from scheduling.timeline import Span

_OWN_TIME = frozenset({ItemKind.REST, ItemKind.BREAKFAST})
"""What nobody has to be ready for: a rest, and the breakfast at the hotel."""

_ON_THE_MOVE = frozenset({ItemKind.ARRIVAL, ItemKind.DEPARTURE, ItemKind.TRANSFER})
_LONG_JOURNEY_MINUTES = 6 * 60
_DAYS_MINUTES = 18 * 60


class Busy(NamedTuple):
    """From when to when somebody is busy."""

    begin: int
    end: int


class Programme(NamedTuple):
    """The timed items that just these people have to attend, by their begin; whole delegations as one."""

    people: frozenset[Attendee]
    items: tuple[Item, ...]


def programmes(facts: Facts, days: Iterable[date]) -> tuple[Programme, ...]:
    """Everybody's programme of these days together, those with the very same one together.

    Without what they may stay away from, what is their own time, and what takes only some of the time it may
    be in; nor is one busy all through what lasts for days, or on a journey of hours, on which one eats and
    sleeps.
    """
    items: dict[ItemId, Item] = {}
    begins: dict[ItemId, tuple[Busy, ItemId]] = {}
    groups: dict[frozenset[Attendee], list[ItemId]] = {}
    for day in days:
        for item in facts.items_of_day(day):
            item_id = item.id
            people = facts.guests_bound(item_id)
            booking = facts.bookings.get(item_id) if people and item_id not in items else None
            busy = None if booking is None else _core(booking.planned)
            if busy is not None and _keeps_busy(item, busy):
                items[item_id] = item
                begins[item_id] = busy, item_id
                groups.setdefault(people, []).append(item_id)
    attended: dict[Attendee, list[int]] = {}
    for number, people in enumerate(groups):
        for who in people:
            attended.setdefault(who, []).append(number)
    together: dict[tuple[int, ...], set[Attendee]] = {}
    for who, numbers in attended.items():
        together.setdefault(tuple(numbers), set()).add(who)
    item_ids = list(groups.values())
    found = []
    for attended_groups, attendees in together.items():
        theirs = sorted(
            (item_id for group in attended_groups for item_id in item_ids[group]),
            key=begins.__getitem__,
        )
        found.append(Programme(frozenset(attendees), tuple(items[item_id] for item_id in theirs)))
    return tuple(sorted(found, key=lambda one: sorted(one.people)))


def when_busy(facts: Facts, item: Item, *, for_certain: bool = False) -> Busy | None:
    """When somebody who attends the item is busy, wherever between its hours it takes place.

    `for_certain`: only in those minutes in which it takes place whatever is still decided; none of a length
    that is only assumed, but for the first.
    """
    booking = facts.bookings[item.id]
    return _core(booking.certain if for_certain else booking.planned)


def planned(facts: Facts, item: Item) -> Busy:
    """When somebody who attends an item of a programme is busy, as it is planned."""
    span = facts.bookings[item.id].planned
    return _core(span) or Busy(span.begin, span.begin)


def stretches(facts: Facts, items: Iterable[Item], *, for_certain: bool = False) -> tuple[Busy, ...]:
    """When somebody who attends these items is busy, in order; overlapping and touching ones as one."""
    spans = (when_busy(facts, item, for_certain=for_certain) for item in items)
    merged: list[Busy] = []
    for span in sorted(span for span in spans if span is not None):
        if merged and span.begin <= merged[-1].end:
            merged[-1] = Busy(merged[-1].begin, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


@lru_cache(maxsize=16_384)
def _core(span: Span | None) -> Busy | None:
    """The minutes that a span takes wherever it lies between its ends; None where there are none."""
    if span is None or span.begin + span.minutes <= span.end - span.minutes:
        return None
    return Busy(span.end - span.minutes, span.begin + span.minutes)


def _keeps_busy(item: Item, busy: Busy) -> bool:
    longest = _LONG_JOURNEY_MINUTES if item.kind in _ON_THE_MOVE else _DAYS_MINUTES
    return item.kind not in _OWN_TIME and busy.end - busy.begin < longest
