"""Random plans and random edits of them for property tests: `plans()` and `edits(plan)`.

Every plan is one that the database could hold and would load again as it is: each reference is met, and each
record of the office is one that the visit touches.
"""

from __future__ import annotations

import hashlib
import types
from collections.abc import Callable, Iterable
from datetime import date, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from models.differences import difference
from models.edits import Edit
from models.identifiers import VisitId
from models.localized import Localized
from models.plan import Plan
from models.record_types import ONE_OF, RECORD_TYPES, REFERENCES, AnyRecord
from models.records.acceptances import Acceptance
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Step
from models.records.journeys import Stay, Vehicle
from models.records.office_work import Attachment, Task
from models.records.organisations import Organisation
from models.records.papers import HouseStyle, Version
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, OpeningHours, TravelTime, Venue
from models.records.ranks import Rank, RankTable
from models.records.record import Record
from models.records.settings import OfficeSetting, VisitSetting
from models.records.visits import Visit, VisitOrganisation
from models.vocabulary import TieBreak

MOST_OF_A_KIND = 3
OF_EVERY_VISIT = frozenset({OfficeSetting, HouseStyle})
"""Kinds of which every visit has all records that the office has."""
CONTENTS = (b"Letter", b"Photograph")
"""What the files contain that random plans keep."""
ZONES = ("Europe/Istanbul", "Asia/Almaty", "Asia/Kathmandu", "America/St_Johns", "UTC")
TAGS = ("en", "tr", "kk", "kk-Latn", "ru", "az")
_THREE_OF_FOUR = st.integers(0, 3).map(bool)
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")

_NEEDED: dict[type[Record], dict[str, Any]] = {
    Bedroom: {"number": "12"},
    OfficeSetting: {"name": "travel_buffer_minutes", "value": "15"},
    VisitSetting: {"name": "travel_buffer_minutes", "value": "20"},
    Acceptance: {
        "conflict_key": "travel-too-short",
        "fingerprint": "1",
        "code": "travel-too-short",
        "accepted_on": date(2021, 12, 1),
    },
    Rank: {"level": 3},
    TravelTime: {"minutes": 20},
    Version: {
        "number": 1,
        "issued_on": date(2021, 12, 1),
        "plan_hash": hashlib.sha256(CONTENTS[0]).hexdigest(),
    },
}
"""What records of these kinds cannot do without."""

_Draw = Callable[[st.SearchStrategy[Any]], Any]
_Ids = dict[type[Record], list[str]]

texts = st.sampled_from(["", "Şınar İğdır", "Қызылорда", "a\nb", "“'\\"]) | st.text(LETTERS, max_size=6)
localized = st.dictionaries(st.sampled_from(TAGS), texts, max_size=2).map(Localized.of)
days = st.dates(date(2021, 12, 18), date(2021, 12, 26)) | st.dates(date(1990, 1, 1), date(2090, 12, 31))
clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 5, 30, 59]))

_HASHES = st.sampled_from([hashlib.sha256(content).hexdigest() for content in CONTENTS])

_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "languages": st.lists(st.sampled_from(TAGS), max_size=3).map(tuple),
    "document_languages": st.lists(st.sampled_from(TAGS), max_size=3).map(tuple),
    "interprets": st.lists(st.tuples(st.sampled_from(TAGS), st.sampled_from(TAGS)), max_size=2).map(tuple),
    "zone": st.sampled_from(ZONES),
    "home_zone": st.sampled_from(ZONES),
    "end_zone": st.sampled_from(ZONES),
    "minutes": st.integers(0, 600),
    "count": st.integers(1, 40),
    "weekday": st.integers(0, 6),
    "latitude": st.floats(-90, 90),
    "longitude": st.floats(-180, 180),
    "departs_zone": st.sampled_from(ZONES),
    "arrives_zone": st.sampled_from(ZONES),
    "alphabet_language": st.sampled_from(TAGS),
    "level": st.integers(1, 90),
    "margin_mm": st.integers(5, 60),
    "named_weekday": st.integers(0, 6),
    "beds": st.integers(1, 6),
    "accent_colour": st.sampled_from(["", "#1f4e79"]),
    "content_hash": _HASHES,
    "plan_hash": _HASHES,
    "emblem_hash": _HASHES,
    "second_emblem_hash": _HASHES,
}
_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    Decimal: st.decimals(0, 10**9, places=2),
    tuple[TieBreak, ...]: st.lists(st.sampled_from(TieBreak), max_size=3).map(tuple),
    int: st.integers(0, 2**31 - 1),
    bool: st.booleans(),
    date: days,
    time: clocks,
    Localized: localized,
    tuple[date, ...]: st.lists(days, max_size=2).map(tuple),
    tuple[Step, ...]: st.lists(
        st.builds(Step, text=localized, minutes=st.none() | st.integers(0, 90)), max_size=2
    ).map(tuple),
    tuple[OpeningHours, ...]: st.lists(
        st.builds(OpeningHours, weekday=st.integers(0, 6), opens=clocks, closes=clocks), max_size=2
    ).map(tuple),
}


def values(kind: type[Record], field: str) -> st.SearchStrategy[Any]:
    """Values that a field may hold which is neither the id nor a reference."""
    hint = _HINTS[kind][field]
    optional = get_origin(hint) in {Union, types.UnionType}
    plain = next(part for part in get_args(hint) if part is not type(None)) if optional else hint
    if field in _BY_NAME:
        found = _BY_NAME[field]
    elif isinstance(plain, type) and issubclass(plain, StrEnum):
        found = st.sampled_from(plain)
    else:
        found = _BY_TYPE[plain]
    return st.none() | found if optional else found


_HINTS = {kind: get_type_hints(kind) for kind in RECORD_TYPES}
_FIELDS = {
    kind: {
        field.name: values(kind, field.name)
        for field in msgspec.structs.fields(kind)
        if field.name != "id" and field.name not in REFERENCES[kind]
    }
    for kind in RECORD_TYPES
}
_CAN_DO_WITHOUT = {
    kind: {field.name for field in msgspec.structs.fields(kind) if field.default is None}
    for kind in RECORD_TYPES
}


def new_record(draw: _Draw, kind: type[Record], identifier: str, ids: _Ids) -> AnyRecord | None:
    """A random record that names only `ids`, or None where one that it needs is not there."""
    fields: dict[str, Any] = {"id": identifier}
    for name, named in REFERENCES[kind].items():
        there = [one for one in ids[named] if name != "parent_id" or one < identifier]
        choices: list[str | None] = [None, *there] if name in _CAN_DO_WITHOUT[kind] else [*there]
        if not choices:
            return None
        fields[name] = draw(st.sampled_from(choices))
    fields |= draw(st.fixed_dictionaries({}, optional=_FIELDS[kind]))
    return _sound(draw, kind, fields)


def _sound(draw: _Draw, kind: type[Record], fields: dict[str, Any]) -> AnyRecord | None:
    """The record of these fields, after those that hang together are made to."""
    fields = {**_NEEDED.get(kind, {}), **fields}
    if kind is Visit:
        fields["first_day"] = fields.get("first_day", date(2021, 12, 20))
        fields["last_day"] = fields["first_day"] + timedelta(draw(st.integers(0, 9)))
    elif kind is VisitOrganisation:
        fields.setdefault("role", draw(_FIELDS[kind]["role"]))
    elif kind is Venue and (fields.get("latitude") is None or fields.get("longitude") is None):
        fields["latitude"] = fields["longitude"] = None
    elif kind is Unavailability or kind is Stay:
        first, last = ("first_day", "last_day") if kind is Unavailability else ("first_night", "last_night")
        fields[first] = fields.get(first, date(2021, 12, 20))
        fields[last] = fields[first] + timedelta(draw(st.integers(0, 9)))
    elif kind is Version:
        fields["number"] = max(1, fields["number"])
    elif kind is Task and fields.get("due_on") is not None:
        fields["days_before"] = None
    elif kind is Attachment:
        fields.setdefault("content_hash", hashlib.sha256(CONTENTS[0]).hexdigest())
    if kind in ONE_OF:
        there = [name for name in ONE_OF[kind] if fields[name] is not None]
        if not there:
            return None
        kept = draw(st.sampled_from(there))
        fields |= {name: None for name in there if name != kept}
    return cast("AnyRecord", kind(**fields))


@st.composite
def plans(draw: _Draw, number: int = 1) -> Plan:
    """A random plan; plans of different numbers have no record in common."""
    ids: _Ids = {kind: [] for kind in RECORD_TYPES}
    found: list[AnyRecord] = []
    for kind in RECORD_TYPES:
        for place in range(1 if kind is Visit else draw(st.integers(0, MOST_OF_A_KIND))):
            _add(draw, kind, _identifier(number, kind, place), ids, found)
    return touched(_identifier(number, Visit, 0), found)


@st.composite
def edits(draw: _Draw, plan: Plan) -> Edit:
    """A random edit of a plan: records of any kind changed, deleted and made, references kept whole."""
    return difference(plan, draw(plans_near(plan)))


@st.composite
def plans_near(draw: _Draw, plan: Plan) -> Plan:
    """A plan of the same visit with some of another's records, some of them changed, and some of its own."""
    kept = [record for record in plan.records() if isinstance(record, Visit) or draw(_THREE_OF_FOUR)]
    ids: _Ids = {kind: [] for kind in RECORD_TYPES}
    for record in kept:
        ids[type(record)].append(record.id)
    found: list[AnyRecord] = []
    for record in kept:
        changed = new_record(draw, type(record), record.id, ids) if not draw(_THREE_OF_FOUR) else None
        found.append(record if changed is None else changed)
    for kind in draw(
        st.lists(st.sampled_from([one for one in RECORD_TYPES if one is not Visit]), max_size=4)
    ):
        _add(draw, kind, _identifier(9, kind, len(ids[kind])), ids, found)
    return touched(plan.visit_id, found)


def _add(draw: _Draw, kind: type[Record], identifier: str, ids: _Ids, found: list[AnyRecord]) -> None:
    record = new_record(draw, kind, identifier, ids)
    if record is not None and identifier not in ids[kind]:
        ids[kind].append(identifier)
        found.append(record)


def _identifier(number: int, kind: type[Record], place: int) -> str:
    return f"{number:08x}-{RECORD_TYPES.index(kind):04x}-7000-8000-{place:012x}"


def without_files(plan: Plan) -> Plan:
    """The plan without what plan files leave out: what is kept with its records, and what the office set."""
    staying = (Attachment, Version, OfficeSetting, HouseStyle)
    return Plan.of(plan.visit_id, [one for one in plan.records() if not isinstance(one, staying)])


def touched(visit_id: str, found: Iterable[AnyRecord]) -> Plan:
    """The plan of what the visit touches among these records: the law of loading, written a second time."""
    plan = Plan.of(VisitId(visit_id), found)
    while True:
        reached = _reached(plan)
        mended = [_mended(record, reached) for record in plan.records() if record.id in reached]
        smaller = Plan.of(plan.visit_id, [record for record in mended if record is not None])
        if smaller == plan:
            return plan
        plan = smaller


def _mended(record: AnyRecord, reached: set[str]) -> AnyRecord | None:
    """The record without references to what is not there, or None where it cannot do without one."""
    gone = [name for name in REFERENCES[type(record)] if getattr(record, name) not in {None, *reached}]
    if any(name not in _CAN_DO_WITHOUT[type(record)] for name in gone):
        return None
    mended = msgspec.structs.replace(record, **dict.fromkeys(gone))
    one_of = ONE_OF.get(type(mended))
    return None if one_of and not any(getattr(mended, name) for name in one_of) else mended


def _reached(plan: Plan) -> set[str]:
    """The ids of everything that the visit touches."""
    there: set[str] = {record.id for record in plan.records()}
    own = (record.id for record in plan.records() if type(record) not in _BY_OTHERS)
    papers = {one.id for one in plan.agreements if one.visit_id or one.item_id}
    promises = {one for one in plan.commitments if one.visit_id or one.item_id}
    papers |= {one.agreement_id for one in promises if one.agreement_id}
    promises |= {one for one in plan.commitments if one.agreement_id in papers}
    parties = {one.id for one in plan.agreement_parties if one.agreement_id in papers}
    work = (one.id for one in plan.tasks if one.visit_id or one.item_id)
    reached: set[str] = {*own, *papers, *parties, *work, *(one.id for one in promises)}
    reached &= there
    while True:
        more = {
            getattr(record, name)
            for record in plan.records()
            if record.id in reached
            for name, named in REFERENCES[type(record)].items()
            if named in {Organisation, Person, Post, Venue, Vehicle, RankTable}
        } - {None}
        more |= {
            one.id
            for kind in _BY_OWNER
            for one in plan.table(kind)
            if _owners(cast("AnyRecord", one)) & reached
        }
        more |= {post.id for post in plan.posts if post.person_id in reached}
        more |= {way.id for way in plan.travel_times if {way.from_venue_id, way.to_venue_id} <= reached}
        more &= there
        if more <= reached:
            return reached
        reached |= more


def _owners(record: AnyRecord) -> set[str]:
    """What an office record or a file that belongs to one names."""
    return {getattr(record, name) for name in REFERENCES[type(record)]} - {None}


_BY_OWNER: tuple[type[Record], ...] = (Unavailability, Rank, Bedroom, Attachment)
"""Kinds whose records are touched where what they name is."""

_BY_OTHERS = {
    *(Organisation, Person, Post, Venue, TravelTime, Vehicle, Unavailability, RankTable, Rank, Bedroom),
    *(Agreement, AgreementParty, Commitment, Task, Attachment),
}
"""Kinds whose records are touched only as far as something else leads to them."""
