"""Hours of prayer as the authority of Türkiye printed them, and the month of the fast."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.item_time import UnknownZone
from scheduling.prayer_times import is_ramadan, prayer_times_at

ISTANBUL = (41.0082, 28.9784, "Europe/Istanbul")


def test_the_hours_of_a_winter_day_in_istanbul() -> None:
    latitude, longitude, zone = ISTANBUL
    hours = [one.time() for one in prayer_times_at(latitude, longitude, date(2024, 1, 1), zone)]
    printed = [time(6, 50), time(8, 22), time(13, 13), time(15, 32), time(17, 53), time(19, 19)]
    for hour, expected in zip(hours, printed, strict=True):
        apart = datetime.combine(date.min, hour) - datetime.combine(date.min, expected)
        assert abs(apart) <= timedelta(minutes=2)


@given(
    latitude=st.floats(-64, 64),
    longitude=st.floats(-180, 180),
    day=st.dates(date(2000, 1, 1), date(2050, 1, 1)),
)
def test_prayers_follow_one_another(latitude: float, longitude: float, day: date) -> None:
    times = prayer_times_at(latitude, longitude, day, "UTC")
    assert list(times) == sorted(times)
    assert times.dawn.second == times.dawn.microsecond == 0


def test_where_the_sun_does_not_set_the_nearest_latitude_counts() -> None:
    times = prayer_times_at(69.6, 18.9, date(2024, 6, 21), "Europe/Oslo")
    assert times.midday.hour == 12
    assert list(times) == sorted(times)


def test_a_zone_that_does_not_exist() -> None:
    with pytest.raises(UnknownZone):
        prayer_times_at(41.0, 29.0, date(2024, 1, 1), "Nowhere/Town")


@pytest.mark.parametrize(
    ("day", "is_fast"),
    [
        (date(2021, 4, 12), False),
        (date(2021, 4, 13), True),
        (date(2021, 5, 12), True),
        (date(2021, 5, 13), False),
        (date(2024, 3, 11), True),
        (date(1900, 1, 1), False),
        (date(2100, 1, 1), False),
    ],
)
def test_the_month_of_the_fast(day: date, is_fast: bool) -> None:
    assert is_ramadan(day) is is_fast
