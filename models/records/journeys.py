"""How members travel and sleep: journeys, vehicles, who rides in them, and nights away from the usual bed."""

from __future__ import annotations

from datetime import date, time

from models.identifiers import (
    ItemId,
    LegGreeterId,
    LegId,
    LegMemberId,
    MemberId,
    OrganisationId,
    PersonId,
    RideId,
    RidePassengerId,
    StayId,
    VehicleId,
    VenueId,
    VisitId,
)
from models.localized import Localized
from models.records.record import Record
from models.vocabulary import GreetingDuty, LegDirection, LegKind


class Vehicle(Record, frozen=True, kw_only=True):
    """A car or bus that the office or a host can send; `seats` are those for passengers, None if unknown."""

    id: VehicleId
    label: Localized = Localized()
    organisation_id: OrganisationId | None = None
    plate: str = ""
    seats: int | None = None
    driver: str = ""
    driver_phone: str = ""
    notes: str = ""


class Leg(Record, frozen=True, kw_only=True):
    """A journey into the visit, out of it, or from one city of it to another.

    `departs_at` is read on the clocks of `departs_zone`, `arrives_at` on those of `arrives_zone`; a zone of
    None is the home zone of the visit. Places are written as printed, and name a venue where one is kept.
    """

    id: LegId
    visit_id: VisitId
    kind: LegKind = LegKind.FLIGHT
    direction: LegDirection = LegDirection.ARRIVAL
    carrier: str = ""
    number: str = ""
    from_place: Localized = Localized()
    from_venue_id: VenueId | None = None
    to_place: Localized = Localized()
    to_venue_id: VenueId | None = None
    departs_on: date | None = None
    departs_at: time | None = None
    departs_zone: str | None = None
    arrives_on: date | None = None
    arrives_at: time | None = None
    arrives_zone: str | None = None
    booking_reference: str = ""
    notes: str = ""


class LegMember(Record, frozen=True, kw_only=True):
    """That a member travels on a leg. A leg on which nobody is listed is for the whole delegation."""

    id: LegMemberId
    leg_id: LegId
    member_id: MemberId


class LegGreeter(Record, frozen=True, kw_only=True):
    """Who meets those who arrive on a leg, or sees off those who leave on it; `position` orders them."""

    id: LegGreeterId
    leg_id: LegId
    person_id: PersonId
    duty: GreetingDuty = GreetingDuty.GREETER
    position: int = 0


class Ride(Record, frozen=True, kw_only=True):
    """That a vehicle drives people to an item, or to or from a leg. Just one of the two is set.

    `meets_at` is when the vehicle stands ready, on the clocks of the item's or leg's beginning.
    """

    id: RideId
    visit_id: VisitId
    vehicle_id: VehicleId
    item_id: ItemId | None = None
    leg_id: LegId | None = None
    meets_at: time | None = None
    meeting_point: str = ""
    notes: str = ""


class RidePassenger(Record, frozen=True, kw_only=True):
    """Who has a seat in a ride: a member, or somebody else. Just one of the two is set."""

    id: RidePassengerId
    ride_id: RideId
    member_id: MemberId | None = None
    person_id: PersonId | None = None
    position: int = 0


class Stay(Record, frozen=True, kw_only=True):
    """Nights in which a member sleeps elsewhere than in the hotel and room that the member record names.

    From the evening of `first_night` to the evening of `last_night`, both included. Without a hotel the
    member needs no bed in these nights.
    """

    id: StayId
    member_id: MemberId
    first_night: date
    last_night: date
    hotel_id: VenueId | None = None
    room: str = ""
    notes: str = ""
