"""Send a vehicle, or another one, that is free and has seats enough."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit, edit, replaced
from models.messages import N_, Message
from models.records.items import Item
from models.records.journeys import Leg, Ride
from scheduling.naming import vehicle_name
from scheduling.remedies.trouble import Trouble
from scheduling.riding import send_vehicle, stop_name, stop_of

CODES = frozenset({"vehicle-double-booked", "vehicle-unavailable", "vehicle-over-capacity", "no-transport"})
"""The conflicts of vehicles."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Another vehicle for each ride of the conflict, or a first one where nobody has a seat."""
    plan = trouble.plan
    rides = [plan.rides[one] for one in trouble.conflict.record_ids if one in plan.rides]
    if trouble.conflict.code == "no-transport":
        for stop in _stops(trouble):
            for vehicle in plan.vehicles:
                yield send_vehicle(plan, stop, vehicle)
        return
    for ride in reversed(rides):
        yield from _others(trouble, ride)


def _stops(trouble: Trouble) -> Iterator[Item | Leg]:
    yield from trouble.items
    legs = trouble.plan.legs
    yield from (legs[one] for one in trouble.conflict.record_ids if one in legs)


def _others(trouble: Trouble, ride: Ride) -> Iterator[Edit]:
    """The other vehicles of the visit, the smallest that is large enough first."""
    plan, stop = trouble.plan, stop_of(trouble.plan, ride)
    others = [vehicle for vehicle in plan.vehicles if vehicle.id != ride.vehicle_id]
    others.sort(key=lambda vehicle: (vehicle.seats is None, vehicle.seats or 0, vehicle.id))
    if stop is None:
        return
    for vehicle in others:
        name = Message.of(
            N_("Send {vehicle} to “{stop}” instead"), vehicle=vehicle_name(vehicle), stop=stop_name(stop)
        )
        yield edit(name, replaced(ride, msgspec.structs.replace(ride, vehicle_id=vehicle.id)))
