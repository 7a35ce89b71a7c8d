"""The programme handed to guests and hosts: the visit, the delegation, and each day with its events."""

from __future__ import annotations

from collections.abc import Iterator

from exports.blocks import Block, Document, Fact, Facts, Note, PersonList, Words
from exports.change_lists import change_lists, change_note
from exports.change_marks import marked_people
from exports.house_style import signature_of
from exports.languages import Languages
from exports.programme_days import day_tables
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, organisations_as, title_block
from models.messages import N_
from models.plan import Plan
from models.vocabulary import OrganisationRole


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The programme of a plan as its readers may see it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Programme of the visit")))
    facts = tuple(_facts(plan, languages))
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


def _facts(plan: Plan, languages: Languages) -> Iterator[Fact]:
    """Why, and who sends, receives and coordinates; where the guests stay."""
    visit = plan.visit
    if visit.purpose:
        yield Fact(languages.say(N_("Purpose")), (languages.text(visit.purpose),))
    for role, heading in (
        (OrganisationRole.GUEST, N_("Guests")),
        (OrganisationRole.HOST, N_("Hosts")),
        (OrganisationRole.COORDINATOR, N_("Coordination")),
    ):
        organisations = organisations_as(plan, role, languages)
        if organisations:
            yield Fact(languages.say(heading), organisations)
    hotels = dict.fromkeys(member.hotel_id for member in plan.members if member.hotel_id)
    if hotels:
        yield Fact(languages.say(N_("Hotel")), tuple(_hotel(plan, hotel, languages) for hotel in hotels))


def _hotel(plan: Plan, hotel_id: str, languages: Languages) -> Words:
    hotel = plan.venues[hotel_id]
    return languages.each(
        lambda language: ", ".join(filter(None, (hotel.name.in_language(language), hotel.address)))
    )
