"""What a table from another program is here: sheets of rows of text, within limits that all sources keep."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from models.messages import N_, HeyetError, Message

MOST_BYTES = 32 * 1024 * 1024
"""Far more than a list of people or a programme; looked at before anything is read."""

MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_LETTERS = 20_000
"""In one cell."""

MOST_TEXT = 16_000_000
"""Letters in the whole table: what is kept in memory of it."""

MOST_SHEETS = 50

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""What no name is written with, and no database or paper takes; tab and line ends are not among it."""

_SPACES = re.compile("[^\\S\n]+")


class TableRefused(HeyetError):
    """A file is no table, or none that can be taken over; nothing of it was taken."""


class Row(NamedTuple):
    """One row that is not empty. `number` is its place in the file, from 1; cells are trimmed text."""

    number: int
    cells: tuple[str, ...]


class Sheet(NamedTuple):
    """One sheet: its name, empty where the source has none, and its rows; empty rows are left out.

    `formulas` counts the cells that a formula filled: they hold what the other program last showed, or the
    formula itself as text. Nothing is ever worked out here.
    """

    name: str
    rows: tuple[Row, ...]
    formulas: int = 0


class Table(NamedTuple):
    """What a file holds.

    `encoding` is the one that the letters of a text file were read in, empty for a spreadsheet; `notes` say
    what the officer should look at.
    """

    sheets: tuple[Sheet, ...]
    encoding: str = ""
    notes: tuple[Message, ...] = ()


class SheetBuilder:
    """Gathers the rows of a table, and refuses what goes beyond the limits as soon as it does."""

    def __init__(self) -> None:
        """A table without a sheet."""
        self._sheets: list[Sheet] = []
        self._rows: list[Row] = []
        self._letters = 0

    def add_row(self, number: int, cells: Iterable[str]) -> None:
        """Take a row over, unless it is empty. Raises TableRefused."""
        kept = []
        for cell in cells:
            if len(cell) > MOST_LETTERS:
                raise _too_large(
                    N_("Row {row} holds a cell with more than {most} letters. Shorten it, then try again."),
                    number,
                    MOST_LETTERS,
                )
            kept.append(cleaned(cell))
        while kept and not kept[-1]:
            kept.pop()
        if not kept:
            return
        if len(kept) > MOST_COLUMNS:
            raise _too_large(
                N_("Row {row} has more than {most} columns. Leave only those with people or items."),
                number,
                MOST_COLUMNS,
            )
        self._letters += sum(map(len, kept))
        if len(self._rows) == MOST_ROWS or self._letters > MOST_TEXT:
            raise _too_large(
                N_("The table has more than {most} rows, or far too much text. Divide it, then try again."),
                number,
                MOST_ROWS,
            )
        self._rows.append(Row(number, tuple(kept)))

    def end_sheet(self, name: str, formulas: int = 0) -> None:
        """The rows so far are a sheet of that name; what follows belongs to the next."""
        self._sheets.append(Sheet(cleaned(name), tuple(self._rows), formulas))
        self._rows = []

    def table(self, encoding: str = "", notes: tuple[Message, ...] = ()) -> Table:
        """The table of all sheets that have rows. Raises TableRefused where there are none."""
        sheets = tuple(sheet for sheet in self._sheets if sheet.rows)
        if not sheets:
            raise TableRefused(
                Message.of(N_("There is nothing in the table. Choose a file that has rows in it."))
            )
        return Table(sheets, encoding, notes)


def check_size(size: int) -> None:
    """Raise TableRefused where a file of `size` bytes is larger than a table can be."""
    if size > MOST_BYTES:
        sentence = N_(
            "The file is larger than {megabytes} megabytes. Leave only the table in it, then try again."
        )
        raise TableRefused(Message.of(sentence, megabytes=MOST_BYTES // 1024**2))


def cleaned(text: str) -> str:
    """The text as it is kept: no control letters, no spaces around it or one beside another."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n".join(line.strip() for line in _SPACES.sub(" ", text).split("\n")).strip()


def _too_large(sentence: str, row: int, most: int) -> TableRefused:
    if "{row}" in sentence:
        return TableRefused(Message.of(sentence, row=row, most=most))
    return TableRefused(Message.of(sentence, most=most))
