"""What is typed for a limit, what is refused, and how it is said."""

from datetime import time

import pytest

from scheduling.limit_list import words_of
from scheduling.limits import Limit
from ui.settings.limit_field import limit_said, read_limit, why_refused, write_limit
from ui.wording import Wording


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("travel_buffer_minutes", "25", 25),
        ("travel_buffer_minutes", "0", 0),
        ("travel_buffer_minutes", "25,0", 25),
        ("detour_factor", "1.4", 1.4),
        ("detour_factor", "1,4", 1.4),
        ("detour_factor", "1.23456", 1.23),
        ("offices_open", "8", time(8)),
        ("offices_open", "0830", time(8, 30)),
    ],
)
def test_numbers_and_hours_are_read_as_they_are_typed(name: str, typed: str, value: Limit) -> None:
    read = read_limit(words_of(name), typed)
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("travel_buffer_minutes", ""),
        ("travel_buffer_minutes", "ten"),
        ("travel_buffer_minutes", "-5"),
        ("travel_buffer_minutes", "121"),
        ("travel_buffer_minutes", "2.5"),
        ("travel_buffer_minutes", "nan"),
        ("travel_buffer_minutes", "inf"),
        ("detour_factor", "0.9"),
        ("offices_open", ""),
        ("offices_open", "25:00"),
    ],
)
def test_what_cannot_be_a_limit_is_refused(name: str, typed: str) -> None:
    with pytest.raises(ValueError):
        read_limit(words_of(name), typed)


def test_limits_are_said_as_the_language_writes_them() -> None:
    english, turkish = Wording("en"), Wording("tr")
    assert [write_limit(value, english) for value in (25, 25.0, 1.4, time(9), None)] == [
        "25",
        "25",
        "1.4",
        "09:00",
        "",
    ]
    assert write_limit(1.4, turkish) == "1,4"
    assert (limit_said(True, english), limit_said(False, english)) == ("on", "off")


def test_a_refusal_says_what_would_do() -> None:
    words = Wording("en")
    assert words.say(why_refused(words_of("detour_factor"), "9", words)) == (
        "“9” does not fit here. Write a number from 1 to 5."
    )
    assert words.say(why_refused(words_of("lunch_from"), "noon", words)) == (
        "“noon” is no hour. Write it as 10:30."
    )
