"""Hours as programmes have them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.written_hours import Hours, read_hours
from models.vocabulary import TimeForm

HALF_PAST_TEN, ELEVEN = time(10, 30), time(11, 0)


@pytest.mark.parametrize(
    "text", ["10:30", "10.30", "1030", "10:30:00", "10h30", "saat 10.30", "10:30 am", "в 10:30", "10:30 –"]
)
def test_an_hour_is_read_however_it_is_written(text: str) -> None:
    assert read_hours(text) == Hours(HALF_PAST_TEN)


@pytest.mark.parametrize(
    "text", ["10:30-11:00", "10.30 – 11.00", "1030-1100", "с 10:30 до 11:00", "10:30 to 11", "10:30—11:00"]
)
def test_two_hours_are_from_and_to(text: str) -> None:
    assert read_hours(text) == Hours(HALF_PAST_TEN, ELEVEN)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("~10:30", TimeForm.ABOUT),
        ("yaklaşık 10.30", TimeForm.ABOUT),
        ("10.30 civarı", TimeForm.ABOUT),
        ("около 10:30", TimeForm.ABOUT),
        ("10:30 (TBC)", TimeForm.TO_BE_DECIDED),
        ("10.30 teyit edilecek", TimeForm.TO_BE_DECIDED),
    ],
)
def test_how_firmly_an_hour_is_known_is_kept(text: str, form: TimeForm) -> None:
    assert read_hours(text) == Hours(HALF_PAST_TEN, form=form)


@pytest.mark.parametrize("text", ["between 10:30 and 11:00", "10:30-11:00 arası", "10:30..11:00"])
def test_a_window_is_one(text: str) -> None:
    assert read_hours(text) == Hours(HALF_PAST_TEN, ELEVEN, TimeForm.WINDOW)


def test_half_days_are_understood() -> None:
    assert read_hours("2 pm") == Hours(time(14))
    assert read_hours("12 am") == Hours(time(0))
    assert read_hours("2–3 pm") == Hours(time(14), time(15))
    assert read_hours("11–1 pm") == Hours(time(11), time(13))


def test_midnights_are_counted() -> None:
    assert read_hours("20:00-24:00") == Hours(time(20), time(0), days_later=1)
    assert read_hours("23:00–01:00 (+1)") == Hours(time(23), time(1), days_later=1)


@pytest.mark.parametrize("text", ["", "-", "—", "TBC", "tüm gün", "all day", "весь день"])
def test_no_hour_is_understood_as_none(text: str) -> None:
    assert read_hours(text) == Hours()


@pytest.mark.parametrize(
    "text", ["after lunch", "25:00", "10:75", "10:30 lunch", "Öğleden sonra", "20.12.2021", "1 2 3", "x" * 99]
)
def test_what_is_no_hour_is_not_guessed(text: str) -> None:
    assert read_hours(text) is None


@given(st.text(max_size=80))
def test_no_text_makes_it_fail(text: str) -> None:
    found = read_hours(text)
    assert found is None or found.days_later <= 10


@given(st.times(), st.times(), st.sampled_from(["-", " – ", "—"]))
def test_every_pair_of_hours_is_read_as_it_was_written(starts: time, ends: time, between: str) -> None:
    found = read_hours(f"{starts:%H:%M}{between}{ends:%H:%M}")
    assert found == Hours(time(starts.hour, starts.minute), time(ends.hour, ends.minute))
