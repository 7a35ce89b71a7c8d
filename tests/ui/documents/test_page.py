"""The papers: seen as they will be, saved, printed."""

import io
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import msgspec
import pdfplumber
import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from exports.audience import Audience
from exports.formats import FileFormat
from exports.whole_set import whole_set
from models.edits import edit, replaced
from models.localized import Localized
from models.messages import N_, Message
from models.vocabulary import ItemStatus, Paper, VersionStage
from scheduling.issuing import Issue, versions_of
from scheduling.setting_moves import change_house_style, new_house_style
from tests.builders import clock
from tests.ui.conftest import ReadyAnswers
from tests.ui.test_workspace import item_named, opened
from ui.documents.choices import Asked
from ui.documents.page import DocumentsPage
from ui.documents.readers import Readers
from ui.issued_plans import IssuedPlans
from ui.page_tools import PageTools
from ui.workspace import Workspace

TODAY = date(2021, 12, 1)


class PaperPrinter:
    """Stands for the dialog: gives a printer that prints into a file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __call__(self, parent: QWidget, then: Callable[[QPrinter], None]) -> None:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        then(printer)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return tmp_path / "printed.pdf"


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools, paper: Path) -> Iterator[DocumentsPage]:
    page = DocumentsPage(tools, PaperPrinter(paper), lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(900, 700)
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.show()
    yield page
    page.close_page()


def asked(page: DocumentsPage) -> Asked:
    found = page.choices.asked(TODAY)
    assert found is not None
    return found


def readers_of(page: DocumentsPage) -> Readers:
    return page.choices.readers


def text_of(file: Path) -> str:
    with pdfplumber.open(io.BytesIO(file.read_bytes())) as document:
        return "\n".join(sheet.extract_text() for sheet in document.pages)


def confirm_all(workspace: Workspace) -> None:
    plan = opened(workspace)
    changes = [
        replaced(item, msgspec.structs.replace(item, status=ItemStatus.CONFIRMED)) for item in plan.items
    ]
    workspace.apply(edit(Message.of(N_("Confirm")), *changes))


def test_the_preview_shows_pages_that_fit(page: DocumentsPage) -> None:
    assert page.preview.page_count >= 1
    assert not page.preview.horizontalScrollBar().isVisible()


def test_the_preview_follows_edits_and_says_what_is_withheld(
    qtbot: QtBot, page: DocumentsPage, workspace: Workspace
) -> None:
    assert "3 items are not printed for guests" in page.warnings.text()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        confirm_all(workspace)
    assert "not printed for guests" not in page.warnings.text()


def test_languages_are_those_of_the_visit_and_both_side_by_side(page: DocumentsPage) -> None:
    offered = [page.choices.languages.itemText(row) for row in range(page.choices.languages.count())]
    assert offered == ["Turkish", "English", "Turkish and English side by side"]
    page.choices.languages.setCurrentIndex(2)
    assert asked(page).request.languages == ("tr", "en")
    readers_of(page).audience.setCurrentIndex(1)
    assert asked(page).request.audience is Audience.ORGANISERS


def choose(page: DocumentsPage, name: str) -> None:
    page.choices.document.setCurrentIndex(page.choices.document.findData(name))


def test_a_paper_is_offered_to_its_readers_and_asks_which_of_several(
    qtbot: QtBot, page: DocumentsPage, workspace: Workspace
) -> None:
    assert not readers_of(page).about.isVisible()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        choose(page, "personal_programme")
    assert [readers_of(page).audience.itemText(row) for row in range(readers_of(page).audience.count())] == [
        "One member"
    ]
    assert readers_of(page).about.isVisible()
    plan = opened(workspace)
    assert [readers_of(page).about.itemData(row) for row in range(readers_of(page).about.count())] == [
        member.id for member in sorted(plan.members, key=lambda member: (member.position, member.id))
    ]
    readers_of(page).about.setCurrentIndex(readers_of(page).about.count() - 1)
    assert asked(page).request.about == readers_of(page).about.itemData(readers_of(page).about.count() - 1)
    choose(page, "delegation_list")
    assert not readers_of(page).about.isVisible()
    assert readers_of(page).audience.isEnabled()


def test_a_paper_for_nobody_says_what_to_do_and_is_not_saved(page: DocumentsPage) -> None:
    choose(page, "driver_sheet")
    page.preview.resized.emit()
    page.hide()
    page.show()
    assert page.warnings.text().startswith("No vehicle drives anybody yet.")
    assert not page.save_button.isEnabled()
    assert page.preview.page_count == 0


def test_the_paper_is_saved_as_it_is_seen(
    qtbot: QtBot, page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    confirm_all(workspace)
    answers.file = tmp_path / "programme.pdf"
    page.choices.languages.setCurrentIndex(1)
    page.choices.state.name.setText("Version 2")
    with qtbot.waitSignal(page.told) as told:
        page.save_button.click()
    assert told.args[0].fact("file") == str(answers.file)
    text = text_of(answers.file)
    for expected in ("Turkistan delegation", "Signing ceremony", "Version 2"):
        assert expected in text


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    answers.file = tmp_path / "missing" / "programme.pdf"
    with qtbot.waitSignal(workspace.refused):
        page.save_button.click()


def test_every_page_goes_to_the_printer(qtbot: QtBot, page: DocumentsPage, paper: Path) -> None:
    with qtbot.waitSignal(page.told):
        page.print_button.click()
    with pdfplumber.open(paper) as document:
        assert len(document.pages) == page.preview.page_count


def test_titles_are_printed_in_the_language_asked_for(
    qtbot: QtBot, page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    confirm_all(workspace)
    call = item_named(opened(workspace), "Courtesy call")
    title = Localized.of(en="Courtesy call", tr="Nezaket ziyareti")
    workspace.apply(edit(Message.of(N_("Name")), replaced(call, msgspec.structs.replace(call, title=title))))
    answers.file = tmp_path / "programme.pdf"
    page.choices.languages.setCurrentIndex(0)
    page.save_button.click()
    assert "Nezaket ziyareti" in text_of(answers.file)


def test_the_overview_lies_on_its_side_fits_the_preview_and_is_printed_so(
    qtbot: QtBot, page: DocumentsPage, paper: Path
) -> None:
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.choices.document.setCurrentIndex(page.choices.document.findData("board_overview"))
    assert page.preview.page_count >= 1
    for width in (1001, 1072, 1280, 900):
        with qtbot.waitSignal(page.shown, timeout=20_000):
            page.resize(width, 700)
        assert page.preview.horizontalScrollBar().maximum() == 0
    with qtbot.waitSignal(page.told):
        page.print_button.click()
    with pdfplumber.open(paper) as document:
        assert len(document.pages) == page.preview.page_count
        assert document.pages[0].width > document.pages[0].height


def test_the_paper_begins_with_the_emblem_and_on_the_sheet_of_the_office(
    qtbot: QtBot, page: DocumentsPage, tools: PageTools, answers: ReadyAnswers, tmp_path: Path
) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0x8A1C1C)
    picture = tmp_path / "emblem.png"
    assert image.save(str(picture))
    kept = tools.workspace.keep_content(picture.read_bytes())
    style = msgspec.structs.replace(new_house_style(), emblem_hash=kept, paper=Paper.LETTER)
    with qtbot.waitSignal(page.shown, timeout=20_000):
        tools.workspace.apply(change_house_style(None, style))
    answers.file = tmp_path / "programme.pdf"
    page.save()
    with pdfplumber.open(io.BytesIO(answers.file.read_bytes())) as document:
        assert len(document.pages[0].images) == 1
    again = DocumentsPage(tools, PaperPrinter(tmp_path / "other.pdf"), lambda: TODAY)
    qtbot.addWidget(again)
    assert asked(again).request.paper is Paper.LETTER
    again.close_page()


def issue_version(workspace: Workspace, name: str) -> str:
    """Issue the open visit as it is, and give the id of the version."""
    told = Issue(stage=VersionStage.FINAL, label=name, issued_on=TODAY, issued_by="Aylin")
    assert IssuedPlans(workspace).issue(told)
    return versions_of(opened(workspace))[0].id


def move_the_call(workspace: Workspace) -> None:
    call = item_named(opened(workspace), "Courtesy call")
    later = msgspec.structs.replace(call, starts=clock("15:45"), ends=clock("16:15"))
    workspace.apply(edit(Message.of(N_("Later")), replaced(call, later)))


def test_an_issued_version_is_printed_again_as_it_was(
    qtbot: QtBot, page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    confirm_all(workspace)
    assert not page.choices.state.state.isEnabled()
    version = issue_version(workspace, "Agreed")
    move_the_call(workspace)
    page.choices.languages.setCurrentIndex(1)
    page.select_record(version)
    assert page.choices.state.name.isHidden()
    answers.file = tmp_path / "again.pdf"
    page.save()
    text = text_of(answers.file)
    assert "Agreed, version 1" in text
    assert "11:00" in text
    assert "15:45" not in text
    page.choices.state.state.setCurrentIndex(0)
    page.save()
    assert "15:45" in text_of(answers.file)
    assert "Agreed" not in text_of(answers.file)


def test_a_version_that_is_not_kept_any_more_is_said_and_not_saved(
    qtbot: QtBot, page: DocumentsPage, workspace: Workspace, database: Path
) -> None:
    version = issue_version(workspace, "Agreed")
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("delete from attachment_content")
    with qtbot.waitSignal(workspace.refused, timeout=20_000):
        page.select_record(version)
    qtbot.waitUntil(lambda: page.preview.page_count == 0, timeout=20_000)
    assert page.warnings.text().startswith("What was kept of this version cannot be read.")
    assert not page.save_button.isEnabled()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.choices.state.state.setCurrentIndex(0)
    assert page.save_button.isEnabled()


def test_what_changed_since_a_version_is_marked_where_the_paper_can(
    qtbot: QtBot, page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    confirm_all(workspace)
    version = issue_version(workspace, "Agreed")
    move_the_call(workspace)
    page.choices.offer()
    since = page.choices.state.since
    assert [since.itemData(row) for row in range(since.count())] == ["", version]
    since.setCurrentIndex(1)
    page.choices.languages.setCurrentIndex(1)
    answers.file = tmp_path / "marked.pdf"
    page.save()
    assert "CHANGED" in text_of(answers.file)
    choose(page, "contact_list")
    assert since.isHidden()
    assert asked(page).request.since is None


def test_a_paper_is_saved_in_the_sorts_of_file_it_can_be_had_in(
    page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    confirm_all(workspace)
    files = page.choices.file_format
    assert [files.itemData(row) for row in range(files.count())] == ["pdf", "docx", "xlsx", "ics"]
    for row, begins in ((1, b"PK"), (2, b"PK"), (3, b"BEGIN:VCALENDAR")):
        files.setCurrentIndex(row)
        answers.file = tmp_path / f"programme.{files.itemData(row)}"
        page.save_button.click()
        assert answers.suggested[-1].endswith(f".{files.itemData(row)}")
        assert answers.file.read_bytes().startswith(begins)
    choose(page, "board_overview")
    assert not files.isEnabled()
    assert page.choices.chosen_format is FileFormat.PDF


def test_a_calendar_that_is_saved_again_is_newer_and_calls_off_what_was_issued(
    page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    confirm_all(workspace)
    page.choices.file_format.setCurrentIndex(3)

    def saved() -> dict[str, tuple[int, str]]:
        answers.file = tmp_path / "programme.ics"
        page.save()
        found = Calendar.from_ical(answers.file.read_bytes()).walk("VEVENT")
        return {str(event["SUMMARY"]): (int(str(event["SEQUENCE"])), str(event["STATUS"])) for event in found}

    page.choices.languages.setCurrentIndex(1)
    first = saved()
    issue_version(workspace, "Agreed")
    call = item_named(opened(workspace), "Courtesy call")
    waiting = msgspec.structs.replace(call, day=None)
    workspace.apply(edit(Message.of(N_("Wait")), replaced(call, waiting)))
    second = saved()
    assert first["Courtesy call"][1] == "CONFIRMED"
    assert second["Courtesy call"][1] == "CANCELLED"
    assert all(second[title][0] > sequence for title, (sequence, _status) in first.items())


def test_passports_are_printed_only_while_they_are_ticked(page: DocumentsPage) -> None:
    assert not page.choices.passport.isVisible()
    choose(page, "manifest")
    assert page.choices.passport.isVisible()
    page.choices.passport.boxes["passport_number"].click()
    assert asked(page).request.sensitive == ("passport_number",)
    choose(page, "programme")
    assert asked(page).request.sensitive == ()
    choose(page, "manifest")
    assert asked(page).request.sensitive == ()


def test_the_whole_set_is_written_into_folders_for_its_readers(
    qtbot: QtBot, page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    confirm_all(workspace)
    answers.folder = tmp_path / "set"
    answers.folder.mkdir()
    page.choices.languages.setCurrentIndex(1)
    with qtbot.waitSignal(page.whole_set.ended, timeout=60_000):
        page.set_button.click()
        assert page.whole_set.stop_button.isVisible()
        assert not page.set_button.isEnabled()
    wanted = whole_set(opened(workspace), asked(page).request, "en")
    found = {file.relative_to(answers.folder) for file in answers.folder.rglob("*.*")}
    assert found == {one.place for one in wanted}
    assert page.whole_set.progress.text().startswith(f"{len(wanted)} files are written into ")
    assert page.set_button.isEnabled()
    assert not page.whole_set.stop_button.isVisible()


def test_the_whole_set_can_be_stopped(
    qtbot: QtBot, page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    answers.folder = tmp_path
    page.set_button.click()
    qtbot.waitUntil(lambda: page.whole_set.bar.value() >= 1, timeout=20_000)
    with qtbot.waitSignal(page.told) as told:
        qtbot.mouseClick(page.whole_set.stop_button, Qt.MouseButton.LeftButton)
    assert told.args[0].fact("done") == page.whole_set.bar.value()
    assert page.set_button.isEnabled()
    assert not page.whole_set.is_running


def test_a_folder_that_cannot_be_written_ends_the_set_and_is_said(
    qtbot: QtBot, page: DocumentsPage, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    answers.folder = tmp_path / "nowhere" / "missing"
    with qtbot.waitSignal(workspace.refused, timeout=20_000) as refused:
        page.set_button.click()
    assert refused.args[0].msgid == "There is no folder “{folder}”."
    assert page.set_button.isEnabled()


def test_what_is_chosen_last_is_what_is_shown(qtbot: QtBot, page: DocumentsPage) -> None:
    def is_upright() -> bool:
        (first, *_) = page.preview.findChildren(QLabel, "previewPage")
        return first.pixmap().height() > first.pixmap().width()

    choose(page, "board_overview")
    qtbot.wait(60)
    choose(page, "programme")
    qtbot.waitUntil(lambda: not page.is_making, timeout=20_000)
    assert is_upright()


def test_only_a_briefing_is_told_what_the_office_has_done(page: DocumentsPage, workspace: Workspace) -> None:
    document = page.choices.document
    assert asked(page).request.office.visits == ()
    document.setCurrentIndex(document.findData("briefing_file"))
    told = asked(page).request.office.visits
    assert [entry.visit for entry in told] == [opened(workspace).visit]
