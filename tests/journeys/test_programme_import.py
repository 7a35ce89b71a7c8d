"""A programme from elsewhere is looked at line by line, taken over, brought up to date, taken back."""

from datetime import date, time
from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.conftest import Start
from tests.journeys.officer import Officer, cells
from ui.actions import Act
from ui.importing.programme_dialog import ProgrammeImportDialog

LINES = (
    "Tarih;Saat;Etkinlik;Yer;Ev sahibi\n"
    "20 Aralık 2021 Pazartesi;10.30-11.15;Makam ziyareti;Üsküdar Belediyesi;Uskudar\n"
    "21 Aralık 2021 Pazartesi;11.50-11.30;İmza töreni;Üsküdar Belediyesi;\n"
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Bakü heyeti\r\nBEGIN:VEVENT\r\nUID:a@office\r\n"
    "SUMMARY:Makam ziyareti\r\n"
    "DTSTART;TZID=Turkey Standard Time:20220301T103000\r\nDURATION:PT45M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def imported(officer: Officer, file: Path) -> ProgrammeImportDialog:
    """The dialog that Ctrl+Shift+I opens, with a file chosen in it."""
    officer.answers.file = file
    officer.shortcut(Act.IMPORT_PROGRAMME)
    dialog = officer.dialog(ProgrammeImportDialog)
    officer.click(dialog.source.choose_button)
    return dialog


def hours(officer: Officer) -> list[tuple[str, date | None, time | None, time | None]]:
    """The programme as it is in the database file."""
    items = sorted(officer.stored().items, key=lambda item: (item.day or date.max, item.starts or time()))
    return [(item.title.in_language("tr"), item.day, item.starts, item.ends) for item in items]


def test_lines_are_put_right_taken_over_and_taken_back(start: Start, tmp_path: Path) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    before = officer.stored()
    file = tmp_path / "program.csv"
    file.write_bytes(LINES.encode("cp1254"))

    dialog = imported(officer, file)
    assert [row[2] for row in cells(dialog.columns.preview)] == ["Makam ziyareti", "İmza töreni"]
    officer.click(dialog.next_button)
    assert [row[6:] for row in cells(dialog.lines.table)] == [
        ["New item", ""],
        [
            "New item",
            "Tuesday, 21 December 2021 is another weekday than the one written: Monday. "
            "It ends at 11:30, before it starts at 11:50.",
        ],
    ]
    line = dialog.lines.form.ends.line
    line.setFocus()
    line.selectAll()
    officer.write("12:30")
    officer.key(Qt.Key.Key_Return)
    officer.click(dialog.take_button)
    officer.look_here()
    assert hours(officer) == [
        ("Makam ziyareti", date(2021, 12, 20), time(10, 30), time(11, 15)),
        ("İmza töreni", date(2021, 12, 21), time(11, 50), time(12, 30)),
    ]
    (venue,) = officer.stored().venues
    assert venue.name.exact("tr") == "Üsküdar Belediyesi"
    assert officer.audit()[-1][1] == "Take over 2 lines from “program.csv”"
    officer.shortcut(Act.UNDO)
    assert officer.stored() == before


def test_a_calendar_begins_a_visit_and_a_second_one_moves_it(start: Start, tmp_path: Path) -> None:
    officer = start()
    file = tmp_path / "baku.ics"
    file.write_bytes(CALENDAR.encode())
    officer.click(imported(officer, file).take_button)
    officer.look_here()
    assert officer.window.windowTitle() == "Bakü heyeti (1 warning) – Heyet"
    assert hours(officer) == [("Makam ziyareti", date(2022, 3, 1), time(10, 30), time(11, 15))]
    file.write_bytes(CALENDAR.replace("T103000", "T140000").encode())
    dialog = imported(officer, file)
    assert [row[6] for row in cells(dialog.lines.table)] == ["Changes “Makam ziyareti”"]
    officer.click(dialog.take_button)
    officer.look_here()
    assert hours(officer) == [("Makam ziyareti", date(2022, 3, 1), time(14, 0), time(14, 45))]


def test_a_calendar_that_is_cut_off_says_so(start: Start, tmp_path: Path) -> None:
    officer = start()
    file = tmp_path / "baku.ics"
    file.write_bytes(CALENDAR[:80].encode())
    dialog = imported(officer, file)
    assert dialog.source.notice.sentence.text() == (
        "The calendar is cut off or damaged. Export it again, then try again."
    )
