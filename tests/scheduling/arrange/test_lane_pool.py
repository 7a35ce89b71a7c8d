"""Lanes that were seen, put together anew, held against trying every choice."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from scheduling.arrange.lane_pool import LanePool, SeenLane
from scheduling.arrange.problem import Lane, Option, Problem, Stop, Visit, points_of

_STOPS = 4


def problem(lanes: int, points: list[int], fixed: frozenset[int] = frozenset()) -> Problem:
    """Stops of one step that can be anywhere, each worth so much; a way costs a point."""
    anywhere = frozenset(range(lanes))
    stops = tuple(
        Stop(number, 1, (Option(0, 99, anywhere, worth),), number in fixed)
        for number, worth in enumerate(points)
    )
    ways = [[abs(one - other) for other in range(_STOPS)] for one in range(_STOPS)]
    return Problem(tuple(Lane(0, 99) for _ in range(lanes)), stops, ways)


_GROUPS: tuple[list[tuple[int, ...]], ...] = (
    [(0,), (1,)],
    [(0, 1)],
    [(0, 1), (2,)],
    [(0,), (1, 2)],
)


def seen(group: int, lane: int, *stops: int) -> SeenLane:
    """A lane with these stops, in that order."""
    visits = tuple(Visit(stop, lane, 10 * place, 0) for place, stop in enumerate(stops))
    return SeenLane(group, stops, stops, visits)


@st.composite
def pools(draw: st.DrawFn) -> tuple[Problem, list[tuple[int, ...]], list[SeenLane]]:
    """Two or three lanes in groups, and what was seen of them."""
    groups = draw(st.sampled_from(_GROUPS))
    points = draw(st.lists(st.integers(0, 40), min_size=_STOPS, max_size=_STOPS))
    fixed = draw(st.sampled_from((frozenset[int](), frozenset({0}), frozenset({1, 3}))))
    orders = st.lists(st.integers(0, _STOPS - 1), min_size=1, unique=True)
    lanes = []
    for _ in range(draw(st.integers(1, 8))):
        group = draw(st.integers(0, len(groups) - 1))
        lanes.append(seen(group, groups[group][0], *draw(orders)))
    return problem(sum(map(len, groups)), points, fixed), groups, lanes


@given(pools())
def test_no_choice_of_what_was_seen_is_worth_more(
    case: tuple[Problem, list[tuple[int, ...]], list[SeenLane]],
) -> None:
    asked, groups, lanes = case
    pool = LanePool(asked, groups)
    for one in lanes:
        pool.add(one)
    fixed = {number for number, stop in enumerate(asked.stops) if stop.is_fixed}
    best: int | None = None
    slots = [
        [None, *(one for one in lanes if one.group == group)] for group, of in enumerate(groups) for _ in of
    ]
    for choice in product(*slots):
        stops = [stop for one in choice if one is not None for stop in one.stops]
        if len(stops) == len(set(stops)) and fixed <= set(stops):
            points = sum(points_of(asked, one.visits) for one in choice if one is not None)
            best = points if best is None else max(best, points)
    together = pool.together()
    if together is None:
        assert best is None
        return
    stops = [stop for one in together for stop in one.stops]
    assert len(stops) == len(set(stops))
    assert fixed <= set(stops)
    assert all(sum(one.group == group for one in together) <= len(of) for group, of in enumerate(groups))
    assert sum(points_of(asked, one.visits) for one in together) == best


def test_of_two_lanes_with_the_same_stops_the_better_is_kept() -> None:
    pool = LanePool(problem(2, [10, 10, 10, 10]), [(0, 1)])
    pool.add(seen(0, 0, 0, 2, 1))
    pool.add(seen(0, 0, 0, 1, 2))
    pool.add(seen(0, 0, 1, 0, 2))
    assert pool.together() == (seen(0, 0, 0, 1, 2),)
    assert pool.knows(0, (1, 0, 2))
    assert not pool.knows(0, (2, 1, 0))


def test_it_is_not_asked_twice_without_anything_new() -> None:
    pool = LanePool(problem(2, [10, 10, 10, 10]), [(0, 1)])
    assert pool.together() is None
    pool.add(seen(0, 0, 0))
    assert pool.together() is not None
    assert pool.together() is None
    pool.add(seen(0, 0, 3, 0))
    assert pool.together() is not None


def test_a_single_lane_is_put_together_with_nothing() -> None:
    pool = LanePool(problem(1, [10, 10, 10, 10]), [(0,)])
    pool.add(seen(0, 0, 0))
    assert pool.together() is None
