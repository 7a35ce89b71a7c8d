"""Office files are zip packages: made anew so that equal papers give equal bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip package knows."""


def repacked(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with these parts in place of those of the same name, and no moment of making in it."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(file, "w", ZIP_DEFLATED) as made:
        for entry in package.infolist():
            part = ZipInfo(entry.filename, _LONG_AGO)
            part.compress_type = ZIP_DEFLATED
            made.writestr(part, parts.get(entry.filename, package.read(entry.filename)))
    return file.getvalue()
