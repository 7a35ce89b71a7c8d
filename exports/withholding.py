"""The fields that are kept from all but the organisers, and a plan made whole again after records have gone.

A field that is not named here is for everybody: whoever adds a field to a record decides here, and the test
of every paper (`tests/exports/test_every_audience.py`) names it where nobody did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

import msgspec

from models.identifiers import VisitId
from models.plan import Plan
from models.record_types import ONE_OF, AnyRecord
from models.records.acceptances import Acceptance
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item
from models.records.journeys import Leg, Ride, Stay, Vehicle
from models.records.office_work import Attachment, CostLine, Gift, Request, Task
from models.records.organisations import Organisation
from models.records.papers import Version
from models.records.people import SENSITIVE_PERSON_FIELDS, Person, Unavailability
from models.records.places import Bedroom, Venue
from models.records.record import Record
from models.records.visits import Member, Visit

OF_THE_OFFICE: frozenset[type[Record]] = frozenset(
    {
        Acceptance,
        Attachment,
        Bedroom,
        Commitment,
        CostLine,
        Gift,
        Request,
        Task,
        Unavailability,
        Version,
    }
)
"""Kinds of records that only organisers know of."""

FIELDS_OF_THE_OFFICE: dict[type[Record], tuple[str, ...]] = {
    Attachment: ("file_name", "media_type", "size", "notes"),
    Agreement: ("notes",),
    AgreementParty: ("keeps_original",),
    Item: (
        "internal_note",
        "responsible_officer",
        "responsible_phone",
        "covers",
        "menu_note",
        "importance",
        "named_weekday",
        "locked",
        "outcome",
    ),
    Leg: ("booking_reference", "notes"),
    Member: ("notes", "room"),
    Organisation: ("notes", "phone", "email"),
    Person: ("passport_name", "phone", "email", "dietary_needs", "accessibility_needs", "notes", "biography"),
    Ride: ("notes",),
    Stay: ("notes", "room"),
    Vehicle: ("driver", "driver_phone", "notes"),
    Venue: ("contact", "phone", "entrance_notes", "parking_notes", "notes"),
    Visit: ("notes", "approved_by"),
}
"""What of the other kinds is for organisers alone, where a reader is not given it by name."""


def without_fields(record: AnyRecord, fields: Iterable[str]) -> AnyRecord:
    """The record as if nothing had ever been entered in these fields."""
    empty = _empty_fields(type(record))
    changes = {field: empty[field] for field in fields if getattr(record, field) != empty[field]}
    return msgspec.structs.replace(record, **changes) if changes else record


def without_sensitive_fields(record: AnyRecord, asked_for: Collection[str] = ()) -> AnyRecord:
    """The record without passport and date of birth, but for those fields that are asked for by name."""
    if not isinstance(record, Person):
        return record
    return without_fields(record, (field for field in SENSITIVE_PERSON_FIELDS if field not in asked_for))


def made_whole(visit_id: VisitId, records: Iterable[AnyRecord]) -> Plan:
    """The plan of these records in which nothing names a record that is not there.

    A record that cannot do without the one that has gone goes too; any other forgets it.
    """
    plan = Plan.of(visit_id, records)
    missing = plan.missing_references()
    while missing:
        lost: dict[str, set[str]] = {}
        for record, field in missing:
            lost.setdefault(record.id, set()).add(field)
        kept = (_without_links(record, lost.get(record.id)) for record in plan.records())
        plan = Plan.of(visit_id, (record for record in kept if record is not None))
        missing = plan.missing_references()
    return plan


def _without_links(record: AnyRecord, lost: set[str] | None) -> AnyRecord | None:
    if not lost:
        return record
    empty = _empty_fields(type(record))
    if not all(field in empty for field in lost):
        return None
    left = without_fields(record, lost)
    one_of = ONE_OF.get(type(record), ())
    return None if one_of and all(getattr(left, field) is None for field in one_of) else left


@lru_cache(maxsize=64)
def _empty_fields(kind: type[Record]) -> dict[str, Any]:
    """The fields of a kind that may be empty, with what they are then."""
    return {
        field.name: field.default
        for field in msgspec.structs.fields(kind)
        if field.default is not msgspec.NODEFAULT
    }
