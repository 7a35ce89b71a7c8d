"""The programme handed to guests and hosts: the visit, the delegation, and each day with its events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from exports.blocks import Block, Document, EventTable, Fact, Facts, Note, PersonList, Title, Words
from exports.day_tables import event_rows
from exports.house_style import signature_of
from exports.languages import Languages
from exports.people_lists import person_lines
from exports.request import DocumentRequest
from exports.visit_heads import coordinators, organisations_as, title_words, version_words
from exports.wording import date_range, long_date, say
from models.messages import N_, Message
from models.plan import Plan
from models.vocabulary import OrganisationRole
from scheduling.occupancy import items_of_day, waiting_items


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The programme of a plan as its readers may see it."""
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
        blocks=tuple(_blocks(plan, languages, version)),
    )


def _blocks(plan: Plan, languages: Languages, version: Words) -> Iterator[Block]:
    visit = plan.visit
    days = languages.each(lambda language: date_range(visit.first_day, visit.last_day, language))
    yield Title(languages.say(N_("Programme of the visit")), title_words(plan, languages), days, version)
    facts = tuple(_facts(plan, languages))
    if facts:
        yield Facts(facts)
    people = person_lines(plan, languages)
    if people:
        heading = languages.say(N_("Delegation"))
        yield PersonList(heading, _continued(heading, languages), people)
    tables = tuple(table for table in _tables(plan, languages) if table.rows)
    yield from tables
    if not tables:
        yield Note(languages.say(N_("The programme will be announced.")))
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


def _tables(plan: Plan, languages: Languages) -> Iterator[EventTable]:
    """Each day that has something, then what still waits for a day."""
    days: list[date] = sorted({item.day for item in plan.items if item.day is not None})
    for day in days:
        heading = languages.each(partial(long_date, day))
        yield EventTable(
            heading, _continued(heading, languages), event_rows(plan, items_of_day(plan, day), languages)
        )
    heading = languages.say(N_("Day to be announced"))
    yield EventTable(
        heading, _continued(heading, languages), event_rows(plan, waiting_items(plan), languages)
    )


def _continued(heading: Words, languages: Languages) -> Words:
    spoken = dict(zip(languages.tags, heading, strict=True))
    return languages.each(
        lambda language: say(Message.of(N_("{heading} (continued)"), heading=spoken[language]), language)
    )
