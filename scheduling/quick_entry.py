"""One line of typing as one item: "10:30 courtesy call Üsküdar 30m", "21.12. 14:00-15:30 saha ziyareti".

What is understood wherever it stands in the line: a date (21.12., 21/12/2021), an hour or two (10:30,
10.30-11:15), about (~10:30) and a length (30m, 1h30, 90 dk); at its beginning a weekday and then the kind of
item, in any of the languages given. Whole names of a venue and a host are taken for these. What is left is
the title, with the words of kind, place and host in it as they were typed, so nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from models.alphabets import upper
from models.edits import Edit, created, edit
from models.identifiers import ItemId, OrganisationId, VenueId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.spelling import folded
from models.vocabulary import ItemKind, TimeForm
from scheduling.naming import title_of

_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d"
_HOURS = re.compile(
    rf"(?P<about>~|≈)?\s?(?P<starts>{_CLOCK})(?:\s?[-–—]\s?(?P<ends>{_CLOCK}))?(?![\d.:])", re.IGNORECASE
)
_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2})\s?(?:h|hours?|saat|sa)\s?(?P<more>\d{1,2})?|(?P<minutes>\d{1,3})"
    r"\s?(?:m|min|mins|minutes?|dk|dakika))(?=$|\s|,)",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{4})|\.)?(?=$|\s|,)")
_SPACES = re.compile(r"\s+")


class Words(NamedTuple):
    """What the parts of a line are called, folded: the kinds of items and the weekdays, Monday 0."""

    kinds: Mapping[str, ItemKind]
    weekdays: Mapping[str, int]


class QuickItem(NamedTuple):
    """What a line says; `day` and `starts` are None where it names none, `kind` where it names no kind."""

    title: str
    kind: ItemKind | None = None
    day: date | None = None
    starts: time | None = None
    ends: time | None = None
    minutes: int | None = None
    is_about: bool = False
    venue_id: VenueId | None = None
    host_organisation_id: OrganisationId | None = None


def understood(plan: Plan, line: str, words: Words) -> QuickItem:
    """What a line says about an item of `plan`."""
    text = _SPACES.sub(" ", line).strip()
    text, day = _day_in(plan, text, words)
    hours = _HOURS.search(text)
    text = _without(text, hours)
    length = _LENGTH.search(text)
    text = _without(text, length)
    venue_id, host_id = _named_in(plan, text)
    return QuickItem(
        title=text,
        kind=_kind_in(text, words.kinds),
        day=day,
        starts=_clock(hours["starts"]) if hours else None,
        ends=_clock(hours["ends"]) if hours and hours["ends"] else None,
        minutes=_minutes(length),
        is_about=bool(hours and hours["about"]),
        venue_id=venue_id,
        host_organisation_id=host_id,
    )


def quick_item(plan: Plan, line: str, words: Words, day: date | None, language: str) -> Edit | None:
    """The edit that makes the item of a line, on `day` where the line names none; None for an empty line.

    Without any day, or without an hour where `day` is None, it waits in the tray. The title is kept in
    `language`.
    """
    said = understood(plan, line, words)
    if not line.strip():
        return None
    on = said.day if said.day is not None else day
    starts = said.starts if on is not None else None
    ends, end_day = _end_of(said, on, starts)
    item = Item(
        id=ItemId(new_identifier()),
        visit_id=plan.visit_id,
        kind=said.kind or ItemKind.MEETING,
        title=Localized.of({language: upper(said.title[:1], language) + said.title[1:]}),
        day=on,
        starts=starts,
        ends=ends,
        end_day=end_day,
        minutes=said.minutes if starts is None else None,
        time_form=TimeForm.ABOUT if said.is_about and starts is not None else TimeForm.EXACT,
        position=_last_position(plan, on) + 1 if starts is None else 0,
        venue_id=said.venue_id,
        host_organisation_id=said.host_organisation_id,
    )
    return edit(Message.of(N_("New item “{title}”"), title=title_of(item)), created(item))


def _end_of(said: QuickItem, day: date | None, starts: time | None) -> tuple[time | None, date | None]:
    """When the item ends, and on which day where it is another one."""
    if day is None or starts is None:
        return None, None
    begin = datetime.combine(day, starts)
    if said.ends is not None and said.ends != starts:
        end = datetime.combine(day if said.ends > starts else day + timedelta(days=1), said.ends)
    elif said.minutes:
        end = begin + timedelta(minutes=said.minutes)
    else:
        return None, None
    return end.time(), None if end.date() == day else end.date()


def _day_in(plan: Plan, text: str, words: Words) -> tuple[str, date | None]:
    """The line without its day, and the day: a date, or the first such weekday of the visit."""
    found = _DATE.search(text)
    is_hour = found is not None and found["year"] is None and "/" not in found[0] and found[0][-1] != "."
    if found is not None and not is_hour:
        day = _date_of(plan, int(found["day"]), int(found["month"]), found["year"])
        if day is not None:
            return _without(text, found), day
    first, _, rest = text.partition(" ")
    weekday = words.weekdays.get(folded(first.rstrip(",")))
    if weekday is not None:
        ahead = (weekday - plan.visit.first_day.weekday()) % 7
        return rest, plan.visit.first_day + timedelta(days=ahead)
    return text, None


def _date_of(plan: Plan, day: int, month: int, year: str | None) -> date | None:
    try:
        return date(int(year) if year else plan.visit.first_day.year, month, day)
    except ValueError:
        return None


def _without(text: str, part: re.Match[str] | None) -> str:
    if part is None:
        return text
    return _SPACES.sub(" ", f"{text[: part.start()]} {text[part.end() :]}").strip(" ,")


def _clock(typed: str) -> time:
    hour, minute = re.split("[:.]", typed)
    return time(int(hour), int(minute))


def _minutes(length: re.Match[str] | None) -> int | None:
    if length is None:
        return None
    if length["minutes"]:
        return int(length["minutes"])
    return int(length["hours"]) * 60 + int(length["more"] or 0)


def _kind_in(text: str, kinds: Mapping[str, ItemKind]) -> ItemKind | None:
    """The kind with whose name the line begins, the longest first."""
    words = text.split(" ")
    for number in range(len(words), 0, -1):
        kind = kinds.get(folded(" ".join(words[:number]).rstrip(":,")))
        if kind is not None:
            return kind
    return None


def _named_in(plan: Plan, text: str) -> tuple[VenueId | None, OrganisationId | None]:
    """The venue and the host that the line names by their whole name, the longest first."""
    spoken = f" {folded(text)} "
    venues = [
        (len(name), venue.id)
        for venue in plan.venues
        for _, written in venue.name.texts
        if (name := folded(written)) and f" {name} " in spoken
    ]
    hosts = [
        (len(name), body.id)
        for body in plan.organisations
        for _, written in (*body.name.texts, *body.short_name.texts)
        if (name := folded(written)) and f" {name} " in spoken
    ]
    return (max(venues)[1] if venues else None), (max(hosts)[1] if hosts else None)


def _last_position(plan: Plan, day: date | None) -> int:
    return max((item.position for item in plan.items.where("day", day) if item.starts is None), default=-1)
