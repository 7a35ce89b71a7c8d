"""A table in whatever file it comes; what it is, its first bytes say."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.exchange import tables
from models.exchange.sheets import Row, TableRefused
from models.exchange.tables import read_file, read_table
from tests.models.exchange.workbooks import workbook

ROWS = (Row(1, ("Ad", "Kurum")), Row(2, ("Şınar", "Üsküdar")))


def refusal(content: bytes, name: str = "list.xls") -> str:
    with pytest.raises(TableRefused) as refused:
        read_table(content, name)
    return refused.value.message.msgid


def test_a_file_is_known_by_its_content_not_by_its_name() -> None:
    book = workbook([["Ad", "Kurum"], ["Şınar", "Üsküdar"]])
    text = "Ad;Kurum\nŞınar;Üsküdar\n".encode("cp1254")
    assert read_table(book, "list.csv").sheets[0].rows == ROWS
    assert read_table(text, "../../list.xlsx").sheets[0].rows == ROWS


def test_other_files_are_named_with_what_to_do() -> None:
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest").startswith("“{file}” is an old Excel file")
    assert refusal(b"%PDF-1.7").startswith("“{file}” is no table.")
    for text in ('{"heyet": 1}', "\ufeff<!DOCTYPE html><table>", "\n<html>", '<?xml version="1.0"?>'):
        assert refusal(text.encode()).startswith("“{file}” is no table.")
    assert refusal(b"PK\x03\x04half").startswith("The workbook is damaged")


def test_a_file_is_read_up_to_the_limit_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"a;b\n")
    assert read_file(path) == b"a;b\n"
    monkeypatch.setattr(tables, "MOST_BYTES", 2)
    monkeypatch.setattr("models.exchange.sheets.MOST_BYTES", 2)
    with pytest.raises(TableRefused):
        read_file(path)


@pytest.mark.parametrize("name", ["missing.csv", ".", "a\0b", "x" * 300])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(TableRefused) as refused:
        read_file(tmp_path / name)
    assert refused.value.message.msgid == "The file “{path}” cannot be read: {reason}."


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", b"%PDF", b"\xff\xfe", b"\xef\xbb\xbf"]),
    st.binary(max_size=200),
)
def test_any_file_is_read_or_refused(beginning: bytes, rest: bytes) -> None:
    try:
        read_table(beginning + rest, "x")
    except TableRefused as refused:
        assert refused.message.msgid
