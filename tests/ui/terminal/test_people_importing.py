"""A list of people is taken over from the terminal: whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from models.database.engine import database_url
from models.database.store import Store
from models.plan import Plan
from tests.ui.terminal.conftest import Answer

LIST = "Ad Soyad;Ünvan;Kurum;Diller\nNurbol Turashbekov;;;\nŞınar Öz;Müdür;Fatih Belediyesi;Klingonca\n"


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    path = tmp_path / "heyet.csv"
    path.write_bytes(LIST.encode("cp1254"))
    return path


def members(database: Path, plan: Plan) -> int:
    with Store.open(database_url(str(database))) as store:
        return len(store.load(plan.visit_id).members)


def test_doubtful_rows_are_told_and_nothing_is_taken(
    heyet: Callable[..., Answer], database: Path, list_file: Path
) -> None:
    before = database.read_bytes()
    answer = heyet("import-people", list_file, "--database", database)
    assert answer == Answer(
        2,
        "Row 2, Nurbol Turashbekov: To decide: perhaps somebody who is known\n",
        "Nothing is taken over yet. Say what becomes of these rows with “--doubtful same” or "
        "“--doubtful new”, or look at them in the window.\n",
    )
    assert database.read_bytes() == before


def test_people_join_the_delegation_of_a_visit(
    heyet: Callable[..., Answer], database: Path, sample: Plan, list_file: Path
) -> None:
    answer = heyet(
        *("import-people", list_file, "--into", "TDBB-2021-12", "--doubtful", "same", "--database", database)
    )
    assert answer == Answer(
        0,
        "1 person is new.\n1 person is known already.\nNew organisations: Fatih Belediyesi.\n"
        "Row 3: “Klingonca” is no language that is known here.\n",
        "",
    )
    assert members(database, sample) == len(sample.members) + 1


def test_a_file_without_people_is_refused(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Telefon;Telefon\n1;2\n", encoding="utf-8")
    assert heyet("import-people", path, "--database", database) == Answer(
        2, "", "Nobody is found in the file: it has no column that is known to hold names.\n"
    )
    path.write_bytes(b"PK\x03\x04")
    assert heyet("import-people", path, "--database", database).status == 2


def test_a_list_without_days_is_people_to_the_plain_import_too(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Ad Soyad;Doğum tarihi\nAli Veli;01.02.1980\n".encode("cp1254"))
    assert heyet("import", path, "--database", database) == Answer(0, "1 person is new.\n", "")
    path.write_text("Telefon;Telefon\n1;2\n", encoding="utf-8")
    assert heyet("import", path, "--database", database) == Answer(
        2,
        "",
        "There is no line of a programme in the table. One column must hold the days, one the titles.\n",
    )


def test_a_calendar_is_no_list_of_people(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "visit.ics"
    path.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Call\nEND:VEVENT\nEND:VCALENDAR\n", encoding="utf-8"
    )
    assert heyet("import-people", path, "--database", database) == Answer(
        2,
        "",
        "“visit.ics” is a calendar and no list of people. Take it over as a programme, "
        "or choose another file.\n",
    )


def test_contacts_are_people_to_the_plain_import_too(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "contacts.vcf"
    path.write_text("BEGIN:VCARD\nFN:Ali Veli\nEND:VCARD\n", encoding="utf-8")
    assert heyet("import", path, "--database", database) == Answer(0, "1 person is new.\n", "")
    path.write_text("BEGIN:VCARD\nFN:Ali Veli\n", encoding="utf-8")
    assert heyet("import", path, "--database", database) == Answer(
        2, "", "The contact file is cut off after 0 whole cards. Export the contacts again.\n"
    )
