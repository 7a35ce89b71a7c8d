"""Minutes from place to place: known, none, estimated, unknown."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.identifiers import TravelTimeId, new_identifier
from models.item_time import instant_at
from models.records.places import TravelTime, Venue
from models.vocabulary import TravelTimeSource
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.travel import Travel, TravelEstimate, TravelSource, kilometres_between, travel_minutes
from tests.builders import FIRST_DAY, PlanBuilder


class Places:
    """A town with halls, some of them on the map."""

    def __init__(self) -> None:
        self.builder = PlanBuilder()
        self.town_hall = self.builder.venue("Town Hall", latitude=41.0262, longitude=29.0157)
        self.blue_hall = self.builder.venue("Blue Hall", parent_id=self.town_hall.id)
        self.red_hall = self.builder.venue("Red Hall", parent_id=self.town_hall.id)
        self.palace = self.builder.venue("Palace", latitude=40.9899, longitude=28.9039)
        self.somewhere = self.builder.venue("Somewhere")

    def enter(self, start: Venue, end: Venue, minutes: int, measured: bool = False) -> None:
        self.builder.records.append(
            TravelTime(
                id=TravelTimeId(new_identifier()),
                from_venue_id=start.id,
                to_venue_id=end.id,
                minutes=minutes,
                source=TravelTimeSource.MEASURED if measured else TravelTimeSource.ENTERED,
            )
        )

    def travel(self, start: Venue, end: Venue, limits: Limits = DEFAULT_LIMITS) -> TravelEstimate | None:
        return travel_minutes(self.builder.plan(), start.id, end.id, limits)


@pytest.fixture
def places() -> Places:
    return Places()


def test_known_minutes_hold_both_ways_unless_the_way_back_is_known(places: Places) -> None:
    places.enter(places.palace, places.somewhere, 20)
    assert places.travel(places.palace, places.somewhere) == (20, TravelSource.ENTERED, 20)
    assert places.travel(places.somewhere, places.palace) == (20, TravelSource.ENTERED, 20)
    places.enter(places.somewhere, places.palace, 35)
    assert places.travel(places.palace, places.somewhere) == (20, TravelSource.ENTERED, 20)
    assert places.travel(places.somewhere, places.palace) == (35, TravelSource.ENTERED, 35)


def test_a_measurement_outweighs_an_entry_and_the_map(places: Places) -> None:
    places.enter(places.town_hall, places.palace, 50, measured=True)
    places.enter(places.town_hall, places.palace, 40)
    assert places.travel(places.town_hall, places.palace) == (50, TravelSource.MEASURED, 50)


def test_halls_have_the_minutes_of_their_buildings_unless_they_have_their_own(places: Places) -> None:
    places.enter(places.town_hall, places.palace, 40)
    places.enter(places.palace, places.red_hall, 45)
    assert places.travel(places.blue_hall, places.palace) == (40, TravelSource.ENTERED, 40)
    assert places.travel(places.red_hall, places.palace) == (45, TravelSource.ENTERED, 45)


def test_one_place(places: Places) -> None:
    nothing = (0, TravelSource.SAME_PLACE, 0)
    assert places.travel(places.somewhere, places.somewhere) == nothing
    assert places.travel(places.blue_hall, places.town_hall) == nothing
    assert places.travel(places.blue_hall, places.red_hall) == nothing
    places.enter(places.blue_hall, places.red_hall, 5)
    assert places.travel(places.red_hall, places.blue_hall) == (5, TravelSource.ENTERED, 5)


def test_by_the_map(places: Places) -> None:
    straight = kilometres_between((41.0262, 29.0157), (40.9899, 28.9039))
    assert straight == pytest.approx(10.2, abs=0.1)
    assert places.travel(places.blue_hall, places.palace) == (35, TravelSource.ESTIMATED, 6)
    out_of_town = Limits(city_kilometres=5.0, detour_factor=1.0, city_speed=30.0, road_speed=60.0)
    estimate = places.travel(places.palace, places.town_hall, out_of_town)
    assert estimate == (16, TravelSource.ESTIMATED, 6)


def test_far_away() -> None:
    istanbul, ankara = (41.01, 28.98), (39.93, 32.86)
    assert kilometres_between(istanbul, ankara) == pytest.approx(350, abs=3)
    assert kilometres_between((0, 0), (0, 180)) == pytest.approx(20015, abs=1)


def test_unknown(places: Places) -> None:
    assert places.travel(places.palace, places.somewhere) is None
    lost = places.builder.venue("Half a coordinate", latitude=41.0)
    assert places.travel(places.palace, lost) is None


def test_buildings_that_contain_each_other_by_mistake() -> None:
    builder = PlanBuilder()
    first = builder.venue("First")
    second = builder.venue("Second", parent_id=first.id)
    builder.records.remove(first)
    builder.records.append(Venue(id=first.id, parent_id=second.id))
    assert travel_minutes(builder.plan(), first.id, second.id) == (0, TravelSource.SAME_PLACE, 0)


@given(st.floats(1, 5), st.floats(0, 60), st.integers(0, 7 * 24 * 60))
def test_no_way_is_slower_than_the_slowest(factor: float, town: float, minute: int) -> None:
    places = Places()
    limits = Limits(rush_factor=factor, city_kilometres=town)
    travel = Travel(places.builder.plan(), limits)
    moment = instant_at(FIRST_DAY, time(0), "Europe/Istanbul") + minute
    way = places.blue_hall.id, places.palace.id
    usual, then = travel.minutes(*way), travel.leaving(*way, moment, "Europe/Istanbul")
    assert usual is not None and then is not None
    assert usual.minutes <= then.minutes <= travel.slowest(usual)


def test_what_is_known_takes_as_long_at_any_hour(places: Places) -> None:
    places.enter(places.town_hall, places.palace, 40)
    travel = Travel(places.builder.plan(), Limits(rush_factor=2.0))
    moment = instant_at(FIRST_DAY, time(8), "Europe/Istanbul")
    way = places.town_hall.id, places.palace.id
    known = TravelEstimate(40, TravelSource.ENTERED, 40)
    assert travel.leaving(*way, moment, "Europe/Istanbul") == known
    assert travel.arriving(*way, moment, "Europe/Istanbul") == known
    assert travel.slowest(known) == 40
