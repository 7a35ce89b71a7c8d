"""What the calendars of the hosts say of a column's day: holidays, days off, hours of prayer and of the fast.

Reading those calendars takes longer than all the rest of the board, so that they are read a moment after it
is there: until then a day has no signs, and Saturday and Sunday are the weekend.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from scheduling.limits import Limits
from scheduling.quiet_hours import DAY_MINUTES, Minutes

_FRIDAY = 4


class HourSign(NamedTuple):
    """A minute of the day at which something begins or ends, and what."""

    minute: int
    name: Message


class StretchSign(NamedTuple):
    """A stretch of the day that is kept free by many, and for what."""

    stretch: Minutes
    name: Message


class DaySigns(NamedTuple):
    """What is known of one day; `holidays` are the names of public holidays.

    `is_day_off` None: the calendars have not been read. `free_from` is when a holiday of half a day begins.
    """

    holidays: tuple[Localized, ...] = ()
    is_weekend: bool = False
    is_day_off: bool | None = None
    free_from: int | None = None
    hours: tuple[HourSign, ...] = ()
    stretches: tuple[StretchSign, ...] = ()


UNREAD = DaySigns()


def day_signs(plan: Plan, day: date, limits: Limits) -> DaySigns:
    """The signs of a day of the visit, as far as the office wants to hear of them."""
    from scheduling.calendars import (
        day_marks,
    )  # reads the calendars of countries: not before the board is there

    marks = day_marks(plan, day)
    holidays = [mark.holiday for mark in marks if mark.holiday is not None] if limits.public_holidays else []
    is_weekend = limits.weekends and any(mark.is_weekend for mark in marks)
    begins = [one.begins for one in holidays if one.begins is not None]
    return DaySigns(
        tuple(dict.fromkeys(one.name for one in holidays)),
        is_weekend,
        is_weekend or any(one.begins is None for one in holidays),
        min((clock.hour * 60 + clock.minute for clock in begins), default=None),
        tuple(sorted(_hours(plan, day, limits), key=lambda one: one.minute)),
        tuple(_stretches(plan, day, limits)),
    )


def _hours(plan: Plan, day: date, limits: Limits) -> Iterator[HourSign]:
    """When prayers may begin, and when a fast does and is over."""
    if not (limits.prayer_hours or limits.fasting):
        return
    from scheduling.calendars import fasting_hours, prayer_times

    times = prayer_times(plan, day) if limits.prayer_hours else None
    if times is not None:
        named = (
            (times.dawn, N_("Dawn prayer")),
            (times.midday, N_("Midday prayer")),
            (times.afternoon, N_("Afternoon prayer")),
            (times.sunset, N_("Sunset prayer")),
            (times.night, N_("Night prayer")),
        )
        yield from (HourSign(one, Message.of(name)) for one, name in _on_day(day, named))
    fast = fasting_hours(plan, day) if limits.fasting else None
    if fast is not None:
        named_ends = ((fast.begins, N_("The fast begins")), (fast.ends, N_("The fast is broken")))
        yield from (HourSign(one, Message.of(name)) for one, name in _on_day(day, named_ends))


def _stretches(plan: Plan, day: date, limits: Limits) -> Iterator[StretchSign]:
    """The hour of the Friday prayer."""
    if not limits.friday_prayer or day.weekday() != _FRIDAY:
        return
    from scheduling.calendars import prayer_times

    times = prayer_times(plan, day)
    if times is not None:
        for begin, name in _on_day(day, ((times.midday, N_("Friday prayer")),)):
            end = min(DAY_MINUTES, begin + limits.friday_prayer_minutes)
            yield StretchSign(Minutes(begin, end), Message.of(name))


def _on_day(day: date, named: tuple[tuple[datetime, str], ...]) -> Iterator[tuple[int, str]]:
    """The minutes of those that fall on the day itself: far in the north the sun sets past midnight."""
    midnight = datetime.combine(day, time.min)
    for moment, name in named:
        minute = (moment - midnight) // timedelta(minutes=1)
        if 0 <= minute < DAY_MINUTES:
            yield minute, name
