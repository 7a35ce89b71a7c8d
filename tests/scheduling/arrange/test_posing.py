"""A visit in plain numbers: what the solver is told, and what is read from its answer."""

from hypothesis import given, settings

from models.plan import Plan
from models.vocabulary import ItemKind
from scheduling.arrange.model import Model
from scheduling.arrange.modelling import model_of
from scheduling.arrange.posing import pose
from scheduling.arrange.request import ArrangeRequest
from scheduling.arrange.scope import in_scope
from scheduling.arrange.solving import solve
from scheduling.arrange.weighing import weights_of
from scheduling.limits import limits_of
from scheduling.surroundings import ALONE
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.arrange.visits import visits


def model(plan: Plan) -> Model:
    return model_of(plan, in_scope(plan, ArrangeRequest(), ()), limits_of(plan), ALONE)


def never() -> bool:
    return False


@settings(max_examples=30)
@given(visits())
def test_what_the_solver_places_can_be_told_to_it_again(plan: Plan) -> None:
    asked = model(plan)
    posed = pose(asked, {}, weights_of(asked.limits))
    found = list(solve(posed.problem, never, begin_with=posed.solution({}), slices=(40,)))
    if not found:
        return
    solution = found[-1]
    starts = posed.starts(solution)
    again = posed.starts(posed.solution(starts))
    assert again == starts
    for item_id, start in starts.items():
        assert asked.day_of(start) is not None
        assert any(
            lane.begin <= one.start <= lane.end
            for one in solution.visits
            if posed.candidate_of.get(one.stop) == item_id
            for lane in (posed.problem.lanes[one.lane],)
        )


def test_a_day_without_lunch_is_given_a_pause_and_one_with_lunch_is_not() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.item("Visit", None, kind=ItemKind.SITE_VISIT, minutes=60)
    hungry = model(builder.plan())
    assert len(pose(hungry, {}, weights_of(hungry.limits)).problem.stops) == 2
    builder.item("Lunch", FIRST_DAY, "12:30", "13:30", kind=ItemKind.LUNCH)
    fed = model(builder.plan())
    posed = pose(fed, {}, weights_of(fed.limits))
    assert [stop.is_fixed for stop in posed.problem.stops] == [True, False]
    assert [stop.length for stop in posed.problem.stops] == [12, 12]


def test_what_is_pinned_is_held_at_its_hour() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    item = builder.item("Visit", None, kind=ItemKind.SITE_VISIT, minutes=60)
    other = builder.item("Talks", None, kind=ItemKind.MEETING, minutes=30)
    asked = model(builder.plan())
    ten = asked.lanes[0].midnight + 10 * 60
    posed = pose(asked, {item.id: ten}, weights_of(asked.limits))
    assert set(posed.stop_of) == {other.id}
    held = posed.problem.stops[0]
    assert held.is_fixed
    assert [(one.first, one.last) for one in held.options] == [(120, 120)]
