"""Hours as people write them into programmes: "10.30–11.15", "~10:30", "14:00-15:00 arası", "2 pm", "TBC"."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from models.spelling import folded
from models.vocabulary import TimeForm

_CLOCK = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:\s*[:.h٫]\s*([0-5]\d)(?:[:.][0-5]\d)?)?\s*"
    r"(a\.?m\.?(?![a-z])|p\.?m\.?(?![a-z])|oo(?![a-z])|os(?![a-z]))?(?:\s*\(?\+\s?([1-9])\)?)?(?![\d:]|\.\d)"
)
_FOUR_FIGURES = re.compile(r"(?<![\d.])([01]\d|2[0-4])([0-5]\d)(?!\d)")
_ABOUT = ("~", "≈", "about", "around", "approx", "circa", "ca.", "yaklasik", "civar", "sular", "tahmini")
_ABOUT_FOLDED = ("okolo", "primerno", "oriyentirovocno", "orientirovocno", "samamen", "tahminen", "teksminen")
_WINDOW = ("between", "arasi", "arasinda", "mejdu", "aralig", "..", "…", "window")
_OPEN = ("tbc", "tbd", "to be confirmed", "to be decided", "teyit", "kesinles", "netles", "belirlen", "utocn")
_UNTIMED = ("all day", "tum gun", "butun gun", "ves den", "kun boyi", "gun boyu", "ganztagig", "whole day")
_NOTHING = frozenset({"", "-", "–", "—", "--", "?", "n/a", "yok", "net", "…", "..."})
_LEFT_OVER = re.compile(r"[^\W\d_]{3,}")
_WORDS_OF_HOURS = (
    "from until till and saat saati saatleri hrs hours hour uhr clock with ile gibi kadar arasi arasinda "
    "between about around approx approximately circa yaklasik civari civarinda sularinda okolo primerno "
    "mejdu vremya tahmini tbc tbd confirmed decided teyit edilecek kesinlesecek netlesecek belirlenecek "
    "utocnyaetsya utocnyayetsya the time baslangic bitis den dan noon local"
)
_KNOWN_WORDS = frozenset(_WORDS_OF_HOURS.split())
_LONGEST = 60
"""Letters of a cell that can still be an hour."""


class Hours(NamedTuple):
    """When a line begins and ends; None where that is not said.

    `days_later` counts the midnights in between, or before a single hour: "24:00", "01:00 (+1)".
    """

    starts: time | None = None
    ends: time | None = None
    form: TimeForm = TimeForm.EXACT
    days_later: int = 0


def read_hours(text: str) -> Hours | None:
    """The hours that a text gives, none for an empty one; None where it is not understood."""
    if len(text) > _LONGEST:
        return None
    plain = folded(text)
    if plain in _NOTHING:
        return Hours()
    form = _form(plain)
    clocks = _clocks(plain)
    if clocks is None or len(clocks) > 2 or _says_more(plain):
        return None
    if not clocks:
        is_untimed = form is TimeForm.TO_BE_DECIDED or any(word in plain for word in _UNTIMED)
        return Hours() if is_untimed else None
    if len(clocks) == 1:
        (starts, later), form = clocks[0], TimeForm.EXACT if form is TimeForm.WINDOW else form
        return Hours(starts, None, form, later)
    (starts, later), (ends, days_later) = clocks
    return None if later else Hours(starts, ends, form, days_later)


def _form(plain: str) -> TimeForm:
    if any(word in plain for word in _OPEN):
        return TimeForm.TO_BE_DECIDED
    if any(word in plain for word in _WINDOW):
        return TimeForm.WINDOW
    is_about = any(word in plain for word in (*_ABOUT, *_ABOUT_FOLDED))
    return TimeForm.ABOUT if is_about else TimeForm.EXACT


def _says_more(plain: str) -> bool:
    """Whether words stand beside the hours that are not about hours: then nobody should lose them."""
    if any(word in plain for word in _UNTIMED):
        return False
    return any(word not in _KNOWN_WORDS for word in _LEFT_OVER.findall(plain))


def _clocks(plain: str) -> list[tuple[time, int]] | None:
    """Every hour in the text with the days that it lies later; None where one cannot be."""
    found = []
    text = _FOUR_FIGURES.sub(r"\1:\2", plain.replace("..", " - "))
    matches = list(_CLOCK.finditer(text))
    for match in matches:
        half = match[3] or ""
        if not half and len(matches) == 2 and int(match[1]) < int(matches[1][1]):
            half = matches[1][3] or ""  # "2–3 pm" names the half of the day once
        clock = _made(int(match[1]), int(match[2] or 0), half.replace(".", ""))
        if clock is None:
            return None
        found.append((clock[0], clock[1] + int(match[4] or 0)))
    return found


def _made(hour: int, minute: int, half: str) -> tuple[time, int] | None:
    """A clock and whether it is the midnight after; "24:00" is that of the next day."""
    if hour == 24 and minute == 0:
        return time(0, 0), 1
    if half in ("pm", "os") and hour < 12:
        hour += 12
    elif half in ("am", "oo") and hour == 12:
        hour = 0
    return (time(hour, minute), 0) if hour < 24 else None
