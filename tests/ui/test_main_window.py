"""The window as a whole: navigation, title, undo by its name, refusals, typing that is never lost."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.edits import edit, replaced
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.vocabulary import MemberRole
from scheduling.moves import delete_items, move_by
from tests.builders import PlanBuilder
from tests.ui.conftest import put
from tests.ui.test_workspace import item_named, opened, renamed
from ui.actions import Act
from ui.delegation.page import DelegationPage
from ui.main_window import MainWindow, WindowState
from ui.page_tools import PageTools
from ui.programme.page import ProgrammePage
from ui.tasks.page import TasksPage
from ui.visit_page import VisitPage
from ui.widgets.field_widget import Line
from ui.widgets.localized_field import LocalizedField
from ui.window_pages import OFFICE, TABS
from ui.workspace import Workspace

OFFICE_WORK = ["Vehicles", "Agreement register", "Tasks and commitments", "Rank tables", "Settings"]
"""What the navigation lists after people and places."""


def visit_page(window: MainWindow) -> VisitPage:
    assert window.visit_page is not None
    return window.visit_page


def programme(window: MainWindow) -> ProgrammePage:
    return visit_page(window).programme


def titles_in_navigation(window: MainWindow) -> list[str]:
    entries = [window.navigation.item(row) for row in range(window.navigation.count())]
    return [entry.text() for entry in entries if not entry.isHidden()]


def test_the_open_visit_is_shown_with_its_conflicts_in_the_title(window: MainWindow) -> None:
    assert window.current is window.visit_page
    assert window.windowTitle() == "Turkistan delegation (2 errors and 2 warnings) – Heyet"
    assert titles_in_navigation(window) == [
        "Visits",
        "Turkistan delegation",
        "People",
        "Organisations",
        "Venues",
        *OFFICE_WORK,
    ]


def test_without_a_visit_the_list_is_shown(window: MainWindow, tools: PageTools) -> None:
    tools.actions[Act.CLOSE_VISIT].trigger()
    assert window.current is window.visits
    assert window.windowTitle() == "Heyet"
    assert titles_in_navigation(window) == ["Visits", "People", "Organisations", "Venues", *OFFICE_WORK]
    assert not tools.actions[Act.NEW_ITEM].isEnabled()


@pytest.mark.parametrize("act", [Act.GO_TO_VISITS, Act.GO_TO_VISIT, *OFFICE])
def test_every_entry_of_the_navigation_leads_to_a_page(
    window: MainWindow, tools: PageTools, act: Act
) -> None:
    row = next(
        row
        for row in range(window.navigation.count())
        if window.navigation.item(row).data(Qt.ItemDataRole.UserRole) == act
    )
    window.navigation.setCurrentRow(row)
    assert window.state.page is act
    assert window.current.isVisible()


@pytest.mark.parametrize("act", [tab.act for tab in TABS])
def test_every_tab_of_a_visit_shows_its_page(window: MainWindow, tools: PageTools, act: Act) -> None:
    tools.actions[act].trigger()
    assert window.state.tab is act
    assert visit_page(window).current.isVisible()
    visit_page(window).close_page()


def test_a_visit_is_opened_from_the_list(window: MainWindow, store: Store, workspace: Workspace) -> None:
    other = PlanBuilder(title=Localized.of(en="Almaty")).plan()
    put(store, other)
    window.go_to(Act.GO_TO_VISITS)
    window.visits.table.select(other.visit_id)
    window.visits.open_selected()
    assert opened(workspace).visit_id == other.visit_id
    assert window.current is window.visit_page


def test_undo_is_called_by_what_it_takes_back(
    window: MainWindow, tools: PageTools, workspace: Workspace
) -> None:
    undo, redo = tools.actions[Act.UNDO], tools.actions[Act.REDO]
    assert (undo.isEnabled(), redo.isEnabled(), undo.text()) == (False, False, "&Undo")
    call = item_named(opened(workspace), "Courtesy call")
    workspace.apply(delete_items(opened(workspace), {call.id}))
    assert undo.text() == "&Undo: Delete “Courtesy call”"
    undo.trigger()
    assert call.id in opened(workspace).items
    assert (undo.isEnabled(), redo.text()) == (False, "&Redo: Delete “Courtesy call”")
    redo.trigger()
    assert call.id not in opened(workspace).items


def test_the_status_bar_says_what_happened(window: MainWindow, workspace: Workspace) -> None:
    workspace.apply(move_by(opened(workspace), {item_named(opened(workspace), "Courtesy call").id}, 1, 0))
    assert window.statusBar().currentMessage() == "Move “Courtesy call” to Tuesday, 21 December 2021, 11:00"


def test_a_refusal_is_told_until_the_next_step_succeeds(
    window: MainWindow, workspace: Workspace, store: Store
) -> None:
    call = item_named(opened(workspace), "Courtesy call")
    store.apply(renamed(call, "Theirs"), "colleague")
    workspace.apply(renamed(call, "Mine"))
    assert window.notice.isVisible()
    assert window.notice.sentence.text().startswith("Someone else has changed this")
    workspace.apply(renamed(opened(workspace).items[call.id], "Mine"))
    assert not window.notice.isVisible()


def test_what_is_being_typed_is_stored_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, store: Store, plan: Plan, tools: PageTools
) -> None:
    call = item_named(plan, "Courtesy call")
    programme(window).open_item(call.id)
    field = programme(window).inspector.item.basics.field("title")
    assert isinstance(field, LocalizedField)
    line = field.lines["en"]
    assert isinstance(line, Line)
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    qtbot.keyClicks(line, "Call on the Mayor")
    window.close()
    assert store.load(plan.visit_id).items[call.id].title == Localized.of(en="Call on the Mayor")


def test_a_conflict_leads_to_its_items(window: MainWindow, workspace: Workspace) -> None:
    conflict = next(one for one in workspace.conflicts if len(one.item_ids) == 2)
    programme(window).conflicts.jumped_to.emit(conflict)
    assert programme(window).selected == frozenset(conflict.item_ids)
    assert programme(window).board.selected == frozenset(conflict.item_ids)
    assert programme(window).inspector.shown_count == 2


def test_a_new_item_waits_in_the_tray_with_the_keyboard_in_its_title(
    window: MainWindow, tools: PageTools, workspace: Workspace
) -> None:
    before = opened(workspace)
    tools.actions[Act.NEW_ITEM].trigger()
    (item_id,) = {item.id for item in opened(workspace).items} - {item.id for item in before.items}
    assert opened(workspace).items[item_id].day is None
    assert programme(window).selected == {item_id}
    assert programme(window).tray.selected == {item_id}
    tools.actions[Act.DELETE_ITEMS].trigger()
    assert workspace.plan == before
    assert programme(window).selected == frozenset()


def test_selected_items_go_into_the_tray_and_stay_selected(
    window: MainWindow, tools: PageTools, workspace: Workspace
) -> None:
    call = item_named(opened(workspace), "Courtesy call")
    programme(window).select(frozenset({call.id}))
    tools.actions[Act.PUT_IN_TRAY].trigger()
    assert opened(workspace).items[call.id].day is None
    assert programme(window).board.selected == frozenset()
    assert programme(window).tray.selected == frozenset({call.id})


def test_the_visit_itself_is_in_the_inspector_while_nothing_is_selected(
    window: MainWindow, workspace: Workspace
) -> None:
    programme(window).select(frozenset())
    reference = programme(window).inspector.visit.field("reference")
    reference.show_value("TDBB-7")
    reference.edited.emit()
    assert opened(workspace).visit.reference == "TDBB-7"


def test_other_document_languages_give_the_forms_other_lines(
    window: MainWindow, workspace: Workspace
) -> None:
    visit = opened(workspace).visit
    after = msgspec.structs.replace(visit, document_languages=("kk", "en"))
    workspace.apply(edit(Message.of(N_("Languages")), replaced(visit, after)))
    field = programme(window).inspector.item.basics.field("title")
    assert isinstance(field, LocalizedField)
    assert tuple(field.lines)[:2] == ("kk", "en")


def test_a_window_takes_over_what_another_showed(window: MainWindow, plan: Plan) -> None:
    call = item_named(plan, "Courtesy call")
    state = WindowState(Act.GO_TO_PEOPLE, Act.GO_TO_DELEGATION, frozenset({call.id}))
    window.take_state(state)
    assert window.state == state


def test_actions_that_need_a_page_are_off_on_others(window: MainWindow, tools: PageTools) -> None:
    actions = tools.actions
    assert not actions[Act.DELETE_VISIT].isEnabled()
    window.go_to(Act.GO_TO_VISITS)
    assert actions[Act.DELETE_VISIT].isEnabled()
    assert actions[Act.SEARCH].isEnabled()
    window.go_to(Act.GO_TO_VISIT)
    assert not actions[Act.SEARCH].isEnabled()
    window.go_to(Act.GO_TO_TASKS)
    assert actions[Act.SEARCH].isEnabled()
    visit_page(window).go_to(Act.GO_TO_DOCUMENTS)
    assert not actions[Act.SEARCH].isEnabled()


def test_the_search_of_a_tab_is_reached_by_its_key(window: MainWindow, tools: PageTools) -> None:
    window.activateWindow()
    window.go_to(Act.GO_TO_TASKS)
    page = visit_page(window).current
    assert isinstance(page, TasksPage)
    page.board.new_task()
    tools.actions[Act.SEARCH].trigger()
    assert page.board.filters.search.hasFocus()


def test_a_long_title_of_a_visit_leaves_the_window_narrow(window: MainWindow, workspace: Workspace) -> None:
    plan = workspace.plan
    assert plan is not None
    title = "Түркістан делегациясы [*] " * 12
    visit = msgspec.structs.replace(plan.visit, title=Localized.of(tr=title, en=title))
    assert workspace.apply(edit(Message.of("Rename the visit"), replaced(plan.visit, visit)))
    QApplication.sendPostedEvents()  # layouts learn of the new text by a posted event
    assert visit_page(window).minimumSizeHint().width() <= 1000
    assert window.windowTitle().startswith(title.replace("[*]", "[*][*]").strip())


@pytest.mark.parametrize("act", [Act.GO_TO_VISITS, *OFFICE, *(tab.act for tab in TABS)])
def test_going_to_a_page_by_its_key_puts_the_keyboard_into_it(
    window: MainWindow, tools: PageTools, act: Act
) -> None:
    window.activateWindow()
    window.navigation.setFocus()
    tools.actions[act].trigger()
    focused = window.focusWidget()
    assert focused is not None
    assert window.current.isAncestorOf(focused)


def test_walking_through_the_navigation_keeps_the_keyboard_there(qtbot: QtBot, window: MainWindow) -> None:
    window.navigation.setFocus()
    qtbot.keyClick(window.navigation, Qt.Key.Key_Up)
    assert window.current is window.visits
    assert window.focusWidget() is window.navigation


def test_a_conflict_about_no_item_leads_to_the_members_it_is_about(
    window: MainWindow, workspace: Workspace
) -> None:
    heads = sorted(opened(workspace).members, key=lambda member: member.id)[:2]
    changes = [replaced(one, msgspec.structs.replace(one, role=MemberRole.HEAD)) for one in heads]
    workspace.apply(edit(Message("Two heads"), *changes))
    (conflict,) = [one for one in workspace.conflicts if one.code == "two-heads"]
    programme(window).conflicts.jumped_to.emit(conflict)
    page = visit_page(window).current
    assert isinstance(page, DelegationPage)
    assert page.table.selected is not None
    assert page.table.selected.id in {one.id for one in heads}
