"""What a document is made of, before any page: titles, facts, people, days. Knows no plan and no renderer.

Every text is there once for each language of the document, in the order of the languages (`Words`).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeAlias

Words: TypeAlias = tuple[str, ...]
"""One text in each language of the document; empty where there is nothing to say."""


class Paper(StrEnum):
    """The sheet a document is printed on."""

    A4 = "a4"
    LETTER = "letter"


class Title(NamedTuple):
    """What stands on top: what sort of paper it is, of what, when, and in which version."""

    kind: Words
    title: Words
    days: Words
    version: Words


class Fact(NamedTuple):
    """A label and what belongs to it, one text a line: "Hosts: …"."""

    label: Words
    values: tuple[Words, ...]


class Facts(NamedTuple):
    """Labelled facts about the whole."""

    facts: tuple[Fact, ...]


class PersonLine(NamedTuple):
    """One person of a list; `role` is empty where there is none to tell, so is `affiliation`."""

    role: Words
    name: Words
    affiliation: Words


class PersonList(NamedTuple):
    """People in the order in which they are to be named; `continued` is the heading on a further page."""

    heading: Words
    continued: Words
    people: tuple[PersonLine, ...]


class DetailKind(StrEnum):
    """What a line below an event's title is, and so how loudly it speaks."""

    PLAIN = "plain"
    MARK = "mark"
    NOTE = "note"
    LABEL = "label"
    STEP = "step"


class Detail(NamedTuple):
    """One line below an event's title."""

    kind: DetailKind
    words: Words


class EventRow(NamedTuple):
    """One line of a programme: the hour, the event, and what is to be known of it."""

    time: Words
    title: Words
    details: tuple[Detail, ...]


class EventTable(NamedTuple):
    """The events of one day; `continued` is the heading where the day goes on on a further page."""

    heading: Words
    continued: Words
    rows: tuple[EventRow, ...]


class Note(NamedTuple):
    """A paragraph of its own."""

    words: Words


Block: TypeAlias = Title | Facts | PersonList | EventTable | Note


class Document(NamedTuple):
    """A whole paper: its blocks, and what every page of it carries."""

    languages: tuple[str, ...]
    paper: Paper
    title: Words
    version: Words
    author: str
    made_on: date
    classification: str
    blocks: tuple[Block, ...]
