"""The reminder of what is overdue."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.edits import created, edit, replaced
from models.identifiers import TaskId, new_identifier
from models.messages import Message
from models.records.office_work import Task
from models.vocabulary import TaskState
from tests.ui.test_workspace import opened
from ui.actions import Act
from ui.overdue_sign import OverdueSign
from ui.page_tools import PageTools
from ui.workspace import Workspace

TODAY = date(2021, 12, 1)


@pytest.fixture
def sign(qtbot: QtBot, tools: PageTools) -> OverdueSign:
    sign = OverdueSign(tools, today=lambda: TODAY)
    qtbot.addWidget(sign)
    sign.show()
    return sign


def overdue_task(workspace: Workspace, days_before: int) -> Task:
    visit = opened(workspace).visit
    task = Task(id=TaskId(new_identifier()), visit_id=visit.id, days_before=days_before)
    assert workspace.apply(edit(Message("Put it in"), created(task)))
    return task


def test_nothing_is_said_while_nothing_is_overdue(sign: OverdueSign, workspace: Workspace) -> None:
    overdue_task(workspace, days_before=3)
    assert not sign.button.isVisible()


def test_what_is_overdue_is_counted_as_it_comes_and_goes(
    qtbot: QtBot, sign: OverdueSign, workspace: Workspace
) -> None:
    late = overdue_task(workspace, days_before=60)
    qtbot.waitUntil(sign.button.isVisible)
    assert sign.button.text() == "1 task or commitment is overdue"
    overdue_task(workspace, days_before=30)
    assert sign.button.text() == "2 tasks and commitments are overdue"
    visit = opened(workspace).visit
    later = {"first_day": visit.first_day + timedelta(20), "last_day": visit.last_day + timedelta(20)}
    workspace.apply(edit(Message("Move it"), replaced(visit, msgspec.structs.replace(visit, **later))))
    assert sign.button.text() == "1 task or commitment is overdue"
    workspace.apply(
        edit(Message("Done"), replaced(late, msgspec.structs.replace(late, state=TaskState.DONE)))
    )
    assert not sign.button.isVisible()


def test_what_was_overdue_before_the_window_came_is_said(
    qtbot: QtBot, tools: PageTools, workspace: Workspace
) -> None:
    overdue_task(workspace, days_before=60)
    sign = OverdueSign(tools, today=lambda: TODAY)
    qtbot.addWidget(sign)
    sign.show()
    qtbot.waitUntil(sign.button.isVisible)


def test_a_click_goes_to_what_is_overdue(
    qtbot: QtBot, sign: OverdueSign, tools: PageTools, workspace: Workspace
) -> None:
    overdue_task(workspace, days_before=60)
    qtbot.waitUntil(sign.button.isVisible)
    with qtbot.waitSignal(tools.actions[Act.GO_TO_WORK].triggered):
        qtbot.mouseClick(sign.button, Qt.MouseButton.LeftButton)
