"""Records of the office that look like one another: the same name in the looser spelling.

Only the likeness of names is seen here; whether two are the same is for the officer to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from models.database.directory import KINDS
from models.database.office_tables import vehicle, venue
from models.database.search_tables import search_entry
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.spelling import folded

_WORDS_OF_A_PERSON = 2
"""A name of one word is that of many."""


def alike(
    connection: Connection, kind: type[Person | Organisation | Venue | Vehicle]
) -> tuple[tuple[str, ...], ...]:
    """Groups of identifiers of records that may be the same, by name; in each the older ones first.

    People are alike who have a name in common, whatever the order of its words; venues only in the same
    house of the same owner, as many have a room of the same name; vehicles by their plates.
    """
    entry = search_entry.c
    query = (
        select(entry.id, entry.loose_title)
        .where(entry.kind == KINDS[kind])
        .order_by(entry.by_name_en, entry.id)
    )
    titles: dict[str, str] = {row.id: row.loose_title for row in connection.execute(query)}
    marks = _marks(connection, kind, titles)
    return tuple(tuple(sorted(group)) for group in _joined(titles, marks) if len(group) > 1)


def _marks(
    connection: Connection, kind: type[Person | Organisation | Venue | Vehicle], titles: dict[str, str]
) -> Iterator[tuple[str, object]]:
    """By what each record may be like others."""
    if kind is Vehicle:
        for identifier, plate in connection.execute(select(vehicle.c.id, vehicle.c.plate)):
            if sign := folded(plate).replace(" ", ""):
                yield identifier, sign
        return
    columns = venue.c
    places = select(columns.id, columns.organisation_id, columns.parent_id)
    where = {key: (body, house) for key, body, house in connection.execute(places)} if kind is Venue else {}
    for identifier, title in titles.items():
        for line in title.splitlines():
            words = line.split()
            if len(words) >= (_WORDS_OF_A_PERSON if kind is Person else 1):
                yield identifier, (tuple(sorted(words)), where.get(identifier))


def _joined(titles: dict[str, str], marks: Iterable[tuple[str, object]]) -> Iterable[set[str]]:
    """The records in groups that share a mark, directly or by way of a third, in the order of `titles`."""
    groups = {identifier: {identifier} for identifier in titles}
    having: dict[object, str] = {}
    for identifier, mark in marks:
        first = having.setdefault(mark, identifier)
        one, other = groups[first], groups[identifier]
        if one is not other:
            small, large = sorted((one, other), key=len)
            large |= small
            for member in small:
                groups[member] = large
    return {id(group): group for group in groups.values()}.values()
