"""Workbooks, read back: every text as it was typed, and never a formula."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from exports.blocks import (
    Card,
    CardShape,
    CardSheet,
    Detail,
    DetailKind,
    Document,
    EventRow,
    EventTable,
    ListColumn,
    ListTable,
    Note,
    PersonLine,
    PersonList,
    RowChange,
    Words,
)
from exports.render.xlsx.document import has_sheets, workbook
from models.vocabulary import Paper

HOSTILE = [
    '=HYPERLINK("http://x","y")',
    "+1",
    "-1",
    "@SUM(A1)",
    "'quoted",
    "<b>&amp;",
    "\u202eright to left",
    "x" * 10_000,
    "one\ntwo",
]


def paper(*blocks: object, languages: tuple[str, ...] = ("en",)) -> Document:
    """A document of these blocks."""
    return Document(
        languages=languages,
        paper=Paper.A4,
        title=tuple(f"Visit {language}" for language in languages),
        version=tuple("Draft" for _ in languages),
        author="Union",
        made_on=date(2021, 12, 1),
        classification="",
        blocks=tuple(blocks),  # type: ignore[arg-type]
    )


def a_list(*rows: tuple[Words, ...], heading: Words = ("Cars",), columns: int = 2) -> ListTable:
    names = tuple(ListColumn(tuple(f"Column {number}" for _ in heading), 1) for number in range(columns))
    return ListTable(heading, heading, names, rows)


def read(document: Document) -> Workbook:
    return load_workbook(BytesIO(workbook(document)))


def values(document: Document, sheet: int = 0) -> list[list[object]]:
    page = read(document).worksheets[sheet]
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]


def test_a_list_is_a_sheet_with_its_heads_in_sight() -> None:
    document = paper(a_list((("Car 1",), ("4",)), (("Car 2",), ())))
    page = read(document).worksheets[0]
    assert (page.title, page.freeze_panes, page.auto_filter.ref) == ("Cars", "A5", "A4:B6")
    assert [page["A1"].value, page["A2"].value] == ["Visit en", "Draft"]
    assert values(document) == [["Column 0", "Column 1"], ["Car 1", "4"], ["Car 2", None]]


def test_each_language_has_a_column_unless_both_say_the_same() -> None:
    rows = ((("Araba", "Car"), ("34 ABC", "34 ABC")),)
    document = paper(a_list(*rows, heading=("Araçlar", "Cars")), languages=("tr", "en"))
    assert values(document) == [["Column 0", "Column 0", "Column 1"], ["Araba", "Car", "34 ABC"]]


def test_all_days_stand_on_one_sheet() -> None:
    details = (Detail(DetailKind.PLAIN, ("Town hall",)), Detail(DetailKind.NOTE, ("Bring gifts",)))
    days = [
        EventTable((day,), (day,), (EventRow(("10:30",), ("Call",), details),))
        for day in ("Monday", "Tuesday")
    ]
    document = paper(*days)
    assert [page.title for page in read(document).worksheets] == ["Programme"]
    assert values(document) == [
        ["Day", "Time", "Event", "Details"],
        ["Monday", "10:30", "Call", "Town hall\nBring gifts"],
        ["Tuesday", "10:30", "Call", "Town hall\nBring gifts"],
    ]


def test_cards_are_a_list_for_whoever_prints_them() -> None:
    card = Card(("Visit",), ("Nurbol",), ("Mayor",), ("Turkistan",), ("Table 1, seat 2",))
    assert values(paper(CardSheet(("Place cards",), CardShape.PLACE, (card,)))) == [
        ["Name", "Title", "Organisation", "Remark"],
        ["Nurbol", "Mayor", "Turkistan", "Table 1, seat 2"],
    ]


def test_people_are_a_list() -> None:
    people = PersonList(("Delegation",), ("Delegation",), (PersonLine((), ("Bolat",), ("Mayor",)),))
    assert values(paper(people)) == [["Role", "Name", "Title and organisation"], [None, "Bolat", "Mayor"]]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_typed_is_text_and_no_formula(text: str) -> None:
    page = read(paper(a_list(((text,), (text,))))).worksheets[0]
    assert (page["A5"].value, page["A5"].data_type, page["B5"].data_type) == (text, "s", "s")
    assert page["A5"].quotePrefix == (text[0] in "=+-@'")


def test_sheets_are_named_as_a_spreadsheet_allows_and_all_differ() -> None:
    name = "A [very] long: name/of*a?list\\of people and cars"
    book = read(paper(a_list(heading=(name,)), a_list(heading=(name,)), a_list(heading=("",))))
    titles = [page.title for page in book.worksheets]
    assert titles == ["A very long name of a list of", "A very long name of a list of 2", "Heyet"] or all(
        len(title) <= 31 for title in titles
    )
    assert len(set(titles)) == 3


def test_a_paper_without_lists_has_none() -> None:
    assert not has_sheets(paper(Note(("Words",))))
    assert values(paper(Note(("Words",)))) == []


def test_equal_papers_give_equal_bytes_and_no_clock_goes_into_them() -> None:
    document = paper(a_list((("Car",), ("4",))))
    assert workbook(document) == workbook(document)
    with ZipFile(BytesIO(workbook(document))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2021-12-01T00:00:00Z" in package.read("docProps/core.xml")


@given(text=st.text(max_size=40))
def test_any_text_makes_a_workbook_that_opens(text: str) -> None:
    page = read(paper(a_list(((text,), (text,)), heading=(text,)))).worksheets[0]
    assert page["A5"].data_type != "f"


def test_a_column_of_numbers_holds_numbers_and_what_leads_a_list_stands_over_it() -> None:
    columns = (ListColumn(("What",), 1), ListColumn(("Price",), 1, (Decimal("1250.5"), None, Decimal(3))))
    rows = ((("Cars",), ("1,250.50",)), (("Gifts",), ("–",)), (("Cakes",), ("3.00",)))
    page = read(paper(ListTable(("Costs",), ("Costs",), columns, rows, lead=(("In lira",),)))).worksheets[0]
    assert (page["A3"].value, page["A5"].value, page.freeze_panes) == ("In lira", "What", "A6")
    assert [page[f"B{row}"].value for row in (6, 7, 8)] == [1250.5, "–", 3]
    assert (page["B6"].number_format, page["B8"].number_format) == ("#,##0.00##", "#,##0")


def test_changes_stand_in_columns_of_their_own() -> None:
    moved = EventRow(("11:00",), ("Call",), (), RowChange(("CHANGED",), ("10:00",)))
    as_it_was = EventRow(("18:00",), ("Dinner",), ())
    table = values(paper(EventTable(("Monday",), ("Monday",), (moved, as_it_was))))
    assert table[-3:] == [
        ["Day", "Time", "Event", "Details", "Change", "Formerly"],
        ["Monday", "11:00", "Call", None, "CHANGED", "10:00"],
        ["Monday", "18:00", "Dinner", None, None, None],
    ]
