"""The hours in which a place is open, as they are typed and as they are marked on a week.

Minutes are counted from midnight; a stretch that goes on to midnight ends at 23:59, the last minute that a
clock shows.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

import msgspec

from models.records.places import OpeningHours
from ui.widgets.time_field import read_clock, write_clock

MINUTES_OF_DAY = 24 * 60

Hours = tuple[OpeningHours, ...]


def read_stretches(text: str) -> Hours:
    """Opening hours written "09:00–12:00, 13:00–17:00", their weekday not yet set. Raises ValueError."""
    stretches = []
    for part in text.replace(";", ",").split(","):
        if part.strip():
            opens, closes = (read_clock(half.strip()) for half in part.replace("–", "-").split("-"))
            if opens is not None and closes == time(0):
                closes = time(23, 59)
            if opens is None or closes is None or closes <= opens:
                raise ValueError(text)
            stretches.append(OpeningHours(weekday=0, opens=opens, closes=closes))
    return tuple(sorted(stretches, key=lambda stretch: stretch.opens))


def write_stretches(stretches: Iterable[OpeningHours]) -> str:
    """The stretches of one weekday as they are typed: "09:00–12:00, 13:00–17:00"."""
    return ", ".join(f"{write_clock(stretch.opens)}–{write_clock(stretch.closes)}" for stretch in stretches)


def hours_on(hours: Hours, weekday: int) -> Hours:
    """The stretches of one weekday, Monday 0, in their order."""
    own = (stretch for stretch in hours if stretch.weekday == weekday)
    return tuple(sorted(own, key=lambda stretch: stretch.opens))


def with_hours_on(hours: Hours, weekdays: Iterable[int], stretches: Hours) -> Hours:
    """The week with other stretches on some of its days."""
    wanted = set(weekdays)
    others = [stretch for stretch in hours if stretch.weekday not in wanted]
    own = [msgspec.structs.replace(stretch, weekday=day) for day in wanted for stretch in stretches]
    return tuple(sorted([*others, *own], key=lambda stretch: (stretch.weekday, stretch.opens)))


def is_open(hours: Hours, weekday: int, minute: int) -> bool:
    """Whether the place is open on that weekday in that minute."""
    return any(begin <= minute < end for begin, end in spans_on(hours, weekday))


def spans_on(hours: Hours, weekday: int) -> tuple[tuple[int, int], ...]:
    """The stretches of one weekday in minutes, begin included, end excluded; those that touch are one."""
    spans: list[tuple[int, int]] = []
    for stretch in hours_on(hours, weekday):
        begin, end = _minute(stretch.opens), _end_minute(stretch.closes)
        if spans and begin <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((begin, end))
    return tuple(spans)


def marked(hours: Hours, weekdays: Iterable[int], begin: int, end: int, *, opened: bool) -> Hours:
    """The week with the minutes from `begin` to `end` (excluded) opened on some days, or closed."""
    for weekday in weekdays:
        cut = [
            part
            for first, last in spans_on(hours, weekday)
            for part in ((first, min(last, begin)), (max(first, end), last))
            if part[0] < part[1]
        ]
        spans = sorted([*cut, (begin, end)]) if opened else cut
        stretches = tuple(
            OpeningHours(weekday=weekday, opens=_clock(first), closes=_clock(last)) for first, last in spans
        )
        merged = spans_on(stretches, weekday)
        whole = tuple(
            OpeningHours(weekday=weekday, opens=_clock(first), closes=_clock(last)) for first, last in merged
        )
        hours = with_hours_on(hours, (weekday,), whole)
    return hours


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _end_minute(clock: time) -> int:
    return MINUTES_OF_DAY if clock >= time(23, 59) else _minute(clock)


def _clock(minute: int) -> time:
    return time(23, 59) if minute >= MINUTES_OF_DAY else time(minute // 60, minute % 60)
