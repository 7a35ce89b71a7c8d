"""The vehicles of an item stand against an hour exactly where the rules on vehicles would."""

from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.wording import say
from models.identifiers import LegId, RideId, UnavailabilityId, VehicleId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg, Ride, Vehicle
from models.records.people import Unavailability
from models.vocabulary import ItemKind, LegDirection, LegKind, TimeForm
from scheduling.check import check
from scheduling.conflicts import Severity
from scheduling.moves import move_to
from scheduling.slots import fit_of, free_times, start_at
from scheduling.surroundings import ALONE
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import surroundings

NEXT_DAY = FIRST_DAY + timedelta(days=1)
CODES = {"vehicle-double-booked", "vehicle-unavailable"}


def car(builder: PlanBuilder, label: str) -> Vehicle:
    vehicle = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(en=label), seats=9)
    builder.records.append(vehicle)
    return vehicle


def ride(builder: PlanBuilder, vehicle: Vehicle, stop: Item | Leg, meets_at: time | None = None) -> Ride:
    made = Ride(
        id=RideId(new_identifier()),
        visit_id=builder.visit.id,
        vehicle_id=vehicle.id,
        item_id=stop.id if isinstance(stop, Item) else None,
        leg_id=stop.id if isinstance(stop, Leg) else None,
        meets_at=meets_at,
    )
    builder.records.append(made)
    return made


def told(plan: Plan, item: Item, clock: str) -> list[str]:
    hour = time.fromisoformat(clock)
    start = start_at(fit_of(plan, item.id), FIRST_DAY, hour.hour * 60 + hour.minute)
    return [say(one, "en") for one in fit_of(plan, item.id).reasons_at(start)]


def test_what_the_vehicle_does_at_another_item_is_told_with_its_hours() -> None:
    builder = PlanBuilder()
    minibus = car(builder, "Minibus")
    hall, museum = builder.venue("Hall"), builder.venue("Museum")
    talks = builder.item("Talks", FIRST_DAY, "12:00", "13:00", venue_id=hall.id)
    tour = builder.item("Tour", None, venue_id=museum.id)
    ride(builder, minibus, talks, time(11))
    ride(builder, minibus, tour)
    plan = builder.plan()
    assert told(plan, tour, "11:30") == ["Minibus drives to “Talks” (12:00–13:00)."]
    assert told(plan, tour, "11:00") == told(plan, tour, "12:01") == []
    assert told(plan, tour, "11:01") == told(plan, tour, "12:00") != []


def test_a_vehicle_in_the_workshop_is_told_with_the_reason_and_no_such_time_is_offered() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    minibus = car(builder, "Minibus")
    tour = builder.item("Tour", None, minutes=60)
    ride(builder, minibus, tour)
    builder.records.append(
        Unavailability(
            id=UnavailabilityId(new_identifier()),
            vehicle_id=minibus.id,
            first_day=FIRST_DAY,
            last_day=FIRST_DAY,
            ends=time(15),
            reason="in the workshop",
        )
    )
    plan = builder.plan()
    assert told(plan, tour, "10:00") == ["Minibus is not available: in the workshop."]
    offered = [slot.starts for slot in free_times(plan, tour.id)]
    assert any(one >= time(15) for one in offered)
    assert not any(time(0) < one < time(15) for one in offered)


def test_a_vehicle_that_stands_ready_early_is_taken_until_a_late_begin() -> None:
    builder = PlanBuilder()
    minibus = car(builder, "Minibus")
    hall, museum = builder.venue("Hall"), builder.venue("Museum")
    talks = builder.item("Talks", FIRST_DAY, "12:00", "13:00", venue_id=hall.id)
    tour = builder.item("Tour", FIRST_DAY, "09:00", "09:30", venue_id=museum.id)
    ride(builder, minibus, talks, time(11))
    ride(builder, minibus, tour, time(8, 30))
    plan = builder.plan()
    assert told(plan, tour, "11:00") == []
    for clock in ("11:01", "12:30", "18:00"):
        assert told(plan, tour, clock) == ["Minibus drives to “Talks” (12:00–13:00)."], clock


def test_an_arrival_at_the_airport_is_told_by_its_name() -> None:
    builder = PlanBuilder()
    minibus = car(builder, "Minibus")
    flight = Leg(
        id=LegId(new_identifier()),
        visit_id=builder.visit.id,
        direction=LegDirection.ARRIVAL,
        kind=LegKind.FLIGHT,
        number="TK 350",
        arrives_on=FIRST_DAY,
        arrives_at=time(14),
        to_venue_id=builder.venue("Airport").id,
    )
    builder.records.append(flight)
    tour = builder.item("Tour", None, venue_id=builder.venue("Museum").id)
    ride(builder, minibus, flight, time(13))
    ride(builder, minibus, tour)
    plan = builder.plan()
    (reason,) = told(plan, tour, "13:30")
    assert reason.startswith("Minibus drives for ")
    assert "TK 350" in reason


_CLOCKS = st.sampled_from(
    [time(8), time(9), time(9, 30), time(10), time(11), time(13), time(23, 30), time(0, 15)]
)
_DAYS = st.sampled_from([FIRST_DAY, NEXT_DAY])


@st.composite
def _driven(draw: st.DrawFn) -> Plan:
    builder = PlanBuilder(last_day=NEXT_DAY)
    cars = [car(builder, "Minibus"), car(builder, "Limousine")]
    house = builder.venue("House")
    places = [house, builder.venue("Room", parent_id=house.id), builder.venue("Museum"), None]
    stops: list[Item | Leg] = []
    for number in range(draw(st.integers(1, 4))):
        place = draw(st.sampled_from(places))
        day: date | None = draw(st.one_of(st.none(), _DAYS))
        starts = draw(st.one_of(st.none(), _CLOCKS)) if day else None
        stops.append(
            builder.item(
                f"Item {number}",
                day,
                None if starts is None else f"{starts:%H:%M}",
                kind=draw(st.sampled_from([ItemKind.MEETING, ItemKind.TRANSFER])),
                minutes=draw(st.sampled_from([None, 30, 90])),
                time_form=draw(st.sampled_from([TimeForm.EXACT, TimeForm.ABOUT, TimeForm.TO_BE_DECIDED])),
                venue_id=None if place is None else place.id,
            )
        )
    if draw(st.booleans()):
        leg = Leg(
            id=LegId(new_identifier()),
            visit_id=builder.visit.id,
            direction=draw(st.sampled_from(list(LegDirection))),
            kind=draw(st.sampled_from([LegKind.FLIGHT, LegKind.CAR])),
            departs_on=FIRST_DAY,
            departs_at=time(9, 15),
            arrives_on=FIRST_DAY,
            arrives_at=time(10, 30),
        )
        builder.records.append(leg)
        stops.append(leg)
    for stop in stops:
        for vehicle in draw(st.lists(st.sampled_from(cars), max_size=2, unique_by=lambda one: one.id)):
            ride(builder, vehicle, stop, draw(st.one_of(st.none(), _CLOCKS)))
    if draw(st.booleans()):
        first, last = sorted((draw(_DAYS), draw(_DAYS)))
        builder.records.append(
            Unavailability(
                id=UnavailabilityId(new_identifier()),
                vehicle_id=cars[0].id,
                first_day=first,
                last_day=last,
                starts=draw(st.one_of(st.none(), _CLOCKS)),
                ends=draw(st.one_of(st.none(), _CLOCKS)),
            )
        )
    return builder.plan()


@settings(max_examples=150, deadline=None)
@given(_driven(), st.data())
def test_every_hour_is_judged_as_the_rules_on_vehicles_judge_it(plan: Plan, data: st.DataObject) -> None:
    item = data.draw(st.sampled_from(sorted(plan.items, key=lambda one: one.id)))
    around = data.draw(st.just(ALONE) | surroundings(plan))
    fit = fit_of(plan, item.id, surroundings=around)
    day = data.draw(_DAYS)
    for minute in (
        0,
        14,
        15,
        16,
        450,
        479,
        480,
        481,
        539,
        540,
        555,
        570,
        571,
        600,
        631,
        660,
        780,
        1409,
        1410,
    ):
        after = plan.with_edit(move_to(plan, item.id, day, time(minute // 60, minute % 60)))
        conflicts = check(after, surroundings=around)
        found = [one for one in conflicts if item.id in one.item_ids and one.code in CODES]
        refused = [one for one in fit.refusals_at(start_at(fit, day, minute)) if one.code in CODES]
        grave = {one.code for one in found if one.severity is Severity.ERROR}
        assert {one.code for one in refused if one.is_certain} == grave, minute
        assert {one.code for one in refused} == {one.code for one in found}, minute
