"""What does not work in a visit, day by day, for the organisers to sit over; last, what is accepted.

The sentences are those of the window.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Detail, DetailKind, Document, EventRow, EventTable, Note, Title, Words
from exports.languages import Languages
from exports.request import DocumentRequest
from exports.visit_heads import coordinators, title_words, version_words
from exports.wording import date_range, join, say
from models.messages import N_, Message
from models.plan import Plan
from scheduling.accepting import Judged, acceptance_words, judged
from scheduling.check import check
from scheduling.conflict_groups import ConflictGroup, GroupedConflict, Grouping, grouped
from scheduling.conflicts import Conflict, Severity
from scheduling.naming import hours_of, title_of
from scheduling.surroundings import Surroundings

_SEVERITY = {Severity.ERROR: N_("Error"), Severity.WARNING: N_("Warning"), Severity.HINT: N_("Hint")}


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The conflicts of a plan as it is on the day on which they are printed."""
    languages = Languages(request.languages)
    version = version_words(request, languages)
    return Document(
        languages=request.languages,
        paper=request.paper,
        title=title_words(plan, languages),
        version=version,
        author=coordinators(plan, request.languages[0]),
        made_on=request.printed_on,
        classification=plan.visit.classification,
        blocks=tuple(_blocks(plan, request, languages, version)),
    )


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages, version: Words) -> Iterator[Block]:
    visit = plan.visit
    days = languages.each(lambda language: date_range(visit.first_day, visit.last_day, language))
    yield Title(languages.say(N_("List of conflicts")), title_words(plan, languages), days, version)
    surroundings = Surroundings(today=request.printed_on, elsewhere=request.elsewhere)
    found = judged(plan, check(plan, surroundings=surroundings))
    if not found.open:
        yield Note(languages.say(N_("Nothing in this programme collides.")))
    yield from _tables(plan, found, languages)


def _tables(plan: Plan, found: Judged, languages: Languages) -> Iterator[EventTable]:
    for group in grouped(plan, found, Grouping.DAY):
        heading = languages.each(partial(say, group.name))
        yield EventTable(heading, _continued(group, languages), tuple(_rows(plan, group, languages)))


def _continued(group: ConflictGroup, languages: Languages) -> Words:
    return languages.each(partial(say, Message.of(N_("{heading} (continued)"), heading=group.name)))


def _rows(plan: Plan, group: ConflictGroup, languages: Languages) -> Iterator[EventRow]:
    for one in group.conflicts:
        yield EventRow(
            time=languages.say(_SEVERITY[one.conflict.severity]),
            title=_about(plan, one.conflict, languages),
            details=tuple(_details(one, languages)),
        )


def _about(plan: Plan, conflict: Conflict, languages: Languages) -> Words:
    """The items that it is about, with their hours; of what is about no item, that it is about the visit."""
    items = [plan.items[one] for one in conflict.item_ids if one in plan.items]
    if not items:
        return languages.say(N_("The visit as a whole"))
    named = [
        Message.of(N_("{title} ({hours})"), title=title_of(item), hours=hours_of(plan, item))
        for item in items
    ]
    return languages.each(lambda language: join([say(one, language) for one in named], language))


def _details(one: GroupedConflict, languages: Languages) -> Iterator[Detail]:
    yield Detail(DetailKind.PLAIN, languages.each(partial(say, one.conflict.message)))
    if one.acceptance is not None:
        yield Detail(DetailKind.NOTE, languages.each(partial(say, acceptance_words(one.acceptance))))
