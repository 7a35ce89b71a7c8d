"""Between which hours of a day an arrangement places an item: meals at the hours of meals, work by day.

An officer can put anything at any hour; only what the program proposes keeps to these.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from models.item_time import instant_at, planned_minutes
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.limits import Limits
from scheduling.slots import STEP_MINUTES, USUAL_HOURS

EVENINGS = frozenset({ItemKind.DINNER, ItemKind.RECEPTION, ItemKind.PERFORMANCE})
"""The kinds of items that may last into the evening."""

FOLLOWS_JOURNEYS = frozenset({ItemKind.ARRIVAL, ItemKind.DEPARTURE, ItemKind.TRANSFER})
"""The kinds of items that no arrangement places: their hours follow from journeys."""

_NOON = time(12)


class Hours(NamedTuple):
    """By the clock on the spot, when an item begins at the earliest and is over at the latest."""

    first_start: datetime
    latest_end: datetime


def hours_for(limits: Limits, item: Item, day: date) -> Hours:
    """The hours of a day between which the item may be placed, for as long as it takes.

    Meals, receptions, performances and rest begin at their usual hours; evenings are over by the hour that
    the office has set for them, also where that is after midnight.
    """
    usual = USUAL_HOURS.get(item.kind)
    if usual is None:
        return Hours(datetime.combine(day, limits.arrange_from), datetime.combine(day, limits.arrange_until))
    earliest, latest = usual
    minutes = max(1, planned_minutes(item.time, item.kind))
    over = datetime.combine(day, latest) + timedelta(minutes=minutes)
    if item.kind in EVENINGS:
        until = limits.arrange_evening_until
        is_next_day = until < _NOON
        over = min(over, datetime.combine(day + timedelta(days=1) if is_next_day else day, until))
    return Hours(datetime.combine(day, earliest), over)


def starts_for(limits: Limits, item: Item, day: date, minutes: int, zone: str) -> range:
    """The instants of a day at which the item may be put, as it takes so many minutes; each on even minutes.

    Empty where it is too long for those hours, and where the hours of such an item follow from a journey.
    """
    if item.kind in FOLLOWS_JOURNEYS:
        return range(0)
    first, over = hours_for(limits, item, day)
    first += timedelta(minutes=-first.minute % STEP_MINUTES)
    begin = instant_at(first.date(), first.time(), zone)
    return range(begin, instant_at(over.date(), over.time(), zone) - minutes + 1, STEP_MINUTES)
