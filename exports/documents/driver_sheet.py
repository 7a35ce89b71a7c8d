"""The sheet of one driver: day by day when to stand ready and where, whom to drive, and whom to call."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from exports.blocks import Block, Detail, DetailKind, Document, EventRow, EventTable, Note, Words
from exports.day_tables import event_title, place_words
from exports.driving import leg_words, passenger_words, ready_words, vehicle_words
from exports.languages import Languages
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from exports.wording import clock, long_date, say, time_words
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Ride, Vehicle
from scheduling.riding import Stop, stop_of, vehicles_of, when_of


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The sheet for the driver of the vehicle that is named, of the plan as that driver may see it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    vehicle = plan.vehicles[request.about]
    kind = languages.each(partial(_kind, vehicle))
    yield title_block(plan, request, kind)
    if vehicle.notes:
        yield Note(languages.alike(vehicle.notes))
    days: dict[date | None, list[EventRow]] = {}
    for ride in next((rides for one, rides in vehicles_of(plan) if one.id == vehicle.id), ()):
        stop = stop_of(plan, ride)
        if stop is not None:
            days.setdefault(when_of(stop)[0], []).append(_row(plan, ride, stop, languages))
    for day, rows in days.items():
        heading = languages.each(partial(long_date, day)) if day else languages.say(N_("Day to be announced"))
        yield EventTable(heading, continued(heading, languages), tuple(rows))
    if not days:
        yield Note(languages.say(N_("This vehicle drives to nothing yet.")))


def _kind(vehicle: Vehicle, language: str) -> str:
    message = Message.of(N_("Driver sheet: {vehicle}"), vehicle=vehicle_words(vehicle, language))
    return say(message, language)


def _row(plan: Plan, ride: Ride, stop: Stop, languages: Languages) -> EventRow:
    """When it begins, what it is, and for the driver: where to stand, where to go in, whom to take."""
    return EventRow(
        time=languages.each(partial(_hour, stop)),
        title=event_title(stop, languages) if isinstance(stop, Item) else leg_words(stop, languages),
        details=tuple(Detail(kind, words) for kind, words in _details(plan, ride, stop, languages) if words),
    )


def _details(plan: Plan, ride: Ride, stop: Stop, languages: Languages) -> Iterator[tuple[DetailKind, Words]]:
    yield DetailKind.MARK, ready_words(ride, languages)
    yield DetailKind.PLAIN, _place(plan, stop, languages)
    yield from ((DetailKind.PLAIN, words) for words in _way_in(plan, stop, languages))
    yield DetailKind.PLAIN, passenger_words(plan, ride, languages)
    yield DetailKind.PLAIN, _to_call(stop, languages)
    yield DetailKind.NOTE, languages.alike(ride.notes)


def _hour(stop: Stop, language: str) -> str:
    """The hour as the programme says it, without the day under which it stands."""
    if isinstance(stop, Item):
        return time_words(stop.time, stop.kind, language)
    hour = when_of(stop)[1]
    return clock(hour, language) if hour else ""


def _place(plan: Plan, stop: Stop, languages: Languages) -> Words:
    venue_id = stop.venue_id if isinstance(stop, Item) else stop.to_venue_id
    return languages.each(lambda language: place_words(plan, venue_id, language))


def _way_in(plan: Plan, stop: Stop, languages: Languages) -> Iterator[Words]:
    venue = plan.venues.get(stop.venue_id) if isinstance(stop, Item) else None
    if venue is not None and venue.entrance_notes:
        yield languages.say(N_("Entrance: {notes}"), notes=venue.entrance_notes)
    if venue is not None and venue.parking_notes:
        yield languages.say(N_("Parking: {notes}"), notes=venue.parking_notes)


def _to_call(stop: Stop, languages: Languages) -> Words:
    if not isinstance(stop, Item):
        return ()
    officer = ", ".join(filter(None, (stop.responsible_officer, stop.responsible_phone)))
    return languages.say(N_("Responsible: {officer}"), officer=officer) if officer else ()
