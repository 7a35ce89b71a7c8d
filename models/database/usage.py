"""Where a record of the office is used: the visits that touch it, and everything that names it.

The ways from a kind of record to a visit are those of `models.record_types.REFERENCES`; nothing is listed
here that a new kind could be forgotten in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Select, select, union

from models.database.paper_tables import agreement, agreement_party
from models.database.rows import columns, in_portions, read
from models.database.tables import TABLES
from models.record_types import REFERENCES, SHARED_RECORD_TYPES, AnyRecord
from models.records.agreements import Agreement, AgreementParty
from models.records.people import Post
from models.records.record import Record
from models.records.visits import Visit


class Usage(NamedTuple):
    """Where a record of the office is used.

    `visits` touch it, the latest first, templates among them; `agreements` name it and belong to no visit.
    """

    visits: tuple[Visit, ...]
    agreements: tuple[Agreement, ...]


def usage(connection: Connection, kind: type[Record], identifier: str) -> Usage:
    """Where the record of the office with this kind and identifier is used.

    A person or an organisation is also touched where somebody travels under a post that names it.
    """
    naming = [*_ways_to_visits(kind, {identifier})]
    for field in (field for field, named in REFERENCES[Post].items() if named is kind):
        posts = connection.execute(select(TABLES[Post].c.id).where(TABLES[Post].c[field] == identifier))
        for some in in_portions(list(posts.scalars())):
            naming += _ways_to_visits(Post, set(some))
    visits: list[Visit] = []
    if naming:
        found = union(*naming).subquery()
        query = select(*columns(Visit)).where(TABLES[Visit].c.id.in_(select(found.c.visit_id)))
        visits = read(connection, Visit, query)
    newest_first = sorted(visits, key=lambda visit: (visit.first_day, visit.id), reverse=True)
    return Usage(tuple(newest_first), _of_the_register(connection, kind, identifier))


def referring(connection: Connection, ids: Collection[str]) -> tuple[AnyRecord, ...]:
    """Every record that names one of these, whatever their kind, in the order in which they were made."""
    found: dict[str, AnyRecord] = {}
    for kind, references in REFERENCES.items():
        for field in references:
            column = TABLES[kind].c[field]
            for some in in_portions(sorted(ids)):
                query = select(*columns(kind)).where(column.in_(some))
                found |= {one.id: cast("AnyRecord", one) for one in read(connection, kind, query)}
    return tuple(found[identifier] for identifier in sorted(found))


def _ways_to_visits(kind: type[Record], ids: set[str]) -> Iterator[Select[Any]]:
    """Queries for the visits of all records that name one of these."""
    for user, references in REFERENCES.items():
        visit_of = None if user in SHARED_RECORD_TYPES else _visit_column(user)
        for field in (field for field, named in references.items() if named is kind and visit_of):
            yield from (query.where(TABLES[user].c[field].in_(ids)) for query in visit_of or ())


@lru_cache(maxsize=64)
def _visit_column(kind: type[Record]) -> tuple[Select[Any], ...]:
    """Queries for the visits to which the records of a kind belong: their own, or those of what they name."""
    table = TABLES[kind]
    queries: list[Select[Any]] = []
    for field, named in REFERENCES[kind].items():
        if named is Visit:
            queries.append(select(table.c[field].label("visit_id")))
        elif named not in SHARED_RECORD_TYPES and named is not kind:
            owner = TABLES[named].alias()
            if "visit_id" in owner.c:
                of_owner = select(owner.c.visit_id.label("visit_id"))
                queries.append(of_owner.join_from(table, owner, owner.c.id == table.c[field]))
    return tuple(queries)


def _of_the_register(connection: Connection, kind: type[Record], identifier: str) -> tuple[Agreement, ...]:
    fields = [field for field, named in REFERENCES[AgreementParty].items() if named is kind]
    found: dict[str, Agreement] = {}
    for field in fields:
        query = (
            select(*columns(Agreement))
            .join(agreement_party, agreement_party.c.agreement_id == agreement.c.id)
            .where(agreement.c.visit_id.is_(None), agreement_party.c[field] == identifier)
            .order_by(agreement.c.id)
        )
        found |= {one.id: one for one in read(connection, Agreement, query)}
    return tuple(found.values())
