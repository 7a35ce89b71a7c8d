"""What the press is told: when, what, where, and what may be seen of it; all of it subject to change."""

from __future__ import annotations

from collections.abc import Iterator

from exports.blocks import Block, Document, Fact, Facts, Note
from exports.change_lists import change_lists, change_note
from exports.languages import Languages
from exports.programme_days import day_tables
from exports.request import DocumentRequest
from exports.visit_heads import document_of, organisations_as, title_block
from models.messages import N_
from models.plan import Plan
from models.vocabulary import OrganisationRole


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The advisory of a plan as the press may see it: items open to it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Media advisory")))
    facts = tuple(_facts(plan, languages))
    if facts:
        yield Facts(facts)
    yield from change_note(plan, languages, request.since, people=False)
    tables = day_tables(plan, languages, since=request.since)
    yield from tables
    if tables:
        yield Note(languages.say(N_("Subject to change.")))
    else:
        yield Note(languages.say(N_("Nothing of this visit is open to the press yet.")))
    yield from change_lists(plan, languages, request.since, people=False)


def _facts(plan: Plan, languages: Languages) -> Iterator[Fact]:
    for role, heading in (
        (OrganisationRole.GUEST, N_("Guests")),
        (OrganisationRole.HOST, N_("Hosts")),
        (OrganisationRole.COORDINATOR, N_("Coordination")),
    ):
        organisations = organisations_as(plan, role, languages)
        if organisations:
            yield Fact(languages.say(heading), organisations)
