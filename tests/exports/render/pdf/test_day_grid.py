"""Days side by side in what is left of a page."""

import pytest

from exports.blocks import DayGrid, GridCard, GridDay
from exports.render.pdf.day_grid import LEADING, DayGridOnPaper
from exports.render.pdf.text import Typesetter


def grid(*cards: GridCard, rows: int = 0, least: int = 30) -> DayGridOnPaper:
    day = GridDay(("Monday",), ("20 Dec",), tuple(("Tour",) for _ in range(rows)), cards)
    hours = tuple((f"{hour:02}:00",) for hour in range(8, 19))
    return DayGridOnPaper(DayGrid((day,), hours, 480, least, ()), 400, Typesetter())


def test_it_takes_all_the_room_there_is() -> None:
    here, later = grid().parted(400, 450)
    assert (here is not None and here.height, later) == (400, None)


def test_where_its_lines_find_no_room_it_goes_to_the_next_page_as_a_whole() -> None:
    tall = grid()
    assert tall.parted(tall.least_height - 1, 450) == (None, tall)


def test_on_an_empty_page_it_is_drawn_however_low_that_is() -> None:
    here, later = grid().parted(50, 50)
    assert (here is not None and here.height, later) == (50, None)


def test_its_least_height_leaves_a_line_on_the_lowest_card() -> None:
    assert grid(least=15).least_height - grid(least=30).least_height == pytest.approx(LEADING * 20)


def test_rows_without_hour_make_it_higher() -> None:
    assert grid(rows=4).least_height > grid(rows=1).least_height > grid().least_height
