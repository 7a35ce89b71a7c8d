"""Everything that is still to be done, of all visits and of the office."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.records.office_work import Task
from models.vocabulary import CommitmentState
from tests.ui.register.conftest import TODAY, Office
from tests.ui.test_workspace import opened
from ui.page_tools import PageTools
from ui.register.work_page import WorkPage
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools, office: Office) -> WorkPage:
    page = WorkPage(tools, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    return page


def shown(page: WorkPage) -> list[tuple[str, ...]]:
    model = page.board.table.records
    return [
        tuple(str(model.data(model.index(row, column))) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_the_work_of_all_visits_and_of_the_office_is_listed_late_first(page: WorkPage) -> None:
    assert shown(page) == [
        ("1 Nov 2021", "30 days late", "Send experts", "The office", "Elif"),
        ("30 Jan 2022", "in 60 days", "Reserve the hotel", "Visit to Kazan", "Mehmet"),
        ("", "", "Renew the flags", "The office", ""),
    ]
    assert page.board.count.text() == "1 overdue, 3 to be done"


def test_a_commitment_under_an_agreement_of_the_register_is_kept_with_one_key(
    qtbot: QtBot, page: WorkPage, workspace: Workspace
) -> None:
    page.take_keyboard()
    page.board.table.selectRow(0)
    qtbot.keyClick(page.board.table, Qt.Key.Key_Space)
    (commitment,) = workspace.store.commitments(finished=True)
    assert getattr(commitment.record, "state", None) is CommitmentState.DONE
    assert workspace.store.commitments() == ()
    workspace.undo()
    assert len(workspace.store.commitments()) == 1


def test_a_task_of_the_office_is_made_and_given_to_the_open_visit(
    page: WorkPage, workspace: Workspace
) -> None:
    page.board.new_task_action.trigger()
    made = page.board.editor.task.record
    assert isinstance(made, Task)
    assert made.visit_id is None
    field = page.board.editor.task.field("visit_id")
    field.show_value(opened(workspace).visit_id)
    field.edited.emit()
    assert opened(workspace).tasks[made.id].visit_id == opened(workspace).visit_id


def test_the_visit_of_a_task_is_opened(page: WorkPage, office: Office, workspace: Workspace) -> None:
    page.select_record(office["office task"].id)
    assert not page.board.visit_action.isEnabled()
    page.select_record(office["task"].id)
    page.board.visit_action.trigger()
    assert opened(workspace).visit_id == office["other visit"].id


def test_the_search_is_reached_and_finds_by_the_visit(qtbot: QtBot, page: WorkPage) -> None:
    page.take_search()
    assert page.board.filters.search.hasFocus()
    qtbot.keyClicks(page.board.filters.search, "kazan")
    assert [row[2] for row in shown(page)] == ["Reserve the hotel"]
