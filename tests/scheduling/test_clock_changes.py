"""The days on which clocks change."""

from datetime import date

from models.item_time import ClockProblem
from scheduling.clock_changes import ClockChange, clock_change


def test_in_spring_an_hour_is_missing_and_in_autumn_one_comes_twice():
    assert clock_change(date(2021, 3, 28), "Europe/Berlin") == ClockChange(
        ClockProblem.GAP, 23 * 60, 120, 180
    )
    assert clock_change(date(2021, 10, 31), "Europe/Berlin") == ClockChange(
        ClockProblem.FOLD, 25 * 60, 120, 180
    )


def test_most_days_and_most_zones_know_no_change():
    assert clock_change(date(2021, 3, 27), "Europe/Berlin") is None
    assert clock_change(date(2021, 3, 28), "Europe/Istanbul") is None
    assert clock_change(date(2021, 3, 28), "Nowhere/City") is None
    assert clock_change(date.max, "Europe/Berlin") is None


def test_a_change_of_half_an_hour_and_one_at_midnight():
    assert clock_change(date(2021, 10, 3), "Australia/Lord_Howe") == ClockChange(
        ClockProblem.GAP, 24 * 60 - 30, 120, 150
    )
    assert clock_change(date(2021, 3, 28), "Asia/Beirut") == ClockChange(ClockProblem.GAP, 23 * 60, 0, 60)


def test_a_day_that_was_left_out_has_no_minutes():
    """Samoa went over the date line: there was no 30 December 2011."""
    change = clock_change(date(2011, 12, 30), "Pacific/Apia")
    assert change is not None
    assert change.minutes <= 0
