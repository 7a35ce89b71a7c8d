"""A programme alone goes into a visit, or begins one: from a calendar, a CSV file, a workbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from models.database.engine import database_url
from models.database.store import Store
from models.localized import Localized
from models.plan import Plan
from tests.ui.terminal.conftest import Answer

ROWS = (
    ("Tarih", "Saat", "Etkinlik", "Yer", "Ev sahibi"),
    ("20 Aralık 2021 Pazartesi", "10.30-11.15", "Makam ziyareti", "AKDEM", "Ömer Arısoy"),
    ("21 Aralık 2021 Pazartesi", "11.50-11.30", "İmza töreni", "AKDEM", ""),
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Bakü heyeti\r\nBEGIN:VEVENT\r\nUID:a@office\r\n"
    "SUMMARY:Makam ziyareti\r\n"
    "DTSTART:20220301T103000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def plans(database: Path) -> list[Plan]:
    with Store.open(database_url(str(database))) as store:
        return [store.load(one.visit.id) for one in store.visits()]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "program.csv"
    file.write_bytes("\n".join(";".join(row) for row in ROWS).encode("cp1254"))
    return file


def test_a_table_goes_into_a_visit_and_says_what_is_odd(
    heyet: Callable[..., Answer], database: Path, sample: Plan, table: Path
) -> None:
    answer = heyet("import", table, "--into", "TDBB-2021-12", "--database", database)
    assert answer == Answer(
        0,
        "Line 3, “İmza töreni”: Tuesday, 21 December 2021 is another weekday than the one written: Monday.\n"
        "Line 3, “İmza töreni”: It ends at 11:30, before it starts at 11:50.\n"
        "2 lines are taken over into “Turkistan Delegation in Türkiye”.\n",
        "",
    )
    (plan,) = plans(database)
    new = [item for item in plan.items if item.id not in sample.items]
    assert sorted((item.day, item.starts, item.ends) for item in new) == [
        (date(2021, 12, 20), time(10, 30), time(11, 15)),
        (date(2021, 12, 21), time(11, 50), time(11, 30)),
    ]
    (arisoy,) = (
        person.id for person in plan.persons if person.name.in_language("tr").startswith("Ömer Arısoy")
    )
    assert {item.host_principal_id for item in new} == {arisoy, None}
    assert len({item.venue_id for item in new}) == 1


def test_a_workbook_begins_a_visit_of_its_days(heyet: Callable[..., Answer], tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ROWS:
        sheet.append(row)
    file, database = tmp_path / "Türkistan.xlsx", tmp_path / "new.db"
    book.save(file)
    answer = heyet("import", file, "--database", database, "--language", "tr")
    assert answer.status == 0
    (plan,) = plans(database)
    assert (plan.visit.title, plan.visit.first_day, plan.visit.last_day) == (
        Localized.of(tr="Türkistan"),
        date(2021, 12, 20),
        date(2021, 12, 21),
    )
    assert [item.title.exact("tr") for item in plan.items] == ["Makam ziyareti", "İmza töreni"]


def test_a_calendar_begins_a_visit_and_is_known_again(heyet: Callable[..., Answer], tmp_path: Path) -> None:
    file, database = tmp_path / "baku.ics", tmp_path / "new.db"
    file.write_bytes(CALENDAR.encode())
    assert heyet("import", file, "--database", database) == Answer(
        0, "1 line is taken over into “Bakü heyeti”.\n", ""
    )
    again = heyet("import", file, "--into", "Bakü", "--database", database)
    assert again == Answer(0, "“Bakü heyeti” has every line of the file already.\n", "")
    file.write_bytes(CALENDAR.replace("T103000", "T113000").encode())
    assert heyet("import", file, "--into", "Bakü", "--database", database).status == 0
    (plan,) = plans(database)
    assert [item.starts for item in plan.items] == [time(11, 30)]


def test_one_edit_makes_it_all(heyet: Callable[..., Answer], tmp_path: Path) -> None:
    file, database = tmp_path / "baku.ics", tmp_path / "new.db"
    file.write_bytes(CALENDAR.encode())
    heyet("import", file, "--database", database)
    with Store.open(database_url(str(database))) as store:
        assert len(store.audit()) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cut.ics", CALENDAR[:120].encode()),
        ("letter.txt", b"Dear colleagues, we look forward to your visit.\nYours"),
        ("picture.png", b"\x89PNG\r\n\x1a\n"),
        ("bomb.xlsx", b"PK\x03\x04rubbish"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("zeros.csv", b"Date;Title\n\0\0;x"),
    ],
)
def test_what_is_no_programme_is_refused_and_writes_nothing(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    before = plans(database)
    answer = heyet("import", file, "--into", "TDBB-2021-12", "--database", database)
    assert (answer.status, answer.output, answer.refusal.count("\n")) == (2, "", 1)
    assert plans(database) == before


def test_a_visit_file_goes_into_no_other_visit(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "visit.json"
    heyet("export", "TDBB-2021-12", "--format", "json", "--output", file, "--database", database)
    answer = heyet("import", file, "--into", "TDBB-2021-12", "--database", database)
    assert answer == Answer(2, "", "The file holds a whole visit, so “--into” is of no use here.\n")


def test_a_programme_for_a_visit_that_is_not_there_makes_no_database(
    heyet: Callable[..., Answer], table: Path, tmp_path: Path
) -> None:
    database = tmp_path / "none.db"
    assert heyet("import", table, "--into", "x", "--database", database).status == 2
    assert not database.exists()
