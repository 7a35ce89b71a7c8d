"""Tables as text: any usual delimiter, quotations, and a clear word where one never ends."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange import sheets
from models.exchange.delimited import delimiter_of, read_delimited
from models.exchange.sheets import Row, Sheet, Table, TableRefused


def rows(text: str) -> list[tuple[str, ...]]:
    return [row.cells for row in read_delimited(text.encode()).sheets[0].rows]


def refusal(content: bytes) -> tuple[str, object]:
    with pytest.raises(TableRefused) as refused:
        read_delimited(content)
    return refused.value.message.msgid, refused.value.message.fact("line")


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_every_usual_delimiter_is_found(delimiter: str) -> None:
    text = f"Ad{delimiter}Kurum\nAli{delimiter}Üsküdar\n"
    assert delimiter_of(text) == delimiter
    assert rows(text) == [("Ad", "Kurum"), ("Ali", "Üsküdar")]


def test_commas_in_addresses_do_not_part_cells() -> None:
    assert rows("Ad;Adres\nAli;Cadde 1, Üsküdar\nVeli;Sokak 2, Fatih\n")[1] == ("Ali", "Cadde 1, Üsküdar")


def test_a_spreadsheet_names_its_delimiter() -> None:
    table = read_delimited(b"sep=|\nAd|a;b;c\n")
    assert table == Table((Sheet("", (Row(2, ("Ad", "a;b;c")),)),), "utf-8")


def test_a_quotation_holds_delimiters_lines_and_quotation_marks() -> None:
    table = read_delimited('Ad,Not\n"Ali, ""Baba""","iki\nsatır"\n\nVeli,x\n'.encode())
    assert table.sheets[0].rows == (
        Row(1, ("Ad", "Not")),
        Row(2, ('Ali, "Baba"', "iki\nsatır")),
        Row(5, ("Veli", "x")),
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_in_any_way(end: str) -> None:
    assert rows(f"a;b{end}c;d") == [("a", "b"), ("c", "d")]


def test_a_quotation_that_never_ends_is_told_with_its_line() -> None:
    sentence = (
        "A quotation mark in line {line} is not closed, or a cell has more than {most} letters. "
        "Put it right, then try again."
    )
    assert refusal(b'a;b\nc;d\n"e;f\ng;h\n') == (sentence, 3)
    assert refusal(b'a;b\n"' + b"x" * 200_000 + b'";c\n') == (sentence, 2)


def test_zero_bytes_are_no_text() -> None:
    assert refusal(b"a;\0b\n")[0].startswith("The file is no text")


def test_a_file_without_rows_says_so() -> None:
    for content in (b"", b"\n\n", b";;;\n ; \n", "\ufeff".encode()):
        assert refusal(content)[0].startswith("There is nothing in the table.")


def test_signs_that_no_name_has_are_left_out() -> None:
    assert rows("A\x01l\ti\u200b;b\u2028c\ufffe\n" * 2)[0] == ("Al i\u200b", "bc")


def test_limits_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(b";".join([b"x"] * 201))[0].startswith("Row {row} has more than {most} columns.")
    assert refusal(b"x" * 20_001)[0].startswith("Row {row} holds a cell with more than {most} letters.")
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    assert refusal(b"x\n" * 4)[0].startswith("The table has more than {most} rows")


def test_a_million_rows_are_refused_with_bounded_memory() -> None:
    content = b"Ad;Kurum\n" + "Şınar;Üsküdar\n".encode() * 1_000_000
    tracemalloc.start()
    assert refusal(content)[0].startswith("The table has more than {most} rows")
    assert tracemalloc.get_traced_memory()[1] < 5 * len(content)
    tracemalloc.stop()


CELLS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=6), st.sampled_from(";,\t|"), st.booleans())
def test_any_table_is_read_or_refused(cells: list[list[str]], delimiter: str, is_quoted: bool) -> None:
    mark = '"' if is_quoted else ""
    text = "\n".join(delimiter.join(f"{mark}{cell}{mark}" for cell in row) for row in cells)
    try:
        read_delimited(text.encode())
    except TableRefused as refused:
        assert refused.message.msgid


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        table = read_delimited(content)
    except TableRefused as refused:
        assert refused.message.msgid
    else:
        assert "\0" not in "".join(cell for row in table.sheets[0].rows for cell in row.cells)
