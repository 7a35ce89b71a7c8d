"""What was given at the visits of a year, from whom to whom, and what it is worth."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from exports.blocks import Document, ListColumn, ListTable, Note, Words
from exports.languages import Languages
from exports.money import price
from exports.register_heads import is_of_year, register_of
from exports.request import DocumentRequest
from exports.visit_heads import continued
from exports.wording import short_date
from models.localized import Localized
from models.messages import N_
from models.office_records import GiftEntry, OfficeRecords


def build(records: OfficeRecords, request: DocumentRequest, year: int | None) -> Document:
    """The register of the gifts of the visits that took place in the year; of all with None."""
    languages = Languages(request.languages)
    entries = tuple(one for one in records.gifts if is_of_year(one.visit, year))
    none = Note(languages.say(N_("No gift has been entered for this time.")))
    kind = languages.say(N_("Register of gifts"))
    return register_of(kind, year, request, _tables(entries, languages), none)


def _tables(entries: tuple[GiftEntry, ...], languages: Languages) -> Iterator[ListTable]:
    """A list for each visit, in the order in which they took place."""
    for visit in dict.fromkeys(one.visit for one in entries):
        own = sorted((one for one in entries if one.visit.id == visit.id), key=_order)
        heading = languages.text(visit.title) or (visit.reference,) * len(languages.tags)
        columns = (
            ListColumn((), 1),
            ListColumn(languages.say(N_("Day")), 4),
            ListColumn(languages.say(N_("Gift")), 10),
            ListColumn(languages.say(N_("From")), 7),
            ListColumn(languages.say(N_("To")), 7),
            ListColumn(languages.say(N_("Value")), 4, tuple(one.gift.value for one in own)),
            ListColumn((), 2),
        )
        rows = tuple(_row(number, one, languages) for number, one in enumerate(own, start=1))
        yield ListTable(heading, continued(heading, languages), columns, rows)


def _order(entry: GiftEntry) -> tuple[date, str]:
    return _day(entry), entry.gift.id


def _day(entry: GiftEntry) -> date:
    """The day of the item at which it was given, else the first of the visit."""
    return (entry.item.day if entry.item is not None else None) or entry.visit.first_day


def _row(number: int, entry: GiftEntry, languages: Languages) -> tuple[Words, ...]:
    gift = entry.gift
    value = gift.value
    return (
        (f"{number}",),
        languages.each(partial(short_date, _day(entry))),
        languages.each(partial(_what, entry)),
        languages.each(partial(_names, entry.from_names)),
        languages.each(partial(_names, entry.to_names)),
        () if value is None else languages.each(lambda _: price(value, gift.currency, languages.tags[0])),
        () if value is None else languages.each(lambda _: gift.currency),
    )


def _what(entry: GiftEntry, language: str) -> str:
    """The gift, where it was given, and what was noted."""
    item = entry.item.title.in_language(language) if entry.item is not None else ""
    return "\n".join(filter(None, (entry.gift.description.in_language(language), item, entry.gift.notes)))


def _names(names: tuple[Localized, ...], language: str) -> str:
    return "\n".join(name.in_language(language) for name in names)
