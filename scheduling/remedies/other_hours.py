"""Put an item at an hour of work, on its own day or a near one: what calendars refuse, no free time knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import zip_longest

from models.edits import Edit
from models.item_time import Instant, instant_at
from models.records.items import Item
from scheduling.moves import move_to
from scheduling.remedies.trouble import Trouble
from scheduling.slots import Fit, fit_of

CODES = frozenset(
    {
        "outside-working-hours",
        "public-holiday",
        "weekend",
        "friday-prayer",
        "fasting",
        "no-meal-break",
        "too-early",
    }
)
"""The conflicts with the hours and days of a place."""

_FIRST, _LAST = time(9), time(17)
_STEP = timedelta(minutes=30)
_MOST_DAYS = 5


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Free half hours of the working day, the nearest of each day before the second nearest of any."""
    for item in reversed(trouble.movable[-2:]):
        if item.day is None or item.starts is None:
            continue
        fit = fit_of(trouble.plan, item.id, trouble.limits, facts=trouble.facts)
        by_day = [_hours(fit, item, day) for day in _days(trouble, item.day)]
        for together in zip_longest(*by_day):
            for moment in together:
                if moment is not None:
                    yield move_to(trouble.plan, item.id, moment.date(), moment.time())


def _days(trouble: Trouble, planned: date) -> list[date]:
    """The days of the visit, the nearest to the one planned first."""
    visit = trouble.plan.visit
    length = (visit.last_day - visit.first_day).days
    days = [visit.first_day + timedelta(days=number) for number in range(length + 1)]
    return sorted(days, key=lambda day: (abs((day - planned).days), day))[:_MOST_DAYS]


def _hours(fit: Fit, item: Item, day: date) -> list[datetime]:
    """The half hours of a day at which the item fits, the nearest to the hour planned first."""
    planned = datetime.combine(day, item.starts or _FIRST)
    moment, found = datetime.combine(day, _FIRST), []
    while moment <= datetime.combine(day, _LAST):
        start: Instant = instant_at(day, moment.time(), fit.zone)
        if fit.fits_at(start) and (moment.date(), moment.time()) != (item.day, item.starts):
            found.append(moment)
        moment += _STEP
    return sorted(found, key=lambda one: (abs(one - planned), one))
