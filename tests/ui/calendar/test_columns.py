"""What columns mean."""

from datetime import date

from tests.builders import PlanBuilder
from ui.calendar.columns import Column, day_columns


def test_every_day_of_the_visit_has_a_column():
    plan = PlanBuilder(date(2021, 12, 30), date(2022, 1, 1)).plan()
    assert day_columns(plan) == (
        Column(date(2021, 12, 30)),
        Column(date(2021, 12, 31)),
        Column(date(2022, 1, 1)),
    )


def test_days_outside_the_visit_on_which_items_lie_are_marked():
    builder = PlanBuilder(date(2021, 12, 20), date(2021, 12, 20))
    builder.item("Advance team", date(2021, 12, 17), "09:00")
    builder.item("Farewell", date(2021, 12, 21))
    builder.item("Waiting", None)
    assert day_columns(builder.plan()) == (
        Column(date(2021, 12, 17), outside_visit=True),
        Column(date(2021, 12, 20)),
        Column(date(2021, 12, 21), outside_visit=True),
    )


def test_a_visit_that_ends_before_it_begins_has_its_first_day():
    plan = PlanBuilder(date(2021, 12, 20), date(2021, 12, 18)).plan()
    assert day_columns(plan) == (Column(date(2021, 12, 20)),)
