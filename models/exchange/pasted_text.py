"""People in a text as it stands in an e-mail: one a line, name, title, organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.exchange.delimited import table_rows
from models.exchange.sheets import SheetBuilder, Table, TableRefused
from models.messages import N_, Message

MOST_LETTERS_PASTED = 2_000_000

_BULLET = re.compile(r"^\s*(?:\d{1,3}\s*[.)]\s*|[-–—•*·▪◦‣➢✓]\s*)")
"""What lists set before each line: "1." or a dot."""

_PARTS = re.compile(r"\s*[,،]\s+|\s+[–—-]{1,2}\s+|\s*[|;\t]\s*")
_TABLE_MARKS = ("\t", ";", "|")
_BLOCK_LINES = range(2, 5)
"""How many lines a person has whose name, title and organisation stand one below another."""


def read_pasted(text: str) -> Table:
    """The table of what was pasted: name, title, organisation where the lines say so.

    Cells copied from a spreadsheet keep their columns. Raises TableRefused where there is nothing in it.
    """
    if len(text) > MOST_LETTERS_PASTED:
        raise TableRefused(
            Message.of(N_("That is more text than a list of people has. Choose the file instead."))
        )
    if not text.strip():
        raise TableRefused(
            Message.of(N_("There is no text yet. Paste one person a line: name, title, organisation."))
        )
    builder = SheetBuilder()
    for number, cells in _rows(text.replace("\0", "")):
        builder.add_row(number, cells)
    builder.end_sheet("")
    return builder.table()


def _rows(text: str) -> list[tuple[int, Sequence[str]]]:
    lines = [(number, line) for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1)]
    filled = [(number, line) for number, line in lines if line.strip()]
    if any(2 * sum(mark in line for _, line in filled) > len(filled) for mark in _TABLE_MARKS):
        return list(table_rows(text))
    blocks = _blocks(lines)
    if blocks:
        return blocks
    return [(number, _in_three(line)) for number, line in filled if not _is_title_of_list(line)]


def _blocks(lines: Sequence[tuple[int, str]]) -> list[tuple[int, Sequence[str]]]:
    """People parted by empty lines, each on several lines; empty where the text is not like that."""
    blocks: list[list[tuple[int, str]]] = [[]]
    for number, line in lines:
        if line.strip():
            blocks[-1].append((number, _BULLET.sub("", line)))
        elif blocks[-1]:
            blocks.append([])
    filled = [block for block in blocks if block]
    if len(filled) < 2 or any(len(block) not in _BLOCK_LINES for block in filled):
        return []
    if any(_PARTS.search(block[0][1]) for block in filled):
        return []
    return [(block[0][0], [line for _, line in block]) for block in filled]


def _in_three(line: str) -> list[str]:
    """Name, title and organisation of a line: the first part, the last, and what stands between."""
    parts = [part for part in _PARTS.split(_BULLET.sub("", line, count=1)) if part.strip()]
    if len(parts) <= 3:
        return parts
    return [parts[0], ", ".join(parts[1:-1]), parts[-1]]


def _is_title_of_list(line: str) -> bool:
    """Whether a line only announces the list: "Delegation:"."""
    return line.rstrip().endswith(":") and not _PARTS.search(line)
