"""What somebody has to see to: a task, or a commitment that was given, with what it belongs to."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from models.plan import Plan
from models.records.agreements import Agreement, Commitment
from models.records.items import Item
from models.records.office_work import Attachment, Task
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.visits import Visit

DutyRecord: TypeAlias = Task | Commitment


class Duty(msgspec.Struct, frozen=True, kw_only=True):
    """A task or a commitment, and the records that it names; None for what it names none of.

    `visit` is the visit it belongs to, be it through its item or its agreement.
    """

    record: DutyRecord
    visit: Visit | None = None
    item: Item | None = None
    agreement: Agreement | None = None
    promised_by: Person | None = None
    organisation: Organisation | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def id(self) -> str:
        """The identifier of the task or the commitment."""
        return self.record.id


def duties_in(plan: Plan) -> tuple[Duty, ...]:
    """The tasks of a visit in their order, then what was promised in it."""
    tasks = sorted(plan.tasks, key=lambda task: (task.position, task.id))
    return (
        *(_of_task(plan, task) for task in tasks),
        *(_of_commitment(plan, one) for one in plan.commitments),
    )


def _of_task(plan: Plan, task: Task) -> Duty:
    return Duty(
        record=task,
        visit=plan.visit,
        item=plan.items.get(task.item_id),
        attachments=plan.attachments.where("task_id", task.id),
    )


def _of_commitment(plan: Plan, commitment: Commitment) -> Duty:
    agreement = plan.agreements.get(commitment.agreement_id)
    own = plan.visit_id in (commitment.visit_id, agreement.visit_id if agreement else None)
    return Duty(
        record=commitment,
        visit=plan.visit if own or commitment.item_id in plan.items else None,
        item=plan.items.get(commitment.item_id),
        agreement=agreement,
        promised_by=plan.persons.get(commitment.promised_by_id),
        organisation=plan.organisations.get(commitment.promised_by_organisation_id),
        attachments=plan.attachments.where("commitment_id", commitment.id),
    )
