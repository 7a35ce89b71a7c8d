"""The programme handed to guests and hosts: the visit, the delegation, and each day with its events."""

from __future__ import annotations

from collections.abc import Iterator

from exports.blocks import Block, Document, Facts, Note, PersonList
from exports.change_lists import change_lists, change_note
from exports.change_marks import marked_people
from exports.house_style import signature_of
from exports.languages import Languages
from exports.programme_days import day_tables
from exports.programme_facts import programme_facts
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from models.messages import N_
from models.plan import Plan


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The programme of a plan as its readers may see it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Programme of the visit")))
    facts = programme_facts(plan, languages)
    if facts:
        yield Facts(facts)
    yield from change_note(plan, languages, request.since)
    people = marked_people(plan, languages, request.since)
    if people:
        heading = languages.say(N_("Delegation"))
        yield PersonList(heading, continued(heading, languages), people)
    tables = day_tables(plan, languages, since=request.since)
    yield from tables
    if not tables:
        yield Note(languages.say(N_("The programme will be announced.")))
    yield from change_lists(plan, languages, request.since)
    yield from signature_of(plan, languages)
