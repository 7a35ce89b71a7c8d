"""Cars and journeys as papers say them."""

from datetime import time

import pytest
from msgspec.structs import replace

from exports.driving import car_lines, leg_words, passenger_words, ready_words, vehicle_words
from exports.languages import Languages
from models.identifiers import VehicleId
from models.localized import Localized
from models.records.journeys import Vehicle
from tests.exports.travelling import travelling

ENGLISH = Languages(("en",))


def test_a_car_is_said_with_whoever_drives_it() -> None:
    plan = travelling().plan
    talks = next(item for item in plan.items if item.title.in_language("en") == "Talks")
    assert list(car_lines(plan, talks, ENGLISH)) == [
        ("Car: Minibus, 34 ABC 12, Ali, +90 533",),
        ("Ready at 09:30: hotel door",),
    ]


def test_a_vehicle_of_which_nothing_is_known_is_still_called_something() -> None:
    assert vehicle_words(Vehicle(id=VehicleId("v")), "en") == "a vehicle without a name"


@pytest.mark.parametrize(
    ("hour", "place", "words"),
    [
        (time(9, 30), "door", ("Ready at 09:30: door",)),
        (time(9, 30), "", ("Ready at 09:30",)),
        (None, "door", ("Ready at: door",)),
        (None, "", ()),
    ],
)
def test_where_and_when_it_waits(hour: time | None, place: str, words: tuple[str, ...]) -> None:
    (ride,) = travelling().plan.rides
    assert ready_words(replace(ride, meets_at=hour, meeting_point=place), ENGLISH) == words


def test_passengers_are_named_where_there_are_any() -> None:
    visit = travelling().plan
    (ride,) = visit.rides
    assert passenger_words(visit, ride, ENGLISH) == ("Passengers: Nurbol",)
    assert passenger_words(visit, replace(ride, id="other"), ENGLISH) == ()


def test_a_journey_is_said_by_its_number_its_way_or_both() -> None:
    (leg,) = travelling().plan.legs
    assert leg_words(leg, ENGLISH) == ("TK 350, Almaty – Istanbul",)
    assert leg_words(replace(leg, carrier="", number=""), ENGLISH) == ("Almaty – Istanbul",)
    assert leg_words(replace(leg, to_place=Localized()), ENGLISH) == ("TK 350",)
