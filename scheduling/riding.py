"""Who rides in which vehicle: to an item, from an arrival, to a departure; free seats, and who has none."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, time
from typing import NamedTuple, TypeAlias

import msgspec

from models.edits import Change, Edit, created, deleted, edit, replaced
from models.identifiers import MemberId, PersonId, RideId, RidePassengerId, new_identifier
from models.item_time import Instant, instant_at
from models.messages import N_, NP_, Message, Sayable
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg, Ride, RidePassenger, Vehicle
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import ItemStatus, LegDirection
from scheduling.journeys import arrival_of, departure_of, travellers
from scheduling.letting_go import letting_go
from scheduling.naming import attendee_name, leg_name, member_name, title_of, vehicle_name
from scheduling.occupancy import Attendee, beginning_of, guests_of

Stop: TypeAlias = Item | Leg
"""What people are driven to, or from: an item of the programme, or a journey."""

_TAKES_NO_PLACE = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})
_NEVER = Instant(2**62)


class Seats(NamedTuple):
    """How many seats of a ride are taken, of how many; `seats` None where nobody knows."""

    taken: int
    seats: int | None

    @property
    def free(self) -> int | None:
        """How many are left; below zero where more people ride than there are seats."""
        return None if self.seats is None else self.seats - self.taken


def stops_of(plan: Plan) -> tuple[Stop, ...]:
    """Everything that people may be driven to or from, as it takes place.

    Journeys, and items that have a day and are not given up; anything else only where a vehicle is planned
    for it already.
    """
    stops: list[Stop] = [
        item
        for item in plan.items
        if (item.day is not None and item.status not in _TAKES_NO_PLACE) or rides_of(plan, item)
    ]
    stops.extend(plan.legs)
    return tuple(sorted(stops, key=lambda stop: (_order(plan, stop), stop.id)))


def when_of(stop: Stop) -> tuple[date | None, time | None]:
    """The day and the hour, on the clocks there, at which people are driven: an arrival's when it arrives."""
    if isinstance(stop, Item):
        return stop.day, stop.starts
    if stop.direction is LegDirection.ARRIVAL:
        return stop.arrives_on, stop.arrives_at
    return stop.departs_on, stop.departs_at


def stop_name(stop: Stop) -> Sayable:
    """What the item or the journey is called."""
    return title_of(stop) if isinstance(stop, Item) else leg_name(stop)


def rides_of(plan: Plan, stop: Stop) -> tuple[Ride, ...]:
    """The rides planned for it, in the order in which they were planned."""
    return plan.rides.where("item_id" if isinstance(stop, Item) else "leg_id", stop.id)


def stop_of(plan: Plan, ride: Ride) -> Stop | None:
    """The item or journey that a ride is for."""
    return plan.items.get(ride.item_id) or plan.legs.get(ride.leg_id)


def passengers_of(plan: Plan, ride: Ride) -> tuple[RidePassenger, ...]:
    """Who rides, in their order."""
    return tuple(
        sorted(plan.ride_passengers.where("ride_id", ride.id), key=lambda one: (one.position, one.id))
    )


def seats_of(plan: Plan, ride: Ride) -> Seats:
    """How many seats of the ride are taken. An unnamed member takes as many as it stands for."""
    vehicle = plan.vehicles.get(ride.vehicle_id)
    taken = sum(_people(plan, passenger) for passenger in passengers_of(plan, ride))
    return Seats(taken, vehicle.seats if vehicle else None)


def riders_expected(plan: Plan, stop: Stop) -> tuple[Member, ...]:
    """The members who take part and so have to be driven, in precedence."""
    return guests_of(plan, stop) if isinstance(stop, Item) else travellers(plan, stop)


def without_seat(plan: Plan, stop: Stop) -> tuple[Member, ...]:
    """Those of them who have no seat in any of the vehicles."""
    seated = _seated(plan, stop)
    return tuple(member for member in riders_expected(plan, stop) if member.id not in seated)


def send_vehicle(plan: Plan, stop: Stop, vehicle: Vehicle, *, is_new: bool = False) -> Edit:
    """A vehicle drives. Those who have no seat yet take its seats, in precedence, as far as there are any.

    `is_new`: the office does not know the vehicle yet, and it is made.
    """
    ride = Ride(
        id=RideId(new_identifier()),
        visit_id=plan.visit_id,
        vehicle_id=vehicle.id,
        item_id=stop.id if isinstance(stop, Item) else None,
        leg_id=stop.id if isinstance(stop, Leg) else None,
    )
    making = (created(vehicle),) if is_new else ()
    boarding = _boarding(ride, 0, without_seat(plan, stop), vehicle.seats)
    name = Message.of(N_("Send {vehicle} to “{stop}”"), vehicle=vehicle_name(vehicle), stop=stop_name(stop))
    return edit(name, *making, created(ride), *boarding)


def fill_seats(plan: Plan, ride: Ride) -> Edit:
    """Those who have no seat yet take the free ones of this ride, in precedence."""
    stop = stop_of(plan, ride)
    waiting = () if stop is None else without_seat(plan, stop)
    boarding = _boarding(ride, _next_position(plan, ride), waiting, seats_of(plan, ride).free)
    return edit(Message.of(N_("Fill the seats of {vehicle}"), vehicle=_vehicle_of(plan, ride)), *boarding)


def board(plan: Plan, ride: Ride, who: MemberId | PersonId | Person) -> Edit:
    """Somebody takes a seat, and leaves the one they had in another vehicle for the same; made where new."""
    name = Message.of(N_("Give a seat in {vehicle}"), vehicle=_vehicle_of(plan, ride))
    if isinstance(who, Person):
        return edit(name, created(who), created(_passenger(plan, ride, None, PersonId(who.id))))
    member = plan.members.get(who) or next(iter(plan.members.where("person_id", who)), None)
    member_id = member.id if member else None
    person_id = None if member else PersonId(who)
    own = plan.ride_passengers.where("ride_id", ride.id)
    if any((one.member_id, one.person_id) == (member_id, person_id) for one in own):
        return edit(name)
    stop = stop_of(plan, ride)
    others = [] if stop is None else [other for other in rides_of(plan, stop) if other.id != ride.id]
    leaving = [
        deleted(one)
        for other in others
        for one in plan.ride_passengers.where("ride_id", other.id)
        if (one.member_id, one.person_id) == (member_id, person_id)
    ]
    return edit(name, *leaving, created(_passenger(plan, ride, member_id, person_id)))


def alight(plan: Plan, passenger: RidePassenger) -> Edit:
    """Somebody gives up the seat."""
    name = Message.of(N_("Take the seat of {name}"), name=passenger_name(plan, passenger))
    return edit(name, deleted(passenger))


def shift_passenger(plan: Plan, passenger: RidePassenger, places: int) -> Edit:
    """Somebody sits so many places further back, further in front where negative."""
    line = list(passengers_of(plan, plan.rides[passenger.ride_id]))
    place = line.index(passenger)
    line.insert(max(0, min(len(line) - 1, place + places)), line.pop(place))
    changes = [
        replaced(one, msgspec.structs.replace(one, position=number)) for number, one in enumerate(line)
    ]
    name = Message.of(N_("Change the seat of {name}"), name=passenger_name(plan, passenger))
    return edit(name, *changes)


def withdraw_vehicle(plan: Plan, ride: Ride) -> Edit:
    """A vehicle drives no more to this; who sat in it has no seat."""
    name = Message.of(N_("Send {vehicle} away"), vehicle=_vehicle_of(plan, ride))
    return edit(name, *letting_go(plan, (ride,)), deleted(ride))


def rest_of_day(plan: Plan, stop: Stop) -> tuple[Stop, ...]:
    """What comes later on the same day and has no vehicle yet."""
    stops = stops_of(plan)
    place = stops.index(stop)
    day = when_of(stop)[0]
    return tuple(
        later
        for later in stops[place + 1 :]
        if day is not None and when_of(later)[0] == day and not rides_of(plan, later)
    )


def without_vehicle(plan: Plan) -> tuple[Stop, ...]:
    """Every item and journey for which no vehicle is planned."""
    return tuple(stop for stop in stops_of(plan) if not rides_of(plan, stop))


def repeat_rides(plan: Plan, stop: Stop, targets: Collection[Stop]) -> Edit:
    """The same vehicles drive to `targets` too, with those of their passengers who take part there."""
    changes: list[Change] = []
    for target in targets:
        expected = {member.id for member in riders_expected(plan, target)}
        for ride in rides_of(plan, stop):
            again = msgspec.structs.replace(
                ride,
                id=RideId(new_identifier()),
                item_id=target.id if isinstance(target, Item) else None,
                leg_id=target.id if isinstance(target, Leg) else None,
                meets_at=None,
                meeting_point="",
                notes="",
            )
            changes.append(created(again))
            for one in passengers_of(plan, ride):
                if one.member_id is None or one.member_id in expected:
                    fresh = msgspec.structs.replace(
                        one, id=RidePassengerId(new_identifier()), ride_id=again.id
                    )
                    changes.append(created(fresh))
    name = Message.of(
        *NP_(
            "The same vehicles for {count} further item or journey",
            "The same vehicles for {count} further items and journeys",
        ),
        count=len(targets),
    )
    return edit(name, *changes)


def passenger_name(plan: Plan, passenger: RidePassenger) -> Sayable:
    """Who has the seat."""
    member = plan.members.get(passenger.member_id)
    if member is not None:
        return member_name(plan, member)
    return attendee_name(plan, Attendee(passenger.person_id or passenger.member_id or ""))


def vehicles_of(plan: Plan) -> tuple[tuple[Vehicle, tuple[Ride, ...]], ...]:
    """The vehicles of the visit, each with its rides as they take place; in the order of their first."""
    order: dict[str, int] = {stop.id: number for number, stop in enumerate(stops_of(plan))}
    rides = sorted(plan.rides, key=lambda ride: (order.get(ride.item_id or ride.leg_id or "", 0), ride.id))
    grouped: dict[str, list[Ride]] = {}
    for ride in rides:
        grouped.setdefault(ride.vehicle_id, []).append(ride)
    return tuple((plan.vehicles[identifier], tuple(own)) for identifier, own in grouped.items())


def _order(plan: Plan, stop: Stop) -> Instant:
    if isinstance(stop, Item):
        begin = beginning_of(plan, stop)
    else:
        begin = arrival_of(plan, stop) if stop.direction is LegDirection.ARRIVAL else departure_of(plan, stop)
    day = when_of(stop)[0]
    if begin is None and day is not None:
        begin = instant_at(day, time.min, "UTC")
    return _NEVER if begin is None else begin


def _seated(plan: Plan, stop: Stop) -> frozenset[str]:
    """The members who have a seat, whether they were seated as members or as persons."""
    seated: set[str] = set()
    for ride in rides_of(plan, stop):
        for passenger in plan.ride_passengers.where("ride_id", ride.id):
            if passenger.member_id is not None:
                seated.add(passenger.member_id)
            else:
                seated.update(one.id for one in plan.members.where("person_id", passenger.person_id))
    return frozenset(seated)


def _people(plan: Plan, passenger: RidePassenger) -> int:
    member = plan.members.get(passenger.member_id)
    return member.count if member else 1


def _boarding(ride: Ride, position: int, waiting: Iterable[Member], free: int | None) -> list[Change]:
    """Seats for those who wait, as long as there are any; a group that does not fit lets smaller ones by."""
    boarding: list[Change] = []
    for member in waiting:
        if free is None or member.count <= free:
            passenger = RidePassenger(
                id=RidePassengerId(new_identifier()),
                ride_id=ride.id,
                member_id=member.id,
                position=position + len(boarding),
            )
            boarding.append(created(passenger))
            free = None if free is None else free - member.count
    return boarding


def _passenger(
    plan: Plan, ride: Ride, member_id: MemberId | None, person_id: PersonId | None
) -> RidePassenger:
    return RidePassenger(
        id=RidePassengerId(new_identifier()),
        ride_id=ride.id,
        member_id=member_id,
        person_id=person_id,
        position=_next_position(plan, ride),
    )


def _next_position(plan: Plan, ride: Ride) -> int:
    return max((one.position for one in passengers_of(plan, ride)), default=-1) + 1


def _vehicle_of(plan: Plan, ride: Ride) -> Sayable:
    return vehicle_name(plan.vehicles[ride.vehicle_id])
