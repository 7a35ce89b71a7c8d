"""Agreements, promises and tasks of all visits, with what belongs to them."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import assume, given, settings

from models.database.engine import database_url
from models.database.store import Store
from models.dossiers import Dossier, dossier_in
from models.duties import Duty, duties_in
from models.edits import edit, replaced
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    AttachmentId,
    CommitmentId,
    TaskId,
    new_identifier,
)
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.office_work import Attachment, Task
from models.vocabulary import CommitmentState, OrganisationRole, TaskState
from tests.builders import PlanBuilder
from tests.models.database.conftest import making
from tests.plan_strategies import plans


def signing_visit() -> PlanBuilder:
    """A visit with an agreement of two parties, a promise under it, a task, and a file with each."""
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    guest = builder.organisation("Turkistan", OrganisationRole.GUEST)
    mayor = builder.person("Nurbol Turashbekov")
    ceremony = builder.item("Signing")
    agreement = Agreement(
        id=AgreementId(new_identifier()), visit_id=builder.visit.id, item_id=ceremony.id, languages=("tr",)
    )
    promise = Commitment(
        id=CommitmentId(new_identifier()),
        agreement_id=agreement.id,
        promised_by_id=mayor.id,
        promised_by_organisation_id=guest.id,
    )
    task = Task(id=TaskId(new_identifier()), item_id=ceremony.id, days_before=60)
    builder.records += [
        agreement,
        *(
            AgreementParty(
                id=AgreementPartyId(new_identifier()),
                agreement_id=agreement.id,
                organisation_id=body.id,
                signatory_id=signatory.id if signatory else None,
                position=position,
            )
            for body, signatory, position in ((guest, mayor, 1), (host, None, 0))
        ),
        promise,
        task,
        attached(agreement_id=agreement.id),
        attached(commitment_id=promise.id),
        attached(task_id=task.id),
    ]
    return builder


def attached(**owner: Any) -> Attachment:
    return Attachment(id=AttachmentId(new_identifier()), file_name="text.pdf", content_hash="0" * 64, **owner)


def stored(store: Store, builder: PlanBuilder) -> Plan:
    store.apply(making(builder.plan()), "Aylin")
    return store.load(builder.visit.id)


def duties(store: Store, *, finished: bool = False) -> tuple[Duty, ...]:
    return (*store.tasks(finished=finished), *store.commitments(finished=finished))


def test_the_register_holds_what_the_plans_of_the_visits_hold(store: Store) -> None:
    plans = [stored(store, signing_visit()) for _ in range(2)]
    assert store.agreements() == tuple(dossier_in(plan, one) for plan in plans for one in plan.agreements)
    assert set(store.tasks()) | set(store.commitments()) == {one for plan in plans for one in duties_in(plan)}
    assert {len(duty.attachments) for duty in duties(store)} == {1}


@settings(max_examples=40, deadline=None)
@given(plan=plans())
def test_of_whatever_visit_the_register_holds_what_its_plan_holds(plan: Plan) -> None:
    assume(not plan.visit.is_template)
    with Store.open(database_url("sqlite://"), create=True) as store:
        store.apply(making(plan), "Aylin")
        assert set(store.agreements()) == {dossier_in(plan, one) for one in plan.agreements}
        assert set(duties(store, finished=True)) == set(duties_in(plan))
        assert set(duties(store)) == {one for one in duties_in(plan) if is_open(one)}


def is_open(duty: Duty) -> bool:
    return duty.record.state in (TaskState.OPEN, CommitmentState.OPEN)


def test_the_parties_stand_in_their_order_with_their_bodies_and_signatories(store: Store) -> None:
    plan = stored(store, signing_visit())
    (dossier,) = store.agreements()
    named = [
        (organisation.name.exact("tr"), dossier.signatory_of(party) is not None)
        for party in dossier.parties
        if (organisation := dossier.organisation_of(party)) is not None
    ]
    assert named == [("Üsküdar", False), ("Turkistan", True)]
    assert (dossier.visit, dossier.item) == (plan.visit, next(iter(plan.items)))
    assert [one.agreement_id for one in dossier.commitments] == [dossier.id]
    (promise,) = dossier.commitments
    assert [one.agreement_id for one in dossier.files_of(dossier.agreement)] == [dossier.id]
    assert [one.commitment_id for one in dossier.files_of(promise)] == [promise.id]


def test_an_agreement_without_a_visit_is_in_the_register_alone(store: Store) -> None:
    agreement = Agreement(id=AgreementId(new_identifier()), title=Localized.of(tr="Kardeş şehir protokolü"))
    store.apply(making(Plan.of(PlanBuilder().visit.id, [agreement])), "Aylin")
    assert store.agreements() == (Dossier(agreement=agreement),)


def test_a_duty_belongs_to_the_visit_of_its_item_or_agreement(store: Store) -> None:
    plan = stored(store, signing_visit())
    assert [duty.visit for duty in duties(store)] == [plan.visit, plan.visit]


def test_what_is_finished_is_given_only_where_it_is_asked_for(store: Store) -> None:
    plan = stored(store, signing_visit())
    (task,), (promise,) = plan.tasks, plan.commitments
    done = msgspec.structs.replace(task, state=TaskState.DONE)
    dropped = msgspec.structs.replace(promise, state=CommitmentState.DROPPED)
    store.apply(edit(Message("Finish"), replaced(task, done), replaced(promise, dropped)), "Aylin")
    assert duties(store) == ()
    assert [duty.record for duty in duties(store, finished=True)] == [done, dropped]


def test_what_belongs_to_a_template_is_nobodys_work(store: Store) -> None:
    builder = signing_visit()
    builder.records[0] = msgspec.structs.replace(builder.visit, is_template=True)
    stored(store, builder)
    assert store.agreements() == ()
    assert duties(store, finished=True) == ()


def test_the_items_of_a_visit_are_given_without_opening_it(store: Store) -> None:
    plans = [stored(store, signing_visit()) for _ in range(2)]
    assert [store.items_of(plan.visit_id) for plan in plans] == [tuple(plan.items) for plan in plans]
