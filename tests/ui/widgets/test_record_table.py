"""One table for all lists: search, order, selection by key."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.record_table import Column, RecordView, widths
from ui.wording import Wording


class Town(NamedTuple):
    """A row."""

    key: str
    name: str
    people: int


TOWNS = (
    Town("a", "Çanakkale", 557),
    Town("b", "Bursa", 3101),
    Town("c", "Izmir", 4425),
    Town("d", "Ilgaz", 14),
)


@pytest.fixture
def table(qtbot: QtBot) -> RecordView[Town]:
    columns: tuple[Column[Town], ...] = (
        Column("Name", lambda town: town.name, stretch=1),
        Column("People", lambda town: str(town.people), sort_key=lambda town: town.people, is_number=True),
    )
    table: RecordView[Town] = RecordView(columns, lambda town: town.key, Wording("tr"))
    qtbot.addWidget(table)
    table.show_rows(TOWNS)
    table.show()
    return table


def names(table: RecordView[Town]) -> list[str]:
    return [town.name for town in table.records.rows]


def test_names_stand_in_the_order_of_the_language(table: RecordView[Town]) -> None:
    assert names(table) == ["Bursa", "Çanakkale", "Ilgaz", "Izmir"]


def test_numbers_are_sorted_as_numbers(table: RecordView[Town]) -> None:
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(table) == ["Izmir", "Bursa", "Çanakkale", "Ilgaz"]


def test_every_word_of_a_search_must_occur(table: RecordView[Town]) -> None:
    table.search("iz 4425")
    assert names(table) == ["Izmir"]
    table.search("iz 14")
    assert names(table) == []


@pytest.mark.parametrize("text", ["canak", "ÇANAK", "чанак", "chanak"])
def test_a_search_finds_every_spelling(table: RecordView[Town], text: str) -> None:
    table.search(text)
    assert names(table) == ["Çanakkale"]


def test_a_row_stays_selected_while_others_come_and_go(table: RecordView[Town]) -> None:
    table.select("c")
    table.show_rows(TOWNS[2:])
    assert table.selected == TOWNS[2]
    table.show_rows(TOWNS[:2])
    assert table.selected in TOWNS[:2]


def test_enter_opens_the_selected_row(qtbot: QtBot, table: RecordView[Town]) -> None:
    table.select("b")
    with qtbot.waitSignal(table.row_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [TOWNS[1]]


def test_columns_that_fit_share_what_is_left() -> None:
    assert widths([20, 100, 50], [0, 2, 1], 200) == (20, 120, 60)


def test_a_short_column_leaves_its_room_to_the_long_ones() -> None:
    """Shares alone would give each of the two 90 pixels, and cut the second one's letters."""
    assert widths([20, 60, 120], [0, 1, 1], 200) == (20, 60, 120)
    assert widths([20, 60, 300, 300], [0, 1, 1, 1], 200) == (20, 60, 60, 60)
    assert widths([20, 30, 300, 300], [0, 1, 1, 1], 200) == (20, 30, 75, 75)


@given(
    st.lists(st.tuples(st.integers(1, 400), st.integers(0, 3)), min_size=1, max_size=6),
    st.integers(0, 1500),
)
def test_no_letters_are_cut_while_another_column_has_room_to_spare(
    columns: list[tuple[int, int]], room: int
) -> None:
    needed, stretches = [width for width, _ in columns], [stretch for _, stretch in columns]
    given_widths = widths(needed, stretches, room)
    fixed = sum(width for width, stretch in columns if not stretch)
    assert sum(given_widths) <= max(room, fixed)
    is_cut = [width < need for width, need in zip(given_widths, needed, strict=True)]
    has_spare = [width > need for width, need in zip(given_widths, needed, strict=True)]
    assert not (any(is_cut) and any(has_spare))
