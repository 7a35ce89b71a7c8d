"""The tasks and commitments of a visit with what they name."""

from __future__ import annotations

from models.duties import Duty, duties_in
from models.identifiers import AgreementId, AttachmentId, CommitmentId, TaskId, VisitId, new_identifier
from models.records.agreements import Agreement, Commitment
from models.records.office_work import Attachment, Task
from tests.builders import PlanBuilder


def test_tasks_come_in_their_order_then_what_was_promised() -> None:
    builder = PlanBuilder()
    guest, mayor, call = (
        builder.organisation("Turkistan"),
        builder.person("Nurbol Turashbekov"),
        builder.item("Courtesy call"),
    )
    agreement = Agreement(id=AgreementId(new_identifier()), visit_id=builder.visit.id)
    later, sooner = (
        Task(id=TaskId(new_identifier()), visit_id=builder.visit.id, position=position, item_id=item_id)
        for position, item_id in ((1, None), (0, call.id))
    )
    under_it, at_it, elsewhere = (
        Commitment(id=CommitmentId(new_identifier()), **names)
        for names in (
            {"agreement_id": agreement.id, "promised_by_id": mayor.id},
            {"item_id": call.id, "promised_by_organisation_id": guest.id},
            {"visit_id": VisitId("another")},
        )
    )
    file = Attachment(id=AttachmentId(new_identifier()), task_id=sooner.id, content_hash="0" * 64)
    builder.records += [agreement, later, sooner, under_it, at_it, elsewhere, file]
    assert duties_in(builder.plan()) == (
        Duty(record=sooner, visit=builder.visit, item=call, attachments=(file,)),
        Duty(record=later, visit=builder.visit),
        Duty(record=under_it, visit=builder.visit, agreement=agreement, promised_by=mayor),
        Duty(record=at_it, visit=builder.visit, item=call, organisation=guest),
        Duty(record=elsewhere),
    )
