"""Opening hours as they are typed and as they are marked on a week."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.places import OpeningHours
from ui.widgets.opening_hours import (
    MINUTES_OF_DAY,
    hours_on,
    is_open,
    marked,
    read_stretches,
    spans_on,
    with_hours_on,
    write_stretches,
)


def stretch(weekday: int, opens: time, closes: time) -> OpeningHours:
    return OpeningHours(weekday=weekday, opens=opens, closes=closes)


def test_hours_are_read_and_written_again() -> None:
    read = read_stretches("13-17:30, 9:00–12")
    assert read == (stretch(0, time(9), time(12)), stretch(0, time(13), time(17, 30)))
    assert write_stretches(read) == "09:00–12:00, 13:00–17:30"
    assert read_stretches("") == ()


def test_midnight_at_the_end_is_the_last_minute_of_the_day() -> None:
    assert read_stretches("18:00-00:00") == (stretch(0, time(18), time(23, 59)),)
    assert spans_on((stretch(2, time(18), time(23, 59)),), 2) == ((18 * 60, MINUTES_OF_DAY),)


@pytest.mark.parametrize("typed", ["9", "12-9", "9-12-13", "nine to five", "25:00-26:00", "-"])
def test_what_is_no_hours_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_stretches(typed)


def test_a_gap_is_cut_and_closed_again() -> None:
    day = marked((), (0, 1), 9 * 60, 17 * 60, opened=True)
    cut = marked(day, (1,), 12 * 60, 13 * 60, opened=False)
    assert cut == (
        stretch(0, time(9), time(17)),
        stretch(1, time(9), time(12)),
        stretch(1, time(13), time(17)),
    )
    assert marked(cut, (1,), 12 * 60, 13 * 60, opened=True) == day


def test_one_day_is_copied_to_others() -> None:
    hours = (stretch(0, time(9), time(12)), stretch(6, time(10), time(11)))
    copied = with_hours_on(hours, range(3), hours_on(hours, 0))
    assert [(one.weekday, one.opens) for one in copied] == [
        (0, time(9)),
        (1, time(9)),
        (2, time(9)),
        (6, time(10)),
    ]


_HALF_HOURS = st.integers(0, 47).map(lambda number: number * 30)
_MARKINGS = st.tuples(st.integers(0, 6), _HALF_HOURS, st.integers(1, 48), st.booleans())


@given(st.lists(_MARKINGS, max_size=8))
def test_each_minute_is_open_as_it_was_last_marked(markings: list[tuple[int, int, int, bool]]) -> None:
    hours: tuple[OpeningHours, ...] = ()
    expected: dict[tuple[int, int], bool] = {}
    for weekday, begin, length, opened in markings:
        end = min(begin + length * 30, MINUTES_OF_DAY)
        hours = marked(hours, (weekday,), begin, end, opened=opened)
        expected.update({(weekday, minute): opened for minute in range(begin, end, 30)})
    for weekday in range(7):
        for minute in range(0, MINUTES_OF_DAY, 30):
            assert is_open(hours, weekday, minute) == expected.get((weekday, minute), False)
