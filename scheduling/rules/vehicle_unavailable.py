"""No vehicle drives while it is not to be had.

It is taken by a ride as for the rule that it drives to one place at a time. Touching ends are all right, and
rides to items that are declined or cancelled are left alone.

It is an error where the hours are given, or where the vehicle is not to be had for the whole day of a ride
that has no hour, or none that is settled. It is a warning where only an assumed end or an unsettled hour
falls into that time.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Item
from models.records.journeys import Leg, Ride, Vehicle
from models.records.people import Unavailability
from models.records.visits import Visit
from scheduling.absences import span_of_absence
from scheduling.certain_times import Sureness
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import reason_of, vehicle_name
from scheduling.rule import Fault, Rule, Scope
from scheduling.timeline import collide
from scheduling.trips import Trip

_CODE = "vehicle-unavailable"

NOT_TO_BE_HAD = Fault(
    _CODE,
    Severity.ERROR,
    N_("“{stop}” on {day} needs {vehicle}, which is not available then ({reason})."),
)
PERHAPS_NOT = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{stop}” on {day} needs {vehicle}, which is not available then ({reason}) unless it is shorter or "
        "at another hour than assumed."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each ride while its vehicle is not to be had."""
    if not any(absence.vehicle_id is not None for absence in facts.plan.unavailabilities):
        return
    for trip in facts.trips:
        vehicle = facts.plan.vehicles[trip.ride.vehicle_id]
        for absence in facts.plan.unavailabilities.where("vehicle_id", vehicle.id):
            yield from _meanwhile(facts, trip, vehicle, absence)


def _meanwhile(facts: Facts, trip: Trip, vehicle: Vehicle, absence: Unavailability) -> Iterator[Conflict]:
    away = span_of_absence(absence, facts.plan.visit.home_zone)
    sureness = trip.times.sureness(lambda span: collide(span, away))
    if sureness is not None:
        fault = NOT_TO_BE_HAD if sureness is Sureness.CERTAIN else PERHAPS_NOT
        yield fault.at(
            trip.item_ids,
            (*trip.item_ids, trip.ride.id, vehicle.id, absence.id),
            stop=trip.name,
            day=trip.day or "",
            vehicle=vehicle_name(vehicle),
            reason=reason_of(absence),
        )


RULE = Rule(
    faults=(NOT_TO_BE_HAD, PERHAPS_NOT),
    source=N_("The daily work of a protocol office: cars are in the workshop, and drivers on leave."),
    woken_by=frozenset({Visit, Vehicle, Unavailability, Item, Leg, Ride}),
    find=find,
    scope=Scope.WHOLE,
)
