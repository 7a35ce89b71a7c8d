"""Agreements with their parties, and commitments."""

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from models.edits import edit, replaced
from models.localized import Localized
from models.messages import Message
from models.records.agreements import AgreementParty
from models.vocabulary import AgreementStatus, CommitmentState
from tests.ui.test_workspace import item_named, opened
from ui.agreements.page import AgreementsPage
from ui.page_tools import PageTools
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> AgreementsPage:
    page = AgreementsPage(tools)
    qtbot.addWidget(page)
    page.show()
    return page


def parties(workspace: Workspace) -> list[AgreementParty]:
    return sorted(opened(workspace).agreement_parties, key=lambda party: party.position)


def test_an_agreement_is_made_filled_in_and_given_parties(page: AgreementsPage, workspace: Workspace) -> None:
    page.new_agreement_action.trigger()
    signing = item_named(opened(workspace), "Signing ceremony")
    for attribute, value in (
        ("title", Localized.of(en="Sister-city protocol")),
        ("status", AgreementStatus.TEXT_AGREED),
        ("item_id", signing.id),
    ):
        field = page.editor.form.field(attribute)
        field.show_value(value)
        field.edited.emit()
    (agreement,) = opened(workspace).agreements
    assert (agreement.title, agreement.status, agreement.item_id, agreement.languages) == (
        Localized.of(en="Sister-city protocol"),
        AgreementStatus.TEXT_AGREED,
        signing.id,
        ("tr", "en"),
    )
    page.editor.picker.new_wanted.emit("Beşiktaş")
    page.editor.picker.new_wanted.emit("Turkistan")
    assert [party.position for party in parties(workspace)] == [0, 1]
    body = opened(workspace).organisations[parties(workspace)[1].organisation_id]
    short = msgspec.structs.replace(body, short_name=Localized.of(en="TRK"))
    assert workspace.apply(edit(Message("Short"), replaced(body, short)))
    assert page.agreements.model().index(0, 2).data() == "Beşiktaş – TRK"
    form = page.editor.party_forms[parties(workspace)[0].id]
    signatory = next(iter(opened(workspace).persons))
    field = form.field("signatory_id")
    field.show_value(signatory.id)
    field.edited.emit()
    assert parties(workspace)[0].signatory_id == signatory.id
    page.delete_agreement_action.trigger()
    assert len(opened(workspace).agreements) == 0
    assert parties(workspace) == []
    workspace.undo()
    assert len(parties(workspace)) == 2


def test_a_commitment_is_made_and_done(page: AgreementsPage, workspace: Workspace) -> None:
    page.new_commitment_action.trigger()
    for attribute, value in (
        ("text", Localized.of(en="Invitation to Nawruz")),
        ("state", CommitmentState.DONE),
    ):
        field = page.commitment.field(attribute)
        field.show_value(value)
        field.edited.emit()
    (commitment,) = opened(workspace).commitments
    assert commitment.text == Localized.of(en="Invitation to Nawruz")
    assert commitment.state is CommitmentState.DONE
    page.delete_commitment_action.trigger()
    assert len(opened(workspace).commitments) == 0


def test_a_commitment_outlives_the_agreement_it_was_made_under(
    page: AgreementsPage, workspace: Workspace
) -> None:
    page.new_agreement_action.trigger()
    (agreement,) = opened(workspace).agreements
    page.new_commitment_action.trigger()
    field = page.commitment.field("agreement_id")
    field.show_value(agreement.id)
    field.edited.emit()
    page.agreements.selectRow(0)
    page.delete_agreement_action.trigger()
    assert [one.agreement_id for one in opened(workspace).commitments] == [None]
