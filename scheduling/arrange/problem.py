"""What is to be solved, in plain numbers: which stops go into which days, in which order and when.

It knows nothing of visits: an instance of the literature is put in the same words. All times are whole
numbers of one unit, counted from the begin of whatever day; a lane is one day of those who go together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Lane(NamedTuple):
    """One day of those who go together: nothing begins before `begin` or ends after `end`.

    `home` is the place from which the day sets out and to which it comes back, None where that takes no time.
    """

    begin: int
    end: int
    home: int | None = None


class Option(NamedTuple):
    """That a stop can start from `first` to `last`, both included, in any of these lanes.

    `points` is what it is worth to have it there. `place` is where it is then, None at the place of the stop.
    """

    first: int
    last: int
    lanes: frozenset[int]
    points: int
    place: int | None = None


class Stop(NamedTuple):
    """Something that takes `length` at a place, at one of its options; `is_fixed`: it has to be there."""

    place: int
    length: int
    options: tuple[Option, ...]
    is_fixed: bool = False


class Problem(NamedTuple):
    """Which stops to put where, so that the points less the costs are as many as can be.

    `ways` says from which place to which it takes how long, in the unit of all times. A unit on the way costs
    `way_cost`; one in which nothing happens between the first and the last stop of a lane costs `idle_cost`,
    which is not more; and one that a lane lasts beyond `share` costs `uneven_cost`.
    """

    lanes: tuple[Lane, ...]
    stops: tuple[Stop, ...]
    ways: Sequence[Sequence[int]]
    way_cost: int = 1
    idle_cost: int = 0
    uneven_cost: int = 0
    share: int = 0


class Visit(NamedTuple):
    """That a stop starts at an hour in a lane, by which of its options; None: whichever is worth the most."""

    stop: int
    lane: int
    start: int
    option: int | None = None


class Solution(NamedTuple):
    """What is put where, lane by lane in order of the starts, and how many points that gives, less costs.

    `stops_left` says which stops have no place.
    """

    visits: tuple[Visit, ...]
    points: int
    stops_left: frozenset[int]


def points_of(problem: Problem, visits: Sequence[Visit]) -> int:
    """How many points it gives to have these stops there, less the costs."""
    points = 0
    for number, lane in enumerate(problem.lanes):
        here = sorted((one for one in visits if one.lane == number), key=lambda one: one.start)
        points += sum(_points_at(problem.stops[one.stop], one) for one in here) - _cost(problem, lane, here)
    return points


def _points_at(stop: Stop, visit: Visit) -> int:
    if visit.option is not None:
        return stop.options[visit.option].points
    fitting = (one for one in stop.options if visit.lane in one.lanes)
    return max((one.points for one in fitting if one.first <= visit.start <= one.last), default=0)


def place_of(stop: Stop, option: int | None) -> int:
    """Where a stop is by one of its options."""
    place = None if option is None else stop.options[option].place
    return stop.place if place is None else place


def _cost(problem: Problem, lane: Lane, visits: Sequence[Visit]) -> int:
    if not visits:
        return 0
    stops = [problem.stops[one.stop] for one in visits]
    places = [place_of(stop, one.option) for stop, one in zip(stops, visits, strict=True)]
    if lane.home is not None:
        places = [lane.home, *places, lane.home]
    legs = [problem.ways[start][goal] for start, goal in pairwise(places)]
    lasts = visits[-1].start + stops[-1].length - visits[0].start
    if lane.home is not None:
        lasts += legs[0] + legs[-1]
    idle = lasts - sum(legs) - sum(stop.length for stop in stops)
    uneven = max(0, lasts - problem.share) if problem.uneven_cost else 0
    return sum(legs) * problem.way_cost + idle * problem.idle_cost + uneven * problem.uneven_cost
