"""The solver behind one function: a vehicle is a lane, a client one option of a stop, prizes are points.

The solver is PyVRP (docs/decisions/arranging.md). It searches in slices, each from another beginning; what
every slice saw of single lanes is kept and put together anew, which finds what no single slice did.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from scheduling.arrange.lane_pool import LanePool, SeenLane
from scheduling.arrange.problem import Problem, Solution, Visit, points_of
from scheduling.arrange.solver_data import clients_of, groups_of, routes_of, scale_of, solver_data

if TYPE_CHECKING:
    from pyvrp import Route
    from pyvrp import Solution as Routes

SLICES = (120, 300, 700, 1500, 3000)
"""How many rounds the solver goes in each slice; the last holds for all further ones."""

_SHAKEN = 8, 25
"""In each round the solver disturbs one stop in three, at least and at most so many."""

_SHORT = 300
"""A slice of no more rounds is a short one."""

_SHORT_MEMORY, _LONG_MEMORY = 5, 300
"""For how many rounds of a slice the solver puts up with what is no better than before."""


def solve(
    problem: Problem,
    is_over: Callable[[], bool],
    seed: int = 1,
    patience: int | None = None,
    begin_with: Solution | None = None,
    slices: Sequence[int] | None = None,
) -> Iterator[Solution]:
    """Ever better solutions, the last the best.

    It goes on, slice after slice, until `patience` of them in a row have found nothing better (None: for
    ever), or until `is_over`. What is fixed is in every solution; where that cannot be, there is none. The
    same seed and patience give the same solutions, unless `is_over` cuts a slice short. `begin_with` is a
    solution of a problem with the same stops and lanes, to go on from. `slices` are the rounds of each slice,
    where there are to be no more of them.
    """
    if not problem.stops or not problem.lanes:
        yield Solution((), 0, frozenset(range(len(problem.stops))))
        return
    search = _Search(problem, seed)
    best = search.as_it_is(begin_with)
    if best is not None:
        yield best
    vain = 0
    for number, rounds in enumerate(_endless(SLICES) if slices is None else slices):
        if vain == patience or (number and is_over()):
            return
        vain += 1
        begin = begin_with if number == 0 and begin_with is not None else best
        for solution in search.slice(number, rounds, is_over, begin):
            if best is None or solution.points > best.points:
                best, vain = solution, 0
                yield best


def _endless(slices: Sequence[int]) -> Iterator[int]:
    yield from slices
    while True:
        yield slices[-1]


class _Search:
    """One problem in the solver's words, and what was seen of it."""

    def __init__(self, problem: Problem, seed: int) -> None:
        self._problem = problem
        self._seed = seed
        self._groups = groups_of(problem)
        self._clients = clients_of(problem)
        self._shaken = min(_SHAKEN[1], max(_SHAKEN[0], len(problem.stops) // 3))
        self._time = scale_of(problem).time
        self._data = solver_data(problem, self._groups, self._clients)
        self._pool = LanePool(problem, [group.lanes for group in self._groups])

    def as_it_is(self, begin_with: Solution | None) -> Solution | None:
        """What one can begin with, or only what is fixed; None where that does not go together."""
        for visits in (() if begin_with is None else begin_with.visits, _fixed(self._problem)):
            solution = Solution(tuple(visits), 0, frozenset())
            routes = routes_of(self._data, solution, self._groups, self._clients)
            if routes.is_feasible():
                return self._solution(routes)
        return None

    def slice(
        self, number: int, rounds: int, is_over: Callable[[], bool], begin_with: Solution | None
    ) -> Iterator[Solution]:
        """What one slice finds, and what comes of it together with all that was seen before."""
        from pyvrp import SolveParams
        from pyvrp import solve as search
        from pyvrp.exceptions import PenaltyBoundWarning
        from pyvrp.IteratedLocalSearch import IteratedLocalSearchCallbacks, IteratedLocalSearchParams
        from pyvrp.search import PerturbationParams

        # Stops are worth so much here that the solver's own bounds are reached; that is no fault.
        warnings.simplefilter("ignore", PenaltyBoundWarning)

        pool, remember = self._pool, self._remember
        memory = _SHORT_MEMORY if rounds <= _SHORT else _LONG_MEMORY

        class Remembering(IteratedLocalSearchCallbacks):
            """Keeps what each round found of single lanes."""

            def on_iteration(self, current: Routes, candidate: Routes, best: Routes, _: object) -> None:
                for route in candidate.routes():
                    if route.is_feasible():
                        remember(route)

        left = rounds

        def stops(best_cost: int) -> bool:
            nonlocal left
            left -= 1
            return left < 0 or is_over()

        # Every other slice begins anew: what the best is near to, the others cannot reach.
        initial = (
            routes_of(self._data, begin_with, self._groups, self._clients)
            if begin_with is not None and number % 2 == 0
            else None
        )
        result = search(
            self._data,
            stops,
            seed=self._seed + number,
            collect_stats=False,
            display=False,
            params=SolveParams(
                ils=IteratedLocalSearchParams(callbacks=Remembering(), history_length=memory),
                perturbation=PerturbationParams(1, self._shaken),
            ),
            initial_solution=initial,
        )
        if result.best.is_feasible():
            yield self._solution(result.best)
        for route in result.best.routes():
            if route.is_feasible():
                remember(route)
        together = pool.together()
        if together is not None:
            yield self._made_of(together)

    def _remember(self, route: Route) -> None:
        group = route.vehicle_type()
        clients = tuple(one.idx for one in route.schedule() if one.is_client())
        if not self._pool.knows(group, clients):
            stops = tuple(self._clients[client].stop for client in clients)
            self._pool.add(SeenLane(group, clients, stops, self._visits(route)))

    def _visits(self, route: Route) -> tuple[Visit, ...]:
        """The stops of a route; the lane is the first of its group, the others are alike."""
        lane = self._groups[route.vehicle_type()].lanes[0]
        return tuple(
            Visit(self._clients[one.idx].stop, lane, self._at(one.start_time), self._clients[one.idx].number)
            for one in route.schedule()
            if one.is_client()
        )

    def _at(self, moment: int) -> int:
        """A moment of the solver in the unit of the problem; all of its moments are whole ones of it."""
        return moment // self._time

    def _solution(self, routes: Routes) -> Solution:
        placed: list[Visit] = []
        taken = [0] * len(self._groups)
        for route in routes.routes():
            group = route.vehicle_type()
            lane = self._groups[group].lanes[taken[group]]
            taken[group] += 1
            placed += [visit._replace(lane=lane) for visit in self._visits(route)]
        return self._of(placed)

    def _made_of(self, lanes: Sequence[SeenLane]) -> Solution:
        placed: list[Visit] = []
        taken = [0] * len(self._groups)
        for seen in lanes:
            lane = self._groups[seen.group].lanes[taken[seen.group]]
            taken[seen.group] += 1
            placed += [visit._replace(lane=lane) for visit in seen.visits]
        return self._of(placed)

    def _of(self, visits: Sequence[Visit]) -> Solution:
        in_order = tuple(sorted(visits, key=lambda one: (one.lane, one.start)))
        left = frozenset(range(len(self._problem.stops))) - {one.stop for one in in_order}
        return Solution(in_order, points_of(self._problem, in_order), left)


def _fixed(problem: Problem) -> list[Visit]:
    """What has to be there, each by the first of its options."""
    visits = [
        Visit(number, min(stop.options[0].lanes), stop.options[0].first, 0)
        for number, stop in enumerate(problem.stops)
        if stop.is_fixed and stop.options
    ]
    return sorted(visits, key=lambda one: (one.lane, one.start))
