"""The verbs of whole visits: a new one, the same once more, and deleting one. Each gives a named Edit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from msgspec import structs

from models.edits import Edit, created, deleted, edit
from models.identifiers import VisitId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.record_types import ONE_OF, REFERENCES, SHARED_RECORD_TYPES, AnyRecord
from models.records.acceptances import Acceptance
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item
from models.records.journeys import Leg, Stay
from models.records.office_work import Attachment, Request, Task
from models.records.papers import Version
from models.records.visits import Visit
from models.vocabulary import AgreementStatus, ItemStatus, TaskState, VisitStatus
from scheduling.letting_go import letting_go
from scheduling.moves import after_what_they_follow

_NOT_REPEATED = (Commitment, Request, Attachment, Acceptance, Version)
_SIGNED = frozenset({AgreementStatus.SIGNED, AgreementStatus.IN_FORCE, AgreementStatus.LAPSED})


class NewVisit(NamedTuple):
    """A visit that is about to come into being: the plan it will have, and the edit that makes it."""

    plan: Plan
    edit: Edit


def new_visit(
    title: Localized,
    first_day: date,
    last_day: date,
    home_zone: str = "Europe/Istanbul",
    reference: str = "",
) -> NewVisit:
    """A new visit with nothing in it yet. Days given the wrong way round are turned."""
    visit = Visit(
        id=VisitId(new_identifier()),
        title=title,
        first_day=min(first_day, last_day),
        last_day=max(first_day, last_day),
        home_zone=home_zone,
        reference=reference,
    )
    name = Message.of(N_("New visit “{title}”"), title=title)
    return NewVisit(Plan.of(visit.id, (visit,)), edit(name, created(visit)))


def duplicate_visit(plan: Plan, first_day: date) -> Edit:
    """The same visit once more, from `first_day` on, with everything still to be agreed.

    All its days move along, items are ideas again and unlocked, agreements are ideas without dates or
    decisions, tasks are to be done again. Promises, letters, files, issued versions and
    accepted conflicts are not repeated. People, organisations
    and places are the same ones. The reference is left empty.
    """
    own = [record for record in own_records(plan) if not isinstance(record, _NOT_REPEATED)]
    new_ids: dict[str, str] = {record.id: new_identifier() for record in own}
    shift = first_day - plan.visit.first_day
    name = Message.of(N_("Repeat “{title}” from {day}"), title=plan.visit.title, day=first_day)
    return edit(name, *(created(fresh(copied(record, new_ids), shift)) for record in own))


def delete_visit(plan: Plan) -> Edit:
    """Delete a visit and all that is its own. What was signed stays in the register, promises included.

    What the office or another visit keeps stays too, and lets go of what is deleted.
    """
    gone = _but_for_what_was_signed(plan, own_records(plan))
    name = Message.of(N_("Delete the visit “{title}”"), title=plan.visit.title)
    return edit(name, *letting_go(plan, gone), *map(deleted, reversed(gone)))


def own_records(plan: Plan) -> tuple[AnyRecord, ...]:
    """What is the visit's and neither the office's nor another visit's, each record after those it names.

    An agreement of the register that is only signed or spoken of during the visit is not its own.
    """
    own: list[AnyRecord] = []
    ids: set[str] = set()
    for record in plan.records():
        if type(record) not in SHARED_RECORD_TYPES and _is_own(plan, record, ids):
            own.append(record)
            ids.add(record.id)
    items = iter(after_what_they_follow(plan.items))
    return tuple(next(items) if isinstance(record, Item) else record for record in own)


def _is_own(plan: Plan, record: AnyRecord, own_ids: Collection[str]) -> bool:
    """Whether a record belongs to the visit, where `own_ids` are those before it that do."""
    match record:
        case Agreement():
            return record.visit_id == plan.visit_id
        case AgreementParty():
            return record.agreement_id in own_ids
        case Commitment() | Task() if record.visit_id is None:
            return record.item_id in plan.items
        case Commitment() | Task():
            return record.visit_id == plan.visit_id
        case Attachment():
            return any(getattr(record, field) in own_ids for field in ONE_OF[Attachment])
        case _:
            return True


def _but_for_what_was_signed(plan: Plan, own: tuple[AnyRecord, ...]) -> tuple[AnyRecord, ...]:
    """Those of `own` that go with the visit: not what was signed, nor the promises and files with it."""
    own_ids = {record.id for record in own}
    kept: set[str] = {
        agreement.id
        for agreement in plan.agreements
        if agreement.status in _SIGNED or agreement.id not in own_ids
    }
    kept |= {promise.id for promise in plan.commitments if promise.agreement_id in kept}
    return tuple(
        record
        for record in own
        if record.id not in kept
        and not (isinstance(record, AgreementParty) and record.agreement_id in kept)
        and not (isinstance(record, Attachment) and {record.agreement_id, record.commitment_id} & kept)
    )


def copied(record: AnyRecord, new_ids: Mapping[str, str]) -> AnyRecord:
    """The record under its new id, referring to the new ones of what is copied with it."""
    named = {field: getattr(record, field) for field in REFERENCES[type(record)]}
    renamed = {field: new_ids.get(identifier, identifier) for field, identifier in named.items()}
    return structs.replace(record, id=new_ids[record.id], **renamed)


def fresh(record: AnyRecord, shift: timedelta) -> AnyRecord:
    """The record as it is before anything has been agreed, its days later by `shift`."""
    match record:
        case Visit():
            return structs.replace(
                record,
                first_day=record.first_day + shift,
                last_day=record.last_day + shift,
                reference="",
                is_template=False,
                status=VisitStatus.DRAFT,
                approved_by="",
            )
        case Item():
            return structs.replace(
                record,
                day=_later(record.day, shift),
                end_day=_later(record.end_day, shift),
                status=ItemStatus.IDEA,
                locked=False,
                named_weekday=None,
            )
        case Agreement():
            return structs.replace(record, status=AgreementStatus.IDEA, signed_on=None)
        case AgreementParty():
            return structs.replace(
                record,
                council_decision_number="",
                council_decision_on=None,
                ministry_approval_number="",
                ministry_approved_on=None,
            )
        case Task():
            return structs.replace(
                record, due_on=_later(record.due_on, shift), state=TaskState.OPEN, done_on=None
            )
        case Stay():
            return structs.replace(
                record, first_night=record.first_night + shift, last_night=record.last_night + shift
            )
        case Leg():
            return structs.replace(
                record,
                departs_on=_later(record.departs_on, shift),
                arrives_on=_later(record.arrives_on, shift),
                booking_reference="",
            )
        case _:
            return record


def _later(day: date | None, shift: timedelta) -> date | None:
    return None if day is None else day + shift
