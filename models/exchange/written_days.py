"""Days as people write them into programmes: "20 Aralık 2021 Pazartesi", "20.12.", "Dec 20", "2. gün"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from models.exchange.calendar_words import DAY_WORDS, MONTHS, WEEKDAYS
from models.record_limits import EARLIEST_DAY, LATEST_DAY
from models.spelling import folded

_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?!\d)")
_IN_FIGURES = re.compile(r"(?<![\d:])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d:])")
_JAPANESE = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日")
_WORD = re.compile(r"\d+|[^\W\d_]+")
_OF_DAYS = {*MONTHS, *WEEKDAYS, *DAY_WORDS, "yili", "goda", "jili", "date", "tarih", "the"}
_LONGEST_NIGHTS = timedelta(days=60)
"""What begins on a day that is read ends within so many days of it."""

_LONGEST = 80
"""Letters of a cell that can still be a day."""


class DayContext(NamedTuple):
    """What is known when days are read: the days of the visit, and whether "3/4" is the fourth of March."""

    first_day: date
    last_day: date
    month_first: bool = False


class WrittenDay(NamedTuple):
    """A day, and the weekday that was written beside it (0 for Monday), None where none was."""

    day: date
    weekday: int | None = None

    @property
    def names_another_weekday(self) -> bool:
        """Whether the weekday beside the day is not the one that the day has."""
        return self.weekday is not None and self.weekday != self.day.weekday()


def read_day(text: str, context: DayContext) -> WrittenDay | None:
    """The day that a text is, None where it is none. A missing year is the one nearest to the visit."""
    if not text or len(text) > _LONGEST:
        return None
    words = _WORD.findall(folded(text))
    weekday = next((WEEKDAYS[word] for word in words if word in WEEKDAYS and word not in MONTHS), None)
    day = _in_figures(text, context) or _in_words(words, context) or _counted(words, context)
    if day is None and weekday is not None and not any(word.isdecimal() for word in words):
        day = _only_weekday(weekday, context)
    return None if day is None else WrittenDay(day, weekday)


def says_more(text: str) -> bool:
    """Whether words stand beside the day that have nothing to do with it: "20 December, in Ankara"."""
    words = _WORD.findall(folded(text))
    return any(len(word) > 2 and not word.isdecimal() and word not in _OF_DAYS for word in words)


def read_weekday(text: str) -> int | None:
    """The weekday that a text names, None for none."""
    return next((WEEKDAYS[word] for word in _WORD.findall(folded(text[:_LONGEST])) if word in WEEKDAYS), None)


def puts_month_first(texts: Iterable[str]) -> bool:
    """Whether days with strokes ("12/20/2021") can only be meant with the month in front."""
    pairs = [
        (int(match[1]), int(match[3]))
        for text in texts
        if (match := _IN_FIGURES.search(text[:_LONGEST])) and match[2] == "/"
    ]
    return any(second > 12 for _, second in pairs) and all(first <= 12 for first, _ in pairs)


def _in_figures(text: str, context: DayContext) -> date | None:
    if match := _YEAR_FIRST.search(text):
        return _made(int(match[1]), int(match[2]), int(match[3]))
    if match := _JAPANESE.search(text):
        return _nearest(int(match[1]), int(match[2]), context)
    match = _IN_FIGURES.search(text)
    if match is None:
        return None
    day, month = int(match[1]), int(match[3])
    if match[2] == "/" and context.month_first:
        day, month = month, day
    if match[4] is None:
        return _nearest(month, day, context)
    return _made(_whole_year(match[4]), month, day)


def _in_words(words: list[str], context: DayContext) -> date | None:
    """A day whose month is named: "20 December 2021", "December 20", "2021, 20 декабря"."""
    place = next((number for number, word in enumerate(words) if word in MONTHS), None)
    if place is None:
        return None
    figures = [word for word in words if word.isdecimal()]
    year = next((int(word) for word in figures if len(word) == 4), None)
    days = [int(word) for word in figures if len(word) <= 2]
    if not days:
        return None
    month = MONTHS[words[place]]
    return _nearest(month, days[0], context) if year is None else _made(year, month, days[0])


def _counted(words: list[str], context: DayContext) -> date | None:
    """A day of the visit by its number: "Day 2", "2. gün"."""
    figures = [int(word) for word in words if word.isdecimal() and len(word) <= 2]
    if len(figures) != 1 or not 1 <= figures[0] <= 60 or not DAY_WORDS & set(words):
        return None
    return context.first_day + timedelta(days=figures[0] - 1)


def _only_weekday(weekday: int, context: DayContext) -> date | None:
    """The day of the visit that is this weekday, None where it has none or several."""
    length = min((context.last_day - context.first_day).days, 60)
    days = [context.first_day + timedelta(days=number) for number in range(length + 1)]
    found = [day for day in days if day.weekday() == weekday]
    return found[0] if len(found) == 1 else None


def _whole_year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _nearest(month: int, day: int, context: DayContext) -> date | None:
    """The day of that month in the year that brings it nearest to the visit."""
    years = range(context.first_day.year - 1, context.last_day.year + 2)
    found = [made for year in years if (made := _made(year, month, day)) is not None]
    return min(found, key=lambda made: _distance(made, context), default=None)


def _distance(day: date, context: DayContext) -> timedelta:
    return max(context.first_day - day, day - context.last_day, timedelta())


def _made(year: int, month: int, day: int) -> date | None:
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if EARLIEST_DAY <= made < LATEST_DAY - _LONGEST_NIGHTS else None
