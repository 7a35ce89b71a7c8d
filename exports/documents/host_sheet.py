"""The sheet for one host: who comes, what happens at their place minute by minute, what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Document, Fact, Facts, ListColumn, ListTable, Note, PersonList, Words
from exports.change_lists import change_lists, change_note
from exports.change_marks import marked_people
from exports.languages import Languages
from exports.people_lists import delegation, name_of
from exports.programme_days import day_tables
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, organisations_as, title_block
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import OrganisationRole
from scheduling.naming import organisation_name


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The sheet for the host whom the request names, of the plan as that host may see it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    host = plan.organisations[request.about]
    kind = languages.say(N_("For the host: {host}"), host=organisation_name(host))
    yield title_block(plan, request, kind)
    facts = tuple(_facts(plan, languages))
    if facts:
        yield Facts(facts)
    yield from change_note(plan, languages, request.since)
    people = marked_people(plan, languages, request.since)
    if people:
        heading = languages.say(N_("Who comes"))
        yield PersonList(heading, continued(heading, languages), people)
    tables = day_tables(plan, languages, lambda item: _asked_for(plan, item, languages), request.since)
    yield from tables
    if not tables:
        yield Note(languages.say(N_("Nothing is planned at this host yet.")))
    yield from _needs(plan, languages)
    yield from change_lists(plan, languages, request.since)


def _facts(plan: Plan, languages: Languages) -> Iterator[Fact]:
    """Why they come, who sends them, and who coordinates."""
    if plan.visit.purpose:
        yield Fact(languages.say(N_("Purpose")), (languages.text(plan.visit.purpose),))
    for role, heading in (
        (OrganisationRole.GUEST, N_("Guests")),
        (OrganisationRole.COORDINATOR, N_("Coordination")),
    ):
        organisations = organisations_as(plan, role, languages)
        if organisations:
            yield Fact(languages.say(heading), organisations)


def _asked_for(plan: Plan, item: Item, languages: Languages) -> Iterator[Words]:
    """What the host has to have ready: places at the table, what the kitchen is told, the way in."""
    if item.covers is not None:
        yield languages.say(N_("Covers: {number}"), number=item.covers)
    if item.menu_note:
        yield languages.say(N_("Menu: {note}"), note=item.menu_note)
    venue = plan.venues.get(item.venue_id)
    if venue is not None and venue.entrance_notes:
        yield languages.say(N_("Entrance: {notes}"), notes=venue.entrance_notes)
    if venue is not None and venue.parking_notes:
        yield languages.say(N_("Parking: {notes}"), notes=venue.parking_notes)


def _needs(plan: Plan, languages: Languages) -> Iterator[ListTable]:
    """Who does not eat everything or needs help, where this host may know it."""
    rows = []
    for member in delegation(plan):
        person = plan.persons.get(member.person_id)
        if person is not None and (person.dietary_needs or person.accessibility_needs):
            rows.append(
                (
                    languages.each(partial(name_of, person)),
                    languages.alike(person.dietary_needs),
                    languages.alike(person.accessibility_needs),
                )
            )
    if rows:
        heading = languages.say(N_("What guests need"))
        columns = (
            ListColumn(languages.say(N_("Name")), 3, is_name=True),
            ListColumn(languages.say(N_("At table")), 4),
            ListColumn(languages.say(N_("Help needed")), 4),
        )
        yield ListTable(heading, continued(heading, languages), columns, tuple(rows))
