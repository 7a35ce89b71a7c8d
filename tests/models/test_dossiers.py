"""An agreement of a visit with all that belongs to it."""

from __future__ import annotations

import msgspec

from models.dossiers import dossier_in
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    AttachmentId,
    CommitmentId,
    new_identifier,
)
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.office_work import Attachment
from tests.builders import PlanBuilder


def test_what_belongs_to_an_agreement_is_gathered_from_the_plan() -> None:
    builder = PlanBuilder()
    host, guest = builder.organisation("Üsküdar"), builder.organisation("Turkistan")
    mayor, ceremony = builder.person("Hilmi Türkmen"), builder.item("Signing")
    agreement = Agreement(id=AgreementId(new_identifier()), visit_id=builder.visit.id, item_id=ceremony.id)
    second, first = (
        AgreementParty(
            id=AgreementPartyId(new_identifier()),
            agreement_id=agreement.id,
            organisation_id=body.id,
            signatory_id=signatory,
            position=position,
        )
        for body, signatory, position in ((guest, None, 1), (host, mayor.id, 0))
    )
    promise = Commitment(id=CommitmentId(new_identifier()), agreement_id=agreement.id)
    own_file, promised_file = (
        Attachment(id=AttachmentId(new_identifier()), content_hash="0" * 64, **owner)
        for owner in ({"agreement_id": agreement.id}, {"commitment_id": promise.id})
    )
    elsewhere = Agreement(id=AgreementId(new_identifier()))
    builder.records += [agreement, elsewhere, second, first, promise, own_file, promised_file]
    plan = builder.plan()

    dossier = dossier_in(plan, agreement)
    assert (dossier.id, dossier.visit, dossier.item) == (agreement.id, builder.visit, ceremony)
    assert (dossier.parties, dossier.organisations, dossier.signatories) == (
        (first, second),
        (host, guest),
        (mayor,),
    )
    assert (dossier.organisation_of(second), dossier.signatory_of(second)) == (guest, None)
    assert dossier.signatory_of(first) == mayor
    assert dossier.commitments == (promise,)
    assert (dossier.files_of(agreement), dossier.files_of(promise)) == ((own_file,), (promised_file,))
    bare = dossier_in(plan, elsewhere)
    assert (bare.visit, bare.item, bare.parties, bare.attachments) == (None, None, (), ())


def test_an_agreement_of_another_visit_is_not_of_this_one() -> None:
    builder = PlanBuilder()
    other = PlanBuilder().visit
    agreement = Agreement(id=AgreementId(new_identifier()), visit_id=other.id)
    builder.records.append(agreement)
    assert dossier_in(builder.plan(), agreement).visit is None
    ceremony = builder.item("Signing")
    signed_here = Agreement(id=AgreementId(new_identifier()), item_id=ceremony.id)
    assert dossier_in(builder.plan(), signed_here).visit == builder.visit
    moved = msgspec.structs.replace(agreement, visit_id=builder.visit.id)
    assert dossier_in(builder.plan(), moved).visit == builder.visit
