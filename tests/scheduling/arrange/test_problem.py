"""What it gives to have stops in lanes, counted by hand."""

import pytest

from scheduling.arrange.problem import Lane, Option, Problem, Stop, Visit, place_of, points_of

WAYS = ((0, 3, 5), (3, 0, 4), (5, 4, 0))
BOTH = frozenset({0, 1})


def problem(home: int | None = None, share: int = 0, **costs: int) -> Problem:
    """Two lanes and two stops of two, one of which has a better and a worse option."""
    first = Stop(1, 2, (Option(0, 9, BOTH, 10), Option(4, 6, frozenset({0}), 30, 0)))
    second = Stop(2, 2, (Option(0, 20, BOTH, 100),))
    lanes = (Lane(0, 24, home), Lane(0, 24, home))
    return Problem(lanes, (first, second), WAYS, **{"way_cost": 0, "share": share, **costs})


@pytest.mark.parametrize(
    ("visit", "points"),
    [
        (Visit(0, 0, 5), 30),
        (Visit(0, 0, 7), 10),
        (Visit(0, 1, 5), 10),
        (Visit(0, 0, 5, 0), 10),
        (Visit(0, 0, 10), 0),
    ],
)
def test_a_stop_counts_by_the_best_option_that_holds_there_or_by_the_one_named(
    visit: Visit, points: int
) -> None:
    assert points_of(problem(), (visit,)) == points


def test_a_stop_is_where_its_option_says_else_at_its_own_place() -> None:
    stop = problem().stops[0]
    assert [place_of(stop, option) for option in (None, 0, 1)] == [1, 1, 0]


def test_ways_idle_time_and_long_days_cost() -> None:
    # Begins at 0, goes on 2 to 6 over a way of 4, waits 1, ends at 9.
    visits = (Visit(1, 0, 7), Visit(0, 0, 0))
    assert points_of(problem(), visits) == 110
    assert points_of(problem(way_cost=2), visits) == 110 - 2 * 4
    assert points_of(problem(way_cost=2, idle_cost=1), visits) == 110 - 8 - 1
    assert points_of(problem(uneven_cost=3, share=5), visits) == 110 - 3 * 4
    assert points_of(problem(uneven_cost=3, share=9), visits) == 110


def test_from_home_and_back_is_on_the_way_as_well() -> None:
    assert points_of(problem(home=0, way_cost=1), (Visit(1, 0, 7),)) == 100 - 2 * 5
    assert points_of(problem(home=0, uneven_cost=1, share=10), (Visit(1, 0, 7),)) == 100 - 2


def test_between_two_lanes_there_is_no_way_and_an_empty_one_costs_nothing() -> None:
    visits = (Visit(0, 0, 0), Visit(1, 1, 0))
    assert points_of(problem(way_cost=9, idle_cost=9), visits) == 110
    assert points_of(problem(home=0, way_cost=9), ()) == 0


def test_the_place_of_an_option_is_where_the_way_leads() -> None:
    visits = (Visit(0, 0, 4, 1), Visit(1, 0, 12))
    assert points_of(problem(way_cost=1), visits) == 130 - 5
