"""Applying an edit to the tables: each record must still be stored as the edit says it was."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from models.database.audit_tables import version
from models.database.rows import StoredRow, stored_rows
from models.database.tables import TABLES
from models.edits import Change, Edit
from models.plan import StaleEdit
from models.record_types import AnyRecord
from models.records.record import Record


def wait_for_other_writers(connection: Connection) -> None:
    """Let only one edit at a time be applied, on a database server too; SQLite holds its own lock."""
    connection.execute(select(version).with_for_update())


def write(connection: Connection, edit: Edit) -> None:
    """Store what `edit` changes. Raises StaleEdit where a record is not as the edit says it was."""
    by_kind: dict[type[Record], list[Change]] = defaultdict(list)
    for change in edit.changes:
        by_kind[change.kind].append(change)
    for kind, changes in by_kind.items():
        stored = stored_rows(connection, kind, {change.id for change in changes})
        for change in changes:
            row = stored.get(change.id)
            if (None if row is None else row.record) != change.before:
                raise StaleEdit(change)
        _insert(connection, kind, changes)
        _update(connection, kind, changes, stored)
        _delete(connection, kind, changes, stored)


def _insert(connection: Connection, kind: type[Record], changes: list[Change]) -> None:
    rows = [
        {**_fields(change.after), "row_version": 1}
        for change in changes
        if change.before is None and change.after is not None
    ]
    if rows:
        connection.execute(insert(TABLES[kind]), rows)


def _update(
    connection: Connection, kind: type[Record], changes: list[Change], stored: dict[str, StoredRow]
) -> None:
    table = TABLES[kind]
    updates = [change for change in changes if change.before is not None and change.after is not None]
    statement = (
        update(table)
        .where(table.c.id == bindparam("stored_id"), table.c.row_version == bindparam("stored_version"))
        .values({name: bindparam(f"new_{name}") for name in (*kind.__struct_fields__, "row_version")})
    )
    for change in updates:
        read_version = stored[change.id].row_version
        values = {f"new_{name}": value for name, value in _fields(change.after).items()}
        values |= {
            "stored_id": change.id,
            "stored_version": read_version,
            "new_row_version": read_version + 1,
        }
        if connection.execute(statement, values).rowcount != 1:
            raise StaleEdit(change)


def _delete(
    connection: Connection, kind: type[Record], changes: list[Change], stored: dict[str, StoredRow]
) -> None:
    table = TABLES[kind]
    statement = delete(table).where(
        table.c.id == bindparam("stored_id"), table.c.row_version == bindparam("stored_version")
    )
    for change in changes:
        if change.after is None:
            values = {"stored_id": change.id, "stored_version": stored[change.id].row_version}
            if connection.execute(statement, values).rowcount != 1:
                raise StaleEdit(change)


def _fields(record: AnyRecord | None) -> dict[str, object]:
    return {} if record is None else {name: getattr(record, name) for name in record.__struct_fields__}
