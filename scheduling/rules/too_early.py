"""Better five minutes late than one minute early: nobody waits long at a host's door.

Looked at is when those of the delegation who have to be at an item are there: as a transfer with a given end
right before it is over, or as the car that stands ready for it has driven them from where they were before
that day, else from their hotel, where it is known how long that takes. A transfer to another place leads to
no door, and one to nowhere in particular only where less than an hour is left. More than a quarter of an hour
before a host receives them (the settings say how long) is too early. Arrivals, departures, rests and items
without a host wait for nobody. Declined and cancelled items are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.identifiers import VenueId
from models.item_time import Instant, wall_clock
from models.messages import N_
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Ride, RidePassenger
from models.records.people import Person
from models.records.places import TravelTime, Venue
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import ItemKind
from scheduling.conflicts import Conflict, Severity
from scheduling.day_programmes import Programme, programmes
from scheduling.facts import Facts
from scheduling.host_calls import is_received
from scheduling.naming import day_of, hours_of, title_of
from scheduling.occupancy import Attendee, zone_of
from scheduling.openings import venue_and_buildings
from scheduling.rule import Fault, Rule, Scope
from scheduling.trips import Trip

TOO_EARLY = Fault(
    "too-early",
    Severity.HINT,
    N_(
        "For “{title}” ({hours}) on {day} {people} would stand at the door from {clock}, {minutes} min too "
        "early."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item at whose door people wait, and each hour from which they do."""
    trips = [trip for trip in facts.trips if isinstance(trip.stop, Item) and trip.ride.meets_at is not None]
    for day in facts.days:
        todays = [trip for trip in trips if trip.stop.id in {item.id for item in facts.items_of_day(day)}]
        if not todays and not any(item.kind is ItemKind.TRANSFER for item in facts.items_of_day(day)):
            continue
        waiting: dict[tuple[Item, int], set[Attendee]] = {}
        for programme in programmes(facts, day):
            for number, item in enumerate(programme.items):
                if item.day == day and is_received(item):
                    for who, moment in _arrivals(facts, programme, number, todays):
                        waiting.setdefault((item, moment), set()).add(who)
        for (item, moment), people in sorted(
            waiting.items(), key=lambda entry: (entry[0][0].id, entry[0][1])
        ):
            minutes = facts.bookings[item.id].planned.begin - moment
            if minutes > facts.limits.wait_minutes:
                yield _conflict(facts, day, item, moment, people)


def _arrivals(
    facts: Facts, programme: Programme, number: int, trips: list[Trip]
) -> Iterator[tuple[Attendee, int]]:
    """From when the people of a programme are at the door of one of its items, where that can be told."""
    item, before = programme.items[number], programme.items[number - 1] if number else None
    if before is not None and before.kind is ItemKind.TRANSFER:
        booking = facts.bookings[before.id]
        if not booking.length_is_assumed and booking.certain is not None and _leads_to(facts, before, item):
            yield from ((who, booking.planned.end) for who in programme.people)
        return
    for trip in trips:
        if trip.stop.id == item.id and trip.times.planned is not None:
            for who, start in _driven(facts, programme, before, trip):
                moment = _there(facts, trip.times.planned.begin, start, item)
                if moment is not None:
                    yield who, moment


def _leads_to(facts: Facts, transfer: Item, item: Item) -> bool:
    """Whether a transfer ends at an item's door: at its place, or just before it where no place is named."""
    if transfer.venue_id is None or item.venue_id is None:
        wait = facts.bookings[item.id].planned.begin - facts.bookings[transfer.id].planned.end
        return wait < facts.limits.free_time_minutes
    houses = [
        {venue.id for venue in venue_and_buildings(facts.plan, place)}
        for place in (transfer.venue_id, item.venue_id)
    ]
    return not houses[0].isdisjoint(houses[1])


def _driven(
    facts: Facts, programme: Programme, before: Item | None, trip: Trip
) -> Iterator[tuple[Attendee, VenueId | None]]:
    """Who of a programme rides, and from where: where they were before, else from their hotel."""
    for passenger in facts.plan.ride_passengers.where("ride_id", trip.ride.id):
        member = facts.plan.members.get(passenger.member_id)
        if member is not None:
            who = Attendee(member.person_id or member.id)
            if who in programme.people:
                yield who, member.hotel_id if before is None else before.venue_id


def _there(facts: Facts, ready: int, start: VenueId | None, item: Item) -> int | None:
    """When a car that leaves as it stands ready is at the item; None where nobody knows."""
    if start is None or item.venue_id is None:
        return None
    travel = facts.travel.leaving(start, item.venue_id, ready, zone_of(facts.plan, item))
    return None if travel is None else ready + travel.minutes


def _conflict(facts: Facts, day: date, item: Item, moment: int, people: set[Attendee]) -> Conflict:
    return TOO_EARLY.on_day(
        day,
        (item.id,),
        (item.id, *sorted(people)),
        people=facts.names_of(people),
        title=title_of(item),
        hours=hours_of(facts.plan, item),
        day=day_of(item),
        clock=wall_clock(Instant(moment), zone_of(facts.plan, item)).time(),
        minutes=facts.bookings[item.id].planned.begin - moment,
    )


RULE = Rule(
    faults=(TOO_EARLY,),
    source=N_("Protocol handbooks: better five minutes late than one minute early."),
    woken_by=frozenset(
        {
            Visit,
            Person,
            Venue,
            TravelTime,
            Member,
            MemberTrack,
            Item,
            ItemTrack,
            Attendance,
            Ride,
            RidePassenger,
        }
    ),
    find=find,
    scope=Scope.DAYS,
)
