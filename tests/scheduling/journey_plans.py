"""A visit with journeys, cars and hotels, for the tests of what moves and lodges a delegation."""

from __future__ import annotations

from datetime import date
from typing import Any

from models.identifiers import (
    LegId,
    LegMemberId,
    RideId,
    RidePassengerId,
    StayId,
    VehicleId,
    VenueId,
    new_identifier,
)
from models.localized import Localized
from models.records.items import Item
from models.records.journeys import Leg, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.visits import Member
from models.vocabulary import LegDirection
from tests.builders import FIRST_DAY, PlanBuilder, clock


class JourneyBuilder(PlanBuilder):
    """Collects journeys, rides and stays too."""

    def leg(self, direction: LegDirection, number: str = "", *travellers: Member, **fields: Any) -> Leg:
        """Add a journey; `departs` and `arrives` are written "10:30"."""
        for field in ("departs", "arrives"):
            if field in fields:
                fields[f"{field}_at"] = clock(fields.pop(field))
        leg = Leg(
            id=LegId(new_identifier()),
            visit_id=self.visit.id,
            direction=direction,
            number=number,
            **fields,
        )
        self.records.append(leg)
        self.records.extend(
            LegMember(id=LegMemberId(new_identifier()), leg_id=leg.id, member_id=member.id)
            for member in travellers
        )
        return leg

    def vehicle(self, name: str, seats: int | None = None) -> Vehicle:
        """Add a vehicle."""
        vehicle = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(en=name), seats=seats)
        self.records.append(vehicle)
        return vehicle

    def ride(self, vehicle: Vehicle, stop: Item | Leg, *passengers: Member) -> Ride:
        """Have a vehicle drive to or from `stop`."""
        ride = Ride(
            id=RideId(new_identifier()),
            visit_id=self.visit.id,
            vehicle_id=vehicle.id,
            item_id=stop.id if isinstance(stop, Item) else None,
            leg_id=stop.id if isinstance(stop, Leg) else None,
        )
        self.records.append(ride)
        self.records.extend(
            RidePassenger(
                id=RidePassengerId(new_identifier()), ride_id=ride.id, member_id=member.id, position=number
            )
            for number, member in enumerate(passengers)
        )
        return ride

    def stay(
        self, member: Member, first: int, last: int, hotel_id: VenueId | None, room: str = "", **fields: Any
    ) -> Stay:
        """Have a member sleep elsewhere, nights counted from 0 for the first of the visit."""
        stay = Stay(
            id=StayId(new_identifier()),
            member_id=member.id,
            first_night=night(first),
            last_night=night(last),
            hotel_id=hotel_id,
            room=room,
            **fields,
        )
        self.records.append(stay)
        return stay


def night(number: int) -> date:
    """The night of the visit with this number, 0 for the first."""
    return date.fromordinal(FIRST_DAY.toordinal() + number)
