"""Rows are dragged to another place; what was dragged where is told, and the table itself changes nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.widgets.ordered_view import OrderedView
from ui.widgets.record_table import Column
from ui.wording import Wording


@pytest.fixture
def view(qtbot: QtBot, words: Wording) -> OrderedView[str]:
    view: OrderedView[str] = OrderedView([Column("Letter", str)], str, words)
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show_rows(tuple("ABCD"))
    view.show()
    return view


class Dropped(list[tuple[object, int]]):
    """What the table has told."""

    def __init__(self, view: OrderedView[str]) -> None:
        super().__init__()
        view.row_dropped.connect(lambda row, place: self.append((row, place)))


def point(view: OrderedView[str], row: int, share: float) -> QPoint:
    """A point in a row, `share` of its height from its upper edge."""
    return QPoint(40, view.rowViewportPosition(row) + round(view.rowHeight(row) * share))


def drag(qtbot: QtBot, view: OrderedView[str], start: QPoint, end: QPoint) -> None:
    """Hold the row at `start` and move it to `end`, without letting go."""
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, (start + end) / 2)
    qtbot.mouseMove(port, end)


@pytest.mark.parametrize(
    ("row", "over", "share", "told"),
    [
        (0, 2, 0.8, [("A", 2)]),
        (0, 2, 0.2, [("A", 1)]),
        (3, 0, 0.2, [("D", 0)]),
        (3, 0, 0.8, [("D", 1)]),
        (1, 3, 0.9, [("B", 3)]),
        (1, 0, 0.8, []),
        (1, 2, 0.2, []),
    ],
)
def test_a_row_goes_where_it_is_let_go(
    qtbot: QtBot, view: OrderedView[str], row: int, over: int, share: float, told: list[tuple[str, int]]
) -> None:
    dropped = Dropped(view)
    end = point(view, over, share)
    drag(qtbot, view, point(view, row, 0.5), end)
    assert view.is_dragging
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert dropped == told
    assert view.records.rows == tuple("ABCD")
    assert not view.is_dragging


def test_below_all_rows_is_the_last_place(qtbot: QtBot, view: OrderedView[str]) -> None:
    dropped = Dropped(view)
    end = QPoint(40, view.viewport().height() - 4)
    drag(qtbot, view, point(view, 0, 0.5), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert dropped == [("A", 3)]


def test_a_click_drags_nothing_and_selects(qtbot: QtBot, view: OrderedView[str]) -> None:
    dropped = Dropped(view)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point(view, 2, 0.5))
    assert dropped == []
    assert view.selected == "C"


def test_escape_lets_go_of_the_row_where_it_was(qtbot: QtBot, view: OrderedView[str]) -> None:
    dropped = Dropped(view)
    end = point(view, 3, 0.8)
    drag(qtbot, view, point(view, 0, 0.5), end)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.is_dragging
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert dropped == []


def test_the_row_that_is_dragged_stays_selected(qtbot: QtBot, view: OrderedView[str]) -> None:
    end = point(view, 3, 0.8)
    drag(qtbot, view, point(view, 1, 0.5), end)
    assert view.selected == "B"
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.selected == "B"


def test_a_line_shows_where_the_row_would_go(qtbot: QtBot, view: OrderedView[str]) -> None:
    plain = view.viewport().grab().toImage()
    drag(qtbot, view, point(view, 0, 0.5), point(view, 3, 0.8))
    port = view.viewport()
    held = port.grab().toImage()
    bottom = view.rowViewportPosition(3) + view.rowHeight(3) - 1
    assert held.pixelColor(port.width() - 5, bottom) != plain.pixelColor(port.width() - 5, bottom)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=point(view, 3, 0.8))


def test_a_single_row_is_not_dragged(qtbot: QtBot, view: OrderedView[str]) -> None:
    view.show_rows(("A",))
    drag(qtbot, view, point(view, 0, 0.5), QPoint(40, 200))
    assert not view.is_dragging
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 200))
