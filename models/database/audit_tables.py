"""The tables of the audit trail, and of the step that the database is at."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, Text

from models.database.columns import IDENTIFIER_LENGTH, Moment, Structured
from models.database.schema import metadata

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("user", Text, nullable=False),
    Column("edit_id", String(IDENTIFIER_LENGTH), nullable=False),
    Column("visit_ids", Structured(tuple[str, ...]), nullable=False),
    Column("edit", Text, nullable=False),
    Column("hash", String(64), nullable=False),
)

audit_visit = Table(
    "audit_visit",
    metadata,
    Column("visit_id", String(IDENTIFIER_LENGTH), primary_key=True),
    Column("sequence", Integer, ForeignKey("audit_entry.sequence"), primary_key=True, autoincrement=False),
)

version = Table(
    "heyet_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="heyet_version_pkc"),
)
"""Where Alembic keeps which step the database is at; by its name a database is known as ours."""
