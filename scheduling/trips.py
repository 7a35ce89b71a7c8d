"""When a vehicle is taken: by each ride, from when it stands ready until those who ride have arrived.

A ride to an item lasts until the item begins, and one that nobody has given an hour to stand ready takes the
last minute before it. A transfer is the drive itself, and so is a journey by car or by bus. An arrival is
met from the minute at which it arrives. How long a vehicle needs to come and to go home again is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from models.identifiers import ItemId, VenueId
from models.item_time import Instant, instant_at
from models.messages import Sayable
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg, Ride
from models.vocabulary import ItemKind, ItemStatus, LegDirection, LegKind
from scheduling.certain_times import Times, some_minute_of, times_of
from scheduling.journeys import arrival_of, departure_of
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.occupancy import booking_of, readable_zone, zone_of
from scheduling.openings import venue_and_buildings
from scheduling.riding import Stop, stop_name, stop_of, when_of
from scheduling.timeline import Span

_GIVEN_UP = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})
_ON_THE_ROAD = frozenset({LegKind.CAR, LegKind.BUS})
_HALF_A_DAY = 12 * 60


class Trip(NamedTuple):
    """A ride that takes place, what it is for, and when the vehicle is taken by it."""

    ride: Ride
    stop: Stop
    times: Times

    @property
    def item_ids(self) -> tuple[ItemId, ...]:
        """The item it is for, if it is for one."""
        return (self.stop.id,) if isinstance(self.stop, Item) else ()

    @property
    def day(self) -> date | None:
        """The day on which people are driven, on the clocks there."""
        return when_of(self.stop)[0]

    @property
    def name(self) -> Sayable:
        """What the item or the journey is called."""
        return stop_name(self.stop)


def trips_of(plan: Plan, limits: Limits = DEFAULT_LIMITS) -> Iterator[Trip]:
    """The rides of the visit, but for those to items that are given up."""
    for ride in plan.rides:
        stop = stop_of(plan, ride)
        if isinstance(stop, Item) and stop.status not in _GIVEN_UP:
            yield Trip(ride, stop, _times_to_item(plan, ride, stop, limits))
        elif isinstance(stop, Leg):
            yield Trip(ride, stop, _times_of_leg(plan, ride, stop))


class Sharing(Enum):
    """Whether a vehicle can serve two stops on one trip; some only where it sets out or arrives at once."""

    ALWAYS = "always"
    IF_TOGETHER = "if together"
    NEVER = "never"


def sharing(plan: Plan, first: Stop, second: Stop) -> Sharing:
    """Whether one trip can serve both: to the same place, or somewhere unknown but at the same time."""
    if first.id == second.id:
        return Sharing.ALWAYS
    places = [_houses(plan, stop) for stop in (first, second)]
    if not all(places):
        return Sharing.IF_TOGETHER
    if places[0].isdisjoint(places[1]):
        return Sharing.NEVER
    return Sharing.IF_TOGETHER if _is_drive(first) or _is_drive(second) else Sharing.ALWAYS


def may_be_one(plan: Plan, first: Trip, second: Trip) -> bool:
    """Whether the two can be one trip as they are planned."""
    share = sharing(plan, first.stop, second.stop)
    if share is not Sharing.IF_TOGETHER:
        return share is Sharing.ALWAYS
    one, other = first.times.planned, second.times.planned
    return one is None or other is None or one.begin == other.begin or one.end == other.end


def _houses(plan: Plan, stop: Stop) -> frozenset[VenueId]:
    """Where people are driven to, or from; with the buildings of a hall."""
    if isinstance(stop, Item):
        place = stop.venue_id
    else:
        is_arrival = stop.direction is LegDirection.ARRIVAL
        place = stop.to_venue_id if is_arrival else stop.from_venue_id
    return frozenset(venue.id for venue in venue_and_buildings(plan, place))


def _is_drive(stop: Stop) -> bool:
    return stop.kind is ItemKind.TRANSFER or stop.kind in _ON_THE_ROAD


def _times_to_item(plan: Plan, ride: Ride, item: Item, limits: Limits) -> Times:
    booking = booking_of(plan, item, limits)
    times = times_of(plan, item, booking)
    if booking is None:
        return times
    ready = ready_at(ride, item.day, zone_of(plan, item), booking.planned.begin)
    # An hour that is still to be decided leaves some minute of the day.
    certain = times.certain if booking.certain is None else taken_by(item, booking.certain, ready)
    return Times(taken_by(item, booking.planned, ready), certain)


def _times_of_leg(plan: Plan, ride: Ride, leg: Leg) -> Times:
    departs, arrives = departure_of(plan, leg), arrival_of(plan, leg)
    is_arrival = leg.direction is LegDirection.ARRIVAL
    moment = arrives if is_arrival else departs
    day = when_of(leg)[0]
    zone = readable_zone(leg.arrives_zone if is_arrival else leg.departs_zone, plan.visit.home_zone)
    if moment is None:
        return Times(None, None if day is None else some_minute_of(day, zone))
    ready = ready_at(ride, day, zone, moment)
    if leg.kind in _ON_THE_ROAD and departs is not None and arrives is not None and departs < arrives:
        span = _drive(Span(departs, arrives, arrives - departs), ready)
    elif is_arrival:
        begin = moment if ready is None else min(ready, moment)
        span = Span(begin, moment + 1, moment + 1 - begin)
    else:
        span = _until_begin(Span(moment, moment, 0), ready)
    return Times(span, span)


def ready_at(ride: Ride, day: date | None, zone: str, begin: int) -> Instant | None:
    """When the vehicle stands ready: the last such hour before the begin, or soon after it."""
    if ride.meets_at is None or day is None:
        return None
    ready = instant_at(day, ride.meets_at, zone)
    if ready - begin > _HALF_A_DAY:
        return instant_at(day - timedelta(days=1), ride.meets_at, zone)
    return ready


def taken_by(item: Item, booked: Span, ready: Instant | None) -> Span:
    """When a vehicle is taken by a ride to an item of so much time, from when it stands `ready`."""
    return _drive(booked, ready) if _is_drive(item) else _until_begin(booked, ready)


def _drive(span: Span, ready: Instant | None) -> Span:
    """The drive itself, with the time for which the vehicle stands ready before it."""
    if ready is None or ready >= span.begin:
        return span
    return Span(ready, span.end, span.minutes + span.begin - ready)


def _until_begin(span: Span, ready: Instant | None) -> Span:
    """From when the vehicle stands ready until what it drives to begins; else the last minute before."""
    if ready is None or ready >= span.begin:
        return Span(span.begin - 1, span.end - span.minutes, 1)
    return Span(ready, span.begin, span.begin - ready)
