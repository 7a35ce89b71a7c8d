"""Wall clocks become instants through gaps, folds and half-hour zones; a moved time keeps its length."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.identifiers import ItemId
from models.item_time import (
    ClockProblem,
    Instant,
    ItemTime,
    UnknownZone,
    clock_problem,
    instant_at,
    interval,
    moved_to,
    planned_minutes,
    put_back_in_tray,
    wall_clock,
    zone_named,
)
from models.vocabulary import DEFAULT_MINUTES, ItemKind, TimeForm

DAY, NEXT = date(2021, 12, 20), date(2021, 12, 21)
ISTANBUL, ALMATY, KATHMANDU, NEWFOUNDLAND = (
    "Europe/Istanbul",
    "Asia/Almaty",
    "Asia/Kathmandu",
    "America/St_Johns",
)
BERLIN = "Europe/Berlin"
CALL = ItemKind.COURTESY_CALL


def at(clock: str) -> time:
    return time.fromisoformat(clock)


def utc(text: str) -> Instant:
    """The instant of a UTC time."""
    return Instant(int(datetime.fromisoformat(f"{text}+00:00").timestamp()) // 60)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "instant"),
    [
        (date(1970, 1, 1), "00:00", "UTC", "1970-01-01T00:00"),
        (date(1969, 12, 31), "23:59", "UTC", "1969-12-31T23:59"),
        (DAY, "10:30", ISTANBUL, "2021-12-20T07:30"),
        (DAY, "10:30", ALMATY, "2021-12-20T04:30"),
        (DAY, "10:30", KATHMANDU, "2021-12-20T04:45"),
        (DAY, "10:30", NEWFOUNDLAND, "2021-12-20T14:00"),
        (date(2021, 3, 28), "01:59", BERLIN, "2021-03-28T00:59"),
        (date(2021, 3, 28), "02:30", BERLIN, "2021-03-28T01:30"),
        (date(2021, 3, 28), "03:00", BERLIN, "2021-03-28T01:00"),
        (date(2021, 10, 31), "02:30", BERLIN, "2021-10-31T00:30"),
        (date(2021, 10, 31), "03:00", BERLIN, "2021-10-31T02:00"),
    ],
)
def test_a_wall_clock_is_an_instant(day: date, clock: str, zone: str, instant: str) -> None:
    assert instant_at(day, at(clock), zone) == utc(instant)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "problem"),
    [
        (date(2021, 3, 28), "01:59", BERLIN, None),
        (date(2021, 3, 28), "02:00", BERLIN, ClockProblem.GAP),
        (date(2021, 3, 28), "02:59", BERLIN, ClockProblem.GAP),
        (date(2021, 3, 28), "03:00", BERLIN, None),
        (date(2021, 10, 31), "02:00", BERLIN, ClockProblem.FOLD),
        (date(2021, 10, 31), "02:59", BERLIN, ClockProblem.FOLD),
        (date(2021, 10, 31), "03:00", BERLIN, None),
        (date(2021, 3, 28), "02:30", ISTANBUL, None),
    ],
)
def test_clocks_that_do_not_exist_or_come_twice_are_known(
    day: date, clock: str, zone: str, problem: ClockProblem | None
) -> None:
    assert clock_problem(day, at(clock), zone) is problem


@given(
    st.datetimes(datetime(1980, 1, 1), datetime(2090, 1, 1)),
    st.sampled_from([ISTANBUL, ALMATY, KATHMANDU, NEWFOUNDLAND, BERLIN, "UTC"]),
)
def test_an_instant_shows_the_clock_it_came_from(moment: datetime, zone: str) -> None:
    day, clock = moment.date(), moment.time().replace(second=0, microsecond=0)
    shown = wall_clock(instant_at(day, clock, zone), zone)
    if clock_problem(day, clock, zone) is ClockProblem.GAP:
        assert shown > datetime.combine(day, clock)
    else:
        assert shown == datetime.combine(day, clock)
    assert shown.tzinfo is None


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe", "a\x00b", "Ü"]
)
def test_a_zone_that_there_is_not_is_said_so(name: str) -> None:
    with pytest.raises(UnknownZone) as refusal:
        zone_named(name)
    assert refusal.value.message.fact("zone") == name


@pytest.mark.parametrize(
    ("item_time", "begin", "end", "assumed"),
    [
        (
            ItemTime(day=DAY, starts=at("10:30"), ends=at("11:15")),
            "2021-12-20T07:30",
            "2021-12-20T08:15",
            False,
        ),
        (ItemTime(day=DAY, starts=at("10:30")), "2021-12-20T07:30", "2021-12-20T08:00", True),
        (ItemTime(day=DAY, starts=at("10:30"), minutes=50), "2021-12-20T07:30", "2021-12-20T08:20", False),
        (ItemTime(day=DAY, starts=at("10:30"), minutes=0), "2021-12-20T07:30", "2021-12-20T07:30", False),
        (
            ItemTime(day=DAY, starts=at("14:00"), ends=at("15:00"), form=TimeForm.WINDOW),
            "2021-12-20T11:00",
            "2021-12-20T12:00",
            False,
        ),
        (
            ItemTime(day=DAY, starts=at("22:00"), ends=at("01:30"), end_day=NEXT),
            "2021-12-20T19:00",
            "2021-12-20T22:30",
            False,
        ),
        (
            ItemTime(day=DAY, starts=at("23:50"), form=TimeForm.ABOUT),
            "2021-12-20T20:50",
            "2021-12-20T21:20",
            True,
        ),
        (
            ItemTime(
                day=DAY, starts=at("22:00"), ends=at("05:30"), end_day=NEXT, zone=ISTANBUL, end_zone=ALMATY
            ),
            "2021-12-20T19:00",
            "2021-12-20T23:30",
            False,
        ),
        (
            ItemTime(day=DAY, starts=at("10:30"), ends=at("11:00"), zone=KATHMANDU),
            "2021-12-20T04:45",
            "2021-12-20T05:15",
            False,
        ),
        (
            ItemTime(day=DAY, starts=at("11:50"), ends=at("11:30")),
            "2021-12-20T08:50",
            "2021-12-20T08:30",
            False,
        ),
    ],
)
def test_a_timed_item_takes_an_interval(item_time: ItemTime, begin: str, end: str, assumed: bool) -> None:
    found = interval(item_time, CALL, ISTANBUL)
    assert found == (utc(begin), utc(end), assumed)
    assert found is not None
    assert found.minutes == utc(end) - utc(begin)


@pytest.mark.parametrize(
    "item_time", [ItemTime(), ItemTime(starts=at("10:30")), ItemTime(day=DAY, minutes=30)]
)
def test_without_a_day_or_an_hour_there_is_no_interval(item_time: ItemTime) -> None:
    assert interval(item_time, CALL, ISTANBUL) is None


def test_over_a_change_of_the_clocks_the_true_length_counts() -> None:
    night = ItemTime(day=date(2021, 10, 30), starts=at("23:00"), ends=at("04:00"), end_day=date(2021, 10, 31))
    found = interval(night, ItemKind.PERFORMANCE, BERLIN)
    assert found is not None
    assert (found.minutes, planned_minutes(night, ItemKind.PERFORMANCE)) == (360, 300)


@pytest.mark.parametrize("kind", ItemKind)
def test_every_kind_has_a_usual_length(kind: ItemKind) -> None:
    assert planned_minutes(ItemTime(day=DAY, starts=at("10:30")), kind) == DEFAULT_MINUTES[kind] > 0


@pytest.mark.parametrize(
    ("item_time", "minutes"),
    [
        (ItemTime(minutes=20), 20),
        (ItemTime(minutes=-20), 0),
        (ItemTime(day=DAY, starts=at("10:00"), ends=at("09:00")), 0),
        (ItemTime(day=DAY, starts=at("23:00"), ends=at("01:00"), end_day=NEXT), 120),
        (ItemTime(day=DAY, starts=at("10:00"), ends=at("11:00"), minutes=5), 60),
    ],
)
def test_the_planned_length_is_what_was_said_and_never_negative(item_time: ItemTime, minutes: int) -> None:
    assert planned_minutes(item_time, CALL) == minutes


@pytest.mark.parametrize(
    ("item_time", "waiting", "untimed", "timed", "assumed"),
    [
        (ItemTime(), True, False, False, True),
        (ItemTime(starts=at("10:30")), True, False, False, True),
        (ItemTime(day=DAY), False, True, False, True),
        (ItemTime(day=DAY, starts=at("10:30")), False, False, True, True),
        (ItemTime(day=DAY, starts=at("10:30"), minutes=5), False, False, True, False),
        (ItemTime(day=DAY, starts=at("10:30"), ends=at("11:00")), False, False, True, False),
    ],
)
def test_a_time_knows_its_form(
    item_time: ItemTime, waiting: bool, untimed: bool, timed: bool, assumed: bool
) -> None:
    found = (item_time.is_waiting, item_time.is_untimed, item_time.is_timed, item_time.end_is_assumed)
    assert found == (waiting, untimed, timed, assumed)


def test_a_time_moved_to_another_hour_keeps_its_length_over_midnight_and_back() -> None:
    evening = ItemTime(
        day=DAY, starts=at("22:00"), ends=at("23:30"), form=TimeForm.ABOUT, zone=ALMATY, position=3
    )
    late = moved_to(evening, NEXT, at("23:00"))
    assert late == ItemTime(
        day=NEXT,
        starts=at("23:00"),
        ends=at("00:30"),
        end_day=date(2021, 12, 22),
        form=TimeForm.ABOUT,
        zone=ALMATY,
        position=3,
    )
    assert moved_to(late, DAY, at("22:00")) == evening


def test_a_time_without_an_end_gets_none_by_being_moved() -> None:
    assert moved_to(ItemTime(minutes=20), DAY, at("09:00")) == ItemTime(
        day=DAY, starts=at("09:00"), minutes=20
    )
    assert moved_to(ItemTime(day=DAY, starts=at("10:00")), NEXT, at("12:00")) == ItemTime(
        day=NEXT, starts=at("12:00")
    )


TIMED = ItemTime(
    day=DAY, starts=at("10:00"), ends=at("11:15"), form=TimeForm.WINDOW, after_item_id=ItemId("x"), position=2
)


def test_a_time_that_loses_its_hour_keeps_its_length_and_its_place() -> None:
    untimed = ItemTime(day=NEXT, minutes=75, after_item_id=ItemId("x"), position=2)
    assert moved_to(TIMED, NEXT, None) == untimed
    assert moved_to(untimed, DAY, at("10:00")).minutes == 75
    assert moved_to(ItemTime(day=DAY, starts=at("10:00")), NEXT, None) == ItemTime(day=NEXT)


def test_an_item_back_in_the_tray_waits_with_its_length() -> None:
    assert put_back_in_tray(TIMED) == ItemTime(minutes=75, after_item_id=ItemId("x"), position=2)
    assert put_back_in_tray(ItemTime(day=DAY, minutes=20)) == ItemTime(minutes=20)
    assert put_back_in_tray(ItemTime(day=DAY, starts=at("11:50"), ends=at("11:30"))).minutes == 0
    window = ItemTime(day=DAY, starts=at("14:00"), ends=at("17:00"), minutes=20, form=TimeForm.WINDOW)
    assert put_back_in_tray(window) == ItemTime(minutes=20)


@given(
    st.dates(date(2000, 1, 1), date(2050, 1, 1)),
    st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    st.integers(0, 4),
)
def test_moving_never_changes_the_length(day: date, starts: time, nights: int) -> None:
    item_time = ItemTime(day=DAY, starts=at("10:00"), ends=at("10:07"), end_day=DAY + timedelta(nights))
    moved = moved_to(item_time, day, starts)
    assert planned_minutes(moved, CALL) == planned_minutes(item_time, CALL)
    assert (moved.day, moved.starts) == (day, starts)
