"""A month as weeks from Monday to Sunday, and the visits as bars over their days. It knows no pixels.

A bar lies in one week; a visit that goes on over Sunday has a bar in each of its weeks.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from models.identifiers import VisitId
from models.records.visits import Visit

DAYS_OF_WEEK = 7
FIRST_MONTH, LAST_MONTH = date(1, 1, 1), date(9999, 11, 1)
"""Between these every week of a month is made of days that there are."""


class Bar(NamedTuple):
    """A visit in one week: from weekday `first` to `last`, both included, Monday 0; in lane 0 on top.

    `begins` and `ends` tell whether the visit does so here, or goes on in the week before or after.
    """

    visit_id: VisitId
    first: int
    last: int
    lane: int
    begins: bool
    ends: bool


class Week(NamedTuple):
    """Seven days and the bars over them."""

    days: tuple[date, ...]
    bars: tuple[Bar, ...]


def first_of_month(day: date) -> date:
    """The first day of the month, kept between the months that can be shown."""
    return min(max(day.replace(day=1), FIRST_MONTH), LAST_MONTH)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    lowest, highest = (limit.year * 12 + limit.month - 1 for limit in (FIRST_MONTH, LAST_MONTH))
    count = min(max(count, lowest), highest)
    first = date(count // 12, count % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), last_of_month(first))


def last_of_month(first: date) -> date:
    """The last day of the month that begins on `first`."""
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def weeks_of(month: date, visits: Sequence[Visit]) -> tuple[Week, ...]:
    """The weeks in which days of the month lie, with the bars of those visits that touch them."""
    first = first_of_month(month)
    monday = first - timedelta(days=first.weekday())
    count = (last_of_month(first) - monday).days // DAYS_OF_WEEK + 1
    return tuple(_week(monday + timedelta(weeks=number), visits) for number in range(count))


def visits_on(day: date, visits: Sequence[Visit]) -> tuple[Visit, ...]:
    """The visits that take place on a day, those that began first before the others."""
    there = (visit for visit in visits if visit.first_day <= day <= visit.last_day)
    return tuple(sorted(there, key=_place))


def _week(monday: date, visits: Sequence[Visit]) -> Week:
    sunday = monday + timedelta(days=DAYS_OF_WEEK - 1)
    there = sorted(
        (visit for visit in visits if visit.first_day <= sunday and visit.last_day >= monday), key=_place
    )
    spans = [
        ((max(visit.first_day, monday) - monday).days, (min(visit.last_day, sunday) - monday).days)
        for visit in there
    ]
    bars = tuple(
        Bar(visit.id, first, last, lane, visit.first_day >= monday, visit.last_day <= sunday)
        for visit, (first, last), lane in zip(there, spans, _lanes(spans), strict=True)
    )
    return Week(tuple(monday + timedelta(days=number) for number in range(DAYS_OF_WEEK)), bars)


def _lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """The highest lane that is free on all days of each span, in their order: who began first is on top.

    Not those of the board, where a span that began before the week would lose its place to a longer one.
    """
    taken: list[set[int]] = []
    placed = []
    for first, last in spans:
        days = set(range(first, last + 1))
        lane = next((number for number, others in enumerate(taken) if not others & days), len(taken))
        if lane == len(taken):
            taken.append(set())
        taken[lane] |= days
        placed.append(lane)
    return placed


def _place(visit: Visit) -> tuple[date, int, str]:
    """Earlier ones first, and of those that begin together the longer."""
    return visit.first_day, -visit.last_day.toordinal(), visit.id
