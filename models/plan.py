"""A visit with all that it touches: frozen records by kind and id, like a relational database in memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast, overload

from models.edits import Change, Edit
from models.identifiers import VisitId
from models.messages import N_, HeyetError, Message
from models.record_types import REFERENCES, AnyRecord
from models.records.acceptances import Acceptance
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegGreeter, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import Attachment, CostLine, Gift, Request, Task
from models.records.organisations import Organisation
from models.records.papers import HouseStyle, Version
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, TravelTime, Venue
from models.records.ranks import Rank, RankTable
from models.records.record import Record
from models.records.settings import OfficeSetting, VisitSetting
from models.records.visits import Member, MemberTrack, Track, Visit, VisitOrganisation

R = TypeVar("R", bound=Record)


class StaleEdit(HeyetError):
    """An edit made from records which have since changed; `change` is the first that no longer fits."""

    def __init__(self, change: Change) -> None:
        super().__init__(
            Message.of(N_("Someone else has changed this in the meantime. Look at it again, then repeat."))
        )
        self.change = change


_FEW_CHANGES = 8
"""After more of them at once a table is sorted and indexed anew."""

_id_of = attrgetter("id")


class RecordTable(Generic[R]):
    """The records of one kind, by id and by the value of any field; immutable, indexed when first asked."""

    __slots__ = ("_by_field", "_by_id", "_sorted")

    def __init__(self, by_id: Mapping[str, R]) -> None:
        """Take over `by_id`, which nobody may change afterwards."""
        self._by_id = by_id
        self._by_field: dict[str, dict[object, tuple[R, ...]]] = {}
        self._sorted: tuple[R, ...] | None = None

    def __len__(self) -> int:
        """How many records there are."""
        return len(self._by_id)

    def __contains__(self, identifier: object) -> bool:
        """Whether there is a record with this id."""
        return identifier in self._by_id

    def __iter__(self) -> Iterator[R]:
        """The records in the order of their ids, which is the order in which they were made."""
        if self._sorted is None:
            self._sorted = tuple(self._by_id[identifier] for identifier in sorted(self._by_id))
        return iter(self._sorted)

    def __getitem__(self, identifier: str) -> R:
        """The record with this id; KeyError where there is none."""
        return self._by_id[identifier]

    def __eq__(self, other: object) -> bool:
        """Equal where the records are."""
        return isinstance(other, RecordTable) and self._by_id == other._by_id

    __hash__ = None  # type: ignore[assignment]

    def get(self, identifier: str | None) -> R | None:
        """The record with this id, or None where there is none or `identifier` is None."""
        return None if identifier is None else self._by_id.get(identifier)

    def where(self, field: str, value: object) -> tuple[R, ...]:
        """The records whose `field` equals `value`, in the order of their ids."""
        index = self._by_field.get(field)
        if index is None:
            lists: dict[object, list[R]] = {}
            for record in self:
                lists.setdefault(getattr(record, field), []).append(record)
            index = self._by_field[field] = {key: tuple(records) for key, records in lists.items()}
        return index.get(value, ())

    def changed(self, changes: Iterable[Change]) -> RecordTable[R]:
        """The table after `changes`. Raises StaleEdit where a record is not as the change says it was."""
        by_id, in_turn = dict(self._by_id), tuple(changes)
        for change in in_turn:
            if by_id.get(change.id) != change.before:
                raise StaleEdit(change)
            if change.after is None:
                del by_id[change.id]
            else:
                by_id[change.id] = cast("R", change.after)
        after: RecordTable[R] = RecordTable(by_id)
        # The empty table stands for every kind that a plan has nothing of.
        if self._by_id and len(in_turn) <= _FEW_CHANGES:
            after._go_on_from(self, in_turn)
        return after

    def _go_on_from(self, before: RecordTable[R], changes: Sequence[Change]) -> None:
        """Take over the order and the indices of the table before: an edit touches few of many records."""
        if before._sorted is not None:
            in_order = before._sorted
            for change in changes:
                in_order = _with(_without(in_order, change.before), cast("R | None", change.after))
            self._sorted = in_order
        # Another thread may look something up at the same time.
        for field, index in tuple(before._by_field.items()):
            known = dict(index)
            for change in changes:
                if change.before is not None:
                    value = getattr(change.before, field)
                    known[value] = _without(known[value], change.before)
                if change.after is not None:
                    value = getattr(change.after, field)
                    known[value] = _with(known.get(value, ()), cast("R", change.after))
            self._by_field[field] = known

    def including(self, records: Iterable[R]) -> RecordTable[R]:
        """The table with further records, each put in place of the one with its id."""
        return RecordTable({**self._by_id, **{record.id: record for record in records}})


def _without(in_order: tuple[R, ...], record: Record | None) -> tuple[R, ...]:
    """Records in the order of their ids without one that is among them."""
    if record is None:
        return in_order
    number = bisect_left(in_order, record.id, key=_id_of)
    return (*in_order[:number], *in_order[number + 1 :])


def _with(in_order: tuple[R, ...], record: R | None) -> tuple[R, ...]:
    """Records in the order of their ids with one more."""
    if record is None:
        return in_order
    number = bisect_left(in_order, record.id, key=_id_of)
    return (*in_order[:number], record, *in_order[number:])


_EMPTY: RecordTable[Any] = RecordTable({})


class KindOf(Generic[R]):
    """The records of one kind as an attribute of the plan: `plan.items` is `plan.table(Item)`."""

    def __init__(self, kind: type[R]) -> None:
        """Give the records of `kind`."""
        self.kind = kind

    @overload
    def __get__(self, plan: None, owner: type[Plan]) -> KindOf[R]: ...

    @overload
    def __get__(self, plan: Plan, owner: type[Plan]) -> RecordTable[R]: ...

    def __get__(self, plan: Plan | None, owner: type[Plan]) -> KindOf[R] | RecordTable[R]:
        return self if plan is None else plan.table(self.kind)


class Plan:
    """One visit with its items, delegation, hosts, venues and agreements. Immutable; equal by content.

    Records of the office (people, organisations, venues) are in it as far as the visit touches them.
    """

    __slots__ = ("_tables", "visit_id")

    organisations = KindOf(Organisation)
    """The bodies that the visit touches."""
    persons = KindOf(Person)
    """The people that the visit touches, guests and hosts alike."""
    posts = KindOf(Post)
    """The posts of those people."""
    venues = KindOf(Venue)
    """The places that the visit touches."""
    travel_times = KindOf(TravelTime)
    """The known minutes between those places."""
    vehicles = KindOf(Vehicle)
    """The vehicles that the visit uses."""
    unavailabilities = KindOf(Unavailability)
    """When those people, places and vehicles are not to be had."""
    rank_tables = KindOf(RankTable)
    """The order of precedence that the visit follows, if any."""
    ranks = KindOf(Rank)
    """The rows of that order."""
    bedrooms = KindOf(Bedroom)
    """The rooms of the hotels among those places."""
    office_settings = KindOf(OfficeSetting)
    """What the office has set for all its visits."""
    house_styles = KindOf(HouseStyle)
    """How the papers of the office look."""
    visit_settings = KindOf(VisitSetting)
    """What is otherwise in this visit."""
    acceptances = KindOf(Acceptance)
    """The conflicts that are taken as they are."""
    versions = KindOf(Version)
    """What was issued."""
    visit_organisations = KindOf(VisitOrganisation)
    """Who coordinates, sends and receives."""
    tracks = KindOf(Track)
    """The parallel programmes."""
    members = KindOf(Member)
    """The delegation, in no order: sort by `position` for the order of precedence."""
    member_tracks = KindOf(MemberTrack)
    """Which member follows which track."""
    stays = KindOf(Stay)
    """Nights in which members sleep elsewhere."""
    items = KindOf(Item)
    """The lines of the programme, in no order of time."""
    item_tracks = KindOf(ItemTrack)
    """Which item belongs to which track."""
    attendances = KindOf(Attendance)
    """Who has which part in which item."""
    legs = KindOf(Leg)
    """The journeys in, out and between."""
    leg_members = KindOf(LegMember)
    """Who travels on which."""
    leg_greeters = KindOf(LegGreeter)
    """Who meets and sees off."""
    rides = KindOf(Ride)
    """Which vehicle drives to what."""
    ride_passengers = KindOf(RidePassenger)
    """Who has a seat."""
    agreements = KindOf(Agreement)
    """What is signed."""
    agreement_parties = KindOf(AgreementParty)
    """Who signs it."""
    commitments = KindOf(Commitment)
    """What is promised."""
    requests = KindOf(Request)
    """What was asked of hosts."""
    tasks = KindOf(Task)
    """What has to be done."""
    gifts = KindOf(Gift)
    """What is given."""
    cost_lines = KindOf(CostLine)
    """What it costs."""
    attachments = KindOf(Attachment)
    """The files kept with any of these records."""

    def __init__(self, visit_id: VisitId, tables: Mapping[type[Record], RecordTable[Any]]) -> None:
        """Take over `tables`; kinds that are missing are empty."""
        self.visit_id = visit_id
        self._tables = dict(tables)

    @classmethod
    def of(cls, visit_id: VisitId, records: Iterable[AnyRecord]) -> Plan:
        """The plan of `visit_id` that holds just these records, the visit among them."""
        by_kind: dict[type[Record], dict[str, Record]] = {}
        for record in records:
            by_kind.setdefault(type(record), {})[record.id] = record
        return cls(visit_id, {kind: RecordTable(by_id) for kind, by_id in by_kind.items()})

    def __eq__(self, other: object) -> bool:
        """Equal where they are of the same visit and hold equal records."""
        if not isinstance(other, Plan) or self.visit_id != other.visit_id:
            return False
        kinds = set(self._tables) | set(other._tables)
        return all(self.table(kind) == other.table(kind) for kind in kinds)

    __hash__ = None  # type: ignore[assignment]

    def table(self, kind: type[R]) -> RecordTable[R]:
        """The records of one kind."""
        return self._tables.get(kind, _EMPTY)

    def records(self) -> Iterator[AnyRecord]:
        """All records, kind by kind, each referring only to earlier kinds."""
        for kind in REFERENCES:
            yield from cast("Iterable[AnyRecord]", self.table(kind))

    def with_edit(self, edit: Edit) -> Plan:
        """The plan after `edit`. Raises StaleEdit where a record is not as the edit says it was."""
        by_kind: dict[type[Record], list[Change]] = {}
        for change in edit.changes:
            by_kind.setdefault(change.kind, []).append(change)
        tables = dict(self._tables)
        for kind, changes in by_kind.items():
            tables[kind] = self.table(kind).changed(changes)
        return Plan(self.visit_id, tables)

    def including(self, records: Iterable[AnyRecord]) -> Plan:
        """The plan with further records that are already stored: a person picked from the directory."""
        by_kind: dict[type[Record], list[Record]] = {}
        for record in records:
            by_kind.setdefault(type(record), []).append(record)
        tables = dict(self._tables)
        for kind, added in by_kind.items():
            tables[kind] = self.table(kind).including(added)
        return Plan(self.visit_id, tables)

    def missing_references(self) -> tuple[tuple[AnyRecord, str], ...]:
        """Every record and field that names a record which the plan does not hold."""
        found = []
        for record in self.records():
            for field, kind in REFERENCES[type(record)].items():
                identifier = getattr(record, field)
                if identifier is not None and identifier not in self.table(kind):
                    found.append((record, field))
        return tuple(found)

    @property
    def visit(self) -> Visit:
        """The visit itself."""
        return self.table(Visit)[self.visit_id]
