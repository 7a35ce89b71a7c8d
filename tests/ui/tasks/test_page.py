"""The tasks and commitments of a visit: late ones first, done with one key, due by the visit's own days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.edits import created, edit, replaced
from models.identifiers import CommitmentId, TaskId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.agreements import Commitment
from models.records.office_work import Task
from models.vocabulary import CommitmentState, TaskState
from tests.builders import FIRST_DAY
from tests.ui.test_workspace import opened
from ui.duties.duty_filter import StateWanted
from ui.page_tools import PageTools
from ui.tasks.page import TasksPage
from ui.workspace import Workspace

TODAY = FIRST_DAY - timedelta(days=30)


@pytest.fixture
def tasks(workspace: Workspace) -> dict[str, Task | Commitment]:
    """Two tasks that follow the visit, one that is done, and a commitment without a day."""
    visit_id = opened(workspace).visit_id
    records: dict[str, Task | Commitment] = {
        name: Task(
            id=TaskId(new_identifier()),
            visit_id=visit_id,
            title=Localized.of(en=name),
            days_before=days,
            state=state,
            owner=owner,
        )
        for name, days, state, owner in (
            ("Order flags", 14, TaskState.OPEN, "Elif"),
            ("Invite the press", 60, TaskState.OPEN, "Mehmet"),
            ("Ask the embassy", 70, TaskState.DONE, "Mehmet"),
        )
    }
    records["Send the plans"] = Commitment(
        id=CommitmentId(new_identifier()), visit_id=visit_id, text=Localized.of(en="Send the plans")
    )
    assert workspace.apply(edit(Message("Put them in"), *map(created, records.values())))
    return records


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools, tasks: dict[str, Task | Commitment]) -> TasksPage:
    page = TasksPage(tools, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    return page


def shown(page: TasksPage) -> list[tuple[str, str, str]]:
    """Due, time left and words of each row."""
    model = page.board.table.records
    return [
        tuple(str(model.data(model.index(row, column))) for column in range(3))  # type: ignore[misc]
        for row in range(model.rowCount())
    ]


def test_what_is_late_comes_first_and_what_is_done_is_not_asked_for(page: TasksPage) -> None:
    assert shown(page) == [
        ("21 Oct 2021 (E-60)", "30 days late", "Invite the press"),
        ("6 Dec 2021 (E-14)", "in 16 days", "Order flags"),
        ("", "", "Send the plans"),
    ]
    assert page.board.count.text() == "1 overdue, 3 to be done"


def test_the_days_follow_the_visit_when_it_moves(page: TasksPage, workspace: Workspace) -> None:
    visit = opened(workspace).visit
    later = msgspec.structs.replace(
        visit, first_day=visit.first_day + timedelta(days=45), last_day=visit.last_day + timedelta(days=45)
    )
    workspace.apply(edit(Message("Move it"), replaced(visit, later)))
    assert shown(page)[0] == ("5 Dec 2021 (E-60)", "in 15 days", "Invite the press")


def test_the_space_key_marks_what_is_selected_as_done(
    qtbot: QtBot, page: TasksPage, workspace: Workspace, tasks: dict[str, Task | Commitment]
) -> None:
    page.take_keyboard()
    page.board.table.selectRow(0)
    qtbot.keyClick(page.board.table, Qt.Key.Key_Space)
    done = opened(workspace).tasks[tasks["Invite the press"].id]
    assert (done.state, done.done_on) == (TaskState.DONE, TODAY)
    assert [row[2] for row in shown(page)] == ["Order flags", "Send the plans"]
    workspace.undo()
    assert opened(workspace).tasks[done.id] == tasks["Invite the press"]


def test_what_was_done_is_taken_up_again(
    qtbot: QtBot, page: TasksPage, workspace: Workspace, tasks: dict[str, Task | Commitment]
) -> None:
    page.board.filters.ask_for(StateWanted.FINISHED)
    assert [row[2] for row in shown(page)] == ["Ask the embassy"]
    assert page.board.editor.finish_button.text() == "Take up again"
    qtbot.mouseClick(page.board.editor.finish_button, Qt.MouseButton.LeftButton)
    assert opened(workspace).tasks[tasks["Ask the embassy"].id].state is TaskState.OPEN


def test_a_commitment_is_kept_by_the_button_of_its_form(
    qtbot: QtBot, page: TasksPage, workspace: Workspace, tasks: dict[str, Task | Commitment]
) -> None:
    page.select_record(tasks["Send the plans"].id)
    qtbot.mouseClick(page.board.editor.finish_button, Qt.MouseButton.LeftButton)
    (commitment,) = opened(workspace).commitments
    assert commitment.state is CommitmentState.DONE


def test_the_owner_asked_for_stays_asked_for(page: TasksPage) -> None:
    bar = page.board.filters
    assert [bar.owners.itemText(place) for place in range(bar.owners.count())] == [
        "Everybody's",
        "Nobody's",
        "Elif",
        "Mehmet",
    ]
    bar.owners.setCurrentIndex(3)
    assert [row[2] for row in shown(page)] == ["Invite the press"]
    bar.ask_for(StateWanted.ALL)
    assert [row[2] for row in shown(page)] == ["Invite the press", "Ask the embassy"]


def test_words_that_nothing_has_show_why_the_list_is_empty(qtbot: QtBot, page: TasksPage) -> None:
    qtbot.keyClicks(page.board.filters.search, "helicopter")
    assert shown(page) == []
    assert not page.board.table.isVisible()
    page.board.filters.ask_for_all()
    assert len(shown(page)) == 4


def test_a_new_task_takes_the_keyboard_and_comes_after_the_others(
    page: TasksPage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.board.new_task_action.trigger()
    made = max(opened(workspace).tasks, key=lambda task: task.id)
    assert (made.visit_id, made.position) == (opened(workspace).visit_id, 1)
    assert page.board.editor.task.record == made
    field = page.board.editor.task.field("title")
    assert field.isAncestorOf(page.focusWidget())


def edited(page: TasksPage, form: str, attribute: str, value: object) -> None:
    fields = page.board.editor.task if form == "task" else page.board.editor.commitment
    field = fields.field(attribute)
    field.show_value(value)
    field.edited.emit()


@pytest.mark.parametrize(
    ("attribute", "value", "expected"),
    [
        ("due_on", TODAY, lambda task: (task.due_on, task.days_before) == (TODAY, None)),
        ("days_before", 7, lambda task: (task.due_on, task.days_before) == (None, 7)),
        ("state", TaskState.DONE, lambda task: (task.state, task.done_on) == (TaskState.DONE, TODAY)),
        ("owner", "Hasan", lambda task: task.owner == "Hasan"),
    ],
)
def test_a_task_is_changed_in_its_form(
    page: TasksPage,
    workspace: Workspace,
    tasks: dict[str, Task | Commitment],
    attribute: str,
    value: object,
    expected: Callable[[Task], bool],
) -> None:
    task_id = tasks["Order flags"].id
    page.select_record(task_id)
    edited(page, "task", attribute, value)
    assert expected(opened(workspace).tasks[task_id])


def test_a_task_is_deleted_and_brought_back(
    page: TasksPage, workspace: Workspace, tasks: dict[str, Task | Commitment]
) -> None:
    page.select_record(tasks["Order flags"].id)
    page.board.delete_action.trigger()
    assert tasks["Order flags"].id not in opened(workspace).tasks
    workspace.undo()
    assert opened(workspace).tasks[tasks["Order flags"].id] == tasks["Order flags"]


def test_a_visit_without_tasks_says_what_to_do(qtbot: QtBot, tools: PageTools) -> None:
    page = TasksPage(tools, today=lambda: date(2021, 12, 1))
    qtbot.addWidget(page)
    page.show()
    assert not page.board.filters.isVisible()
    page.board.new_commitment_action.trigger()
    assert page.board.filters.isVisible()
    assert page.board.editor.commitment.record is not None
