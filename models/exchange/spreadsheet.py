"""Tables in an Excel workbook, read with suspicion: it is an archive of XML files from somewhere else.

Before openpyxl sees it, every part is walked through once without being kept, so that what would swell in
memory, or declares things of its own, never gets that far.
"""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import NamedTuple
from xml.parsers import expat

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from models.exchange.sheets import MOST_COLUMNS, MOST_SHEETS, SheetBuilder, Table, TableRefused
from models.messages import N_, Message

MOST_UNPACKED = 64 * 1024 * 1024
"""Bytes of all parts together once they are unpacked."""

MOST_ELEMENTS = 800_000
"""XML elements in all parts together: each takes memory while a part is read. A cell is two or three."""

MOST_CELLS = 16_384
"""Of one row: no spreadsheet program has more columns."""

MOST_DEPTH = 100
"""Elements within elements; a workbook needs a dozen."""

MOST_PARTS = 2_000
LAST_ROW = 1_048_576
"""No spreadsheet program goes further; a file that says so was made by hand."""

_CHUNK = 256 * 1024

_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What openpyxl and the archive reader raise over a damaged workbook: it has no error of its own for that."""


class _Seen(NamedTuple):
    """What walking through the parts has shown."""

    has_formulas: bool


def read_spreadsheet(content: bytes) -> Table:
    """The sheets of a workbook that are shown. Raises TableRefused for anything but a sound workbook."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            seen = _walk(archive)
    except _BROKEN as error:
        raise _damaged() from error
    builder = SheetBuilder()
    try:
        _read_sheets(content, builder, has_formulas=seen.has_formulas)
    except _BROKEN as error:
        raise _damaged() from error
    table = builder.table()
    formulas = sum(sheet.formulas for sheet in table.sheets)
    if not formulas:
        return table
    sentence = N_(
        "Cells with formulas were not worked out: they hold what the spreadsheet showed when it was saved."
    )
    return table._replace(notes=(Message.of(sentence),))


def _walk(archive: zipfile.ZipFile) -> _Seen:
    """Go through every part once without keeping any. Raises TableRefused where one is not to be trusted."""
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names and not any(name.startswith("xl/") for name in names):
        sentence = N_(
            "The file is no Excel workbook. Save it as “Excel workbook (.xlsx)” or as CSV, then try again."
        )
        raise TableRefused(Message.of(sentence))
    read = [part for part in parts if not (part.filename.startswith("xl/media/") or part.is_dir())]
    # What they say of their own size may be too little, so it is counted below as well; but where it is too
    # much already, nothing is unpacked: one endless word alone keeps the parser busy for seconds.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in read) > MOST_UNPACKED:
        raise _swells()
    walk = _Walk()
    for part in parts:
        if part.flag_bits & 1:
            raise TableRefused(
                Message.of(
                    N_("The workbook is protected by a password. Save it without one, then try again.")
                )
            )
    for part in read:
        walk.through(archive, part)
    return _Seen(walk.has_formulas)


class _Walk:
    """Counts what the parts of a workbook would unpack to."""

    def __init__(self) -> None:
        self.has_formulas = False
        self._bytes = 0
        self._elements = 0
        self._cells = 0
        self._depth = 0

    def through(self, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
        """Count one part; what is no XML ends where that shows."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begins
        parser.EndElementHandler = self._ends
        parser.StartDoctypeDeclHandler = self._declaration
        self._cells = self._depth = 0
        with archive.open(part) as file:
            while chunk := file.read(_CHUNK):
                self._bytes += len(chunk)
                if self._bytes > MOST_UNPACKED:
                    raise _swells()
                try:
                    parser.Parse(chunk, False)
                except expat.ExpatError:
                    return

    def _begins(self, name: str, _attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        self._elements += 1
        self._depth += 1
        self._cells = 0 if kind == "row" else self._cells + (kind == "c")
        if self._elements > MOST_ELEMENTS or self._cells > MOST_CELLS or self._depth > MOST_DEPTH:
            raise _swells()
        self.has_formulas |= kind == "f"

    def _ends(self, _name: str) -> None:
        self._depth -= 1

    def _declaration(self, *_: object) -> None:
        sentence = N_("The workbook declares things that no spreadsheet program writes, so it is not opened.")
        raise TableRefused(Message.of(sentence))


def _read_sheets(content: bytes, builder: SheetBuilder, *, has_formulas: bool) -> None:
    shown = _opened(content, with_formulas=False)
    try:
        written = _opened(content, with_formulas=True) if has_formulas else None
        try:
            for place, sheet in enumerate(shown.worksheets[:MOST_SHEETS]):
                if sheet.sheet_state != "visible":
                    continue
                formulas = _formulas(written, place) if written is not None else {}
                for number, cells in _rows(shown, place):
                    builder.add_row(
                        number,
                        (
                            as_text(cell) or formulas.get((number, column), "")
                            for column, cell in enumerate(cells)
                        ),
                    )
                builder.end_sheet(str(sheet.title), len(formulas))
        finally:
            if written is not None:
                written.close()
    finally:
        shown.close()


def _opened(content: bytes, *, with_formulas: bool) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and extensions that play no part here
        return load_workbook(BytesIO(content), read_only=True, data_only=not with_formulas, keep_links=False)


def _rows(book: Workbook, place: int) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The rows of a sheet that have cells, with their numbers."""
    sheet = book.worksheets[place]
    sheet.reset_dimensions()  # what a sheet says of its size is often wrong, and would cut rows off
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            if number > LAST_ROW:
                raise _damaged()
            if cells:
                yield number, cells


def _formulas(book: Workbook, place: int) -> dict[tuple[int, int], str]:
    """The text of every formula by row and column."""
    found = {}
    for number, cells in _rows(book, place):
        for column, cell in enumerate(cells[: MOST_COLUMNS + 1]):
            text = cell if isinstance(cell, str) else getattr(cell, "text", "")
            if isinstance(text, str) and text.startswith("="):
                found[number, column] = text
    return found


def as_text(value: object) -> str:
    """A cell as a person reads it: days as 2021-12-20, hours as 10:30, whole numbers without a point."""
    match value:
        case None:
            return ""
        case str():
            return "" if value.startswith("#") and value.rstrip("!?").isupper() else value
        case bool():
            return str(value).upper()
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            value = _rounded(value)
            day = value.date().isoformat()
            return day if value.time() == time() else f"{day} {_clock(value.time())}"
        case date():
            return value.isoformat()
        case time():
            return _clock(_rounded(datetime.combine(date(2000, 1, 1), value)).time())
        case timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
    return str(value)


def _rounded(value: datetime) -> datetime:
    """The whole second that is nearest: a spreadsheet keeps hours as parts of a day."""
    return (value + timedelta(microseconds=500_000)).replace(microsecond=0, tzinfo=None)


def _clock(value: time) -> str:
    return value.strftime("%H:%M:%S" if value.second else "%H:%M")


def _damaged() -> TableRefused:
    return TableRefused(
        Message.of(
            N_("The workbook is damaged or cut off. Open it in a spreadsheet program and save it again.")
        )
    )


def _swells() -> TableRefused:
    return TableRefused(
        Message.of(
            N_("The workbook is far larger than a list when it is unpacked. Leave only the table in it.")
        )
    )
