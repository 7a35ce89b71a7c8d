"""An officer issues a programme, changes it, prints the old one again, and hands out the new one marked."""

import io
from pathlib import Path

import pdfplumber
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.journeys.conftest import Start
from tests.journeys.officer import Officer
from ui.documents.page import DocumentsPage
from ui.versions.issue_dialog import IssueDialog
from ui.versions.page import VersionsPage

CALL = "Nezaket ziyareti"


def documents_of(officer: Officer) -> DocumentsPage:
    page = officer.window.visit_page
    assert page is not None
    assert isinstance(page.current, DocumentsPage)
    return page.current


def text_of(file: Path) -> str:
    with pdfplumber.open(io.BytesIO(file.read_bytes())) as paper:
        return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


def issue(officer: Officer, name: str) -> VersionsPage:
    """Issue the visit as it is, under a name of its own."""
    officer.tab("Versions")
    page = officer.window.visit_page
    assert page is not None
    versions = page.current
    assert isinstance(versions, VersionsPage)
    officer.click_button("Issue a version…")
    dialog = officer.dialog(IssueDialog)
    officer.fill(dialog.label, name)
    officer.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    officer.qtbot.waitUntil(lambda: officer.status() == "Version 1 is issued.")
    return versions


def choose_row(officer: Officer, box: QWidget, row: int) -> None:
    """Choose with the keyboard alone."""
    officer.qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(row):
        officer.qtbot.keyClick(box, Qt.Key.Key_Down)


def test_what_was_issued_is_printed_again_and_what_changed_since_is_marked(
    start: Start, tmp_path: Path
) -> None:
    officer = start()
    officer.make_visit("Heyet", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    officer.draw_item(0, "10:00", "11:00", CALL)
    versions = issue(officer, "Agreed")
    officer.tab("Programme")
    officer.look_here()
    officer.drag(officer.on(CALL), officer.on(CALL) + officer.hour_down(4))
    officer.tab("Versions")
    versions.table.setFocus()
    officer.click_button("Print it again…")

    documents = documents_of(officer)
    choices, paper = documents.choices, tmp_path / "paper.pdf"
    officer.answers.file = paper
    assert choices.state.state.currentText() == "Agreed, version 1"
    choose_row(officer, choices.languages, choices.languages.findText("English"))
    choose_row(officer, choices.readers.audience, choices.readers.audience.count() - 1)
    officer.click(documents.save_button)
    officer.qtbot.waitUntil(lambda: officer.status() == f"Written: {paper}")
    assert "Agreed, version 1" in text_of(paper)
    assert "10:00" in text_of(paper)
    assert "14:00" not in text_of(paper)

    choose_row(officer, choices.state.state, 0)
    officer.qtbot.waitUntil(choices.state.since.isVisible)
    choose_row(officer, choices.state.since, 1)
    officer.click(documents.save_button)
    officer.qtbot.waitUntil(lambda: "14:00" in text_of(paper))
    assert "CHANGED" in text_of(paper)
    assert "10:00" in text_of(paper)

    folder = tmp_path / "all"
    folder.mkdir()
    officer.answers.folder = folder
    with officer.qtbot.waitSignal(documents.whole_set.ended, timeout=60_000):
        officer.click(documents.set_button)
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert officer.status() == f"{len(files)} files are written into {folder}"
    assert {file.suffix for file in files} >= {".pdf", ".docx", ".xlsx", ".ics"}
