"""The facts that rule hours out for an item: what stands against it, sorted by what is in the way.

Each other item with the ways from and to it is one fact, each place on each day, each absence of somebody;
and that an arrangement places such an item between certain hours (`scheduling.arrange.hours`) is one as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from models.messages import Message
from models.plan import Plan
from scheduling.arrange.hours import starts_for
from scheduling.facts import Facts
from scheduling.hindering_order import ORDER
from scheduling.slots import Fit
from scheduling.starts import Refusal


class Sort(StrEnum):
    """What sort of fact it is that rules hours out."""

    HOURS = "hours"
    ITEM = "item"
    ORDER = "order"
    OPENING = "opening"
    ABSENCE = "absence"
    JOURNEY = "journey"
    VEHICLE = "vehicle"
    ELSEWHERE = "elsewhere"
    OTHER = "other"


_SORT_OF_CODE = {
    "venue-closed": Sort.OPENING,
    "person-unavailable": Sort.ABSENCE,
    "venue-unavailable": Sort.ABSENCE,
    "before-arrival": Sort.JOURNEY,
    "after-departure": Sort.JOURNEY,
    "vehicle-double-booked": Sort.VEHICLE,
    "vehicle-unavailable": Sort.VEHICLE,
    "person-double-booked": Sort.ELSEWHERE,
    "venue-double-booked": Sort.ELSEWHERE,
}
"""What sort of fact a refusal is that is about no other item of the plan."""

_BY_SENTENCE = frozenset({Sort.OPENING, Sort.ELSEWHERE, Sort.OTHER})
"""Sorts of which each sentence is a fact of its own: a place has other hours on each day."""


class Obstacle(NamedTuple):
    """A fact that rules out hours: one of a sort, about one thing, with all that it stands against.

    `about` is the identifier of what is in the way, where there is one. The hours of an arrangement have no
    refusals. `starts` has a bit for each start that is ruled out, in the order of the starts that were asked.
    """

    sort: Sort
    about: str
    refusals: tuple[Refusal, ...]
    starts: int

    @property
    def is_certain(self) -> bool:
        """Whether it is more than unwise."""
        return any(one.is_certain for one in self.refusals)


def obstacles_of(facts: Facts, fit: Fit, starts: range) -> tuple[Obstacle, ...]:
    """Every fact that rules out any of the starts: the hours of an arrangement, then the earliest first."""
    return (_hours_of(facts, fit, starts), *_against(facts, fit, starts))


def bits_of(starts: range, stretches: Iterable[tuple[int, int]]) -> int:
    """The starts that lie in any of the stretches, as bits; begins are included, ends excluded."""
    found = 0
    for begin, end in stretches:
        first = max(0, -(-(begin - starts.start) // starts.step))
        over = min(len(starts), -(-(end - starts.start) // starts.step))
        if first < over:
            found |= (1 << over) - (1 << first)
    return found


def days_of_visit(plan: Plan) -> tuple[date, ...]:
    """The days of the visit."""
    first, last = plan.visit.first_day, plan.visit.last_day
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


def sort_of(plan: Plan, refusal: Refusal) -> Sort:
    """What sort of fact a refusal tells of."""
    if refusal.reason.msgid in ORDER:
        return Sort.ORDER
    sort = _SORT_OF_CODE.get(refusal.code)
    if sort is Sort.VEHICLE:
        return sort
    if refusal.about in plan.items:
        return Sort.ITEM
    if refusal.about in plan.legs:
        return Sort.JOURNEY
    return Sort.OTHER if sort is None else sort


def stretches_of(refusals: Iterable[Refusal]) -> tuple[tuple[int, int], ...]:
    """What refusals rule out together, in order, touching stretches as one."""
    merged: list[tuple[int, int]] = []
    for one in sorted(refusals):
        if merged and one.begin <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], one.end)
        else:
            merged.append((one.begin, one.end))
    return tuple(merged)


def _hours_of(facts: Facts, fit: Fit, starts: range) -> Obstacle:
    """That an arrangement places such an item between certain hours."""
    item = facts.plan.items[fit.item_id]
    within = (starts_for(facts.limits, item, day, fit.minutes, fit.zone) for day in days_of_visit(facts.plan))
    allowed = bits_of(starts, ((one.start, one[-1] + 1) for one in within if one))
    return Obstacle(Sort.HOURS, "", (), ((1 << len(starts)) - 1) & ~allowed)


def _against(facts: Facts, fit: Fit, starts: range) -> Iterator[Obstacle]:
    """The facts behind everything that stands against some start, the earliest first."""
    behind: dict[tuple[Sort, str, Message | None], list[Refusal]] = {}
    for refusal in fit.refusals:
        sort = sort_of(facts.plan, refusal)
        by_sentence = sort in _BY_SENTENCE or not refusal.about
        key = (sort, refusal.about, refusal.reason if by_sentence else None)
        behind.setdefault(key, []).append(refusal)
    for (sort, about, _), refusals in behind.items():
        bits = bits_of(starts, ((one.begin, one.end) for one in refusals))
        if bits:
            yield Obstacle(sort, about, tuple(refusals), bits)
