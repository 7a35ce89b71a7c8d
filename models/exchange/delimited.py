"""Tables as text: cells parted by commas, semicolons, tabs or bars."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice

from models.exchange.sheets import MOST_LETTERS, SheetBuilder, Table, TableRefused
from models.exchange.text_encoding import AUTOMATIC, decoded
from models.messages import N_, Message

DELIMITERS = (";", "\t", "|", ",")
"""Preferred in this order where two part the rows equally well: commas stand in addresses too."""

_SAMPLE_ROWS = 60
_NAMED_DELIMITER = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""How a spreadsheet program names the delimiter in a first line of its own."""


def read_delimited(content: bytes, encoding: str = AUTOMATIC) -> Table:
    """The table in a text file. Raises TableRefused where it is no text, or a quotation never ends."""
    read = decoded(content, encoding)
    if "\0" in read.text:
        sentence = N_(
            "The file is no text: it holds bytes that no letter is written with. Choose another file."
        )
        raise TableRefused(Message.of(sentence))
    builder = SheetBuilder()
    for number, cells in table_rows(read.text):
        builder.add_row(number, cells)
    builder.end_sheet("")
    return builder.table(read.encoding, read.notes)


def table_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every row with the number of the line that it begins on. Raises TableRefused."""
    first = 1
    named = _NAMED_DELIMITER.match(text)
    if named:
        text, first = text[named.end() :], 2
    delimiter = named[1] if named and named[1] in DELIMITERS else delimiter_of(text)
    rows = csv.reader(chain(_lines(text), ["\n"]), delimiter=delimiter)
    begins, cells = first, list[str]()
    next_begins = first
    try:
        for row in rows:  # one row late: the empty line that was added belongs to a quotation left open
            if cells:
                yield begins, cells
            begins, cells = next_begins, row
            next_begins = first + rows.line_num
    except csv.Error as error:
        raise _unclosed(next_begins) from error
    if cells:
        raise _unclosed(begins)


def delimiter_of(text: str) -> str:
    """What parts the cells of a table: that which parts most rows into equally many."""
    lines = list(islice((line for line in _lines(text) if line.strip()), _SAMPLE_ROWS))
    best, share = DELIMITERS[-1], 0
    for delimiter in DELIMITERS:
        try:
            rows = [row for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1]
        except csv.Error:
            continue
        alike = Counter(map(len, rows)).most_common(1)
        if alike and alike[0][1] > share:
            best, share = delimiter, alike[0][1]
    return best


def _lines(text: str) -> Iterator[str]:
    """The lines of the text with their ends, one at a time."""
    for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text):
        yield match[0]


def _unclosed(line: int) -> TableRefused:
    sentence = N_(
        "A quotation mark in line {line} is not closed, or a cell has more than {most} letters. "
        "Put it right, then try again."
    )
    return TableRefused(Message.of(sentence, line=line, most=MOST_LETTERS))
