"""What is done to the selected items, the day and the spot, by menu and keys."""

from datetime import time

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.vocabulary import ItemStatus
from tests.builders import FIRST_DAY
from tests.ui.programme.test_page import ids
from tests.ui.test_workspace import item_named, opened
from ui.actions import Act
from ui.calendar.gestures.gesture import Hour, Row
from ui.page_tools import PageTools
from ui.programme import verbs
from ui.programme.actions import OF_PROGRAMME
from ui.programme.clipboard import FORMAT
from ui.programme.day_dialog import DayDialog
from ui.programme.page import ProgrammePage
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> ProgrammePage:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def named(workspace: Workspace, title: str) -> list[tuple[object, ...]]:
    """Day, hours and status of every item of that title."""
    found = [one for one in opened(workspace).items if one.title.in_language("en") == title]
    return [(one.day, one.starts, one.ends, one.status) for one in found]


def test_copied_items_are_pasted_at_the_hour_pointed_at(page: ProgrammePage, workspace: Workspace) -> None:
    page.select(ids(workspace, "Courtesy call"))
    page.handling.copy_selected()
    call = item_named(opened(workspace), "Courtesy call")
    assert QGuiApplication.clipboard().text().endswith("Courtesy call")
    page.board.spot = Hour(FIRST_DAY, 16 * 60 + 7)
    page.handling.do(verbs.pasted)
    copies = named(workspace, "Courtesy call")
    assert len(copies) == 2
    assert (FIRST_DAY, time(16)) in [(day, starts) for day, starts, _, _ in copies]
    assert opened(workspace).items[call.id] == call
    workspace.undo()
    assert len(named(workspace, "Courtesy call")) == 1


def test_what_is_cut_is_gone_and_can_be_laid_into_the_strip(
    page: ProgrammePage, workspace: Workspace
) -> None:
    page.select(ids(workspace, "Courtesy call"))
    page.handling.do(verbs.cut)
    assert named(workspace, "Courtesy call") == []
    page.board.spot = Row(FIRST_DAY, 0)
    page.handling.do(verbs.pasted)
    assert [one[0] for one in named(workspace, "Courtesy call")] == [FIRST_DAY]


def test_a_clipboard_of_something_else_pastes_nothing(page: ProgrammePage, workspace: Workspace) -> None:
    before = opened(workspace)
    for content in (b"", b"{}", b'{"items":[]}', b"[1", b'{"items":[{"id":"../../x"}]}'):
        data = QMimeData()
        data.setData(FORMAT, content)
        QGuiApplication.clipboard().setMimeData(data)
        page.handling.do(verbs.pasted)
    QGuiApplication.clipboard().clear()
    page.handling.do(verbs.pasted)
    QGuiApplication.clipboard().setText("10:30 Call")
    page.handling.do(verbs.pasted)
    assert opened(workspace) is before


def test_items_are_locked_and_unlocked_together(page: ProgrammePage, workspace: Workspace) -> None:
    page.select(ids(workspace, "Courtesy call", "Guided tour"))
    both = ("Courtesy call", "Guided tour")
    page.handling.do(verbs.locked_or_not)
    assert [item_named(opened(workspace), one).locked for one in both] == [True, True]
    page.handling.do(verbs.locked_or_not)
    assert [item_named(opened(workspace), one).locked for one in both] == [False, False]


def test_an_item_is_split_in_the_middle_or_at_the_hour_pointed_at(
    page: ProgrammePage, workspace: Workspace
) -> None:
    page.select(ids(workspace, "Courtesy call"))
    call = item_named(opened(workspace), "Courtesy call")
    page.handling.do(verbs.split)
    halves = sorted(one[1:3] for one in named(workspace, "Courtesy call"))
    assert halves[0][0] == call.starts
    assert halves[0][1] == halves[1][0]


def test_the_status_is_chosen_in_the_menu(page: ProgrammePage, workspace: Workspace) -> None:
    page.select(ids(workspace, "Courtesy call"))
    page.board.menu_wanted.emit(QPoint(10, 10))
    assert page.handling.menu is not None
    (below,) = [one for one in page.handling.menu.findChildren(QMenu) if one.title() == "Status"]
    confirmed = below.actions()[list(ItemStatus).index(ItemStatus.CONFIRMED)]
    confirmed.trigger()
    page.handling.menu.close()
    assert [one[3] for one in named(workspace, "Courtesy call")] == [ItemStatus.CONFIRMED]


def test_the_menu_over_an_empty_hour_is_that_of_the_day(page: ProgrammePage, tools: PageTools) -> None:
    page.select(frozenset())
    page.board.menu_wanted.emit(QPoint(10, 10))
    assert page.handling.menu is not None
    offered = [action.objectName() for action in page.handling.menu.actions() if not action.isSeparator()]
    page.handling.menu.close()
    assert offered == [
        "new_item",
        "quick_entry",
        "paste",
        "copy_day",
        "shift_day",
        "spread_day",
        "shift_visit",
        "arrange",
    ]


def test_verbs_can_be_chosen_just_where_enough_is_selected(
    page: ProgrammePage, workspace: Workspace, tools: PageTools
) -> None:
    def offered() -> set[Act]:
        acts = (Act.CUT, Act.COPY, Act.LOCK, Act.RENAME, Act.SPLIT, Act.DELAY, Act.SWAP)
        return {act for act in acts if tools.actions[act].isEnabled()}

    page.select(frozenset())
    assert offered() == set()
    page.select(ids(workspace, "Courtesy call"))
    assert offered() == {Act.CUT, Act.COPY, Act.LOCK, Act.RENAME, Act.SPLIT, Act.DELAY}
    page.select(ids(workspace, "Courtesy call", "Guided tour"))
    assert offered() == {Act.CUT, Act.COPY, Act.LOCK, Act.SWAP}


def test_a_line_makes_an_item_on_the_day_of_what_is_selected(
    page: ProgrammePage, workspace: Workspace
) -> None:
    page.select(ids(workspace, "Courtesy call"))
    page.take_quick_line()
    QTest.keyClicks(page.quick_line, "15:30 site visit Harbour 45m")
    QTest.keyClick(page.quick_line, Qt.Key.Key_Return)
    day = item_named(opened(workspace), "Courtesy call").day
    assert named(workspace, "Site visit Harbour") == [(day, time(15, 30), time(16, 15), ItemStatus.IDEA)]
    assert page.quick_line.text() == ""
    assert page.selected == ids(workspace, "Site visit Harbour")


def test_a_delay_is_shown_before_it_is_done(page: ProgrammePage, workspace: Workspace) -> None:
    page.select(ids(workspace, "Courtesy call"))
    before = opened(workspace)
    call = item_named(before, "Courtesy call")
    dialog = page.handling.delay_selected()
    assert dialog is not None
    dialog.minutes.setValue(40)
    assert dialog.lines[0] == "What moves"
    assert dialog.lines[1].startswith("“Courtesy call”")
    assert dialog.lines[1].endswith("(+40 min)")
    assert opened(workspace) is before
    dialog.buttons.accepted.emit()
    moved = opened(workspace).items[call.id]
    assert call.starts is not None
    assert moved.starts is not None
    assert (moved.starts.hour * 60 + moved.starts.minute) - (call.starts.hour * 60 + call.starts.minute) == 40
    workspace.undo()
    assert opened(workspace) == before


def test_a_day_is_copied_to_the_day_that_is_chosen(
    page: ProgrammePage, workspace: Workspace, tools: PageTools
) -> None:

    page.select(ids(workspace, "Courtesy call"))
    dialog = OF_PROGRAMME[Act.COPY_DAY](page)
    assert isinstance(dialog, DayDialog)
    target = FIRST_DAY.replace(day=22)
    dialog.day.show_value(target)
    dialog.buttons.accepted.emit()
    assert target in [one[0] for one in named(workspace, "Courtesy call")]
