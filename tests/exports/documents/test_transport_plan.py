"""The transport plan as blocks."""

from datetime import time

from exports.blocks import ListTable, Note
from exports.documents.transport_plan import build
from models.identifiers import LegId, RideId, RidePassengerId, VehicleId
from models.localized import Localized
from models.records.journeys import Leg, Ride, RidePassenger, Vehicle
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.papers import request


def test_each_vehicle_is_a_list_of_its_rides_and_then_comes_what_is_missing() -> None:
    builder = PlanBuilder()
    hall = builder.venue("Town hall", address="Square 1")
    seated = builder.member("Nurbol Turashbekov")
    builder.member("Şınar Omarova")
    call = builder.item("Courtesy call", starts="10:30", venue_id=hall.id)
    builder.item("Dinner", starts="19:00")
    car = Vehicle(
        id=VehicleId("car"), label=Localized.of(en="Minibus"), plate="34 ABC 12", seats=4, driver="Ali Kaya"
    )
    ride = Ride(
        id=RideId("ride"),
        visit_id=builder.visit.id,
        vehicle_id=car.id,
        item_id=call.id,
        meets_at=time(10),
        meeting_point="Side gate",
        notes="Flag on the car",
    )
    passenger = RidePassenger(id=RidePassengerId("seat"), ride_id=ride.id, member_id=seated.id)
    builder.records += [car, ride, passenger]
    _title, minibus, standing, left = build(builder.plan(), request("en")).blocks
    assert isinstance(minibus, ListTable)
    assert (minibus.heading, minibus.lead) == (("Minibus, 34 ABC 12, Ali Kaya",), (("Seats: 4",),))
    assert minibus.rows == (
        (
            ("Mon 20 Dec",),
            ("10:30",),
            ("Courtesy call\nTown hall, Square 1",),
            ("10:00, Side gate\nFlag on the car",),
            ("Nurbol Turashbekov",),
            ("1 of 4",),
        ),
    )
    assert isinstance(standing, ListTable)
    assert (standing.heading, standing.rows[0][-1]) == (("Without a seat",), ("Şınar Omarova",))
    assert isinstance(left, ListTable)
    assert (left.heading, left.rows) == (("No vehicle yet",), ((("Mon 20 Dec",), ("19:00",), ("Dinner",)),))


def test_a_journey_is_named_with_the_place_where_it_is_met() -> None:
    builder = PlanBuilder()
    airport = builder.venue("Istanbul Airport")
    leg = Leg(
        id=LegId("leg"),
        visit_id=builder.visit.id,
        number="TK 351",
        arrives_on=FIRST_DAY,
        arrives_at=time(9, 45),
        to_venue_id=airport.id,
    )
    bus = Vehicle(id=VehicleId("bus"), label=Localized.of(en="Bus"))
    ride = Ride(id=RideId("ride"), visit_id=builder.visit.id, vehicle_id=bus.id, leg_id=leg.id)
    builder.records += [leg, bus, ride]
    table = build(builder.plan(), request("en")).blocks[1]
    assert isinstance(table, ListTable)
    assert table.rows[0][:3] == (("Mon 20 Dec",), ("09:45",), ("TK 351\nIstanbul Airport",))
    assert table.rows[0][-1] == ("0",)


def test_without_vehicles_the_paper_says_so() -> None:
    assert build(PlanBuilder().plan(), request("en")).blocks[-1] == Note(
        ("No vehicle has been planned yet.",)
    )
