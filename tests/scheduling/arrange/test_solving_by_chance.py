"""The solver held against every order and every start, on problems so small that all can be tried."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.arrange.problem import Lane, Option, Problem, Stop, Visit, place_of, points_of
from scheduling.arrange.solving import solve

PATIENCE = 2
SEEDS = (1, 2, 3, 4)
PLACES = 4


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Up to four stops in up to two short lanes, with choices of hours, ways and costs."""
    lanes = draw(st.integers(1, 2))
    home = draw(st.none() | st.just(0))
    at = [(draw(st.integers(0, 2)), draw(st.integers(0, 2))) for _ in range(PLACES)]
    way_cost = draw(st.integers(0, 4))
    return Problem(
        lanes=tuple(Lane(draw(st.integers(0, 2)), draw(st.integers(8, 13)), home) for _ in range(lanes)),
        stops=tuple(draw(_stops(lanes)) for _ in range(draw(st.integers(1, 4)))),
        ways=[[abs(x - other_x) + abs(y - other_y) for other_x, other_y in at] for x, y in at],
        way_cost=way_cost,
        idle_cost=draw(st.integers(0, way_cost)),
        uneven_cost=draw(st.sampled_from((0, 0, 1, 3))),
        share=draw(st.integers(2, 8)),
    )


@st.composite
def _stops(draw: st.DrawFn, lanes: int) -> Stop:
    options = []
    for _ in range(draw(st.integers(1, 2))):
        first = draw(st.integers(0, 9))
        options.append(
            Option(
                first,
                first + draw(st.integers(0, 6)),
                draw(st.frozensets(st.integers(0, lanes - 1), min_size=1)),
                draw(st.sampled_from((10, 30, 100, 300))),
                draw(st.none() | st.integers(0, PLACES - 1)),
            )
        )
    return Stop(draw(st.integers(0, PLACES - 1)), draw(st.integers(2, 4)), tuple(options))


def most_points(problem: Problem) -> int:
    """The points of the best of all solutions."""
    best: dict[frozenset[int], int] = {frozenset(): 0}
    for number in range(len(problem.lanes)):
        here: dict[frozenset[int], int] = {frozenset(): 0}
        for visits in _days(problem, number):
            stops = frozenset(one.stop for one in visits)
            here[stops] = max(here.get(stops, -(10**9)), points_of(problem, visits))
        together: dict[frozenset[int], int] = {}
        for stops, points in best.items():
            for more, more_points in here.items():
                if not stops & more:
                    both = stops | more
                    together[both] = max(together.get(both, -(10**9)), points + more_points)
        best = together
    return max(best.values())


def _days(problem: Problem, lane: int) -> Iterator[tuple[Visit, ...]]:
    """Every way to fill a lane."""
    for size in range(1, len(problem.stops) + 1):
        for order in permutations(range(len(problem.stops)), size):
            yield from _starts(problem, lane, order, ())


def _starts(
    problem: Problem, number: int, order: tuple[int, ...], visits: tuple[Visit, ...]
) -> Iterator[tuple[Visit, ...]]:
    lane = problem.lanes[number]
    before = problem.stops[visits[-1].stop] if visits else None
    free = visits[-1].start + before.length if before else lane.begin
    place = place_of(before, visits[-1].option) if before else lane.home
    if len(visits) == len(order):
        if free + _way(problem, place, lane.home) <= lane.end:
            yield visits
        return
    stop = problem.stops[order[len(visits)]]
    for chosen, option in enumerate(stop.options):
        if number in option.lanes:
            first = max(option.first, free + _way(problem, place, place_of(stop, chosen)))
            for start in range(first, min(option.last, lane.end - stop.length) + 1):
                visit = Visit(order[len(visits)], number, start, chosen)
                yield from _starts(problem, number, order, (*visits, visit))


def _way(problem: Problem, start: int | None, goal: int | None) -> int:
    return 0 if start is None or goal is None else problem.ways[start][goal]


def keeps_the_rules(problem: Problem, visits: tuple[Visit, ...]) -> bool:
    """Whether all of it can take place."""
    for number in range(len(problem.lanes)):
        here = sorted((one for one in visits if one.lane == number), key=lambda one: one.start)
        if here and tuple(here) not in set(_starts(problem, number, tuple(one.stop for one in here), ())):
            return False
    return True


@settings(max_examples=100)
@given(problems())
def test_nothing_is_worth_more_than_what_is_found(problem: Problem) -> None:
    """The search goes by chance: what one seed leaves undiscovered on so narrow a problem, another finds."""
    most = most_points(problem)
    found = 0
    for seed in SEEDS:
        found = max(found, points_found(problem, seed))
        if found == most:
            break
    assert found == most


def points_found(problem: Problem, seed: int) -> int:
    """The points of the last solution; every one on the way there has to hold."""
    found = list(solve(problem, lambda: False, seed, PATIENCE))
    points = [one.points for one in found]
    assert points == sorted(points)
    for solution in found:
        assert keeps_the_rules(problem, solution.visits)
        assert solution.points == points_of(problem, solution.visits)
        stops = [one.stop for one in solution.visits]
        assert len(stops) == len(set(stops))
        assert solution.stops_left == frozenset(range(len(problem.stops))) - set(stops)
    return points[-1]
