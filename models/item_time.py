"""When an item takes place: the forms a time can have, and the one road from a wall clock to an instant.

Instants are whole minutes since 1970-01-01 00:00 UTC (`Instant`). An interval includes its begin and
excludes its end. No other file turns a clock and a zone into an instant.

The forms, all seen in published programmes:

- waiting: `day` is None; the item lies in the tray
- untimed: a day but no clock; `position` orders it, `after_item_id` may say what it follows
- exact, about or to be decided: `starts`, and `ends` or no end; without one it takes `minutes`, else what
  its kind usually takes
- window: it takes place somewhere between `starts` and `ends`
- over midnight or several dates: `end_day`; another zone at the end: `end_zone`
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, NewType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from models.identifiers import ItemId
from models.messages import N_, HeyetError, Message
from models.vocabulary import DEFAULT_MINUTES, ItemKind, TimeForm

Instant = NewType("Instant", int)
"""Whole minutes since 1970-01-01 00:00 UTC."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


class UnknownZone(HeyetError):
    """A time zone name that the zone database does not know."""


class ClockProblem(StrEnum):
    """What the change to or from daylight-saving time does to a wall-clock time."""

    GAP = "gap"
    FOLD = "fold"


class ItemTime(msgspec.Struct, frozen=True, kw_only=True):
    """The time of an item as one value, its fields those of `Item`; `zone` None is the visit's home zone."""

    day: date | None = None
    starts: time | None = None
    ends: time | None = None
    end_day: date | None = None
    minutes: int | None = None
    form: TimeForm = TimeForm.EXACT
    zone: str | None = None
    end_zone: str | None = None
    after_item_id: ItemId | None = None
    position: int = 0

    @property
    def is_waiting(self) -> bool:
        """Whether the item has no day yet."""
        return self.day is None

    @property
    def is_untimed(self) -> bool:
        """Whether the item has a day but no hour."""
        return self.day is not None and self.starts is None

    @property
    def is_timed(self) -> bool:
        """Whether the item has a day and an hour."""
        return self.day is not None and self.starts is not None

    @property
    def end_is_assumed(self) -> bool:
        """Whether nobody has said when the item ends or how long it takes."""
        return self.ends is None and self.minutes is None


class Interval(NamedTuple):
    """When a timed item takes place: `begin` included, `end` excluded, and by mistake perhaps earlier."""

    begin: Instant
    end: Instant
    end_is_assumed: bool

    @property
    def minutes(self) -> int:
        """How long it takes; negative where the end was given before the begin."""
        return self.end - self.begin


def zone_named(name: str) -> ZoneInfo:
    """The IANA zone called `name`. Raises UnknownZone where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        message = Message.of(
            N_("There is no time zone “{zone}”. Choose one such as Europe/Istanbul."), zone=name
        )
        raise UnknownZone(message) from error


@lru_cache(maxsize=65536)
def instant_at(day: date, clock: time, zone: str) -> Instant:
    """The instant at which clocks in `zone` show `clock` on `day`.

    In a gap the clock is read as before the change, so it falls as much later as the gap is long; in a fold
    the first of the two is taken (PEP 495, fold=0). Raises UnknownZone.
    """
    local = datetime.combine(day, clock, tzinfo=zone_named(zone))
    return Instant((local - _EPOCH) // _MINUTE)


@lru_cache(maxsize=65536)
def wall_clock(instant: Instant, zone: str) -> datetime:
    """What clocks in `zone` show at `instant`, as a datetime without zone. Raises UnknownZone."""
    return (_EPOCH + instant * _MINUTE).astimezone(zone_named(zone)).replace(tzinfo=None, fold=0)


def clock_problem(day: date, clock: time, zone: str) -> ClockProblem | None:
    """Whether `clock` does not exist on `day` in `zone`, or comes twice. Raises UnknownZone."""
    local = datetime.combine(day, clock, tzinfo=zone_named(zone))
    first, second = local.utcoffset(), local.replace(fold=1).utcoffset()
    if first == second:
        return None
    exists = local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) == local.replace(tzinfo=None)
    return ClockProblem.FOLD if exists else ClockProblem.GAP


def planned_minutes(time: ItemTime, kind: ItemKind) -> int:
    """How long the item takes on the clock: as given, else the default of its kind; never below 0.

    Follows the wall clock only, for drawing and for moving; across zones or clock changes `interval` is
    exact.
    """
    if time.starts is not None and time.ends is not None and time.day is not None:
        begin = datetime.combine(time.day, time.starts)
        end = datetime.combine(time.end_day or time.day, time.ends)
        return max(0, (end - begin) // _MINUTE)
    return DEFAULT_MINUTES[kind] if time.minutes is None else max(0, time.minutes)


@lru_cache(maxsize=65536)
def interval(time: ItemTime, kind: ItemKind, home_zone: str) -> Interval | None:
    """From when to when the item takes place; None where it has no day or no hour. Raises UnknownZone.

    A missing end is assumed from the kind. A window counts from its first to its last minute.
    """
    if time.day is None or time.starts is None:
        return None
    zone = time.zone or home_zone
    begin = instant_at(time.day, time.starts, zone)
    if time.ends is None:
        return Interval(begin, Instant(begin + planned_minutes(time, kind)), time.minutes is None)
    end = instant_at(time.end_day or time.day, time.ends, time.end_zone or zone)
    return Interval(begin, end, False)


def moved_to(time: ItemTime, day: date, starts: time | None) -> ItemTime:
    """The time on another day or hour, as long as before on the clock; `starts` None makes it untimed."""
    if starts is None:
        return _without_clock(time, day)
    if time.starts is None or time.ends is None or time.day is None:
        return msgspec.structs.replace(time, day=day, starts=starts, ends=None, end_day=None)
    length = datetime.combine(time.end_day or time.day, time.ends) - datetime.combine(time.day, time.starts)
    end = datetime.combine(day, starts) + length
    end_day = end.date() if end.date() != day else None
    return msgspec.structs.replace(time, day=day, starts=starts, ends=end.time(), end_day=end_day)


def _without_clock(time: ItemTime, day: date | None) -> ItemTime:
    minutes = time.minutes
    # A window says when an item may happen; how long it takes stands in `minutes` where somebody knows it.
    is_known = time.form is TimeForm.WINDOW and minutes is not None
    if time.day is not None and time.starts is not None and time.ends is not None and not is_known:
        begin = datetime.combine(time.day, time.starts)
        minutes = max(0, (datetime.combine(time.end_day or time.day, time.ends) - begin) // _MINUTE)
    return msgspec.structs.replace(
        time, day=day, starts=None, ends=None, end_day=None, minutes=minutes, form=TimeForm.EXACT
    )


def put_back_in_tray(time: ItemTime) -> ItemTime:
    """The time of an item that waits again: no day, no hour, its given length kept."""
    return _without_clock(time, None)
