"""A table in whatever file it comes: an Excel workbook, or text with any usual delimiter and encoding.

What a file is, its first bytes say. Its name is never a path to anything; it only helps to say what to do.
"""

from __future__ import annotations

from pathlib import Path

from models.exchange.delimited import read_delimited
from models.exchange.sheets import MOST_BYTES, Table, TableRefused, check_size
from models.exchange.spreadsheet import read_spreadsheet
from models.exchange.text_encoding import AUTOMATIC
from models.messages import N_, Message

_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_TEXT = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"MZ",
    b"\x7fELF",
)
_MARKED_UP = (b'{"', b"<!doctype", b"<html", b"<table", b"<?xml")
"""How data and pages of the web begin, whatever they are called: lines of theirs are no rows."""


def read_table(content: bytes, file_name: str = "", encoding: str = AUTOMATIC) -> Table:
    """The table in a file. Raises TableRefused with a sentence that says what to do instead.

    `encoding` is one of `text_encoding.ENCODINGS` where the officer has chosen it.
    """
    check_size(len(content))
    if content.startswith(_ARCHIVE):
        return read_spreadsheet(content)
    if content.startswith(_OLD_OFFICE):
        sentence = N_(
            "“{file}” is an old Excel file, or one that a password protects. "
            "Save it as “Excel workbook (.xlsx)” without a password, then try again."
        )
        raise TableRefused(Message.of(sentence, file=file_name))
    if content.startswith(_NO_TEXT) or _begin_of(content).startswith(_MARKED_UP):
        sentence = N_("“{file}” is no table. Choose an Excel workbook (.xlsx) or a CSV file.")
        raise TableRefused(Message.of(sentence, file=file_name))
    return read_delimited(content, encoding)


def _begin_of(content: bytes) -> bytes:
    """The first letters of a text, in small ones and without what may stand before them."""
    return content[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()


def read_file(path: Path) -> bytes:
    """The content of a file that somebody chose, never more than a table can be. Raises TableRefused."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        sentence = N_("The file “{path}” cannot be read: {reason}.")
        raise TableRefused(Message.of(sentence, path=str(path), reason=reason)) from error
    check_size(len(content))
    return content
