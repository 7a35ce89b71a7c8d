"""The register: every agreement of the office, found, filtered, taken on and changed without its visit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from models.database.engine import database_url
from models.database.store import Store
from models.dossiers import Dossier
from models.localized import Localized
from models.record_types import AnyRecord
from models.records.agreements import Agreement
from models.vocabulary import AgreementStatus, CommitmentState
from scheduling import agreement_moves
from tests.ui.register.conftest import TODAY, Office
from tests.ui.test_workspace import opened
from ui.page_tools import PageTools
from ui.register.agreements_page import AgreementRegisterPage
from ui.register.register_filter import StatusWanted
from ui.widgets.picker import Picker
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools, office: Office) -> AgreementRegisterPage:
    page = AgreementRegisterPage(tools, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    return page


def shown(page: AgreementRegisterPage) -> list[tuple[str, ...]]:
    model = page.table.records
    return [
        tuple(str(model.data(model.index(row, column))) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def titles(page: AgreementRegisterPage) -> list[str]:
    return [row[0] for row in shown(page)]


def stored(workspace: Workspace, record: AnyRecord) -> Dossier:
    return next(one for one in workspace.store.agreements() if one.id == record.id)


def test_every_agreement_is_listed_with_parties_status_and_commitments(page: AgreementRegisterPage) -> None:
    assert shown(page) == [
        ("Cooperation protocol", "", "In force (1 May 2020)", "1"),
        ("Memorandum on transport", "Üsküdar – Kazan", "Idea", ""),
        ("Sister cities", "Üsküdar – Turkistan", "Text agreed", ""),
    ]
    assert page.count.text() == "3 agreements"


def test_the_register_is_filtered_by_municipality_status_and_words(
    qtbot: QtBot, page: AgreementRegisterPage, office: Office
) -> None:
    names = [page.bar.parties.itemText(place) for place in range(page.bar.parties.count())]
    assert names == ["All parties", "Kazan", "Turkistan", "Üsküdar"]
    page.bar.parties.setCurrentIndex(names.index("Üsküdar"))
    assert titles(page) == ["Memorandum on transport", "Sister cities"]
    page.bar.ask_for(AgreementStatus.IDEA)
    assert titles(page) == ["Memorandum on transport"]
    page.bar.ask_for_all()
    page.bar.ask_for(StatusWanted.CONCLUDED)
    assert titles(page) == ["Cooperation protocol"]
    page.bar.ask_for_all()
    page.bar.search.insert("şehir kazan")
    assert titles(page) == []
    assert not page.table.isVisible()
    page.bar.search.clear()
    qtbot.keyClicks(page.bar.search, "expert")
    assert titles(page) == ["Cooperation protocol"]


def test_one_click_takes_an_agreement_a_step_further(
    qtbot: QtBot, page: AgreementRegisterPage, office: Office, workspace: Workspace
) -> None:
    page.select_record(office["ours"].id)
    assert page.editor.steps.sentence.text() == "Step 5 of 7: Text agreed"
    assert page.editor.steps.button.text() == "Next step: Signed"
    qtbot.mouseClick(page.editor.steps.button, Qt.MouseButton.LeftButton)
    signed = stored(workspace, office["ours"]).agreement
    assert (signed.status, signed.signed_on) == (AgreementStatus.SIGNED, TODAY)
    assert opened(workspace).agreements[signed.id] == signed
    workspace.undo()
    assert stored(workspace, office["ours"]).agreement == office["ours"]


def test_undo_in_the_register_opens_no_visit_that_it_has_nothing_to_do_with(
    page: AgreementRegisterPage, office: Office, workspace: Workspace
) -> None:
    page.select_record(office["register"].id)
    edited(page, "originals", 3)
    workspace.close_visit()
    workspace.undo()
    assert workspace.plan is None
    assert stored(workspace, office["register"]).agreement == office["register"]


def test_what_is_in_force_has_no_next_step(page: AgreementRegisterPage, office: Office) -> None:
    page.select_record(office["register"].id)
    assert not page.editor.steps.button.isVisible()


def press(qtbot: QtBot, page: AgreementRegisterPage, name: str) -> None:
    """Press the first button in the form that is called so."""

    def called_so() -> list[QAbstractButton]:
        buttons = page.editor.findChildren(QAbstractButton)
        return [one for one in buttons if one.isVisible() and name in (one.text(), one.accessibleName())]

    qtbot.waitUntil(lambda: bool(called_so()))
    qtbot.mouseClick(called_so()[0], Qt.MouseButton.LeftButton)


def edited(page: AgreementRegisterPage, attribute: str, value: object) -> None:
    field = page.editor.form.field(attribute)
    field.show_value(value)
    field.edited.emit()


def test_an_agreement_of_a_visit_that_is_not_open_is_changed(
    qtbot: QtBot, page: AgreementRegisterPage, office: Office, workspace: Workspace
) -> None:
    page.select_record(office["other"].id)
    edited(page, "title", Localized.of(en="Transport"))
    edited(page, "status", AgreementStatus.COUNCIL_APPROVAL)
    field = page.editor.form.field("item_id")
    assert isinstance(field, Picker)
    qtbot.keyClicks(field.line, "Kazan")
    (choice,) = field.choices()
    field.take(choice)
    dossier = stored(workspace, office["other"])
    assert (dossier.agreement.title, dossier.agreement.status) == (
        Localized.of(en="Transport"),
        AgreementStatus.COUNCIL_APPROVAL,
    )
    assert dossier.item is not None
    assert dossier.item.title == Localized.of(en="Signing in Kazan")
    assert office["other"].id not in opened(workspace).agreements


def test_a_new_agreement_belongs_to_the_register_alone_and_takes_a_visit_later(
    page: AgreementRegisterPage, workspace: Workspace
) -> None:
    page.bar.ask_for(StatusWanted.CONCLUDED)
    page.new_action.trigger()
    made = page.editor.form.record
    assert isinstance(made, Agreement)
    assert (made.visit_id, made.languages) == (None, ("tr", "en"))
    assert page.editor.form.field("title").isAncestorOf(page.focusWidget())
    edited(page, "visit_id", opened(workspace).visit_id)
    assert opened(workspace).agreements[made.id].visit_id == opened(workspace).visit_id
    edited(page, "visit_id", None)
    assert made.id not in opened(workspace).agreements


def test_parties_are_added_found_missing_moved_and_removed(
    qtbot: QtBot, page: AgreementRegisterPage, office: Office, workspace: Workspace
) -> None:
    page.select_record(office["register"].id)
    page.editor.picker.new_wanted.emit("Semerkant")
    page.editor.picker.new_wanted.emit("Bursa")
    first, second = stored(workspace, office["register"]).parties
    assert page.editor.lacking.sentences == (
        "It is not recorded which original Semerkant keeps.",
        "It is not recorded which original Bursa keeps.",
    )
    field = page.editor.party_forms[first.id].field("ministry_approval_number")
    field.show_value("2021/7")
    field.edited.emit()
    assert stored(workspace, office["register"]).parties[0].ministry_approval_number == "2021/7"
    press(qtbot, page, "Move down")
    assert [one.id for one in stored(workspace, office["register"]).parties] == [second.id, first.id]
    press(qtbot, page, "Remove Bursa from the agreement")
    assert [one.id for one in stored(workspace, office["register"]).parties] == [first.id]


def test_commitments_under_an_agreement_are_made_kept_and_deleted(
    qtbot: QtBot, page: AgreementRegisterPage, office: Office, workspace: Workspace
) -> None:
    page.select_record(office["register"].id)
    commitments = page.editor.commitments
    qtbot.mouseClick(commitments.finish_buttons[office["commitment"].id], Qt.MouseButton.LeftButton)
    (kept,) = stored(workspace, office["register"]).commitments
    assert kept.state is CommitmentState.DONE
    assert shown(page)[0][3] == ""
    commitments.add_button.click()
    assert len(stored(workspace, office["register"]).commitments) == 2
    owner = commitments.forms[kept.id].field("owner")
    owner.show_value("Hasan")
    owner.edited.emit()
    assert stored(workspace, office["register"]).commitments[0].owner == "Hasan"
    press(qtbot, page, "Delete the commitment")
    assert [one.id != kept.id for one in stored(workspace, office["register"]).commitments] == [True]


def test_an_agreement_is_deleted_and_brought_back(
    page: AgreementRegisterPage, office: Office, workspace: Workspace
) -> None:
    before = stored(workspace, office["ours"])
    page.select_record(office["ours"].id)
    page.delete_action.trigger()
    assert titles(page) == ["Cooperation protocol", "Memorandum on transport"]
    workspace.undo()
    assert stored(workspace, office["ours"]) == before


def test_the_visit_of_an_agreement_is_opened(
    page: AgreementRegisterPage, office: Office, workspace: Workspace
) -> None:
    page.select_record(office["register"].id)
    assert not page.visit_action.isEnabled()
    page.select_record(office["other"].id)
    page.visit_action.trigger()
    assert opened(workspace).visit_id == office["other visit"].id


def test_what_changes_while_the_register_is_hidden_is_shown_when_it_is_seen_again(
    page: AgreementRegisterPage, workspace: Workspace
) -> None:
    page.hide()
    workspace.undo()
    assert len(shown(page)) == 3
    page.show()
    assert shown(page) == []


def test_what_another_office_did_is_shown_where_it_stands_in_the_way(
    page: AgreementRegisterPage, office: Office, workspace: Workspace, database: Path
) -> None:
    page.select_record(office["ours"].id)
    dossier = stored(workspace, office["ours"])
    with Store.open(database_url(str(database))) as elsewhere:
        elsewhere.apply(agreement_moves.advance(dossier, TODAY), "Somebody else")
    edited(page, "originals", 3)
    assert stored(workspace, office["ours"]).agreement.originals == 2
    assert page.editor.steps.sentence.text() == "Step 6 of 7: Signed"
    edited(page, "originals", 3)
    assert stored(workspace, office["ours"]).agreement.originals == 3


def test_an_empty_register_says_what_to_do(qtbot: QtBot, tools: PageTools) -> None:
    page = AgreementRegisterPage(tools, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.show()
    assert not page.bar.isVisible()
    page.new_action.trigger()
    assert page.bar.isVisible()
    assert [row.agreement.title for row in page.table.records.rows] == [Localized()]
