"""A line: its own undo while something is typed, and the window's afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.widgets.field_widget import Line


class Desk(QMainWindow):
    """A window with one line in it and an undo of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.line = Line()
        self.line.show_text("before")
        self.setCentralWidget(self.line)
        self.undone = 0
        undo = QAction(self)
        undo.setShortcut(QKeySequence("Ctrl+Z"))
        undo.triggered.connect(self.count)
        self.addAction(undo)

    def count(self) -> None:
        self.undone += 1


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    desk.line.setFocus()
    qtbot.waitUntil(desk.line.hasFocus)
    return desk


def press_undo(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_undo_belongs_to_the_line_while_something_is_typed(qtbot: QtBot, desk: Desk) -> None:
    desk.line.selectAll()
    qtbot.keyClicks(desk.line, "x")
    press_undo(qtbot, desk)
    assert (desk.line.text(), desk.undone) == ("before", 0)


def test_undo_belongs_to_the_window_once_it_is_taken_over(qtbot: QtBot, desk: Desk) -> None:
    desk.line.selectAll()
    qtbot.keyClicks(desk.line, "after")
    qtbot.keyClick(desk.line, Qt.Key.Key_Return)
    press_undo(qtbot, desk)
    assert (desk.line.text(), desk.undone) == ("after", 1)


def test_a_change_is_told_once_though_enter_and_leaving_both_end_it(qtbot: QtBot, desk: Desk) -> None:
    told: list[str] = []
    desk.line.finished.connect(lambda: told.append(desk.line.text()))
    qtbot.keyClicks(desk.line, "x")
    qtbot.keyClick(desk.line, Qt.Key.Key_Return)
    desk.line.clearFocus()
    assert told == [desk.line.text()]


def test_escape_brings_the_old_text_back(qtbot: QtBot, desk: Desk) -> None:
    desk.line.selectAll()
    qtbot.keyClicks(desk.line, "x")
    with qtbot.assertNotEmitted(desk.line.finished):
        qtbot.keyClick(desk.line, Qt.Key.Key_Escape)
        desk.line.clearFocus()
    assert desk.line.text() == "before"
