"""The days on which clocks change: how long they are, and which minutes are missing or come twice."""

from __future__ import annotations

from datetime import date, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from models.item_time import ClockProblem, UnknownZone, clock_problem, instant_at

_DAY_MINUTES = 24 * 60


class ClockChange(NamedTuple):
    """What a change of the clocks does to a day.

    `minutes` are those of the whole day. From `begin` to before `end`, in minutes of the clock, there is no
    such time (a gap), or all of it comes twice (a fold); both are 0 where the change falls on no clock of the
    day.
    """

    problem: ClockProblem
    minutes: int
    begin: int
    end: int


@lru_cache(maxsize=4096)
def clock_change(day: date, zone: str) -> ClockChange | None:
    """The change of the clocks in `zone` on `day`; None where there is none, or no such zone."""
    try:
        midnight = instant_at(day, time.min, zone)
        minutes = instant_at(day + timedelta(days=1), time.min, zone) - midnight
    except (UnknownZone, OverflowError):
        return None
    if minutes == _DAY_MINUTES:
        return None
    problem = ClockProblem.GAP if minutes < _DAY_MINUTES else ClockProblem.FOLD
    concerned = [
        minute
        for minute in range(_DAY_MINUTES)
        if clock_problem(day, time(minute // 60, minute % 60), zone) is problem
    ]
    begin, end = (concerned[0], concerned[-1] + 1) if concerned else (0, 0)
    return ClockChange(problem, minutes, begin, end)
