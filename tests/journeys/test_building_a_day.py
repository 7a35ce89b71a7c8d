"""An officer builds a day on the board: by mouse, by keyboard, by one line, and to the paper on the wall."""

import io
from datetime import date, time
from pathlib import Path

import pdfplumber
from PySide6.QtCore import QPoint, Qt

from tests.journeys.conftest import Start
from tests.journeys.officer import Officer
from ui.actions import Act
from ui.calendar.gestures.gesture import Hour
from ui.documents.page import DocumentsPage

TITLE = "Türkistan heyeti"
FIRST, SECOND, THIRD = date(2021, 12, 20), date(2021, 12, 21), date(2021, 12, 22)
CALL, TOUR, LUNCH, GIFTS = "Nezaket ziyareti", "Müze gezisi", "Öğle yemeği", "Hediyeler"
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def begin(start: Start) -> Officer:
    officer = start()
    officer.make_visit(TITLE, "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    return officer


def titles(officer: Officer) -> list[str]:
    return sorted(item.title.in_language("tr") for item in officer.plan.items)


def band(officer: Officer, upper: QPoint, lower: QPoint) -> None:
    """Draw a rubber band from corner to corner."""
    officer.drag(upper, lower, SHIFT)


def in_column(officer: Officer, column: int, clock: str, part: float) -> QPoint:
    """A point of a day's column, `part` going from its left edge to its right."""
    measures = officer.board.measures
    return QPoint(round(measures.x_of(column) + measures.column * part), officer.at(column, clock).y())


def test_a_day_is_drawn_selected_moved_and_copied(start: Start) -> None:
    officer = begin(start)
    officer.draw_item(0, "10:00", "11:00", CALL)
    officer.draw_item(0, "11:30", "12:30", TOUR)
    officer.draw_item(0, "13:00", "14:00", LUNCH)

    band(officer, in_column(officer, 0, "09:30", 0.01), in_column(officer, 0, "12:00", 0.6))
    assert officer.programme.selected == {officer.item(CALL).id, officer.item(TOUR).id}
    officer.drag(officer.on(CALL), officer.on(CALL) + officer.hour_down(-1))
    assert officer.hours(CALL) == (FIRST, time(9), time(10))
    assert officer.hours(TOUR) == (FIRST, time(10, 30), time(11, 30))
    assert officer.hours(LUNCH) == (FIRST, time(13), time(14))
    officer.shortcut(Act.UNDO)
    assert officer.hours(TOUR) == (FIRST, time(11, 30), time(12, 30))

    officer.drag(officer.on(LUNCH), in_column(officer, 1, "13:30", 0.5), CONTROL)
    copies = sorted((item.day or FIRST) for item in officer.plan.items if item.title.exact("tr") == LUNCH)
    assert copies == [FIRST, SECOND]

    steps = officer.programme.views.snap
    steps.setFocus()
    officer.key(Qt.Key.Key_Home)
    officer.drag(officer.on(CALL), officer.on(CALL) + officer.hour_down(20 / 60))
    assert officer.hours(CALL) == (FIRST, time(10, 20), time(11, 20))
    officer.drag(officer.on(CALL), officer.on(CALL) + officer.hour_down(37 / 60), ALT)
    assert officer.hours(CALL) == (FIRST, time(10, 57), time(11, 57))
    assert officer.stored() == officer.plan

    before = officer.plan
    officer.close_window()
    later = start()
    assert later.plan == before
    assert later.programme.views.snap.currentData() == 5


def test_a_day_is_built_by_keyboard_alone(start: Start) -> None:
    officer = begin(start)
    officer.shortcut(Act.QUICK_ENTRY)
    officer.write("10:30 courtesy call Uskudar 30m")
    officer.key(Qt.Key.Key_Return)
    (call,) = officer.plan.items
    assert (call.day, call.starts, call.ends) == (FIRST, time(10, 30), time(11))
    officer.key(Qt.Key.Key_Escape)
    assert officer.board.hasFocus()

    officer.key(Qt.Key.Key_Escape)
    assert officer.board.accessibleDescription() == "Free: Monday, 20 December 2021, 11:00"
    for _ in range(4):
        officer.key(Qt.Key.Key_Down)
    officer.key(Qt.Key.Key_Right)
    assert officer.board.spot == Hour(SECOND, 13 * 60)
    officer.key(Qt.Key.Key_N)
    officer.write(LUNCH)
    officer.key(Qt.Key.Key_Return)
    assert officer.item(LUNCH).day == SECOND
    assert officer.item(LUNCH).starts == time(13)

    officer.back_to_board()
    officer.key(Qt.Key.Key_Up, SHIFT)
    officer.key(Qt.Key.Key_Down, CONTROL)
    assert officer.hours(LUNCH)[:2] == (SECOND, time(12, 45))
    officer.key(Qt.Key.Key_Left)
    assert officer.programme.selected == {call.id}
    officer.shortcut(Act.PUT_IN_TRAY)
    assert officer.plan.items[call.id].day is None
    assert officer.stored() == officer.plan
    officer.shortcut(Act.UNDO)
    assert officer.plan.items[call.id].starts == time(10, 30)


def test_what_waits_goes_onto_the_day_and_the_board_onto_paper(start: Start, tmp_path: Path) -> None:
    officer = begin(start)
    officer.draw_item(0, "10:00", "11:00", CALL)
    officer.draw_item(0, "13:00", "14:00", GIFTS)
    tray = officer.programme.tray.viewport()
    in_tray = officer.board.viewport().mapFromGlobal(tray.mapToGlobal(QPoint(60, 40)))
    officer.press(officer.on(GIFTS))
    officer.hold_over(officer.on(GIFTS) - QPoint(20, 20))
    officer.hold_over(in_tray)
    officer.release(in_tray)
    assert officer.item(GIFTS).day is None
    assert officer.plan.items[officer.item(GIFTS).id].title.exact("tr") == GIFTS

    officer.shortcut(Act.UNDO)
    assert officer.hours(GIFTS) == (FIRST, time(13), time(14))
    measures = officer.board.measures
    header = QPoint(round(measures.x_of(2) + measures.column / 2), round(measures.header / 2))
    officer.drag(officer.on(GIFTS), header)
    assert officer.hours(GIFTS) == (THIRD, time(13), time(14))
    assert titles(officer) == sorted([CALL, GIFTS])

    officer.tab("Documents")
    page = officer.window.visit_page
    assert page is not None
    documents = page.current
    assert isinstance(documents, DocumentsPage)
    officer.qtbot.waitUntil(lambda: documents.preview.page_count > 0, timeout=20_000)
    documents.choices.document.setCurrentIndex(documents.choices.document.findText("Overview of the days"))
    documents.choices.languages.setCurrentIndex(documents.choices.languages.findText("Turkish"))
    documents.choices.readers.audience.setCurrentIndex(documents.choices.readers.audience.count() - 1)
    paper = tmp_path / "overview.pdf"
    officer.answers.file = paper
    officer.click(documents.save_button)
    officer.qtbot.waitUntil(lambda: officer.status() == f"Written: {paper}")
    with pdfplumber.open(io.BytesIO(paper.read_bytes())) as document:
        (sheet,) = document.pages
        text = sheet.extract_text()
    assert sheet.width > sheet.height
    for words in ("Pazartesi", "Salı", "Çarşamba", CALL, GIFTS, "10:00 – 11:00", "13:00 – 14:00"):
        assert words in text
