"""When a place is open, or an office works: weekly hours and closed days as stretches of real time.

Hours that end at or before their begin last into the next day, as those of a restaurant do. A hall is open
only while its building is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta
from typing import NamedTuple, Protocol

from models.identifiers import VenueId
from models.item_time import Instant, instant_at, wall_clock
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.places import OpeningHours, Venue
from scheduling.timeline import Span


class Opens(Protocol):
    """What has hours of its week and dates on which it is closed: a place, or an office."""

    @property
    def opening_hours(self) -> tuple[OpeningHours, ...]:
        """The hours of its weekdays; empty where nothing is known of them."""

    @property
    def closed_dates(self) -> tuple[date, ...]:
        """The days on which it does not open at all."""


class OfficeHours(NamedTuple):
    """When an office works."""

    opening_hours: tuple[OpeningHours, ...]
    closed_dates: tuple[date, ...] = ()


class Opening(NamedTuple):
    """A place is open from `begin` to before `end`."""

    begin: Instant
    end: Instant


def venue_and_buildings(plan: Plan, venue_id: VenueId | None) -> tuple[Venue, ...]:
    """The venue, what it lies in, and so on; each once, even if they lie in each other."""
    chain: dict[VenueId, Venue] = {}
    venue = plan.venues.get(venue_id)
    while venue is not None and venue.id not in chain:
        chain[venue.id] = venue
        venue = plan.venues.get(venue.parent_id)
    return tuple(chain.values())


def office_hours(organisation: Organisation) -> OfficeHours:
    """When the organisation works; no hours where nothing is known of them."""
    return OfficeHours(organisation.working_hours)


def has_hours(venue: Opens) -> bool:
    """Whether anything is known of when the place is open."""
    return bool(venue.opening_hours or venue.closed_dates)


def openings(venue: Opens, first_day: date, last_day: date, zone: str) -> tuple[Opening, ...]:
    """When the place is open from one day to another, both included; in order, touching ones as one."""
    merged: list[Opening] = []
    # The evening before lasts into the first day, where the place closes after midnight.
    for day in _days(first_day - timedelta(days=1), last_day):
        for one in sorted(_of_day(venue, day, zone)):
            if merged and one.begin <= merged[-1].end:
                merged[-1] = Opening(merged[-1].begin, max(merged[-1].end, one.end))
            else:
                merged.append(one)
    first = instant_at(first_day, time.min, zone)
    return tuple(Opening(max(first, one.begin), one.end) for one in merged if one.end > first)


def is_closed(venue: Opens, span: Span, zone: str) -> bool:
    """Whether the place is not open for as long as the span takes, wherever between its ends it lies."""
    first, last = (wall_clock(Instant(one), zone).date() for one in (span.begin, span.end))
    return not any(
        min(one.end, span.end) - max(one.begin, span.begin) >= span.minutes
        for one in openings(venue, first, last, zone)
    )


def hours_on(venue: Opens, day: date) -> tuple[tuple[time, time], ...]:
    """From when to when the place opens on a day, by the clock; none where it is closed."""
    if day in venue.closed_dates:
        return ()
    return tuple(
        sorted((one.opens, one.closes) for one in venue.opening_hours if one.weekday == day.weekday())
    )


def _of_day(venue: Opens, day: date, zone: str) -> Iterator[Opening]:
    midnight, next_midnight = (instant_at(one, time.min, zone) for one in (day, day + timedelta(days=1)))
    if not venue.opening_hours and day not in venue.closed_dates:
        yield Opening(midnight, next_midnight)
    for opens, closes in hours_on(venue, day):
        ends_on = day if closes > opens else day + timedelta(days=1)
        yield Opening(instant_at(day, opens, zone), instant_at(ends_on, closes, zone))


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
