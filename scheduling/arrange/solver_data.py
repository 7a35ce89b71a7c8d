"""A problem as the solver takes it: lanes that are alike are one type of vehicle, options are clients."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from scheduling.arrange.problem import Option, Problem, Solution

if TYPE_CHECKING:
    from pyvrp import ProblemData
    from pyvrp import Solution as Routes

_PRIZE = 2_000_000
"""The solver tells lateness from loss best where a stop is worth about so much."""
_NEVER = 10**7
"""So long is no day: what may not be in a lane is that far away from everything in it."""


class Group(NamedTuple):
    """Lanes that are alike: whatever can be in one of them can be in the others."""

    lanes: tuple[int, ...]


class Client(NamedTuple):
    """One option of a stop."""

    stop: int
    option: Option


def groups_of(problem: Problem) -> list[Group]:
    """The lanes that are alike, together: the solver then does not try each of them in turn."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for number, lane in enumerate(problem.lanes):
        open_here = tuple(number in option.lanes for stop in problem.stops for option in stop.options)
        alike.setdefault((lane, open_here), []).append(number)
    return [Group(tuple(lanes)) for lanes in alike.values()]


def solver_data(problem: Problem, groups: Sequence[Group], clients: Sequence[Client]) -> ProblemData:
    """The problem in the solver's own records; each home and each client is a location of its own."""
    from pyvrp import Depot, Location, ProblemData

    # The package sets up a log of its own on standard output, where answers of the program go.
    logging.getLogger("pyvrp").handlers.clear()
    homes = sorted({lane.home for lane in problem.lanes}, key=lambda home: -1 if home is None else home)
    tables = _tables(problem, homes, groups, clients)
    several = _with_options(clients)
    return ProblemData(
        locations=[Location(0, 0) for _ in (*homes, *clients)],
        clients=_clients(problem, clients, len(homes), several),
        depots=[Depot(location=number) for number, _ in enumerate(homes)],
        vehicle_types=_vehicles(problem, homes, groups),
        distance_matrices=tables,
        duration_matrices=tables,
        groups=_choices(problem, several),
    )


def routes_of(
    data: ProblemData, solution: Solution, groups: Sequence[Group], clients: Sequence[Client]
) -> Routes:
    """A solution of another problem with the same stops, as far as it can be said of this one."""
    from pyvrp import Route
    from pyvrp import Solution as Routes

    group_of = {lane: number for number, group in enumerate(groups) for lane in group.lanes}
    by_stop: dict[int, list[int]] = {}
    for index, client in enumerate(clients):
        by_stop.setdefault(client.stop, []).append(index)
    lanes: dict[int, list[int]] = {}
    for visit in solution.visits:
        here = [one for one in by_stop.get(visit.stop, ()) if visit.lane in clients[one].option.lanes]
        if here:
            lanes.setdefault(visit.lane, []).append(
                min(here, key=lambda one: _distance(clients[one].option, visit.start))
            )
    return Routes(data, [Route(data, visits, group_of[lane]) for lane, visits in lanes.items()])


def _distance(option: Option, start: int) -> int:
    return max(0, option.first - start, start - option.last)


def _tables(
    problem: Problem, homes: Sequence[int | None], groups: Sequence[Group], clients: Sequence[Client]
) -> list[Any]:
    """For each group of lanes, how long it takes from each location to each other one."""
    import numpy

    places = [*homes, *(problem.stops[client.stop].place for client in clients)]
    at = numpy.array([0 if place is None else place for place in places])
    base = numpy.array(problem.ways, dtype=numpy.int64)[numpy.ix_(at, at)]
    nowhere = numpy.array([place is None for place in places])
    base[nowhere, :] = 0
    base[:, nowhere] = 0
    tables = []
    for group in groups:
        elsewhere = [
            len(homes) + index
            for index, client in enumerate(clients)
            if group.lanes[0] not in client.option.lanes
        ]
        table = base.copy()
        table[:, elsewhere] = _NEVER
        table[elsewhere, :] = _NEVER
        numpy.fill_diagonal(table, 0)
        tables.append(table)
    return tables


def _vehicles(problem: Problem, homes: Sequence[int | None], groups: Sequence[Group]) -> list[Any]:
    from pyvrp import VehicleType

    scale = _scale(problem)
    vehicles = []
    for number, group in enumerate(groups):
        lane = problem.lanes[group.lanes[0]]
        home = homes.index(lane.home)
        vehicles.append(
            VehicleType(
                num_available=len(group.lanes),
                start_depot=home,
                end_depot=home,
                tw_early=lane.begin,
                tw_late=lane.end,
                unit_distance_cost=(problem.way_cost - problem.idle_cost) * scale,
                unit_duration_cost=problem.idle_cost * scale,
                profile=number,
                shift_duration=problem.share if problem.uneven_cost else _NEVER,
                max_overtime=_NEVER,
                unit_overtime_cost=problem.uneven_cost * scale,
            )
        )
    return vehicles


def _clients(
    problem: Problem, clients: Sequence[Client], first: int, several: dict[int, list[int]]
) -> list[Any]:
    """Each option; where its stop has others as well, they are a choice (`_choices`)."""
    from pyvrp import Client as SolverClient

    scale, found = _scale(problem), []
    choices = {stop: number for number, stop in enumerate(several)}
    for index, (number, option) in enumerate(clients):
        stop, choice = problem.stops[number], choices.get(number)
        found.append(
            SolverClient(
                location=first + index,
                service_duration=stop.length,
                tw_early=option.first,
                tw_late=option.last,
                # A lane costs by the time it lasts; how long its stops take is to cost nothing.
                prize=max(0, (option.points + problem.idle_cost * stop.length) * scale),
                required=stop.is_fixed and choice is None,
                group=choice,
            )
        )
    return found


def _with_options(clients: Sequence[Client]) -> dict[int, list[int]]:
    """The stops that have several options, with the numbers of those."""
    by_stop: dict[int, list[int]] = {}
    for index, client in enumerate(clients):
        by_stop.setdefault(client.stop, []).append(index)
    return {stop: indices for stop, indices in by_stop.items() if len(indices) > 1}


def _choices(problem: Problem, several: dict[int, list[int]]) -> list[Any]:
    from pyvrp import ClientGroup

    return [
        ClientGroup(clients=indices, required=problem.stops[stop].is_fixed)
        for stop, indices in several.items()
    ]


def _scale(problem: Problem) -> int:
    """By how much all points are multiplied for the solver."""
    points = sorted(option.points for stop in problem.stops for option in stop.options if option.points > 0)
    return max(1, _PRIZE // points[len(points) // 2]) if points else 1
