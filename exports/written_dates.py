"""Days written out as offices write them, where that is another way than the usual tables of languages know.

Those tables give Kazakh "2021 ж. 20 желтоқсан" and Azerbaijani "2021 dekabr 20–22"; on a paper for guests it
reads "2021 жылғы 20 желтоқсан" and "20–22 dekabr 2021-ci il".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

_AZERBAIJANI_ENDS: Mapping[int, str] = {
    **dict.fromkeys((1, 2, 5, 7, 8, 20, 50, 70, 80, 1000), "ci"),
    **dict.fromkeys((3, 4, 100), "cü"),
    **dict.fromkeys((6, 40, 60, 90), "cı"),
    **dict.fromkeys((9, 10, 30), "cu"),
}
_TURKMEN_ENDS: Mapping[int, str] = {
    **dict.fromkeys((1, 2, 3, 4, 5, 7, 8, 20, 50, 70, 80, 100, 1000), "nji"),
    **dict.fromkeys((6, 9, 10, 30, 40, 60, 90), "njy"),
}
"""How the ordinal of a number ends, by the last word of the number as it is spoken."""


class _Form(NamedTuple):
    """How a language writes a day: `{year}` and `{ordinal}` are filled in; its names of months, by spaces.

    `after_day` stands between the number of the day and its month; the year stands before or after both.
    """

    months: str
    before: str = ""
    after: str = ""
    after_day: str = " "
    ends: Mapping[int, str] = {}
    day_is_ordinal: bool = False


_FORMS: Mapping[str, _Form] = {
    "kk": _Form(
        "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        before="{year} жылғы ",
    ),
    "ky": _Form(
        "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры",
        before="{year}-жылдын ",
        after_day="-",
    ),
    "ru": _Form(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        after=" {year} г.",
    ),
    "az": _Form(
        "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
        after=" {year}-{ordinal} il",
        ends=_AZERBAIJANI_ENDS,
    ),
    "uz": _Form(
        "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
        before="{year}-yil ",
        after_day="-",
    ),
    "tk": _Form(
        "ýanwary fewraly marty apreli maýy iýuny iýuly awgusty sentýabry oktýabry noýabry dekabry",
        before="{year}-{ordinal} ýylyň ",
        ends=_TURKMEN_ENDS,
        day_is_ordinal=True,
    ),
}


def written_day(day: date, language: str) -> str:
    """The day with its year: "2021 жылғы 20 желтоқсан"; empty where the usual tables have it right."""
    form = _form_of(language)
    return "" if form is None else _with_year(form, _day(form, day), day.year)


def written_days(first: date, last: date, language: str) -> str:
    """From the first to the last day, as briefly as the language says it; empty as `written_day` is."""
    form = _form_of(language)
    if form is None:
        return ""
    if first == last:
        return _with_year(form, _day(form, first), first.year)
    if first.year != last.year:
        return " – ".join(_with_year(form, _day(form, day), day.year) for day in (first, last))
    if first.month != last.month:
        return _with_year(form, f"{_day(form, first)} – {_day(form, last)}", first.year)
    return _with_year(form, f"{first.day}–{_day(form, last)}", first.year)


def _form_of(language: str) -> _Form | None:
    """The form of a language in its usual script; a country behind it changes nothing."""
    base, *others = language.split("-")
    return None if any(len(part) == 4 for part in others) else _FORMS.get(base)


def _with_year(form: _Form, days: str, year: int) -> str:
    filled = {"year": year, "ordinal": _end(form, year)}
    return f"{form.before.format(**filled)}{days}{form.after.format(**filled)}"


def _day(form: _Form, day: date) -> str:
    number = f"{day.day}-{_end(form, day.day)}" if form.day_is_ordinal else str(day.day)
    return f"{number}{form.after_day}{form.months.split()[day.month - 1]}"


def _end(form: _Form, number: int) -> str:
    """The ending that makes a number an ordinal: after its last spoken word."""
    last = number % 10 or number % 100 or (100 if number % 1000 else 1000)
    return form.ends.get(last, "")
