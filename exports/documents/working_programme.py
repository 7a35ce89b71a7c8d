"""The programme of the organisers: each line with who takes part, the way in, the cars, and the way on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Document, Fact, Facts, Note, Words
from exports.change_lists import change_lists, change_note
from exports.driving import car_words, passenger_words, ready_words
from exports.languages import Languages
from exports.moving import moves
from exports.programme_days import day_tables
from exports.request import DocumentRequest
from exports.visit_heads import document_of, organisations_as, title_block
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import DelegationPresence, OrganisationRole
from scheduling.naming import member_name
from scheduling.occupancy import guests_of
from scheduling.riding import rides_of


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The working programme of a plan with everything that the organisers keep."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Working programme")))
    facts = tuple(_facts(plan, languages))
    if facts:
        yield Facts(facts)
    yield from change_note(plan, languages, request.since)
    ways = moves(plan, languages)
    tables = day_tables(
        plan,
        languages,
        lambda item: (*_further(plan, item, languages), *ways.get(item.id, ())),
        request.since,
    )
    yield from tables
    if not tables:
        yield Note(languages.say(N_("No item has been planned yet.")))
    yield from change_lists(plan, languages, request.since)


def _facts(plan: Plan, languages: Languages) -> Iterator[Fact]:
    for role, heading in (
        (OrganisationRole.GUEST, N_("Guests")),
        (OrganisationRole.HOST, N_("Hosts")),
        (OrganisationRole.COORDINATOR, N_("Coordination")),
    ):
        organisations = organisations_as(plan, role, languages)
        if organisations:
            yield Fact(languages.say(heading), organisations)
    if plan.visit.notes:
        yield Fact(languages.say(N_("Notes")), (languages.alike(plan.visit.notes),))


def _further(plan: Plan, item: Item, languages: Languages) -> Iterator[Words]:
    """Who of the delegation, where one goes in and parks, what the kitchen knows, and each car."""
    yield _delegation(plan, item, languages)
    venue = plan.venues.get(item.venue_id)
    if venue is not None and venue.entrance_notes:
        yield languages.say(N_("Entrance: {notes}"), notes=venue.entrance_notes)
    if venue is not None and venue.parking_notes:
        yield languages.say(N_("Parking: {notes}"), notes=venue.parking_notes)
    if item.covers is not None:
        yield languages.say(N_("Covers: {number}"), number=item.covers)
    if item.menu_note:
        yield languages.say(N_("Menu: {note}"), note=item.menu_note)
    for ride in rides_of(plan, item):
        yield languages.each(partial(car_words, plan.vehicles[ride.vehicle_id]))
        yield ready_words(ride, languages)
        yield passenger_words(plan, ride, languages)


def _delegation(plan: Plan, item: Item, languages: Languages) -> Words:
    """How many of the delegation, and by name where it is only some of it."""
    if item.delegation_presence is DelegationPresence.OPTIONAL:
        return ()
    guests = guests_of(plan, item)
    if not guests:
        return ()
    if len(guests) == len(plan.members):
        number = sum(member.count for member in guests)
        counted = NP_("The whole delegation ({count} person)", "The whole delegation ({count} persons)")
        return languages.speak(Message.of(*counted, count=number))
    return languages.say(
        N_("Of the delegation: {names}"), names=tuple(member_name(plan, member) for member in guests)
    )
