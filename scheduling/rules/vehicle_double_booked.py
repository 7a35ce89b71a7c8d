"""One vehicle drives to one place at a time.

A ride to an item takes the vehicle from when it stands ready until the item begins, and where nobody has said
when it stands ready, the last minute before. A transfer takes it as long as the transfer lasts, a journey by
car or bus from its departure to its arrival; an arrival is met from when the vehicle stands ready until it
arrives, and a departure is like an item. How long the vehicle needs to come and to go home is not known, and
nothing is said of it. Touching ends are all right.

Two rides that lead to one place, or into one building, may be one trip; so may two that are at the same time
and of which nobody has said where one leads. Rides to items that are declined or cancelled are left alone.

What other visits of the database have booked of the vehicle counts as well.

It is a warning where only an assumed end or an unsettled hour makes the two overlap.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Item
from models.records.journeys import Leg, Ride, Vehicle
from models.records.places import Venue
from models.records.visits import Visit
from scheduling.clashes_elsewhere import clashes_elsewhere, told_of
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import vehicle_name
from scheduling.rule import Fault, Rule, Scope
from scheduling.timeline import collide, collisions
from scheduling.trips import Trip, may_be_one

_CODE = "vehicle-double-booked"

CERTAIN = Fault(
    _CODE, Severity.ERROR, N_("“{first}” and “{second}” on {day} both need {vehicle} at the same time.")
)
PERHAPS = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{first}” and “{second}” on {day} both need {vehicle} at the same time unless they are shorter or "
        "at another hour than assumed."
    ),
)


ELSEWHERE = Fault(
    _CODE,
    Severity.ERROR,
    N_(
        "“{title}” on {day} needs {vehicle}, and so does “{other}” ({other_starts}–{other_ends}) of another "
        "visit, “{visit}”."
    ),
    "elsewhere",
)
PERHAPS_ELSEWHERE = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{title}” on {day} needs {vehicle}, and so does “{other}” ({other_starts}–{other_ends}) of another "
        "visit, “{visit}”, unless they are shorter or at another hour than assumed."
    ),
    "elsewhere",
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each two rides of a vehicle at one time that cannot be one trip."""
    by_vehicle: dict[str, dict[str, Trip]] = {}
    for trip in facts.trips:
        by_vehicle.setdefault(trip.ride.vehicle_id, {})[trip.ride.id] = trip
    for vehicle_id, trips in by_vehicle.items():
        planned = {identifier: trip.times.planned for identifier, trip in trips.items()}
        spans = {identifier: span for identifier, span in planned.items() if span is not None}
        for one, other in collisions(spans):
            if not may_be_one(facts.plan, trips[one], trips[other]):
                yield _conflict(facts.plan.vehicles[vehicle_id], trips[one], trips[other])
    yield from _elsewhere(facts)


def _elsewhere(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item or journey of other visits that has the vehicle of a ride here then."""
    for trip in facts.trips if facts.elsewhere.bookings else ():
        vehicle = facts.plan.vehicles[trip.ride.vehicle_id]
        item = trip.stop if isinstance(trip.stop, Item) else None
        for clash in clashes_elsewhere(facts, trip.times, None, [(vehicle.id, True)]):
            fault = ELSEWHERE if clash.is_certain else PERHAPS_ELSEWHERE
            yield fault.at(
                trip.item_ids,
                (*trip.item_ids, vehicle.id, trip.ride.id, clash.booking.item_id),
                title=trip.name,
                day=trip.day or "",
                vehicle=vehicle_name(vehicle),
                **told_of(facts, item, clash.booking),
            )


def _conflict(vehicle: Vehicle, first: Trip, second: Trip) -> Conflict:
    one, other = first.times.certain, second.times.certain
    fault = CERTAIN if one is not None and other is not None and collide(one, other) else PERHAPS
    item_ids = tuple(dict.fromkeys((*first.item_ids, *second.item_ids)))
    records = (*item_ids, vehicle.id, first.ride.id, second.ride.id)
    told = {"first": first.name, "second": second.name, "vehicle": vehicle_name(vehicle)}
    return fault.at(item_ids, records, day=second.day or "", **told)


RULE = Rule(
    faults=(CERTAIN, PERHAPS, ELSEWHERE, PERHAPS_ELSEWHERE),
    source=N_("The daily work of a protocol office: the minibus waits at one door."),
    woken_by=frozenset({Visit, Venue, Vehicle, Item, Leg, Ride}),
    find=find,
    scope=Scope.WHOLE,
)
