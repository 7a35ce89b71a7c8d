"""What belongs to one record and is no part of it: posts of a person, files, times of not being there."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import Connection, select

from models.database.rows import columns, read
from models.database.tables import TABLES
from models.record_types import REFERENCES
from models.records.record import Record

R = TypeVar("R", bound=Record)


def belonging(connection: Connection, kind: type[R], owner: Record) -> list[R]:
    """The records of one kind that name `owner`, in the order in which they were made.

    Empty where records of that kind name none of the owner's.
    """
    fields = [field for field, named in REFERENCES[kind].items() if named is type(owner)]
    found: list[R] = []
    for field in fields:
        query = select(*columns(kind)).where(TABLES[kind].c[field] == owner.id)
        found += read(connection, kind, query)
    return sorted(found, key=lambda record: record.id)
