"""Choosing how many days stand side by side."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from scheduling.holders import Lens
from tests.builders import FIRST_DAY, PlanBuilder
from ui.appearance import light
from ui.calendar.board import Board
from ui.calendar.columns import Focus
from ui.page_tools import PageTools
from ui.preferences import Preferences
from ui.programme.days_choice import DaysChoice
from ui.programme.page import ProgrammePage
from ui.programme.views import ProgrammeView
from ui.wording import Wording


def choice(qtbot: QtBot, file: Path) -> tuple[DaysChoice, Board]:
    board = Board(Wording("en"), light())
    made = DaysChoice(Wording("en"), Preferences(file), board)
    qtbot.addWidget(board)
    qtbot.addWidget(made)
    board.show_plan(PlanBuilder(last_day=FIRST_DAY.replace(day=31)).plan(), ())
    return made, board


def test_it_offers_a_day_to_two_weeks_and_begins_with_what_fits(qtbot: QtBot, tmp_path: Path) -> None:
    made, board = choice(qtbot, tmp_path / "window.ini")
    assert [made.itemData(index) for index in range(made.count())] == [0, 1, 2, 3, 4, 5, 7, 10, 14]
    assert (made.currentText(), board.at_once.columns) == ("Days that fit", 0)
    assert made.itemText(1) == "1 day"
    assert made.accessibleName() == "Days side by side"


def test_by_key_it_changes_the_board_and_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    made, board = choice(qtbot, tmp_path / "window.ini")
    made.show()
    for _ in range(3):
        QTest.keyClick(made, Qt.Key.Key_Down)
    assert board.at_once.columns == 3
    again, board_then = choice(qtbot, tmp_path / "window.ini")
    assert (again.currentData(), board_then.at_once.columns) == (3, 3)


def test_it_follows_the_board_to_a_number_that_it_does_not_offer(qtbot: QtBot, tmp_path: Path) -> None:
    made, board = choice(qtbot, tmp_path / "window.ini")
    board.at_once.show(6)
    assert (made.currentText(), made.currentData()) == ("6 days", 6)
    assert [made.itemData(index) for index in range(5, 8)] == [5, 6, 7]


def test_nonsense_in_the_file_counts_as_what_fits(qtbot: QtBot, tmp_path: Path) -> None:
    for nonsense in ("-2", "99", "a week", "٧"):
        (tmp_path / "window.ini").write_text(f"[General]\ndays_at_once={nonsense}\n", encoding="utf-8")
        assert choice(qtbot, tmp_path / "window.ini")[1].at_once.columns == 0


def test_columns_of_people_are_no_days(qtbot: QtBot, tmp_path: Path) -> None:
    made, board = choice(qtbot, tmp_path / "window.ini")
    board.at_once.show(5)
    board.look_at(Focus(FIRST_DAY, Lens.PERSON))
    board.at_once.show(9)
    assert made.currentData() == 5


def test_it_is_there_where_the_whole_visit_is(qtbot: QtBot, tools: PageTools) -> None:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1072, 600)
    page.show()
    assert page.views.days.isVisible()
    page.views.show_view(ProgrammeView.PERSON)
    assert not page.views.days.isVisible()
    page.views.show_view(ProgrammeView.VISIT)
    assert page.views.days.isVisible()


def test_where_the_line_is_short_of_room_the_keys_have_to_do(qtbot: QtBot, tools: PageTools) -> None:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.show()
    for width, is_there in ((1200, True), (300, False), (1200, True)):
        page.views.setMinimumWidth(0)
        page.views.resize(width, 400)
        assert page.views.days.isVisible() == is_there
