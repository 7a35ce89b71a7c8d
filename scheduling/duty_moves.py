"""The verbs of tasks and commitments: new ones, done, taken up again, deleted. Each gives a named Edit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from models.duties import Duty, DutyRecord
from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import CommitmentId, TaskId, new_identifier
from models.messages import N_, Message, Sayable
from models.record_names import name_of
from models.records.agreements import Agreement, Commitment
from models.records.office_work import Task
from models.records.visits import Visit
from models.vocabulary import CommitmentState, TaskState
from scheduling.due_dates import is_open


def duty_name(record: DutyRecord) -> Sayable:
    """What a task or a commitment is called."""
    return name_of(record) or Message.of(N_("without words"))


def new_task(visit: Visit | None, others: Iterable[Task] = ()) -> Edit:
    """A task with nothing in it yet, after `others` of the visit; of the office where there is no visit."""
    position = max((task.position for task in others), default=-1) + 1
    task = Task(id=TaskId(new_identifier()), visit_id=visit.id if visit else None, position=position)
    return edit(Message.of(N_("New task")), created(task))


def new_commitment(visit: Visit | None, agreement: Agreement | None = None) -> Edit:
    """A commitment with nothing in it yet: given during a visit, under an agreement, or neither."""
    commitment = Commitment(
        id=CommitmentId(new_identifier()),
        visit_id=visit.id if visit else None,
        agreement_id=agreement.id if agreement else None,
    )
    return edit(Message.of(N_("New commitment")), created(commitment))


def toggle(record: DutyRecord, today: date) -> Edit:
    """What has to be done is done as of today; what was done or dropped has to be done again."""
    return finish(record, today) if is_open(record) else reopen(record)


def finish(record: DutyRecord, today: date) -> Edit:
    """A task is done, a commitment kept."""
    name = Message.of(N_("Mark “{name}” as done"), name=duty_name(record))
    if isinstance(record, Commitment):
        return edit(name, replaced(record, msgspec.structs.replace(record, state=CommitmentState.DONE)))
    done = msgspec.structs.replace(record, state=TaskState.DONE, done_on=today)
    return edit(name, replaced(record, done))


def reopen(record: DutyRecord) -> Edit:
    """A task or a commitment has to be seen to after all."""
    name = Message.of(N_("Take up “{name}” again"), name=duty_name(record))
    if isinstance(record, Commitment):
        return edit(name, replaced(record, msgspec.structs.replace(record, state=CommitmentState.OPEN)))
    return edit(name, replaced(record, msgspec.structs.replace(record, state=TaskState.OPEN, done_on=None)))


def delete_duty(duty: Duty) -> Edit:
    """Delete a task or a commitment with the files kept with it."""
    name = Message.of(N_("Delete “{name}”"), name=duty_name(duty.record))
    return edit(name, *map(deleted, duty.attachments), deleted(duty.record))
