"""The history of a visit: who did what, also after a restart; every state can be brought back."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.database.engine import database_url
from models.database.store import Store
from models.edits import created, deleted, edit, replaced
from models.localized import Localized
from models.messages import Message
from models.past_states import own
from models.plan import Plan
from scheduling.moves import delete_items
from tests.builders import PlanBuilder
from tests.ui.conftest import USER
from tests.ui.test_workspace import item_named, item_named_by_id, opened, renamed
from ui.actions import Act
from ui.history.page import HistoryPage
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.workspace import Workspace

MAKING = "Changes between two states of the visit"


@pytest.fixture
def states(workspace: Workspace) -> list[Plan]:
    """The plan before and after three steps: a new name, another, and an item less."""
    states = [opened(workspace)]
    for title in ("Talk", "Reception"):
        workspace.apply(renamed(item_named_by_id(workspace, states), title))
        states.append(opened(workspace))
    workspace.apply(delete_items(states[-1], {item_named(states[0], "Guided tour").id}))
    return [*states, opened(workspace)]


@pytest.fixture
def page(qtbot: QtBot, states: list[Plan], tools: PageTools) -> HistoryPage:
    page = HistoryPage(tools)
    qtbot.addWidget(page)
    page.show()
    return page


def told(page: HistoryPage) -> list[tuple[str, str]]:
    """What was done and by whom, row by row."""
    model = page.table.model()
    return [(model.index(row, 1).data(), model.index(row, 2).data()) for row in range(model.rowCount())]


def test_the_steps_are_listed_the_newest_first_with_who_did_them(page: HistoryPage) -> None:
    assert told(page) == [
        ("Delete “Guided tour”", USER),
        ("Rename", USER),
        ("Rename", USER),
        (MAKING, USER),
    ]
    assert page.count.text() == "4 steps"
    assert page.detail.title.text() == "Delete “Guided tour”"
    assert page.detail.changes.text() == "Deleted – Item: Guided tour"
    assert page.detail.when.text().endswith(f", by {USER}")


def test_after_the_newest_step_the_visit_is_as_it_is(page: HistoryPage) -> None:
    assert not page.detail.bring_back.isEnabled()
    assert page.detail.state_note.text() == "The visit is now as it was after this step."


@pytest.mark.parametrize("row", [1, 2, 3])
def test_every_state_is_brought_back_as_one_step_that_can_be_undone(
    qtbot: QtBot, page: HistoryPage, states: list[Plan], workspace: Workspace, store: Store, row: int
) -> None:
    now = opened(workspace)
    page.table.selectRow(row)
    qtbot.mouseClick(page.detail.bring_back, Qt.MouseButton.LeftButton)
    assert own(opened(workspace)) == own(states[3 - row])
    assert store.load(now.visit_id) == workspace.plan
    assert told(page)[0][0].startswith("Back to the state after: ")
    assert workspace.undo()
    assert workspace.plan == now


def test_the_history_is_there_after_a_restart_and_leads_back(
    qtbot: QtBot, page: HistoryPage, states: list[Plan], tools: PageTools, database: Path
) -> None:
    with Store.open(database_url(str(database))) as again:
        later = Workspace(again, "colleague")
        later.open(states[0].visit_id)
        other = HistoryPage(tools._replace(workspace=later))
        qtbot.addWidget(other)
        other.show()
        assert told(other) == told(page)
        other.table.selectRow(3)
        other.detail.bring_back.click()
        assert own(opened(later)) == own(states[0])
        assert told(other)[0] == (f"Back to the state after: {MAKING}", "colleague")
        other.close()
        later.close()


def test_a_step_alone_is_taken_back_where_it_still_fits(
    page: HistoryPage, states: list[Plan], workspace: Workspace
) -> None:
    page.table.selectRow(2)
    assert not page.detail.take_back.isEnabled()
    assert page.detail.step_note.text().startswith("It cannot be taken back by itself")
    page.table.selectRow(1)
    page.detail.take_back.click()
    call = item_named(states[0], "Courtesy call")
    assert opened(workspace).items[call.id].title == Localized.of(en="Talk")
    assert item_named(states[0], "Guided tour").id not in opened(workspace).items
    assert told(page)[0][0] == "Take back: Rename"


def test_the_step_that_made_the_visit_is_not_taken_back_here(page: HistoryPage) -> None:
    page.table.selectRow(3)
    assert (page.detail.bring_back.isEnabled(), page.detail.take_back.isEnabled()) == (True, False)
    assert page.detail.step_note.text().startswith("It made the visit")


def test_a_step_by_others_appears_with_their_name(
    page: HistoryPage, workspace: Workspace, store: Store
) -> None:
    visit = opened(workspace).visit
    after = msgspec.structs.replace(visit, reference="T-1")
    store.apply(edit(Message("Give a reference"), replaced(visit, after)), "colleague")
    page.refresh()
    assert told(page)[0] == ("Give a reference", "colleague")


def test_who_left_the_directory_comes_back_with_the_state_that_names_them(
    page: HistoryPage, workspace: Workspace, store: Store
) -> None:
    before = opened(workspace)
    member = next(iter(before.members))
    person = before.persons[str(member.person_id)]
    workspace.apply(edit(Message("Leave"), deleted(member), deleted(person)))
    page.table.selectRow(1)
    page.detail.bring_back.click()
    assert own(opened(workspace)) == own(before)
    assert opened(workspace).persons[person.id] == person
    assert store.verify() == ()


def test_words_narrow_the_list_and_all_is_shown_again(qtbot: QtBot, page: HistoryPage) -> None:
    qtbot.keyClicks(page.search, "guided")
    assert told(page) == [("Delete “Guided tour”", USER)]
    assert page.count.text() == "1 step"
    qtbot.keyClicks(page.search, "xyz")
    assert told(page) == []
    assert not page.table.isVisible()
    page.search.clear()
    assert len(told(page)) == 4


def test_steps_are_read_piece_by_piece(qtbot: QtBot, page: HistoryPage, tools: PageTools) -> None:
    short = HistoryPage(tools, steps_at_once=3)
    qtbot.addWidget(short)
    short.show()
    assert len(told(short)) == 3
    short.earlier_action.trigger()
    assert told(short) == told(page)


def test_the_page_follows_what_is_done_while_it_is_hidden(
    page: HistoryPage, workspace: Workspace, states: list[Plan]
) -> None:
    page.hide()
    workspace.undo()
    page.show()
    assert told(page)[0][0] == "Undo: Delete “Guided tour”"
    assert page.table.selected is not None


def test_the_newest_step_of_a_record_is_found(page: HistoryPage, states: list[Plan]) -> None:
    page.select_record(item_named(states[0], "Courtesy call").id)
    assert page.table.currentIndex().row() == 1


def test_a_step_of_another_visit_is_not_listed(page: HistoryPage, workspace: Workspace) -> None:
    other = PlanBuilder(title=Localized.of(en="Another")).plan()
    workspace.apply(edit(Message("Make another"), *map(created, other.records())))
    assert len(told(page)) == 4


def test_the_tab_is_reached_by_its_key_and_the_keyboard_walks_the_steps(
    qtbot: QtBot, window: MainWindow, tools: PageTools, states: list[Plan]
) -> None:
    window.activateWindow()
    tools.actions[Act.GO_TO_HISTORY].trigger()
    assert window.visit_page is not None
    page = window.visit_page.current
    assert isinstance(page, HistoryPage)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.detail.bring_back.hasFocus()
    qtbot.keyClick(page.detail.bring_back, Qt.Key.Key_Space)
    assert own(opened(tools.workspace)) == own(states[2])
