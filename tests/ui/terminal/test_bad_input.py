"""What is wrong is refused in one clear line with status 2, by the real program, and nothing is changed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.terminal.conftest import SAMPLE_FILE
from tests.ui.terminal.processes import program

MEGABYTE = 1024 * 1024


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes, but those of the user's own empty home."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and "home" not in file.relative_to(folder).parts
    }


def assert_refused(folder: Path, sentence: str, *arguments: str | Path) -> None:
    """That the command line is refused with that one line, and every file is as it was."""
    before = contents(folder)
    answer = program(*arguments)
    assert (answer.status, answer.output, answer.refusal) == (2, "", f"{sentence}\n")
    assert contents(folder) == before


def missing(place: Path) -> str:
    return f"There is no database “{place}” yet. Check its name, or start one in the window."


def damaged(place: Path) -> str:
    return f"The database “{place}” is damaged or incomplete. Go back to a copy of it."


def not_ours(place: Path) -> str:
    return f"“{place}” is not a Heyet database. Choose another file."


def leave_missing(place: Path) -> str:
    place.unlink()
    return missing(place)


def cut_off(place: Path) -> str:
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])
    return damaged(place)


def overwrite_tables(place: Path) -> str:
    content = bytearray(place.read_bytes())
    content[100:4096] = os.urandom(3996)
    place.write_bytes(content)
    return damaged(place)


def fill_with_garbage(place: Path) -> str:
    place.write_bytes(os.urandom(MEGABYTE))
    return not_ours(place)


def empty(place: Path) -> str:
    place.write_bytes(b"")
    return not_ours(place)


def make_newer(place: Path) -> str:
    connection = sqlite3.connect(place)
    connection.execute("UPDATE heyet_version SET version_num = '9999'")
    connection.commit()
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    return f"The database “{place}” was written by a newer version of Heyet. Install that version to open it."


def make_anothers(place: Path) -> str:
    place.unlink()
    connection = sqlite3.connect(place)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.commit()
    connection.close()
    return not_ours(place)


def make_folder(place: Path) -> str:
    place.unlink()
    place.mkdir()
    return f"“{place}” is a folder. Choose a file in it."


@pytest.mark.parametrize(
    "spoil",
    [
        leave_missing,
        cut_off,
        overwrite_tables,
        fill_with_garbage,
        empty,
        make_newer,
        make_anothers,
        make_folder,
    ],
)
def test_a_database_that_cannot_be_used(spoil: Callable[[Path], str], database: Path, tmp_path: Path) -> None:
    sentence = spoil(database)
    assert_refused(tmp_path, sentence, "check", "turkistan", "--database", database)


@pytest.mark.parametrize(
    "spoil", [cut_off, overwrite_tables, fill_with_garbage, make_newer, make_anothers, make_folder]
)
def test_nothing_is_imported_into_a_spoilt_database(
    spoil: Callable[[Path], str], database: Path, tmp_path: Path
) -> None:
    sentence = spoil(database)
    assert_refused(tmp_path, sentence, "import", SAMPLE_FILE, "--database", database)


def test_a_database_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    place = tmp_path / "nowhere" / "office.db"
    sentence = f"There is no folder “{place.parent}”, so there is no database in it. Check the name."
    assert_refused(tmp_path, sentence, "import", SAMPLE_FILE, "--database", place)


@pytest.mark.parametrize("address", ["nonsense://", "://"])
def test_an_address_that_is_none(address: str, tmp_path: Path) -> None:
    example = "postgresql://name@server/heyet"
    sentence = f"“{address}” is not the address of a database. Give a file, or a URL such as {example}."
    assert_refused(tmp_path, sentence, "visits", "--database", address)


def test_a_password_in_an_address_is_not_repeated(tmp_path: Path) -> None:
    answer = program("visits", "--database", "postgresql://selin:secret@localhost:1/heyet")
    assert (answer.status, answer.output, answer.refusal.count("\n")) == (2, "", 1)
    assert "secret" not in answer.refusal


CUT_OFF = "The file is cut off, or is not a plan of Heyet. Export it again and send it again."
NO_PLAN = "The file is not a plan of Heyet. Choose a file that Heyet has exported."
TOO_LARGE = "The file is larger than 64 megabytes, so it is no plan of Heyet. Choose another."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (SAMPLE_FILE.read_bytes()[:20_000], CUT_OFF),
        (SAMPLE_FILE.read_bytes()[:-4], CUT_OFF),
        (b"", CUT_OFF),
        (b"{}", NO_PLAN),
        (b"[1, 2, 3]", NO_PLAN),
        (b'"plan"', NO_PLAN),
        (b'{"heyet": "plan", "format": 1, "visit_id": 5, "records": []}', NO_PLAN),
        (b'{"heyet": "plan", "format": 1, "visit_id": "a", "records": [{"record": "poem"}]}', NO_PLAN),
        (
            b'{"heyet": "plan", "format": 1, "visit_id": "a", "records": []}',
            "The file is damaged or was altered: the visit it is about is not in it.",
        ),
        (
            b'{"heyet": "plan", "format": 99, "anything": []}',
            "The file was written by a newer version of Heyet. Install that version to read it.",
        ),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, CUT_OFF),
        (b'{"heyet": "plan", "format": 1, "more": ' + b"[" * 200_000, CUT_OFF),
    ],
    ids=[
        "cut off",
        "cut off at its end",
        "empty",
        "empty object",
        "list",
        "text",
        "wrong type",
        "unknown record",
        "without its visit",
        "newer",
        "binary garbage",
        "deeply nested",
    ],
)
def test_a_file_that_is_no_plan(content: bytes, sentence: str, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(content)
    assert_refused(tmp_path, sentence, "import", file, "--database", database)


@pytest.mark.parametrize(
    "noise", [b"[" + b"1," * (MEGABYTE // 2), os.urandom(MEGABYTE)], ids=["json", "bytes"]
)
def test_a_hundred_megabytes_of_noise(noise: bytes, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "noise.json"
    with file.open("wb") as written:
        for _ in range(100):
            written.write(noise)
    before = database.read_bytes()
    answer = program("import", file, "--database", database)
    assert answer == (2, "", f"{TOO_LARGE}\n")
    assert database.read_bytes() == before


def test_a_file_that_is_not_there_or_a_folder(database: Path, tmp_path: Path) -> None:
    for file, reason in ((tmp_path / "none.json", "No such file or directory"), (tmp_path, "Is a directory")):
        sentence = f"The file “{file}” cannot be read: {reason}."
        assert_refused(tmp_path, sentence, "import", file, "--database", database)


def test_a_refused_import_makes_no_database(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(b"{}")
    assert_refused(tmp_path, NO_PLAN, "import", file, "--database", tmp_path / "new.db")
