"""A programme from a file: read, looked at line by line, put right, and taken over as one edit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.exchange.programme_fields import ProgrammeField
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind, ItemStatus
from tests.builders import FIRST_DAY
from tests.ui.conftest import ReadyAnswers
from ui.choices import Choice
from ui.importing.programme_dialog import ProgrammeImportDialog
from ui.page_tools import PageTools
from ui.widgets.field_widget import Line
from ui.workspace import Workspace

TABLE = (
    "Tarih;Saat;Etkinlik;Yer;Ev sahibi\n"
    "20 Aralık 2021 Pazartesi;14.00-15.15;Makam ziyareti;Town hall;Üsküdar\n"
    "21 Aralık 2021 Pazartesi;11.50-11.30;İmza töreni;AKDEM;Ömer Arısoy, Belediye Başkanı\n"
    ";öğleden sonra;Gezi;AKDEM;\n"
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Bakü heyeti\r\n"
    "BEGIN:VEVENT\r\nUID:a@office\r\nSUMMARY:Karşılama\r\nDTSTART:20220301T103000\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:b@office\r\nSUMMARY:Öğle yemeği\r\nSTATUS:CANCELLED\r\n"
    "DTSTART:20220302T120000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def dialog(qtbot: QtBot, tools: PageTools) -> ProgrammeImportDialog:
    dialog = ProgrammeImportDialog(tools)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    return dialog


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str], Path]:
    def made(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode("cp1254") if name.endswith("csv") else text.encode())
        return path

    return made


@pytest.fixture
def at_lines(
    qtbot: QtBot, dialog: ProgrammeImportDialog, file: Callable[[str, str], Path]
) -> ProgrammeImportDialog:
    """The dialog where the lines of the table are looked at."""
    dialog.source.take_file(file("program.csv", TABLE))
    qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
    return dialog


def rows(dialog: ProgrammeImportDialog) -> list[list[str]]:
    model = dialog.lines.table.model()
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def new_items(plan: Plan | None, before: Plan) -> list[Item]:
    assert plan is not None
    found = [item for item in plan.items if item.id not in before.items]
    return sorted(found, key=lambda item: (item.day or date.max, item.starts or time()))


def type_over(qtbot: QtBot, line: Line, text: str) -> None:
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_columns_are_guessed_and_their_lines_shown(
    dialog: ProgrammeImportDialog, answers: ReadyAnswers, file: Callable[[str, str], Path], qtbot: QtBot
) -> None:
    answers.file = file("program.csv", TABLE)
    qtbot.mouseClick(dialog.source.choose_button, Qt.MouseButton.LeftButton)
    assert [row.use.field for row in dialog.columns.rows] == [
        ProgrammeField.DAY,
        ProgrammeField.FROM,
        ProgrammeField.TITLE,
        ProgrammeField.PLACE,
        ProgrammeField.HOST,
    ]
    titles = [line.title.in_language("tr") for line in dialog.columns.preview.records.rows]
    assert titles == ["Makam ziyareti", "İmza töreni", "Gezi"]
    assert dialog.columns.language.currentData() == "tr"


def test_a_column_can_be_said_to_hold_something_else(
    dialog: ProgrammeImportDialog, file: Callable[[str, str], Path]
) -> None:
    dialog.source.take_file(file("program.csv", TABLE))
    title = dialog.columns.rows[2].field
    title.setCurrentIndex(title.findData(ProgrammeField.NOTE))
    title.activated.emit(title.currentIndex())
    notes = [line.note.splitlines()[0] for line in dialog.columns.preview.records.rows]
    assert notes == ["Makam ziyareti", "İmza töreni", "Gezi"]


def test_a_second_column_of_titles_has_a_language_of_its_own(
    dialog: ProgrammeImportDialog, file: Callable[[str, str], Path]
) -> None:
    dialog.source.take_file(file("program.csv", "Tarih;Etkinlik;Event\n20.12.2021;Ziyaret;Visit\n"))
    second = dialog.columns.rows[2]
    second.field.setCurrentIndex(second.field.findData(ProgrammeField.TITLE))
    second.field.activated.emit(second.field.currentIndex())
    assert second.language.isVisibleTo(dialog)
    second.language.setCurrentIndex(second.language.findData("en"))
    second.language.activated.emit(second.language.currentIndex())
    titles = [line.title for line in dialog.columns.preview.records.rows]
    assert titles == [Localized.of(tr="Ziyaret", en="Visit")]


def test_every_line_says_what_becomes_of_it(at_lines: ProgrammeImportDialog) -> None:
    assert [row[2:] for row in rows(at_lines)] == [
        ["14:00 – 15:15", "Makam ziyareti", "Town hall", "Üsküdar", "New item", ""],
        [
            "11:50 – 11:30",
            "İmza töreni",
            "AKDEM",
            "Ömer Arısoy, Belediye Başkanı",
            "New item",
            "Tuesday, 21 December 2021 is another weekday than the one written: Monday. "
            "It ends at 11:30, before it starts at 11:50.",
        ],
        [
            "",
            "Gezi",
            "AKDEM",
            "",
            "New item",
            "Tuesday, 21 December 2021 is another weekday than the one written: Monday. "
            "“öğleden sonra” is not understood as an hour; it is kept in the notes.",
        ],
    ]
    assert at_lines.lines.summary.text() == (
        "3 lines are taken over. 2 of them are to be looked at. 1 venue is new."
    )
    selected = at_lines.lines.table.selected
    assert selected is not None
    assert selected.line.title == Localized.of(tr="İmza töreni")


def test_nothing_is_written_before_the_last_step(
    at_lines: ProgrammeImportDialog, store: Store, plan: Plan
) -> None:
    assert store.load(plan.visit_id) == plan
    at_lines.reject()
    assert store.load(plan.visit_id) == plan
    assert len(store.audit()) == 1


def test_it_is_taken_over_as_one_edit_and_undone_as_one(
    qtbot: QtBot, at_lines: ProgrammeImportDialog, workspace: Workspace, store: Store, plan: Plan
) -> None:
    qtbot.mouseClick(at_lines.take_button, Qt.MouseButton.LeftButton)
    items = new_items(workspace.plan, plan)
    assert [(item.title.exact("tr"), item.kind) for item in items] == [
        ("Makam ziyareti", ItemKind.COURTESY_CALL),
        ("Gezi", ItemKind.CULTURAL_VISIT),
        ("İmza töreni", ItemKind.SIGNING_CEREMONY),
    ]
    (hall,) = (venue.id for venue in plan.venues if venue.name.in_language("en") == "Town hall")
    (host,) = (one.id for one in plan.organisations if one.name.in_language("en") == "Üsküdar")
    assert (items[0].venue_id, items[0].host_organisation_id) == (hall, host)
    assert items[1].internal_note == "öğleden sonra"
    assert items[1].venue_id == items[2].venue_id
    assert items[2].host_note == Localized.of(tr="Ömer Arısoy, Belediye Başkanı")
    assert len(store.audit()) == 2
    assert workspace.undo()
    assert workspace.plan == plan
    assert len(store.venues("AKDEM")) == 0


def test_a_line_is_put_right_before_it_is_taken_over(
    qtbot: QtBot, at_lines: ProgrammeImportDialog, workspace: Workspace, plan: Plan
) -> None:
    form = at_lines.lines.form
    type_over(qtbot, form.day.line, "20.12.2021")
    type_over(qtbot, form.ends.line, "12:30")
    title = form.title.lines["en"]
    assert isinstance(title, Line)
    qtbot.keyClicks(title, "Signing")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert form.findings.text() == ""
    qtbot.mouseClick(at_lines.take_button, Qt.MouseButton.LeftButton)
    (signing,) = (item for item in new_items(workspace.plan, plan) if item.title.exact("en") == "Signing")
    assert (signing.day, signing.starts, signing.ends) == (FIRST_DAY, time(11, 50), time(12, 30))


def test_a_line_is_left_out_with_the_space_bar(
    qtbot: QtBot, at_lines: ProgrammeImportDialog, workspace: Workspace, plan: Plan
) -> None:
    table = at_lines.lines.table
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert rows(at_lines)[1][6] == "Left out"
    assert not at_lines.lines.form.takes.isChecked()
    qtbot.mouseClick(at_lines.take_button, Qt.MouseButton.LeftButton)
    assert len(new_items(workspace.plan, plan)) == 2


def test_without_any_line_there_is_nothing_to_take_over(
    qtbot: QtBot, at_lines: ProgrammeImportDialog
) -> None:
    qtbot.mouseClick(at_lines.lines.none_button, Qt.MouseButton.LeftButton)
    assert not at_lines.take_button.isEnabled()
    qtbot.mouseClick(at_lines.lines.all_button, Qt.MouseButton.LeftButton)
    assert at_lines.take_button.isEnabled()


def test_only_what_is_to_be_looked_at_is_shown(at_lines: ProgrammeImportDialog) -> None:
    at_lines.lines.only_odd.setChecked(True)
    assert [row[3] for row in rows(at_lines)] == ["İmza töreni", "Gezi"]


def test_a_place_is_chosen_among_the_known_or_kept_in_words(
    at_lines: ProgrammeImportDialog, workspace: Workspace, plan: Plan, qtbot: QtBot
) -> None:
    form = at_lines.lines.form
    assert form.place_note.text() == "“AKDEM” is made a new venue"
    (museum,) = (venue.id for venue in plan.venues if venue.name.in_language("en") == "Museum")
    form.place.take(Choice(museum, "Museum"))
    assert [row[4] for row in rows(at_lines)] == ["Town hall", "Museum", "Museum"]
    form.place.line.clear()
    qtbot.keyClick(form.place.line, Qt.Key.Key_Return)
    assert form.place_note.text() == "“AKDEM” is kept in the notes"
    form.place.new_wanted.emit("AKDEM Merkezi")
    qtbot.mouseClick(at_lines.take_button, Qt.MouseButton.LeftButton)
    signing = next(item for item in new_items(workspace.plan, plan) if item.kind is ItemKind.SIGNING_CEREMONY)
    assert workspace.plan is not None
    assert workspace.plan.venues[signing.venue_id or ""].name == Localized.of(tr="AKDEM Merkezi")


def test_a_host_is_chosen_or_made(
    at_lines: ProgrammeImportDialog, workspace: Workspace, plan: Plan, qtbot: QtBot
) -> None:
    form = at_lines.lines.form
    assert form.host_note.text() == "“Ömer Arısoy, Belediye Başkanı” is kept in words"
    (head,) = (one.id for one in plan.persons if one.name.in_language("en") == "Nurbol Turashbekov")
    form.person.take(Choice(head, "Nurbol Turashbekov"))
    form.organisation.new_wanted.emit("Zeytinburnu Belediyesi")
    assert form.host_note.text() == "“Ömer Arısoy, Belediye Başkanı” is made a new organisation"
    qtbot.mouseClick(at_lines.take_button, Qt.MouseButton.LeftButton)
    signing = next(item for item in new_items(workspace.plan, plan) if item.kind is ItemKind.SIGNING_CEREMONY)
    assert workspace.plan is not None
    assert signing.host_principal_id == head
    organisation = workspace.plan.organisations[signing.host_organisation_id or ""]
    assert organisation.name == Localized.of(tr="Zeytinburnu Belediyesi")


def test_a_calendar_begins_a_new_visit_and_opens_it(
    qtbot: QtBot,
    dialog: ProgrammeImportDialog,
    file: Callable[[str, str], Path],
    workspace: Workspace,
    store: Store,
) -> None:
    dialog.source.into.setCurrentIndex(1)
    dialog.source.take_file(file("baku.ics", CALENDAR))
    assert [row[6] for row in rows(dialog)] == ["New item", "Left out"]
    assert dialog.visit_title.value() == "Bakü heyeti"
    type_over(qtbot, dialog.visit_title.line, "Nerimanov")
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert workspace.plan is not None
    visit = workspace.plan.visit
    assert (visit.title, visit.first_day, visit.last_day) == (
        Localized.of(tr="Nerimanov"),
        date(2022, 3, 1),
        date(2022, 3, 1),
    )
    assert [item.title.exact("tr") for item in workspace.plan.items] == ["Karşılama"]
    assert len(store.visits()) == 2


def test_a_calendar_taken_over_again_shows_what_changes(
    qtbot: QtBot, tools: PageTools, file: Callable[[str, str], Path], workspace: Workspace, plan: Plan
) -> None:
    def opened(text: str) -> ProgrammeImportDialog:
        dialog = ProgrammeImportDialog(tools)
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.source.take_file(file("baku.ics", text))
        return dialog

    first = opened(CALENDAR)
    qtbot.mouseClick(first.lines.all_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(first.take_button, Qt.MouseButton.LeftButton)
    assert [item.status for item in new_items(workspace.plan, plan)] == [
        ItemStatus.IDEA,
        ItemStatus.CANCELLED,
    ]
    again = opened(CALENDAR.replace("T103000", "T113000"))
    assert [row[6] for row in rows(again)] == ["Changes “Karşılama”", "There already"]
    qtbot.mouseClick(again.take_button, Qt.MouseButton.LeftButton)
    assert [item.starts for item in new_items(workspace.plan, plan)] == [time(11, 30), time(12)]


def test_pasted_lines_are_read_as_a_table(
    qtbot: QtBot, dialog: ProgrammeImportDialog, workspace: Workspace, plan: Plan
) -> None:
    assert not dialog.next_button.isEnabled()
    dialog.source.text.setPlainText("20.12.2021\t10:30-11:15\tCourtesy call on the mayor\tTown hall\n")
    for _ in range(2):
        qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    (item,) = new_items(workspace.plan, plan)
    assert (item.day, item.starts, item.ends) == (FIRST_DAY, time(10, 30), time(11, 15))


def test_enter_in_a_field_does_not_take_everything_over(
    qtbot: QtBot, at_lines: ProgrammeImportDialog, store: Store
) -> None:
    type_over(qtbot, at_lines.lines.form.ends.line, "12:30")
    assert at_lines.isVisible()
    assert len(store.audit()) == 1


def test_a_file_can_be_dropped(
    qtbot: QtBot, dialog: ProgrammeImportDialog, file: Callable[[str, str], Path]
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file("program.csv", TABLE)))])
    rest = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(dialog.source, QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, *rest))
    QApplication.sendEvent(dialog.source, QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, *rest))
    assert dialog.columns.has_lines


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.pdf", "%PDF-1.7", "“a.pdf” is no table. Choose an Excel workbook (.xlsx) or a CSV file."),
        ("a.ics", CALENDAR[:90], "The calendar is cut off or damaged. Export it again, then try again."),
        ("a.csv", "\n\n", "There is nothing in the table. Choose a file that has rows in it."),
    ],
)
def test_what_cannot_be_read_is_told_and_the_step_stays(
    dialog: ProgrammeImportDialog,
    file: Callable[[str, str], Path],
    name: str,
    text: str,
    sentence: str,
) -> None:
    dialog.source.take_file(file(name, text))
    assert dialog.source.notice.sentence.text() == sentence
    assert dialog.steps.currentIndex() == 0


def test_one_goes_back_to_the_columns_of_a_table_and_to_the_file_of_a_calendar(
    qtbot: QtBot, at_lines: ProgrammeImportDialog, file: Callable[[str, str], Path]
) -> None:
    qtbot.mouseClick(at_lines.back_button, Qt.MouseButton.LeftButton)
    assert at_lines.steps.currentWidget() is at_lines.columns
    qtbot.mouseClick(at_lines.back_button, Qt.MouseButton.LeftButton)
    at_lines.source.take_file(file("baku.ics", CALENDAR))
    assert at_lines.steps.currentWidget() is at_lines.lines
    qtbot.mouseClick(at_lines.back_button, Qt.MouseButton.LeftButton)
    assert at_lines.steps.currentWidget() is at_lines.source


def test_without_an_open_visit_a_new_one_is_made(
    qtbot: QtBot, tools: PageTools, workspace: Workspace, file: Callable[[str, str], Path]
) -> None:
    workspace.close_visit()
    dialog = ProgrammeImportDialog(tools)
    qtbot.addWidget(dialog)
    assert dialog.source.into.count() == 1
    dialog.source.take_file(file("baku.ics", CALENDAR))
    assert dialog.visit_title.isVisibleTo(dialog)


def test_a_visit_longer_than_a_year_is_refused_in_the_dialog_until_lines_are_left_out(
    qtbot: QtBot, dialog: ProgrammeImportDialog, file: Callable[[str, str], Path], store: Store
) -> None:
    dialog.source.into.setCurrentIndex(1)
    dialog.source.take_file(
        file("baku.ics", CALENDAR.replace("STATUS:CANCELLED\r\n", "").replace("20220302", "20250302"))
    )
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert dialog.lines.notice.sentence.text() == (
        "A visit from Tuesday, 1 March 2022 to Sunday, 2 March 2025 is longer than a year. "
        "Put its days right."
    )
    assert len(store.visits()) == 1
    dialog.lines.table.selectRow(1)
    qtbot.keyClick(dialog.lines.table, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert len(store.visits()) == 2
