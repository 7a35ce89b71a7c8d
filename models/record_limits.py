"""What a record's fields may hold beyond their types, so that nothing stored breaks anything later.

Plausibility is not judged here: a programme that cannot work is a conflict, not a refusal.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date, time, timedelta
from decimal import Decimal

import msgspec

from models.item_time import zone_named
from models.localized import Localized
from models.messages import N_, HeyetError, Message
from models.record_names import name_of
from models.record_types import ONE_OF, REFERENCES
from models.records.items import Item
from models.records.journeys import Leg, Stay
from models.records.office_work import Attachment, Task
from models.records.papers import HouseStyle, Version
from models.records.people import Unavailability
from models.records.places import Venue
from models.records.record import Record, kind_of
from models.records.visits import Visit

EARLIEST_DAY, LATEST_DAY = date(1800, 1, 1), date(2300, 12, 31)
"""Days outside are slips of the pen; near the ends of Python's calendar a change of zone would overflow."""

LONGEST_VISIT = timedelta(days=366)
MOST_MINUTES = 366 * 24 * 60
LARGEST_NUMBER = 2**31 - 1
"""The largest whole number that a column of every database holds."""

LARGEST_AMOUNT = 10**12
"""More money than any visit costs; amounts have at most four places."""

_COLOUR = re.compile("#[0-9a-f]{6}")
_HASH = re.compile("[0-9a-f]{64}")
_IDENTIFIER = re.compile(r"[0-9A-Za-z_-]{1,36}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL, which PostgreSQL cannot hold, and halves of characters, which no file can."""

_LANGUAGE_FIELDS = {"languages", "document_languages", "interprets", "alphabet_language"}
_AT_LEAST = {
    "minutes": 0,
    "capacity": 0,
    "covers": 0,
    "originals": 0,
    "count": 1,
    "weekday": 0,
    "seats": 0,
    "level": 1,
    "days_before": 0,
    "size": 0,
    "beds": 1,
    "number": 1,
    "named_weekday": 0,
    "margin_mm": 5,
}
_AT_MOST = {"minutes": MOST_MINUTES, "weekday": 6, "named_weekday": 6, "margin_mm": 60}
_DEGREES = {"latitude": 90, "longitude": 180}


class ValueRefused(HeyetError):
    """A record holds a value that cannot be kept. `field` names the first such field."""

    def __init__(self, message: Message, field: str) -> None:
        super().__init__(message)
        self.field = field


def check_record(record: Record) -> None:
    """Raise ValueRefused where a field of the record holds what it may not."""
    for field, value in _fields(record):
        if not _is_allowed(field, value, type(record)):
            raise _refused(record, field, value)
    fields = ONE_OF.get(type(record))
    if fields is not None and sum(getattr(record, field) is not None for field in fields) != 1:
        raise _refused(record, fields[0], None)
    _check_together(record)


def _check_together(record: Record) -> None:
    """Raise ValueRefused where fields do not fit each other."""
    match record:
        case Visit():
            _check_visit(record)
        case Item():
            _check_zones(record, "zone", "end_zone")
        case Leg():
            _check_zones(record, "departs_zone", "arrives_zone")
        case Unavailability():
            _check_zones(record, "zone")
            _check_order(record, "first_day", "last_day")
        case Stay():
            _check_order(record, "first_night", "last_night")
        case Venue() if (record.latitude is None) != (record.longitude is None):
            raise _refused(record, "latitude", record.latitude)
        case Task() if record.due_on is not None and record.days_before is not None:
            raise _refused(record, "days_before", record.days_before)
        case Attachment() if not _HASH.fullmatch(record.content_hash):
            raise _refused(record, "content_hash", record.content_hash)
        case Version() if not _HASH.fullmatch(record.plan_hash):
            raise _refused(record, "plan_hash", record.plan_hash)
        case HouseStyle():
            _check_style(record)


def _check_style(style: HouseStyle) -> None:
    if style.accent_colour and not _COLOUR.fullmatch(style.accent_colour):
        raise _refused(style, "accent_colour", style.accent_colour)
    for field in ("emblem_hash", "second_emblem_hash"):
        picture = getattr(style, field)
        if picture is not None and not _HASH.fullmatch(picture):
            raise _refused(style, field, picture)


def _fields(record: msgspec.Struct) -> Iterator[tuple[str, object]]:
    return ((name, getattr(record, name)) for name in record.__struct_fields__)


def _is_allowed(field: str, value: object, kind: type[msgspec.Struct]) -> bool:
    """Whether a field of a record, or of a struct inside one, may hold this value."""
    match value:
        case None | bool():
            return True
        case str():
            return _is_allowed_text(field, value, kind)
        case int():
            return _AT_LEAST.get(field, -LARGEST_NUMBER) <= value <= _AT_MOST.get(field, LARGEST_NUMBER)
        case Decimal():
            return value.is_finite() and 0 <= value <= LARGEST_AMOUNT and value == round(value, 4)
        case float():
            return math.isfinite(value) and abs(value) <= _DEGREES.get(field, LARGEST_NUMBER)
        case date():
            return EARLIEST_DAY <= value <= LATEST_DAY
        case time():
            return value.tzinfo is None and value.second == value.microsecond == 0
        case Localized():
            return _is_allowed_localized(value)
        case tuple():
            return all(_is_allowed(field, one, kind) for one in value)
        case msgspec.Struct():
            return all(_is_allowed(name, one, type(value)) for name, one in _fields(value))
    return True


def _is_allowed_text(field: str, text: str, kind: type[msgspec.Struct]) -> bool:
    if field == "id" or (issubclass(kind, Record) and field in REFERENCES[kind]):
        return _IDENTIFIER.fullmatch(text) is not None
    if field in _LANGUAGE_FIELDS:
        return _LANGUAGE.fullmatch(text) is not None
    return _UNSTORABLE.search(text) is None


def _is_allowed_localized(text: Localized) -> bool:
    """Whether a text is as `Localized.of` makes it, with languages that can be languages."""
    if text != Localized.of(dict(text.texts)):
        return False
    return all(_LANGUAGE.fullmatch(tag) and not _UNSTORABLE.search(one) for tag, one in text.texts)


def _check_visit(visit: Visit) -> None:
    _check_zones(visit, "home_zone")
    if visit.last_day < visit.first_day:
        sentence = N_("The visit ends on {last_day}, before it begins on {first_day}. Put its days right.")
        raise ValueRefused(
            Message.of(sentence, first_day=visit.first_day, last_day=visit.last_day), "last_day"
        )
    if visit.last_day - visit.first_day > LONGEST_VISIT:
        sentence = N_("A visit from {first_day} to {last_day} is longer than a year. Put its days right.")
        raise ValueRefused(
            Message.of(sentence, first_day=visit.first_day, last_day=visit.last_day), "last_day"
        )


def _check_order(record: Record, first: str, last: str) -> None:
    if getattr(record, last) < getattr(record, first):
        sentence = N_("{last_day} lies before {first_day}. Put the days right.")
        raise ValueRefused(
            Message.of(sentence, first_day=getattr(record, first), last_day=getattr(record, last)), last
        )


def _check_zones(record: Record, *fields: str) -> None:
    for field in fields:
        name = getattr(record, field)
        if name is None:
            continue
        try:
            zone_named(name)
        except HeyetError as error:
            raise ValueRefused(error.message, field) from error


def _refused(record: Record, field: str, value: object) -> ValueRefused:
    """That one field cannot be kept. Says which record it is, and never a sensitive value."""
    name = name_of(record)
    kind = kind_of(type(record).__name__)
    if name:
        sentence = N_("“{field}” of “{record}” holds something that cannot be kept. Put it right.")
        return ValueRefused(Message.of(sentence, field=f"{kind}.{field}", record=name), field)
    sentence = N_("“{field}” of {id} holds something that cannot be kept. Put it right.")
    return ValueRefused(Message.of(sentence, field=f"{kind}.{field}", id=record.id[:60]), field)
