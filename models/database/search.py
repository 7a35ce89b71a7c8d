"""Finding anything the office knows by a few letters: visits and all that belongs to them, and the office.

Only the columns named here are read; passport numbers and birth dates are not among them. What was read is
kept folded until the audit trail tells of another edit: folding 50,000 people at every key is too slow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from heapq import nsmallest
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from models.database.audit_tables import audit_entry
from models.database.office_tables import organisation, person, post, venue
from models.database.paper_tables import agreement
from models.database.visit_tables import item, visit
from models.localized import Localized
from models.spelling import folded, loosened
from models.vocabulary import ItemKind

_NOT = 99
_LOOSE = 10
"""Added to the rank of what only the looser spelling finds."""


class FoundKind(StrEnum):
    """What can be found, in the order in which it is listed."""

    VISIT = "visit"
    ITEM = "item"
    PERSON = "person"
    ORGANISATION = "organisation"
    VENUE = "venue"
    AGREEMENT = "agreement"


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was found.

    `beside` says more about it: a person's posts, the visit of an item. `visit_id` is the visit to open for
    it, None where it belongs to no visit. `first_day` and `last_day` are None where it has no days.
    """

    kind: FoundKind
    id: str
    title: Localized
    beside: tuple[Localized, ...] = ()
    visit_id: str | None = None
    item_kind: ItemKind | None = None
    first_day: date | None = None
    last_day: date | None = None


class _Entry(NamedTuple):
    """Something that can be found, with the spellings of its title and of everything it is found by.

    Every text of a title begins a line, so that what begins with a word is found by one comparison.
    """

    found: Found
    title: str
    loose_title: str
    all: str
    loose_all: str


class SearchIndex:
    """Everything that can be found, as it stood at the edit that was stored last when it was read."""

    def __init__(self) -> None:
        """Know nothing yet; the first search reads."""
        self._sequence: int | None = None
        self._entries: dict[FoundKind, tuple[_Entry, ...]] = {}

    def find(self, connection: Connection, text: str, limit: int) -> tuple[Found, ...]:
        """The best `limit` of each kind that have every word of `text`, the kinds in their order.

        Titles that begin with it come first, then those with words that begin so, then the others.
        """
        words, loose_words = folded(text).split(), loosened(text).split()
        if not words:
            return ()
        self._read_again(connection)
        best: list[Found] = []
        for entries in self._entries.values():
            ranked = (
                (_rank(entry, words, loose_words), entry.title, entry.found.id, entry) for entry in entries
            )
            hits = nsmallest(limit, (one for one in ranked if one[0] < _NOT))
            best += [entry.found for *_, entry in hits]
        return tuple(best)

    def _read_again(self, connection: Connection) -> None:
        """Read everything where an edit was stored since, by this program or another."""
        sequence = connection.execute(select(func.max(audit_entry.c.sequence))).scalar()
        if self._entries and sequence == self._sequence:
            return
        entries: dict[FoundKind, list[_Entry]] = {kind: [] for kind in FoundKind}
        for found, also in _everything(connection):
            entries[found.kind].append(_entry(found, also))
        self._entries = {kind: tuple(listed) for kind, listed in entries.items()}
        self._sequence = sequence


def _rank(entry: _Entry, words: list[str], loose_words: list[str]) -> int:
    """How well an entry fits, 0 best; _NOT where it does not."""
    rank = _rank_in(entry.title, entry.all, words)
    if rank == _NOT:
        rank = _rank_in(entry.loose_title, entry.loose_all, loose_words)
        return rank if rank == _NOT else rank + _LOOSE
    return rank


def _rank_in(title: str, everything: str, words: list[str]) -> int:
    for word in words:
        if word not in everything:
            return _NOT
    for word in words:
        if word not in title:
            return 3
    if f"\n{' '.join(words)}" in title:
        return 0
    spaced = title.replace("\n", " ")
    return 1 if all(f" {word}" in spaced for word in words) else 2


def _entry(found: Found, also: Iterable[str]) -> _Entry:
    titles = [text for _, text in found.title.texts]
    every = [*titles, *also]
    return _Entry(
        found,
        "".join(f"\n{folded(text)}" for text in titles),
        "".join(f"\n{loosened(text)}" for text in titles),
        "\n".join(map(folded, every)),
        "\n".join(map(loosened, every)),
    )


def _everything(connection: Connection) -> Iterator[tuple[Found, tuple[str, ...]]]:
    """All that can be found, each with the texts beside its title by which it is found."""
    yield from _visits(connection)
    yield from _of_visits(connection)
    yield from _of_office(connection)


def _visits(connection: Connection) -> Iterator[tuple[Found, tuple[str, ...]]]:
    columns = visit.c
    query = select(columns.id, columns.title, columns.reference, columns.first_day, columns.last_day)
    for key, title, reference, first, last in connection.execute(query):
        yield (
            Found(kind=FoundKind.VISIT, id=key, title=title, visit_id=key, first_day=first, last_day=last),
            (reference,),
        )


def _of_visits(connection: Connection) -> Iterator[tuple[Found, tuple[str, ...]]]:
    items = select(item.c.id, item.c.title, item.c.kind, item.c.day, visit.c.id, visit.c.title).join(
        visit, visit.c.id == item.c.visit_id
    )
    for key, title, kind, day, visit_id, visit_title in connection.execute(items):
        yield (
            Found(
                kind=FoundKind.ITEM,
                id=key,
                title=title,
                beside=(visit_title,),
                visit_id=visit_id,
                item_kind=kind,
                first_day=day,
                last_day=day,
            ),
            (),
        )
    agreements = select(agreement.c.id, agreement.c.title, visit.c.id, visit.c.title).join(
        visit, visit.c.id == agreement.c.visit_id
    )
    for key, title, visit_id, visit_title in connection.execute(agreements):
        yield (
            Found(kind=FoundKind.AGREEMENT, id=key, title=title, beside=(visit_title,), visit_id=visit_id),
            (),
        )


def _of_office(connection: Connection) -> Iterator[tuple[Found, tuple[str, ...]]]:
    columns = organisation.c
    bodies: dict[str, Localized] = {}
    query = select(columns.id, columns.name, columns.short_name, columns.region)
    for key, name, short_name, region in connection.execute(query):
        bodies[key] = name
        short = (short_name,) if short_name else ()
        yield (
            Found(kind=FoundKind.ORGANISATION, id=key, title=name, beside=short),
            (region, *_words(short)),
        )
    posts: dict[str, list[Localized]] = {}
    held_by = select(post.c.person_id, post.c.title, post.c.organisation_id).order_by(post.c.id)
    for person_id, title, body in connection.execute(held_by):
        posts.setdefault(person_id, []).extend(text for text in (title, bodies.get(body)) if text)
    people = select(person.c.id, person.c.name, person.c.sort_name, person.c.passport_name)
    for key, name, sort_name, passport_name in connection.execute(people):
        held = tuple(posts.get(key, ()))
        yield (
            Found(kind=FoundKind.PERSON, id=key, title=name, beside=held),
            (sort_name, passport_name, *_words(held)),
        )
    places = select(venue.c.id, venue.c.name, venue.c.room, venue.c.address, venue.c.organisation_id)
    for key, name, room, address, body in connection.execute(places):
        owner = tuple(text for text in (bodies.get(body),) if text)
        yield Found(kind=FoundKind.VENUE, id=key, title=name, beside=owner), (room, address)


def _words(texts: Iterable[Localized]) -> tuple[str, ...]:
    return tuple(text for localized in texts for _, text in localized.texts)
