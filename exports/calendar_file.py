"""The programme as a calendar file (iCalendar, RFC 5545) that calendars show, and update when it comes again.

Each item keeps its UID for ever, and the SEQUENCE of all grows with every change of the visit: whoever takes
in a later file gets each entry anew and none twice. It is the number of the last change and not a count for
each item, which would begin anew where an item is deleted and brought back; calendars refuse a lower one.
What was on an earlier version and takes place no more is in the file as cancelled, so that it goes from the
calendars of those who took in that version.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from icalendar import Calendar, Event, vText

from exports.day_tables import event_rows, event_title, place_words
from exports.languages import Languages
from models.item_time import zone_named
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus
from scheduling.occupancy import clocks_of, items_of_day, readable_zone, waiting_items

_PRODUCT = "-//Heyet//Heyet//EN"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")
_ROOM_FOR_ZONES = timedelta(days=370)
"""How far before and after the visit the rules of a time zone are written out."""


class CancelledItem(NamedTuple):
    """An item that a reader knows from an earlier version, with the plan of that version as they saw it."""

    plan: Plan
    item: Item


class CalendarOf(NamedTuple):
    """How a calendar is written: its language, its day, and which change of the visit was the last."""

    language: str
    written_on: date
    latest_change: int = 0
    cancelled: tuple[CancelledItem, ...] = ()


def calendar_file(plan: Plan, of: CalendarOf) -> bytes:
    """The items of `plan`, which holds what its reader may see, as a calendar.

    Items without an hour stand as entries of their day; those that wait for a day are left out.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(_clean(plan.visit.title.in_language(of.language))))
    calendar.add("x-wr-timezone", plan.visit.home_zone)
    for item in _entered(plan):
        calendar.add_component(_event(plan, item, of))
    for gone in of.cancelled:
        if gone.item.day is not None:
            calendar.add_component(_event(gone.plan, gone.item, of, is_cancelled=True))
    calendar.add_missing_timezones(
        first_date=plan.visit.first_day - _ROOM_FOR_ZONES, last_date=plan.visit.last_day + _ROOM_FOR_ZONES
    )
    written: bytes = calendar.to_ical()
    return written


def gone_since(plan: Plan, earlier: Iterable[Plan]) -> tuple[CancelledItem, ...]:
    """What calendars of earlier versions have and that of `plan` has not: all as the same reader sees them.

    Each item once, as the first of `earlier` has it: give the latest version first.
    """
    there = {item.id for item in _entered(plan)}
    gone: dict[str, CancelledItem] = {}
    for version in earlier:
        for item in _entered(version):
            if item.id not in there:
                gone.setdefault(item.id, CancelledItem(version, item))
    return tuple(gone.values())


def _entered(plan: Plan) -> list[Item]:
    """The items that stand in a calendar, by time."""
    waiting = {item.id for item in waiting_items(plan)}
    days = sorted({item.day for item in plan.items if item.day is not None})
    return [
        item
        for day in days
        for item in items_of_day(plan, day)
        if item.id not in waiting and item.status not in {ItemStatus.DECLINED, ItemStatus.CANCELLED}
    ]


def waiting_count(plan: Plan) -> int:
    """How many items a calendar leaves out, because they have no day yet."""
    return len(waiting_items(plan))


def _event(plan: Plan, item: Item, of: CalendarOf, *, is_cancelled: bool = False) -> Event:
    languages = Languages((of.language,))
    event = Event()
    event.add("uid", f"{item.id}@heyet")
    event.add("sequence", of.latest_change)
    event.add("dtstamp", datetime.combine(of.written_on, time(), UTC))
    event.add("summary", _clean(event_title(item, languages)[0]))
    _add_times(event, plan, item)
    event.add("status", _status(item, is_cancelled=is_cancelled))
    place = place_words(plan, item.venue_id, of.language)
    if place:
        event.add("location", _clean(place))
    venue = plan.venues.get(item.venue_id)
    if venue is not None and venue.latitude is not None and venue.longitude is not None:
        event.add("geo", (venue.latitude, venue.longitude))
    description = "\n".join(_lines(plan, item, languages, place))
    if description:
        event.add("description", _clean(description))
    return event


def _add_times(event: Event, plan: Plan, item: Item) -> None:
    """The hours on the clocks of their own places; a day of its own where there is no hour."""
    clocks = clocks_of(plan, item)
    if clocks is None:
        first = item.day or plan.visit.first_day
        event.add("dtstart", first)
        event.add("dtend", max(item.end_day or first, first) + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        return
    home = plan.visit.home_zone
    begin = clocks[0].replace(tzinfo=zone_named(readable_zone(item.zone, home)))
    end = clocks[1].replace(tzinfo=zone_named(readable_zone(item.end_zone, item.zone, home)))
    event.add("dtstart", begin)
    if end.astimezone(UTC) > begin.astimezone(UTC):  # RFC 5545, 3.8.2.2: an end lies after the begin
        event.add("dtend", end)


def _status(item: Item, *, is_cancelled: bool) -> str:
    if is_cancelled:
        return "CANCELLED"
    return "CONFIRMED" if item.status is ItemStatus.CONFIRMED else "TENTATIVE"


def _lines(plan: Plan, item: Item, languages: Languages, place: str) -> Iterable[str]:
    """What stands below the item on the programme, without the place, which a calendar shows by itself."""
    for row in event_rows(plan, (item,), languages):
        yield from row.time
        yield from (line for detail in row.details for line in detail.words if line and line != place)


def _clean(text: str) -> str:
    """The text without signs that no calendar may hold; where it is written its breaks are escaped."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
