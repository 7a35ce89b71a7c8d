"""Which vehicle drives when to where and with whom, vehicle by vehicle; then what still has none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Document, ListColumn, ListTable, Note, Words
from exports.day_tables import event_title, place_words
from exports.driving import leg_words, vehicle_words
from exports.languages import Languages
from exports.people_lists import member_name_of, name_of
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from exports.wording import clock, day_of_visit, join, say
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Ride, RidePassenger, Vehicle
from models.records.visits import Member
from models.vocabulary import LegDirection
from scheduling.riding import (
    Seats,
    Stop,
    passengers_of,
    rides_of,
    seats_of,
    stop_of,
    stops_of,
    vehicles_of,
    when_of,
    without_seat,
    without_vehicle,
)


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The transport plan of a plan as its readers may see it; it lies on its side."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)), wide=True)


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Transport plan")))
    vehicles = vehicles_of(plan)
    for vehicle, rides in vehicles:
        yield _vehicle(plan, vehicle, rides, languages)
    if not vehicles:
        yield Note(languages.say(N_("No vehicle has been planned yet.")))
        return
    standing = tuple(
        (stop, members)
        for stop in stops_of(plan)
        if rides_of(plan, stop) and (members := without_seat(plan, stop))
    )
    if standing:
        yield _without_seat(plan, standing, languages)
    left = without_vehicle(plan)
    if left:
        heading = languages.say(N_("No vehicle yet"))
        rows = tuple(_stop(plan, stop, languages) for stop in left)
        yield ListTable(heading, continued(heading, languages), _when_and_where(languages), rows)


def _vehicle(plan: Plan, vehicle: Vehicle, rides: tuple[Ride, ...], languages: Languages) -> ListTable:
    heading = languages.each(partial(vehicle_words, vehicle))
    columns = (
        *_when_and_where(languages),
        ListColumn(languages.say(N_("Stands ready")), 5),
        ListColumn(languages.say(N_("Passengers")), 8),
        ListColumn(languages.say(N_("Seats taken")), 3),
    )
    rows = tuple(
        _ride(plan, ride, stop, languages) for ride in rides if (stop := stop_of(plan, ride)) is not None
    )
    lead = (
        languages.say(N_("Seats: {number}"), number=vehicle.seats) if vehicle.seats is not None else (),
        languages.each(lambda _: vehicle.notes),
    )
    return ListTable(
        heading, continued(heading, languages), columns, rows, tuple(words for words in lead if words)
    )


def _when_and_where(languages: Languages) -> tuple[ListColumn, ...]:
    return (
        ListColumn(languages.say(N_("Day")), 3),
        ListColumn(languages.say(N_("Time")), 2),
        ListColumn(languages.say(N_("Where to")), 9),
    )


def _ride(plan: Plan, ride: Ride, stop: Stop, languages: Languages) -> tuple[Words, ...]:
    return (
        *_stop(plan, stop, languages),
        languages.each(partial(_ready, ride)),
        languages.each(partial(_names, plan, passengers_of(plan, ride))),
        languages.each(partial(_seats, seats_of(plan, ride))),
    )


def _stop(plan: Plan, stop: Stop, languages: Languages) -> tuple[Words, Words, Words]:
    """The day, the hour, and where to."""
    return _day(stop, languages), _hour(stop, languages), _where(plan, stop, languages)


def _day(stop: Stop, languages: Languages) -> Words:
    day = when_of(stop)[0]
    return languages.each(partial(day_of_visit, day)) if day else languages.say(N_("day to be announced"))


def _hour(stop: Stop, languages: Languages) -> Words:
    hour = when_of(stop)[1]
    return languages.each(partial(clock, hour)) if hour else ()


def _where(plan: Plan, stop: Stop, languages: Languages) -> Words:
    """What it is, and under it the place; of an arriving journey the place at which one is picked up."""
    if isinstance(stop, Item):
        title, venue_id = event_title(stop, languages), stop.venue_id
    else:
        arrives = stop.direction is LegDirection.ARRIVAL
        title, venue_id = leg_words(stop, languages), stop.to_venue_id if arrives else stop.from_venue_id
    spoken = dict(zip(languages.tags, title, strict=False))
    return languages.each(
        lambda language: "\n".join(
            filter(None, (spoken.get(language, ""), place_words(plan, venue_id, language)))
        )
    )


def _ready(ride: Ride, language: str) -> str:
    hour = clock(ride.meets_at, language) if ride.meets_at is not None else ""
    return "\n".join(filter(None, (", ".join(filter(None, (hour, ride.meeting_point))), ride.notes)))


def _names(plan: Plan, passengers: tuple[RidePassenger, ...], language: str) -> str:
    return join([_passenger(plan, one, language) for one in passengers], language)


def _passenger(plan: Plan, passenger: RidePassenger, language: str) -> str:
    member = plan.members.get(passenger.member_id)
    if member is not None:
        return member_name_of(plan, member, language)
    person = plan.persons.get(passenger.person_id)
    return name_of(person, language) if person is not None else ""


def _seats(seats: Seats, language: str) -> str:
    if seats.seats is None:
        return str(seats.taken)
    message = Message.of(N_("{taken} of {seats}"), taken=seats.taken, seats=seats.seats)
    return say(message, language)


def _without_seat(
    plan: Plan, standing: tuple[tuple[Stop, tuple[Member, ...]], ...], languages: Languages
) -> ListTable:
    heading = languages.say(N_("Without a seat"))
    columns = (*_when_and_where(languages), ListColumn(languages.say(N_("Name")), 8))
    rows = tuple(
        (*_stop(plan, stop, languages), languages.each(partial(_members, plan, members)))
        for stop, members in standing
    )
    return ListTable(heading, continued(heading, languages), columns, rows)


def _members(plan: Plan, members: tuple[Member, ...], language: str) -> str:
    return join([member_name_of(plan, member, language) for member in members], language)
