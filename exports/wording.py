"""What is read, in the reader's language: sentences, dates, hours, lengths of time, lists.

`say` speaks a Message. A translation that is missing, or that names a place its sentence does not have, falls
back to the English sentence; facts are put in as they are and never read again as places.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import assert_never

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, get_timezone_location
from babel.lists import format_list
from babel.units import format_unit

from exports.unspoken import notice
from exports.written_dates import written_day, written_days
from models.alphabets import SortKey, lower, sort_key, upper
from models.item_time import ItemTime, planned_minutes
from models.messages import N_, ClockFact, DayFact, Fact, ListFact, Message, TextFact
from models.vocabulary import ItemKind, TimeForm
from resources.catalogs import catalog

__all__ = [
    "SortKey",
    "clock",
    "country_name",
    "date_range",
    "day_of_visit",
    "hour_in_zone",
    "is_language",
    "join",
    "language_name",
    "locale_of",
    "long_date",
    "lower",
    "minutes_words",
    "month",
    "say",
    "short_date",
    "sort_key",
    "time_words",
    "upper",
    "weekday",
]

_PLACE = re.compile(r"\{(\w+)\}")
_ENGLISH = Locale("en", "GB")
_SPACES = {0x2009: " ", 0x202F: "\u00a0"}
"""Narrow spaces, which the faces of print do not have, as those that they have."""


def say(message: Message, language: str) -> str:
    """The sentence in `language`, with its facts in their places."""
    if not message.msgid:
        return ""
    facts = dict(message.facts)
    known = _places_in(message.msgid) | _places_in(message.plural)
    count = facts.get("count")
    sentence = _translated(message, language, count)
    if not known.issuperset(_places_in(sentence)):
        sentence = message.plural if message.plural and count != 1 else message.msgid
    spoken = {name: _say_fact(fact, language) for name, fact in facts.items() if name in known}
    return _PLACE.sub(lambda place: spoken.get(place[1], place[0]), sentence)


@lru_cache(maxsize=4096)
def _places_in(sentence: str) -> frozenset[str]:
    """The names of the places in a sentence, which is one of the program's own or of a catalog."""
    return frozenset(_PLACE.findall(sentence))


def _translated(message: Message, language: str, count: Fact | None) -> str:
    words = catalog(language)
    if message.plural and isinstance(count, int):
        spoken = words.ngettext(message.msgid, message.plural, count)
        english = message.msgid if count == 1 else message.plural
    else:
        spoken, english = words.gettext(message.msgid), message.msgid
    if not spoken:
        notice(language, english)
    return spoken or english


def _say_fact(fact: Fact, language: str) -> str:
    match fact:
        case str():
            return fact
        case int():
            return str(fact)
        case TextFact(text):
            return text.in_language(language)
        case DayFact(day):
            return long_date(day, language)
        case ClockFact(hour):
            return clock(hour, language)
        case ListFact(members):
            return join([_say_fact(member, language) for member in members], language)
        case Message():
            return say(fact, language)
        case _ as never:
            assert_never(never)


def join(parts: list[str], language: str) -> str:
    """Several things named in one breath: "A, B and C"."""
    return format_list(parts, locale=locale_of(language)) if parts else ""


def long_date(day: date, language: str) -> str:
    """The day with its weekday: "20 Aralık 2021 Pazartesi", "Monday, 20 December 2021"."""
    if written := written_day(day, language):
        return f"{written}, {_date(day, 'EEEE', language)}"
    return _date(day, "EEEE, d MMMM y" if locale_of(language) is _ENGLISH else "full", language)


def short_date(day: date, language: str) -> str:
    """The day without its weekday, the month shortened: "20 Ara 2021", "20 Dec 2021"."""
    return _date(day, "medium", language)


def day_of_visit(day: date, language: str) -> str:
    """The day in short, with its weekday and without the year: "Mon 20 Dec", "20 Ara Pzt"."""
    return str(format_skeleton("MMMEd", day, locale=locale_of(language)))


def month(day: date, language: str) -> str:
    """The month of a day with its year, as a heading: "December 2021", "Aralık 2021"."""
    name = _date(day, "LLLL y", language)
    return upper(name[:1], language) + name[1:]


def weekday(day: date, language: str) -> str:
    """The name of the day of the week, as a heading: "Pazartesi", "Monday"."""
    name = _date(day, "cccc", language)
    return upper(name[:1], language) + name[1:]


def weekday_briefly(day: date, language: str) -> str:
    """The name of the day of the week in few letters: "Pzt", "Mon"."""
    return _date(day, "ccc", language)


def day_and_month(day: date, language: str) -> str:
    """A day without its year, in few letters: "20 Ara", "20 Dec"."""
    return _date(day, _day_month(language), language)


@lru_cache(maxsize=4096)
def _date(day: date, form: str, language: str) -> str:
    return format_date(day, form, locale_of(language)).translate(_SPACES)


def date_range(first: date, last: date, language: str) -> str:
    """The days of a stay, as briefly as the language says them: "20–22 Aralık 2021"."""
    if written := written_days(first, last, language):
        return written
    if first == last:
        return _date(first, "long", language)
    patterns: dict[str, list[str]] = locale_of(language).interval_formats.get("yMMMd", {})
    largest = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    parts = [re.sub(r"(?<!M)MMM(?!M)", "MMMM", part) for part in patterns.get(largest, ())]
    if len(parts) != 2:
        parts = ["d MMMM y – ", "d MMMM y"]
    return "".join(_date(day, part, language) for day, part in zip((first, last), parts, strict=True))


def clock(hour: time, language: str) -> str:
    """The hour as programmes write it, counted to 24: "10:30"."""
    return f"{hour.hour:02}:{hour.minute:02}"  # much quicker than a format of time: boards say it often


def hour_in_zone(hour: time, zone: str, language: str) -> str:
    """The hour, and on the clocks of which city: "10:30 (Almaty time)"."""
    message = Message.of(
        N_("{hour} ({city} time)"), hour=clock(hour, language), city=_city_of(zone, language)
    )
    return say(message, language)


def minutes_words(minutes: int, language: str) -> str:
    """A length of time: "45 mins", "1 hr 30 mins", "1 sa. 30 dk."."""
    locale = locale_of(language)
    hours, rest = divmod(abs(minutes), 60)
    parts = []
    if hours:
        parts.append(format_unit(hours, "duration-hour", "short", locale=locale))
    if rest or not hours:
        parts.append(format_unit(rest, "duration-minute", "short", locale=locale))
    words = " ".join(parts)
    return f"−{words}" if minutes < 0 else words


def time_words(time: ItemTime, kind: ItemKind, language: str, *, mark_assumed: bool = False) -> str:
    """When an item takes place, without its day: "10:30 – 11:15", "about 10:30", "time to be confirmed".

    An end that nobody has said is left out, or with `mark_assumed` given and called assumed. A zone is named
    where the item names its own: leave it out of `time` where it is the visit's.
    """
    if time.is_waiting:
        return say(Message.of(N_("day to be announced")), language)
    if time.starts is None:
        if time.form is TimeForm.TO_BE_DECIDED:
            return say(Message.of(N_("time to be confirmed")), language)
        return say(Message.of(N_("no hour given")), language)
    starts, ends = _begin_and_end(time, kind, language, mark_assumed=mark_assumed)
    return say(_with_form(time, starts, ends), language)


def _with_form(time: ItemTime, starts: str, ends: str) -> Message:
    if time.form is TimeForm.WINDOW:
        if time.ends is None:
            return Message.of(N_("from {starts} on"), starts=starts)
        return Message.of(N_("between {starts} and {ends}"), starts=starts, ends=ends)
    if not ends:
        hours: Message | str = starts
    elif time.end_is_assumed:
        hours = Message.of(N_("{starts} – {ends} (end assumed)"), starts=starts, ends=ends)
    else:
        hours = Message.of(N_("{starts} – {ends}"), starts=starts, ends=ends)
    if time.form is TimeForm.ABOUT:
        return Message.of(N_("about {hours}"), hours=hours)
    if time.form is TimeForm.TO_BE_DECIDED:
        return Message.of(N_("{hours}, to be confirmed"), hours=hours)
    return hours if isinstance(hours, Message) else Message.of("{hours}", hours=hours)


def _begin_and_end(time: ItemTime, kind: ItemKind, language: str, *, mark_assumed: bool) -> tuple[str, str]:
    """The two hours as said; the second empty where it is not to be said. One zone is named once, last."""
    if time.starts is None or time.day is None:
        raise ValueError("an item without an hour has none to say")
    begin = datetime.combine(time.day, time.starts)
    if time.end_is_assumed and not mark_assumed:
        return _hour(begin, time, time.zone, language), ""
    end = begin + timedelta(minutes=planned_minutes(time, kind))
    if time.ends is not None:
        end = datetime.combine(time.end_day or time.day, time.ends)
    end_zone = time.end_zone or time.zone
    begin_zone = time.zone if time.zone != end_zone else None
    return _hour(begin, time, begin_zone, language), _hour(end, time, end_zone, language)


def _hour(moment: datetime, time: ItemTime, zone: str | None, language: str) -> str:
    hour = clock(moment.time(), language)
    if zone is not None:
        hour = hour_in_zone(moment.time(), zone, language)
    if moment.date() != time.day:
        day = _date(moment.date(), _day_month(language), language)
        hour = say(Message.of(N_("{hour} ({day})"), hour=hour, day=day), language)
    return hour


def _city_of(zone: str, language: str) -> str:
    """What a time zone is called after; of one that does not exist, the name as it was typed."""
    try:
        return str(get_timezone_location(zone, locale=locale_of(language), return_city=True))
    except LookupError:
        return zone


def _day_month(language: str) -> str:
    return str(locale_of(language).datetime_skeletons.get("MMMd", "d MMM"))


def is_language(tag: str) -> bool:
    """Whether `tag` is the code of a language whose dates and lists are known: "tr", "kk-Latn"."""
    return _known_locale(tag) is not None


def country_name(code: str, language: str) -> str:
    """What a country (ISO 3166-1 alpha-2) is called: "Türkiye"; the code itself where it is unknown."""
    return str(locale_of(language).territories.get(code.upper(), code))


def language_name(tag: str, language: str) -> str:
    """What a language is called in another: "Türkçe", "Turkish"; the code itself where it is unknown."""
    reader, known, (base, *others) = locale_of(language), _known_locale(tag), tag.split("-")
    script = next((part.title() for part in others if len(part) == 4), "")
    if known is not None and not script:
        return known.get_display_name(reader) or tag
    # Not Babel's display name: it takes Kazakh in Latin letters, which it has no dates for, for Cyrillic.
    name, script_name = reader.languages.get(base), reader.scripts.get(script)
    if name is None or (script and script_name is None):
        return tag
    return f"{name} ({script_name})" if script_name else str(name)


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """How a language writes numbers, dates and lists; English where it is unknown."""
    if language.partition("-")[0] == "en":
        return _ENGLISH
    return _known_locale(language) or _known_locale(language.partition("-")[0]) or _ENGLISH


@lru_cache(maxsize=64)
def _known_locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
