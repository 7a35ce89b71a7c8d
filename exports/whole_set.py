"""The whole set of a visit: every paper, for each of its readers, in each sort of file, for one folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from exports.catalogue import DOCUMENTS, DocumentKind
from exports.formats import FileFormat
from exports.request import DocumentRequest
from exports.subjects import ASKED_WHICH, subjects_of
from exports.wording import say
from exports.writing import make_folder, safe_name, suggested_file_name, write_whole_file
from models.messages import N_, Message
from models.plan import Plan

ALL_FORMATS = frozenset(FileFormat)


class PaperOfSet(NamedTuple):
    """One file of the set: what it is, and its place in the folder, a folder for each sort of readers."""

    request: DocumentRequest
    file_format: FileFormat
    place: Path


def whole_set(
    plan: Plan, asked: DocumentRequest, language: str, formats: Collection[FileFormat] = ALL_FORMATS
) -> tuple[PaperOfSet, ...]:
    """Every file of the set, in the order of the catalogue, in the languages and the version of `asked`.

    Folders are named in `language`, the officer's own. What is only for organisers is never in one folder
    with what is for guests. Fields of passports are in no file of a set.
    """
    names: set[str] = set()
    return tuple(
        PaperOfSet(request, file_format, _place(plan, request, file_format, language, names))
        for document in DOCUMENTS
        for request in _requests(plan, document, replace(asked, sensitive=()))
        for file_format in document.formats
        if file_format in formats
    )


def write_into(folder: Path, place: Path, content: bytes) -> None:
    """Write a file of the set, in a folder of its own readers. Raises CannotWrite.

    The folder of the set is made too, where the one above it is there.
    """
    make_folder(folder)
    make_folder((folder / place).parent)
    write_whole_file(folder / place, content)


def _requests(plan: Plan, document: DocumentKind, asked: DocumentRequest) -> Iterator[DocumentRequest]:
    """The paper for each of its readers; for none where a visit has nobody of that sort."""
    since = asked.since if document.marks_changes else None
    for audience in document.audiences:
        readers = [subject.id for subject in subjects_of(plan, audience)] if audience in ASKED_WHICH else [""]
        for about in readers:
            yield replace(asked, document=document.name, audience=audience, about=about, since=since)


def _place(
    plan: Plan, request: DocumentRequest, file_format: FileFormat, language: str, names: set[str]
) -> Path:
    """Where the file goes: a name that no other has, not even where capitals count for nothing."""
    folder = safe_name(say(request.audience.label, language))
    name = suggested_file_name(plan, request, file_format.value)
    number, place = 1, f"{folder}/{name}"
    while place.casefold() in names:
        number += 1
        stem, _, ending = name.rpartition(".")
        place = f"{folder}/{stem}-{number}.{ending}"
    names.add(place.casefold())
    return Path(place)


def made_words(done: int, whole: int) -> Message:
    """How far the set is: "12 of 80 files written"."""
    return Message.of(N_("{done} of {whole} files written"), done=done, whole=whole)
