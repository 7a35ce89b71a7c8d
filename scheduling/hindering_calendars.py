"""Starts on a holiday or at the weekend of the host, in the hours of the Friday prayer and of the fast.

All of them are unwise, none is impossible; as with the rules, only what the office wants to hear of.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import msgspec

from models.item_time import instant_at
from models.messages import N_, Message
from scheduling.calendars import Countries, fasting_hours_for, prayer_times_for
from scheduling.host_calls import GATHERING, is_meal, is_office_call, is_working, names_its_hours
from scheduling.public_holidays import Country, holiday_on, is_weekend
from scheduling.starts import Question, Refusal, Starts, both, refused, too_near
from scheduling.timeline import Span

_FRIDAY = 4


def on_days_off(question: Question) -> Iterator[Refusal]:
    """Starts on a public holiday, or at the weekend, of whoever is called upon."""
    item, limits = question.item, question.facts.limits
    if not is_office_call(item) or not (limits.public_holidays or limits.weekends):
        return
    country = Countries(question.plan).of(item)
    asks_for_weekends = limits.weekends and not (
        limits.working_hours and names_its_hours(question.plan, item)
    )
    for day in question.days:
        if limits.public_holidays and holiday_on(country, day) is not None:
            yield from _on_holiday(question, country, day)
        elif asks_for_weekends and is_weekend(country, day):
            reason = Message.of(N_("Offices there are closed for the weekend on {day}."), day=day)
            yield refused(_day(question, day), reason, "weekend", is_certain=False)


def in_holy_hours(question: Question) -> Iterator[Refusal]:
    """Starts at which work runs into the Friday prayer, or a meal is eaten in daylight during Ramadan."""
    item, limits = question.item, question.facts.limits
    for day in question.days:
        placed = msgspec.structs.replace(item, day=day)
        if limits.friday_prayer and day.weekday() == _FRIDAY and is_working(item):
            times = prayer_times_for(question.plan, placed)
            if times is not None:
                begin, minutes = _at(question, times.midday), limits.friday_prayer_minutes
                starts = too_near(question.shape.planned, Span(begin, begin + minutes, minutes))
                reason = Message.of(
                    N_("The Friday prayer begins about {midday} on {day}."),
                    midday=times.midday.time(),
                    day=day,
                )
                yield refused(both(starts, _day(question, day)), reason, "friday-prayer", is_certain=False)
        fast = fasting_hours_for(question.plan, placed) if limits.fasting and is_meal(item) else None
        if fast is not None:
            starts = Starts(_at(question, fast.begins), _at(question, fast.ends - GATHERING))
            reason = Message.of(
                N_("It is Ramadan: on {day} the fast is broken about {sunset}."),
                sunset=fast.ends.time(),
                day=day,
            )
            yield refused(both(starts, _day(question, day)), reason, "fasting", is_certain=False)


def _on_holiday(question: Question, country: Country, day: date) -> Iterator[Refusal]:
    holiday = holiday_on(country, day)
    if holiday is not None:
        starts = _day(question, day)
        if holiday.begins is not None:
            begin = instant_at(day, holiday.begins, question.zone)
            starts = both(starts, Starts(begin - question.shape.planned.end + 1, starts.end))
        reason = Message.of(N_("{day} is a public holiday there: {holiday}."), day=day, holiday=holiday.name)
        yield refused(starts, reason, "public-holiday", is_certain=False)


def _day(question: Question, day: date) -> Starts:
    zone = question.zone
    return Starts(instant_at(day, time.min, zone), instant_at(day + timedelta(days=1), time.min, zone))


def _at(question: Question, moment: datetime) -> int:
    return instant_at(moment.date(), moment.time(), question.zone)
