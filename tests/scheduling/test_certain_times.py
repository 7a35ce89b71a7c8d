"""What is sure of an item's hour, and what only assumed."""

from datetime import timedelta

from models.item_time import instant_at
from models.records.items import Item
from models.vocabulary import TimeForm
from scheduling.certain_times import Sureness, Times, some_minute_of, times_of
from scheduling.occupancy import booking_of
from scheduling.timeline import Span, collide
from tests.builders import FIRST_DAY, PlanBuilder, clock

ZONE = "Europe/Istanbul"
MIDNIGHT = instant_at(FIRST_DAY, clock("00:00"), ZONE)


def times(builder: PlanBuilder, item: Item) -> Times:
    plan = builder.plan()
    return times_of(plan, item, booking_of(plan, item))


def test_an_assumed_end_is_as_planned_and_not_certain() -> None:
    builder = PlanBuilder()
    found = times(builder, builder.item("Talks", starts="10:00"))
    first_minute = Span(MIDNIGHT + 600, MIDNIGHT + 601, 1)
    assert found == Times(Span(MIDNIGHT + 600, MIDNIGHT + 660, 60), first_minute)
    at_ten = Span(MIDNIGHT + 590, MIDNIGHT + 610, 20)
    at_half_past = Span(MIDNIGHT + 630, MIDNIGHT + 650, 20)
    later = Span(MIDNIGHT + 660, MIDNIGHT + 680, 20)
    assert found.sureness(lambda span: collide(span, at_ten)) is Sureness.CERTAIN
    assert found.sureness(lambda span: collide(span, at_half_past)) is Sureness.PERHAPS
    assert found.sureness(lambda span: collide(span, later)) is None


def test_without_an_hour_some_minute_of_the_day() -> None:
    builder = PlanBuilder()
    some_minute = some_minute_of(FIRST_DAY, ZONE)
    assert some_minute == Span(MIDNIGHT, MIDNIGHT + 24 * 60, 1)
    assert times(builder, builder.item("Untimed")) == (None, some_minute)
    undecided = builder.item("Undecided", starts="10:00", ends="11:00", time_form=TimeForm.TO_BE_DECIDED)
    assert times(builder, undecided) == (Span(MIDNIGHT + 600, MIDNIGHT + 660, 60), some_minute)


def test_nothing_where_there_is_no_day_or_no_length() -> None:
    builder = PlanBuilder()
    assert times(builder, builder.item("Waiting", None)) == (None, None)
    assert times(builder, builder.item("Backwards", starts="11:00", ends="10:00")) == (None, None)


def test_a_day_is_that_of_the_items_zone() -> None:
    builder = PlanBuilder()
    found = times(builder, builder.item("Far", FIRST_DAY + timedelta(days=1), zone="Asia/Almaty"))
    assert found.certain == Span(MIDNIGHT + 21 * 60, MIDNIGHT + 45 * 60, 1)
