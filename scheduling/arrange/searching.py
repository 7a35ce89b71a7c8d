"""Searches a model for starts: the solver fills the lanes, then what lies across them is made better.

What is for one track of one day is the solver's. An item for several tracks, one about listed people alone,
and one that others follow are held fast for the solver, and moved when a schedule is taken apart and put
together again (`recreating`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from models.identifiers import ItemId
from scheduling.arrange.model import Candidate, Model, Starts
from scheduling.arrange.posing import pose
from scheduling.arrange.recreating import Recreating
from scheduling.arrange.schedule import Schedule
from scheduling.arrange.settling import settled
from scheduling.arrange.solving import solve
from scheduling.arrange.weighing import Weighing, Weights

_SOLVER_ROUNDS = (60, 150, 200)
_ROUNDS = (20, 400, 800)
"""How many rounds the solver has in each turn, and how many of taking apart follow it."""
_MANY = 20
"""Where there are fewer candidates, fewer rounds do."""


class Found(NamedTuple):
    """Starts that go together, what they are worth, and how much of the search is done, from 0 to 1."""

    starts: dict[ItemId, int]
    points: int
    share: float


def search(
    model: Model, weights: Weights, seed: int, is_over: Callable[[], bool], patience: int
) -> Iterator[Found]:
    """Ever better starts, the last the best; in between the best so far, with how much is done.

    It ends after `patience` turns in vain. What the model learns meanwhile (`Lessons`) holds from the next
    turn on.
    """
    turns = _Turns(model, weights, seed, is_over)
    best: Found | None = None
    number = vain = 0
    while vain < patience and not (number and is_over()):
        found = turns.next(number, best)
        vain += 1
        if best is None or found.points > best.points:
            best, vain = found, 0
        yield best._replace(share=vain / patience)
        number += 1


class _Turns:
    """The solver and the taking apart, by turns."""

    def __init__(self, model: Model, weights: Weights, seed: int, is_over: Callable[[], bool]) -> None:
        self._model = model
        self._weights = weights
        self._weighing = Weighing(model, weights)
        self._seed = seed
        self._is_over = is_over
        self._held = [one for one in model.candidates.values() if _is_held(model, one)]

    def next(self, number: int, best: Found | None) -> Found:
        """What a turn finds; every other one begins anew, for what is near to the best all look at."""
        model, seed = self._model, self._seed + number
        known = {} if best is None else best.starts
        if best is None or number % 2:
            known = {one.id: one.stays_at for one in model.candidates.values() if one.stays_at is not None}
            if self._held:
                known = self._held_first(known)
        pinned = {one.id: known[one.id] for one in self._held if one.id in known}
        filled = self._filled(pinned, known if best is not None else pinned, number)
        starts = settled(model, filled)
        if starts is None:
            starts = settled(model, {}) or {}
        recreating = Recreating(model, self._weighing, starts, seed)
        rounds = _ROUNDS[min(number, len(_ROUNDS) - 1)] * min(len(model.candidates), _MANY) // _MANY
        recreating.run(rounds, self._is_over)
        return Found(recreating.best, recreating.points, 0.0)

    def _filled(self, pinned: Starts, known: Starts, number: int) -> dict[ItemId, int]:
        """What the solver makes of the lanes around what is pinned."""
        posed = pose(self._model, pinned, self._weights)
        begin = posed.solution(known)
        rounds = _SOLVER_ROUNDS[min(number, len(_SOLVER_ROUNDS) - 1)]
        seed = self._seed + number
        found: dict[ItemId, int] = {}
        for solution in solve(posed.problem, self._is_over, seed, begin_with=begin, slices=(rounds,)):
            found = posed.starts(solution)
        return {**found, **pinned}

    def _held_first(self, known: Starts) -> dict[ItemId, int]:
        """What is held, each where it is worth the most as if there were nothing else."""
        schedule = Schedule(self._model, self._weighing)
        for one in self._held:
            if one.id in known and schedule.fits(one, known[one.id]):
                schedule.put(one.id, known[one.id])
        for one in sorted(self._held, key=lambda one: -one.points):
            if one.id not in schedule.starts:
                choice = schedule.best(one, 0)
                if choice is not None:
                    schedule.put(one.id, choice.start)
        return {**known, **schedule.starts}


def _is_held(model: Model, candidate: Candidate) -> bool:
    return len(candidate.tracks) != 1 or any(
        one.item.after_item_id == candidate.id for one in model.candidates.values()
    )
