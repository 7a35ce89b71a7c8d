"""A sentence not yet spoken: what a conflict, an edit or an error says before a language is chosen."""

from __future__ import annotations

from datetime import date, time
from typing import TypeAlias, cast

import msgspec

from models.localized import Localized


class TextFact(msgspec.Struct, frozen=True, gc=False, tag="text"):
    """A text that exists in several languages; the reader's own is taken when the sentence is spoken."""

    text: Localized


class DayFact(msgspec.Struct, frozen=True, gc=False, tag="day"):
    """A calendar day, written out in the reader's way."""

    day: date


class ClockFact(msgspec.Struct, frozen=True, gc=False, tag="clock"):
    """A wall-clock time without a zone, written in the reader's way."""

    clock: time


class ListFact(msgspec.Struct, frozen=True, gc=False, tag="list"):
    """Several facts named in one breath ("A, B and C")."""

    members: tuple[Fact, ...]


class Message(msgspec.Struct, frozen=True, gc=False, tag="message"):
    """An English sentence with named places and the facts that fill them.

    `msgid` is the gettext key; places are written `{name}`. `plural` is the form for several things, chosen
    by the fact called `count`; empty where the sentence does not count. Facts are data and are never parsed
    again.
    """

    msgid: str
    facts: tuple[tuple[str, Fact], ...] = ()
    plural: str = ""

    @classmethod
    def of(cls, msgid: str, plural: str = "", /, **facts: Sayable) -> Message:
        """Make a message, taking plain values as facts; facts are kept in the order of their names."""
        return cls(msgid, tuple([(name, as_fact(facts[name])) for name in sorted(facts)]), plural)

    def fact(self, name: str) -> Fact | None:
        """The fact that fills the place `name`, or None where the sentence has no such place."""
        return dict(self.facts).get(name)


Fact: TypeAlias = str | int | TextFact | DayFact | ClockFact | ListFact | Message
Sayable: TypeAlias = (
    Fact | Localized | date | time | tuple["Sayable", ...]  # what `Message.of` understands
)


class HeyetError(Exception):
    """Something a person can cause and mend; carries the sentence that says what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.msgid)
        self.message = message


def N_(msgid: str) -> str:
    """Mark a sentence for translation without translating it: it is spoken later, to a reader."""
    return msgid


def NP_(singular: str, plural: str) -> tuple[str, str]:
    """Mark both forms of a counting sentence: `Message.of(*NP_("{count} day", "{count} days"), count=n)`."""
    return singular, plural


_FACTS = frozenset({str, int, Message, TextFact, DayFact, ClockFact, ListFact})
"""What needs no asking: a check makes thousands of sentences."""


def as_fact(value: Sayable) -> Fact:
    """A plain value as a sentence keeps it."""
    if isinstance(value, Localized):
        return TextFact(value)
    if type(value) in _FACTS:
        return cast("Fact", value)
    if isinstance(value, date):
        return DayFact(value)
    if isinstance(value, time):
        return ClockFact(value)
    if isinstance(value, tuple):
        return ListFact(tuple(as_fact(member) for member in value))
    return value
