"""The lines of a programme in a calendar file (iCalendar): what calendars call events.

Repetitions become one line for each time; a whole day is a line without an hour, several days are one line
for each. A name that a calendar gave its entry is kept, so that the same entry is known again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from itertools import islice
from typing import NamedTuple

import msgspec

from models.exchange.calendar_components import Component
from models.exchange.calendar_times import Moment, Zones, minutes_of, moment_of, repeated_days
from models.exchange.item_kind_words import guess_kind, kind_named
from models.exchange.person_columns import language_of
from models.exchange.programme_lines import MOST_LINES, ProgrammeLine, ProgrammeRefused
from models.exchange.sheets import cleaned
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.record_limits import LATEST_DAY
from models.vocabulary import ItemKind, ItemStatus

_STATUSES = {
    "CONFIRMED": ItemStatus.CONFIRMED,
    "TENTATIVE": ItemStatus.REQUESTED,
    "CANCELLED": ItemStatus.CANCELLED,
}
_LANGUAGE = re.compile("[a-z]{2,3}")
_LONGEST_WHOLE_DAYS = 31
_IGNORED = ("VTODO", "VJOURNAL")


class CalendarFile(NamedTuple):
    """What a calendar holds: its name, empty where it has none, its lines in order, and what was left out."""

    name: str
    lines: tuple[ProgrammeLine, ...]
    notes: tuple[Message, ...] = ()


def read_calendar(components: Sequence[Component], home_zone: str, latin: str) -> CalendarFile:
    """The lines of a calendar for a visit at home in `home_zone`. Raises ProgrammeRefused.

    `components` are its entries; `latin` is the language of texts in Latin letters that name no other.
    """
    zones = Zones(home_zone, [one for one in components if one.kind == "VTIMEZONE"])
    calendar = components[0]
    is_cancelled = calendar.text("METHOD").upper() == "CANCEL"
    events = [one for one in components if one.kind == "VEVENT"]
    if not events:
        raise ProgrammeRefused(Message.of(N_("There is no event in the calendar. Choose another file.")))
    reader = _Reader(zones, latin, events)
    every = (line for number, event in enumerate(events, 1) for line in reader.lines(number, event))
    lines = list(islice(every, MOST_LINES + 1))
    if len(lines) > MOST_LINES:
        sentence = N_("The calendar has more than {most} events. Export only the days of the visit.")
        raise ProgrammeRefused(Message.of(sentence, most=MOST_LINES))
    if is_cancelled:
        lines = [msgspec.structs.replace(line, status=ItemStatus.CANCELLED) for line in lines]
    ordered = sorted(lines, key=lambda line: (line.day or LATEST_DAY, line.starts or time(), line.number))
    return CalendarFile(calendar.text("X-WR-CALNAME"), tuple(ordered), tuple(_notes(components, zones)))


def _notes(components: Iterable[Component], zones: Zones) -> Iterator[Message]:
    for name in sorted(zones.unknown):
        sentence = N_("Nobody knows the time zone “{zone}”; its hours are read as those of {home}.")
        yield Message.of(sentence, zone=name[:60], home=zones.home_zone)
    ignored = sum(one.kind in _IGNORED for one in components)
    if ignored:
        sentences = NP_(
            "{count} task or diary entry of the calendar is left out.",
            "{count} tasks and diary entries of the calendar are left out.",
        )
        yield Message.of(*sentences, count=ignored)


class _Reader:
    """Makes lines of events; knows which times of a repetition have an event of their own."""

    def __init__(self, zones: Zones, latin: str, events: Iterable[Component]) -> None:
        self._zones = zones
        self._latin = latin
        self._own: set[tuple[str, date]] = set()
        for event in events:
            moved = moment_of(event.first("RECURRENCE-ID"), zones)
            if moved is not None:
                self._own.add((event.text("UID"), moved.day))

    def lines(self, number: int, event: Component) -> Iterator[ProgrammeLine]:
        """The lines of one event, one for each time that it takes place."""
        line = self._line(number, event)
        begin = moment_of(event.first("DTSTART"), self._zones)
        if begin is None:
            start = event.first("DTSTART")
            yield msgspec.structs.replace(line, unread_day="" if start is None else start.value[:60])
            return
        line = self._timed(line, event, begin)
        rules = [rule.value for rule in event.properties.get("RRULE", ())]
        moved = moment_of(event.first("RECURRENCE-ID"), self._zones)
        if moved is not None:
            yield msgspec.structs.replace(line, uid=_once(line.uid, moved.day))
        elif not rules:
            yield from self._each_day(line, event, begin)
        else:
            yield from self._repeated(line, event, begin, rules)

    def _repeated(
        self, line: ProgrammeLine, event: Component, begin: Moment, rules: list[str]
    ) -> Iterator[ProgrammeLine]:
        days = repeated_days(rules[0], begin, self._zones) if len(rules) == 1 else None
        if days is None:
            sentence = N_("Its rule of repetition is not followed here; only the first time is taken.")
            yield msgspec.structs.replace(line, notes=(*line.notes, Message.of(sentence)))
            return
        left_out = self._left_out(event)
        for day in days:
            if day not in left_out and (line.uid, day) not in self._own:
                later = day - begin.day
                yield msgspec.structs.replace(
                    line,
                    day=day,
                    end_day=None if line.end_day is None else line.end_day + later,
                    uid=_once(line.uid, day) if line.uid else "",
                )

    def _left_out(self, event: Component) -> set[date]:
        """The days on which a repetition does not take place."""
        found = set()
        for one in event.properties.get("EXDATE", ()):
            for value in one.value.split(","):
                moment = moment_of(one._replace(value=value), self._zones)
                if moment is not None:
                    found.add(moment.day)
        return found

    def _each_day(self, line: ProgrammeLine, event: Component, begin: Moment) -> Iterator[ProgrammeLine]:
        """One line, or one for each of several whole days; the end of whole days is the day after."""
        end = moment_of(event.first("DTEND"), self._zones)
        length = minutes_of(event.first("DURATION"))
        days = 1
        if begin.clock is None and end is not None:
            days = (end.day - begin.day).days
        elif begin.clock is None and length is not None:
            days = length // (24 * 60)
        if days > _LONGEST_WHOLE_DAYS:
            sentence = N_("The calendar lets this last more than a month; only its first day is taken.")
            yield msgspec.structs.replace(line, notes=(*line.notes, Message.of(sentence)))
            return
        yield line
        for number in range(1, days):
            day = begin.day + timedelta(days=number)
            yield msgspec.structs.replace(line, day=day, uid=_once(line.uid, day) if line.uid else "")

    def _timed(self, line: ProgrammeLine, event: Component, begin: Moment) -> ProgrammeLine:
        """The line with its day and hours."""
        line = msgspec.structs.replace(line, day=begin.day, starts=begin.clock, zone=begin.zone)
        if begin.clock is None:
            return line
        end = moment_of(event.first("DTEND"), self._zones)
        minutes = minutes_of(event.first("DURATION"))
        if end is None and minutes is not None:
            later = begin.local + timedelta(minutes=minutes)
            end = Moment(later.date(), later.time(), begin.zone)
        if end is None or end.clock is None or end == begin:
            return line
        end_zone = None if end.zone == begin.zone else end.zone or self._zones.home_zone
        return msgspec.structs.replace(
            line, ends=end.clock, end_day=None if end.day == begin.day else end.day, end_zone=end_zone
        )

    def _line(self, number: int, event: Component) -> ProgrammeLine:
        """What an event says beside its time."""
        summary = event.first("SUMMARY")
        title = self._title(event)
        named = [kind_named(one.text) for one in event.properties.get("CATEGORIES", ())]
        people = [cleaned(one.parameters.get("CN", "")) for one in event.properties.get("ATTENDEE", ())]
        notes = [event.text(name) for name in ("DESCRIPTION", "COMMENT", "CONTACT", "URL")]
        kind = next((one for one in named if one is not None), None)
        return ProgrammeLine(
            number=number,
            title=title,
            kind=kind or (guess_kind(summary.text) if summary else ItemKind.MEETING),
            place=_one_line(event.text("LOCATION")),
            people="; ".join(filter(None, people)),
            note="\n".join(filter(None, notes)),
            status=_STATUSES.get(event.text("STATUS").upper(), ItemStatus.IDEA),
            uid=event.text("UID")[:500],
        )

    def _title(self, event: Component) -> Localized:
        """The summaries by their languages; where none is named, by their letters."""
        texts = {}
        for one in event.properties.get("SUMMARY", ()):
            named = one.parameters.get("LANGUAGE", "").lower()
            known = named if _LANGUAGE.fullmatch(named) else ""
            texts[known or language_of(one.text, self._latin)] = _one_line(one.text)
        return Localized.of(texts)


def _once(uid: str, day: date) -> str:
    """How one time of a repetition is called."""
    return f"{uid}/{day.isoformat()}"


def _one_line(text: str) -> str:
    return ", ".join(filter(None, (line.strip(" ,") for line in text.splitlines())))
