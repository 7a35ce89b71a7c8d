"""An officer takes a list over: chosen, looked at, decided, written as one step that can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.exchange.person_fields import PersonField
from models.plan import Plan
from models.vocabulary import MemberRole
from scheduling.occupancy import in_precedence
from tests.ui.conftest import ReadyAnswers
from ui.actions import Act
from ui.importing.people_dialog import PeopleImportDialog
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.workspace import Workspace

LIST = (
    "HEYET LİSTESİ;;;;;\n"
    "Sıra;Adı Soyadı;Ünvanı;Kurumu;Heyetteki rolü;Pasaport No\n"
    "1;Nurbol Turashbekov;Belediye Başkanı;Turkistan;Heyet Başkanı;N123\n"
    "2;Şınar Öztürk;Müdür;Üsküdar;tercüman;\n"
    "3;4 meclis üyesi;;;;\n"
)


@pytest.fixture
def dialog(qtbot: QtBot, tools: PageTools) -> PeopleImportDialog:
    dialog = PeopleImportDialog(tools)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    path = tmp_path / "heyet.csv"
    path.write_bytes(LIST.encode("cp1254"))
    return path


def plan_of(workspace: Workspace) -> Plan:
    assert workspace.plan is not None
    return workspace.plan


def outcomes(dialog: PeopleImportDialog) -> list[str]:
    model = dialog.people.table.records
    return [str(model.data(model.index(row, 4))) for row in range(model.rowCount())]


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, dialog: PeopleImportDialog, place: int) -> None:
    """Choose what becomes of the selected row, by the keyboard."""
    button = dialog.people.choice.buttons[place]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_list_is_taken_over_as_one_step(
    qtbot: QtBot, dialog: PeopleImportDialog, answers: ReadyAnswers, list_file: Path, workspace: Workspace
) -> None:
    before = plan_of(workspace)
    answers.file = list_file
    press(qtbot, dialog.source.choose_button)
    assert [row.use.field for row in dialog.columns.rows] == [
        PersonField.NOTHING,
        PersonField.NAME,
        PersonField.TITLE,
        PersonField.ORGANISATION,
        PersonField.ROLE,
        PersonField.PASSPORT_NUMBER,
    ]
    press(qtbot, dialog.next_button)
    assert outcomes(dialog) == [
        "To decide: perhaps somebody who is known",
        "New person",
        "Members without names",
    ]
    assert not dialog.take_button.isEnabled()
    choose(qtbot, dialog, 0)
    assert outcomes(dialog)[0] == "In the delegation already: Nurbol Turashbekov"
    assert dialog.people.summary.text() == (
        "1 person is new. 1 person is known already. 4 members have no names yet."
    )
    press(qtbot, dialog.take_button)
    assert not dialog.isVisible()
    plan = plan_of(workspace)
    members = in_precedence(plan.members)
    assert [(member.role, member.count) for member in members] == [
        (MemberRole.HEAD, 1),
        (MemberRole.MEMBER, 1),
        (MemberRole.INTERPRETER, 1),
        (MemberRole.MEMBER, 4),
    ]
    assert plan.persons[str(members[0].person_id)].passport_number == "N123"
    workspace.undo()
    assert plan_of(workspace) == before


def test_text_is_pasted_and_taken_over_by_the_keyboard(
    qtbot: QtBot, dialog: PeopleImportDialog, workspace: Workspace
) -> None:
    assert not dialog.next_button.isEnabled()
    dialog.source.text.setFocus()
    QApplication.clipboard().setText("Şınar Öztürk, Müdür, Üsküdar\nAli Veli – Başkan")
    qtbot.keyClick(dialog.source.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog.next_button.setFocus()
    qtbot.keyClick(dialog.next_button, Qt.Key.Key_Space)
    assert dialog.steps.currentWidget() is dialog.columns
    assert dialog.focusWidget() is dialog.next_button
    qtbot.keyClick(dialog.next_button, Qt.Key.Key_Return)
    assert dialog.steps.currentWidget() is dialog.people
    dialog.take_button.setFocus()
    qtbot.keyClick(dialog.take_button, Qt.Key.Key_Space)
    assert len(plan_of(workspace).members) == 4


def test_a_file_that_cannot_be_read_says_why_and_writes_nothing(
    dialog: PeopleImportDialog, tmp_path: Path, workspace: Workspace
) -> None:
    path = tmp_path / "half.vcf"
    path.write_text("BEGIN:VCARD\nFN:Ali\nEND:VCARD\nBEGIN:VCARD\nFN:V", encoding="utf-8")
    dialog.source.take_file(path)
    assert dialog.source.notice.isVisible()
    assert dialog.source.notice.sentence.text() == (
        "The contact file is cut off after 1 whole card. Export the contacts again."
    )
    assert dialog.steps.currentWidget() is dialog.source
    assert workspace.history.undoable is None


def test_a_column_can_hold_something_else(qtbot: QtBot, dialog: PeopleImportDialog, list_file: Path) -> None:
    dialog.source.take_file(list_file)
    title = dialog.columns.rows[2]
    title.field.setFocus()
    qtbot.keyClick(title.field, Qt.Key.Key_Home)
    qtbot.keyClick(title.field, Qt.Key.Key_Return)
    title.field.activated.emit(title.field.currentIndex())
    assert title.use.field is PersonField.NOTHING
    assert not title.language.isVisible()
    assert dialog.columns.lines[0].title.texts == ()


def test_the_row_of_the_headings_can_be_another(dialog: PeopleImportDialog, list_file: Path) -> None:
    dialog.source.take_file(list_file)
    assert dialog.columns.heading.currentText() == "Row 2: Sıra, Adı Soyadı, Ünvanı, Kurumu, Heyett"
    dialog.columns.heading.setCurrentIndex(0)
    dialog.columns.heading.activated.emit(0)
    assert dialog.columns.rows[1].heading.text() == "Column 2"


def test_the_letters_of_a_file_can_be_others(dialog: PeopleImportDialog, list_file: Path) -> None:
    dialog.source.take_file(list_file)
    box = dialog.columns.encoding
    box.setCurrentIndex(box.findData("cp1251"))
    box.activated.emit(box.currentIndex())
    assert dialog.columns.rows[1].heading.text() == "Adэ Soyadэ"
    assert box.currentData() == "cp1251"


def test_sensitive_cells_are_not_shown(dialog: PeopleImportDialog, list_file: Path) -> None:
    dialog.source.take_file(list_file)
    assert dialog.columns.rows[5].examples.text() == "not shown here"
    assert dialog.columns.rows[4].examples.text() == "Heyet Başkanı  ·  tercüman"


def test_confidential_cells_are_not_shown_where_they_are_left_out_either(
    dialog: PeopleImportDialog, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Ad Soyad;Ünvan;Pasaport veriliş tarihi\nAli Veli;Müdür;01.02.2020\n", encoding="utf-8")
    dialog.source.take_file(file)
    row = dialog.columns.rows[2]
    assert (row.use.field, row.examples.text()) == (PersonField.NOTHING, "not shown here")


def test_a_file_can_be_dropped(dialog: PeopleImportDialog, list_file: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(list_file))])
    rest = (content, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, *rest)
    QApplication.sendEvent(dialog.source, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(dialog.source, QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, *rest))
    assert dialog.steps.currentWidget() is dialog.columns


def test_without_a_visit_only_the_office_learns_of_them(
    qtbot: QtBot, tools: PageTools, workspace: Workspace, list_file: Path
) -> None:
    workspace.close_visit()
    dialog = PeopleImportDialog(tools)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.source.take_file(list_file)
    press(qtbot, dialog.next_button)
    assert not dialog.people.joins.isVisible()
    press(qtbot, dialog.people.new_button)
    assert outcomes(dialog)[2] == "Left out: only a delegation has members without names"
    press(qtbot, dialog.take_button)
    assert len(workspace.store.people("turashbekov", limit=9)) == 2


def test_somebody_who_is_known_is_completed(
    qtbot: QtBot, dialog: PeopleImportDialog, workspace: Workspace
) -> None:
    dialog.source.text.setPlainText("Name (EN);E-mail\nNurbol Turashbekov;a@b.org")
    dialog.source.take_text()
    press(qtbot, dialog.next_button)
    choose(qtbot, dialog, 0)
    press(qtbot, dialog.take_button)
    assert [person.email for person in plan_of(workspace).persons if person.email] == ["a@b.org"]


def test_a_name_of_an_organisation_can_mean_a_known_one(
    qtbot: QtBot, dialog: PeopleImportDialog, workspace: Workspace
) -> None:
    dialog.source.text.setPlainText("Name (EN);Organisation\nAli Veli;Üsküdar Municipality\nAyşe Kaya;Fatih")
    dialog.source.take_text()
    press(qtbot, dialog.next_button)
    assert dialog.people.summary.text() == (
        "2 people are new. New organisations: Üsküdar Municipality and Fatih."
    )
    asked = dialog.people.choice.organisation
    assert asked is not None
    assert [button.text() for button in asked.buttons] == ["It is “Üsküdar”"]
    asked.buttons[0].setFocus()
    qtbot.keyClick(asked.buttons[0], Qt.Key.Key_Space)
    assert dialog.people.summary.text() == "2 people are new. New organisations: Fatih."
    asked = dialog.people.choice.organisation
    assert asked is not None
    assert asked.sentence.text() == "“Üsküdar Municipality” stands for a known organisation:"
    press(qtbot, dialog.take_button)
    assert len(workspace.store.organisations(limit=9)) == 3


def test_the_action_opens_the_dialog_over_the_window(
    qtbot: QtBot, window: MainWindow, tools: PageTools
) -> None:
    tools.actions[Act.IMPORT_PEOPLE].trigger()
    dialog = window.findChild(PeopleImportDialog)
    assert isinstance(dialog, PeopleImportDialog)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_keyboard_stays_on_the_choice_while_it_is_changed(
    qtbot: QtBot, dialog: PeopleImportDialog, list_file: Path
) -> None:
    dialog.source.take_file(list_file)
    press(qtbot, dialog.next_button)
    qtbot.keyClick(dialog.people.table, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.people.choice.buttons[0], Qt.Key.Key_Space)
    known, new, left_out = dialog.people.choice.buttons
    assert (known.isChecked(), dialog.focusWidget()) == (True, known)
    qtbot.keyClick(known, Qt.Key.Key_Down)
    assert (new.isChecked(), dialog.focusWidget()) == (True, new)
    assert outcomes(dialog)[0] == "New person"
    qtbot.keyClick(new, Qt.Key.Key_Down)
    assert left_out.isChecked()
    assert outcomes(dialog)[0] == "Left out"


def test_only_what_is_to_be_decided_can_be_shown(
    qtbot: QtBot, dialog: PeopleImportDialog, list_file: Path
) -> None:
    dialog.source.take_file(list_file)
    press(qtbot, dialog.next_button)
    dialog.people.only_open.click()
    assert outcomes(dialog) == ["To decide: perhaps somebody who is known"]
    choose(qtbot, dialog, 1)
    assert len(outcomes(dialog)) == 3
    assert not dialog.people.only_open.isEnabled()
