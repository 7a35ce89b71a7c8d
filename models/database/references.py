"""That nothing is deleted which something else still names, and nothing named which is not there.

The database's foreign keys hold this too; here it is found out which records are concerned, so that it can be
said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import cast

from sqlalchemy import Connection, select

from models.database.faults import EditRefused
from models.database.rows import columns, in_portions, read, with_identifiers
from models.database.tables import TABLES
from models.edits import Change, Edit
from models.localized import Localized
from models.messages import N_, Message
from models.record_names import name_of
from models.record_types import REFERENCES, AnyRecord
from models.records.agreements import Agreement
from models.records.items import Item
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.records.record import Record
from models.records.visits import Member, Visit

MOST_NAMED = 3
"""Users of a record that a sentence names; the others it leaves out."""

_OWNERS: tuple[type[Record], ...] = (Visit, Agreement, Item, Member, Person, Venue, Organisation)
"""What a record without a name of its own belongs to, the most telling first."""


class StillUsed(EditRefused):
    """Something cannot be deleted because other records name it."""


class ReferenceMissing(EditRefused):
    """Something cannot be stored because it names a record that is not there."""


def check_references(connection: Connection, edit: Edit) -> None:
    """Look at the database as `edit` leaves it, in its transaction. Raises StillUsed or ReferenceMissing."""
    for kind, deleted in _deleted(edit).items():
        _check_unused(connection, kind, deleted)
    for kind, changes in _by_reference(edit).items():
        known = set(_existing(connection, kind, changes))
        for identifier, change in changes.items():
            if identifier not in known:
                raise _missing(change)


def _deleted(edit: Edit) -> dict[type[Record], dict[str, Change]]:
    """The deletions by kind and identifier, last first: what goes along stands before what is to go."""
    found: dict[type[Record], dict[str, Change]] = defaultdict(dict)
    for change in reversed(edit.changes):
        if change.after is None:
            found[change.kind][change.id] = change
    return found


def _by_reference(edit: Edit) -> dict[type[Record], dict[str, Change]]:
    """The records that the edit newly names: by kind and identifier, the change that names it."""
    found: dict[type[Record], dict[str, Change]] = defaultdict(dict)
    for change in edit.changes:
        if change.after is None:
            continue
        for field, kind in REFERENCES[change.kind].items():
            identifier = getattr(change.after, field)
            if identifier is not None and identifier != getattr(change.before, field, None):
                found[kind].setdefault(identifier, change)
    return found


def _existing(connection: Connection, kind: type[Record], ids: Iterable[str]) -> Iterator[str]:
    identifier = TABLES[kind].c.id
    for some in in_portions(sorted(ids)):
        yield from connection.execute(select(identifier).where(identifier.in_(some))).scalars()


def _check_unused(connection: Connection, kind: type[Record], deleted: dict[str, Change]) -> None:
    for user_kind, references in REFERENCES.items():
        for field in (field for field, named in references.items() if named is kind):
            column = TABLES[user_kind].c[field]
            for some in in_portions(sorted(deleted)):
                query = select(*columns(user_kind)).where(column.in_(some)).order_by(TABLES[user_kind].c.id)
                users = read(connection, user_kind, query.limit(MOST_NAMED * 10))
                if users:
                    gone = deleted[getattr(users[0], field)].record
                    concerned = [user for user in users if getattr(user, field) == gone.id]
                    raise _still_used(connection, gone, cast("list[AnyRecord]", concerned))


def _still_used(connection: Connection, record: AnyRecord, users: list[AnyRecord]) -> StillUsed:
    named = dict.fromkeys(name for user in users if (name := _name_in_context(connection, user)))
    listed, name = tuple(islice(named, MOST_NAMED)), name_of(record)
    if name and listed:
        sentence = N_("“{record}” cannot be deleted, because it is still used by: {users}.")
        return StillUsed(Message.of(sentence, record=name, users=listed))
    if name:
        return StillUsed(
            Message.of(N_("“{record}” cannot be deleted, because it is still used."), record=name)
        )
    return StillUsed(Message.of(N_("This cannot be deleted, because it is still used.")))


def _name_in_context(connection: Connection, record: AnyRecord) -> Localized:
    """The visit that a record belongs to, by name; else its own name, else that of what it belongs to.

    A post is known by who holds it.
    """
    owners = _owners(connection, record)
    if isinstance(record, Post) and Person in owners:
        return name_of(owners[Person])
    if isinstance(record, Visit) or Visit not in owners:
        return name_of(record) or next(
            (name_of(owners[kind]) for kind in _OWNERS if kind in owners), Localized()
        )
    return name_of(owners[Visit])


def _owners(connection: Connection, record: AnyRecord) -> dict[type[Record], AnyRecord]:
    """What a record names directly, and the visits that those belong to."""
    owners: dict[type[Record], AnyRecord] = {}
    waiting = [record]
    for asking in waiting:
        for field, kind in REFERENCES[type(asking)].items():
            identifier = getattr(asking, field)
            if identifier is None or kind in owners or kind not in _OWNERS:
                continue
            for owner in with_identifiers(connection, kind, [identifier]):
                owners[kind] = cast("AnyRecord", owner)
                waiting.append(owners[kind])
    return owners


def _missing(change: Change) -> ReferenceMissing:
    name = name_of(change.record)
    if name:
        sentence = N_("“{record}” names something that is no longer there. Look at it again, then repeat.")
        return ReferenceMissing(Message.of(sentence, record=name))
    return ReferenceMissing(
        Message.of(N_("This names something that is no longer there. Look at it again, then repeat."))
    )
