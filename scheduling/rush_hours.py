"""The hours of full streets: on working days, in the morning and in the evening, a way takes longer.

All is counted by the clock on the wall, in minutes from a Monday on. Who leaves later never arrives sooner:
a way that lies in the full hours only in part is slower only in that part.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from functools import lru_cache
from math import ceil

from models.item_time import Instant, wall_clock
from scheduling.limits import Limits

_A_DAY = 24 * 60
_WORKING_DAYS = 5
_MONDAY = datetime(1969, 12, 29)
_WHOLE = 1_000_000
"""How far one gets in a minute of empty streets; full streets let one get a part of it."""


class RushHours:
    """When the streets of a town are full by the office's settings, and what a way takes then."""

    def __init__(self, limits: Limits) -> None:
        morning = (_minute(limits.morning_rush_from), _minute(limits.morning_rush_until))
        evening = (
            max(_minute(limits.evening_rush_from), morning[1]),
            _minute(limits.evening_rush_until),
        )
        self._hours = tuple((begin, end - begin) for begin, end in (morning, evening) if begin < end)
        self._of_a_day = sum(length for _, length in self._hours)
        self._factor = limits.rush_factor

    def leaving(self, minutes: int, in_town: float, moment: int, zone: str) -> int:
        """What a way takes that begins at an instant; `minutes` in empty streets, `in_town` a share of it."""
        pace = self._pace(in_town)
        begin = _on_the_wall(moment, zone)
        if pace == _WHOLE or self._full_until(begin) == self._full_until(begin + minutes):
            return minutes
        return self._least(minutes, pace, lambda taken: (begin, begin + taken))

    def arriving(self, minutes: int, in_town: float, moment: int, zone: str) -> int:
        """What a way takes that ends at an instant, at the latest that one can leave for it."""
        pace = self._pace(in_town)
        end = _on_the_wall(moment, zone)
        if pace == _WHOLE or self._full_until(end - minutes) == self._full_until(end):
            return minutes
        return self._least(minutes, pace, lambda taken: (end - taken, end))

    def _pace(self, in_town: float) -> int:
        """How far one gets in a minute of full streets, on a way of which so much lies in town."""
        if not self._of_a_day:
            return _WHOLE
        return ceil(_WHOLE / (1 + (self._factor - 1) * in_town))

    def _least(self, minutes: int, pace: int, stretch: Callable[[int], tuple[int, int]]) -> int:
        """The fewest minutes in which one gets as far as in so many minutes of empty streets."""
        least, most = minutes, -(-minutes * _WHOLE // pace)
        while least < most:
            taken = (least + most) // 2
            begin, end = stretch(taken)
            full = self._full_until(end) - self._full_until(begin)
            if (taken - full) * _WHOLE + full * pace >= minutes * _WHOLE:
                most = taken
            else:
                least = taken + 1
        return least

    def _full_until(self, minute: int) -> int:
        """The minutes of full streets from that Monday until this minute."""
        days, clock = divmod(minute, _A_DAY)
        weeks, weekday = divmod(days, 7)
        full = (weeks * _WORKING_DAYS + min(weekday, _WORKING_DAYS)) * self._of_a_day
        if weekday < _WORKING_DAYS:
            full += sum(min(max(clock - begin, 0), length) for begin, length in self._hours)
        return full


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


@lru_cache(maxsize=4096)
def _on_the_wall(moment: int, zone: str) -> int:
    """The minutes by the clock on the wall since that Monday."""
    passed = wall_clock(Instant(moment), zone) - _MONDAY
    return passed.days * _A_DAY + passed.seconds // 60
