"""Who sleeps where, hotel by hotel and room by room: a list that the office can hand to each hotel."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Document, ListColumn, ListTable, Note, Words
from exports.languages import Languages
from exports.people_lists import member_name_of
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from exports.wording import day_of_visit, join, say
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.visits import Member
from scheduling.lodging import without_bed
from scheduling.naming import place_name
from scheduling.rooming import HotelRooms, RoomStay, rooms_by_hotel


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The rooming list of a plan as its readers may see it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Rooming list")))
    hotels = rooms_by_hotel(plan)
    for hotel in hotels:
        yield _hotel(plan, hotel, languages)
    missing = without_bed(plan)
    if missing:
        yield _without_bed(plan, languages)
    if not hotels and not missing:
        yield Note(languages.say(N_("Nobody needs a bed: the delegation has not been named yet.")))


def _hotel(plan: Plan, hotel: HotelRooms, languages: Languages) -> ListTable:
    venue = plan.venues[hotel.hotel_id]
    heading = languages.speak(Message.of("{name}", name=place_name(venue)))
    columns = (
        ListColumn(languages.say(N_("Room")), 2),
        ListColumn(languages.say(N_("Name")), 6, is_name=True),
        ListColumn(languages.say(N_("First night")), 3),
        ListColumn(languages.say(N_("Leaves on")), 3),
        ListColumn(languages.say(N_("Nights")), 2),
    )
    rows = tuple(_row(plan, stay, languages) for stay in hotel.stays)
    lead = (languages.each(lambda _: venue.address), languages.each(partial(_people, hotel)))
    return ListTable(
        heading, continued(heading, languages), columns, rows, tuple(words for words in lead if words)
    )


def _people(hotel: HotelRooms, language: str) -> str:
    """How many sleep there each night: "Mon 20 Dec: 12 persons, Tue 21 Dec: 10 persons"."""
    nights = [
        say(
            Message.of(
                *NP_("{night}: {count} person", "{night}: {count} persons"),
                night=day_of_visit(night, language),
                count=number,
            ),
            language,
        )
        for night, number in hotel.people
    ]
    return " · ".join(nights)


def _row(plan: Plan, stay: RoomStay, languages: Languages) -> tuple[Words, ...]:
    return (
        (stay.room,) * len(languages.tags),
        languages.each(partial(member_name_of, plan, stay.member)),
        languages.each(partial(day_of_visit, stay.first_night)),
        languages.each(partial(day_of_visit, stay.leaves_on)),
        languages.each(lambda _: str(stay.nights)),
    )


def _without_bed(plan: Plan, languages: Languages) -> ListTable:
    heading = languages.say(N_("Without a bed"))
    columns = (ListColumn(languages.say(N_("Night")), 1), ListColumn(languages.say(N_("Name")), 4))
    rows = tuple(
        (
            languages.each(partial(day_of_visit, night)),
            languages.each(partial(_names, plan, members)),
        )
        for night, members in without_bed(plan)
    )
    return ListTable(heading, continued(heading, languages), columns, rows)


def _names(plan: Plan, members: tuple[Member, ...], language: str) -> str:
    return join([member_name_of(plan, member, language) for member in members], language)
