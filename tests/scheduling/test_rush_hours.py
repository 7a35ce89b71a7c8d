"""Full streets: who leaves in them takes longer, and who leaves later is never there sooner."""

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.item_time import instant_at
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.rush_hours import RushHours

MONDAY = date(2021, 12, 20)
ISTANBUL = "Europe/Istanbul"
ONE_HALF = Limits(rush_factor=1.5)


def leaving(clock: str, minutes: int = 30, day: date = MONDAY, limits: Limits = ONE_HALF) -> int:
    moment = instant_at(day, time.fromisoformat(clock), ISTANBUL)
    return RushHours(limits).leaving(minutes, 1.0, moment, ISTANBUL)


def arriving(clock: str, minutes: int = 30, in_town: float = 1.0) -> int:
    moment = instant_at(MONDAY, time.fromisoformat(clock), ISTANBUL)
    return RushHours(ONE_HALF).arriving(minutes, in_town, moment, ISTANBUL)


def test_a_way_in_full_streets_takes_longer_and_one_outside_them_does_not() -> None:
    assert leaving("08:00") == 45
    assert leaving("18:00") == 45
    assert leaving("12:00") == 30
    assert leaving("09:30") == 30
    assert leaving("07:00") == 30


def test_a_way_that_lies_in_them_in_part_is_slower_in_that_part() -> None:
    assert leaving("07:15") == 15 + 23
    assert leaving("09:15") == 15 + 20
    assert arriving("07:45") == 15 + 20
    assert arriving("08:30") == 45
    assert arriving("07:30") == 30


def test_only_what_is_driven_in_town_is_slower() -> None:
    moment = instant_at(MONDAY, time(8), ISTANBUL)
    assert RushHours(ONE_HALF).leaving(60, 0.5, moment, ISTANBUL) == 75
    assert arriving("09:30", 60, 0.0) == 60


def test_at_weekends_streets_are_empty() -> None:
    assert [leaving("08:00", day=MONDAY + timedelta(days=number)) for number in range(7)] == [45] * 5 + [
        30
    ] * 2


def test_the_clock_on_the_wall_counts() -> None:
    moment = instant_at(MONDAY, time(8), "Asia/Almaty")
    assert RushHours(ONE_HALF).leaving(30, 1.0, moment, "Asia/Almaty") == 45
    assert RushHours(ONE_HALF).leaving(30, 1.0, moment, ISTANBUL) == 30


def test_who_has_no_rush_hour_says_so() -> None:
    assert leaving("08:00", limits=Limits(rush_factor=1.0)) == 30
    none = Limits(rush_factor=2.0, morning_rush_until=time(7), evening_rush_until=time(17))
    assert leaving("08:00", limits=none) == 30
    assert leaving("18:00", limits=none) == 30


def test_hours_that_run_into_each_other_count_once() -> None:
    whole_day = Limits(
        rush_factor=2.0,
        morning_rush_from=time(6),
        morning_rush_until=time(18),
        evening_rush_from=time(12),
        evening_rush_until=time(20),
    )
    assert leaving("17:50", 20, limits=whole_day) == 40
    assert leaving("19:50", 20, limits=whole_day) == 10 + 15


MOMENTS = st.integers(0, 14 * 24 * 60).map(lambda minute: instant_at(MONDAY, time(0), ISTANBUL) + minute)
MINUTES = st.integers(1, 600)
SHARES = st.floats(0, 1)
RUSH = st.builds(lambda factor: RushHours(Limits(rush_factor=factor)), st.floats(1, 5))


@given(RUSH, MINUTES, SHARES, MOMENTS)
def test_who_leaves_later_is_not_there_sooner(
    rush: RushHours, minutes: int, share: float, moment: int
) -> None:
    now, later = (rush.leaving(minutes, share, when, ISTANBUL) for when in (moment, moment + 1))
    assert minutes <= now <= later + 1


@given(RUSH, MINUTES, SHARES, MOMENTS, st.integers(0, 3000))
def test_there_is_time_enough_counted_from_either_end(
    rush: RushHours, minutes: int, share: float, moment: int, there: int
) -> None:
    by_leaving = there >= rush.leaving(minutes, share, moment, ISTANBUL)
    assert by_leaving == (there >= rush.arriving(minutes, share, moment + there, ISTANBUL))


def test_the_usual_rush_hour_is_a_third_slower_at_most() -> None:
    assert leaving("08:00", limits=DEFAULT_LIMITS) == 39
