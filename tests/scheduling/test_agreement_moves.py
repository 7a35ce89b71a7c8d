"""Agreements are made, taken on step by step, given parties, and deleted."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from models.dossiers import Dossier
from models.edits import created, deleted, replaced
from models.identifiers import AttachmentId, CommitmentId, ItemId, new_identifier
from models.messages import Message
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item
from models.records.office_work import Attachment
from models.vocabulary import AgreementStatus
from scheduling import agreement_moves
from tests.builders import PlanBuilder
from tests.scheduling.dossiers import complete_dossier, organisation

TODAY = date(2021, 12, 21)


def advanced(dossier: Dossier) -> Agreement:
    (change,) = agreement_moves.advance(dossier, TODAY).changes
    assert isinstance(change.after, Agreement)
    return change.after


def test_an_agreement_of_a_visit_takes_the_languages_of_its_documents() -> None:
    visit = PlanBuilder(document_languages=("kk", "tr")).visit
    (change,) = agreement_moves.new_agreement(visit).changes
    made = change.record
    assert isinstance(made, Agreement)
    assert (made.visit_id, made.languages) == (visit.id, ("kk", "tr"))


def test_an_agreement_of_the_register_alone_belongs_to_no_visit() -> None:
    (change,) = agreement_moves.new_agreement(None, ("tr",)).changes
    made = change.record
    assert isinstance(made, Agreement)
    assert (made.visit_id, made.languages) == (None, ("tr",))


def test_step_by_step_an_agreement_comes_into_force_and_no_further() -> None:
    dossier = complete_dossier()
    passed = [dossier.agreement.status]
    while agreement_moves.next_step(dossier.agreement.status) is not None:
        dossier = msgspec.structs.replace(dossier, agreement=advanced(dossier))
        passed.append(dossier.agreement.status)
    assert passed == list(agreement_moves.STEPS)
    assert agreement_moves.advance(dossier, TODAY).changes == ()


def test_what_has_lapsed_does_not_advance() -> None:
    assert agreement_moves.advance(complete_dossier(status=AgreementStatus.LAPSED), TODAY).changes == ()


@pytest.mark.parametrize(
    ("held_on", "entered", "signed_on"),
    [
        (date(2021, 12, 20), None, date(2021, 12, 20)),
        (date(2021, 12, 22), None, TODAY),
        (None, None, TODAY),
        (date(2021, 12, 20), date(2021, 12, 1), date(2021, 12, 1)),
    ],
)
def test_signed_it_takes_the_day_of_the_ceremony(
    held_on: date | None, entered: date | None, signed_on: date
) -> None:
    item = Item(id=ItemId(new_identifier()), visit_id=PlanBuilder().visit.id, day=held_on)
    dossier = complete_dossier(status=AgreementStatus.TEXT_AGREED, signed_on=entered)
    signed = advanced(msgspec.structs.replace(dossier, item=item))
    assert (signed.status, signed.signed_on) == (AgreementStatus.SIGNED, signed_on)


def test_a_step_is_named() -> None:
    dossier = complete_dossier()
    assert agreement_moves.advance(dossier, TODAY).name == Message.of(
        "Take “{agreement}” on to “{step}”",
        agreement=dossier.agreement.title,
        step=Message.of("In correspondence"),
    )


def test_a_party_is_added_after_the_others_and_its_organisation_made_where_it_is_new() -> None:
    dossier, new = complete_dossier(), organisation("Beşiktaş", "TR")
    making, adding = agreement_moves.add_party(dossier, new).changes
    party = adding.record
    assert isinstance(party, AgreementParty)
    assert making == created(new)
    assert (party.agreement_id, party.organisation_id, party.position) == (dossier.id, new.id, 2)
    assert len(agreement_moves.add_party(dossier, dossier.organisations[0].id).changes) == 1


def test_parties_change_places_and_go() -> None:
    dossier = complete_dossier()
    first, second = dossier.parties
    swapped = (
        replaced(second, msgspec.structs.replace(second, position=0)),
        replaced(first, msgspec.structs.replace(first, position=1)),
    )
    assert agreement_moves.shift_party(dossier, first, 1).changes == swapped
    assert agreement_moves.shift_party(dossier, first, -1).changes == ()
    assert agreement_moves.remove_party(dossier, second).changes == (deleted(second),)


def test_with_an_agreement_go_its_parties_and_files_but_not_what_was_promised() -> None:
    dossier = complete_dossier()
    promise = Commitment(id=CommitmentId(new_identifier()), agreement_id=dossier.agreement.id)
    file = Attachment(
        id=AttachmentId(new_identifier()), agreement_id=dossier.agreement.id, content_hash="0" * 64
    )
    kept = Attachment(id=AttachmentId(new_identifier()), commitment_id=promise.id, content_hash="0" * 64)
    dossier = msgspec.structs.replace(dossier, commitments=(promise,), attachments=(file, kept))
    assert agreement_moves.delete_agreement(dossier).changes == (
        replaced(promise, msgspec.structs.replace(promise, agreement_id=None)),
        deleted(file),
        *map(deleted, dossier.parties),
        deleted(dossier.agreement),
    )
