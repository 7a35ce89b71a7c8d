"""`print` writes the paper that was asked for."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pdfplumber
import pytest

from exports.audience import Audience
from exports.catalogue import DOCUMENTS
from exports.production import produce_pdf
from exports.request import DocumentRequest
from models.database.engine import database_url
from models.database.store import Store
from models.identifiers import HouseStyleId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.papers import HouseStyle
from models.vocabulary import Paper
from scheduling.setting_moves import change_house_style
from tests.ui.terminal.conftest import Answer

KNOWN = ", ".join(document.name for document in DOCUMENTS)


def words_in(content: bytes) -> str:
    with pdfplumber.open(io.BytesIO(content)) as paper:
        return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


def test_the_paper_is_the_one_that_the_window_would_make(
    heyet: Callable[..., Answer], database: Path, sample: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "programme.pdf"
    line = f"print turkistan --database {database} --document programme --language tr --language en"
    answer = heyet(*line.split(), "--audience", "organisers", "--paper", "letter", "--output", file)
    request = DocumentRequest(
        document="programme",
        languages=("tr", "en"),
        audience=Audience.ORGANISERS,
        paper=Paper.LETTER,
        printed_on=date.today(),
    )
    assert answer == Answer(0, f"Written: {file}\n", "")
    assert file.read_bytes() == produce_pdf(sample, request).content


def test_guests_and_a4_are_meant_where_nothing_is_said(
    heyet: Callable[..., Answer], database: Path, sample: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "programme.pdf"
    line = f"print turkistan --database {database} --document programme --language tr --output {file}"
    assert heyet(*line.split()).status == 0
    request = DocumentRequest(document="programme", languages=("tr",), printed_on=date.today())
    assert file.read_bytes() == produce_pdf(sample, request).content
    assert "Kardeş Şehir Protokolü İmza Töreni" in words_in(file.read_bytes())


def test_the_look_and_the_sheet_are_those_of_the_office(
    heyet: Callable[..., Answer], database: Path, sample: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "programme.pdf"
    line = f"print turkistan --database {database} --document programme --language tr --output {file}"
    assert heyet(*line.split()).status == 0
    style = HouseStyle(
        id=HouseStyleId(new_identifier()), paper=Paper.LETTER, header=Localized.of(tr="Üsküdar Belediyesi")
    )
    with Store.open(database_url(str(database))) as store:
        store.apply(change_house_style(None, style), "officer")
    assert heyet(*line.split()).status == 0
    styled = Plan.of(sample.visit_id, (*sample.records(), style))
    request = DocumentRequest(
        document="programme", languages=("tr",), paper=Paper.LETTER, printed_on=date.today()
    )
    assert file.read_bytes() == produce_pdf(styled, request).content
    assert "Üsküdar Belediyesi" in words_in(file.read_bytes())


def test_a_member_is_named_by_part_of_the_name_and_the_usual_readers_are_meant(
    heyet: Callable[..., Answer], database: Path, sample: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "personal.pdf"
    line = f"print turkistan --database {database} --document personal_programme --language en"
    named = (sample.persons.get(member.person_id) for member in sample.members)
    name = next(person for person in named if person).name.in_language("en")
    assert heyet(*line.split(), "--for", name.upper(), "--output", file).status == 0
    assert name in words_in(file.read_bytes())
    refused = heyet(*line.split(), "--for", "nobody at all", "--output", file)
    assert refused.status == 2
    assert refused.refusal.startswith("Choose the member for whom the paper is. There is: ")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("--document", "poem", "--language", "tr"),
            f"“poem” is not among the choices for --document: {KNOWN}.",
        ),
        (
            ("--document", "programme", "--language", "zzzz"),
            "“zzzz” is not the code of a language. Write tr, en, kk or the like.",
        ),
        (
            ("--document", "programme", "--language", "tr", "--language", "tr"),
            "Choose one language, or two different ones side by side.",
        ),
        (
            ("--document", "programme"),
            "“--language” is missing. “python main.py print --help” shows how the command is written.",
        ),
    ],
)
def test_what_cannot_be_printed_is_refused_and_writes_nothing(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    file = tmp_path / "paper.pdf"
    answer = heyet("print", "turkistan", "--database", database, *arguments, "--output", file)
    assert answer == Answer(2, "", f"{sentence}\n")
    assert not file.exists()


def test_a_folder_that_is_not_there_is_named(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "nowhere" / "paper.pdf"
    line = f"print turkistan --database {database} --document programme --language tr --output {file}"
    assert heyet(*line.split()) == Answer(2, "", f"There is no folder “{file.parent}”.\n")
