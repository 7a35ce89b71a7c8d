"""How sure it is that an item, or a drive, takes up an hour: as planned, or whatever is still decided.

An item of a day without an hour, or whose hour is still to be decided, takes place at some minute of that
day: what stands against the whole day stands against it for certain.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from models.item_time import instant_at
from models.plan import Plan
from models.records.items import Item
from scheduling.occupancy import Booking, zone_of
from scheduling.timeline import Span


class Sureness(StrEnum):
    """Whether something stands against the hour for certain, or only as things are assumed."""

    CERTAIN = "certain"
    PERHAPS = "perhaps"


class Times(NamedTuple):
    """The time something takes up, as planned and as much of it as is certain; None where there is none."""

    planned: Span | None
    certain: Span | None

    def sureness(self, stands_against: Callable[[Span], bool]) -> Sureness | None:
        """How sure it is that something stands against the time; None where nothing does."""
        if self.certain is not None and stands_against(self.certain):
            return Sureness.CERTAIN
        if self.planned is not None and stands_against(self.planned):
            return Sureness.PERHAPS
        return None


def times_of(plan: Plan, item: Item, booking: Booking | None) -> Times:
    """The time of an item that is not given up; `booking` is the one it has in the plan."""
    if booking is None:
        untimed = item.day is not None and item.time.is_untimed
        return Times(None, some_minute_of(item.day, zone_of(plan, item)) if untimed and item.day else None)
    certain = booking.certain
    if certain is None and item.day is not None:
        certain = some_minute_of(item.day, zone_of(plan, item))
    return Times(booking.planned, certain)


def some_minute_of(day: date, zone: str) -> Span:
    """A minute, anywhere on a day."""
    return Span(instant_at(day, time.min, zone), instant_at(day + timedelta(days=1), time.min, zone), 1)
