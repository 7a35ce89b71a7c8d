"""Whether the whole database is as the program wrote it. Only reads."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from models.database import attachments, audit, search_writing
from models.database.rows import columns
from models.database.tables import TABLES
from models.encoding import as_json, from_json
from models.messages import N_, Message
from models.record_limits import ValueRefused, check_record
from models.record_types import RECORD_TYPES
from models.records.record import Record

MOST_PROBLEMS_OF_THE_FILE = 20


def problems(connection: Connection) -> Iterator[Message]:
    """What is wrong, each in a sentence; nothing where all is well.

    Whether the search fits is asked where the rest is well: what else is wrong would only be told twice.
    """
    found = False
    for problem in _problems_of_the_records(connection):
        found = True
        yield problem
    if not found:
        yield from search_writing.problems(connection)


def _problems_of_the_records(connection: Connection) -> Iterator[Message]:
    if connection.dialect.name == "sqlite":
        damages = tuple(_problems_of_the_file(connection))
        yield from damages
        if damages:
            return  # what a damaged file seems to hold says nothing, and may not be readable at all
        yield from _dangling_references(connection)
    for kind in RECORD_TYPES:
        yield from _unreadable_rows(connection, kind)
    yield from attachments.problems(connection)
    yield from audit.problems(connection)


def _problems_of_the_file(connection: Connection) -> Iterator[Message]:
    try:
        found = list(
            connection.exec_driver_sql(f"PRAGMA integrity_check({MOST_PROBLEMS_OF_THE_FILE})").scalars()
        )
    except DatabaseError as error:
        found = [str(error.orig)]
    for line in found:
        if line != "ok":
            yield Message.of(N_("The database file is damaged: {reason}."), reason=str(line).rstrip("."))


def _dangling_references(connection: Connection) -> Iterator[Message]:
    for table, _, named, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        sentence = N_("A row of the table “{table}” names something in “{named}” that is not there.")
        yield Message.of(sentence, table=table, named=named)


def _unreadable_rows(connection: Connection, kind: type[Record]) -> Iterator[Message]:
    """Rows that are no record, one by one: all that stand before a bad one are still looked at."""
    table = TABLES[kind]
    for identifier in connection.execute(select(table.c.id).order_by(table.c.id)).scalars().all():
        try:
            row = connection.execute(select(*columns(kind)).where(table.c.id == identifier)).one()
            record = kind(**dict(zip(kind.__struct_fields__, row, strict=True)))
            check_record(from_json(as_json(record), kind))
        except (msgspec.DecodeError, ValueError, TypeError, ArithmeticError, ValueRefused):
            sentence = N_("Row {id} of the table “{table}” holds something that Heyet did not write.")
            yield Message.of(sentence, table=table.name, id=str(identifier))
