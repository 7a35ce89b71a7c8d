"""An officer sees what does not work, mends it with one click, accepts what must be, and prints the list."""

import io
from datetime import date, time
from pathlib import Path

import pdfplumber
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from scheduling.conflict_groups import Grouping
from scheduling.conflicts import Severity
from tests.journeys.conftest import Start
from tests.journeys.officer import NewMember, Officer
from ui.actions import Act
from ui.conflicts.accept_dialog import AcceptDialog
from ui.conflicts.conflict_list import ConflictList
from ui.documents.page import DocumentsPage

TITLE = "Türkistan heyeti"
FIRST = date(2021, 12, 20)
TALKS, TOUR = "Görüşme", "Müze gezisi"
HEAD = NewMember("Nurbol Turashbekov", "Vali", "Turkistan")
CLASH = (
    f"“{TALKS}” (10:00–11:00) and “{TOUR}” (10:30–11:30) overlap on Monday, 20 December 2021, and both need "
    f"{HEAD.name}."
)
REASON = "They leave early."


def conflict_list(officer: Officer) -> ConflictList:
    return officer.programme.conflicts.list


def begin(start: Start) -> Officer:
    """A visit with one member, who is to be at two items at once."""
    officer = start("Selin")
    officer.make_visit(TITLE, "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    officer.tab("Delegation")
    officer.add_member(HEAD, "Turkistan")
    officer.tab("Programme")
    officer.draw_item(0, "10:00", "11:00", TALKS)
    officer.draw_item(0, "12:00", "13:00", TOUR)
    officer.drag(officer.on(TOUR), officer.on(TOUR) - officer.hour_down(1.5))
    assert CLASH in officer.conflict_rows()
    return officer


def choose(officer: Officer) -> ConflictList:
    """Click the first conflict and wait for what would mend it."""
    officer.click_conflict(0)
    found = conflict_list(officer)
    # Buttons that are put into a window are shown with its next events.
    shown = found.remedies
    officer.qtbot.waitUntil(lambda: bool(shown.buttons) and all(one.isVisible() for one in shown.buttons))
    return found


def test_a_conflict_is_mended_with_one_click_and_taken_back(start: Start) -> None:
    officer = begin(start)
    found = choose(officer)
    assert officer.programme.selected == {officer.item(TALKS).id, officer.item(TOUR).id}
    name = officer.house.words.say(found.remedies.remedies[0].name)
    officer.click(found.remedies.buttons[0])
    assert CLASH not in officer.conflict_rows()
    assert officer.status() == name
    assert officer.stored() == officer.plan
    officer.shortcut(Act.UNDO)
    assert officer.hours(TOUR) == (FIRST, time(10, 30), time(11, 30))
    assert CLASH in officer.conflict_rows()


def test_a_conflict_is_accepted_and_comes_back_with_other_hours(start: Start) -> None:
    officer = begin(start)
    accept_it(officer)
    assert officer.severity(TOUR) is not Severity.ERROR
    assert any(row.startswith(CLASH) and row.endswith(REASON) for row in officer.conflict_rows())
    assert "1 error" not in officer.window.windowTitle()
    officer.close_window()

    again = start("Aylin")
    assert any(row.endswith(REASON) for row in again.conflict_rows())
    assert again.severity(TOUR) is not Severity.ERROR
    again.drag(again.on(TOUR), again.on(TOUR) - again.hour_down(0.25))
    assert not [row for row in again.conflict_rows() if row.endswith(REASON)]
    assert again.severity(TOUR) is Severity.ERROR
    assert ("Selin", f"Accept: {CLASH}") in again.audit()


def accept_it(officer: Officer) -> None:
    """Accept the first conflict by keyboard, with a reason."""
    found = choose(officer)
    found.remedies.buttons[-1].setFocus()
    officer.key(Qt.Key.Key_Space)
    dialog = officer.dialog(AcceptDialog)
    dialog.reason.setFocus()
    officer.write(REASON)
    officer.key(Qt.Key.Key_Return)
    officer.look_here()


def test_the_list_is_grouped_filtered_copied_and_printed(start: Start, tmp_path: Path) -> None:
    officer = begin(start)
    found = conflict_list(officer)
    officer.click(found.grouping.buttons[Grouping.DAY])
    assert CLASH in officer.conflict_rows()
    officer.click(found.filter)
    officer.write("müze")
    assert officer.conflict_rows() == [row for row in officer.conflict_rows() if TOUR in row]
    officer.click(found.copy)
    assert QGuiApplication.clipboard().text().startswith("Monday, 20 December 2021 (1)\n– ")

    paper = tmp_path / "conflicts.pdf"
    officer.tab("Documents")
    assert officer.window.visit_page is not None
    documents = officer.window.visit_page.current
    assert isinstance(documents, DocumentsPage)
    documents.choices.document.setCurrentIndex(documents.choices.document.findText("List of conflicts"))
    documents.choices.readers.audience.setCurrentIndex(
        documents.choices.readers.audience.findText("Organisers")
    )
    documents.choices.languages.setCurrentIndex(documents.choices.languages.findText("English"))
    officer.answers.file = paper
    officer.click(documents.save_button)
    officer.qtbot.waitUntil(lambda: officer.status() == f"Written: {paper}")
    with pdfplumber.open(io.BytesIO(paper.read_bytes())) as pdf:
        text = " ".join(pdf.pages[0].extract_text().split())
    assert "List of conflicts" in text
    assert "both need Nurbol Turashbekov" in text
