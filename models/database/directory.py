"""What the office knows apart from any visit, for picking: people with their posts, organisations, venues."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar, cast

from sqlalchemy import Connection

from models.database.rows import read
from models.localized import FALLBACK_ORDER, Localized
from models.record_types import AnyRecord
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.spelling import folded, matches

P = TypeVar("P", Person, Organisation, Venue)
W = TypeVar("W", Organisation, Venue)


class DirectoryEntry(NamedTuple, Generic[P]):
    """A record of the office, and those that have to come along when a visit takes it up.

    `posts` are a person's posts, empty for other kinds. `also` are the organisations and buildings above.
    """

    record: P
    posts: tuple[Post, ...] = ()
    also: tuple[Organisation | Venue, ...] = ()

    @property
    def records(self) -> tuple[AnyRecord, ...]:
        """Everything together, as `Plan.including` takes it."""
        return cast("tuple[AnyRecord, ...]", (*self.also, self.record, *self.posts))


def people(connection: Connection, search: str, limit: int) -> tuple[DirectoryEntry[Person], ...]:
    """The people whose name, post or organisation has the words of `search`, by name."""
    posts: dict[str, list[Post]] = {}
    for post in sorted(read(connection, Post), key=lambda post: post.id):
        posts.setdefault(post.person_id, []).append(post)
    organisations = _by_id(connection, Organisation)
    found = []
    for person in read(connection, Person):
        held = posts.get(person.id, [])
        employers = [organisations[post.organisation_id] for post in held if post.organisation_id is not None]
        titles = [*(post.title for post in held), *(text for body in employers for text in _names(body))]
        if matches(search, [person.sort_name, person.passport_name, *_words((person.name, *titles))]):
            also = _with_parents(employers, organisations)
            found.append(DirectoryEntry(person, tuple(held), also))
    return _first(found, search, limit)


def organisations(
    connection: Connection, search: str, limit: int
) -> tuple[DirectoryEntry[Organisation], ...]:
    """The organisations whose name or short name has the words of `search`, by name."""
    known = _by_id(connection, Organisation)
    found = []
    for body in known.values():
        if matches(search, [body.region, *_words(_names(body))]):
            above = tuple(one for one in _with_parents([body], known) if one is not body)
            found.append(DirectoryEntry(body, also=above))
    return _first(found, search, limit)


def venues(connection: Connection, search: str, limit: int) -> tuple[DirectoryEntry[Venue], ...]:
    """The venues whose name, room or address has the words of `search`, by name."""
    known = _by_id(connection, Venue)
    bodies = _by_id(connection, Organisation)
    found = []
    for venue in known.values():
        if matches(search, [venue.room, venue.address, *_words((venue.name,))]):
            whole = _with_parents([venue], known)
            owners = [bodies[part.organisation_id] for part in whole if part.organisation_id is not None]
            above = tuple(part for part in whole if part is not venue)
            found.append(DirectoryEntry(venue, also=(*_with_parents(owners, bodies), *above)))
    return _first(found, search, limit)


def _names(organisation: Organisation) -> tuple[Localized, Localized]:
    return organisation.name, organisation.short_name


def _words(texts: Iterable[Localized]) -> list[str]:
    return [text for localized in texts for _, text in localized.texts]


def _by_id(connection: Connection, kind: type[W]) -> dict[str, W]:
    return {record.id: record for record in read(connection, kind)}


def _with_parents(records: Iterable[W], known: dict[str, W]) -> tuple[W, ...]:
    """The records and what is above them, each once, what is above first."""
    found: dict[str, W] = {}
    waiting = list(records)
    for record in waiting:
        if record.id not in found:
            found[record.id] = record
            if record.parent_id is not None:
                waiting.append(known[record.parent_id])
    return tuple(reversed(found.values()))


def _first(found: list[DirectoryEntry[P]], search: str, limit: int) -> tuple[DirectoryEntry[P], ...]:
    """The first by name, before them those whose name begins with what was searched for."""
    wanted = folded(search)

    def order(entry: DirectoryEntry[P]) -> tuple[bool, str, str]:
        names = [folded(text) for _, text in entry.record.name.texts]
        begins = any(name.startswith(wanted) for name in names)
        return not begins, folded(entry.record.name.in_language(FALLBACK_ORDER[0])), entry.record.id

    return tuple(sorted(found, key=order)[:limit])
