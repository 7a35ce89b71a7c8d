"""Putting a paper on the disk: the whole file or none, under a name that every system takes."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from pathlib import Path

from exports.catalogue import document_named
from exports.request import DocumentRequest
from exports.subjects import subject_name
from exports.wording import say
from models.messages import N_, HeyetError, Message
from models.plan import Plan

LONGEST_TITLE = 96
"""Bytes of a title that go into a suggested name; file systems take 255 for the whole."""

LONGEST_READER = 24
"""Letters of the name of a reader that go into it."""

_NOT_IN_A_NAME = re.compile(r"[^\w\-]+")


class CannotWrite(HeyetError):
    """A file that could not be written; what stood there before still stands."""


def write_whole_file(path: Path, content: bytes) -> None:
    """Write `content` to `path`, so that at no time there is half a file. Raises CannotWrite."""
    try:
        _refuse_what_is_no_place(path)
        _write_beside_and_rename(path, content)
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        reason = getattr(error, "strerror", None) or str(error)
        message = Message.of(
            N_("The file “{path}” could not be written: {reason}."), path=str(path), reason=reason
        )
        raise CannotWrite(message) from error


def make_folder(folder: Path) -> None:
    """Make a folder where there is none; the one above it must be there. Raises CannotWrite."""
    try:
        if folder.parent.is_dir():
            folder.mkdir(exist_ok=True)
            return
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = Message.of(
            N_("The folder “{folder}” could not be made: {reason}."), folder=str(folder), reason=reason
        )
        raise CannotWrite(message) from error
    raise CannotWrite(Message.of(N_("There is no folder “{folder}”."), folder=str(folder.parent)))


def _refuse_what_is_no_place(path: Path) -> None:
    if not path.parent.is_dir():
        raise CannotWrite(Message.of(N_("There is no folder “{folder}”."), folder=str(path.parent)))
    if path.is_dir():
        raise CannotWrite(Message.of(N_("“{path}” is a folder. Name a file in it."), path=str(path)))


def _write_beside_and_rename(path: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".heyet-", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_permissions(path))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)  # gone where it has become the file


def _permissions(path: Path) -> int:
    """Those of the file that is replaced, else those that a new file has."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def suggested_file_name(plan: Plan, request: DocumentRequest, ending: str = "pdf") -> str:
    """A name for the paper, from the visit's title and what it is: "Türkistan-heyeti-Oturma-planı-tr-en.pdf".

    It is in the first language of the paper; one for a host, member or driver names that reader too.
    Raises UnknownDocument where the catalogue has no such paper.

    Letters of every script stay; whatever a file system or a shell could take for more than a letter goes.
    """
    language = request.languages[0]
    title = plan.visit.title.in_language(language) or plan.visit.reference
    words = safe_name(safe_name(title).encode()[:LONGEST_TITLE].decode(errors="ignore"))
    reader = safe_name(subject_name(plan, request.audience, request.about, language))
    parts = [
        words or "heyet",
        safe_name(say(document_named(request.document).label, language)),
        reader[:LONGEST_READER],
        *map(safe_name, request.languages),
    ]
    return "-".join(part for part in parts if part) + f".{ending}"


def safe_name(text: str) -> str:
    """The text as part of the name of a file: letters of every script, figures, and hyphens between."""
    return _NOT_IN_A_NAME.sub("-", unicodedata.normalize("NFC", text)).strip("-_")
