"""What all tables are made from: an identifier, references to other tables, and a row version.

A column is named as the record's field and holds what the field holds. Beside the fields, each table has
`row_version`: how often the row was changed since it was made, by which a stale edit is told from a fresh
one. Foreign keys are those of `models.record_types.REFERENCES`; they are checked at the end of a transaction,
so an edit may name its records in any order.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String

from models.database.columns import IDENTIFIER_LENGTH

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def identifier() -> Column[str]:
    """The record's own name, by which others refer to it."""
    return Column("id", String(IDENTIFIER_LENGTH), primary_key=True)


def row_version() -> Column[int]:
    """How often the row was changed since it was made."""
    return Column("row_version", Integer, nullable=False)


def to(name: str, table: str, *, nullable: bool = True) -> Column[str]:
    """A column that names a row of another table, with an index to find the rows that name one."""
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, String(IDENTIFIER_LENGTH), key, nullable=nullable, index=True)
