"""`register` writes what the office has done."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from openpyxl import load_workbook

from exports.office_registers import REGISTERS
from tests.ui.terminal.conftest import Answer


def words_in(content: bytes) -> str:
    with pdfplumber.open(io.BytesIO(content)) as paper:
        return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


@pytest.mark.parametrize("name", [register.name for register in REGISTERS])
def test_every_register_is_written(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "register.pdf"
    line = f"register {name} --database {database} --language en --output {file}"
    assert heyet(*line.split()) == Answer(0, f"Written: {file}\n", "")
    assert f"Register of {name}" in words_in(file.read_bytes())


def test_a_year_is_asked_for_and_another_is_empty(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "register.pdf"
    line = f"register visits --database {database} --language en --output {file} --year"
    assert heyet(*line.split(), "2021").status == 0
    assert "Turkistan" in words_in(file.read_bytes())
    assert heyet(*line.split(), "2020").status == 0
    assert "No visit has been entered" in words_in(file.read_bytes())


def test_a_register_is_a_workbook_too(heyet: Callable[..., Answer], database: Path, tmp_path: Path) -> None:
    file = tmp_path / "register.xlsx"
    line = f"register visits --database {database} --language tr --format xlsx --output {file}"
    assert heyet(*line.split()).status == 0
    texts = [cell.value for row in load_workbook(file).worksheets[0].iter_rows() for cell in row]
    assert any("Türkistan" in str(text) for text in texts)


@pytest.mark.parametrize("year", ["21", "2021-", "٢٠٢١", "last"])
def test_what_is_no_year_is_refused(
    heyet: Callable[..., Answer], database: Path, tmp_path: Path, year: str
) -> None:
    file = tmp_path / "register.pdf"
    line = f"register visits --database {database} --language en --output {file} --year"
    answer = heyet(*line.split(), year)
    assert (answer.status, file.exists()) == (2, False)
    assert "four figures" in answer.refusal
