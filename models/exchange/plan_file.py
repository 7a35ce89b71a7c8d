"""A plan as a JSON file: what one office hands to another, and what a sample is shipped as.

One record a line, so that two files can be compared line by line. What the file holds is checked before it
becomes a plan: nothing that was cut off, made by another program or altered by hand goes further than
`read_plan`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from models.edits import Change, Edit, edit
from models.encoding import as_json
from models.identifiers import VisitId
from models.messages import N_, HeyetError, Message
from models.plan import Plan, RecordTable
from models.record_limits import ValueRefused, check_record
from models.record_types import ONE_OF, REFERENCES, SHARED_RECORD_TYPES, AnyRecord
from models.records.office_work import Attachment, Task
from models.records.organisations import Organisation
from models.records.papers import HouseStyle, Version
from models.records.people import SENSITIVE_PERSON_FIELDS, Person
from models.records.places import Venue
from models.records.record import Record
from models.records.settings import OfficeSetting
from models.records.visits import Visit

FORMAT = 1
"""Raised when an older program could no longer understand the file."""

MOST_BYTES = 64 * 1024 * 1024
"""Far more than any visit; checked before anything is decoded, so a wrong file costs no time or memory."""

_SORT_OF_FILE = "plan"

_OPTIONAL_REFERENCES: dict[type[Record], dict[str, type[Record]]] = {
    kind: {
        field.name: references[field.name]
        for field in msgspec.structs.fields(kind)
        if field.name in references and field.default is None
    }
    for kind, references in REFERENCES.items()
}
"""The references that a record can do without."""

_EMPTY_PERSON = {field.name: field.default for field in msgspec.structs.fields(Person)}
"""What each field of a person holds where nothing is known."""


class PlanFileRefused(HeyetError):
    """A file is no plan, or none that can be understood; nothing of it was taken."""


_STAYING = (Attachment, Version, OfficeSetting, HouseStyle)
"""What stays with the office."""


class _Header(msgspec.Struct):
    """What can be read of any file of ours, whatever its format."""

    heyet: str
    format: int
    visit_id: VisitId = VisitId("")


class _Contents(msgspec.Struct):
    """A file of the present format."""

    visit_id: VisitId
    records: list[AnyRecord]


def write_plan(plan: Plan, *, with_sensitive: bool = False) -> bytes:
    """The plan as a file. Passport numbers, their expiry and birthdays are in it only `with_sensitive`.

    References to what the plan does not hold (an agreement's earlier visit) are left out: they mean nothing
    elsewhere. Attachments and issued versions are left out, as a file that is passed on should not carry what
    was kept with it, and so is what the office has set for itself.
    """
    header = as_json(_Header(_SORT_OF_FILE, FORMAT, plan.visit_id)).removesuffix(b"}")
    records = [
        as_json(_handed_out(record, plan, with_sensitive=with_sensitive))
        for record in plan.records()
        if not isinstance(record, _STAYING)
    ]
    return header + b',"records":[\n' + b",\n".join(records) + b"\n]}\n"


def read_plan(content: bytes) -> Plan:
    """The plan in a file. Raises PlanFileRefused for anything but a whole and sound plan."""
    _check_size(len(content))
    try:
        header = msgspec.json.decode(content, type=_Header)
        if header.heyet != _SORT_OF_FILE or header.format < 1:
            raise _no_plan()
        if header.format > FORMAT:
            raise PlanFileRefused(
                Message.of(
                    N_("The file was written by a newer version of Heyet. Install that version to read it.")
                )
            )
        contents = msgspec.json.decode(content, type=_Contents)
    except msgspec.ValidationError as error:
        raise _no_plan() from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _no_json() from error
    _check_records(contents)
    plan = Plan.of(contents.visit_id, contents.records)
    _check_plan(plan)
    return plan


def read_plan_file(path: Path) -> Plan:
    """The plan in the file at `path`. Raises PlanFileRefused, also where the file cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        sentence = N_("The file “{path}” cannot be read: {reason}.")
        raise PlanFileRefused(Message.of(sentence, path=str(path), reason=reason)) from error
    return read_plan(content)


def import_edit(known: Mapping[str, AnyRecord], plan: Plan) -> Edit:
    """The edit that takes a plan from a file into a database. Raises PlanFileRefused where two ids clash.

    `known` is what the database holds of it already, by id: records with the same ids, and all records of the
    visit where that is known. What the file says goes before what is known, except for what files leave out:
    sensitive values, and references to other visits. Records of the visit that the file no longer has are
    deleted; what belongs to the register alone stays.
    """
    left = [record for record in known.values() if record.id not in plan.table(type(record))]
    gone = [record for record in left if _is_gone(record, known, plan)]
    gone_ids = {record.id for record in gone}
    changes = []
    for record in plan.records():
        earlier = known.get(record.id)
        if earlier is not None and type(earlier) is not type(record):
            sentence = N_(
                "The file cannot be taken in: in the database the id {id} stands for something else."
            )
            raise PlanFileRefused(Message.of(sentence, id=record.id))
        changes.append(Change(earlier, _completed(record, earlier, plan, gone_ids)))
    changes += [Change(record, _without(record, gone_ids)) for record in left if record.id not in gone_ids]
    changes += [Change(record, None) for record in reversed(gone)]
    return edit(Message.of(N_("Import “{visit}”"), visit=plan.visit.title), *changes)


def _handed_out(record: AnyRecord, plan: Plan, *, with_sensitive: bool) -> AnyRecord:
    """The record as it stands in a file: without what leads out of the plan, or is nobody else's business."""
    absent = {
        identifier
        for field, kind in _OPTIONAL_REFERENCES[type(record)].items()
        if (identifier := getattr(record, field)) is not None and identifier not in plan.table(kind)
    }
    if isinstance(record, Person) and not with_sensitive:
        return msgspec.structs.replace(
            record, **{name: _EMPTY_PERSON[name] for name in SENSITIVE_PERSON_FIELDS}
        )
    return _without(record, absent)


def _completed(record: AnyRecord, earlier: AnyRecord | None, plan: Plan, gone: Collection[str]) -> AnyRecord:
    """The record of a file with what files leave out, taken from the record as it is known."""
    if earlier is None:
        return record
    kept: dict[str, object] = {}
    for field, kind in _OPTIONAL_REFERENCES[type(record)].items():
        identifier = getattr(earlier, field)
        led_out = identifier is not None and identifier not in plan.table(kind) and identifier not in gone
        if getattr(record, field) is None and led_out and kind not in SHARED_RECORD_TYPES:
            kept[field] = identifier
    if isinstance(record, Person):
        empty = [name for name in SENSITIVE_PERSON_FIELDS if getattr(record, name) == _EMPTY_PERSON[name]]
        kept |= {name: getattr(earlier, name) for name in empty}
    return msgspec.structs.replace(record, **kept) if kept else record


def _without(record: AnyRecord, ids: Collection[str]) -> AnyRecord:
    """The record with its references to these records let go, as far as it can be without them."""
    let_go = {field: None for field in _OPTIONAL_REFERENCES[type(record)] if getattr(record, field) in ids}
    return msgspec.structs.replace(record, **let_go) if let_go else record


def _is_gone(record: AnyRecord, known: Mapping[str, AnyRecord], plan: Plan) -> bool:
    """Whether a record of the visit that a file does not have was deleted, and not just left out of the file.

    An attachment goes with the record that it is kept with.
    """
    if isinstance(record, Attachment):
        owner = known.get(next(filter(None, (getattr(record, field) for field in ONE_OF[Attachment]))))
        return owner is not None and owner.id not in plan.table(type(owner)) and _is_gone(owner, known, plan)
    return not isinstance(record, Version) and _visit_of(record, known) == plan.visit_id


def _visit_of(record: AnyRecord, known: Mapping[str, AnyRecord]) -> str | None:
    """The visit a record belongs to, by itself or by item, member or agreement; None for the office's."""
    if hasattr(record, "visit_id") and not (isinstance(record, Task) and record.visit_id is None):
        return record.visit_id
    for field in ("item_id", "member_id", "agreement_id", "leg_id", "ride_id"):
        owner = known.get(getattr(record, field, None) or "")
        if owner is not None:
            return _visit_of(owner, known)
    return None


def _check_size(size: int) -> None:
    if size > MOST_BYTES:
        sentence = N_(
            "The file is larger than {megabytes} megabytes, so it is no plan of Heyet. Choose another."
        )
        raise PlanFileRefused(Message.of(sentence, megabytes=MOST_BYTES // 1024**2))


def _check_records(contents: _Contents) -> None:
    """Raise PlanFileRefused where a value cannot be kept, or an id stands for two records."""
    seen: set[str] = set()
    for record in contents.records:
        try:
            check_record(record)
        except ValueRefused as error:
            sentence = N_("The file is damaged or was altered. {reason}")
            raise PlanFileRefused(Message.of(sentence, reason=error.message)) from error
        if record.id in seen:
            sentence = N_("The file is damaged or was altered: the id {id} stands for more than one record.")
            raise PlanFileRefused(Message.of(sentence, id=record.id))
        seen.add(record.id)


def _check_plan(plan: Plan) -> None:
    """Raise PlanFileRefused where the records are not one visit, or lead out of the file or in a circle."""
    visits = plan.table(Visit)
    if plan.visit_id not in visits:
        raise PlanFileRefused(
            Message.of(N_("The file is damaged or was altered: the visit it is about is not in it."))
        )
    if len(visits) > 1:
        raise PlanFileRefused(
            Message.of(N_("The file holds more than one visit. Export each visit to a file of its own."))
        )
    for record, field in plan.missing_references():
        sentence = N_(
            "The file is damaged or was altered: “{field}” of {id} names something that is not in it."
        )
        raise PlanFileRefused(Message.of(sentence, field=field, id=record.id))
    _check_parents(plan.organisations)
    _check_parents(plan.venues)


def _check_parents(records: RecordTable[Organisation] | RecordTable[Venue]) -> None:
    """Raise PlanFileRefused where a record is above itself: who climbs from it would never arrive."""
    sound: set[str] = set()
    for record in records:
        climbed: set[str] = set()
        above: Organisation | Venue | None = record
        while above is not None and above.id not in sound:
            if above.id in climbed:
                sentence = N_("The file is damaged or was altered: {id} is a part of itself.")
                raise PlanFileRefused(Message.of(sentence, id=above.id))
            climbed.add(above.id)
            above = records.get(above.parent_id)
        sound |= climbed


def _no_plan() -> PlanFileRefused:
    return PlanFileRefused(
        Message.of(N_("The file is not a plan of Heyet. Choose a file that Heyet has exported."))
    )


def _no_json() -> PlanFileRefused:
    return PlanFileRefused(
        Message.of(N_("The file is cut off, or is not a plan of Heyet. Export it again and send it again."))
    )
