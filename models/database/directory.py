"""What the office knows apart from any visit, page by page: people, organisations, venues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar, cast

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    case,
    func,
    or_,
    select,
    type_coerce,
)

from models.database.found import FoundKind
from models.database.office_tables import organisation, person, post, vehicle, venue
from models.database.rows import columns, in_portions, read, with_identifiers
from models.database.search import Wanted
from models.database.search_tables import search_entry
from models.localized import Localized
from models.record_types import AnyRecord
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.vocabulary import OrganisationKind
from resources.catalogs import COMPLETE_LANGUAGES

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
    venue or vehicle is. `language` is one that a person speaks or an organisation works in. `among` are the
    identifiers of the only ones that count.
    """

    organisation_kind: OrganisationKind | None = None
    country: str = ""
    organisation_id: str | None = None
    language: str = ""
    among: frozenset[str] | None = None


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


KINDS: MappingProxyType[type[Person | Organisation | Venue | Vehicle], FoundKind] = MappingProxyType(
    {
        Person: FoundKind.PERSON,
        Organisation: FoundKind.ORGANISATION,
        Venue: FoundKind.VENUE,
        Vehicle: FoundKind.VEHICLE,
    }
)
"""The kinds of record that the directory lists, as the search knows them."""

_TABLES = MappingProxyType({Person: person, Organisation: organisation, Venue: venue, Vehicle: vehicle})
_COLUMNS: MappingProxyType[tuple[type, SortBy], ColumnElement[Any]] = MappingProxyType(
    {
        (Person, SortBy.PHONE): person.c.phone,
        (Organisation, SortBy.PHONE): organisation.c.phone,
        (Organisation, SortBy.COUNTRY): organisation.c.country,
        (Organisation, SortBy.ADDRESS): organisation.c.address,
        (Organisation, SortBy.KIND): case(
            {kind: place for place, kind in enumerate(OrganisationKind)}, value=organisation.c.kind
        ),
        (Venue, SortBy.PHONE): venue.c.phone,
        (Venue, SortBy.ADDRESS): venue.c.address,
        (Venue, SortBy.CAPACITY): venue.c.capacity,
        (Vehicle, SortBy.PHONE): vehicle.c.driver_phone,
        (Vehicle, SortBy.CAPACITY): vehicle.c.seats,
        (Vehicle, SortBy.PLATE): vehicle.c.plate,
    }
)
"""What is sorted by that stands in the kind's own table; the rest stands in that of the search."""


class Listing(NamedTuple):
    """Which records of one kind are asked for: what they are found by, and what they are filtered by."""

    kind: type[Person | Organisation | Venue | Vehicle]
    search: str
    filter: DirectoryFilter


class Stretch(NamedTuple):
    """Part of a list: so many from `offset` on, in an order."""

    limit: int
    offset: int = 0
    order: DirectoryOrder = BEST_FIT


def count(connection: Connection, listing: Listing) -> int:
    """How many records a listing has."""
    query = (
        select(func.count()).select_from(search_entry).where(*_conditions(listing, Wanted.of(listing.search)))
    )
    return connection.execute(query).scalar_one()


def page(connection: Connection, listing: Listing, stretch: Stretch) -> tuple[str, ...]:
    """The identifiers of a stretch of a listing, in order. Raises ValueError for what no such list has."""
    wanted = Wanted.of(listing.search)
    query = select(search_entry.c.id).where(*_conditions(listing, wanted))
    query = query.order_by(*_sorted_by(listing.kind, stretch.order, wanted))
    return tuple(connection.execute(query.limit(stretch.limit).offset(stretch.offset)).scalars())


def place(connection: Connection, listing: Listing, order: DirectoryOrder, identifier: str) -> int | None:
    """How many records stand before one in a listing; None where it is not in it."""
    wanted = Wanted.of(listing.search)
    conditions = _conditions(listing, wanted)
    entry, by_name = search_entry.c, _by_name(order)
    if not wanted and order.by in (SortBy.FIT, SortBy.NAME) and not order.descending:
        # The usual order is counted along the index of names.
        name = connection.execute(select(by_name).where(*conditions, entry.id == identifier)).scalar()
        if name is None:
            return None
        before = or_(by_name < name, and_(by_name == name, entry.id < identifier))
        counted = select(func.count()).select_from(search_entry).where(*conditions, before)
        return connection.execute(counted).scalar_one()
    number = func.row_number().over(order_by=_sorted_by(listing.kind, order, wanted)).label("number")
    listed = select(entry.id, number).where(*conditions).subquery()
    found = connection.execute(select(listed.c.number).where(listed.c.id == identifier)).scalar()
    return None if found is None else found - 1


def people(connection: Connection, ids: Collection[str]) -> tuple[DirectoryEntry[Person], ...]:
    """These people in this order, with their posts, and the bodies of these with those above them."""
    posts: dict[str, list[Post]] = defaultdict(list)
    for some in in_portions(ids):
        query = select(*columns(Post)).where(post.c.person_id.in_(some)).order_by(post.c.id)
        for held in read(connection, Post, query):
            posts[held.person_id].append(held)
    bodies = _with_all_above(
        connection, Organisation, {held.organisation_id for several in posts.values() for held in several}
    )
    entries = []
    for record in _in_order(connection, Person, ids):
        held_by = posts.get(record.id, [])
        employers = [bodies[one.organisation_id] for one in held_by if one.organisation_id in bodies]
        entries.append(DirectoryEntry(record, tuple(held_by), _with_parents(employers, bodies)))
    return tuple(entries)


def organisations(connection: Connection, ids: Collection[str]) -> tuple[DirectoryEntry[Organisation], ...]:
    """These organisations in this order, with those above them."""
    known = _with_all_above(connection, Organisation, ids)
    records = [known[one] for one in ids if one in known]
    return tuple(
        DirectoryEntry(one, also=tuple(above for above in _with_parents([one], known) if above is not one))
        for one in records
    )


def venues(connection: Connection, ids: Collection[str]) -> tuple[DirectoryEntry[Venue], ...]:
    """These venues in this order, with the buildings around them and whose they are."""
    known = _with_all_above(connection, Venue, ids)
    bodies = _with_all_above(connection, Organisation, {one.organisation_id for one in known.values()})
    entries = []
    for record in (known[one] for one in ids if one in known):
        whole = _with_parents([record], known)
        owners = [bodies[part.organisation_id] for part in whole if part.organisation_id in bodies]
        above = tuple(part for part in whole if part is not record)
        entries.append(DirectoryEntry(record, also=(*_with_parents(owners, bodies), *above)))
    return tuple(entries)


def vehicles(connection: Connection, ids: Collection[str]) -> tuple[DirectoryEntry[Vehicle], ...]:
    """These vehicles in this order, with whose they are."""
    records = _in_order(connection, Vehicle, ids)
    bodies = _with_all_above(connection, Organisation, {one.organisation_id for one in records})
    entries = []
    for record in records:
        owners = [bodies[record.organisation_id]] if record.organisation_id in bodies else []
        entries.append(DirectoryEntry(record, also=_with_parents(owners, bodies)))
    return tuple(entries)


def name(connection: Connection, identifier: str) -> Localized:
    """What a person, organisation, venue or vehicle is called; empty where there is no such."""
    for table in _TABLES.values():
        column = table.c.label if table is vehicle else table.c.name
        found = connection.execute(select(column).where(table.c.id == identifier)).scalar()
        if found is not None:
            return cast("Localized", found)
    return Localized()


def countries(connection: Connection) -> tuple[str, ...]:
    """The countries of all organisations, by code."""
    query = select(organisation.c.country).where(organisation.c.country != "").distinct()
    return tuple(sorted(connection.execute(query).scalars()))


def languages(connection: Connection, kind: type[Person | Organisation]) -> tuple[str, ...]:
    """The languages that anybody speaks, or any organisation works in, by code."""
    column = _TABLES[kind].c.languages
    spoken = connection.execute(select(column).distinct()).scalars()
    return tuple(sorted({language for several in spoken for language in several}))


def _conditions(listing: Listing, wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions = [search_entry.c.kind == KINDS[listing.kind]]
    if wanted:
        conditions.append(wanted.found)
    if listing.filter.among is not None:
        conditions.append(search_entry.c.id.in_(sorted(listing.filter.among)))
    if listing.filter[:4] != UNFILTERED[:4]:
        conditions.append(search_entry.c.id.in_(_filtered(listing.kind, listing.filter)))
    return conditions


def _filtered(kind: type[Person | Organisation | Venue | Vehicle], filter: DirectoryFilter) -> Select[Any]:
    """The identifiers of the records that a filter leaves."""
    table = _TABLES[kind]
    query = select(table.c.id)
    if filter.language:
        if kind not in (Person, Organisation):
            raise ValueError(f"a {kind.__name__} has no languages to filter by")
        # The column holds a JSON list of tags, which have no quotation marks in them.
        spoken = type_coerce(table.c.languages, Text)
        query = query.where(spoken.contains(f'"{filter.language}"', autoescape=True))
    if filter[:3] == UNFILTERED[:3]:
        return query
    bodies = select(organisation.c.id)
    if filter.organisation_kind is not None:
        bodies = bodies.where(organisation.c.kind == filter.organisation_kind)
    if filter.country:
        bodies = bodies.where(organisation.c.country == filter.country)
    if filter.organisation_id is not None:
        named: Column[Any] = organisation.c.parent_id if kind is Organisation else organisation.c.id
        bodies = bodies.where(named == filter.organisation_id)
    if kind is Person:
        return query.where(table.c.id.in_(select(post.c.person_id).where(post.c.organisation_id.in_(bodies))))
    return query.where((table.c.id if kind is Organisation else table.c.organisation_id).in_(bodies))


def _sorted_by(
    kind: type[Person | Organisation | Venue | Vehicle], order: DirectoryOrder, wanted: Wanted
) -> list[ColumnElement[Any]]:
    """By what a listing is sorted, one after the other. Raises ValueError for what no such list has."""
    entry = search_entry.c
    by_name = _by_name(order)
    keys: list[ColumnElement[Any]] = [by_name, entry.id]
    if order.by in (SortBy.POST, SortBy.ORGANISATION):
        keys.insert(0, entry[f"by_{order.by}_{_alphabet(order)}"])
    elif order.by not in (SortBy.FIT, SortBy.NAME):
        column = _COLUMNS.get((kind, order.by))
        if column is None:
            raise ValueError(f"a {kind.__name__} cannot be sorted by {order.by}")
        table = _TABLES[kind]
        keys.insert(0, select(column).where(table.c.id == entry.id).correlate(search_entry).scalar_subquery())
    if order.descending:
        keys = [key.desc() for key in keys]
    if wanted:
        # This term also keeps SQLite from going through the index of names, row by row all over the file.
        first = wanted.begins if order.by is SortBy.FIT else entry.id == ""
        keys.insert(0, case((first, 0), else_=1))
    return keys


def _alphabet(order: DirectoryOrder) -> str:
    return order.language if order.language in COMPLETE_LANGUAGES else COMPLETE_LANGUAGES[0]


def _by_name(order: DirectoryOrder) -> ColumnElement[bytes]:
    return search_entry.c[f"by_name_{_alphabet(order)}"]


def _in_order(connection: Connection, kind: type[P], ids: Collection[str]) -> list[P]:
    known: dict[str, P] = {record.id: record for record in with_identifiers(connection, kind, ids)}
    return [known[one] for one in ids if one in known]


def _with_all_above(connection: Connection, kind: type[W], ids: Iterable[str | None]) -> dict[str, W]:
    """The records with these identifiers, and what is above them, by identifier."""
    known: dict[str, W] = {}
    wanted = {one for one in ids if one is not None}
    while wanted:
        found = with_identifiers(connection, kind, wanted)
        known |= {record.id: record for record in found}
        wanted = {str(one.parent_id) for one in found if one.parent_id is not None} - set(known)
    return known


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
