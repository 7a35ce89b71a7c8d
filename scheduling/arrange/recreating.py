"""Makes a schedule better by taking a few items out and putting them back otherwise, again and again.

This sees all that a visit has: common items of several tracks, people that two tracks share, what comes after
what. The solver sees single lanes only; the two take turns.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from models.identifiers import ItemId
from scheduling.arrange.model import Candidate, Model, Starts
from scheduling.arrange.schedule import Schedule
from scheduling.arrange.weighing import TWELFTHS, Weighing

_MOST_TAKEN = 6
_SWEEPS = 4
_TOLERANCE = 12 * TWELFTHS
"""A schedule may become so much worse for a while."""


class Recreating:
    """Goes on from starts; the best that was found is kept."""

    def __init__(self, model: Model, weighing: Weighing, starts: Starts, seed: int) -> None:
        """Begin with these starts, which go together."""
        self._model = model
        self._chance = random.Random(seed)
        self._schedule = Schedule(model, weighing, starts)
        self._order = sorted(model.candidates.values(), key=lambda one: (not one.has_to_be, -one.points))
        self._most_hungry = 0
        self._feed()
        self._fill(self._order)
        self._polish()
        self.best = dict(self._schedule.starts)
        self.points = self._schedule.points
        self._present = dict(self.best), self.points

    def run(self, rounds: int, is_over: Callable[[], bool]) -> None:
        """So many rounds; `is_over` is asked now and then."""
        if not self._order:
            return
        for number in range(rounds):
            if number % 32 == 31 and is_over():
                break
            self._round(1 - number / rounds)
        self._set(self.best)

    def _feed(self) -> None:
        """Take out what leaves no time for lunch, the least of it first; but for what has to be there."""
        schedule = self._schedule
        while hungry := [one for one in self._order if one.id in schedule.without_lunch()]:
            least = min(hungry, key=lambda one: (one.has_to_be, one.points))
            if least.has_to_be:
                break
            schedule.take(least.id)
        self._most_hungry = schedule.hungry

    def _round(self, warmth: float) -> None:
        schedule = self._schedule
        taken = self._take_some()
        self._fill(self._shuffled(taken))
        if not all(one.id in schedule.starts for one in self._order if one.has_to_be):
            self._set(self._present[0])
            return
        points = schedule.points
        if points >= self._present[1] - _TOLERANCE * warmth * self._chance.random():
            if points > self.points:
                self._polish()
                points = schedule.points
                self.best, self.points = dict(schedule.starts), points
            self._present = dict(schedule.starts), points
        else:
            self._set(self._present[0])

    def _set(self, starts: Starts) -> None:
        """Have the schedule as it was, touching only what differs."""
        schedule = self._schedule
        for item_id, start in tuple(schedule.starts.items()):
            if starts.get(item_id) != start:
                schedule.take(item_id)
        for item_id, start in starts.items():
            if item_id not in schedule.starts:
                schedule.put(item_id, start)

    def _take_some(self) -> list[Candidate]:
        """Make room: for one that has no place, or by chance; what was taken out or has no place."""
        schedule, chance = self._schedule, self._chance
        waiting = [one for one in self._order if one.id not in schedule.starts]
        taken: list[ItemId] = []
        if waiting and chance.random() < 0.6:
            one = chance.choice(waiting)
            starts = schedule.all_starts(one)
            if starts:
                start = chance.choice(starts)
                taken = schedule.in_the_way(one, start)
                for item_id in taken:
                    schedule.take(item_id)
                schedule.put(one.id, start)
        elif schedule.starts:
            count = 1 + chance.randrange(min(_MOST_TAKEN, len(schedule.starts)))
            placed = sorted(schedule.starts.items(), key=lambda entry: (entry[1], entry[0]))
            if chance.random() < 0.5:
                first = chance.randrange(len(placed))
                taken = [item_id for item_id, _ in placed[first : first + count]]
            else:
                taken = [item_id for item_id, _ in chance.sample(placed, count)]
            for item_id in taken:
                schedule.take(item_id)
        return [one for one in self._order if one.id not in schedule.starts]

    def _shuffled(self, candidates: list[Candidate]) -> list[Candidate]:
        """In an order in which what counts more comes sooner, mostly."""
        chance = self._chance
        if chance.random() < 0.3:
            chance.shuffle(candidates)
            return candidates
        weight = {one.id: (one.points + 1) * (0.5 + chance.random()) for one in candidates}
        return sorted(candidates, key=lambda one: (not one.has_to_be, -weight[one.id]))

    def _fill(self, candidates: list[Candidate]) -> None:
        """Put in what fits, one after the other, each where it is worth the most."""
        for one in candidates:
            if one.id not in self._schedule.starts:
                choice = self._schedule.best(one, self._most_hungry)
                if choice is not None:
                    self._schedule.put(one.id, choice.start)

    def _polish(self) -> None:
        """Try each item everywhere else, one by one, until none can do better."""
        schedule = self._schedule
        for _ in range(_SWEEPS):
            before = schedule.points
            for one in self._order:
                if one.id in schedule.starts:
                    points = schedule.points
                    start = schedule.take(one.id)
                    choice = schedule.best(one, self._most_hungry)
                    better = choice is not None and choice.points > points
                    schedule.put(one.id, choice.start if choice is not None and better else start)
            if schedule.points == before:
                return
