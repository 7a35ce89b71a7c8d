"""The days, hours, zones and repetitions of a calendar file (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from models.exchange.calendar_components import Component, Property
from models.item_time import UnknownZone, instant_at, wall_clock, zone_named
from models.record_limits import EARLIEST_DAY, LATEST_DAY, MOST_MINUTES

MOST_OCCURRENCES = 100
"""Of one entry that repeats."""

_LONGEST_REPETITION = timedelta(days=366)
_MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?")
_DURATION = re.compile(r"\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,7}S)?)?")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PLAIN_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"})


class Moment(NamedTuple):
    """A day and an hour as a calendar says it; no hour for a whole day, no zone for the home zone."""

    day: date
    clock: time | None = None
    zone: str | None = None

    @property
    def local(self) -> datetime:
        """The moment on its own clocks, a whole day from its beginning."""
        return datetime.combine(self.day, self.clock or time())


class Zones:
    """The zones that a calendar names, and those of its names that mean nothing here."""

    def __init__(self, home_zone: str, described: Collection[Component]) -> None:
        """Read hours for a visit at home in `home_zone`; `described` are the file's own descriptions."""
        self.home_zone = home_zone
        self.unknown: set[str] = set()
        places = ((one.text("TZID"), one.text("X-LIC-LOCATION")) for one in described)
        self._places: Mapping[str, str] = {name: place for name, place in places if place}
        self._found: dict[str, str | None] = {}

    def zone(self, name: str) -> str | None:
        """The zone that a calendar calls so; None for the home zone, also where nobody knows the name."""
        if name not in self._found:
            zone = self._known(name)
            if zone is None:
                self.unknown.add(name)
            self._found[name] = None if zone == self.home_zone else zone
        return self._found[name]

    def _known(self, name: str) -> str | None:
        parts = name.strip("/").split("/")
        candidates = [name, WINDOWS_TO_OLSON.get(name, ""), self._places.get(name, "")]
        candidates += ["/".join(parts[-count:]) for count in (2, 3)]
        for candidate in filter(None, candidates):
            try:
                return str(zone_named(candidate))
            except UnknownZone:
                continue
        return None


def moment_of(one: Property | None, zones: Zones) -> Moment | None:
    """The moment of a property, on the clocks of home where it is given in UTC; None where it is none."""
    match = _MOMENT.fullmatch(one.value.strip()) if one is not None else None
    if one is None or match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        clock = time(int(match[4]), int(match[5])) if match[4] else None
    except ValueError:
        return None
    if not EARLIEST_DAY < day < LATEST_DAY - _LONGEST_REPETITION - _LONGEST_REPETITION:
        return None  # so that what lasts or repeats from this day stays within the days that are kept
    if clock is not None and match[7]:
        there = wall_clock(instant_at(day, clock, "UTC"), zones.home_zone)
        return Moment(there.date(), there.time())
    name = one.parameters.get("TZID", "")
    return Moment(day, clock, zones.zone(name) if name and clock is not None else None)


def minutes_of(one: Property | None) -> int | None:
    """The minutes of a duration; None where it is none."""
    match = _DURATION.fullmatch(one.value.strip()) if one is not None else None
    if match is None:
        return None
    weeks, days, hours, minutes = (int(part or 0) for part in match.groups())
    found = ((weeks * 7 + days) * 24 + hours) * 60 + minutes
    return found if 0 < found <= MOST_MINUTES else None


def repeated_days(rule: str, first: Moment, zones: Zones) -> tuple[date, ...] | None:
    """The days on which an entry takes place that repeats by `rule`; None for a rule that is not followed.

    Followed is what programmes need: every so many days or weeks, on named weekdays, up to a day or a number.
    """
    parts = dict(part.upper().split("=", 1) for part in rule.split(";") if "=" in part)
    named = [name for name in parts.get("BYDAY", "").split(",") if name]
    is_plain = parts.keys() <= _PLAIN_PARTS and all(name in _WEEKDAYS for name in named)
    numbers = [parts.get("INTERVAL", "1"), parts.get("COUNT", f"{MOST_OCCURRENCES}")]
    if parts.get("FREQ") not in ("DAILY", "WEEKLY") or not is_plain:
        return None
    if not all(number.isdecimal() and 0 < len(number) <= 6 and int(number) > 0 for number in numbers):
        return None
    interval, count = (int(number) for number in numbers)
    until = moment_of(Property(parts["UNTIL"], {}), zones) if "UNTIL" in parts else None
    last = min(until.day if until else LATEST_DAY, first.day + _LONGEST_REPETITION)
    weekdays = [_WEEKDAYS.index(name) for name in named] or None
    days = _days(first.day, last, interval, weekdays, weekly=parts["FREQ"] == "WEEKLY")
    return tuple(days[: min(count, MOST_OCCURRENCES)])


def _days(first: date, last: date, interval: int, weekdays: list[int] | None, *, weekly: bool) -> list[date]:
    monday = first - timedelta(days=first.weekday())
    found = []
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if weekly:
            is_turn = ((day - monday).days // 7) % interval == 0
            is_due = is_turn and day.weekday() in (weekdays or [first.weekday()])
        else:
            is_due = number % interval == 0 and (weekdays is None or day.weekday() in weekdays)
        if is_due:
            found.append(day)
    return found
