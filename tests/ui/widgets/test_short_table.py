"""A short table has room for its rows and no more."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.appearance import light
from ui.style_sheet import style_sheet
from ui.widgets.record_table import Column
from ui.widgets.short_table import ShortTable
from ui.wording import Wording


@pytest.fixture
def table(qtbot: QtBot, words: Wording) -> Iterator[ShortTable[str]]:
    """A table in a window that is not shown yet, and so has no style yet."""
    window = QWidget()
    window.setStyleSheet(style_sheet(light()))
    table: ShortTable[str] = ShortTable(
        (Column("Name", lambda row: row),), lambda row: row, words, most_rows=3
    )
    layout = QVBoxLayout(window)
    layout.addWidget(table)
    layout.addStretch(1)
    qtbot.addWidget(window)
    window.resize(300, 400)
    yield table


def seen_rows(table: ShortTable[str]) -> int:
    """How many rows are seen whole."""
    height = table.viewport().height()
    row = table.verticalHeader().defaultSectionSize()
    return sum(
        row * number >= 0 and row * (number + 1) <= height for number in range(len(table.records.rows))
    )


@pytest.mark.parametrize(("rows", "seen"), [(["a"], 1), (["a", "b", "c"], 3), (list("abcdef"), 3)])
def test_all_rows_are_seen_up_to_the_limit(
    qtbot: QtBot, table: ShortTable[str], rows: list[str], seen: int
) -> None:
    table.show_rows(rows)
    window = table.window()
    window.show()
    qtbot.waitUntil(lambda: table.viewport().height() > 0)
    assert seen_rows(table) == seen
    assert table.verticalScrollBar().isVisible() == (len(rows) > seen)


def test_an_empty_table_is_not_seen_and_comes_back(qtbot: QtBot, table: ShortTable[str]) -> None:
    table.window().show()
    assert not table.isVisible()
    table.show_rows(["a", "b"])
    qtbot.waitUntil(lambda: seen_rows(table) == 2)
    table.show_rows([])
    assert not table.isVisible()
