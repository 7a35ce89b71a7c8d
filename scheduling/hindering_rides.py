"""When the vehicles of an item are not to be had: on other rides, in the workshop, without their driver.

The vehicle of a ride that stands ready at an hour of its own is taken from that hour on, however late the
item begins: the later, the longer. As in the rules on vehicles, two rides to one place may be one trip.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta
from itertools import pairwise
from typing import NamedTuple

from models.item_time import Instant, instant_at
from models.messages import N_, Message
from models.records.items import Item
from models.records.journeys import Ride, Vehicle
from scheduling.absences import span_of_absence
from scheduling.certain_times import some_minute_of
from scheduling.clashes_elsewhere import told_of
from scheduling.naming import vehicle_name
from scheduling.starts import Question, Refusal, Starts, both, refused, too_near
from scheduling.timeline import Span, collide
from scheduling.trips import Sharing, Trip, ready_at, sharing, taken_by


class _Piece(NamedTuple):
    """Starts from `begin` to before `end`, all of one day, at which the vehicle stands ready at one hour.

    `ready` None: nobody has said when, or so late that the item has begun by then.
    """

    begin: int
    end: int
    ready: Instant | None
    day: Span


def without_vehicle(question: Question) -> Iterator[Refusal]:
    """Starts at which a vehicle that drives people to the item is elsewhere or not to be had."""
    plan = question.plan
    for ride in plan.rides.where("item_id", question.item.id):
        vehicle = plan.vehicles.get(ride.vehicle_id)
        if vehicle is not None:
            yield from _on_other_rides(question, ride, vehicle)
            yield from _in_other_visits(question, ride, vehicle)
            yield from _not_to_be_had(question, ride, vehicle)


def _on_other_rides(question: Question, ride: Ride, vehicle: Vehicle) -> Iterator[Refusal]:
    planned, certain = question.shape.planned, question.shape.certain
    for trip in question.facts.trips:
        other = trip.times.planned
        if trip.ride.vehicle_id != vehicle.id or trip.stop.id == question.item.id or other is None:
            continue
        share = sharing(question.plan, question.item, trip.stop)
        if share is Sharing.ALWAYS:
            continue
        reason = _driving(question, vehicle, trip)
        for piece in _pieces(question, ride, planned):
            found = _colliding(question.item, piece, planned, other)
            apart = [found]
            if share is Sharing.IF_TOGETHER:
                apart = list(_but_together(question.item, piece, found, planned, other))
            sure = Starts(piece.begin, piece.begin)
            if trip.times.certain is not None:
                sure = _surely_colliding(question.item, piece, certain, trip.times.certain)
            for starts in apart:
                code, about = "vehicle-double-booked", trip.stop.id
                yield refused(starts, reason, code, is_certain=False, about=about)
                yield refused(both(starts, sure), reason, code, is_certain=True, about=about)


def _in_other_visits(question: Question, ride: Ride, vehicle: Vehicle) -> Iterator[Refusal]:
    planned, certain = question.shape.planned, question.shape.certain
    for booking in question.facts.booked_elsewhere(vehicle.id):
        reason = Message.of(
            N_("{vehicle} is taken {other_starts}–{other_ends} by “{other}” of another visit, “{visit}”."),
            vehicle=vehicle_name(vehicle),
            **told_of(question.facts, question.item, booking),
        )
        for piece in _pieces(question, ride, planned):
            starts = _colliding(question.item, piece, planned, booking.planned)
            yield refused(starts, reason, "vehicle-double-booked", is_certain=False)
            if booking.certain is not None:
                sure = both(starts, _surely_colliding(question.item, piece, certain, booking.certain))
                yield refused(sure, reason, "vehicle-double-booked", is_certain=True)


def _not_to_be_had(question: Question, ride: Ride, vehicle: Vehicle) -> Iterator[Refusal]:
    planned, certain = question.shape.planned, question.shape.certain
    for absence in question.plan.unavailabilities.where("vehicle_id", vehicle.id):
        away = span_of_absence(absence, question.plan.visit.home_zone)
        name = vehicle_name(vehicle)
        reason = (
            Message.of(
                N_("{name} is not available: {reason}."), name=name, reason=absence.reason.rstrip(" .")
            )
            if absence.reason
            else Message.of(N_("{name} is not available."), name=name)
        )
        for piece in _pieces(question, ride, planned):
            starts = _colliding(question.item, piece, planned, away)
            yield refused(starts, reason, "vehicle-unavailable", is_certain=False)
            sure = _surely_colliding(question.item, piece, certain, away)
            yield refused(sure, reason, "vehicle-unavailable", is_certain=True)


def _driving(question: Question, vehicle: Vehicle, trip: Trip) -> Message:
    """That the vehicle drives to something else, with its hours where it is an item."""
    if isinstance(trip.stop, Item):
        return Message.of(
            N_("{vehicle} drives to “{title}” ({hours})."),
            vehicle=vehicle_name(vehicle),
            **question.told(trip.stop),
        )
    return Message.of(N_("{vehicle} drives for {journey}."), vehicle=vehicle_name(vehicle), journey=trip.name)


def _pieces(question: Question, ride: Ride, planned: Span) -> Iterator[_Piece]:
    """The starts of each day, parted where the hour changes from which the vehicle is taken."""
    zone, a_day = question.zone, timedelta(days=1)
    shapes = [planned] if question.shape.certain is None else [planned, question.shape.certain]
    for day in question.days:
        first, last = instant_at(day, time.min, zone), instant_at(day + a_day, time.min, zone)
        whole = some_minute_of(day, zone)
        cuts = {int(first), int(last)}
        if ride.meets_at is not None:
            for ready in (instant_at(one, ride.meets_at, zone) for one in (day - a_day, day)):
                cuts.update(ready - shape.begin + 1 for shape in shapes)
            # Half a day before that hour it is the hour of the day before.
            cuts.add(instant_at(day, ride.meets_at, zone) - planned.begin - 12 * 60)
        in_order = sorted(cut for cut in cuts if first <= cut <= last)
        for begin, end in pairwise(in_order):
            yield _Piece(begin, end, ready_at(ride, day, zone, begin + planned.begin), whole)


def _taken(item: Item, piece: _Piece, shape: Span, start: int) -> Span:
    """When the vehicle is taken where the item starts at an instant of the piece."""
    span = Span(start + shape.begin, start + shape.end, shape.minutes)
    return taken_by(item, span, piece.ready)


def _moves_along(piece: _Piece, shape: Span) -> bool:
    """Whether the vehicle is taken as long for every start of the piece, only at another hour."""
    return piece.ready is None or piece.ready >= piece.begin + shape.begin


def _colliding(item: Item, piece: _Piece, shape: Span, other: Span) -> Starts:
    """The starts of the piece at which the vehicle is needed at both."""
    within = Starts(piece.begin, piece.end)
    if other.minutes <= 0:
        return Starts(piece.begin, piece.begin)
    if _moves_along(piece, shape):
        here = _taken(item, piece, shape, piece.begin)
        moved = Span(here.begin - piece.begin, here.end - piece.begin, here.minutes)
        return both(too_near(moved, other), within) if moved.minutes > 0 else Starts(0, 0)
    # The later the start, the longer the vehicle is taken: from some start on it is too long.
    low, high = piece.begin, piece.end
    while low < high:
        middle = (low + high) // 2
        if collide(_taken(item, piece, shape, middle), other):
            high = middle
        else:
            low = middle + 1
    return Starts(low, piece.end)


def _surely_colliding(item: Item, piece: _Piece, certain: Span | None, other: Span) -> Starts:
    """The same with as much of the time as is certain; without any, it is some minute of the day."""
    if certain is not None:
        return _colliding(item, piece, certain, other)
    return Starts(piece.begin, piece.end if collide(piece.day, other) else piece.begin)


def _but_together(item: Item, piece: _Piece, found: Starts, shape: Span, other: Span) -> Iterator[Starts]:
    """What was found without the starts at which the two rides set out or arrive together."""
    first = _taken(item, piece, shape, piece.begin)
    together = {piece.begin + other.end - first.end}
    if _moves_along(piece, shape):
        together.add(piece.begin + other.begin - first.begin)
    elif first.begin == other.begin:
        return
    begin = found.begin
    for start in sorted(one for one in together if found.begin <= one < found.end):
        yield Starts(begin, start)
        begin = start + 1
    yield Starts(begin, found.end)
