"""A problem as the solver takes it: lanes that are alike are one type of vehicle, options are clients."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from scheduling.arrange.problem import Option, Problem, Solution, Visit, place_of

if TYPE_CHECKING:
    from pyvrp import ProblemData
    from pyvrp import Solution as Routes

_PRIZE = 100_000
"""What a stop is worth to the solver at least, mostly."""
_DAY = 20_000
"""How many units of time a day has for the solver at least: with few of them it would rather be late by one
than leave out a stop."""
_NEVER = 10**9
"""So long is no day: what may not be in a lane is that far away from everything in it."""


class Group(NamedTuple):
    """Lanes that are alike: whatever can be in one of them can be in the others."""

    lanes: tuple[int, ...]


class Client(NamedTuple):
    """One option of a stop, and the how-manieth it is."""

    stop: int
    option: Option
    number: int


class Scale(NamedTuple):
    """By how much all times are multiplied for the solver, and all points and costs of them."""

    time: int
    points: int


def scale_of(problem: Problem) -> Scale:
    """Such that the solver tells lateness from loss: it bounds what a unit of lateness can cost."""
    lasts = max((lane.end - lane.begin for lane in problem.lanes), default=1)
    time = max(1, -(-_DAY // max(1, lasts)))
    points = sorted(option.points for stop in problem.stops for option in stop.options if option.points > 0)
    usual = points[len(points) // 2] * time if points else _PRIZE
    return Scale(time, max(1, _PRIZE // usual))


def groups_of(problem: Problem) -> list[Group]:
    """The lanes that are alike, together: the solver then does not try each of them in turn."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for number, lane in enumerate(problem.lanes):
        open_here = tuple(number in option.lanes for stop in problem.stops for option in stop.options)
        alike.setdefault((lane, open_here), []).append(number)
    return [Group(tuple(lanes)) for lanes in alike.values()]


def clients_of(problem: Problem) -> list[Client]:
    """Every option of every stop."""
    return [
        Client(number, option, index)
        for number, stop in enumerate(problem.stops)
        for index, option in enumerate(stop.options)
    ]


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
            lanes.setdefault(visit.lane, []).append(min(here, key=partial(_difference, clients, visit)))
    return Routes(data, [Route(data, visits, group_of[lane]) for lane, visits in lanes.items()])


def _difference(clients: Sequence[Client], visit: Visit, index: int) -> tuple[bool, int]:
    """How far a client is from saying what a visit says."""
    client = clients[index]
    option = client.option
    away = max(0, option.first - visit.start, visit.start - option.last)
    return visit.option is not None and visit.option != client.number, away


def _tables(
    problem: Problem, homes: Sequence[int | None], groups: Sequence[Group], clients: Sequence[Client]
) -> list[Any]:
    """For each group of lanes, how long it takes from each location to each other one."""
    import numpy

    places = [*homes, *(place_of(problem.stops[one.stop], one.number) for one in clients)]
    at = numpy.array([0 if place is None else place for place in places])
    base = numpy.array(problem.ways, dtype=numpy.int64)[numpy.ix_(at, at)]
    base *= scale_of(problem).time
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

    time, scale = scale_of(problem)
    vehicles = []
    for number, group in enumerate(groups):
        lane = problem.lanes[group.lanes[0]]
        home = homes.index(lane.home)
        vehicles.append(
            VehicleType(
                num_available=len(group.lanes),
                start_depot=home,
                end_depot=home,
                tw_early=lane.begin * time,
                tw_late=lane.end * time,
                unit_distance_cost=(problem.way_cost - problem.idle_cost) * scale,
                unit_duration_cost=problem.idle_cost * scale,
                profile=number,
                shift_duration=problem.share * time if problem.uneven_cost else _NEVER,
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

    (time, scale), found = scale_of(problem), []
    choices = {stop: number for number, stop in enumerate(several)}
    for index, (number, option, _) in enumerate(clients):
        stop, choice = problem.stops[number], choices.get(number)
        found.append(
            SolverClient(
                location=first + index,
                service_duration=stop.length * time,
                tw_early=option.first * time,
                tw_late=option.last * time,
                # A lane costs by the time it lasts; how long its stops take is to cost nothing.
                prize=max(0, (option.points + problem.idle_cost * stop.length) * scale * time),
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
