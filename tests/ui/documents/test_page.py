"""The papers: seen as they will be, saved, printed."""

import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
import pdfplumber
import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from exports.audience import Audience
from models.edits import edit, replaced
from models.localized import Localized
from models.messages import N_, Message
from models.vocabulary import ItemStatus, Paper
from scheduling.setting_moves import change_house_style, new_house_style
from tests.ui.conftest import ReadyAnswers
from tests.ui.test_workspace import item_named, opened
from ui.documents.page import DocumentsPage
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
    assert page.warnings.text().startswith("3 items are not printed for guests")
    with qtbot.waitSignal(page.shown, timeout=20_000):
        confirm_all(workspace)
    assert page.warnings.text() == ""


def test_languages_are_those_of_the_visit_and_both_side_by_side(page: DocumentsPage) -> None:
    offered = [page.languages.itemText(row) for row in range(page.languages.count())]
    assert offered == ["Turkish", "English", "Turkish and English side by side"]
    page.languages.setCurrentIndex(2)
    assert page.request().languages == ("tr", "en")
    page.audience.setCurrentIndex(1)
    assert page.request().audience is Audience.ORGANISERS


def choose(page: DocumentsPage, name: str) -> None:
    page.document.setCurrentIndex(page.document.findData(name))


def test_a_paper_is_offered_to_its_readers_and_asks_which_of_several(
    qtbot: QtBot, page: DocumentsPage, workspace: Workspace
) -> None:
    assert not page.about.isVisible()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        choose(page, "personal_programme")
    assert [page.audience.itemText(row) for row in range(page.audience.count())] == ["One member"]
    assert page.about.isVisible()
    plan = opened(workspace)
    assert [page.about.itemData(row) for row in range(page.about.count())] == [
        member.id for member in sorted(plan.members, key=lambda member: (member.position, member.id))
    ]
    page.about.setCurrentIndex(page.about.count() - 1)
    assert page.request().about == page.about.itemData(page.about.count() - 1)
    choose(page, "delegation_list")
    assert not page.about.isVisible()
    assert page.audience.isEnabled()


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
    page.languages.setCurrentIndex(1)
    page.version.setText("Version 2")
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
    page.languages.setCurrentIndex(0)
    page.save_button.click()
    assert "Nezaket ziyareti" in text_of(answers.file)


def test_the_overview_lies_on_its_side_fits_the_preview_and_is_printed_so(
    qtbot: QtBot, page: DocumentsPage, paper: Path
) -> None:
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.document.setCurrentIndex(page.document.findData("board_overview"))
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
    assert again.request().paper is Paper.LETTER
    again.close_page()
