"""The table of each kind of record. Every file of tables is imported here, so `metadata` knows them all."""

from __future__ import annotations

from sqlalchemy import Table

from models.database import (
    audit_tables,
    journey_tables,
    office_tables,
    paper_tables,
    search_tables,
    visit_tables,
)
from models.database.schema import metadata
from models.record_types import RECORD_TYPES
from models.records.record import Record, kind_of

WRITTEN_OUT = (office_tables, visit_tables, journey_tables, paper_tables, audit_tables, search_tables)
"""The files in which the tables stand."""

TABLES: dict[type[Record], Table] = {kind: metadata.tables[kind_of(kind.__name__)] for kind in RECORD_TYPES}
"""The table of each kind of record."""
