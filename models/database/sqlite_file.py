"""What a file says of itself before SQLite opens it: a wrong one is refused, and no byte of it changes.

The header is described at sqlite.org/fileformat2.html, section 1.3.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from sqlalchemy import URL

from models.database.faults import (
    DatabaseFault,
    DatabaseMissing,
    DatabaseUnreachable,
    damaged,
    missing,
    not_a_database,
)
from models.messages import N_, Message

APPLICATION_ID = int.from_bytes(b"HEYT", "big")
"""Written into the header of every file of ours, by which it is told from another program's."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


class SqliteFile(NamedTuple):
    """The file that a database URL names."""

    path: Path

    @classmethod
    def of(cls, url: URL) -> SqliteFile | None:
        """The file, or None where the URL names a server or a database in memory."""
        name = url.database or ""
        in_memory = name in {"", ":memory:"} or url.query.get("mode") == "memory"
        if url.get_backend_name() != "sqlite" or in_memory:
            return None
        return cls(Path(unquote(urlsplit(name).path) if name.startswith("file:") else name))

    def check(self, *, create: bool) -> None:
        """Raise a DatabaseFault for a file that is not ours. With `create`, none or an empty one will do."""
        place = str(self.path)
        try:
            size = self._size()
            header = b"" if size is None else self._header()
        except OSError as error:
            raise _unreadable(place, error) from error
        if size is None:
            if not self.path.parent.is_dir():
                raise _no_folder(self.path)
            if not create:
                raise missing(place)
        elif size > 0 and header.startswith(_MAGIC):
            self._check_header(header)
        elif size > 0 or not create or not self.path.is_file():
            raise not_a_database(place)

    def _size(self) -> int | None:
        """Bytes of the file, or None where there is none."""
        if not self.path.exists():
            return None
        if self.path.is_dir():
            raise IsADirectoryError(str(self.path))
        return self.path.stat().st_size

    def _header(self) -> bytes:
        with self.path.open("rb") as file:
            return file.read(_HEADER_BYTES)

    def _check_header(self, header: bytes) -> None:
        """Refuse another program's file. One that is cut off further down SQLite finds itself."""
        place = str(self.path)
        if len(header) < _HEADER_BYTES:
            raise damaged(place)
        if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
            raise not_a_database(place)


def _no_folder(path: Path) -> DatabaseFault:
    sentence = N_("There is no folder “{folder}”, so there is no database in it. Check the name.")
    return DatabaseMissing(Message.of(sentence, folder=str(path.parent)))


def _unreadable(place: str, error: OSError) -> DatabaseFault:
    if isinstance(error, IsADirectoryError):
        return DatabaseUnreachable(Message.of(N_("“{place}” is a folder. Choose a file in it."), place=place))
    sentence = N_("The database “{place}” cannot be read: {reason}.")
    return DatabaseUnreachable(
        Message.of(sentence, place=place, reason=error.strerror or type(error).__name__)
    )
