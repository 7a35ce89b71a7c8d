"""Rows and the records they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar, cast

import msgspec
from sqlalchemy import Column, Connection, Select, select

from models.database.faults import DatabaseDamaged
from models.database.tables import TABLES
from models.messages import N_, Message
from models.record_types import AnyRecord
from models.records.record import Record

R = TypeVar("R", bound=Record)
T = TypeVar("T")

MOST_IDENTIFIERS = 500
"""Identifiers named in one query; databases limit how many values a query may carry."""


class StoredRow(NamedTuple):
    """A record as it is stored, and how often its row has been changed."""

    record: AnyRecord
    row_version: int


def columns(kind: type[Record]) -> tuple[Column[Any], ...]:
    """The columns of a kind's table that are the record's fields, in the order of the fields."""
    return tuple(TABLES[kind].c[name] for name in kind.__struct_fields__)


def read(
    connection: Connection,
    kind: type[R],
    query: Select[Any] | None = None,
    values: Mapping[str, object] | None = None,
) -> list[R]:
    """The records of one kind that `query`, a query for `columns(kind)`, selects; without it all.

    Raises DatabaseDamaged where a row is no such record.
    """
    names = kind.__struct_fields__
    try:
        rows = connection.execute(select(*columns(kind)) if query is None else query, values or {}).all()
        return [kind(**dict(zip(names, row, strict=True))) for row in rows]
    except (msgspec.DecodeError, ValueError, TypeError, ArithmeticError) as error:
        raise unreadable_row(kind) from error


def with_identifiers(connection: Connection, kind: type[R], ids: Collection[str]) -> list[R]:
    """The stored records of one kind among those with these identifiers."""
    query = select(*columns(kind))
    found: list[R] = []
    for some in in_portions(sorted(ids)):
        found += read(connection, kind, query.where(TABLES[kind].c.id.in_(some)))
    return found


def with_values(connection: Connection, kind: type[R], field: str, values: Collection[str]) -> list[R]:
    """The stored records of one kind in which one field, a text, has one of these values."""
    query = select(*columns(kind))
    found: list[R] = []
    for some in in_portions(sorted(values)):
        found += read(connection, kind, query.where(TABLES[kind].c[field].in_(some)))
    return found


def stored_rows(connection: Connection, kind: type[Record], ids: Collection[str]) -> dict[str, StoredRow]:
    """The rows with these identifiers, each with its version."""
    table = TABLES[kind]
    found: dict[str, StoredRow] = {}
    for some in in_portions(sorted(ids)):
        rows = connection.execute(select(*columns(kind), table.c.row_version).where(table.c.id.in_(some)))
        try:
            for *fields, row_version in rows:
                record = kind(**dict(zip(kind.__struct_fields__, fields, strict=True)))
                found[record.id] = StoredRow(cast("AnyRecord", record), row_version)
        except (msgspec.DecodeError, ValueError, TypeError, ArithmeticError) as error:
            raise unreadable_row(kind) from error
    return found


def in_portions(ids: Collection[T]) -> Iterator[list[T]]:
    """The identifiers in lists short enough for one query each."""
    listed = list(ids)
    for start in range(0, len(listed), MOST_IDENTIFIERS):
        yield listed[start : start + MOST_IDENTIFIERS]


def unreadable_row(kind: type[Record]) -> DatabaseDamaged:
    """That a table holds what the program never wrote."""
    sentence = N_(
        "The table “{table}” of the database holds something that Heyet did not write. Run “verify”."
    )
    return DatabaseDamaged(Message.of(sentence, table=TABLES[kind].name))
