"""Tasks of the sample, late, soon and done, so that the pictures of the registers have something to show."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from models.edits import created, edit
from models.identifiers import TaskId, VisitId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.office_work import Task
from models.vocabulary import TaskCategory, TaskState
from ui.workspace import Workspace


class _Work(NamedTuple):
    en: str
    tr: str
    category: TaskCategory
    owner: str
    days_before: int | None
    state: TaskState = TaskState.OPEN


_OF_VISIT = (
    _Work("Invite the press", "Basını davet et", TaskCategory.PRESS, "Elif Demir", 60),
    _Work(
        "Ask the ministry for its leave to sign",
        "İmza için bakanlık izni iste",
        TaskCategory.CORRESPONDENCE,
        "Mehmet Kaya",
        45,
        TaskState.DONE,
    ),
    _Work("Find an interpreter", "Tercüman bul", TaskCategory.INTERPRETATION, "", 30),
    _Work("Order flags and pens", "Bayrak ve kalem sipariş et", TaskCategory.PROTOCOL, "Mehmet Kaya", 14),
)


def let_work(workspace: Workspace) -> None:
    """Write down tasks for the open visit, and one for the office that is due in three days."""
    if workspace.plan is None:
        raise RuntimeError("no visit is open")
    visit_id = workspace.plan.visit_id
    tasks = [_task(work, visit_id, position) for position, work in enumerate(_OF_VISIT)]
    flags = Task(
        id=TaskId(new_identifier()),
        title=Localized.of(en="Renew the flags of the hall", tr="Salonun bayraklarını yenile"),
        owner="Hasan Usta",
        due_on=date.today() + timedelta(days=3),
    )
    workspace.apply(edit(Message.of("Tasks"), *map(created, (*tasks, flags))))


def _task(work: _Work, visit_id: VisitId, position: int) -> Task:
    return Task(
        id=TaskId(new_identifier()),
        visit_id=visit_id,
        title=Localized.of(en=work.en, tr=work.tr),
        category=work.category,
        owner=work.owner,
        days_before=work.days_before,
        state=work.state,
        position=position,
    )
