"""Rides: seats taken and free, who has none, and the same cars for the rest of the day."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.wording import say
from models.identifiers import PersonId, VehicleId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg, Ride, Vehicle
from models.records.people import Person
from models.vocabulary import ItemStatus, LegDirection
from scheduling import riding
from tests.builders import FIRST_DAY, LAST_DAY
from tests.scheduling.journey_plans import JourneyBuilder, night


def spoken(plan: Plan, ride: Ride) -> list[str]:
    return [
        say(Message.of("{name}", name=riding.passenger_name(plan, one)), "en")
        for one in riding.passengers_of(plan, ride)
    ]


def stops(plan: Plan) -> list[str]:
    return [
        stop.number if isinstance(stop, Leg) else stop.title.in_language("en")
        for stop in riding.stops_of(plan)
    ]


def rides(plan: Plan, stop: Item | Leg) -> dict[str, list[str]]:
    return {
        plan.vehicles[ride.vehicle_id].label.in_language("en"): spoken(plan, ride)
        for ride in riding.rides_of(plan, stop)
    }


def test_items_and_journeys_stand_in_one_order_of_time() -> None:
    builder = JourneyBuilder()
    builder.item("Dinner", starts="19:00")
    builder.item("Waiting", day=None)
    builder.item("Cancelled", starts="12:00", status=ItemStatus.CANCELLED)
    driven = builder.item("Declined, but a car is planned", starts="20:00", status=ItemStatus.DECLINED)
    builder.ride(builder.vehicle("Bus"), driven)
    builder.leg(
        LegDirection.ARRIVAL,
        "TK 351",
        departs_on=FIRST_DAY,
        departs="07:00",
        arrives_on=FIRST_DAY,
        arrives="20:30",
    )
    builder.leg(LegDirection.DEPARTURE, "TK 350", departs_on=LAST_DAY, departs="07:00")
    assert stops(builder.plan()) == ["Dinner", "Declined, but a car is planned", "TK 351", "TK 350"]


def test_people_are_driven_when_they_arrive_and_when_they_depart() -> None:
    builder = JourneyBuilder()
    fields: dict[str, Any] = {
        "departs_on": FIRST_DAY,
        "departs": "23:00",
        "arrives_on": night(1),
        "arrives": "05:00",
    }
    arriving = builder.leg(LegDirection.ARRIVAL, **fields)
    leaving = builder.leg(LegDirection.DEPARTURE, **fields)
    assert riding.when_of(arriving) == (night(1), arriving.arrives_at)
    assert riding.when_of(leaving) == (FIRST_DAY, leaving.departs_at)


def test_an_unnamed_member_takes_as_many_seats_as_it_stands_for() -> None:
    builder = JourneyBuilder()
    head = builder.member("Nurbol")
    council = builder.member(description=Localized.of(en="council members"), count=4)
    item = builder.item("Call", starts="10:00")
    ride = builder.ride(builder.vehicle("Van", seats=4), item, head, council)
    seats = riding.seats_of(builder.plan(), ride)
    assert (seats.taken, seats.seats, seats.free) == (5, 4, -1)


def test_nobody_knows_how_many_seats_are_free_in_a_vehicle_that_nobody_counted() -> None:
    builder = JourneyBuilder()
    ride = builder.ride(builder.vehicle("Bus"), builder.item("Call", starts="10:00"))
    assert riding.seats_of(builder.plan(), ride).free is None


def car(seats: int | None) -> Vehicle:
    return Vehicle(id=VehicleId(new_identifier()), label=Localized.of(en="Car"), seats=seats)


def test_a_vehicle_takes_those_without_a_seat_in_precedence_and_a_group_lets_smaller_ones_by() -> None:
    builder = JourneyBuilder()
    builder.member("Nurbol")
    builder.member(description=Localized.of(en="council members"), count=4)
    builder.member("Asem")
    builder.member("Olzhas")
    item = builder.item("Call", starts="10:00")
    plan = builder.plan()
    sent = riding.send_vehicle(plan, item, car(2), is_new=True)
    plan = plan.with_edit(sent)
    assert say(sent.name, "en") == "Send Car to “Call”"
    assert rides(plan, item) == {"Car": ["Nurbol", "Asem"]}
    assert [member.count for member in riding.without_seat(plan, item)] == [4, 1]
    bus = car(None)
    plan = plan.with_edit(riding.send_vehicle(plan, item, bus, is_new=True))
    assert riding.without_seat(plan, item) == ()


def test_a_vehicle_that_is_known_is_not_made_again() -> None:
    builder = JourneyBuilder()
    van = builder.vehicle("Van", 8)
    item = builder.item("Call", starts="10:00")
    assert [change.kind for change in riding.send_vehicle(builder.plan(), item, van).changes] == [Ride]


def test_somebody_moves_to_another_vehicle_and_has_one_seat_only() -> None:
    builder = JourneyBuilder()
    head = builder.member("Nurbol")
    item = builder.item("Call", starts="10:00")
    builder.ride(builder.vehicle("Van"), item, head)
    bus = builder.ride(builder.vehicle("Bus"), item)
    plan = builder.plan()
    moved = plan.with_edit(riding.board(plan, bus, head.id))
    assert rides(moved, item) == {"Van": [], "Bus": ["Nurbol"]}
    assert riding.board(moved, bus, head.id).changes == ()
    assert head.person_id is not None
    assert riding.board(moved, bus, head.person_id).changes == ()


def test_guests_ride_with_the_delegation_and_get_off() -> None:
    builder = JourneyBuilder()
    builder.member("Nurbol")
    guide = builder.person("Guide")
    item = builder.item("Tour", starts="10:00")
    ride = builder.ride(builder.vehicle("Van", 3), item)
    plan = builder.plan()
    plan = plan.with_edit(riding.board(plan, ride, guide.id))
    somebody = Person(id=PersonId(new_identifier()), name=Localized.of(en="Photographer"))
    plan = plan.with_edit(riding.board(plan, ride, somebody))
    plan = plan.with_edit(riding.fill_seats(plan, ride))
    assert spoken(plan, ride) == ["Guide", "Photographer", "Nurbol"]
    plan = plan.with_edit(riding.shift_passenger(plan, riding.passengers_of(plan, ride)[2], -2))
    assert spoken(plan, ride) == ["Nurbol", "Guide", "Photographer"]
    plan = plan.with_edit(riding.alight(plan, riding.passengers_of(plan, ride)[1]))
    assert spoken(plan, ride) == ["Nurbol", "Photographer"]
    assert riding.seats_of(plan, ride).free == 1


def test_a_member_seated_as_a_person_has_a_seat() -> None:
    builder = JourneyBuilder()
    head = builder.member("Nurbol")
    item = builder.item("Call", starts="10:00")
    ride = builder.ride(builder.vehicle("Van"), item)
    plan = builder.plan()
    assert head.person_id is not None
    plan = plan.with_edit(riding.board(plan, ride, head.person_id))
    assert riding.passengers_of(plan, ride)[0].member_id == head.id
    assert riding.without_seat(plan, item) == ()


def test_the_same_vehicles_drive_for_the_rest_of_the_day_with_who_takes_part() -> None:
    builder = JourneyBuilder()
    head, member = builder.member("Nurbol"), builder.member("Ainur")
    call = builder.item("Call", starts="10:00")
    lunch = builder.item("Lunch", starts="12:00")
    dinner = builder.item("Dinner", starts="19:00")
    builder.item("Tomorrow", day=night(1), starts="10:00")
    leaving = builder.leg(LegDirection.DEPARTURE, "1", head, departs_on=FIRST_DAY, departs="21:00")
    builder.ride(builder.vehicle("Van"), call, head, member)
    builder.ride(builder.vehicle("Bus"), lunch)
    plan = builder.plan()
    targets = riding.rest_of_day(plan, call)
    assert targets == (dinner, leaving)
    repeated = riding.repeat_rides(plan, call, targets)
    plan = plan.with_edit(repeated)
    assert say(repeated.name, "en") == "The same vehicles for 2 further items and journeys"
    assert rides(plan, dinner) == {"Van": ["Nurbol", "Ainur"]}
    assert rides(plan, leaving) == {"Van": ["Nurbol"]}
    assert [
        stop.title.in_language("en") for stop in riding.without_vehicle(plan) if isinstance(stop, Item)
    ] == ["Tomorrow"]


def test_a_vehicle_is_sent_away_with_its_seats() -> None:
    builder = JourneyBuilder()
    item = builder.item("Call", starts="10:00")
    ride = builder.ride(builder.vehicle("Van"), item, builder.member("Nurbol"))
    plan = builder.plan()
    edit = riding.withdraw_vehicle(plan, ride)
    after = plan.with_edit(edit)
    assert (len(after.rides), len(after.ride_passengers), len(after.vehicles)) == (0, 0, 1)
    assert after.with_edit(edit.inverse()) == plan


def test_each_vehicle_has_its_rides_in_order_of_time() -> None:
    builder = JourneyBuilder()
    dinner, call = builder.item("Dinner", starts="19:00"), builder.item("Call", starts="10:00")
    van, bus = builder.vehicle("Van"), builder.vehicle("Bus")
    evening, morning = builder.ride(van, dinner), builder.ride(van, call)
    late = builder.ride(bus, dinner)
    assert riding.vehicles_of(builder.plan()) == ((van, (morning, evening)), (bus, (late,)))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([1, 1, 1, 2, 4]), min_size=1, max_size=6),
    st.lists(st.sampled_from([None, 0, 1, 2, 3, 8]), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), max_size=6),
)
def test_nobody_has_two_seats_and_filling_never_overfills(
    counts: list[int], seats: list[int | None], moves: list[tuple[int, int]]
) -> None:
    builder = JourneyBuilder()
    members = [
        builder.member(description=Localized.of(en="group"), count=count)
        if count > 1
        else builder.member("A")
        for count in counts
    ]
    item = builder.item("Call", starts="10:00")
    plan = builder.plan()
    for number in seats:
        plan = plan.with_edit(riding.send_vehicle(plan, item, car(number), is_new=True))
    sent = riding.rides_of(plan, item)
    assert all((riding.seats_of(plan, ride).free or 0) >= 0 for ride in sent)
    for who, where in moves:
        ride = sent[where % len(sent)]
        plan = plan.with_edit(riding.board(plan, ride, members[who % len(members)].id))
        seated = [one.member_id for one in plan.ride_passengers]
        assert len(seated) == len(set(seated))
    for ride in sent:
        before = riding.seats_of(plan, ride).free
        plan = plan.with_edit(riding.fill_seats(plan, ride))
        after = riding.seats_of(plan, ride).free
        assert after is None or after >= min(0, before or 0)
    waiting = {member.id for member in riding.without_seat(plan, item)}
    assert waiting | {one.member_id for one in plan.ride_passengers} == {member.id for member in members}
