"""The lines of a programme in a table: its days carried down, its hours understood, nothing of a row lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from models.exchange.item_kind_words import guess_kind, kind_named
from models.exchange.person_columns import language_of
from models.exchange.programme_fields import FieldUse, Layout, ProgrammeField
from models.exchange.programme_lines import MOST_LINES, ProgrammeLine, ProgrammeRefused, over_midnight
from models.exchange.sheets import Row
from models.exchange.written_days import (
    DayContext,
    WrittenDay,
    puts_month_first,
    read_day,
    read_weekday,
    says_more,
)
from models.exchange.written_hours import Hours, read_hours
from models.item_time import UnknownZone, zone_named
from models.localized import Localized
from models.messages import N_, Message
from models.record_limits import MOST_MINUTES

_NO_DAY = frozenset({"-", "–", "—", "--", "?", "…", "..."})
"""How a cell says that there is no day, where an empty one repeats the day above."""


_DAY_AND_CLOCK = re.compile(
    r"(?P<day>[^:]*\d{4}\S*|\d{1,2}[./]\d{1,2}[./]\d{2})[ T,]+(?P<clock>\d{1,2}[:.]\d{2}\b.*)", re.DOTALL
)
"""A day with its hour in one cell: "2021-12-20 10:30", "12/20/2021 2:30 PM"."""


class _Written(NamedTuple):
    """What stands in a row about its time, as it is written."""

    day: str
    begin: str
    end: str
    end_day: str


class Reading(NamedTuple):
    """How a table is read.

    `language` is that of texts in Latin letters; an empty day repeats the one above where `repeats_days`.
    """

    first_day: date
    last_day: date
    language: str = "tr"
    repeats_days: bool = True


def read_lines(rows: Sequence[Row], layout: Layout, reading: Reading) -> tuple[ProgrammeLine, ...]:
    """The lines of a sheet below its headings. Raises ProgrammeRefused where there are far too many."""
    below = rows if layout.heading is None else rows[layout.heading + 1 :]
    dated = (ProgrammeField.DAY, ProgrammeField.FROM)
    days = [cell for row in below for field in dated for cell in _cells(row, layout.uses, field)]
    context = DayContext(reading.first_day, reading.last_day, puts_month_first(days))
    lines: list[ProgrammeLine] = []
    for line in _lines(below, layout.uses, reading, context):
        if len(lines) == MOST_LINES:
            sentence = N_(
                "The table has more than {most} lines, so it is no programme. Leave only its lines."
            )
            raise ProgrammeRefused(Message.of(sentence, most=MOST_LINES))
        lines.append(line)
    return tuple(lines)


def _lines(
    rows: Iterable[Row], uses: Sequence[FieldUse], reading: Reading, context: DayContext
) -> Iterator[ProgrammeLine]:
    above: WrittenDay | None = None
    for row in rows:
        written = _written(row, uses)
        if (heading := _day_heading(row, context)) is not None:
            text, above = heading
            if says_more(text):
                title = Localized.of({language_of(text, reading.language): text})
                yield ProgrammeLine(number=row.number, title=title, day=above.day, weekday=above.weekday)
            continue
        day = read_day(written.day, context)
        unread = "" if day is not None or written.day in _NO_DAY else written.day
        if day is None and not written.day and reading.repeats_days:
            day = above
        elif written.day:
            above = day
        line = _line(row, uses, reading, written, day)
        if line.title or line.place or line.starts is not None or line.note:
            end_day = _end_day(written.end_day, context, line)
            yield over_midnight(msgspec.structs.replace(line, unread_day=unread, end_day=end_day))


def _written(row: Row, uses: Sequence[FieldUse]) -> _Written:
    """The cells about the time of a row; a day and an hour that share a cell are parted."""
    fields = (ProgrammeField.DAY, ProgrammeField.FROM, ProgrammeField.TO, ProgrammeField.END_DAY)
    (day, hour), (begin_day, begin), (until_day, until), (end_day, end) = (
        _parted(next(iter(_cells(row, uses, field)), ""), is_day=field in fields[::3]) for field in fields
    )
    return _Written(day or begin_day, begin or hour, until or end, end_day or until_day)


def _parted(cell: str, *, is_day: bool) -> tuple[str, str]:
    """The day and the hour of a cell; what is not both is all of it one of them."""
    match = _DAY_AND_CLOCK.fullmatch(cell)
    if match is not None:
        return match["day"].strip(), match["clock"]
    return (cell, "") if is_day else ("", cell)


def _day_heading(row: Row, context: DayContext) -> tuple[str, WrittenDay] | None:
    """The day that a row holds alone, and how: "Monday, 20 December" over the lines of that day."""
    filled = list(dict.fromkeys(cell for cell in row.cells if cell))
    text = ", ".join(filled[:3])
    if len(filled) > 3 or read_hours(text) not in (None, Hours()):
        return None
    day = read_day(text, context)
    is_alone = day is not None and (len(filled) == 1 or not says_more(text))
    return (text, day) if day is not None and is_alone else None


def _line(
    row: Row, uses: Sequence[FieldUse], reading: Reading, written: _Written, day: WrittenDay | None
) -> ProgrammeLine:
    def text(field: ProgrammeField, between: str = ", ") -> str:
        return between.join(filter(None, _cells(row, uses, field)))

    hours, unread = _hours(written.begin, written.end)
    zone, unknown_zone = _zone(text(ProgrammeField.ZONE))
    title = _title(row, uses, reading.language)
    named = text(ProgrammeField.KIND)
    kind = kind_named(named)
    weekday = read_weekday(text(ProgrammeField.WEEKDAY))
    # What no field took in goes into the notes as it was written: a programme must not lose a word.
    beside_day = written.day if day and says_more(written.day) else ""
    notes = [text(ProgrammeField.NOTE, "\n"), beside_day, unread, unknown_zone, "" if kind else named]
    line = ProgrammeLine(
        number=row.number,
        title=title,
        kind=kind or guess_kind(" ".join(one for _, one in title.texts)),
        starts=hours.starts,
        ends=hours.ends,
        form=hours.form,
        minutes=None if hours.ends else _minutes(text(ProgrammeField.MINUTES)),
        zone=zone,
        place=text(ProgrammeField.PLACE),
        address=text(ProgrammeField.ADDRESS),
        host=text(ProgrammeField.HOST),
        people=text(ProgrammeField.PEOPLE),
        note="\n".join(filter(None, notes)),
        unread_hours=unread,
    )
    if day is None:
        return line
    ends_on = day.day + timedelta(days=hours.days_later) if hours.days_later else None
    beside = day.weekday if weekday is None else weekday
    return msgspec.structs.replace(line, day=day.day, weekday=beside, end_day=ends_on)


def _cells(row: Row, uses: Sequence[FieldUse], field: ProgrammeField) -> Iterator[str]:
    return (cell for cell, use in zip(row.cells, uses, strict=False) if use.field is field)


def _title(row: Row, uses: Sequence[FieldUse], latin: str) -> Localized:
    """The titles by language; a second one of the same language is put behind the first."""
    texts: dict[str, str] = {}
    for cell, use in zip(row.cells, uses, strict=False):
        if use.field is ProgrammeField.TITLE and cell:
            language = use.language or language_of(cell, latin)
            texts[language] = f"{texts[language]}, {cell}" if language in texts else cell
    return Localized.of(texts)


def _hours(begin: str, end: str) -> tuple[Hours, str]:
    """The hours of two cells, and what of them was not understood."""
    starts, ends = read_hours(begin), read_hours(end)
    unread = " – ".join(text for text, hours in ((begin, starts), (end, ends)) if hours is None)
    starts, ends = starts or Hours(), ends or Hours()
    if starts.ends is None and starts.starts is not None and ends.starts is not None:
        starts = starts._replace(ends=ends.starts, days_later=ends.days_later)
    elif starts.ends is None and (starts.days_later or ends.starts is not None):
        return Hours(), " – ".join(filter(None, (begin, end)))
    return starts, unread


def _end_day(written: str, context: DayContext, line: ProgrammeLine) -> date | None:
    day = read_day(written, context)
    return line.end_day if day is None or line.ends is None or day.day == line.day else day.day


def _zone(text: str) -> tuple[str | None, str]:
    """The zone that a cell names, and the cell again where there is none like it."""
    if not text:
        return None, ""
    try:
        return str(zone_named(text)), ""
    except UnknownZone:
        return None, text


def _minutes(text: str) -> int | None:
    """A length in minutes: "45", "45 min", "1:30"."""
    hours = read_hours(text) if ":" in text else None
    if hours is not None and hours.starts is not None:
        return hours.starts.hour * 60 + hours.starts.minute or None
    figures = "".join(letter for letter in text.split(" ")[0] if letter in "0123456789")[:6]
    return int(figures) if figures and 0 < int(figures) <= MOST_MINUTES else None
