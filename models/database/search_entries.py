"""What each thing is found and sorted by, read from the tables: all of a kind, or only some.

Only the columns named here are read; passport numbers and birth dates are not among them. Visits that are
templates, and what belongs to them, are left out. A text that cannot be read counts as none: whether the
tables are sound is for `verify` to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Select, Table, Text, or_, select, type_coerce

from models.alphabets import sort_bytes
from models.database.found import FoundKind
from models.database.office_tables import organisation, person, post, vehicle, venue
from models.database.paper_tables import agreement, agreement_party, commitment, task
from models.database.rows import in_portions
from models.database.visit_tables import item, visit
from models.localized import Localized
from models.spelling import folded, loosened
from resources.catalogs import COMPLETE_LANGUAGES

_LETTERS_OF_A_PLACE = 32
"""Letters by which posts and organisations are sorted; what they leave open, the name decides."""

_NO_TEXT = Localized()
_TEXTS = msgspec.json.Decoder(dict[str, str])
Row: TypeAlias = dict[str, object]
Ids: TypeAlias = Collection[str] | None
"""Some identifiers, few enough for one query; None for all there are."""


class Entry(NamedTuple):
    """One thing that can be found: its title, what else it is found by, and what else it is sorted by.

    `sorted_as` is its name for sorting, where that is another than the title.
    """

    kind: FoundKind
    id: str
    title: Localized
    also: tuple[str, ...] = ()
    sorted_as: str = ""
    post: Localized = _NO_TEXT
    organisation: Localized = _NO_TEXT


def rows(connection: Connection, kind: FoundKind, ids: Collection[str] | None = None) -> Iterator[Row]:
    """The rows of the search for a kind: all, or those of these identifiers."""
    if ids is None:
        yield from map(_row, _READERS[kind](connection, None))
        return
    for some in in_portions(sorted(ids)):
        yield from map(_row, _READERS[kind](connection, some))


def _row(entry: Entry) -> Row:
    titles = [text for _, text in entry.title.texts]
    every = [*titles, *entry.also]
    row: Row = {
        "kind": entry.kind,
        "id": entry.id,
        "title": _lines(map(folded, titles)),
        "loose_title": _lines(map(loosened, titles)),
        "words": _lines(map(folded, every)),
        "loose_words": _lines(map(loosened, every)),
    }
    for language in COMPLETE_LANGUAGES:
        name = entry.sorted_as or entry.title.in_language(language)
        row[f"by_name_{language}"] = sort_bytes(name, language)
        row[f"by_post_{language}"] = _place(entry.post.in_language(language), language)
        row[f"by_organisation_{language}"] = _place(entry.organisation.in_language(language), language)
    return row


def _lines(texts: Iterable[str]) -> str:
    return "".join(f"\n{text}" for text in texts if text)


@lru_cache(maxsize=20_000)
def _place(text: str, language: str) -> bytes:
    return sort_bytes(text, language, _LETTERS_OF_A_PLACE)


def _raw(column: Column[Any]) -> ColumnElement[str]:
    """A localized column just as it stands, whatever it holds."""
    return type_coerce(column, Text)


def _read(content: object) -> Localized:
    """The text that a localized column holds; none where it holds something else."""
    if not isinstance(content, str) or content == "{}":
        return _NO_TEXT
    try:
        return Localized.of(_TEXTS.decode(content))
    except msgspec.DecodeError:
        return _NO_TEXT


def _among(query: Select[Any], column: Column[Any], ids: Ids) -> Select[Any]:
    return query if ids is None else query.where(column.in_(ids))


def _words(texts: Iterable[Localized]) -> tuple[str, ...]:
    return tuple(text for localized in texts for _, text in localized.texts)


def _visits(connection: Connection, ids: Ids) -> Iterator[Entry]:
    columns = visit.c
    query = select(columns.id, _raw(columns.title), columns.reference).where(columns.is_template.is_(False))
    for key, title, reference in connection.execute(_among(query, columns.id, ids)):
        yield Entry(FoundKind.VISIT, key, _read(title), (reference,))


def _items(connection: Connection, ids: Ids) -> Iterator[Entry]:
    query = select(item.c.id, _raw(item.c.title)).join(visit, visit.c.id == item.c.visit_id)
    query = _among(query.where(visit.c.is_template.is_(False)), item.c.id, ids)
    for key, title in connection.execute(query):
        yield Entry(FoundKind.ITEM, key, _read(title))


def _people(connection: Connection, ids: Ids) -> Iterator[Entry]:
    held: dict[str, list[tuple[Localized, Localized, Localized]]] = defaultdict(list)
    posts = (
        select(
            post.c.person_id, _raw(post.c.title), _raw(organisation.c.name), _raw(organisation.c.short_name)
        )
        .outerjoin(organisation, organisation.c.id == post.c.organisation_id)
        .order_by(post.c.id)
    )
    for key, title, body, short in connection.execute(_among(posts, post.c.person_id, ids)):
        held[key].append((_read(title), _read(body), _read(short)))
    columns = person.c
    query = select(columns.id, _raw(columns.name), columns.sort_name, columns.passport_name)
    for key, name, sort_name, passport_name in connection.execute(_among(query, columns.id, ids)):
        texts = held.get(key, [])
        first, body, _ = texts[0] if texts else (_NO_TEXT, _NO_TEXT, _NO_TEXT)
        yield Entry(
            FoundKind.PERSON,
            key,
            _read(name),
            (sort_name, passport_name, *_words(text for several in texts for text in several)),
            sorted_as=sort_name,
            post=first,
            organisation=body,
        )


def _organisations(connection: Connection, ids: Ids) -> Iterator[Entry]:
    columns = organisation.c
    query = select(columns.id, _raw(columns.name), _raw(columns.short_name), columns.region)
    for key, name, short_name, region in connection.execute(_among(query, columns.id, ids)):
        yield Entry(FoundKind.ORGANISATION, key, _read(name), (region, *_words([_read(short_name)])))


def _venues(connection: Connection, ids: Ids) -> Iterator[Entry]:
    query = select(
        venue.c.id, _raw(venue.c.name), venue.c.room, venue.c.address, _raw(organisation.c.name)
    ).outerjoin(organisation, organisation.c.id == venue.c.organisation_id)
    for key, name, room, address, owner in connection.execute(_among(query, venue.c.id, ids)):
        yield Entry(FoundKind.VENUE, key, _read(name), (room, address), organisation=_read(owner))


def _vehicles(connection: Connection, ids: Ids) -> Iterator[Entry]:
    query = select(
        vehicle.c.id, _raw(vehicle.c.label), vehicle.c.plate, vehicle.c.driver, _raw(organisation.c.name)
    ).outerjoin(organisation, organisation.c.id == vehicle.c.organisation_id)
    for key, label, plate, driver, owner in connection.execute(_among(query, vehicle.c.id, ids)):
        # A plate is typed with and without its blanks.
        also = (plate, plate.replace(" ", ""), driver)
        yield Entry(FoundKind.VEHICLE, key, _read(label), also, organisation=_read(owner))


def _agreements(connection: Connection, ids: Ids) -> Iterator[Entry]:
    parties: dict[str, list[str]] = defaultdict(list)
    named = (
        select(agreement_party.c.agreement_id, _raw(organisation.c.name), _raw(organisation.c.short_name))
        .join(organisation, organisation.c.id == agreement_party.c.organisation_id)
        .order_by(agreement_party.c.position, agreement_party.c.id)
    )
    for key, name, short_name in connection.execute(_among(named, agreement_party.c.agreement_id, ids)):
        parties[key] += _words([_read(name), _read(short_name)])
    query = _of_no_template(select(agreement.c.id, _raw(agreement.c.title)), agreement)
    for key, title in connection.execute(_among(query, agreement.c.id, ids)):
        yield Entry(FoundKind.AGREEMENT, key, _read(title), tuple(parties.get(key, ())))


def _tasks(connection: Connection, ids: Ids) -> Iterator[Entry]:
    query = select(task.c.id, _raw(task.c.title), task.c.owner)
    for key, title, owner in connection.execute(_among(_of_no_template(query, task), task.c.id, ids)):
        yield Entry(FoundKind.TASK, key, _read(title), (owner,))


def _commitments(connection: Connection, ids: Ids) -> Iterator[Entry]:
    columns = commitment.c
    query = _of_no_template(select(columns.id, _raw(columns.text), columns.owner), commitment)
    for key, text, owner in connection.execute(_among(query, columns.id, ids)):
        yield Entry(FoundKind.COMMITMENT, key, _read(text), (owner,))


def _of_no_template(query: Select[Any], table: Table) -> Select[Any]:
    """Those of a visit that is no template, and those of no visit."""
    own = table.c.visit_id
    return query.outerjoin(visit, visit.c.id == own).where(or_(own.is_(None), visit.c.is_template.is_(False)))


_READERS: MappingProxyType[FoundKind, Callable[[Connection, Ids], Iterator[Entry]]] = MappingProxyType(
    {
        FoundKind.VISIT: _visits,
        FoundKind.ITEM: _items,
        FoundKind.PERSON: _people,
        FoundKind.ORGANISATION: _organisations,
        FoundKind.VENUE: _venues,
        FoundKind.VEHICLE: _vehicles,
        FoundKind.AGREEMENT: _agreements,
        FoundKind.TASK: _tasks,
        FoundKind.COMMITMENT: _commitments,
    }
)
