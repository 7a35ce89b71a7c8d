"""Files of a word processor, read back: every text as it was typed, in its place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from exports.blocks import (
    Block,
    Detail,
    DetailKind,
    Document,
    EventRow,
    EventTable,
    Fact,
    Facts,
    Letterhead,
    ListColumn,
    ListTable,
    Note,
    PageLook,
    PersonLine,
    PersonList,
    RowChange,
    Signature,
    Title,
)
from exports.render.docx.document import docx_file
from exports.render.docx.writing import runs_from_right
from models.vocabulary import Paper


def paper(*blocks: Block, languages: tuple[str, ...] = ("en",), look: PageLook | None = None) -> Document:
    """A document of these blocks."""
    return Document(
        languages=languages,
        paper=Paper.A4,
        title=tuple(f"Visit {language}" for language in languages),
        version=tuple("Draft" for _ in languages),
        author="Union",
        made_on=date(2021, 12, 1),
        classification="internal",
        blocks=blocks,
        look=look or PageLook(),
    )


def read(document: Document) -> WordDocument:
    return docx.Document(BytesIO(docx_file(document)))


def lines(document: Document) -> list[str]:
    """The paragraphs outside of tables that say something."""
    return [paragraph.text for paragraph in read(document).paragraphs if paragraph.text]


def cells(document: Document, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read(document).tables[table].rows]


def a_day(*rows: EventRow) -> EventTable:
    return EventTable(("Monday",), ("Monday (continued)",), rows)


def test_title_facts_and_notes_are_paragraphs() -> None:
    document = paper(
        Title(("Programme",), ("Visit",), ("20–22 December",), ("Draft",)),
        Facts((Fact(("Hosts",), (("Üsküdar",), ("Fatih",))),)),
        Note(("To be announced.",)),
        Signature((("The Secretary General",),)),
    )
    assert lines(document) == [
        *("Programme", "Visit", "20–22 December", "Draft"),
        *("Hosts: Üsküdar; Fatih", "To be announced.", "The Secretary General"),
    ]


def test_a_day_is_a_table_whose_heading_is_repeated() -> None:
    details = (Detail(DetailKind.PLAIN, ("Town hall",)), Detail(DetailKind.NOTE, ()))
    document = paper(a_day(EventRow(("10:30",), ("Call",), details), EventRow((), ("Tour",), ())))
    assert cells(document) == [["", "Monday"], ["10:30", "Call\nTown hall"], ["", "Tour"]]
    assert docx_xml(document).count("w:tblHeader") == 1


def docx_xml(document: Document) -> str:
    with ZipFile(BytesIO(docx_file(document))) as package:
        return package.read("word/document.xml").decode()


def test_two_languages_stand_side_by_side_line_by_line() -> None:
    row = EventRow(("10:30", "10:30"), ("Ziyaret", "Call"), (Detail(DetailKind.PLAIN, ("Ev", "House")),))
    day = EventTable(("Pazartesi", "Monday"), ("…", "…"), (row,))
    assert cells(paper(day, languages=("tr", "en"))) == [
        ["", "Pazartesi", "Monday"],
        ["10:30", "Ziyaret\nEv", "Call\nHouse"],
    ]


def test_people_and_lists_are_tables() -> None:
    people = PersonList(("Delegation",), ("…",), (PersonLine(("Head",), ("Bolat",), ("Mayor",)),))
    listed = ListTable(
        ("Cars",), ("…",), (ListColumn(("Car",), 2), ListColumn(("Seats",), 1)), ((("Car 1",), ("4",)),)
    )
    document = paper(people, listed)
    assert lines(document) == ["Delegation", "Cars"]
    assert cells(document) == [["Head", "Bolat\nMayor"]]
    assert cells(document, 1) == [["Car", "Seats"], ["Car 1", "4"]]


def test_every_page_carries_classification_title_version_and_its_number() -> None:
    section = read(paper(Note(("Words",)))).sections[0]
    assert [one.text for one in section.header.paragraphs if one.text] == ["internal"]
    foot = next(one for one in section.footer.paragraphs if one.text)
    assert foot.text == "Visit en · Draft · Page  of "
    xml = foot._p.xml  # noqa: SLF001  the fields have no words of their own in the library
    assert [name in xml for name in ("PAGE", "NUMPAGES")] == [True, True]


def test_the_look_of_the_office_is_kept() -> None:
    picture = BytesIO()
    Image.new("RGB", (40, 40), "navy").save(picture, "PNG")
    head = Letterhead(picture.getvalue(), b"no picture", ("Union of Municipalities",))
    document = paper(Note(("Words",)), look=PageLook(margin_mm=30, letterhead=head, footer=("Street 1",)))
    word = read(document)
    assert abs((word.sections[0].left_margin or 0) - Mm(30)) < Mm(0.1)
    assert len(word.inline_shapes) == 1
    assert cells(document)[0][1] == "Union of Municipalities"
    assert "Street 1" in [one.text for one in word.sections[0].footer.paragraphs]


@pytest.mark.parametrize(
    ("text", "from_right"), [("مرحبا", True), ("12 שלום", True), ("Hello مرحبا", False), ("123", False)]
)
def test_arabic_and_hebrew_run_from_the_right(text: str, from_right: bool) -> None:
    assert runs_from_right(text) is from_right
    assert ("w:bidi" in docx_xml(paper(Note((text,))))) is from_right


def test_equal_papers_give_equal_bytes() -> None:
    document = paper(Note(("Words",)))
    assert docx_file(document) == docx_file(document)


@given(text=st.text(min_size=1, max_size=30))
def test_any_text_makes_a_file_that_opens_and_markup_stays_text(text: str) -> None:
    typed = f"<b>&{text}"
    document = paper(a_day(EventRow((typed,), (typed,), ())), Note((typed,)))
    said = lines(document)
    assert said
    assert said[0].startswith("<b>&")


def test_numbers_stand_to_the_right_and_what_leads_a_list_before_it() -> None:
    columns = (ListColumn(("What",), 1), ListColumn(("Price",), 1, (Decimal(3),)))
    document = paper(ListTable(("Costs",), ("Costs",), columns, ((("Cars",), ("3",)),), lead=(("In lira",),)))
    assert "In lira" in lines(document)
    alignments = [cell.paragraphs[0].alignment for cell in read(document).tables[0].rows[1].cells]
    assert alignments == [None, WD_ALIGN_PARAGRAPH.RIGHT]


def test_what_has_changed_bears_its_mark_a_bar_and_the_old_hour_struck_through() -> None:
    moved = EventRow(("11:00",), ("Call",), (), RowChange(("CHANGED",), ("10:00",)))
    gone = EventRow(("15:00",), ("Tour",), (), RowChange(("CANCELLED",), is_gone=True))
    as_it_was = EventRow(("18:00",), ("Dinner",), ())
    people = PersonList(
        ("Delegation",), ("Delegation",), (PersonLine((), ("Ayşe",), (), RowChange(("NEW",))),)
    )
    document = paper(people, a_day(moved, gone, as_it_was))
    day = read(document).tables[1]
    struck = [
        run.text
        for row in day.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if run.font.strike
    ]
    assert struck == ["10:00", "15:00", "Tour"]
    assert [cell[0] for cell in cells(document, 1)[1:]] == [
        "11:00\n10:00\nCHANGED",
        "15:00\nCANCELLED",
        "18:00",
    ]
    assert cells(document, 0)[0] == ["NEW", "Ayşe"]
    assert docx_xml(document).count("w:tcBorders>") == 4
