"""The visits of a year: when, who came, who received, how many, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Document, ListColumn, ListTable, Note, Words
from exports.languages import Languages
from exports.register_heads import is_of_year, register_of
from exports.request import DocumentRequest
from exports.visit_heads import continued
from exports.wording import date_range, join
from models.localized import Localized
from models.messages import N_
from models.office_records import OfficeRecords, VisitEntry
from models.vocabulary_labels import label


def build(records: OfficeRecords, request: DocumentRequest, year: int | None) -> Document:
    """The register of the visits that took place in the year; of all with None."""
    languages = Languages(request.languages)
    entries = tuple(one for one in records.visits if is_of_year(one.visit, year))
    none = Note(languages.say(N_("No visit has been entered for this time.")))
    kind = languages.say(N_("Register of visits"))
    return register_of(kind, year, request, _tables(entries, languages), none)


def _tables(entries: tuple[VisitEntry, ...], languages: Languages) -> Iterator[ListTable]:
    """A list for each year."""
    for year in sorted({one.visit.first_day.year for one in entries}):
        own = tuple(one for one in entries if one.visit.first_day.year == year)
        heading = languages.each(partial(_year, year))
        columns = (
            ListColumn((), 1),
            ListColumn(languages.say(N_("Days")), 4),
            ListColumn(languages.say(N_("Visit")), 7),
            ListColumn(languages.say(N_("Kind")), 4),
            ListColumn(languages.say(N_("Guests")), 6),
            ListColumn(languages.say(N_("Hosts")), 6),
            ListColumn(languages.say(N_("Persons")), 2),
            ListColumn(languages.say(N_("Status")), 3),
        )
        rows = tuple(_row(number, one, languages) for number, one in enumerate(own, start=1))
        yield ListTable(heading, continued(heading, languages), columns, rows)


def _year(year: int, _language: str) -> str:
    return str(year)


def _row(number: int, entry: VisitEntry, languages: Languages) -> tuple[Words, ...]:
    visit = entry.visit
    return (
        (f"{number}",),
        languages.each(partial(date_range, visit.first_day, visit.last_day)),
        languages.each(
            lambda language: "\n".join(filter(None, (visit.title.in_language(language), visit.reference)))
        ),
        languages.speak(label(visit.category)),
        languages.each(partial(_names, entry.guest_names)),
        languages.each(partial(_names, entry.host_names)),
        languages.each(lambda _: str(entry.people or "")),
        languages.speak(label(visit.status)),
    )


def _names(names: tuple[Localized, ...], language: str) -> str:
    return join([name.in_language(language) for name in names], language)
