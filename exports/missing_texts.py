"""Texts that nobody has written in the language of a paper yet: marked on it, and listed before it goes out.

Such a text is printed in another language, as always, with the code of that language behind it: "Açılış
yemeği [tr]". Of names it is enough that they stand in the letters of the language: "Hilmi Türkmen" needs no
English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from textwrap import shorten
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from exports.blocks import Document
from models.localized import Localized
from models.messages import N_, NP_, Message, Sayable
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.items import Item
from models.records.journeys import Leg, Vehicle
from models.records.organisations import Organisation
from models.records.papers import HouseStyle
from models.records.people import Person
from models.records.places import Venue
from scheduling.scripts import is_in_script_of, stands_in

MOST_NAMED = 60
"""As many texts as a warning names; further ones are counted."""

LONGEST_NAMED = 60
"""As many letters of a text as a warning says."""

_NAMES: Mapping[type[AnyRecord], frozenset[str]] = {
    Organisation: frozenset({"name", "short_name"}),
    Person: frozenset({"name"}),
    Venue: frozenset({"name"}),
    Vehicle: frozenset({"label"}),
    Leg: frozenset({"from_place", "to_place"}),
}
"""The fields that hold a name."""


class MissingText(NamedTuple):
    """A text that a language does not have: what it is, and what the paper prints in its place."""

    language: str
    text: Localized
    printed: str


class Marked(NamedTuple):
    """A plan whose missing texts are marked, and which those are."""

    plan: Plan
    missing: tuple[MissingText, ...]


def marked(plan: Plan, languages: tuple[str, ...]) -> Marked:
    """The plan with every text that one of the languages does not have marked with the language it is in."""
    missing: dict[MissingText, None] = {}
    changed = [
        after
        for record in plan.records()
        if not isinstance(record, HouseStyle)  # written once for the office, in its own language
        if (after := _marked_record(record, languages, missing)) is not record
    ]
    return Marked(plan.including(changed) if changed else plan, tuple(missing))


def printed_of(missing: tuple[MissingText, ...], document: Document) -> tuple[MissingText, ...]:
    """Those that stand on a paper: many a text of a visit is not printed on every one."""
    if not missing:
        return ()
    everything = "\n".join(_texts(document))
    found = set()
    # The longest first, and taken out: "Üsküdar [en]" is not printed by "Mayor of Üsküdar [en]".
    for printed in sorted({one.printed for one in missing}, key=len, reverse=True):
        if printed in everything:
            found.add(printed)
            everything = everything.replace(printed, "\0")
    return tuple(one for one in missing if one.printed in found)


def notices_of(missing: tuple[MissingText, ...]) -> tuple[Message, ...]:
    """What the officer reads of them before the paper goes out, one sentence a language."""
    by_language: dict[str, list[str]] = {}
    for one in missing:
        by_language.setdefault(one.language, []).append(one.text.in_language(one.language))
    return tuple(_warning(language, texts) for language, texts in by_language.items())


def _warning(language: str, texts: list[str]) -> Message:
    named: list[Sayable] = [
        Message.of(N_("“{text}”"), text=shorten(text, LONGEST_NAMED, placeholder="…"))
        for text in texts[:MOST_NAMED]
    ]
    if len(texts) > MOST_NAMED:
        named.append(Message.of(*NP_("{count} more", "{count} more"), count=len(texts) - MOST_NAMED))
    return Message.of(
        *NP_(
            "{count} text is not written in {language} yet and is marked on the paper: {texts}.",
            "{count} texts are not written in {language} yet and are marked on the paper: {texts}.",
        ),
        count=len(texts),
        language=language.upper(),
        texts=tuple(named),
    )


@lru_cache(maxsize=64)
def _localized_fields(kind: type[AnyRecord]) -> tuple[str, ...]:
    return tuple(field.name for field in msgspec.structs.fields(kind) if field.type is Localized)


def _marked_record(
    record: AnyRecord, languages: tuple[str, ...], missing: dict[MissingText, None]
) -> AnyRecord:
    names = _NAMES.get(type(record), frozenset())
    after: dict[str, Any] = {}
    for field in _localized_fields(type(record)):
        text: Localized = getattr(record, field)
        if text and (with_marks := _marked_text(text, languages, field in names, missing)) is not text:
            after[field] = with_marks
    if isinstance(record, Item) and record.steps:
        steps = tuple(
            replace(step, text=_marked_text(step.text, languages, False, missing)) for step in record.steps
        )
        if steps != record.steps:
            after["steps"] = steps
    return replace(record, **after) if after else record


def _marked_text(
    text: Localized, languages: tuple[str, ...], is_name: bool, missing: dict[MissingText, None]
) -> Localized:
    """The text with something to print in each language, marked where it is from another one."""
    after = text
    for language in languages:
        if not text or (is_in_script_of if is_name else stands_in)(text, language):
            continue
        shown = text.in_language(language)
        printed = f"{shown} [{_tag_of(text, shown)}]"
        missing[MissingText(language, text, printed)] = None
        after = after.with_text(language, printed)
    return after


def _tag_of(text: Localized, shown: str) -> str:
    """The language that a text is shown in."""
    return next((tag for tag, one in text.texts if one == shown), "")


def _texts(value: object) -> Iterator[str]:
    """Every text within the blocks of a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
