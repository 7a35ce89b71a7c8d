"""The lines of a programme from elsewhere, before they are items: what was understood, and what is odd."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

import msgspec

from models.exchange.written_days import WrittenDay
from models.item_time import ItemTime
from models.localized import Localized
from models.messages import N_, HeyetError, Message
from models.vocabulary import ItemKind, ItemStatus, TimeForm
from models.vocabulary_labels import weekday_label

MOST_LINES = 2_000
"""More than any programme has; a file with more is something else."""

_LATEST_NIGHT_HOUR = 6
_EARLIEST_EVENING_HOUR = 17
"""Between these two an end before its start is meant to be after midnight."""


class ProgrammeRefused(HeyetError):
    """A file holds no programme that can be taken over; nothing of it was taken."""


class LineProblem(StrEnum):
    """What an officer should look at before a line becomes an item."""

    WEEKDAY_MISMATCH = "weekday-mismatch"
    ENDS_BEFORE_START = "ends-before-it-starts"
    ENDS_NEXT_DAY = "ends-next-day"
    DAY_NOT_READ = "day-not-read"
    HOURS_NOT_READ = "hours-not-read"
    NO_DAY = "no-day"
    NO_TITLE = "no-title"
    OUTSIDE_VISIT = "outside-visit"
    NOT_READ = "not-read"


_LIGHT = frozenset({LineProblem.ENDS_NEXT_DAY, LineProblem.OUTSIDE_VISIT, LineProblem.NOT_READ})


class ProgrammeLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a programme as it was understood.

    `number` is its row, or its place among the entries of a calendar, from 1. `weekday` is the one written
    beside the day, 0 for Monday. `unread_day` and `unread_hours` are what was not understood as such.
    `place`, `address`, `host` and `people` are as written; `uid` is how the calendar calls the entry, empty
    for a table; `zone` None is the home zone of the visit. `notes` say what the reader has to tell.
    """

    number: int
    title: Localized = Localized()
    kind: ItemKind = ItemKind.MEETING
    day: date | None = None
    weekday: int | None = None
    starts: time | None = None
    ends: time | None = None
    end_day: date | None = None
    minutes: int | None = None
    form: TimeForm = TimeForm.EXACT
    zone: str | None = None
    end_zone: str | None = None
    place: str = ""
    address: str = ""
    host: str = ""
    people: str = ""
    note: str = ""
    status: ItemStatus = ItemStatus.IDEA
    uid: str = ""
    unread_day: str = ""
    unread_hours: str = ""
    notes: tuple[Message, ...] = ()

    @property
    def time(self) -> ItemTime:
        """When the line takes place, as the time of an item."""
        return ItemTime(
            day=self.day,
            starts=self.starts,
            ends=self.ends,
            end_day=self.end_day,
            minutes=self.minutes,
            form=self.form,
            zone=self.zone,
            end_zone=self.end_zone,
        )


class Finding(NamedTuple):
    """Something odd about a line, and the sentence that says it."""

    problem: LineProblem
    message: Message

    @property
    def is_grave(self) -> bool:
        """Whether the line is wrong or incomplete as it stands, and not just worth a look."""
        return self.problem not in _LIGHT


def findings(line: ProgrammeLine, first_day: date, last_day: date) -> tuple[Finding, ...]:
    """What is odd about a line of a visit of these days, the gravest first."""
    found = [*_of_text(line), *_of_day(line, first_day, last_day), *_of_hours(line)]
    found += [Finding(LineProblem.NOT_READ, note) for note in line.notes]
    return tuple(sorted(found, key=lambda finding: not finding.is_grave))


def over_midnight(line: ProgrammeLine) -> ProgrammeLine:
    """The line with an evening's end in the early hours put onto the next day."""
    if line.day is None or line.starts is None or line.ends is None or line.end_day is not None:
        return line
    is_night = line.ends.hour < _LATEST_NIGHT_HOUR and line.starts.hour >= _EARLIEST_EVENING_HOUR
    if line.ends < line.starts and is_night:
        return msgspec.structs.replace(line, end_day=line.day + timedelta(days=1))
    return line


def _of_text(line: ProgrammeLine) -> list[Finding]:
    if line.title:
        return []
    return [Finding(LineProblem.NO_TITLE, Message.of(N_("The line has no title.")))]


def _of_day(line: ProgrammeLine, first_day: date, last_day: date) -> list[Finding]:
    if line.day is None:
        if line.unread_day:
            sentence = N_("“{text}” is not understood as a day; the line will wait in the tray.")
            return [Finding(LineProblem.DAY_NOT_READ, Message.of(sentence, text=line.unread_day[:60]))]
        if line.starts is not None:
            sentence = N_("The line has hours and no day; it will wait in the tray without them.")
            return [Finding(LineProblem.NO_DAY, Message.of(sentence))]
        return []
    found = []
    if WrittenDay(line.day, line.weekday).names_another_weekday and line.weekday is not None:
        sentence = N_("{day} is another weekday than the one written: {weekday}.")
        written = weekday_label(line.weekday)
        found.append(
            Finding(LineProblem.WEEKDAY_MISMATCH, Message.of(sentence, day=line.day, weekday=written))
        )
    if not first_day <= line.day <= last_day:
        sentence = N_("{day} is not one of the visit’s days.")
        found.append(Finding(LineProblem.OUTSIDE_VISIT, Message.of(sentence, day=line.day)))
    return found


def _of_hours(line: ProgrammeLine) -> list[Finding]:
    if line.unread_hours:
        sentence = N_("“{text}” is not understood as an hour; it is kept in the notes.")
        return [Finding(LineProblem.HOURS_NOT_READ, Message.of(sentence, text=line.unread_hours[:60]))]
    if line.day is None or line.starts is None or line.ends is None:
        return []
    begin = datetime.combine(line.day, line.starts)
    end = datetime.combine(line.end_day or line.day, line.ends)
    if end < begin and line.end_zone is None:
        sentence = N_("It ends at {ends}, before it starts at {starts}.")
        message = Message.of(sentence, ends=line.ends, starts=line.starts)
        return [Finding(LineProblem.ENDS_BEFORE_START, message)]
    if line.end_day is not None and line.end_day != line.day:
        sentence = N_("It ends at {ends} on {day}.")
        message = Message.of(sentence, ends=line.ends, day=line.end_day)
        return [Finding(LineProblem.ENDS_NEXT_DAY, message)]
    return []
