"""A long list in a table: only what is looked at is fetched."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.widgets.paged_table import PAGE, PagedColumn, PagedView, Query
from ui.workspace import DirectoryOrder, SortBy

MANY = 5_000


class Numbers:
    """The numbers up to so many, as words; remembers which stretches were asked for."""

    def __init__(self) -> None:
        self.size = MANY
        self.asked: list[int] = []
        self.counted = 0

    def _all(self, query: Query) -> list[str]:
        numbers = [f"{number:04}" for number in range(self.size)]
        found = [number for number in numbers if query.search in number]
        return found[::-1] if query.order.descending else found

    def count(self, query: Query) -> int:
        self.counted += 1
        return len(self._all(query))

    def stretch(self, query: Query, offset: int, limit: int) -> Sequence[str]:
        self.asked.append(offset)
        return self._all(query)[offset : offset + limit]

    def place(self, query: Query, key: str) -> int | None:
        found = self._all(query)
        return found.index(key) if key in found else None

    def find(self, key: str) -> str | None:
        return key if int(key) < self.size else None


@pytest.fixture
def numbers() -> Numbers:
    return Numbers()


@pytest.fixture
def table(qtbot: QtBot, numbers: Numbers) -> PagedView[str]:
    columns = (
        PagedColumn[str]("Number", lambda row: row, SortBy.NAME, stretch=1),
        PagedColumn[str]("Half", lambda row: str(int(row) // 2), is_number=True),
    )
    table: PagedView[str] = PagedView(columns, numbers, lambda row: row, "en")
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()
    table.show_query(Query())
    return table


def test_only_the_pages_in_view_are_fetched(qtbot: QtBot, table: PagedView[str], numbers: Numbers) -> None:
    assert table.records.rowCount() == MANY
    table.grab()
    assert numbers.asked == [0]
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    table.grab()
    assert numbers.asked == [0, MANY - PAGE]


def test_a_list_of_one_page_is_not_counted(table: PagedView[str], numbers: Numbers) -> None:
    numbers.counted = 0
    table.show_query(Query("499"))
    assert table.records.rowCount() == 15
    assert numbers.counted == 0


def test_a_long_list_is_counted_when_there_is_time_for_it(table: PagedView[str], numbers: Numbers) -> None:
    numbers.counted = 0
    table.show_query(Query("1"), whole=False)
    assert (table.records.rowCount(), table.records.is_whole, numbers.counted) == (PAGE, False, 0)
    assert table.select("0001")
    table.records.count_all()
    assert (table.records.rowCount(), table.records.is_whole) == (2_084, True)
    assert table.selected == "0001"


def test_a_row_is_selected_by_its_key_wherever_it_stands(table: PagedView[str]) -> None:
    assert table.select("4321")
    assert table.selected == "4321"
    assert table.rowAt(table.viewport().height() // 2) != -1
    assert not table.select("9999")


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(qtbot: QtBot, table: PagedView[str]) -> None:
    header = table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(0) + 10, header.height() // 2)
    with qtbot.waitSignal(table.sorting_changed):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert table.order == DirectoryOrder(SortBy.NAME, "en", descending=True)
    beside = QPoint(header.sectionViewportPosition(1) + 10, header.height() // 2)
    with qtbot.assertNotEmitted(table.sorting_changed):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=beside)


def test_a_row_that_went_meanwhile_is_shown_empty(table: PagedView[str], numbers: Numbers) -> None:
    numbers.size = 150
    model = table.records
    assert model.data(model.index(120, 0)) == "0120"
    assert model.data(model.index(199, 0)) == ""
    assert model.row(4_000) is None
    asked = list(numbers.asked)
    assert (model.row(-1), model.row(MANY), numbers.asked) == (None, None, asked)


def test_enter_opens_the_row_the_cursor_is_on(qtbot: QtBot, table: PagedView[str]) -> None:
    table.select("0007")
    with qtbot.waitSignal(table.row_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["0007"]
