"""Choosing the steps in which items are moved."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.test_workspace import item_named, opened
from ui.appearance import light
from ui.calendar.board import Board
from ui.page_tools import PageTools
from ui.preferences import Preferences
from ui.programme.page import ProgrammePage
from ui.programme.snap_choice import SnapChoice
from ui.wording import Wording


def choice(qtbot: QtBot, file: Path) -> tuple[SnapChoice, Board]:
    board = Board(Wording("en"), light())
    made = SnapChoice(Wording("en"), Preferences(file), board)
    qtbot.addWidget(board)
    qtbot.addWidget(made)
    return made, board


def test_it_offers_four_steps_and_begins_with_the_quarter(qtbot: QtBot, tmp_path: Path) -> None:
    made, board = choice(qtbot, tmp_path / "window.ini")
    assert [made.itemData(index) for index in range(made.count())] == [5, 10, 15, 30]
    assert (made.currentText(), board.snap_minutes) == ("15 min", 15)


def test_what_is_chosen_holds_on_the_board_and_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    made, board = choice(qtbot, tmp_path / "window.ini")
    made.show()
    QTest.keyClick(made, Qt.Key.Key_Up)
    assert board.snap_minutes == 10
    again, board_then = choice(qtbot, tmp_path / "window.ini")
    assert (again.currentData(), board_then.snap_minutes) == (10, 10)


def test_nonsense_in_the_file_counts_as_not_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    for nonsense in ("7", "-5", "٥", "a lot", "99999999999999999999"):
        (tmp_path / "window.ini").write_text(f"[General]\nsnap_minutes={nonsense}\n", encoding="utf-8")
        assert choice(qtbot, tmp_path / "window.ini")[1].snap_minutes == 15


def test_keys_on_the_board_of_the_page_move_by_the_chosen_steps(qtbot: QtBot, tools: PageTools) -> None:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.show()
    page.views.snap.setCurrentIndex(page.views.snap.findData(30))
    call = item_named(opened(tools.workspace), "Courtesy call")
    page.select(frozenset({call.id}))
    QTest.keyClick(page.board, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    after = opened(tools.workspace).items[call.id].starts
    assert call.starts is not None
    assert after is not None
    assert (after.hour * 60 + after.minute) - (call.starts.hour * 60 + call.starts.minute) == 30
    tools.preferences.save()
