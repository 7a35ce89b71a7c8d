"""What the officer's change of one field of an item's time makes of the others."""

from datetime import date, time

import pytest

from models.records.items import Item
from models.vocabulary import ItemKind
from tests.builders import FIRST_DAY, PlanBuilder
from ui.inspector.item_form import (
    length_of,
    read_length,
    with_day,
    with_end,
    with_end_day,
    with_length,
    with_start,
)

NEXT_DAY = date(2021, 12, 21)


def dinner(starts: str | None = "20:00", ends: str | None = "22:00", day: date | None = FIRST_DAY) -> Item:
    return PlanBuilder().item("Dinner", day=day, starts=starts, ends=ends, kind=ItemKind.DINNER)


def test_another_day_keeps_the_hours() -> None:
    item = with_day(dinner(), NEXT_DAY)
    assert (item.day, item.starts, item.ends) == (NEXT_DAY, time(20), time(22))


def test_no_day_puts_the_item_back_in_the_tray_with_its_length() -> None:
    item = with_day(dinner(), None)
    assert (item.day, item.starts, item.ends, item.minutes) == (None, None, None, 120)


def test_another_begin_keeps_the_length() -> None:
    item = with_start(dinner(), time(19, 30))
    assert (item.starts, item.ends) == (time(19, 30), time(21, 30))


def test_no_begin_leaves_the_item_on_its_day_without_an_hour() -> None:
    item = with_start(dinner(), None)
    assert (item.day, item.starts, item.ends, item.minutes) == (FIRST_DAY, None, None, 120)


def test_a_waiting_item_keeps_an_hour_for_the_day_it_will_have() -> None:
    waiting = with_start(dinner(day=None, starts=None, ends=None), time(19))
    placed = with_day(waiting, FIRST_DAY)
    assert (placed.day, placed.starts) == (FIRST_DAY, time(19))


def test_an_end_in_the_small_hours_is_on_the_next_day() -> None:
    item = with_end(dinner(), time(0, 30))
    assert (item.ends, item.end_day) == (time(0, 30), NEXT_DAY)


def test_an_end_before_the_begin_by_day_is_left_for_the_check_to_find() -> None:
    item = with_end(dinner(starts="11:50", ends=None), time(11, 30))
    assert (item.ends, item.end_day) == (time(11, 30), None)


def test_a_length_takes_the_place_of_the_end() -> None:
    item = with_length(dinner(), 90)
    assert (item.ends, item.minutes, length_of(item)) == (None, 90, 90)


def test_an_assumed_length_is_shown_as_none() -> None:
    assert length_of(dinner(ends=None)) is None
    assert length_of(dinner()) == 120


def test_the_last_day_is_none_where_it_is_the_first() -> None:
    assert with_end_day(dinner(), FIRST_DAY).end_day is None
    assert with_end_day(dinner(), NEXT_DAY).end_day == NEXT_DAY


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("90", 90),
        ("1:30", 90),
        ("1.30", 90),
        ("1 h 30", 90),
        ("2h", 120),
        ("45 min", 45),
        ("1 sa 15 dk", 75),
        ("", None),
    ],
)
def test_a_length_is_read(typed: str, minutes: int | None) -> None:
    assert read_length(typed) == minutes


@pytest.mark.parametrize("typed", ["long", "1:75", "-5"])
def test_what_is_no_length_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_length(typed)
