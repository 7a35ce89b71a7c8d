"""The programme for the pocket: the days on small pages, four on each side of a sheet, to cut or to fold."""

from __future__ import annotations

from collections.abc import Iterator

from exports.blocks import Block, Booklet, Document, Facts, Note, PersonList
from exports.languages import Languages
from exports.people_lists import person_lines
from exports.programme_days import day_tables
from exports.programme_facts import programme_facts
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from models.messages import N_, Message
from models.plan import Plan
from scheduling.limits import limits_of

_HOW_TO = {
    Booklet.CUT: N_(
        "Print on both sides, turned over the long edge. Cut the sheets across the middle, lay the lower "
        "halves into the upper ones, fold them together and staple the fold."
    ),
    Booklet.FOLDED: N_(
        "Print on both sides, turned over the long edge. Fold each sheet twice, first across, and slit the "
        "fold at its head."
    ),
}
"""What to do with the sheets, for whoever prints them."""


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The small pages of a plan as its readers may see it."""
    booklet = Booklet.FOLDED if limits_of(plan).pocket_folded else Booklet.CUT
    document = document_of(plan, request, _blocks(plan, request, Languages(request.languages)))
    return document._replace(booklet=booklet, notices=(Message.of(_HOW_TO[booklet]),))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Programme of the visit")))
    facts = programme_facts(plan, languages)
    if facts:
        yield Facts(facts)
    tables = day_tables(plan, languages)
    yield from tables
    if not tables:
        yield Note(languages.say(N_("The programme will be announced.")))
    people = person_lines(plan, languages)
    if people:
        heading = languages.say(N_("Delegation"))
        yield PersonList(heading, continued(heading, languages), people)
