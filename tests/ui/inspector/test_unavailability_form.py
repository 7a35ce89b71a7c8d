"""A time in which somebody is not to be had never ends before it begins, whatever is typed."""

from datetime import date, time, timedelta

from models.identifiers import UnavailabilityId, new_identifier
from models.records.people import Unavailability
from ui.inspector.unavailability_form import with_ends, with_first_day, with_last_day, with_starts

DAY = date(2021, 12, 20)
NEXT = DAY + timedelta(days=1)
EVENING, MORNING = time(18), time(9)
TIME = Unavailability(id=UnavailabilityId(new_identifier()), first_day=DAY, last_day=DAY)


def test_hours_past_midnight_end_on_the_next_day() -> None:
    evening = with_starts(TIME, EVENING)
    assert (evening.first_day, evening.last_day) == (DAY, DAY)
    night = with_ends(evening, MORNING)
    assert (night.first_day, night.last_day) == (DAY, NEXT)
    assert with_starts(with_ends(TIME, MORNING), EVENING) == night
    assert with_last_day(night, DAY) == night
    assert with_first_day(night, NEXT).last_day == NEXT + timedelta(days=1)


def test_hours_of_one_day_stay_on_it() -> None:
    assert with_ends(with_starts(TIME, MORNING), EVENING).last_day == DAY
    assert with_ends(with_ends(TIME, MORNING), None) == TIME


def test_a_last_day_before_the_first_takes_it_along() -> None:
    before = DAY - timedelta(days=3)
    assert (with_last_day(TIME, before).first_day, with_first_day(TIME, NEXT).last_day) == (before, NEXT)


def test_the_last_day_there_is_has_no_next_one() -> None:
    last = Unavailability(id=TIME.id, first_day=date.max, last_day=date.max, starts=EVENING)
    assert with_ends(last, MORNING).last_day == date.max
