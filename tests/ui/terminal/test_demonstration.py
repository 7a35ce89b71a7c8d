"""`demo` shows in one go what the program does."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest

from models.database.engine import database_url
from models.database.store import Store
from models.plan import Plan
from tests.ui.terminal.conftest import Answer

PAPERS = (
    "Türkistan-Heyetinin-Türkiye-Ziyareti-Program-tr.pdf",
    "Turkistan-Delegation-in-Türkiye-Programme-en.pdf",
    "Türkistan-Heyetinin-Türkiye-Ziyareti-Program-tr-en.pdf",
)


def words_in(file: Path) -> str:
    with pdfplumber.open(io.BytesIO(file.read_bytes())) as paper:
        return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


def test_the_demo_stores_checks_prints_and_names_its_files(
    heyet: Callable[..., Answer], sample: Plan, tmp_path: Path
) -> None:
    folder = tmp_path / "demo"
    status, output, refusal = heyet("demo", "--output", folder)
    lines = output.splitlines()
    assert (status, refusal) == (0, "")
    assert lines[:4] == [
        f"The sample visit is stored in a fresh database: {folder / 'demo.db'}",
        "  Turkistan Delegation in Türkiye; 20–22 December 2021; 8 items; 6 members; 2 agreements",
        "",
        "Conflicts of “Turkistan Delegation in Türkiye”:",
    ]
    assert lines[4].endswith("[travel-too-short]")
    assert lines[5:] == [
        "Found: 1 warning.",
        "",
        "The programme for the guests, as PDF:",
        *(f"  {folder / paper}" for paper in PAPERS),
    ]
    with Store.open(database_url(str(folder / "demo.db"))) as store:
        assert store.load(sample.visit_id) == sample


def test_the_papers_are_in_their_languages(heyet: Callable[..., Answer], tmp_path: Path) -> None:
    heyet("demo", "--output", tmp_path)
    turkish, english, both = (words_in(tmp_path / paper) for paper in PAPERS)
    date_in_turkish, date_in_english = "20 Aralık 2021 Pazartesi", "Monday, 20 December 2021"
    assert [date_in_turkish in words for words in (turkish, english, both)] == [True, False, True]
    assert [date_in_english in words for words in (turkish, english, both)] == [False, True, True]


def test_a_second_demo_leaves_the_first_database_alone(heyet: Callable[..., Answer], tmp_path: Path) -> None:
    heyet("demo", "--output", tmp_path)
    before = (tmp_path / "demo.db").read_bytes()
    status, output, _ = heyet("demo", "--output", tmp_path)
    assert status == 0
    assert output.splitlines()[0].endswith(str(tmp_path / "demo-2.db"))
    assert (tmp_path / "demo.db").read_bytes() == before


def test_without_a_folder_a_new_temporary_one_is_used(
    heyet: Callable[..., Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert heyet("demo").status == 0
    (folder,) = tmp_path.glob("heyet-demo-*")
    assert sorted(file.name for file in folder.iterdir()) == sorted(["demo.db", *PAPERS])


def test_a_folder_that_cannot_be_made_is_refused(heyet: Callable[..., Answer], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    folder = tmp_path / "file" / "demo"
    assert heyet("demo", "--output", folder) == Answer(
        2, "", f"The folder “{folder}” cannot be made: Not a directory.\n"
    )


def test_the_demo_takes_no_database_of_the_office(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    before = database.read_bytes()
    answer = heyet("--database", database, "demo", "--output", tmp_path / "demo")
    assert answer == Answer(
        2, "", "“demo” makes a database of its own. Leave out --database; --output names a folder.\n"
    )
    assert database.read_bytes() == before
    assert not (tmp_path / "demo").exists()
