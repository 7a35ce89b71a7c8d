"""Journeys, vehicles and rooms for the sample, so that the pictures of logistics have something to show."""

from __future__ import annotations

from datetime import time, timedelta

from msgspec import structs

from models.edits import edit, replaced
from models.identifiers import VehicleId, VenueId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.journeys import Leg, Vehicle
from models.records.places import Venue
from models.vocabulary import GreetingDuty, LegDirection
from scheduling import journeys, lodging, riding
from scheduling.occupancy import in_precedence
from ui.workspace import Workspace

TURKISTAN = Localized.of(en="Turkistan", tr="Türkistan")
ISTANBUL = Localized.of(en="Istanbul Airport", tr="İstanbul Havalimanı")


def let_travel(workspace: Workspace) -> None:
    """Plan the logistics of the open visit, with a seat and some beds still missing."""
    _fly(workspace)
    _lodge(workspace)
    _drive(workspace)


def _plan(workspace: Workspace) -> Plan:
    if workspace.plan is None:
        raise RuntimeError("no visit is open")
    return workspace.plan


def _fly(workspace: Workspace) -> None:
    workspace.apply(journeys.new_leg(_plan(workspace), LegDirection.ARRIVAL))
    (leg,) = _plan(workspace).legs
    flight = structs.replace(
        leg,
        carrier="Turkish Airlines",
        number="TK 351",
        from_place=TURKISTAN,
        to_place=ISTANBUL,
        departs_at=time(7, 5),
        departs_zone="Asia/Almaty",
        arrives_at=time(9, 45),
    )
    workspace.apply(edit(Message.of("Flight"), replaced(leg, flight)))
    plan = _plan(workspace)
    members = in_precedence(plan.members)
    workspace.apply(journeys.have_travel(plan, flight, [member.id for member in members[:-1]]))
    travelling = {member.person_id for member in members}
    host = next(person for person in plan.persons if person.id not in travelling)
    workspace.apply(journeys.greet(_plan(workspace), flight, host.id, GreetingDuty.GREETER))
    homeward = journeys.new_leg(_plan(workspace), LegDirection.DEPARTURE)
    workspace.apply(homeward)
    (back,) = (change.after for change in homeward.changes if isinstance(change.after, Leg))
    overnight = structs.replace(
        back,
        number="TK 350",
        departs_at=time(23, 55),
        arrives_at=time(7, 20),
        arrives_on=plan.visit.last_day + timedelta(days=1),
    )
    workspace.apply(edit(Message.of("Flight"), replaced(back, overnight)))


def _lodge(workspace: Workspace) -> None:
    hotel = Venue(id=VenueId(new_identifier()), name=Localized.of(en="Hotel Bosphorus", tr="Boğaz Oteli"))
    workspace.apply(lodging.same_hotel_for_all(_plan(workspace), hotel))
    *members, last = in_precedence(_plan(workspace).members)
    nights = lodging.nights_of(_plan(workspace))
    for number, member in enumerate(members, 401):
        rooms = [(member.id, night) for night in nights]
        workspace.apply(lodging.give_room(_plan(workspace), rooms, str(number)))
    workspace.apply(edit(Message.of("No hotel"), replaced(last, structs.replace(last, hotel_id=None))))
    other = Venue(id=VenueId(new_identifier()), name=Localized.of(en="Pera Palace", tr="Pera Palas"))
    workspace.apply(lodging.put_up(_plan(workspace), [(members[2].id, nights[-1])], other))
    workspace.apply(lodging.need_no_bed(_plan(workspace), [(members[3].id, nights[0])]))


def _drive(workspace: Workspace) -> None:
    plan = _plan(workspace)
    stop = next(stop for stop in riding.stops_of(plan) if not isinstance(stop, Leg))
    for label, plate, seats, driver in (
        (Localized.of(en="Protocol car", tr="Makam aracı"), "34 AA 001", 1, "Ali Demir"),
        (Localized.of(en="Minibus", tr="Minibüs"), "34 TDB 21", 4, "Mehmet Yılmaz"),
    ):
        vehicle = Vehicle(
            id=VehicleId(new_identifier()), label=label, plate=plate, seats=seats, driver=driver
        )
        workspace.apply(riding.send_vehicle(_plan(workspace), stop, vehicle, is_new=True))
    plan = _plan(workspace)
    workspace.apply(riding.repeat_rides(plan, stop, riding.rest_of_day(plan, stop)))
