"""Starts of an item as stretches: what is asked about them, and when it would be too near to something else.

All are instants at which the item may *start*; begins are included, ends excluded.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import NamedTuple

import msgspec

from models.identifiers import ItemId
from models.item_time import Instant, instant_at, moved_to
from models.messages import Message, Sayable
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus
from scheduling.facts import Facts
from scheduling.naming import hours_of, title_of
from scheduling.occupancy import booking_of, interval_of
from scheduling.timeline import Span

_NOON = time(12)


class Refusal(NamedTuple):
    """Starts from `begin` to before `end` are ruled out, for a reason.

    `is_certain` where it cannot be at all, else it is only unwise, or impossible only as things are assumed.
    `code` is that of the rule of the handbook that says the same, empty where none does. `about` names what
    is in the way, by its identifier: the other item, the journey, the place, or that somebody is away; empty
    where the sentence alone says it.
    """

    begin: Instant
    end: Instant
    reason: Message
    is_certain: bool = True
    code: str = ""
    about: str = ""


class Shape(NamedTuple):
    """The time that an item takes, counted from its start: as planned, and as much of it as is certain."""

    planned: Span
    certain: Span | None

    @property
    def minutes(self) -> int:
        """From its start to its end."""
        return self.planned.end


class Question(NamedTuple):
    """What is asked: where this item can start, on which days and in which zone; the others stay put.

    `named` remembers what the others are called: each stands against the item for several reasons. For a way
    that nobody knows `unknown_way` minutes are to be left; none where such a way stands against nothing.
    """

    facts: Facts
    item: Item
    shape: Shape
    zone: str
    named: dict[ItemId, Mapping[str, Sayable]]
    unknown_way: int = 0

    @property
    def plan(self) -> Plan:
        """The plan that it is asked of."""
        return self.facts.plan

    def told(self, other: Item) -> Mapping[str, Sayable]:
        """The title and the hours of another item, for a sentence about it."""
        known = self.named.get(other.id)
        if known is None:
            known = {"title": title_of(other), "hours": hours_of(self.plan, other)}
            self.named[other.id] = known
        return known

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the visit."""
        visit = self.plan.visit
        length = (visit.last_day - visit.first_day).days
        return tuple(visit.first_day + timedelta(days=number) for number in range(length + 1))

    @property
    def bounds(self) -> tuple[Instant, Instant]:
        """The first instant of the visit and the one at which it is over."""
        visit = self.plan.visit
        end = instant_at(visit.last_day + timedelta(days=1), time.min, self.zone)
        return instant_at(visit.first_day, time.min, self.zone), end


class Starts(NamedTuple):
    """A stretch of starts."""

    begin: int
    end: int


def shape_of(plan: Plan, item: Item, facts: Facts) -> Shape:
    """How the item takes up time once it has an hour, also where it is cancelled now.

    One that takes no time, or ends before it begins, counts as a minute.
    """
    placed = item.at(moved_to(item.time, plan.visit.first_day, _NOON))
    placed = msgspec.structs.replace(placed, status=ItemStatus.IDEA)
    booking, when = booking_of(plan, placed, facts.limits), interval_of(plan, placed)
    if booking is None or when is None:
        return Shape(Span(0, 1, 1), Span(0, 1, 1))
    planned, certain = booking.planned, booking.certain
    return Shape(
        planned._replace(begin=planned.begin - when.begin, end=planned.end - when.begin),
        None
        if certain is None
        else certain._replace(begin=certain.begin - when.begin, end=certain.end - when.begin),
    )


def too_near(shape: Span, other: Span, needed: int = 0) -> Starts:
    """The starts that leave less than `needed` minutes between the two, whichever comes first."""
    begin = other.end - other.minutes - shape.begin - shape.minutes - needed + 1
    return Starts(begin, other.begin + other.minutes - shape.end + shape.minutes + needed)


def both(one: Starts, other: Starts) -> Starts:
    """The starts that are in both stretches."""
    return Starts(max(one.begin, other.begin), min(one.end, other.end))


def refused(starts: Starts, reason: Message, code: str, *, is_certain: bool, about: str = "") -> Refusal:
    """That these starts are ruled out."""
    return Refusal(Instant(starts.begin), Instant(starts.end), reason, is_certain, code, about)
