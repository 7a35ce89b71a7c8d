"""DOCUMENTS: every paper the program can make, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from exports.blocks import Document
from exports.documents import board_overview, conflict_list, programme
from exports.request import DocumentRequest
from models.messages import N_, HeyetError, Message
from models.plan import Plan


class DocumentKind(NamedTuple):
    """One paper: the name by which it is asked for, what it is called, how it is made of a visible plan."""

    name: str
    label: Message
    build: Callable[[Plan, DocumentRequest], Document]


DOCUMENTS: tuple[DocumentKind, ...] = (
    DocumentKind("programme", Message.of(N_("Programme")), programme.build),
    DocumentKind("board_overview", Message.of(N_("Overview of the days")), board_overview.build),
    DocumentKind("conflict_list", Message.of(N_("List of conflicts")), conflict_list.build),
)


class UnknownDocument(HeyetError):
    """A name that no document has."""


def document_named(name: str) -> DocumentKind:
    """The paper called `name`. Raises UnknownDocument."""
    for document in DOCUMENTS:
        if document.name == name:
            return document
    known = tuple(document.name for document in DOCUMENTS)
    message = Message.of(N_("There is no document “{name}”. There is: {known}."), name=name, known=known)
    raise UnknownDocument(message)
