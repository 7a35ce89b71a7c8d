"""When something is due: on a day, or so many days before the visit begins, wherever the visit moves to."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

import msgspec

from models.duties import Duty, DutyRecord
from models.messages import N_, NP_, Message
from models.records.agreements import Commitment
from models.records.office_work import Task
from models.records.visits import Visit
from models.vocabulary import CommitmentState, TaskState

Urgency: TypeAlias = tuple[bool, bool, date, str]
"""Compared from left to right: finished, without a day, the day, the order in which it was made."""

_FIRST_DAY_OF_ALL = 1


def due_day(task: Task, visit: Visit | None) -> date | None:
    """The day by which a task has to be done; None where none is set, or the visit it hangs on has no days.

    A template has none: its days stand for the first, the second and so on.
    """
    if visit is not None and visit.is_template:
        return None
    if task.due_on is not None:
        return task.due_on
    if task.days_before is None or visit is None:
        return None
    return date.fromordinal(max(_FIRST_DAY_OF_ALL, visit.first_day.toordinal() - task.days_before))


def day_of(duty: Duty) -> date | None:
    """The day by which a task has to be done or a commitment kept; None where there is none."""
    if isinstance(duty.record, Commitment):
        return duty.record.due_on
    return due_day(duty.record, duty.visit)


def is_open(record: DutyRecord) -> bool:
    """Whether it still has to be done."""
    if isinstance(record, Commitment):
        return record.state is CommitmentState.OPEN
    return record.state is TaskState.OPEN


def is_overdue(duty: Duty, today: date) -> bool:
    """Whether it should have been done before today, and is not."""
    day = day_of(duty)
    return day is not None and day < today and is_open(duty.record)


def urgency(duty: Duty) -> Urgency:
    """What to sort by, so that the longest overdue comes first and what is finished last."""
    day = day_of(duty)
    return not is_open(duty.record), day is None, day or date.max, duty.id


def time_left(duty: Duty, today: date) -> Message | None:
    """How long there is still, or by how much it is late; None where it has no day or is finished."""
    day = day_of(duty)
    if day is None or not is_open(duty.record):
        return None
    days = (day - today).days
    if days < 0:
        return Message.of(*NP_("{count} day late", "{count} days late"), count=-days)
    if days == 0:
        return Message.of(N_("today"))
    if days == 1:
        return Message.of(N_("tomorrow"))
    return Message.of(*NP_("in {count} day", "in {count} days"), count=days)


def before_visit(task: Task) -> Message | None:
    """How protocol officers write a day that hangs on the visit, "E-60"; None where the task has none such.

    E is the day of the event, on which the visit begins.
    """
    return None if task.days_before is None else Message.of(N_("E-{days}"), days=task.days_before)


def due_on(task: Task, day: date | None) -> Task:
    """The task, due on a day whatever becomes of the visit, or without a day."""
    return msgspec.structs.replace(task, due_on=day, days_before=None if day else task.days_before)


def due_before(task: Task, days: int | None) -> Task:
    """The task, due so many days before the visit begins, or no longer so."""
    return msgspec.structs.replace(task, days_before=days, due_on=task.due_on if days is None else None)
