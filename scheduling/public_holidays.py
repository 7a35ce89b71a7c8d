"""The public holidays and the weekends of a country, by the tables of the "holidays" library.

The library is read when a country is first asked for: the window is up sooner.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from models.localized import Localized

if TYPE_CHECKING:
    from holidays import HolidayBase

_LANGUAGES = ("en", "tr", "kk", "ru", "az", "ky", "uz", "tk")
_AFTERNOONS_FREE = {"TR": time(13)}
"""Where the eve of a great holiday is half a one, and when it begins (Law 2429 of 1981)."""


class Holiday(NamedTuple):
    """A public holiday: its name in the languages that are known of it, and when it begins on its day.

    `begins` None is the whole day.
    """

    name: Localized
    begins: time | None = None


class Country(NamedTuple):
    """A country (ISO 3166-1 alpha-2), and a region of it by code or name; either may be empty or unknown."""

    code: str
    region: str = ""


NO_COUNTRY = Country("")


def holiday_on(country: Country, day: date) -> Holiday | None:
    """The public holiday of that day; None where there is none, or nothing is known of the country."""
    return _holidays_of(country, day.year).get(day)


@lru_cache(maxsize=4096)
def is_weekend(country: Country, day: date) -> bool:
    """Whether the country rests on that day of its week; Saturday and Sunday where nothing is known of it."""
    calendar = _calendar(country, day.year, "", "public")
    if calendar is None:
        return day.weekday() in (5, 6)
    return calendar.is_weekend(day) and day not in calendar.weekend_workdays


@lru_cache(maxsize=512)
def _holidays_of(country: Country, year: int) -> Mapping[date, Holiday]:
    halves = _named(country, year, "half_day") if country.code in _AFTERNOONS_FREE else {}
    found = {day: Holiday(name, _AFTERNOONS_FREE[country.code]) for day, name in halves.items()}
    return found | {day: Holiday(name) for day, name in _named(country, year, "public").items()}


def _named(country: Country, year: int, category: str) -> Mapping[date, Localized]:
    """The holidays of a year with their names in every language in which the library has them."""
    calendar = _calendar(country, year, "", category)
    if calendar is None:
        return {}
    names: dict[date, dict[str, str]] = {}
    spoken = [one for one in calendar.supported_languages if _tag(one) in _LANGUAGES]
    for language in spoken or [calendar.default_language or ""]:
        translated = _calendar(country, year, language, category)
        for day, name in (translated or {}).items():
            names.setdefault(day, {})[_tag(language) or "en"] = name
    return {day: Localized.of(by_language) for day, by_language in names.items() if day.year == year}


def _tag(language: str) -> str:
    """The plain tag of a language that the library names by its country too ("en_US")."""
    return language.partition("_")[0]


@lru_cache(maxsize=2048)
def _calendar(country: Country, year: int, language: str, category: str) -> HolidayBase | None:
    """The library's calendar of a year; None where it knows no such country.

    Without a language its names are in that of the machine, so they are not to be read.
    """
    if not country.code:
        return None
    import holidays  # 180 modules: not at the start

    known = holidays.list_supported_countries(include_aliases=False)
    if country.code not in known:
        return None
    region = _region(country)
    return holidays.country_holidays(
        country.code, subdiv=region, years=year, language=language or None, categories=category
    )


@lru_cache(maxsize=512)
def _region(country: Country) -> str | None:
    """The library's code of a region that is named by its code or by a name that the library knows."""
    import holidays  # as above

    calendar = holidays.country_holidays(country.code)
    wanted = country.region.strip().casefold()
    for code in calendar.subdivisions:
        if code.casefold() == wanted:
            return code
    for name, code in calendar.subdivisions_aliases.items():
        if name.casefold() == wanted:
            return code
    return None
