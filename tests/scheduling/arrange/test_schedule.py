"""Where candidates can be beside others, held against asking of each two of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.plan import Plan
from scheduling.arrange.model import STEP, Model
from scheduling.arrange.modelling import model_of
from scheduling.arrange.request import ArrangeRequest
from scheduling.arrange.schedule import Schedule
from scheduling.arrange.scope import in_scope
from scheduling.arrange.weighing import Weighing, weights_of
from scheduling.limits import limits_of
from scheduling.surroundings import ALONE
from tests.scheduling.arrange.visits import visits


def model(plan: Plan) -> Model:
    return model_of(plan, in_scope(plan, ArrangeRequest(), ()), limits_of(plan), ALONE)


def put_by_chance(asked: Model, schedule: Schedule, data: st.DataObject) -> None:
    """Some of the candidates, wherever there is room for them."""
    for candidate in asked.candidates.values():
        edges = schedule.edges(candidate)
        start = data.draw(st.none() | st.sampled_from(edges)) if edges else None
        if start is not None:
            schedule.put(candidate.id, start)


@settings(max_examples=40)
@given(visits(), st.data())
def test_free_is_what_nothing_that_is_placed_rules_out(plan: Plan, data: st.DataObject) -> None:
    asked = model(plan)
    schedule = Schedule(asked, Weighing(asked, weights_of(asked.limits)))
    put_by_chance(asked, schedule, data)
    origin = asked.lanes[0].midnight
    for candidate in asked.candidates.values():
        if candidate.id in schedule.starts:
            continue
        free = schedule.free(candidate)
        for start in schedule.all_starts(candidate):
            is_free = bool(free >> (start - origin) // STEP & 1)
            assert not is_free or schedule.fits(candidate, start)


@settings(max_examples=40)
@given(visits(), st.data())
def test_what_is_told_of_a_choice_is_so_once_it_is_made(plan: Plan, data: st.DataObject) -> None:
    asked = model(plan)
    weighing = Weighing(asked, weights_of(asked.limits))
    schedule = Schedule(asked, weighing)
    put_by_chance(asked, schedule, data)
    assert schedule.points == weighing.points(schedule.starts)
    before = dict(schedule.starts), schedule.points, schedule.hungry
    for candidate in asked.candidates.values():
        if candidate.id not in schedule.starts:
            for start in schedule.edges(candidate):
                choice = schedule.choice(candidate, start)
                schedule.put(candidate.id, start)
                assert (choice.points, choice.hungry) == (schedule.points, schedule.hungry)
                assert schedule.take(candidate.id) == start
                assert (dict(schedule.starts), schedule.points, schedule.hungry) == before
