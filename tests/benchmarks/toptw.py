"""The arrangement's solver on an outside measure: choosing which stops fit into m days.

The instances are the public ones of the team orienteering problem with time windows, beside the project in
`../shared/toptw`; what is known of them stands there. They go through the same model as the visits do.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable
from math import floor, hypot
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from scheduling.arrange.problem import Lane, Option, Problem, Solution, Stop
from scheduling.arrange.solving import solve
from tests.benchmarks.figures import Figure
from tests.benchmarks.starting import ROOT

FOLDER = ROOT.parent / "shared" / "toptw"
SECONDS = 5
PROVEN = {
    ("c101", 1): 320,
    ("c103", 1): 400,
    ("c105", 1): 340,
    ("c108", 1): 370,
    ("r101", 1): 198,
    ("r103", 1): 293,
    ("r105", 1): 247,
    ("r109", 1): 277,
    ("rc101", 1): 219,
    ("rc103", 1): 266,
    ("rc105", 1): 244,
    ("rc107", 1): 277,
    ("c101", 2): 590,
    ("r101", 2): 349,
}
"""The most points that can be had, by instance and days, as proved by others."""

UNIT = 10
"""Distances are counted in tenths."""
A_POINT = 100_000
"""One point of an instance is worth more than any way."""


class _Point(NamedTuple):
    """A line of an instance; `opens` and `closes` are the first and the last start."""

    x: float
    y: float
    takes: float
    points: float
    opens: float
    closes: float


def instance(text: str, days: int) -> Problem:
    """The problem that a file states, for so many days."""
    points = [_point(line.split()) for line in text.splitlines()[2:] if line.strip()]
    start = points[0]
    every_lane = frozenset(range(days))
    stops = [
        Stop(
            number,
            _units(one.takes),
            (Option(_units(one.opens), _units(one.closes), every_lane, round(one.points * A_POINT)),),
        )
        for number, one in enumerate(points)
        if number
    ]
    return Problem(
        lanes=(Lane(_units(start.opens), _units(start.closes), 0),) * days,
        stops=tuple(stops),
        ways=[[_way(one, other) for other in points] for one in points],
    )


def score(problem: Problem, solution: Solution) -> int:
    """The points of a solution by the rules of the instances; a solution that breaks one raises an error."""
    if len({one.stop for one in solution.visits}) != len(solution.visits):
        raise ValueError("a stop is visited twice")
    for number, lane in enumerate(problem.lanes):
        now, place = lane.begin, 0
        for one in sorted((one for one in solution.visits if one.lane == number), key=lambda one: one.start):
            stop = problem.stops[one.stop]
            now += problem.ways[place][stop.place]
            if not max(now, stop.options[0].first) <= one.start <= stop.options[0].last:
                raise ValueError(f"stop {stop.place} cannot begin at {one.start}")
            now, place = one.start + stop.length, stop.place
        if now + problem.ways[place][0] > lane.end:
            raise ValueError(f"day {number} ends too late")
    return sum(problem.stops[one.stop].options[0].points for one in solution.visits) // A_POINT


def within(
    problem: Problem, best: int, seconds: float, clock: Callable[[], float] = perf_counter
) -> tuple[int, float]:
    """The most points within so many seconds, and when they were there; what is proven ends the search."""
    begin = clock()
    found, at = 0, 0.0

    def is_over() -> bool:
        return found >= best or clock() - begin >= seconds

    for solution in solve(problem, is_over):
        points = score(problem, solution)
        if points > found:
            found, at = points, clock() - begin
    return found, at


def stops_of_the_literature() -> list[Figure]:
    """How many proven optima are found in five seconds each, how far the others are, and how soon it is."""
    missing = [name for name, _ in PROVEN if not (FOLDER / f"{name}.txt").is_file()]
    if missing:
        print("bench: the instances of ../shared/toptw are not here, so they are left out")
        return []
    runs = {key: within(_load(*key), best, SECONDS) for key, best in PROVEN.items()}
    figures: list[Figure] = []
    for days in (1, 2):
        keys = [key for key in PROVEN if key[1] == days]
        figures += _figures(days, [(PROVEN[key], *runs[key]) for key in keys])
    return figures


def _figures(days: int, runs: list[tuple[int, int, float]]) -> Iterable[Figure]:
    subject = f"of {len(runs)} instances of the literature, m = {days}, {SECONDS} s each"
    missed = sum(found < best for best, found, _ in runs)
    gaps = [100 * (best - found) / best for best, found, _ in runs]
    yield Figure(name=f"proven optima missed {subject}", milliseconds=missed, most=0, unit="missed")
    yield Figure(name=f"mean gap {subject}", milliseconds=statistics.mean(gaps), most=0.1, unit="%")
    slowest = max(at for _, _, at in runs)
    yield Figure(name=f"slowest best {subject}", milliseconds=slowest * 1000, runs=len(runs))


def _load(name: str, days: int) -> Problem:
    return instance(Path(FOLDER / f"{name}.txt").read_text("utf-8"), days)


def _point(fields: list[str]) -> _Point:
    """A line `i x y d S f a list O C`; the list is as long as `a` says."""
    listed = 7 + int(fields[6])
    x, y, takes, points = map(float, fields[1:5])
    opens, closes = map(float, fields[listed : listed + 2])
    return _Point(x, y, takes, points, opens, closes)


def _units(value: float) -> int:
    return round(value * UNIT)


def _way(one: _Point, other: _Point) -> int:
    """The distance, rounded down to one decimal."""
    return floor(hypot(one.x - other.x, one.y - other.y) * UNIT + 1e-9)
