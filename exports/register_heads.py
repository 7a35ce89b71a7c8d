"""What every register of the office begins with, which year it is of, and what belongs to that year."""

from __future__ import annotations

from collections.abc import Iterable

from exports.blocks import Block, Document, ListTable, Title, Words
from exports.languages import Languages
from exports.request import DocumentRequest
from exports.visit_heads import version_words
from models.messages import N_
from models.records.visits import Visit


def register_of(
    kind: Words, year: int | None, request: DocumentRequest, tables: Iterable[ListTable], none: Block
) -> Document:
    """A register of these tables, lying on its side; `none` stands in it where there is none."""
    languages = Languages(request.languages)
    days = languages.say(N_("All years")) if year is None else languages.each(lambda _: str(year))
    version = version_words(request, languages)
    blocks = tuple(tables)
    return Document(
        languages=request.languages,
        paper=request.paper,
        title=kind,
        version=version,
        author="",
        made_on=request.printed_on,
        classification="",
        blocks=(Title(languages.say(N_("Register")), kind, days, version), *(blocks or (none,))),
        wide=True,
    )


def is_of_year(visit: Visit | None, year: int | None) -> bool:
    """Whether a visit took place in the year, be it with one day; any visit, or none at all, in all years."""
    if year is None:
        return True
    return visit is not None and visit.first_day.year <= year <= visit.last_day.year
