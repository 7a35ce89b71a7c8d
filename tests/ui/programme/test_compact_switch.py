"""The switch to cards of one line."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.appearance import light
from ui.calendar.board import Board
from ui.calendar.scene import COMPACT_MINUTES, LEAST_MINUTES
from ui.preferences import Preferences
from ui.programme.compact_switch import CompactSwitch
from ui.wording import Wording


def switch_in(qtbot, preferences: Preferences) -> tuple[CompactSwitch, Board]:
    board = Board(Wording("en"), light())
    switch = CompactSwitch(Wording("en"), light(), preferences, board)
    qtbot.addWidget(board)
    qtbot.addWidget(switch)
    return switch, board


def test_by_mouse_and_by_key_and_still_so_at_the_next_start(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "window.ini")
    switch, board = switch_in(qtbot, preferences)
    assert (switch.isChecked(), board.measures.least) == (False, LEAST_MINUTES)
    switch.show()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert board.measures.least == COMPACT_MINUTES
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert board.measures.least == LEAST_MINUTES
    QTest.keyClick(switch, Qt.Key.Key_Space)
    preferences.save()
    again, board_then = switch_in(qtbot, Preferences(tmp_path / "window.ini"))
    assert (again.isChecked(), board_then.measures.least) == (True, COMPACT_MINUTES)


def test_it_has_a_name(qtbot, tmp_path):
    switch, _ = switch_in(qtbot, Preferences(tmp_path / "window.ini"))
    assert switch.accessibleName() == switch.toolTip() == "Compact: one line for each item"
