"""What the office has signed, promised and still has to do, across all visits; templates have no part in it.

A query for each kind of record, however many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Table, or_, select

from models.database.paper_tables import agreement, attachment, commitment, task
from models.database.rows import columns, read, with_identifiers
from models.database.visit_tables import item, visit
from models.dossiers import Dossier, in_order
from models.duties import Duty
from models.identifiers import VisitId
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item
from models.records.office_work import Attachment, Task
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.record import Record
from models.records.visits import Visit
from models.vocabulary import CommitmentState, TaskState

R = TypeVar("R", bound=Record)

_templates = select(visit.c.id).where(visit.c.is_template)
_template_items = select(item.c.id).where(item.c.visit_id.in_(_templates))
_template_agreements = select(agreement.c.id).where(agreement.c.visit_id.in_(_templates))


def agreements(connection: Connection) -> tuple[Dossier, ...]:
    """Every agreement with all that belongs to it, in the order in which they were made."""
    found = _read(connection, Agreement, agreement, _real(agreement))
    parties: dict[str, list[AgreementParty]] = defaultdict(list)
    for party in read(connection, AgreementParty):
        parties[party.agreement_id].append(party)
    promised: dict[str | None, list[Commitment]] = defaultdict(list)
    for one in _read(connection, Commitment, commitment, commitment.c.agreement_id.is_not(None)):
        promised[one.agreement_id].append(one)
    files = _files(connection, "agreement_id", found)
    promised_files = _files(connection, "commitment_id", (one for all_ in promised.values() for one in all_))
    all_parties = [party for listed in parties.values() for party in listed]
    bodies = _named(connection, Organisation, (party.organisation_id for party in all_parties))
    people = _named(connection, Person, (party.signatory_id for party in all_parties))
    items = _named(connection, Item, (one.item_id for one in found))
    owners: tuple[Agreement | Item, ...] = (*found, *items.values())
    visits = _named(connection, Visit, (one.visit_id for one in owners))
    return tuple(
        Dossier(
            agreement=one,
            parties=(own := in_order(tuple(parties[one.id]))),
            organisations=tuple(_each(bodies, (party.organisation_id for party in own))),
            signatories=tuple(_each(people, (party.signatory_id for party in own))),
            commitments=tuple(promised[one.id]),
            attachments=(
                *files.get(one.id, ()),
                *(file for promise in promised[one.id] for file in promised_files.get(promise.id, ())),
            ),
            visit=visits.get(one.visit_id or "") or _visit_of(items.get(one.item_id or ""), visits),
            item=items.get(one.item_id or ""),
        )
        for one in found
    )


def tasks(connection: Connection, *, finished: bool) -> tuple[Duty, ...]:
    """The tasks of the office and of all visits: what is to be done, and with `finished` all the rest."""
    wanted = _real(task) if finished else _real(task) & (task.c.state == TaskState.OPEN)
    found = _read(connection, Task, task, wanted)
    items = _named(connection, Item, (one.item_id for one in found))
    visits = _named(
        connection, Visit, (*(one.visit_id for one in found), *(one.visit_id for one in items.values()))
    )
    files = _files(connection, "task_id", found)
    return tuple(
        Duty(
            record=one,
            visit=visits.get(one.visit_id or "") or _visit_of(items.get(one.item_id or ""), visits),
            item=items.get(one.item_id or ""),
            attachments=files.get(one.id, ()),
        )
        for one in found
    )


def commitments(connection: Connection, *, finished: bool) -> tuple[Duty, ...]:
    """What was promised anywhere: what is outstanding, and with `finished` all the rest."""
    real = _real(commitment) & or_(
        commitment.c.agreement_id.is_(None), commitment.c.agreement_id.not_in(_template_agreements)
    )
    wanted = real if finished else real & (commitment.c.state == CommitmentState.OPEN)
    found = _read(connection, Commitment, commitment, wanted)
    items = _named(connection, Item, (one.item_id for one in found))
    under = _named(connection, Agreement, (one.agreement_id for one in found))
    owners: tuple[Commitment | Item | Agreement, ...] = (*found, *items.values(), *under.values())
    visits = _named(connection, Visit, (one.visit_id for one in owners))
    people = _named(connection, Person, (one.promised_by_id for one in found))
    bodies = _named(connection, Organisation, (one.promised_by_organisation_id for one in found))
    files = _files(connection, "commitment_id", found)
    return tuple(
        Duty(
            record=one,
            visit=visits.get(one.visit_id or "")
            or _visit_of(items.get(one.item_id or ""), visits)
            or _visit_of(under.get(one.agreement_id or ""), visits),
            item=items.get(one.item_id or ""),
            agreement=under.get(one.agreement_id or ""),
            promised_by=people.get(one.promised_by_id or ""),
            organisation=bodies.get(one.promised_by_organisation_id or ""),
            attachments=files.get(one.id, ()),
        )
        for one in found
    )


def items_of(connection: Connection, visit_id: VisitId) -> tuple[Item, ...]:
    """The items of a visit, for naming one of a visit that is not open."""
    return tuple(_read(connection, Item, item, item.c.visit_id == visit_id))


def _real(table: Table) -> ColumnElement[bool]:
    """That a record belongs to no template, neither itself nor through its item."""
    return or_(table.c.visit_id.is_(None), table.c.visit_id.not_in(_templates)) & or_(
        table.c.item_id.is_(None), table.c.item_id.not_in(_template_items)
    )


def _read(connection: Connection, kind: type[R], table: Table, condition: ColumnElement[bool]) -> list[R]:
    """The records that meet `condition`, in the order in which they were made."""
    return read(connection, kind, select(*columns(kind)).where(condition).order_by(table.c.id))


def _named(connection: Connection, kind: type[R], ids: Iterable[str | None]) -> dict[str, R]:
    """The records that are named, by their identifiers."""
    wanted = {identifier for identifier in ids if identifier is not None}
    return {record.id: record for record in with_identifiers(connection, kind, wanted)}


def _each(records: dict[str, R], ids: Iterable[str | None]) -> Iterable[R]:
    """Those that are named, each once, in the order in which they are named."""
    return (records[identifier] for identifier in dict.fromkeys(ids) if identifier is not None)


def _visit_of(owner: Item | Agreement | None, visits: dict[str, Visit]) -> Visit | None:
    return visits.get(owner.visit_id or "") if owner is not None else None


def _files(
    connection: Connection, field: str, owners: Iterable[Agreement | Task | Commitment]
) -> dict[str, tuple[Attachment, ...]]:
    """The files kept with records, by the record that each is kept with."""
    wanted = {owner.id for owner in owners}
    found: dict[str, tuple[Attachment, ...]] = {}
    for file in _read(connection, Attachment, attachment, attachment.c[field].is_not(None)):
        owner = getattr(file, field)
        if owner in wanted:
            found[owner] = (*found.get(owner, ()), file)
    return found
