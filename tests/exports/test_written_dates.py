"""Tests of exports.written_dates: days as offices of each country write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.wording import date_range, long_date
from exports.written_dates import written_day, written_days

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
LANGUAGES = ("kk", "ky", "ru", "az", "uz", "tk")


@pytest.mark.parametrize(
    ("language", "day", "two_days"),
    [
        ("kk", "2021 жылғы 20 желтоқсан, дүйсенбі", "2021 жылғы 20–22 желтоқсан"),
        ("ky", "2021-жылдын 20-декабры, дүйшөмбү", "2021-жылдын 20–22-декабры"),
        ("ru", "20 декабря 2021 г., понедельник", "20–22 декабря 2021 г."),
        ("az", "20 dekabr 2021-ci il, bazar ertəsi", "20–22 dekabr 2021-ci il"),
        ("uz", "2021-yil 20-dekabr, dushanba", "2021-yil 20–22-dekabr"),
        ("tk", "2021-nji ýylyň 20-nji dekabry, duşenbe", "2021-nji ýylyň 20–22-nji dekabry"),
    ],
)
def test_a_day_and_the_days_of_a_visit(language: str, day: str, two_days: str) -> None:
    assert long_date(date(2021, 12, 20), language) == day
    assert date_range(date(2021, 12, 20), date(2021, 12, 22), language) == two_days


@pytest.mark.parametrize(
    ("language", "over_two_months", "over_two_years"),
    [
        (
            "kk",
            "2021 жылғы 29 қараша – 2 желтоқсан",
            "2021 жылғы 30 желтоқсан – 2022 жылғы 2 қаңтар",
        ),
        ("az", "29 noyabr – 2 dekabr 2021-ci il", "30 dekabr 2021-ci il – 2 yanvar 2022-ci il"),
        ("uz", "2021-yil 29-noyabr – 2-dekabr", "2021-yil 30-dekabr – 2022-yil 2-yanvar"),
    ],
)
def test_stays_over_the_end_of_a_month_and_of_a_year(
    language: str, over_two_months: str, over_two_years: str
) -> None:
    assert written_days(date(2021, 11, 29), date(2021, 12, 2), language) == over_two_months
    assert written_days(date(2021, 12, 30), date(2022, 1, 2), language) == over_two_years


@pytest.mark.parametrize(
    ("year", "azerbaijani", "turkmen"),
    [
        (1999, "1999-cu", "1999-njy"),
        (2000, "2000-ci", "2000-nji"),
        (2010, "2010-cu", "2010-njy"),
        (2023, "2023-cü", "2023-nji"),
        (2026, "2026-cı", "2026-njy"),
        (2040, "2040-cı", "2040-njy"),
        (2200, "2200-cü", "2200-nji"),
    ],
)
def test_a_year_ends_as_its_last_word_does(year: int, azerbaijani: str, turkmen: str) -> None:
    assert f" {azerbaijani} il" in written_day(date(year, 5, 1), "az")
    assert written_day(date(year, 5, 1), "tk").startswith(f"{turkmen} ýylyň")


@pytest.mark.parametrize("language", LANGUAGES)
@given(first=DAYS, days=st.integers(0, 400))
def test_no_number_is_lost(language: str, first: date, days: int) -> None:
    last = first + timedelta(days=days)
    said = written_days(first, last, language)
    assert {str(number) for day in (first, last) for number in (day.day, day.year)} <= set(
        said.replace("–", " ").replace("-", " ").split()
    )
    assert "{" not in said
    assert written_days(first, first, language) == written_day(first, language)


def test_other_languages_and_scripts_are_left_to_the_usual_tables() -> None:
    for language in ("tr", "en", "de", "kk-Latn", "uz-Cyrl", "xx"):
        assert written_day(date(2021, 12, 20), language) == ""
        assert written_days(date(2021, 12, 20), date(2021, 12, 22), language) == ""
    assert written_day(date(2021, 12, 20), "ru-KZ") == "20 декабря 2021 г."
