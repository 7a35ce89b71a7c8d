"""No more people ride in a vehicle than it seats.

An unnamed member takes as many seats as it stands for. The seats are those for passengers, the driver has
one besides; of a vehicle whose seats nobody has counted, nothing is said. Rides to items that are declined or
cancelled are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Item
from models.records.journeys import Leg, Ride, RidePassenger, Vehicle
from models.records.visits import Member
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import vehicle_name
from scheduling.riding import seats_of
from scheduling.rule import Fault, Rule, Scope

TOO_MANY = Fault(
    "vehicle-over-capacity",
    Severity.ERROR,
    N_("For “{stop}” more people ride in {vehicle} than it seats: {people}, and its seats are {seats}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each ride with more passengers than seats."""
    for trip in facts.trips:
        seats = seats_of(facts.plan, trip.ride)
        if seats.seats is not None and seats.taken > seats.seats:
            vehicle = facts.plan.vehicles[trip.ride.vehicle_id]
            yield TOO_MANY.at(
                trip.item_ids,
                (*trip.item_ids, trip.ride.id, vehicle.id),
                stop=trip.name,
                vehicle=vehicle_name(vehicle),
                people=seats.taken,
                seats=seats.seats,
            )


RULE = Rule(
    faults=(TOO_MANY,),
    source=N_("The daily work of a protocol office: seats are counted before anybody stands at the kerb."),
    woken_by=frozenset({Vehicle, Member, Item, Leg, Ride, RidePassenger}),
    find=find,
    scope=Scope.WHOLE,
)
