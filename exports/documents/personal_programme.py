"""The programme of one member: where they stay, how they travel, and what they attend, with their car."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Document, Fact, Facts, Note, Words
from exports.change_lists import change_lists, change_note
from exports.driving import car_lines, leg_words
from exports.languages import Languages
from exports.programme_days import day_tables
from exports.request import DocumentRequest
from exports.visit_heads import document_of, title_block
from exports.wording import clock, day_of_visit
from models.messages import N_
from models.plan import Plan
from models.records.journeys import Leg
from models.records.visits import Member
from models.vocabulary import LegDirection
from scheduling.naming import member_name
from scheduling.riding import when_of

_JOURNEYS = {
    LegDirection.ARRIVAL: N_("Arrival"),
    LegDirection.DEPARTURE: N_("Departure"),
    LegDirection.BETWEEN: N_("On the way"),
}


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The programme of the member whom the request names, of the plan as that member may see it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    member = plan.members[request.about]
    kind = languages.say(N_("Personal programme: {name}"), name=member_name(plan, member))
    yield title_block(plan, request, kind)
    facts = tuple(_facts(plan, member, languages))
    if facts:
        yield Facts(facts)
    yield from change_note(plan, languages, request.since, people=False)
    tables = day_tables(plan, languages, lambda item: car_lines(plan, item, languages), request.since)
    yield from tables
    if not tables:
        yield Note(languages.say(N_("Nothing is planned for {name} yet."), name=member_name(plan, member)))
    yield from change_lists(plan, languages, request.since, people=False)


def _facts(plan: Plan, member: Member, languages: Languages) -> Iterator[Fact]:
    """Hotel and room, then each journey with its hour and its car."""
    hotel = plan.venues.get(member.hotel_id)
    if hotel is not None:
        values = [
            languages.each(
                lambda language: ", ".join(filter(None, (hotel.name.in_language(language), hotel.address)))
            )
        ]
        if member.room:
            values.append(languages.say(N_("Room {room}"), room=member.room))
        yield Fact(languages.say(N_("Hotel")), tuple(values))
    for leg in sorted(plan.legs, key=_order):
        lines = (_when(leg, languages), leg_words(leg, languages), *car_lines(plan, leg, languages))
        yield Fact(languages.say(_JOURNEYS[leg.direction]), tuple(words for words in lines if words))


def _order(leg: Leg) -> tuple[str, str, str]:
    day, hour = when_of(leg)
    return str(day or "9999"), str(hour or ""), leg.id


def _when(leg: Leg, languages: Languages) -> Words:
    day, hour = when_of(leg)
    if day is None:
        return ()
    if hour is None:
        return languages.each(partial(day_of_visit, day))
    return languages.each(lambda language: f"{day_of_visit(day, language)}, {clock(hour, language)}")
