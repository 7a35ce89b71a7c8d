"""An office with agreements, commitments and tasks in and beside the open visit."""

from __future__ import annotations

from datetime import date

import pytest

from models.edits import created, edit
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    CommitmentId,
    TaskId,
    VisitId,
    new_identifier,
)
from models.localized import Localized
from models.messages import Message
from models.record_types import AnyRecord
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.office_work import Task
from models.vocabulary import AgreementStatus
from tests.builders import PlanBuilder
from tests.ui.conftest import put
from tests.ui.test_workspace import opened
from ui.workspace import Workspace

TODAY = date(2021, 12, 1)
Office = dict[str, AnyRecord]


@pytest.fixture
def office(workspace: Workspace) -> Office:
    """One agreement of the open visit, one of another visit, one of the register alone; a duty of each."""
    plan = opened(workspace)
    other = PlanBuilder(date(2022, 3, 1), date(2022, 3, 3), title=Localized.of(en="Visit to Kazan"))
    kazan = other.organisation("Kazan")
    other.item("Signing in Kazan", day=date(2022, 3, 2))
    put(workspace.store, other.plan())
    bodies = {one.name.exact("en"): one.id for one in plan.organisations} | {"Kazan": kazan.id}

    def agreement(title: str, visit_id: VisitId | None, status: AgreementStatus) -> Agreement:
        return Agreement(
            id=AgreementId(new_identifier()),
            visit_id=visit_id,
            title=Localized.of(en=title),
            status=status,
            signed_on=date(2020, 5, 1) if status is AgreementStatus.IN_FORCE else None,
        )

    records: Office = {
        "ours": agreement("Sister cities", plan.visit_id, AgreementStatus.TEXT_AGREED),
        "other": agreement("Memorandum on transport", other.visit.id, AgreementStatus.IDEA),
        "register": agreement("Cooperation protocol", None, AgreementStatus.IN_FORCE),
    }
    for name, parties in (("ours", ("Üsküdar", "Turkistan")), ("other", ("Üsküdar", "Kazan"))):
        for position, body in enumerate(parties):
            records[f"{name}-{body}"] = AgreementParty(
                id=AgreementPartyId(new_identifier()),
                agreement_id=AgreementId(records[name].id),
                organisation_id=bodies[body],
                position=position,
            )
    records["commitment"] = Commitment(
        id=CommitmentId(new_identifier()),
        agreement_id=AgreementId(records["register"].id),
        text=Localized.of(en="Send experts"),
        due_on=date(2021, 11, 1),
        owner="Elif",
    )
    records["task"] = Task(
        id=TaskId(new_identifier()),
        visit_id=other.visit.id,
        title=Localized.of(en="Reserve the hotel"),
        days_before=30,
        owner="Mehmet",
    )
    records["office task"] = Task(id=TaskId(new_identifier()), title=Localized.of(en="Renew the flags"))
    assert workspace.apply(edit(Message("Put them in"), *map(created, records.values())))
    return records | {"other visit": other.visit}
