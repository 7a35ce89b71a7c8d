"""The best arrangement of a small visit, found by trying every order of every choice of items.

Whatever stands at the hours that are given has an order of begins. For each order, day by day, every item is
put as early as it can be after those before it: no other hours leave more room for those that follow. This
holds where nobody is quicker by a detour, as in the visits that are asked about here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from typing import NamedTuple

from models.edits import edit, replaced
from models.identifiers import ItemId
from models.item_time import Instant, wall_clock
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from scheduling.arrange.hours import starts_for
from scheduling.arrange.proposal import put_at
from scheduling.facts import Facts
from scheduling.limits import limits_of
from scheduling.moves import put_in_tray
from scheduling.slots import fit_of
from scheduling.surroundings import ALONE, Surroundings
from tests.scheduling.arrange.visits import days_of

_HAS_TO_BE = 1_000_000
"""What has an hour is worth more than all that waits."""


class _Waiting(NamedTuple):
    """An item to be placed: how long it takes, what it is worth, and where it may start, day by day."""

    item: Item
    zone: str
    minutes: int
    points: int
    starts: tuple[list[int], ...]


class _Put(NamedTuple):
    """That an item begins and ends at these instants."""

    item_id: ItemId
    begin: int
    end: int


class Best(NamedTuple):
    """The most points that can be had by placing items that wait, and the plan with them placed."""

    points: int
    plan: Plan


def best_of(plan: Plan, movable: Collection[ItemId] = (), around: Surroundings = ALONE) -> Best:
    """The best arrangement of what waits, with everything else where it is.

    What is `movable` has to be at some hour of the visit, whichever that is, and can stay where it is.
    """
    search = _Search(plan, movable, around)
    search.go_on((), 0, 0, frozenset(search.by_id))
    changes = []
    for one in search.put:
        known = search.by_id[one.item_id]
        clock = wall_clock(Instant(one.begin), known.zone)
        changes.append(replaced(known.item, put_at(known.item, clock.date(), clock.time())))
    return Best(search.best % _HAS_TO_BE, plan.with_edit(edit(Message.of("put"), *changes)))


class _Search:
    """Tries every order; gives up where not even all the rest would be more than the best so far."""

    def __init__(self, plan: Plan, movable: Collection[ItemId], around: Surroundings) -> None:
        """Look at where each item fits as long as all the others wait."""
        self.best = 0
        self.put: tuple[_Put, ...] = ()
        base = plan.with_edit(put_in_tray(plan, movable))
        self._facts = Facts(base, limits_of(plan), surroundings=around)
        self.by_id = {
            item.id: _waiting(self._facts, plan.items[item.id]) for item in base.items if item.day is None
        }
        self._days = len(days_of(plan))
        self._apart = {
            (one, other): self._needed(one, other)
            for one in self.by_id
            for other in self.by_id
            if one != other
        }

    def go_on(self, put: tuple[_Put, ...], day: int, points: int, left: frozenset[ItemId]) -> None:
        """Put one more on the day, or go on with the next one."""
        if points > self.best:
            self.best, self.put = points, put
        if points + sum(self.by_id[item_id].points for item_id in left) <= self.best:
            return
        for item_id in sorted(left):
            start = self._earliest(item_id, put, day)
            if start is not None:
                one = self.by_id[item_id]
                more = _Put(item_id, start, start + one.minutes)
                self.go_on((*put, more), day, points + one.points, left - {item_id})
        if day + 1 < self._days:
            self.go_on(put, day + 1, points, left)

    def _earliest(self, item_id: ItemId, put: tuple[_Put, ...], day: int) -> int | None:
        """When it starts at the earliest on the day, after all that is put already; None where it cannot."""
        one, bound = self.by_id[item_id], 0
        for before in put:
            if self.by_id[before.item_id].item.after_item_id == item_id:
                return None
            if one.item.after_item_id == before.item_id:
                bound = max(bound, before.end)
            apart = self._apart[before.item_id, item_id]
            if apart is not None:
                bound = max(bound, before.end + apart)
        starts = one.starts[day]
        place = bisect_left(starts, bound)
        return starts[place] if place < len(starts) else None

    def _needed(self, first: ItemId, second: ItemId) -> int | None:
        """The minutes that have to lie between the two; None where they may run side by side."""
        facts = self._facts
        one, other = facts.booked(first), facts.booked(second)
        shared = any(one[who].required and other[who].required for who in one.keys() & other.keys())
        rooms = not facts.blocked_venues(first).isdisjoint(facts.blocked_venues(second))
        if not shared:
            return 0 if rooms else None
        place, next_place = (self.by_id[item_id].item.venue_id for item_id in (first, second))
        if place is None or next_place is None or place == next_place:
            return 0
        way = facts.travel.minutes(place, next_place)
        minutes = facts.limits.arrange_unknown_way if way is None else way.minutes
        return minutes + facts.limits.travel_buffer_minutes if minutes else 0


def _waiting(facts: Facts, item: Item) -> _Waiting:
    """Where the item can start in the plan of the facts; `item` is as it stands before anything is moved."""
    fit = fit_of(facts.plan, item.id, facts=facts)
    starts: list[list[int]] = [[] for _ in days_of(facts.plan)]
    for number, day in enumerate(days_of(facts.plan)):
        for start in starts_for(facts.limits, item, day, fit.minutes, fit.zone):
            if fit.fits_at(Instant(start)):
                starts[number].append(start)
    points = getattr(facts.limits, f"worth_of_{item.importance.value}")
    return _Waiting(item, fit.zone, fit.minutes, points if item.day is None else _HAS_TO_BE, tuple(starts))
