"""When places are open: by the week, past midnight, on closed days, and inside their buildings."""

from datetime import date, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.identifiers import VenueId, new_identifier
from models.item_time import instant_at, wall_clock
from models.records.places import OpeningHours, Venue
from scheduling.openings import hours_on, is_closed, openings, venue_and_buildings
from scheduling.timeline import Span
from tests.builders import FIRST_DAY, PlanBuilder

ZONE = "Europe/Istanbul"
SECOND = FIRST_DAY + timedelta(days=1)


def place(*hours: tuple[int, str, str], closed: tuple[date, ...] = ()) -> Venue:
    """A place open on weekdays (0 Monday) from one hour to another."""
    opening = tuple(
        OpeningHours(weekday=day, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes))
        for day, opens, closes in hours
    )
    return Venue(id=VenueId(new_identifier()), opening_hours=opening, closed_dates=closed)


def written(venue: Venue, first: date = FIRST_DAY, last: date = SECOND) -> list[str]:
    clocks = [
        tuple(wall_clock(one, ZONE) for one in opening) for opening in openings(venue, first, last, ZONE)
    ]
    return [f"{begin:%d %H:%M}-{end:%d %H:%M}" for begin, end in clocks]


def test_hours_of_the_week_and_a_break_at_noon() -> None:
    venue = place((0, "14:00", "17:00"), (0, "09:00", "12:00"), (2, "09:00", "12:00"))
    assert written(venue) == ["20 09:00-20 12:00", "20 14:00-20 17:00"]
    assert hours_on(venue, FIRST_DAY) == ((time(9), time(12)), (time(14), time(17)))
    assert hours_on(venue, SECOND) == ()


def test_a_restaurant_that_closes_after_midnight() -> None:
    """Sunday and Monday evening; the night before the first day lasts into it."""
    assert written(place((6, "18:00", "02:00"), (0, "18:00", "02:00"))) == [
        "20 00:00-20 02:00",
        "20 18:00-21 02:00",
    ]


def test_open_day_and_night_is_one_stretch() -> None:
    always = place(*((day, "00:00", "00:00") for day in range(7)))
    assert written(always) == ["20 00:00-22 00:00"]


def test_a_closed_day_of_a_place_whose_hours_nobody_knows() -> None:
    assert written(place(closed=(FIRST_DAY,))) == ["21 00:00-22 00:00"]


def test_a_hall_is_in_its_building_even_where_they_lie_in_each_other() -> None:
    builder = PlanBuilder()
    house = builder.venue("House")
    hall = builder.venue("Hall", parent_id=house.id)
    assert [one.id for one in venue_and_buildings(builder.plan(), hall.id)] == [hall.id, house.id]
    assert venue_and_buildings(builder.plan(), None) == ()


_CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from((0, 30)))


@given(st.lists(st.tuples(st.integers(0, 6), _CLOCKS, _CLOCKS), min_size=1, max_size=8), st.integers(0, 47))
def test_a_place_is_open_when_some_hours_of_it_say_so(hours: list[tuple[int, time, time]], half: int) -> None:
    venue = place(*((day, f"{opens:%H:%M}", f"{closes:%H:%M}") for day, opens, closes in hours))
    clock = time(half // 2, half % 2 * 30)
    asked = instant_at(FIRST_DAY, clock, ZONE)
    today, yesterday = FIRST_DAY.weekday(), (FIRST_DAY.weekday() - 1) % 7
    expected = any(
        (day == today and opens <= clock and (clock < closes or closes <= opens))
        or (day == yesterday and closes <= opens and clock < closes)
        for day, opens, closes in hours
    )
    found = openings(venue, FIRST_DAY, SECOND, ZONE)
    assert any(one.begin <= asked < one.end for one in found) == expected
    assert list(found) == sorted(found)
    assert all(one.end < later.begin for one, later in pairwise(found))


def test_closed_unless_open_for_as_long_as_it_takes() -> None:
    museum = place((0, "09:00", "12:00"), (0, "14:00", "17:00"))
    midnight = instant_at(FIRST_DAY, time.min, ZONE)
    asked = {
        "all morning": Span(midnight + 540, midnight + 720, 180),
        "a minute past noon": Span(midnight + 541, midnight + 721, 180),
        "an hour from eight to ten": Span(midnight + 480, midnight + 600, 60),
        "an hour over noon": Span(midnight + 661, midnight + 899, 60),
        "next day": Span(midnight + 24 * 60, midnight + 48 * 60, 1),
    }
    closed = {name for name, span in asked.items() if is_closed(museum, span, ZONE)}
    assert closed == {"a minute past noon", "an hour over noon", "next day"}
