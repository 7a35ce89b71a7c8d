"""The inspector finds free times when asked, says why each is good, and moves the item with one click."""

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.edits import Edit
from models.plan import Plan
from scheduling.slots import fit_of
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.test_workspace import item_named, opened
from ui.inspector.free_times import FreeTimes
from ui.page_tools import PageTools
from ui.programme.page import ProgrammePage
from ui.workspace import Workspace


@pytest.fixture
def times(qtbot: QtBot, workspace: Workspace, tools: PageTools) -> Iterator[FreeTimes]:
    """The free times of the courtesy call, which runs into the end of the signing."""
    times = FreeTimes(tools.forms)
    qtbot.addWidget(times)
    times.edit_made.connect(workspace.apply)
    call = item_named(opened(workspace), "Courtesy call")

    def show(_edit: Edit) -> None:
        times.show_item(opened(workspace), opened(workspace).items[call.id])

    workspace.changed.connect(show)
    times.show_item(opened(workspace), call)
    times.resize(320, 400)
    times.show()
    times.activateWindow()
    yield times


def read(times: FreeTimes) -> list[tuple[str, str]]:
    """The hours and reasons as they are read, row by row."""
    reasons = [one.text() for one in times.findChildren(QLabel) if one.isVisible()]
    return list(zip([one.text() for one in times.slots], reasons[-len(times.slots) :], strict=True))


def test_nothing_is_looked_for_before_it_is_asked(times: FreeTimes) -> None:
    assert (times.slots, times.ask.isVisible(), times.against.isVisible()) == ((), True, False)


def test_the_best_hours_come_with_their_reasons(qtbot: QtBot, times: FreeTimes) -> None:
    qtbot.mouseClick(times.ask, Qt.MouseButton.LeftButton)
    assert not times.ask.isVisible()
    assert times.against.sentences == ("“Signing ceremony” (10:30–11:15) has the whole delegation there.",)
    assert read(times) == [
        ("Mon 20 Dec · 11:15", "Near to where it is planned."),
        ("Mon 20 Dec · 10:00", "Near to where it is planned."),
        ("Tue 21 Dec · 11:00", "At the usual hours for it."),
        ("Wed 22 Dec · 11:00", "At the usual hours for it."),
    ]
    assert times.slots[0].accessibleName() == "Mon 20 Dec · 11:15 – Near to where it is planned."
    assert times.slots[0].hasFocus()


def test_one_click_moves_it_there_and_the_list_follows(
    qtbot: QtBot, times: FreeTimes, workspace: Workspace
) -> None:
    qtbot.mouseClick(times.ask, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(times.slots[0], Qt.MouseButton.LeftButton)
    call = item_named(opened(workspace), "Courtesy call")
    assert (call.day, call.starts, call.ends) == (FIRST_DAY, time(11, 15), time(11, 45))
    assert (times.against.isVisible(), times.slots[0].hasFocus()) == (False, True)
    assert [one.text() for one in times.slots] == [
        "Mon 20 Dec · 10:00",
        "Tue 21 Dec · 11:15",
        "Wed 22 Dec · 11:15",
    ]
    workspace.undo()
    assert item_named(opened(workspace), "Courtesy call").starts == time(11)


def test_by_keyboard_alone(qtbot: QtBot, times: FreeTimes, workspace: Workspace) -> None:
    times.ask.setFocus()
    qtbot.keyClick(times.ask, Qt.Key.Key_Space)
    qtbot.keyClick(times.slots[0], Qt.Key.Key_Tab)
    assert times.slots[1].hasFocus()
    qtbot.keyClick(times.slots[1], Qt.Key.Key_Space)
    assert item_named(opened(workspace), "Courtesy call").starts == time(10)


def test_what_was_found_of_another_item_is_put_away(
    qtbot: QtBot, times: FreeTimes, workspace: Workspace
) -> None:
    qtbot.mouseClick(times.ask, Qt.MouseButton.LeftButton)
    times.show_item(opened(workspace), item_named(opened(workspace), "Guided tour"))
    assert (times.slots, times.ask.isVisible(), times.against.isVisible()) == ((), True, False)


def full_day() -> Plan:
    """One day, and a congress that takes all of it."""
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.item("Congress", starts="00:00", ends="00:00", end_day=FIRST_DAY.replace(day=21))
    builder.item("Call", None, minutes=30)
    return builder.plan()


def test_where_nothing_is_free_that_is_said(qtbot: QtBot, times: FreeTimes) -> None:
    plan = full_day()
    call = item_named(plan, "Call")
    assert fit_of(plan, call.id).stretches == ()
    times.show_item(plan, call)
    qtbot.mouseClick(times.ask, Qt.MouseButton.LeftButton)
    caption, sentence = [one.text() for one in times.findChildren(QLabel) if one.isVisible()]
    assert caption == "Free times"
    assert sentence == (
        "Nothing else is free in the days of the visit. Drag the item over the board to read what stands "
        "against each hour."
    )


def test_the_inspector_of_the_programme_has_them(
    qtbot: QtBot, tools: PageTools, workspace: Workspace
) -> None:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    tour = item_named(opened(workspace), "Guided tour")
    page.select(frozenset({tour.id}))
    times = page.inspector.item.free_times
    page.inspector.item_area.ensureWidgetVisible(times.ask)
    qtbot.mouseClick(times.ask, Qt.MouseButton.LeftButton)
    assert isinstance(times.slots[0], QPushButton)
    qtbot.mouseClick(times.slots[0], Qt.MouseButton.LeftButton)
    moved = opened(workspace).items[tour.id]
    assert (moved.day, moved.starts) == (FIRST_DAY, time(9))
    assert page.board.selected == {tour.id}


def test_they_stand_under_the_time_and_the_tab_key_comes_by(
    qtbot: QtBot, tools: PageTools, workspace: Workspace
) -> None:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.select(frozenset({item_named(opened(workspace), "Courtesy call").id}))
    editor = page.inspector.item
    follows, ask, venue = (
        editor.basics.field("after_item_id"),
        editor.free_times.ask,
        editor.basics.field("venue_id"),
    )
    page.repaint()
    heights = [one.mapTo(editor, one.rect().topLeft()).y() for one in (follows, ask, venue)]
    assert heights == sorted(heights)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    follows.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        if ask.hasFocus():
            break
    assert ask.hasFocus()
    qtbot.keyClick(ask, Qt.Key.Key_Space)
    first, second, *_ = editor.free_times.slots
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Backtab)
    qtbot.keyClick(first, Qt.Key.Key_Backtab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert follows.isAncestorOf(focused)
