"""When somebody is not to be had."""

from datetime import time, timedelta
from typing import Any

from models.identifiers import UnavailabilityId, new_identifier
from models.item_time import instant_at
from models.records.people import Unavailability
from scheduling.absences import span_of_absence
from scheduling.timeline import Span
from tests.builders import FIRST_DAY

ZONE = "Europe/Istanbul"
MIDNIGHT = instant_at(FIRST_DAY, time.min, ZONE)
DAY = 24 * 60


def span(days: int = 0, home: str = ZONE, **fields: Any) -> Span:
    last = FIRST_DAY + timedelta(days=days)
    absence = Unavailability(
        id=UnavailabilityId(new_identifier()), first_day=FIRST_DAY, last_day=last, **fields
    )
    return span_of_absence(absence, home)


def test_whole_days_and_hours() -> None:
    assert span() == Span(MIDNIGHT, MIDNIGHT + DAY, DAY)
    assert span(1, starts=time(9)) == Span(MIDNIGHT + 540, MIDNIGHT + 2 * DAY, 2 * DAY - 540)
    assert span(starts=time(9), ends=time(10)) == Span(MIDNIGHT + 540, MIDNIGHT + 600, 60)


def test_end_before_begin_takes_no_time() -> None:
    assert span(starts=time(10), ends=time(9)) == Span(MIDNIGHT + 600, MIDNIGHT + 540, 0)


def test_on_its_own_clocks_and_on_those_of_home_where_they_are_unknown() -> None:
    assert span(zone="Asia/Almaty") == Span(MIDNIGHT - 180, MIDNIGHT + DAY - 180, DAY)
    assert span(zone="No/Where") == span()
    assert span(home="No/Where") == Span(MIDNIGHT + 180, MIDNIGHT + DAY + 180, DAY)
