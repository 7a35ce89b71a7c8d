"""Who a paper is for, and the one place that withholds what they are not to see."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec.structs import replace

from models.messages import N_, Message
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.records.visits import Member, Visit
from models.vocabulary import AgreementStatus, ItemStatus


class Audience(StrEnum):
    """The readers of a paper."""

    GUEST = "guest"
    ORGANISERS = "organisers"

    @property
    def label(self) -> Message:
        """What these readers are called."""
        return Message.of(_LABELS[self])


_LABELS = {Audience.GUEST: N_("Guests and hosts"), Audience.ORGANISERS: N_("Organisers")}

_NOT_FOR_GUESTS = frozenset({ItemStatus.IDEA, ItemStatus.DECLINED, ItemStatus.CANCELLED})
_NO_AGREEMENT_OF_THEIRS = frozenset({AgreementStatus.IDEA, AgreementStatus.LAPSED})


def visible(plan: Plan, audience: Audience) -> Plan:
    """The plan as far as `audience` may see it; no document receives any other.

    Nobody sees passports and dates of birth. Guests see neither what the office notes, nor how to reach or
    feed a person, nor promises it keeps watch over, nor items and agreements that are only ideas or came to
    nothing.
    """
    open_records: Iterator[AnyRecord] = map(_without_sensitive_fields, plan.records())
    if audience is Audience.ORGANISERS:
        return Plan.of(plan.visit_id, open_records)
    withheld = _withheld_from_guests(plan)
    seen = (_for_guests(record, withheld) for record in open_records)
    return Plan.of(plan.visit_id, (record for record in seen if record is not None))


def is_withheld(item: Item, audience: Audience) -> bool:
    """Whether the item as a whole is kept from `audience`."""
    return audience is Audience.GUEST and item.status in _NOT_FOR_GUESTS


def _withheld_from_guests(plan: Plan) -> frozenset[str]:
    """The ids of the items and agreements that guests are not to know of."""
    items = {item.id for item in plan.items if is_withheld(item, Audience.GUEST)}
    agreements = {
        agreement.id
        for agreement in plan.agreements
        if agreement.status in _NO_AGREEMENT_OF_THEIRS or agreement.item_id in items
    }
    return frozenset({*items, *agreements})


def _without_sensitive_fields(record: AnyRecord) -> AnyRecord:
    if isinstance(record, Person):
        return replace(record, passport_number="", passport_expires_on=None, date_of_birth=None)
    return record


def _for_guests(record: AnyRecord, withheld: frozenset[str]) -> AnyRecord | None:
    """The record as guests may see it; None where they are not to know of it."""
    match record:
        case Commitment():
            return None
        case Attendance() | ItemTrack():
            return None if record.item_id in withheld else record
        case AgreementParty():
            return None if record.agreement_id in withheld else replace(record, keeps_original="")
        case Agreement():
            return None if record.id in withheld else replace(record, notes="")
        case Item():
            return None if record.id in withheld else _item_for_guests(record, withheld)
        case Visit():
            return replace(record, notes="", approved_by="")
        case Member():
            return replace(record, notes="", room="")
        case Person():
            return replace(
                record,
                passport_name="",
                phone="",
                email="",
                dietary_needs="",
                accessibility_needs="",
                notes="",
            )
        case Venue():
            return replace(record, contact="", phone="", entrance_notes="", parking_notes="", notes="")
        case Organisation():
            return replace(record, notes="")
        case _:
            return record


def _item_for_guests(item: Item, withheld: frozenset[str]) -> Item:
    after = None if item.after_item_id in withheld else item.after_item_id
    return replace(
        item, internal_note="", responsible_officer="", responsible_phone="", covers=None, after_item_id=after
    )
