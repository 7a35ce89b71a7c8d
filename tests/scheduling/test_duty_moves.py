"""Tasks and commitments are made, done, taken up again and deleted."""

from __future__ import annotations

from datetime import date

import msgspec

from models.duties import Duty
from models.edits import Change, created, deleted, replaced
from models.identifiers import AttachmentId, CommitmentId, TaskId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.agreements import Commitment
from models.records.office_work import Attachment, Task
from models.vocabulary import CommitmentState, TaskState
from scheduling import duty_moves
from tests.builders import PlanBuilder
from tests.scheduling.dossiers import complete_dossier

TODAY = date(2021, 12, 1)
TASK = Task(id=TaskId("task"), title=Localized.of(en="Invite the press"), position=4)
COMMITMENT = Commitment(id=CommitmentId("commitment"), text=Localized.of(en="Send the park's plans"))


def test_a_new_task_comes_after_the_others_of_its_visit() -> None:
    visit = PlanBuilder().visit
    (change,) = duty_moves.new_task(visit, [TASK]).changes
    made = change.record
    assert isinstance(made, Task)
    assert change == created(made)
    assert (made.visit_id, made.position, made.state) == (visit.id, 5, TaskState.OPEN)


def test_a_task_of_the_office_belongs_to_no_visit() -> None:
    (change,) = duty_moves.new_task(None).changes
    made = change.record
    assert isinstance(made, Task)
    assert (made.visit_id, made.position) == (None, 0)


def test_a_commitment_is_given_during_a_visit_and_under_an_agreement() -> None:
    visit, agreement = PlanBuilder().visit, complete_dossier().agreement
    (change,) = duty_moves.new_commitment(visit, agreement).changes
    made = change.record
    assert isinstance(made, Commitment)
    assert (made.visit_id, made.agreement_id) == (visit.id, agreement.id)


def test_a_task_is_done_as_of_today_and_to_be_done_again() -> None:
    done = msgspec.structs.replace(TASK, state=TaskState.DONE, done_on=TODAY)
    step = duty_moves.toggle(TASK, TODAY)
    assert step.changes == (replaced(TASK, done),)
    assert step.name == Message.of("Mark “{name}” as done", name=TASK.title)
    assert duty_moves.toggle(done, TODAY).changes == (replaced(done, TASK),)


def test_a_commitment_is_kept_and_outstanding_again() -> None:
    kept = msgspec.structs.replace(COMMITMENT, state=CommitmentState.DONE)
    assert duty_moves.toggle(COMMITMENT, TODAY).changes == (replaced(COMMITMENT, kept),)
    assert duty_moves.toggle(kept, TODAY).changes == (replaced(kept, COMMITMENT),)


def test_what_was_dropped_is_taken_up_again() -> None:
    dropped = msgspec.structs.replace(TASK, state=TaskState.DROPPED)
    assert duty_moves.toggle(dropped, TODAY).changes == (replaced(dropped, TASK),)


def test_a_task_is_deleted_with_its_files() -> None:
    file = Attachment(id=AttachmentId(new_identifier()), task_id=TASK.id, content_hash="0" * 64)
    expected: tuple[Change, ...] = (deleted(file), deleted(TASK))
    assert duty_moves.delete_duty(Duty(record=TASK, attachments=(file,))).changes == expected
