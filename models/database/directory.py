"""What the office knows apart from any visit, page by page: people, organisations, venues."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar, cast

from sqlalchemy import Connection

from models.alphabets import sort_key
from models.database.rows import read
from models.localized import Localized
from models.record_names import name_of
from models.record_types import AnyRecord
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.spelling import folded, matches
from models.vocabulary import OrganisationKind

P = TypeVar("P", Person, Organisation, Venue, Vehicle)
W = TypeVar("W", Organisation, Venue)


class SortBy(StrEnum):
    """What a list of the directory can be sorted by; FIT puts names that begin with what is searched first.

    POST and ORGANISATION are a person's first post; ORGANISATION of a venue or vehicle is whose it is.
    CAPACITY is the capacity of a venue, the seats of a vehicle.
    """

    FIT = "fit"
    NAME = "name"
    POST = "post"
    ORGANISATION = "organisation"
    KIND = "kind"
    COUNTRY = "country"
    PHONE = "phone"
    ADDRESS = "address"
    CAPACITY = "capacity"
    PLATE = "plate"


class DirectoryOrder(NamedTuple):
    """How a list is sorted: by what, in whose alphabet, and whether it is turned round."""

    by: SortBy = SortBy.FIT
    language: str = "en"
    descending: bool = False


BEST_FIT = DirectoryOrder()
"""What begins with the search first, then by name."""


class DirectoryFilter(NamedTuple):
    """Which records are listed; what is left empty does not count.

    `organisation_kind`, `country` and `organisation_id` are about an organisation itself (there
    `organisation_id` is the body above it), about those in which a person holds a post, or about whose a
    venue or vehicle is. `language` is one that a person speaks or an organisation works in.
    """

    organisation_kind: OrganisationKind | None = None
    country: str = ""
    organisation_id: str | None = None
    language: str = ""


UNFILTERED = DirectoryFilter()
"""Everything."""


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


def people(
    connection: Connection,
    search: str,
    limit: int,
    offset: int = 0,
    order: DirectoryOrder = BEST_FIT,
    filter: DirectoryFilter = UNFILTERED,
) -> tuple[DirectoryEntry[Person], ...]:
    """The people whose name, post or organisation has the words of `search`."""
    posts: dict[str, list[Post]] = {}
    for post in sorted(read(connection, Post), key=lambda post: post.id):
        posts.setdefault(post.person_id, []).append(post)
    organisations = _by_id(connection, Organisation)
    found = []
    for person in read(connection, Person):
        held = posts.get(person.id, [])
        employers = [organisations[post.organisation_id] for post in held if post.organisation_id is not None]
        titles = [*(post.title for post in held), *(text for body in employers for text in _names(body))]
        if _fits(filter, employers, person.languages) and matches(
            search, [person.sort_name, person.passport_name, *_words((person.name, *titles))]
        ):
            also = _with_parents(employers, organisations)
            found.append(DirectoryEntry(person, tuple(held), also))
    return _page(found, search, limit, offset, order)


def organisations(
    connection: Connection,
    search: str,
    limit: int,
    offset: int = 0,
    order: DirectoryOrder = BEST_FIT,
    filter: DirectoryFilter = UNFILTERED,
) -> tuple[DirectoryEntry[Organisation], ...]:
    """The organisations whose name or short name has the words of `search`."""
    known = _by_id(connection, Organisation)
    found = []
    for body in known.values():
        if _fits(filter._replace(organisation_id=None), [body], body.languages) and matches(
            search, [body.region, *_words(_names(body))]
        ):
            above = tuple(one for one in _with_parents([body], known) if one is not body)
            if filter.organisation_id in (None, *(one.id for one in above)):
                found.append(DirectoryEntry(body, also=above))
    return _page(found, search, limit, offset, order)


def venues(
    connection: Connection,
    search: str,
    limit: int,
    offset: int = 0,
    order: DirectoryOrder = BEST_FIT,
    filter: DirectoryFilter = UNFILTERED,
) -> tuple[DirectoryEntry[Venue], ...]:
    """The venues whose name, room or address has the words of `search`."""
    known = _by_id(connection, Venue)
    bodies = _by_id(connection, Organisation)
    found = []
    for venue in known.values():
        if matches(search, [venue.room, venue.address, *_words((venue.name,))]):
            whole = _with_parents([venue], known)
            owners = [bodies[part.organisation_id] for part in whole if part.organisation_id is not None]
            if _fits(filter, owners, ()):
                above = tuple(part for part in whole if part is not venue)
                found.append(DirectoryEntry(venue, also=(*_with_parents(owners, bodies), *above)))
    return _page(found, search, limit, offset, order)


def vehicles(
    connection: Connection,
    search: str,
    limit: int,
    offset: int = 0,
    order: DirectoryOrder = BEST_FIT,
    filter: DirectoryFilter = UNFILTERED,
) -> tuple[DirectoryEntry[Vehicle], ...]:
    """The vehicles whose label, plate or driver has the words of `search`."""
    bodies = _by_id(connection, Organisation)
    found = []
    for vehicle in read(connection, Vehicle):
        owner = bodies.get(vehicle.organisation_id or "")
        owners = [owner] if owner else []
        if _fits(filter, owners, ()) and matches(
            search, [vehicle.plate, vehicle.driver, *_words((vehicle.label,))]
        ):
            found.append(DirectoryEntry(vehicle, also=_with_parents(owners, bodies)))
    return _page(found, search, limit, offset, order)


def _fits(filter: DirectoryFilter, bodies: list[Organisation], languages: tuple[str, ...]) -> bool:
    if filter.language and filter.language not in languages:
        return False
    if filter[:3] == UNFILTERED[:3]:
        return True
    return any(
        filter.organisation_kind in (None, body.kind)
        and filter.country in ("", body.country)
        and filter.organisation_id in (None, body.id)
        for body in bodies
    )


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


def _page(
    found: list[DirectoryEntry[P]], search: str, limit: int, offset: int, order: DirectoryOrder
) -> tuple[DirectoryEntry[P], ...]:
    wanted = folded(search)

    def place(entry: DirectoryEntry[P]) -> object:
        record = entry.record
        name = name_of(record)
        begins = any(folded(text).startswith(wanted) for _, text in name.texts)
        key = sort_key(name.in_language(order.language), order.language)
        return order.by is SortBy.FIT and not begins, key, record.id

    ordered = sorted(found, key=place, reverse=order.descending)  # type: ignore[arg-type]
    return tuple(ordered[offset : offset + limit])
