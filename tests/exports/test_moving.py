"""How one gets from one item to the next, as the organisers read it."""

from __future__ import annotations

from datetime import date

from exports.audience import Audience
from exports.languages import Languages
from exports.moving import moves
from models.identifiers import RideId, TravelTimeId, VehicleId, new_identifier
from models.localized import Localized
from models.records.journeys import Ride, Vehicle
from models.records.places import TravelTime
from scheduling.accepting import accept
from scheduling.check import check
from tests.builders import PlanBuilder
from tests.exports.papers import built, confirmed, rows_of


class Morning:
    """A call until eleven, and a visit elsewhere after it."""

    def __init__(self, starts: str, minutes: int | None = 25, **places: float) -> None:
        self.builder = PlanBuilder()
        self.builder.member("Nurbol")
        hall = self.builder.venue("Town hall", latitude=41.0, longitude=29.0)
        museum = self.builder.venue("Museum", **places)
        if minutes is not None:
            way = TravelTime(
                id=TravelTimeId(new_identifier()),
                from_venue_id=hall.id,
                to_venue_id=museum.id,
                minutes=minutes,
            )
            self.builder.records.append(way)
        self.call = confirmed(self.builder, "Call", "10:00", ends="11:00", venue_id=hall.id)
        self.visit = confirmed(self.builder, "Visit", starts, ends="15:00", venue_id=museum.id)

    def said(self, *languages: str) -> list[tuple[str, ...]]:
        ways = moves(self.builder.plan(), Languages(languages or ("en",)))
        assert set(ways) <= {self.call.id}
        return list(ways.get(self.call.id, ()))


def test_the_minutes_by_car_and_the_time_there_is() -> None:
    assert Morning("12:00").said() == [("On to Museum: 25 mins by car, 1 hr for it",)]


def test_minutes_of_the_map_are_about_so_many_and_unknown_ones_are_called_so() -> None:
    (line,) = Morning("13:00", None, latitude=41.03, longitude=29.02).said()
    assert line[0].startswith("On to Museum: about ")
    unknown = "On to Museum: how long it takes is not known, 1 hr for it"
    assert Morning("12:00", None).said() == [(unknown,)]


def test_it_is_told_where_the_time_is_short_until_the_office_accepts_it() -> None:
    assert Morning("11:30").said()[1:] == [("The time for the way is tight.",)]
    short = Morning("11:20")
    assert short.said()[1:] == [("The time for the way is too short.",)]
    plan = short.builder.plan()
    (conflict,) = [one for one in check(plan) if one.code == "travel-too-short"]
    accepted = accept(plan, conflict, "The road is closed for us", "Selin", date(2021, 12, 1))
    assert [len(lines) for lines in moves(plan.with_edit(accepted), Languages(("en",))).values()] == [1]


def test_the_cars_of_the_next_item_are_those_of_the_way() -> None:
    morning = Morning("12:00")
    for label in ("Minibus", "Escort"):
        vehicle = Vehicle(id=VehicleId(label), label=Localized.of(en=label))
        ride = Ride(
            id=RideId(f"ride-{label}"),
            visit_id=morning.builder.visit.id,
            vehicle_id=vehicle.id,
            item_id=morning.visit.id,
        )
        morning.builder.records += [vehicle, ride]
    (cars,) = morning.said()[1:]
    assert cars[0].startswith("Cars on the way: ")
    assert "Minibus" in cars[0]


def test_the_working_programme_tells_the_way_on_at_the_end_of_each_item() -> None:
    plan = Morning("12:00").builder.plan()
    rows = rows_of(built(plan, "working_programme", Audience.ORGANISERS))
    assert rows["Call"][-1] == "On to Museum: 25 mins by car, 1 hr for it"
    assert not any("by car" in line for line in rows["Visit"])
    assert not any("by car" in line for line in rows_of(built(plan, "programme", Audience.GUEST))["Call"])
