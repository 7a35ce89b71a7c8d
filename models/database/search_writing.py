"""Keeping the search in step: what an edit touches is drawn anew in its transaction, all of it at need.

All is drawn anew where the entries were made by another custom of folding or sorting: after a migration, or
by another version of the program.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from sqlalchemy import Connection, Engine, delete, insert, select

from models.alphabets import sort_bytes
from models.database import search_entries
from models.database.engine import reading, writing
from models.database.faults import DatabaseReadOnly
from models.database.found import FoundKind
from models.database.office_tables import post, vehicle, venue
from models.database.paper_tables import agreement, agreement_party, commitment, task
from models.database.rows import in_portions
from models.database.search_tables import search_entry, search_state
from models.database.visit_tables import item
from models.database.writing import wait_for_other_writers
from models.edits import Change, Edit
from models.messages import NP_, Message
from models.record_types import AnyRecord
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item
from models.records.journeys import Vehicle
from models.records.office_work import Task
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.records.record import Record
from models.records.visits import Visit
from models.spelling import folded, loosened
from resources.catalogs import COMPLETE_LANGUAGES

_SHAPE = 2
"""Raised when other texts or other columns go into the entries."""

_AT_ONCE = 1_000
_LETTERS = "".join(map(chr, (*range(0x20, 0x250), *range(0x400, 0x530), *range(0x1E00, 0x1F00), 0x2BB)))
_SYLLABLES = " ".join(f"{one}{other}y" for one in "csgkzqxw" for other in "hci")
_PROBES = (_LETTERS, _SYLLABLES, "Abdullah İbn-i Şıh")

_OWN: dict[type[Record], tuple[FoundKind, str]] = {
    Visit: (FoundKind.VISIT, "id"),
    Item: (FoundKind.ITEM, "id"),
    Person: (FoundKind.PERSON, "id"),
    Post: (FoundKind.PERSON, "person_id"),
    Organisation: (FoundKind.ORGANISATION, "id"),
    Venue: (FoundKind.VENUE, "id"),
    Vehicle: (FoundKind.VEHICLE, "id"),
    Agreement: (FoundKind.AGREEMENT, "id"),
    AgreementParty: (FoundKind.AGREEMENT, "agreement_id"),
    Task: (FoundKind.TASK, "id"),
    Commitment: (FoundKind.COMMITMENT, "id"),
}
"""Which entry a record is drawn into: its kind, and the field that names it."""

_NAMING_ORGANISATIONS = (
    (FoundKind.PERSON, post.c.person_id, post.c.organisation_id),
    (FoundKind.VENUE, venue.c.id, venue.c.organisation_id),
    (FoundKind.VEHICLE, vehicle.c.id, vehicle.c.organisation_id),
    (FoundKind.AGREEMENT, agreement_party.c.agreement_id, agreement_party.c.organisation_id),
)
_OF_A_VISIT = (
    (FoundKind.ITEM, item.c.id, item.c.visit_id),
    (FoundKind.AGREEMENT, agreement.c.id, agreement.c.visit_id),
    (FoundKind.TASK, task.c.id, task.c.visit_id),
    (FoundKind.COMMITMENT, commitment.c.id, commitment.c.visit_id),
)


@lru_cache(maxsize=1)
def custom() -> str:
    """How this program folds and sorts, as a short text that is another where it does so otherwise."""
    spelled = [(folded(text), loosened(text)) for text in _PROBES]
    sorted_by = [sort_bytes(text, language, 9_999) for language in COMPLETE_LANGUAGES for text in _PROBES]
    return hashlib.sha256(repr((_SHAPE, COMPLETE_LANGUAGES, spelled, sorted_by)).encode()).hexdigest()


def bring_search_up_to_date(engine: Engine) -> None:
    """Draw all entries anew where they were drawn by another custom, or never.

    A database that may only be read is left as it is.
    """
    with reading(engine) as connection:
        if _drawn_by(connection) == custom():
            return
    try:
        with writing(engine) as connection:
            wait_for_other_writers(connection)
            if _drawn_by(connection) != custom():
                renew(connection)
    except DatabaseReadOnly:
        return


def renew(connection: Connection) -> None:
    """Draw all entries anew."""
    connection.execute(delete(search_entry))
    connection.execute(delete(search_state))
    for kind in FoundKind:
        _insert(connection, search_entries.rows(connection, kind))
    connection.execute(insert(search_state).values(custom=custom()))


def follow(connection: Connection, edit: Edit) -> None:
    """Draw anew what `edit` touches, in the transaction that stores it and after its changes."""
    for kind, ids in _touched(connection, edit).items():
        for some in in_portions(sorted(ids)):
            entries = search_entry.c
            connection.execute(delete(search_entry).where(entries.kind == kind, entries.id.in_(some)))
            _insert(connection, search_entries.rows(connection, kind, some))


def problems(connection: Connection) -> Iterator[Message]:
    """Whether what is found fits what is stored; nothing where it does, or is drawn anew anyway."""
    if _drawn_by(connection) != custom():
        return
    different = 0
    for kind in FoundKind:
        stored = {
            row.id: row._asdict()
            for row in connection.execute(select(search_entry).where(search_entry.c.kind == kind))
        }
        for drawn in search_entries.rows(connection, kind):
            different += stored.pop(str(drawn["id"]), None) != drawn
        different += len(stored)
    if different:
        sentence = NP_(
            "The search does not know {count} record as it is stored. Renew it with “verify --renew-search”.",
            "The search does not know {count} records as they are stored. Renew it with"
            " “verify --renew-search”.",
        )
        yield Message.of(*sentence, count=different)


def _drawn_by(connection: Connection) -> str | None:
    return connection.execute(select(search_state.c.custom)).scalar()


def _insert(connection: Connection, rows: Iterator[search_entries.Row]) -> None:
    while some := list(islice(rows, _AT_ONCE)):
        connection.execute(insert(search_entry), some)


def _touched(connection: Connection, edit: Edit) -> dict[FoundKind, set[str]]:
    """The entries into which something that `edit` changes is drawn."""
    touched: dict[FoundKind, set[str]] = defaultdict(set)
    for change in edit.changes:
        own = _OWN.get(change.kind)
        if own is not None:
            kind, field = own
            touched[kind] |= {getattr(record, field) for record in _states(change)}
    for kind, named, naming in _NAMING_ORGANISATIONS:
        for some in in_portions(sorted(_renamed(edit))):
            touched[kind].update(connection.execute(select(named).where(naming.in_(some))).scalars())
    for kind, named, naming in _OF_A_VISIT:
        for some in in_portions(sorted(_hidden_or_shown(edit))):
            touched[kind].update(connection.execute(select(named).where(naming.in_(some))).scalars())
    return touched


def _states(change: Change) -> list[AnyRecord]:
    return [record for record in (change.before, change.after) if record is not None]


def _renamed(edit: Edit) -> set[str]:
    """The organisations that `edit` gives another name."""
    return {
        change.id
        for change in edit.changes
        if isinstance(change.before, Organisation)
        and isinstance(change.after, Organisation)
        and (change.before.name, change.before.short_name) != (change.after.name, change.after.short_name)
    }


def _hidden_or_shown(edit: Edit) -> set[str]:
    """The visits that `edit` makes a template, or no longer one."""
    return {
        change.id
        for change in edit.changes
        if isinstance(change.before, Visit)
        and isinstance(change.after, Visit)
        and change.before.is_template != change.after.is_template
    }
