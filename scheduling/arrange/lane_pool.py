"""What was seen of single lanes during a search, put together anew: the best lanes that share no stop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scheduling.arrange.problem import Problem, Visit, points_of

_MOST_OF_A_LANE = 4000
_MOST_STEPS = 30_000


class SeenLane(NamedTuple):
    """A lane as the solver once filled it: a lane of which group, with which options of which stops."""

    group: int
    clients: tuple[int, ...]
    stops: tuple[int, ...]
    visits: tuple[Visit, ...]


class _Entry(NamedTuple):
    points: int
    stops: int
    lane: SeenLane | None


class LanePool:
    """Keeps of each set of stops the best lane that was seen with it."""

    def __init__(self, problem: Problem, groups: Sequence[tuple[int, ...]]) -> None:
        """Know no lane yet; `groups` are the lanes that are alike."""
        self._problem = problem
        self._groups = groups
        self._known: set[tuple[int, tuple[int, ...]]] = set()
        self._best: dict[tuple[int, int], _Entry] = {}
        self._fixed = sum(1 << number for number, stop in enumerate(problem.stops) if stop.is_fixed)
        self._is_new = False

    def knows(self, group: int, clients: tuple[int, ...]) -> bool:
        """Whether this very lane was seen."""
        return (group, clients) in self._known

    def add(self, lane: SeenLane) -> None:
        """Remember a lane."""
        self._known.add((lane.group, lane.clients))
        stops = sum(1 << stop for stop in lane.stops)
        points = points_of(self._problem, lane.visits)
        known = self._best.get((lane.group, stops))
        if known is None or points > known.points:
            self._best[lane.group, stops] = _Entry(points, stops, lane)
            self._is_new = True

    def together(self) -> tuple[SeenLane, ...] | None:
        """Lanes that share no stop, have all that is fixed, and are worth the most together.

        None where there is but one lane, where nothing new was seen, or where none go together. The search
        for them is cut short where there are too many.
        """
        if not self._is_new or sum(map(len, self._groups)) < 2:
            return None
        self._is_new = False
        choices = [self._of(group) for group, lanes in enumerate(self._groups) for _ in lanes]
        alike = [group for group, lanes in enumerate(self._groups) for _ in lanes]
        found = _Combining(choices, alike, self._fixed).best()
        return None if found is None else tuple(one.lane for one in found if one.lane is not None)

    def _of(self, group: int) -> list[_Entry]:
        entries = [entry for (of, _), entry in self._best.items() if of == group]
        entries.append(_Entry(0, 0, None))
        entries.sort(key=lambda one: (-one.points, one.stops))
        return entries[:_MOST_OF_A_LANE]


class _Combining:
    """Chooses one entry of each lane: depth first, the best first, cut off where nothing can be gained."""

    def __init__(self, choices: Sequence[Sequence[_Entry]], alike: Sequence[int], fixed: int) -> None:
        self._choices = choices
        self._alike = alike
        self._fixed = fixed
        self._hoped = [0] * (len(choices) + 1)
        for number in range(len(choices) - 1, -1, -1):
            self._hoped[number] = self._hoped[number + 1] + choices[number][0].points
        self._steps = 0
        self._points: int | None = None
        self._found: tuple[_Entry, ...] | None = None

    def best(self) -> tuple[_Entry, ...] | None:
        """The best that was found within the steps that are allowed."""
        self._go_on(0, 0, 0, 0, ())
        return self._found

    def _go_on(self, lane: int, first: int, taken: int, points: int, chosen: tuple[_Entry, ...]) -> None:
        if lane == len(self._choices):
            if taken & self._fixed == self._fixed and (self._points is None or points > self._points):
                self._points, self._found = points, chosen
            return
        # Of lanes that are alike the better one comes first, so that no two are only changed about.
        begin = first if lane and self._alike[lane] == self._alike[lane - 1] else 0
        entries = self._choices[lane]
        for number in range(begin, len(entries)):
            entry = entries[number]
            hoped = points + entry.points + self._hoped[lane + 1]
            if self._steps >= _MOST_STEPS or (self._points is not None and hoped <= self._points):
                return
            self._steps += 1
            if not entry.stops & taken:
                self._go_on(lane + 1, number, taken | entry.stops, points + entry.points, (*chosen, entry))
