"""What the solver gives: ever better, with what is fixed, the same for a seed, and over when it is told."""

from scheduling.arrange.problem import Lane, Option, Problem, Solution, Stop, Visit, points_of
from scheduling.arrange.solving import solve

PLACES = 6
WAYS = [[abs(one - other) * 3 for other in range(PLACES)] for one in range(PLACES)]


def never() -> bool:
    """Not yet."""
    return False


def stop(place: int, first: int, last: int, points: int, *, is_fixed: bool = False) -> Stop:
    """A stop of ten in either lane."""
    return Stop(place, 10, (Option(first, last, frozenset({0, 1}), points),), is_fixed)


def problem(*stops: Stop) -> Problem:
    """Two days for these stops."""
    return Problem((Lane(0, 60), Lane(0, 60)), stops, WAYS)


FULL = problem(
    *(stop(number % PLACES, number * 2, 20 + number * 3, 100 + number * 7) for number in range(11)),
    Stop(2, 15, (Option(25, 25, frozenset({1}), 0),), is_fixed=True),
)


def test_each_solution_is_as_good_as_the_one_before_and_counts_what_it_has() -> None:
    found = list(solve(FULL, never, patience=1))
    points = [one.points for one in found]
    assert points == sorted(points)
    for one in found:
        assert points_of(FULL, one.visits) == one.points
        stops = [visit.stop for visit in one.visits]
        assert len(stops) == len(set(stops))
        assert one.stops_left == set(range(len(FULL.stops))) - set(stops)
        assert Visit(11, 1, 25, 0) in one.visits


def test_the_same_seed_finds_the_same() -> None:
    assert list(solve(FULL, never, 3, 1)) == list(solve(FULL, never, 3, 1))


def test_what_is_fixed_together_and_cannot_be_gives_no_solution() -> None:
    at_once = [Stop(0, 10, (Option(5, 5, frozenset({0}), 0),), is_fixed=True) for _ in range(2)]
    assert list(solve(problem(*at_once), never, patience=1)) == []


def test_without_stops_or_days_there_is_an_empty_solution() -> None:
    assert list(solve(problem(), never)) == [Solution((), 0, frozenset())]
    no_days = Problem((), (stop(0, 0, 9, 5),), WAYS)
    assert list(solve(no_days, never)) == [Solution((), 0, frozenset({0}))]


def test_what_is_worth_less_than_the_way_to_it_is_left() -> None:
    near, far = stop(0, 0, 40, 100), stop(5, 0, 40, 14)
    far_in_one = Problem((Lane(0, 60, 0),), (near._replace(options=(_in_one(near),)), _only(far)), WAYS)
    (*_, best) = solve(far_in_one, never, patience=1)
    assert best.stops_left == {1}
    worth_it = far_in_one._replace(stops=(far_in_one.stops[0], _only(stop(5, 0, 40, 31))))
    (*_, best) = solve(worth_it, never, patience=1)
    assert best.stops_left == frozenset()


def _in_one(one: Stop) -> Option:
    return one.options[0]._replace(lanes=frozenset({0}))


def _only(one: Stop) -> Stop:
    return one._replace(options=(_in_one(one),))


def test_it_goes_on_from_what_it_is_given_and_is_never_worse() -> None:
    (*_, best) = solve(FULL, never, patience=1)
    first = next(solve(FULL, never, seed=9, begin_with=best))
    assert first.points == best.points
    *_, once = solve(FULL, never, 9, begin_with=best, slices=(1,))
    assert once.points >= best.points


def test_it_has_no_more_slices_than_it_is_given() -> None:
    asked = 0

    def is_over() -> bool:
        nonlocal asked
        asked += 1
        return False

    list(solve(FULL, is_over, slices=(10, 20)))
    # Once before each round, and once before the second slice.
    assert 30 <= asked <= 10 + 20 + 1


def test_what_cannot_be_is_not_begun_with() -> None:
    late = Solution((Visit(0, 0, 0), Visit(11, 0, 25)), 0, frozenset())
    first = next(solve(FULL, never, begin_with=late, patience=1))
    assert [one for one in first.visits if one.stop == 11] == [Visit(11, 1, 25, 0)]


def test_told_to_stop_it_has_an_answer_at_once() -> None:
    asked = 0

    def is_over() -> bool:
        nonlocal asked
        asked += 1
        return True

    *_, best = solve(FULL, is_over)
    assert Visit(11, 1, 25, 0) in best.visits
    # Without patience it ends by nothing but that.
    assert asked
