"""Conflicts are mended and accepted from the list, over the board and in the inspector, each as one step."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from scheduling.check import check
from scheduling.conflicts import Conflict
from tests.ui.conftest import USER
from tests.ui.test_workspace import item_named, opened
from ui.conflicts.accept_dialog import AcceptDialog
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.programme.page import ProgrammePage
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> ProgrammePage:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def collision(workspace: Workspace) -> Conflict:
    """That two items of the small visit need the same people."""
    (found,) = (one for one in workspace.conflicts if one.code == "person-double-booked")
    return found


def codes(workspace: Workspace) -> list[str]:
    return [one.code for one in workspace.conflicts]


def choose(qtbot: QtBot, page: ProgrammePage, conflict: Conflict) -> None:
    """Choose the conflict in the list, and wait for its remedies."""
    listed = page.conflicts.list
    listed.tree.setCurrentIndex(listed.model.index_of(conflict.key))
    qtbot.waitUntil(lambda: bool(listed.remedies.remedies))


def test_one_click_mends_and_one_step_takes_it_back(
    qtbot: QtBot, page: ProgrammePage, workspace: Workspace
) -> None:
    before = opened(workspace)
    choose(qtbot, page, collision(workspace))
    qtbot.mouseClick(page.conflicts.list.remedies.buttons[0], Qt.MouseButton.LeftButton)
    assert "person-double-booked" not in codes(workspace)
    workspace.undo()
    assert opened(workspace) == before
    assert "person-double-booked" in codes(workspace)


def test_accepting_asks_for_the_reason_and_keeps_the_name(
    qtbot: QtBot, page: ProgrammePage, workspace: Workspace
) -> None:
    conflict = collision(workspace)
    choose(qtbot, page, conflict)
    qtbot.mouseClick(page.conflicts.list.remedies.buttons[-1], Qt.MouseButton.LeftButton)
    dialog = asked()
    accept = dialog.buttons.buttons()[0]
    assert not accept.isEnabled()
    qtbot.keyClicks(dialog.reason, "They leave early.")
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert conflict not in workspace.conflicts
    ((listed, acceptance),) = workspace.judged.accepted
    assert listed == conflict
    assert (acceptance.reason, acceptance.accepted_by) == ("They leave early.", USER)


def test_what_is_accepted_is_found_after_opening_anew_and_can_be_reopened(
    qtbot: QtBot, page: ProgrammePage, workspace: Workspace
) -> None:
    conflict = collision(workspace)
    page.mending.accept(conflict, "So be it.")
    workspace.open(opened(workspace).visit_id)
    assert [one.conflict for one in workspace.judged.accepted] == [conflict]
    listed = page.conflicts.list
    listed.tree.setCurrentIndex(listed.model.index_of(conflict.key))
    qtbot.mouseClick(listed.remedies.buttons[0], Qt.MouseButton.LeftButton)
    assert conflict in workspace.conflicts


def test_calling_off_accepts_nothing(page: ProgrammePage, workspace: Workspace) -> None:
    before = opened(workspace)
    page.mending.ask_to_accept(collision(workspace))
    asked().reject()
    assert opened(workspace) is before


def test_the_menu_over_an_item_offers_what_would_mend_it(page: ProgrammePage, workspace: Workspace) -> None:
    call = item_named(opened(workspace), "Courtesy call")
    page.select(frozenset({call.id}))
    page.handling.open_menu(page.mapToGlobal(QPoint(10, 10)))
    menu = page.handling.menu
    assert menu is not None
    heading = next(one for one in menu.actions() if one.text() == "What does not work").menu()
    assert isinstance(heading, QMenu)
    below = [one.menu() for one in heading.actions()]
    assert len(below) == len(page.mending.conflicts_of(call.id))
    first = below[0]
    assert isinstance(first, QMenu)
    first.aboutToShow.emit()
    first.actions()[0].trigger()
    menu.close()
    assert "person-double-booked" not in codes(workspace)


def test_an_item_without_trouble_has_no_such_menu(page: ProgrammePage, workspace: Workspace) -> None:
    tour = item_named(opened(workspace), "Guided tour")
    page.select(frozenset({tour.id}))
    page.handling.open_menu(page.mapToGlobal(QPoint(10, 10)))
    menu = page.handling.menu
    assert menu is not None
    assert "What does not work" not in [one.text() for one in menu.actions()]
    menu.close()


def test_the_inspector_says_what_does_not_work_and_offers_what_mends_it(
    page: ProgrammePage, workspace: Workspace
) -> None:
    call, tour = (item_named(opened(workspace), title) for title in ("Courtesy call", "Guided tour"))
    page.select(frozenset({tour.id}))
    assert page.inspector.item.conflicts.isHidden()
    page.select(frozenset({call.id}))
    shown = page.inspector.item.conflicts
    assert not shown.isHidden()
    assert len(shown.buttons) == len(page.mending.conflicts_of(call.id))
    menu = shown.buttons[0].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert "person-double-booked" not in codes(workspace)
    assert len(shown.buttons) == len(page.mending.conflicts_of(call.id))


def test_the_tabs_count_what_is_mended_there(window: MainWindow, workspace: Workspace) -> None:
    assert window.visit_page is not None
    bar = window.visit_page.bar
    assert bar.tabText(0) == f"Programme ({len(workspace.conflicts)})"
    assert bar.tabText(1) == "Delegation"
    assert "(2 errors and 2 warnings)" in window.windowTitle()
    window.visit_page.programme.mending.accept(collision(workspace), "So be it.")
    assert bar.tabText(0) == f"Programme ({len(workspace.conflicts)})"
    assert "(1 error and 2 warnings)" in window.windowTitle()


def test_remedies_are_held_against_all_that_the_check_looks_at(
    page: ProgrammePage, workspace: Workspace
) -> None:
    """Every remedy is held against the surroundings in which its conflict was found."""
    conflict = collision(workspace)
    for remedy in page.mending.remedies(conflict):
        after = check(opened(workspace).with_edit(remedy.edit), surroundings=workspace.surroundings)
        assert conflict.key not in {one.key for one in after}


def asked() -> AcceptDialog:
    """The dialog that asks for the reason."""
    (dialog,) = (
        one for one in QApplication.topLevelWidgets() if isinstance(one, AcceptDialog) and one.isVisible()
    )
    return dialog
