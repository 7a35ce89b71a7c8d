"""Workbooks: cells as a person reads them, formulas never worked out, harm refused before it unfolds."""

import tracemalloc
import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from time import process_time

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange import sheets, spreadsheet
from models.exchange.sheets import Row, Sheet, TableRefused
from models.exchange.spreadsheet import as_text, read_spreadsheet
from tests.models.exchange.workbooks import excel_workbook, part_of, with_part, workbook

BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>'
    b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&d;</t></si></sst>'
)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
SHEET_NAME = "xl/worksheets/sheet1.xml"
PARTS = [
    "xl/sharedStrings.xml",
    SHEET_NAME,
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
    "docProps/core.xml",
]


def refusal(content: bytes) -> str:
    with pytest.raises(TableRefused) as refused:
        read_spreadsheet(content)
    return refused.value.message.msgid


def test_cells_are_read_as_a_person_reads_them() -> None:
    days = [date(2021, 12, 20), datetime(2021, 12, 20, 9, 5), time(10, 30)]
    table = read_spreadsheet(workbook([["Şınar", 5.0, 905321234567.0, 2.5, True, None, *days]]))
    read = ("Şınar", "5", "905321234567", "2.5", "TRUE", "", "2021-12-20", "2021-12-20 09:05", "10:30")
    assert table.sheets == (Sheet("Sheet1", (Row(1, read),)),)


def test_hours_over_a_day_and_odd_seconds_are_written_out() -> None:
    assert as_text(timedelta(hours=26, minutes=5)) == "26:05"
    assert as_text(time(10, 29, 59, 999_990)) == "10:30"
    assert as_text(time(10, 30, 15)) == "10:30:15"


def test_an_error_in_a_cell_is_an_empty_cell() -> None:
    assert [as_text(text) for text in ("#N/A", "#REF!", "#NAME?", "#1", "# 5")] == ["", "", "", "#1", "# 5"]


def test_every_sheet_that_is_shown_is_read() -> None:
    content = workbook([["a"]], [], [["b"]])
    assert [sheet.name for sheet in read_spreadsheet(content).sheets] == ["Sheet1", "Sheet3"]


def test_texts_that_sheets_share_are_read() -> None:
    rows = (Row(1, ("Ad",)), Row(2, ("Şınar",)), Row(3, ("Ad",)))
    assert read_spreadsheet(excel_workbook("Ad", "Şınar", "Ad")).sheets == (Sheet("Sheet1", rows),)


def test_a_formula_is_text_and_never_worked_out() -> None:
    content = workbook([["Ad", "=1+1"], ["Ali", '=HYPERLINK("http://example.org","x")']])
    table = read_spreadsheet(content)
    assert table.sheets[0].rows == (
        Row(1, ("Ad", "=1+1")),
        Row(2, ("Ali", '=HYPERLINK("http://example.org","x")')),
    )
    assert table.sheets[0].formulas == 2
    assert [note.msgid for note in table.notes] == [
        "Cells with formulas were not worked out: they hold what the spreadsheet showed when it was saved."
    ]


def test_what_a_formula_last_showed_is_read() -> None:
    rows = b'<row r="1"><c r="A1" t="str"><f>B1&amp;C1</f><v>Ali Veli</v></c></row>'
    content = with_part(workbook([["x"]]), SHEET_NAME, SHEET % rows)
    assert read_spreadsheet(content).sheets == (Sheet("Sheet1", (Row(1, ("Ali Veli",)),), 1),)


def test_entities_are_refused_wherever_they_stand() -> None:
    content = workbook([["x"]])
    declared = "The workbook declares things that no spreadsheet program writes, so it is not opened."
    for part in PARTS:
        assert refusal(with_part(content, part, BOMB)) == declared
        assert refusal(with_part(content, part, OUTSIDE)) == declared


def test_an_archive_that_swells_is_refused_with_little_memory() -> None:
    content = with_part(workbook([["x"]]), SHEET_NAME, SHEET % (b" " * (spreadsheet.MOST_UNPACKED + 1)))
    assert len(content) < 200_000
    tracemalloc.start()
    assert refusal(content).startswith("The workbook is far larger")
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_an_endless_word_is_refused_at_once() -> None:
    content = with_part(workbook([["x"]]), SHEET_NAME, b"0" * (spreadsheet.MOST_UNPACKED + 1))
    begun = process_time()
    assert refusal(content).startswith("The workbook is far larger")
    assert process_time() - begun < 1


def test_a_million_rows_are_refused_with_little_memory() -> None:
    row = b'<row><c t="inlineStr"><is><t>Ali</t></is></c></row>'
    content = with_part(workbook([["x"]]), SHEET_NAME, SHEET % (row * 1_000_000))
    tracemalloc.start()
    assert refusal(content).startswith("The workbook is far larger")
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    "rows", [b"<row>" + b"<c/>" * 20_000 + b"</row>", b"<a>" * 200 + b"</a>" * 200, b"<row/>" * 900_000]
)
def test_parts_that_no_program_writes_are_refused(rows: bytes) -> None:
    assert refusal(with_part(workbook([["x"]]), SHEET_NAME, SHEET % rows)).startswith("The workbook is far")


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 10)
    assert len(read_spreadsheet(workbook([["x"]] * 10)).sheets[0].rows) == 10
    assert refusal(workbook([["x"]] * 11)).startswith("The table has more than {most} rows")


def test_a_cell_far_away_costs_nothing() -> None:
    rows = b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Ali</t></is></c></row>'
    content = with_part(workbook([["x"]]), SHEET_NAME, SHEET % rows)
    assert read_spreadsheet(content).sheets[0].rows == (Row(1_048_576, ("Ali",)),)


@pytest.mark.parametrize("place", ["A1048577", "A99999999999999", "ZZZZ1", "1A", "A-5"])
def test_a_place_beyond_every_sheet_is_refused(place: str) -> None:
    row = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    rows = f'<row r="{row}"><c r="{place}" t="inlineStr"><is><t>Ali</t></is></c></row>'.encode()
    content = with_part(workbook([["x"]]), SHEET_NAME, SHEET % rows)
    assert refusal(content).startswith("The workbook is damaged")


def test_a_password_is_named() -> None:
    file = BytesIO(workbook([["x"]]))
    content = bytearray(file.getvalue())
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 4)
    assert refusal(bytes(content)).startswith("The workbook is protected by a password.")


def test_another_archive_is_named() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("../../etc/passwd", "x")
        archive.writestr("word/document.xml", "<x/>")
    assert refusal(file.getvalue()).startswith("The file is no Excel workbook.")


def test_a_part_named_like_a_path_is_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = with_part(workbook([["x"]]), "xl/../../../evil.xml", b"<x/>")
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    monkeypatch.chdir(inside)
    assert read_spreadsheet(content).sheets == (Sheet("Sheet1", (Row(1, ("x",)),)),)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_openpyxl_reads_with_a_parser_that_takes_no_entities() -> None:
    assert openpyxl.DEFUSEDXML


SOUND = excel_workbook("Ad Soyad", "Şınar Öztürk", "Başkan")


@settings(max_examples=150, deadline=None)
@given(place=st.integers(0, len(SOUND) - 1), piece=st.binary(max_size=40), cut=st.booleans())
def test_a_damaged_archive_is_read_or_refused(place: int, piece: bytes, cut: bool) -> None:
    content = SOUND[:place] + piece + (b"" if cut else SOUND[place + len(piece) :])
    try:
        read_spreadsheet(content)
    except TableRefused as refused:
        assert refused.message.msgid


@settings(max_examples=250, deadline=None)
@given(data=st.data(), name=st.sampled_from(PARTS))
def test_damaged_xml_is_read_or_refused(data: st.DataObject, name: str) -> None:
    part = part_of(SOUND, name)
    place = data.draw(st.integers(0, len(part) - 1))
    words = [b"", b"<", b">", b"&x;", b'"', b"-1", b"9" * 20, b"nan", b"\xff", b"1e999", b"<f>"]
    piece = data.draw(st.sampled_from(words) | st.binary(max_size=12))
    skipped = data.draw(st.integers(0, 30))
    try:
        read_spreadsheet(with_part(SOUND, name, part[:place] + piece + part[place + skipped :]))
    except TableRefused as refused:
        assert refused.message.msgid
