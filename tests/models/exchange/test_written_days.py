"""Days as programmes have them, in several languages and orders."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.written_days import (
    DayContext,
    WrittenDay,
    puts_month_first,
    read_day,
    read_weekday,
    says_more,
)
from models.record_limits import EARLIEST_DAY, LATEST_DAY

CONTEXT = DayContext(date(2021, 12, 20), date(2021, 12, 22))
MONDAY = date(2021, 12, 20)


@pytest.mark.parametrize(
    "text",
    [
        "2021-12-20",
        "20.12.2021",
        "20/12/2021",
        "20-12-21",
        "20.12.",
        "20 Aralık 2021",
        "20 ARALIK",
        "20 December 2021",
        "December 20, 2021",
        "20 Dec",
        "20 декабря 2021 г.",
        "20 желтоқсан 2021 ж.",
        "20 dekabr 2021",
        "2021年12月20日",
        "Day 1",
        "1. gün",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_day(text, CONTEXT) == WrittenDay(MONDAY, None)


@pytest.mark.parametrize(
    "text",
    [
        "20 Aralık 2021 Pazartesi",
        "Pazartesi, 20.12.2021",
        "Mon 20 Dec",
        "понедельник, 20 декабря",
        "20 желтоқсан, дүйсенбі",
        "Monday",
    ],
)
def test_the_weekday_beside_a_day_is_read_too(text: str) -> None:
    assert read_day(text, CONTEXT) == WrittenDay(MONDAY, 0)


@pytest.mark.parametrize(
    "text", ["", "Makam ziyareti", "31.02.2021", "10:30", "12.30", "Day", "99 December", "20.12.0001"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text, CONTEXT) is None


def test_another_weekday_than_the_days_own_is_noticed() -> None:
    tuesday, right = read_day("20 Aralık Salı", CONTEXT), read_day("20 Aralık Pazartesi", CONTEXT)
    assert tuesday is not None and tuesday.names_another_weekday
    assert right is not None and not right.names_another_weekday


def test_a_day_without_a_year_is_the_one_nearest_to_the_visit() -> None:
    over_new_year = DayContext(date(2021, 12, 30), date(2022, 1, 2))
    assert read_day("2 Ocak", over_new_year) == WrittenDay(date(2022, 1, 2), None)
    assert read_day("31 Aralık", over_new_year) == WrittenDay(date(2021, 12, 31), None)


def test_a_weekday_that_the_visit_has_twice_is_no_day() -> None:
    fortnight = DayContext(MONDAY, MONDAY + timedelta(days=13))
    assert read_day("Monday", fortnight) is None
    assert read_weekday("Monday") == 0


def test_the_month_stands_first_only_where_it_cannot_be_otherwise() -> None:
    assert puts_month_first(["12/20/2021", "12/21/2021"])
    assert not puts_month_first(["12/10/2021", "12/11/2021"])
    assert not puts_month_first(["20/12/2021", "12/21/2021"])
    american = CONTEXT._replace(month_first=True)
    assert read_day("12/20/2021", american) == WrittenDay(MONDAY, None)


def test_words_beside_a_day_are_noticed() -> None:
    assert says_more("20 December, in Ankara")
    assert not says_more("Pazartesi, 20 Aralık 2021")


@given(st.text(max_size=100))
def test_no_text_makes_it_fail(text: str) -> None:
    found = read_day(text, CONTEXT)
    assert found is None or EARLIEST_DAY <= found.day <= LATEST_DAY


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d %B %Y"]))
def test_every_day_is_read_as_it_was_written(day: date, form: str) -> None:
    assert read_day(day.strftime(form), CONTEXT) == WrittenDay(day, None)
