"""What a visit was before its latest edits, and the edits that lead back there; worked out in memory.

What is a visit's own goes back whole. The office's records (people, organisations, places) serve other visits
too and stay as they are today: of these only what was deleted since, and is named again, comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import cast

from models.differences import difference
from models.edits import Change, Edit, created, edit
from models.identifiers import VisitId
from models.messages import Message
from models.plan import Plan
from models.record_types import REFERENCES, SHARED_RECORD_TYPES, AnyRecord
from models.records.office_work import Attachment
from models.records.record import Record
from models.records.visits import Visit


def state_before(plan: Plan, edits: Iterable[Edit]) -> Plan:
    """The plan as it was before `edits`, the newest first, which are all that touched the visit since.

    A change that does not fit (a record of the office that was changed for another visit meanwhile) is passed
    over. Records of other visits in the same edits are left out. Before it was made, the visit is not in it.
    """
    records: dict[str, AnyRecord] = {record.id: record for record in plan.records()}
    for step in edits:
        for change in reversed(step.changes):
            if records.get(change.id) != change.after:
                continue
            if change.before is None:
                records.pop(change.id)
            else:
                records[change.id] = change.before
    return _of_visit(plan.visit_id, records.values(), {record.id for record in plan.records()})


def remains_of(visit_id: VisitId, step: Edit, stored: Mapping[str, AnyRecord]) -> Plan:
    """What is left of a visit that `step` deleted, among the `stored` records that it changed, by id.

    That is what the step kept in the register; `state_before` leads from there to the whole visit.
    """
    changed = [stored[change.id] for change in step.changes if change.id in stored]
    return _of_visit(visit_id, changed, ())


def named_again(now: Plan, past: Plan) -> tuple[AnyRecord, ...]:
    """The office's records that `past` needs for what was the visit's own, and `now` does not hold."""
    known: dict[str, AnyRecord] = {
        record.id: record for record in past.records() if type(record) in SHARED_RECORD_TYPES
    }
    wanted = [name for record in own(past).records() for name in _named(record)]
    found: dict[str, AnyRecord] = {}
    while wanted:
        record = known.get(wanted.pop())
        if record is not None and record.id not in found:
            found[record.id] = record
            wanted += _named(record)
    return tuple(
        record for record in past.records() if record.id in found and record.id not in now.table(type(record))
    )


def bring_back(now: Plan, past: Plan, name: Message, lost: Collection[AnyRecord] = ()) -> Edit:
    """The edit that makes what is the visit's own as it was in `past`.

    `lost` are those of `named_again` that the database no longer has: they are made once more.
    """
    changes = difference(now, past).changes
    return edit(name, *map(created, lost), *(change for change in changes if _concerns_visit(change)))


def still_fits(plan: Plan, step: Edit, stored: Mapping[str, AnyRecord]) -> bool:
    """Whether a step can be taken back by itself: all that it left behind is still so, and not built upon.

    `stored` are the records that it changed as the database has them now, by id.
    """
    if any(stored.get(change.id) != change.after for change in step.changes):
        return False
    touched = {change.id for change in step.changes}
    made = {change.id for change in step.changes if change.before is None}
    return not any(
        made & set(_named(record)) for record in plan.records() if made and record.id not in touched
    )


def own(plan: Plan) -> Plan:
    """What of a plan is the visit's and not the office's."""
    return Plan.of(plan.visit_id, [record for record in plan.records() if _is_visits(record)])


def _concerns_visit(change: Change) -> bool:
    return any(one is not None and _is_visits(one) for one in (change.before, change.after))


def _is_visits(record: AnyRecord) -> bool:
    if isinstance(record, Attachment):
        return bool(_owners(record))
    return type(record) not in SHARED_RECORD_TYPES


def _of_visit(visit_id: VisitId, records: Collection[AnyRecord], there: Collection[str]) -> Plan:
    """The plan of those `records` that are of the visit; what is `there` already is taken to be."""
    kept = {record.id for record in records if record.id in there}
    for record in Plan.of(visit_id, records).records():
        if _is_of(visit_id, record, kept):
            kept.add(record.id)
    return Plan.of(visit_id, [record for record in records if record.id in kept])


def _is_of(visit_id: VisitId, record: AnyRecord, kept: Collection[str]) -> bool:
    """Whether a record is of this visit, or of none in particular."""
    if isinstance(record, Visit):
        return record.id == visit_id
    owners = _owners(record)
    return not owners or any(owner in kept for owner in owners)


def _owners(record: AnyRecord) -> list[str]:
    """What of a visit the record names."""
    return _named(record, lambda kind: kind not in SHARED_RECORD_TYPES)


def _named(record: AnyRecord, wanted: Callable[[type[Record]], bool] = lambda _kind: True) -> list[str]:
    """The records that a record names."""
    names = (getattr(record, field) for field, kind in REFERENCES[type(record)].items() if wanted(kind))
    return [cast("str", name) for name in names if name is not None]
