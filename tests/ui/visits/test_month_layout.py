"""Weeks hold every day of a month once; bars hold every visit on each of its days, none over another."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.identifiers import VisitId
from models.records.visits import Visit
from ui.visits.month_layout import (
    FIRST_MONTH,
    LAST_MONTH,
    Bar,
    first_of_month,
    last_of_month,
    months_later,
    visits_on,
    weeks_of,
)

DECEMBER = date(2021, 12, 1)
ANY_DAY = st.dates(FIRST_MONTH, last_of_month(LAST_MONTH))


def visit(number: int, first: date, days: int = 1) -> Visit:
    return Visit(id=VisitId(f"{number:03}"), first_day=first, last_day=first + timedelta(days=days - 1))


VISITS = st.lists(
    st.tuples(st.dates(date(2021, 10, 20), date(2022, 1, 20)), st.integers(1, 40)), max_size=8
).map(lambda pairs: [visit(number, first, days) for number, (first, days) in enumerate(pairs)])


@given(ANY_DAY)
def test_the_weeks_of_a_month_are_whole_and_hold_each_of_its_days(day: date) -> None:
    weeks = weeks_of(day, ())
    days = [one for week in weeks for one in week.days]
    assert [one.weekday() for one in days] == [*range(7)] * len(weeks)
    assert [one.toordinal() - days[0].toordinal() for one in days] == [*range(len(days))]
    assert (days[0] <= day.replace(day=1), days[-1] >= last_of_month(day.replace(day=1))) == (True, True)
    assert all(any(one.month == day.month for one in week.days) for week in weeks)


@given(VISITS)
def test_every_visit_has_a_bar_on_each_of_its_days_and_no_bar_lies_over_another(
    visits: list[Visit],
) -> None:
    for week in weeks_of(DECEMBER, visits):
        for weekday, day in enumerate(week.days):
            here = [bar for bar in week.bars if bar.first <= weekday <= bar.last]
            assert {bar.visit_id for bar in here} == {one.id for one in visits_on(day, visits)}
            assert len({bar.lane for bar in here}) == len(here)
        for bar in week.bars:
            of_bar = next(one for one in visits if one.id == bar.visit_id)
            assert bar.begins == (of_bar.first_day == week.days[bar.first])
            assert bar.ends == (of_bar.last_day == week.days[bar.last])


def test_a_visit_over_a_sunday_goes_on_in_the_next_week() -> None:
    long = visit(1, date(2021, 12, 17), 5)
    weeks = weeks_of(DECEMBER, [long])
    assert [week.bars for week in weeks] == [
        (),
        (),
        (Bar(long.id, 4, 6, 0, begins=True, ends=False),),
        (Bar(long.id, 0, 1, 0, begins=False, ends=True),),
        (),
    ]


def test_who_began_first_stands_on_top_and_of_two_the_longer() -> None:
    short, long, late = (
        visit(1, date(2021, 12, 14), 1),
        visit(2, date(2021, 12, 14), 3),
        visit(3, date(2021, 12, 15), 2),
    )
    bars = {bar.visit_id: bar.lane for bar in weeks_of(DECEMBER, [late, short, long])[2].bars}
    assert bars == {long.id: 0, short.id: 1, late.id: 1}
    assert visits_on(date(2021, 12, 14), [late, short, long]) == (long, short)


def test_months_follow_each_other_and_keep_the_day_where_they_have_it() -> None:
    assert months_later(date(2021, 12, 20), 1) == date(2022, 1, 20)
    assert months_later(date(2022, 1, 31), 1) == date(2022, 2, 28)
    assert months_later(date(2022, 1, 20), -1) == date(2021, 12, 20)
    assert months_later(date(1, 1, 20), -1) == date(1, 1, 20)
    assert months_later(date(9999, 11, 30), 5) == date(9999, 11, 30)
    assert (first_of_month(date(2021, 12, 20)), first_of_month(date.max)) == (DECEMBER, LAST_MONTH)


@given(ANY_DAY, st.integers(-30, 30))
def test_a_step_of_months_never_leaves_the_calendar(day: date, months: int) -> None:
    there = months_later(day, months)
    assert FIRST_MONTH <= there <= last_of_month(LAST_MONTH)
    assert there.day <= day.day
