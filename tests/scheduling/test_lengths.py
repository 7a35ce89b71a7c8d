"""How far an end or a begin can be drawn, held against the item as long as that."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.item_time import Instant
from models.plan import Plan
from models.records.items import Item
from models.records.places import OpeningHours
from models.vocabulary import TimeForm
from scheduling.lengths import Drawn, fit_of_length
from scheduling.moves import SHORTEST_MINUTES, resize_end, resize_start
from scheduling.occupancy import clocks_of, interval_of
from scheduling.slots import fit_of
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import plans


@pytest.fixture
def builder() -> PlanBuilder:
    builder = PlanBuilder()
    builder.member("Head")
    builder.item("Call", FIRST_DAY, "09:00", "09:30")
    builder.item("Lunch", FIRST_DAY, "13:00", "14:00")
    return builder


def clocks(plan: Plan, item: Item, drawn: Drawn) -> list[str]:
    """From when to when the item can be, free hours first."""
    fit = fit_of_length(plan, item.id, drawn)
    when = interval_of(plan, item)
    assert fit is not None
    assert when is not None
    assert item.starts is not None
    midnight = when.begin - item.starts.hour * 60 - item.starts.minute
    found = []
    for one in (*fit.stretches, *fit.doubtful):
        begin, end = one.begin - midnight, one.end - 1 + fit.minutes - midnight
        found.append(f"{begin // 60:02}:{begin % 60:02}-{end // 60:02}:{end % 60:02}")
    return found


def test_an_end_can_be_drawn_to_the_next_item_of_the_same_people(builder):
    talks = builder.item("Talks", FIRST_DAY, "10:00", "11:00")
    assert clocks(builder.plan(), talks, Drawn.END) == ["10:00-13:00"]


def test_a_begin_can_be_drawn_back_to_the_item_before(builder):
    talks = builder.item("Talks", FIRST_DAY, "10:00", "11:00")
    assert clocks(builder.plan(), talks, Drawn.BEGIN) == ["09:30-11:00"]


def test_a_new_item_can_be_drawn_both_ways(builder):
    talks = builder.item("", FIRST_DAY, "10:00", "10:15")
    assert clocks(builder.plan(), talks, Drawn.BOTH) == ["09:30-13:00"]


def test_nothing_is_free_behind_what_stands_against_it(builder):
    """The afternoon is free as well, but the item would last through lunch."""
    talks = builder.item("Talks", FIRST_DAY, "12:00", "12:30")
    assert clocks(builder.plan(), talks, Drawn.END) == ["12:00-13:00"]


def test_an_item_that_is_in_the_way_already_has_no_room(builder):
    talks = builder.item("Talks", FIRST_DAY, "13:15", "13:30")
    for drawn in Drawn:
        assert clocks(builder.plan(), talks, drawn) == []


def test_a_place_that_closes_ends_it(builder):
    hours = (OpeningHours(weekday=FIRST_DAY.weekday(), opens=time(9), closes=time(12)),)
    museum = builder.venue("Museum", opening_hours=hours)
    tour = builder.item("Tour", FIRST_DAY, "10:00", "10:30", venue_id=museum.id)
    assert clocks(builder.plan(), tour, Drawn.END) == ["10:00-12:00"]


def test_what_only_may_last_so_long_is_doubtful(builder):
    builder.item("Walk", FIRST_DAY, "17:00", None)
    dinner = builder.item("Dinner", FIRST_DAY, "17:30", "20:00")
    talks = builder.item("Talks", FIRST_DAY, "15:00", "15:30")
    plan = builder.plan()
    assert clocks(plan, talks, Drawn.END)[0] == "15:00-17:00"
    assert clocks(plan, dinner, Drawn.END)[0].startswith("17:30")


def test_an_item_without_an_hour_has_no_length_to_draw(builder):
    waiting = builder.item("Waiting", None)
    assert fit_of_length(builder.plan(), waiting.id, Drawn.END) is None


@settings(max_examples=80)
@given(plans(), st.data())
def test_it_is_free_as_far_as_the_item_would_be_free_if_it_lasted_so_long(
    plan: Plan, data: st.DataObject
) -> None:
    timed = [one for one in plan.items if one.time.is_timed and one.time_form is TimeForm.EXACT]
    if not timed:
        return
    item = data.draw(st.sampled_from(sorted(timed, key=lambda one: one.id)))
    at_end = data.draw(st.booleans())
    begin, end = clocks_of(plan, item) or (datetime.min, datetime.min)
    fit = fit_of_length(plan, item.id, Drawn.END if at_end else Drawn.BEGIN)
    assert fit is not None
    when = interval_of(plan, item)
    if when is None or not fit.bounds.begin + 360 <= when.begin <= fit.bounds.end - 360:
        return  # what is not of the visit fits nowhere
    for minutes in range(SHORTEST_MINUTES, 6 * 60, 15):
        if at_end:
            edge = begin + timedelta(minutes=minutes)
            after = plan.with_edit(resize_end(plan, item.id, edge.date(), edge.time()))
        else:
            edge = end - timedelta(minutes=minutes)
            after = plan.with_edit(resize_start(plan, item.id, edge.date(), edge.time()))
        when = interval_of(after, after.items[item.id])
        assert when is not None
        if when.minutes != minutes:
            return  # the clocks are changed on the way, or the item ends in another zone
        last = Instant(when.end - SHORTEST_MINUTES) if at_end else when.begin
        is_free = fit_of(after, item.id).refusals_at(when.begin) == ()
        assert fit.fits_at(last) == is_free, minutes
        if is_free:
            assert fit.refusals_between(when.begin, Instant(when.end - SHORTEST_MINUTES)) == ()
