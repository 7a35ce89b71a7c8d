"""What goes along with a record that is deleted, and what stays and lets go of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import msgspec

from models.edits import Change, deleted, replaced
from models.localized import FALLBACK_ORDER
from models.plan import Plan
from models.record_types import REFERENCES, AnyRecord
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import LegGreeter, LegMember, Ride, RidePassenger, Stay
from models.records.office_work import Attachment, Request
from models.records.places import Bedroom
from models.records.record import Record
from models.records.visits import MemberTrack
from models.vocabulary import RequestOutcome

GOES_ALONG: frozenset[type[Record]] = frozenset(
    {
        Attendance,
        ItemTrack,
        MemberTrack,
        LegMember,
        LegGreeter,
        Ride,
        RidePassenger,
        Stay,
        Bedroom,
        Attachment,
    }
)
"""Kinds that mean nothing without the item, the member, the journey, the ride or the hotel that they name."""


def letting_go(plan: Plan, records: Iterable[AnyRecord]) -> tuple[Change, ...]:
    """What has to happen before `records` can be deleted: not their own deletion, which comes after it.

    Gifts, letters, agreements and the like let go of what is deleted; who takes part in it, and whatever
    else only says something about it, is deleted before it.
    """
    waiting = list(records)
    own = {record.id for record in waiting}
    gone: dict[str, AnyRecord] = {}
    loosened: dict[str, AnyRecord] = {}
    while waiting:
        record = waiting.pop()
        for referrer, field in _referrers(plan, record):
            if referrer.id in own or referrer.id in gone:
                continue
            if type(referrer) in GOES_ALONG:
                gone[referrer.id] = referrer
                waiting.append(referrer)
            else:
                current = loosened.get(referrer.id, referrer)
                loosened[referrer.id] = _without(plan, current, field, record)
    before: dict[str, AnyRecord] = {one.id: one for one in plan.records() if one.id in loosened}
    deepest_first = [record for record in plan.records() if record.id in gone][::-1]
    return (
        *(replaced(before[identifier], after) for identifier, after in loosened.items()),
        *map(deleted, deepest_first),
    )


def _without(plan: Plan, referrer: AnyRecord, field: str, gone: AnyRecord) -> AnyRecord:
    """`referrer` once what it names in `field` is gone.

    A request without an item speaks for all of its host. One about an item that is gone must not: it keeps
    the item's title as its subject, and where no answer has come it counts as withdrawn.
    """
    after = msgspec.structs.replace(referrer, **{field: None})
    if not (isinstance(after, Request) and isinstance(gone, Item)):
        return after
    language = next(iter(plan.visit.document_languages), FALLBACK_ORDER[0])
    is_open = after.outcome is RequestOutcome.OPEN
    return msgspec.structs.replace(
        after,
        subject=after.subject or gone.title.in_language(language),
        outcome=RequestOutcome.WITHDRAWN if is_open else after.outcome,
    )


def _referrers(plan: Plan, record: AnyRecord) -> Iterable[tuple[AnyRecord, str]]:
    """Every record that names `record`, and the field in which it does."""
    for kind, fields in REFERENCES.items():
        for field, named in fields.items():
            if named is type(record):
                for referrer in plan.table(kind).where(field, record.id):
                    yield cast("AnyRecord", referrer), field
