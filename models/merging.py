"""Making one record of two that are about the same person, organisation, venue or vehicle, as one edit.

What named the one that goes names the other afterwards. Where that leaves two records that say the same, such
as two parts of one person in an item, these are made one too, with all that names them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import TypeAlias, TypeVar, cast

import msgspec

from models.edits import Change, Edit, edit
from models.localized import Localized
from models.messages import N_, Message
from models.record_names import name_of
from models.record_types import REFERENCES, AnyRecord
from models.records.agreements import AgreementParty
from models.records.items import Attendance
from models.records.journeys import LegGreeter, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import Attachment
from models.records.organisations import Organisation
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, TravelTime, Venue
from models.records.record import Record
from models.records.visits import Member, MemberTrack, VisitOrganisation
from models.spelling import folded

M = TypeVar("M", Person, Organisation, Venue, Vehicle)
R = TypeVar("R", bound=Record)
Referring: TypeAlias = Callable[[Collection[str]], Iterable[AnyRecord]]
"""Gives every record that names one of some identifiers, as they are stored now."""

_SAYS: dict[type[Record], tuple[str, ...]] = {
    Post: ("person_id", "organisation_id"),
    TravelTime: ("from_venue_id", "to_venue_id"),
    Unavailability: (
        "person_id",
        "venue_id",
        "vehicle_id",
        "first_day",
        "last_day",
        "starts",
        "ends",
        "zone",
    ),
    VisitOrganisation: ("visit_id", "organisation_id", "role"),
    Bedroom: ("venue_id", "number"),
    Member: ("visit_id", "person_id"),
    MemberTrack: ("member_id", "track_id"),
    Stay: ("member_id", "first_night", "last_night"),
    Attendance: ("item_id", "person_id", "member_id", "part"),
    LegMember: ("leg_id", "member_id"),
    LegGreeter: ("leg_id", "person_id", "duty"),
    Ride: ("visit_id", "vehicle_id", "item_id", "leg_id"),
    RidePassenger: ("ride_id", "member_id", "person_id"),
    AgreementParty: ("agreement_id", "organisation_id"),
    Attachment: (*REFERENCES[Attachment], "content_hash"),
}
"""Fields in which two records of a kind say the same when they are equal; other kinds are never made one.

Two posts must share a title in some spelling besides.
"""


def filled(kept: R, gone: R) -> R:
    """`kept` with all that only `gone` knows.

    Empty fields and languages are filled, lists and notes joined; whatever both know stays as it was.
    """
    fields = (field for field in kept.__struct_fields__ if field != "id")
    joined = {field: _joined(field, getattr(kept, field), getattr(gone, field)) for field in fields}
    itself = {kept.id, gone.id}
    own = {field: getattr(kept, field) for field in REFERENCES[type(kept)] if joined[field] in itself}
    return msgspec.structs.replace(kept, **{**joined, **own})


def taking(kept: R, gone: R, fields: Collection[str]) -> R:
    """`kept` with these fields as they are in `gone`."""
    return msgspec.structs.replace(kept, **{field: getattr(gone, field) for field in fields})


def merge_edit(kept: M, gone: M, merged: M, referring: Referring) -> Edit:
    """The edit after which only `kept` is there, as `merged` says, with all that named `gone`."""
    merging = _Merging(referring)
    merging.put(kept, cast("AnyRecord", merged))
    merging.join(cast("AnyRecord", kept), cast("AnyRecord", gone))
    name = Message.of(N_("Merge “{gone}” into “{kept}”"), gone=name_of(gone), kept=name_of(merged))
    return edit(name, *merging.changes())


class _Merging:
    """What becomes of each record on the way."""

    def __init__(self, referring: Referring) -> None:
        self._referring = referring
        self._before: dict[str, AnyRecord] = {}
        self._now: dict[str, AnyRecord | None] = {}

    def put(self, before: Record, now: AnyRecord | None) -> None:
        """Let a record become `now`."""
        self._before.setdefault(before.id, cast("AnyRecord", before))
        self._now[before.id] = now

    def changes(self) -> list[Change]:
        """From what was stored to what shall be."""
        return [Change(before, self._now[identifier]) for identifier, before in self._before.items()]

    def join(self, kept: AnyRecord, gone: AnyRecord) -> None:
        """Take `gone` away and have `kept` named in its place, then join what says the same by that."""
        self.put(gone, None)
        naming: list[AnyRecord] = []
        ids = (kept.id, gone.id)
        for stored in {one.id: one for one in self._referring(ids)}.values():
            now = self._now.get(stored.id, stored)
            if now is not None and stored.id not in ids:
                moved = _pointed(now, type(kept), gone.id, kept.id)
                if isinstance(moved, TravelTime) and moved.from_venue_id == moved.to_venue_id:
                    self.put(stored, None)
                    continue
                if moved != now:
                    self.put(stored, moved)
                naming.append(moved)
        self._free_from_circles(kept, gone)
        was_there = {one.id for one in naming if self._before.get(one.id, one) == one}
        for first, others in _alike(sorted(naming, key=lambda one: _which_stays(one, was_there))):
            for other in others:
                self.put(first, filled(self._now.get(first.id) or first, other))
                self.join(first, other)

    def _free_from_circles(self, kept: AnyRecord, gone: AnyRecord) -> None:
        """What stays may not stand under itself, or under what now stands under it."""
        now = self._now.get(kept.id, kept)
        if not isinstance(now, Organisation | Venue) or not isinstance(gone, Organisation | Venue):
            return
        parent = None if now.parent_id is None else self._now.get(now.parent_id)
        under_itself = isinstance(parent, Organisation | Venue) and parent.parent_id == kept.id
        if now.parent_id == gone.id or under_itself:
            above = gone.parent_id if gone.parent_id not in (kept.id, now.parent_id) else None
            self.put(kept, cast("AnyRecord", msgspec.structs.replace(now, parent_id=above)))


def _which_stays(record: AnyRecord, was_there: Collection[str]) -> tuple[int, bool, str]:
    """By what the first of several that say the same is chosen, the least: it stays among its like.

    It is what named the record that stays; but of two places in a delegation it is the higher one.
    """
    place = record.position if isinstance(record, Member) else 0
    return place, record.id not in was_there, record.id


def _pointed(record: AnyRecord, kind: type[Record], gone: str, kept: str) -> AnyRecord:
    """The record, naming `kept` wherever it names `gone`."""
    fields = REFERENCES[type(record)].items()
    named = {field: kept for field, named in fields if named is kind and getattr(record, field) == gone}
    return msgspec.structs.replace(record, **named)


def _alike(records: Iterable[AnyRecord]) -> Iterable[tuple[AnyRecord, list[AnyRecord]]]:
    """Each record that others say the same as, with those others."""
    groups: dict[tuple[object, ...], list[list[AnyRecord]]] = defaultdict(list)
    for record in records:
        fields = _SAYS.get(type(record))
        if fields is None:
            continue
        groups_of_key = groups[(type(record), *(getattr(record, field) for field in fields))]
        group = next((one for one in groups_of_key if _have_one_title(one[0], record)), None)
        if group is None:
            groups_of_key.append([record])
        else:
            group.append(record)
    for some in groups.values():
        for first, *others in some:
            if others:
                yield first, others


def _have_one_title(one: AnyRecord, other: AnyRecord) -> bool:
    """Whether two records that are otherwise alike have a title in common; only posts have one."""
    if not isinstance(one, Post) or not isinstance(other, Post):
        return True
    titles, others = ({folded(text) for _, text in post.title.texts} for post in (one, other))
    return titles == others or bool(titles & others)


def _joined(field: str, kept: object, gone: object) -> object:
    if isinstance(kept, Localized) and isinstance(gone, Localized):
        return Localized.of({**dict(gone.texts), **dict(kept.texts)})
    if isinstance(kept, bool):
        return kept or bool(gone)
    if isinstance(kept, tuple) and isinstance(gone, tuple):
        # The hours of a week make sense only together.
        return (kept or gone) if field == "opening_hours" else tuple(dict.fromkeys((*kept, *gone)))
    if field == "notes" and kept and gone and kept != gone:
        return f"{kept}\n{gone}"
    return gone if kept in (None, "") else kept
