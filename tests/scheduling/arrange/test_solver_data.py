"""A problem in the solver's words: what is alike is said once, and it can be read again."""

from scheduling.arrange.problem import Lane, Option, Problem, Solution, Stop, Visit
from scheduling.arrange.solver_data import (
    Group,
    clients_of,
    groups_of,
    routes_of,
    scale_of,
    solver_data,
)

THREE = (Lane(0, 100), Lane(0, 100), Lane(0, 100))
WAYS = ((0, 10), (10, 0))


def problem(*stops: Stop, lanes: tuple[Lane, ...] = THREE, way_cost: int = 1, idle_cost: int = 0) -> Problem:
    """A problem of these stops."""
    return Problem(lanes, stops, WAYS, way_cost=way_cost, idle_cost=idle_cost)


def stop(place: int, lanes: set[int], first: int = 0, last: int = 90, *, is_fixed: bool = False) -> Stop:
    """A stop of ten that can be in those lanes."""
    return Stop(place, 10, (Option(first, last, frozenset(lanes), 50),), is_fixed)


def test_lanes_are_alike_where_the_same_can_be_in_them() -> None:
    assert groups_of(problem(stop(0, {0, 1, 2}))) == [Group((0, 1, 2))]
    assert groups_of(problem(stop(0, {0, 2}), stop(1, {0, 1, 2}))) == [Group((0, 2)), Group((1,))]
    shorter = (Lane(0, 100), Lane(0, 90), Lane(0, 100))
    assert groups_of(problem(stop(0, {0, 1, 2}), lanes=shorter)) == [Group((0, 2)), Group((1,))]


def test_each_option_is_a_client_of_its_own() -> None:
    several = Stop(0, 10, (Option(0, 5, frozenset({0}), 50), Option(50, 60, frozenset({1}), 20)))
    clients = clients_of(problem(stop(1, {0}), several))
    assert [(one.stop, one.number) for one in clients] == [(0, 0), (1, 0), (1, 1)]


def test_a_day_of_few_units_is_written_in_more_of_them() -> None:
    minutes = scale_of(problem(stop(0, {0})))
    assert minutes.time * 100 >= 20_000
    assert scale_of(problem(stop(0, {0}), lanes=(Lane(0, 50_000),))).time == 1


def feasible(asked: Problem, *visits: Visit) -> bool:
    """Whether the solver takes that for possible."""
    groups, clients = groups_of(asked), clients_of(asked)
    data = solver_data(asked, groups, clients)
    return bool(routes_of(data, Solution(visits, 0, frozenset()), groups, clients).is_feasible())


def test_the_solver_knows_hours_ways_lanes_and_what_has_to_be_there() -> None:
    asked = problem(stop(0, {0, 1, 2}, 0, 0), stop(1, {0, 1, 2}, 20, 90))
    assert feasible(asked, Visit(0, 0, 0), Visit(1, 0, 20))
    assert feasible(asked, Visit(0, 0, 0), Visit(1, 1, 20))
    # A way of ten lies between them: the second one is over too late for the first.
    assert not feasible(asked, Visit(1, 0, 20), Visit(0, 0, 0))
    near = problem(stop(0, {0, 1, 2}, 0, 0), stop(1, {0, 1, 2}, 0, 19))
    assert not feasible(near, Visit(0, 0, 0), Visit(1, 0, 19))
    assert not feasible(problem(stop(0, {0}, is_fixed=True)))
    assert feasible(problem(stop(0, {0})))


def test_nothing_lasts_beyond_its_lane() -> None:
    assert feasible(problem(stop(0, {0}, 85, 90)), Visit(0, 0, 85))
    assert not feasible(problem(stop(0, {0}, 95, 99)), Visit(0, 0, 95))


def test_what_cannot_be_in_a_lane_is_not_put_there() -> None:
    asked = problem(stop(0, {0}), stop(1, {0, 1, 2}))
    groups, clients = groups_of(asked), clients_of(asked)
    data = solver_data(asked, groups, clients)
    visits = (Visit(0, 1, 0), Visit(1, 1, 20))
    routes = routes_of(data, Solution(visits, 0, frozenset()), groups, clients)
    assert routes.num_clients() == 1


def test_a_visit_without_an_option_goes_to_the_one_that_holds_at_its_hour() -> None:
    several = Stop(0, 10, (Option(0, 5, frozenset({0}), 50), Option(50, 60, frozenset({0}), 20)))
    asked = problem(several)
    groups, clients = groups_of(asked), clients_of(asked)
    data = solver_data(asked, groups, clients)
    for visit, start in ((Visit(0, 0, 52), 50), (Visit(0, 0, 3), 0), (Visit(0, 0, 3, 1), 50)):
        routes = routes_of(data, Solution((visit,), 0, frozenset()), groups, clients)
        (route,) = routes.routes()
        (at,) = (one.start_time for one in route.schedule() if one.is_client())
        assert at == start * scale_of(asked).time
