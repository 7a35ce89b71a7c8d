"""What has to be done for a visit is done by its day.

A task is due on a day, or so many days before the visit begins; after that day, while it is open, it is late.
A visit that is done or cancelled asks for nothing more, and a task without a day is never late.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.office_work import Task
from models.records.visits import Visit
from models.vocabulary import VisitStatus
from scheduling.conflicts import Conflict, Severity
from scheduling.due_dates import due_day, is_open
from scheduling.facts import Facts
from scheduling.rule import Fault, Rule, Scope

LATE = Fault(
    "task-overdue",
    Severity.WARNING,
    N_("“{task}” should have been done by {day}."),
)
LATE_FOR_SOMEBODY = Fault(
    "task-overdue",
    Severity.WARNING,
    N_("“{task}” should have been done by {day}; {owner} sees to it."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each task that is late."""
    plan, today = facts.plan, facts.today
    if today is None or plan.visit.status in (VisitStatus.CANCELLED, VisitStatus.DONE):
        return
    for task in plan.tasks:
        day = due_day(task, plan.visit) if is_open(task) and task.visit_id == plan.visit_id else None
        if day is None or day >= today or not task.title:
            continue
        shown_at = () if task.item_id is None else (task.item_id,)
        about = shown_at, (*shown_at, task.id)
        if task.owner:
            yield LATE_FOR_SOMEBODY.at(*about, task=task.title, day=day, owner=task.owner)
        else:
            yield LATE.at(*about, task=task.title, day=day)


RULE = Rule(
    faults=(LATE, LATE_FOR_SOMEBODY),
    source=N_("The checklists of protocol offices, from 60 days before a visit downward."),
    woken_by=frozenset({Visit, Task}),
    find=find,
    scope=Scope.WHOLE,
)
