"""Workbooks for tests: sound ones, and ones made to harm."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from openpyxl import Workbook


def workbook(*sheets: Iterable[Iterable[Any]]) -> bytes:
    """A workbook with the rows of each sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet{number}")
        for row in rows:
            sheet.append(list(row))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The same archive with one part put in place of another, or added."""
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as before,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for entry in before.infolist():
            if entry.filename != name:
                after.writestr(entry, before.read(entry))
        after.writestr(name, part)
    return file.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    """One part of an archive."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name)


def excel_workbook(*texts: str) -> bytes:
    """One column of texts as Excel itself keeps them: in a part of their own that all sheets share."""
    strings = "".join(f"<si><t>{text}</t></si>" for text in texts)
    cells = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>{n - 1}</v></c></row>' for n in range(1, len(texts) + 1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    content = workbook([["x"]])
    types = part_of(content, "[Content_Types].xml").decode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    parts = {
        "[Content_Types].xml": types.replace("</Types>", override),
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    for name, part in parts.items():
        content = with_part(content, name, part.encode())
    return content
