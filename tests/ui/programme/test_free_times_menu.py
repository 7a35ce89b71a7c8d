"""The menu over the board offers the free times of the one item that is selected."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.inspector.test_free_times import full_day
from tests.ui.programme.test_page import ids
from tests.ui.test_workspace import item_named, opened
from ui.page_tools import PageTools
from ui.programme.free_times_menu import add_free_times
from ui.programme.page import ProgrammePage
from ui.programme.verbs import Pointed
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> ProgrammePage:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def open_menu(page: ProgrammePage) -> QMenu:
    """The menu of what is selected, as its key opens it."""
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, QPoint(5, 5), page.board.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(page.board.viewport(), event)
    assert page.handling.menu is not None
    page.handling.menu.close()
    return page.handling.menu


def free_times_in(menu: QMenu) -> QMenu | None:
    below = [one for action in menu.actions() if isinstance(one := action.menu(), QMenu)]
    return next((one for one in below if one.title() == "Free times"), None)


def test_a_free_time_is_chosen_in_the_menu(page: ProgrammePage, workspace: Workspace) -> None:
    page.select(ids(workspace, "Courtesy call"))
    below = free_times_in(open_menu(page))
    assert below is not None
    assert below.actions() == []
    below.aboutToShow.emit()
    assert [one.text() for one in below.actions()] == [
        "Mon 20 Dec · 11:15 – Near to where it is planned.",
        "Mon 20 Dec · 10:00 – Near to where it is planned.",
        "Tue 21 Dec · 11:00 – At the usual hours for it.",
        "Wed 22 Dec · 11:00 – At the usual hours for it.",
    ]
    below.actions()[0].trigger()
    call = item_named(opened(workspace), "Courtesy call")
    assert (call.day, call.starts, call.ends) == (FIRST_DAY, time(11, 15), time(11, 45))


def menu_in_tray(page: ProgrammePage, at: QPoint) -> QMenu | None:
    viewport = page.tray.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    if page.handling.menu is not None:
        page.handling.menu.close()
    return page.handling.menu


def test_what_waits_in_the_tray_has_a_menu_with_its_free_times(
    page: ProgrammePage, workspace: Workspace
) -> None:
    tour = item_named(opened(workspace), "Guided tour")
    box = page.tray.box_of(tour.id)
    assert menu_in_tray(page, QPoint(round(box.x + 5), round(box.bottom + 60))) is None
    menu = menu_in_tray(page, QPoint(round(box.x + 5), round(box.y + 5)))
    assert page.selected == {tour.id}
    assert menu is not None
    below = free_times_in(menu)
    assert below is not None
    below.aboutToShow.emit()
    below.actions()[0].trigger()
    moved = opened(workspace).items[tour.id]
    assert (moved.day, moved.starts) == (FIRST_DAY, time(9))
    assert page.board.selected == {tour.id}


def test_several_items_and_none_have_no_free_times(page: ProgrammePage, workspace: Workspace) -> None:
    page.select(ids(workspace, "Courtesy call", "Signing ceremony"))
    assert free_times_in(open_menu(page)) is None
    page.select(frozenset())
    assert free_times_in(open_menu(page)) is None


def test_where_nothing_is_free_the_menu_says_so(qtbot: QtBot, tools: PageTools) -> None:
    plan = full_day()
    menu = QMenu()
    qtbot.addWidget(menu)
    pointed = Pointed(plan, frozenset({item_named(plan, "Call").id}), None, tools.forms.words)
    add_free_times(menu, pointed, lambda _edit: None)
    below = free_times_in(menu)
    assert below is not None
    below.aboutToShow.emit()
    assert [(one.text(), one.isEnabled()) for one in below.actions()] == [
        ("Nothing else is free in the days of the visit.", False)
    ]


def test_a_title_with_an_ampersand_is_no_key_of_the_menu(qtbot: QtBot, tools: PageTools) -> None:
    """The call fits only if R&D does not take as long as is assumed."""
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.item("Night", starts="00:00", ends="09:00")
    builder.item("R&D", starts="09:00")
    builder.item("Day", starts="09:30", ends="23:59")
    call = builder.item("Call", None, minutes=20)
    menu = QMenu()
    qtbot.addWidget(menu)
    pointed = Pointed(builder.plan(), frozenset({call.id}), None, tools.forms.words)
    add_free_times(menu, pointed, lambda _edit: None)
    below = free_times_in(menu)
    assert below is not None
    below.aboutToShow.emit()
    assert [one.text() for one in below.actions()] == [
        "Mon 20 Dec · 09:05 – “R&&D” (from 09:00, no end given) has Head there."
    ]
