"""The audit trail: every edit as it was applied, when and by whom, so that "who changed this?" has an answer.

Entries are numbered from 1 without gaps. Each carries a SHA-256 hash over its content and the hash before it,
so an entry that is changed, removed or put in between later no longer fits the one that follows. That the
last entries were cut off altogether cannot be told from the trail alone.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any, cast

import msgspec
from sqlalchemy import Connection, Select, Text, func, insert, select, type_coerce

from models.database.audit_tables import audit_entry, audit_visit
from models.database.columns import moment_text
from models.database.faults import DatabaseDamaged
from models.database.rows import with_identifiers
from models.database.visit_tables import visit
from models.edits import Edit
from models.encoding import as_json, from_json
from models.identifiers import VisitId
from models.messages import N_, Message
from models.record_types import REFERENCES, AnyRecord
from models.records.agreements import Agreement, Commitment
from models.records.items import Item
from models.records.journeys import Leg, Ride
from models.records.office_work import CostLine, Gift, Request, Task
from models.records.record import Record
from models.records.visits import Member, Visit

_BEFORE_THE_FIRST = "0" * 64

_BELONG_TO_A_VISIT: tuple[type[Record], ...] = (
    Commitment,
    Agreement,
    Request,
    Task,
    Gift,
    CostLine,
    Ride,
    Leg,
    Item,
    Member,
)
"""Kinds by which a record without a visit of its own belongs to one, what belongs to others first."""

_AS_STORED = (
    audit_entry.c.sequence,
    *(type_coerce(column, Text).label(column.name) for column in audit_entry.c if column.name != "sequence"),
)
"""The columns just as they stand in the table, whatever they hold."""


class AuditEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One applied edit: its number, the instant (UTC), who applied it, and the visits that it touches.

    `visit_ids` is empty for an edit of the office's records alone.
    """

    sequence: int
    at: datetime
    user: str
    visit_ids: tuple[VisitId, ...]
    edit: Edit


def record_edit(connection: Connection, edit: Edit, user: str, at: datetime) -> None:
    """Put an edit at the end of the trail, inside the transaction that applies it and after its changes."""
    query = (
        select(audit_entry.c.sequence, audit_entry.c.hash).order_by(audit_entry.c.sequence.desc()).limit(1)
    )
    last = connection.execute(query).first()
    sequence, previous = (1, _BEFORE_THE_FIRST) if last is None else (last.sequence + 1, last.hash)
    visit_ids = _visits_touched(connection, edit)
    content = as_json(edit).decode()
    connection.execute(
        insert(audit_entry).values(
            sequence=sequence,
            at=at,
            user=user,
            edit_id=edit.id,
            visit_ids=visit_ids,
            edit=content,
            hash=_hash(
                previous, sequence, moment_text(at), user, edit.id, as_json(visit_ids).decode(), content
            ),
        )
    )
    if visit_ids:
        rows = [{"visit_id": visit_id, "sequence": sequence} for visit_id in visit_ids]
        connection.execute(insert(audit_visit), rows)


def entries(connection: Connection, visit_id: VisitId | None, limit: int) -> tuple[AuditEntry, ...]:
    """The latest edits, newest first; of one visit where it is named. Raises DatabaseDamaged."""
    query = select(audit_entry).order_by(audit_entry.c.sequence.desc()).limit(limit)
    if visit_id is not None:
        query = query.join(audit_visit, audit_visit.c.sequence == audit_entry.c.sequence)
        query = query.where(audit_visit.c.visit_id == visit_id)
    return _read(connection, query)


def latest(connection: Connection, visit_id: VisitId) -> int:
    """The number of the last edit of anything of a visit, or of the office's own records."""
    of_the_visit = select(func.max(audit_visit.c.sequence)).where(audit_visit.c.visit_id == visit_id)
    of_the_office = (
        select(audit_entry.c.sequence)
        .where(audit_entry.c.visit_ids == ())
        .order_by(audit_entry.c.sequence.desc())
        .limit(1)
    )
    return max(connection.scalar(of_the_visit) or 0, connection.scalar(of_the_office) or 0)


def deletions(connection: Connection, limit: int) -> tuple[AuditEntry, ...]:
    """The edits that deleted those visits that are gone, the latest first. Raises DatabaseDamaged."""
    last = (
        select(func.max(audit_visit.c.sequence))
        .where(audit_visit.c.visit_id.not_in(select(visit.c.id)))
        .group_by(audit_visit.c.visit_id)
    )
    query = select(audit_entry).where(audit_entry.c.sequence.in_(last))
    return _read(connection, query.order_by(audit_entry.c.sequence.desc()).limit(limit))


def _read(connection: Connection, query: Select[Any]) -> tuple[AuditEntry, ...]:
    try:
        return tuple(
            AuditEntry(
                sequence=row.sequence,
                at=row.at,
                user=row.user,
                visit_ids=row.visit_ids,
                edit=from_json(row.edit, Edit),
            )
            for row in connection.execute(query)
        )
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        sentence = N_("The record of changes holds something that Heyet did not write. Run “verify”.")
        raise DatabaseDamaged(Message.of(sentence)) from error


def problems(connection: Connection) -> Iterator[Message]:
    """Where the trail is not as it was written."""
    previous, expected = _BEFORE_THE_FIRST, 1
    touched: dict[int, set[str]] = defaultdict(set)
    for row in connection.execute(select(audit_visit)):
        touched[row.sequence].add(row.visit_id)
    for row in connection.execute(select(*_AS_STORED).order_by(audit_entry.c.sequence)):
        if row.sequence != expected:
            yield Message.of(
                N_("The record of changes has a gap before entry {sequence}."), sequence=row.sequence
            )
        content = (row.sequence, row.at, row.user, row.edit_id, row.visit_ids, row.edit)
        if _hash(previous, *content) != row.hash:
            sentence = N_("Entry {sequence} of the record of changes was altered afterwards.")
            yield Message.of(sentence, sequence=row.sequence)
        elif not _is_edit(row.edit):
            yield Message.of(
                N_("Entry {sequence} of the record of changes cannot be read."), sequence=row.sequence
            )
        elif touched[row.sequence] != set(from_json(row.visit_ids, tuple[str, ...])):
            sentence = N_(
                "Entry {sequence} of the record of changes is laid to other visits than it touched."
            )
            yield Message.of(sentence, sequence=row.sequence)
        previous, expected = row.hash, row.sequence + 1


def _is_edit(content: str) -> bool:
    try:
        from_json(content, Edit)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def _hash(previous: str, *content: str | int) -> str:
    return hashlib.sha256(as_json((previous, *content))).hexdigest()


def _visits_touched(connection: Connection, edit: Edit) -> tuple[VisitId, ...]:
    """The visits that the changed records belong to, directly or through an item or an agreement."""
    records = [
        record for change in edit.changes for record in (change.before, change.after) if record is not None
    ]
    for kind in _BELONG_TO_A_VISIT:
        known = {record.id for record in records if type(record) is kind}
        found = with_identifiers(connection, kind, _named(records, kind) - known)
        records += cast("list[AnyRecord]", found)
    touched = _named(records, Visit) | {record.id for record in records if isinstance(record, Visit)}
    return tuple(VisitId(visit_id) for visit_id in sorted(touched))


def _named(records: list[AnyRecord], kind: type[Record]) -> set[str]:
    """The records of one kind to which these belong; what an item follows is of its own visit."""
    found = {
        getattr(record, field)
        for record in records
        for field, named in REFERENCES[type(record)].items()
        if named is kind and field != "after_item_id"
    }
    return found - {None}
