"""A paper as a workbook: a sheet for each list and each set of cards, one for all days, texts as typed.

No cell is ever a formula, whatever it begins with; columns of numbers hold numbers. In a paper of two
languages each column stands once for each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exports.blocks import CardSheet, Document, EventTable, ListTable, PersonList, Words
from exports.render.packages import repacked
from exports.wording import say
from models.messages import N_, Message

_LONGEST_NAME = 31
_LONGEST_CELL = 32_767
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NARROWEST, _WIDEST = 8, 60
_WHOLE, _WITH_PLACES = "#,##0", "#,##0.00##"
_CORE = "docProps/core.xml"
_MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


class _Sheet(NamedTuple):
    """One sheet: its name, and each column with its heading and its cells in each language.

    `numbers` are those of each column, none where it is one of texts; `lead` stands over the columns.
    """

    name: str
    headings: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    numbers: tuple[tuple[Decimal | None, ...], ...] = ()
    lead: tuple[Words, ...] = ()


def has_sheets(document: Document) -> bool:
    """Whether there is anything in the document that a spreadsheet shows."""
    return any(_sheets(document))


def workbook(document: Document) -> bytes:
    """The lists of the document as a workbook. Equal documents give equal bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    taken: set[str] = set()
    for sheet in _sheets(document):
        page = book.create_sheet(_name(sheet.name, taken))
        _fill(page, document, sheet)
    if not book.worksheets:
        _fill(book.create_sheet(_name("", taken)), document, _Sheet("", (), ()))
    made = datetime.combine(document.made_on, time())
    book.properties.title = _shown(" · ".join(dict.fromkeys(document.title)))
    book.properties.creator = _shown(document.author)
    book.properties.language = document.languages[0]
    book.properties.created = made
    file = BytesIO()
    book.save(file)
    core = _MOMENT.sub(f"{made:%Y-%m-%dT%H:%M:%S}Z".encode(), _part(file.getvalue(), _CORE))
    return repacked(file.getvalue(), {_CORE: core})


def _part(content: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(content)) as package:
        return package.read(name)


def _sheets(document: Document) -> Iterator[_Sheet]:
    """The days together as one sheet, then the lists, in the order in which they stand on the paper."""
    languages = document.languages
    days = [block for block in document.blocks if isinstance(block, EventTable)]
    for block in document.blocks:
        match block:
            case EventTable() if block is days[0]:
                yield _days(days, languages)
            case ListTable():
                headings = tuple(column.heading for column in block.columns)
                numbers = tuple(column.numbers for column in block.columns)
                yield _Sheet(_first(block.heading), headings, block.rows, numbers, block.lead)
            case PersonList():
                headings = tuple(
                    _words(text, languages) for text in (N_("Role"), N_("Name"), N_("Title and organisation"))
                )
                rows = tuple((person.role, person.name, person.affiliation) for person in block.people)
                yield _Sheet(_first(block.heading), headings, rows)
            case CardSheet():
                named = (N_("Name"), N_("Title"), N_("Organisation"), N_("Remark"))
                headings = tuple(_words(text, languages) for text in named)
                cards = tuple((one.name, one.title, one.organisation, one.corner) for one in block.cards)
                yield _Sheet(_first(block.heading), headings, cards)


def _days(tables: Iterable[EventTable], languages: tuple[str, ...]) -> _Sheet:
    """Line by line; where changes are marked, with what became of each and the hour as it was."""
    texts = [N_("Day"), N_("Time"), N_("Event"), N_("Details")]
    rows: list[tuple[Words, ...]] = [
        (table.heading, row.time, row.title, _details(tuple(one.words for one in row.details), languages))
        for table in tables
        for row in table.rows
    ]
    changes = [row.change for table in tables for row in table.rows]
    if any(changes):
        texts += [N_("Change"), N_("Formerly")]
        rows = [
            (*row, *((change.mark, change.formerly) if change else ((), ())))
            for row, change in zip(rows, changes, strict=True)
        ]
    headings = tuple(_words(text, languages) for text in texts)
    return _Sheet(_first(_words(N_("Programme"), languages)), headings, tuple(rows))


def _details(details: Sequence[Words], languages: tuple[str, ...]) -> Words:
    """All lines below an event in one cell, for each language."""
    return tuple(
        "\n".join(words[place] for words in details if words and words[place])
        for place in range(len(languages))
    )


def _fill(page: Worksheet, document: Document, sheet: _Sheet) -> None:
    """What paper it is on top, then the list: its heads stay in sight, and filter it."""
    bold, wrapped = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    over = (document.title, document.version, *sheet.lead)
    for number, words in enumerate(over, 1):
        cell = page.cell(number, 1)
        _write(cell, " · ".join(dict.fromkeys(words)))
        cell.font = bold if number == 1 else Font()
    tags = document.languages
    headings = [_in(words, place) for words in sheet.headings for place in range(len(tags))]
    rows = [[_in(words, place) for words in row for place in range(len(tags))] for row in sheet.rows]
    kept = [
        column
        for column in range(len(headings))
        if column % len(tags) == 0 or any(row[column] != row[column - column % len(tags)] for row in rows)
    ]
    first_row = len(over) + 2
    for place, column in enumerate(kept, 1):
        head = page.cell(first_row, place)
        _write(head, headings[column])
        head.font = bold
        for number, row in enumerate(rows, first_row + 1):
            cell = page.cell(number, place)
            _write(cell, row[column])
            cell.alignment = wrapped
        if sheet.numbers and sheet.numbers[column // len(tags)]:
            _count(page, place, first_row, sheet.numbers[column // len(tags)])
        longest = max((len(line) for row in [headings, *rows] for line in row[column].split("\n")), default=0)
        width = min(max(longest + 2, _NARROWEST), _WIDEST)
        page.column_dimensions[get_column_letter(place)].width = width
    if kept:
        last = f"{get_column_letter(len(kept))}{first_row + len(rows)}"
        page.auto_filter.ref = f"A{first_row}:{last}"
        page.freeze_panes = f"A{first_row + 1}"
        page.print_title_rows = f"{first_row}:{first_row}"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _write(cell: Cell | MergedCell, text: str) -> None:
    """Put a text into a cell: never a formula, also where another program edits it."""
    if isinstance(cell, MergedCell):
        raise TypeError("cells of a list are never merged")
    cell.value = _shown(text)
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in "=+-@\t'"


def _count(page: Worksheet, column: int, first_row: int, numbers: Sequence[Decimal | None]) -> None:
    """Put numbers in the place of the words that say them, for the spreadsheet to count with."""
    page.cell(first_row, column).alignment = Alignment(horizontal="right")
    for row, counted in enumerate(numbers, first_row + 1):
        cell = page.cell(row, column)
        cell.alignment = Alignment(horizontal="right", vertical="top")
        if counted is not None:
            cell.value = counted
            cell.quotePrefix = False
            cell.number_format = _WHOLE if counted == counted.to_integral_value() else _WITH_PLACES


def _shown(text: str) -> str:
    """The text without signs that no spreadsheet may hold, and not longer than a cell can be."""
    return ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST_CELL]


def _name(wanted: str, taken: set[str]) -> str:
    """What a sheet may be called: without signs of its own meaning, short, and unlike the others."""
    base = _NOT_IN_A_NAME.sub(" ", wanted).strip(" '")[:_LONGEST_NAME].strip() or "Heyet"
    name, number = base, 1
    while name.casefold() in taken:
        number += 1
        ending = f" {number}"
        name = base[: _LONGEST_NAME - len(ending)] + ending
    taken.add(name.casefold())
    return name


def _words(msgid: str, languages: tuple[str, ...]) -> Words:
    return tuple(say(Message.of(msgid), language) for language in languages)


def _first(words: Words) -> str:
    return words[0] if words else ""


def _in(words: Words, place: int) -> str:
    """The text in a language; one that is there only once is alike in all."""
    return words[min(place, len(words) - 1)] if words else ""
