"""When somebody or something is not to be had, as a stretch of real time."""

from __future__ import annotations

from datetime import date, time, timedelta

from models.item_time import Instant, instant_at
from models.records.people import Unavailability
from scheduling.occupancy import readable_zone
from scheduling.timeline import Span


def span_of_absence(absence: Unavailability, home_zone: str) -> Span:
    """From when to when; of no length where it ends before it begins. An unknown zone is read as home."""
    zone = readable_zone(absence.zone, home_zone)
    begin = instant_at(absence.first_day, absence.starts or time.min, zone)
    if absence.ends is None:
        after = min(absence.last_day, date.max - timedelta(days=1)) + timedelta(days=1)
        end: Instant = instant_at(after, time.min, zone)
    else:
        end = instant_at(absence.last_day, absence.ends, zone)
    return Span(begin, end, max(0, end - begin))
