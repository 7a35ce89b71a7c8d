"""Puts a visit as a problem in plain numbers, with some candidates held where they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from models.identifiers import ItemId
from models.records.items import Item
from scheduling.arrange.model import STEP, Candidate, LaneDay, Model, Starts, without
from scheduling.arrange.problem import Lane, Option, Problem, Solution, Stop, Visit, place_of
from scheduling.arrange.weighing import REACHES, Weights, share_of, steps, value_at
from scheduling.slots import Stretch

_LANE_ENDS = 36 * 60 // STEP
"""A lane lasts into the night after its day."""
_MOST_HUBS = 3
_NEAR, _FAR = 20, 10**6
"""Minutes, the time to spare with them: who has no farther to go eats there."""


class _Standing(NamedTuple):
    """What is in a lane whatever the solver does, or can be: in steps from its midnight."""

    begin: int
    end: int
    stop: int


class _Pause(NamedTuple):
    """A pause for lunch in a lane, where it can be had, and in which steps it can begin."""

    lane: int
    length: int
    first: int
    last: int
    hubs: tuple[int, ...]


class Posed(NamedTuple):
    """A problem, and which stop of it is which candidate."""

    problem: Problem
    candidate_of: Mapping[int, ItemId]
    stop_of: Mapping[ItemId, int]
    model: Model

    def starts(self, solution: Solution) -> dict[ItemId, int]:
        """When the candidates start in a solution. Who stays does so to the minute."""
        found: dict[ItemId, int] = {}
        for visit in solution.visits:
            item_id = self.candidate_of.get(visit.stop)
            if item_id is not None:
                candidate = self.model.candidates[item_id]
                start = self.model.lanes[visit.lane].midnight + visit.start * STEP
                stays_at = candidate.stays_at
                is_stay = stays_at is not None and 0 <= stays_at - start < STEP
                found[item_id] = stays_at if is_stay and stays_at is not None else start
        return found

    def solution(self, starts: Starts) -> Solution:
        """Where these candidates are as a solution to begin with; what is not named is nowhere."""
        visits = []
        for item_id, start in starts.items():
            number = self.stop_of.get(item_id)
            if number is not None:
                for lane in self.model.lanes_of(self.model.candidates[item_id], start):
                    begin = (start - self.model.lanes[lane].midnight) // STEP
                    visits.append(Visit(number, lane, begin))
        pauses: list[Visit] = []
        for number, stop in enumerate(self.problem.stops):
            if stop.is_fixed and number not in self.candidate_of:
                option = stop.options[0]
                fixed = Visit(number, min(option.lanes), option.first, 0)
                (visits if option.first == option.last else pauses).append(fixed)
        for pause in pauses:
            visits.append(self._with_room(pause, visits))
        visits.sort(key=lambda one: (one.lane, one.start))
        return Solution(tuple(visits), 0, frozenset())

    def _with_room(self, pause: Visit, visits: Sequence[Visit]) -> Visit:
        """A pause for lunch where the others of its lane leave time for it, and for the way there."""
        problem, stop = self.problem, self.problem.stops[pause.stop]
        ways = problem.ways
        here = sorted(_placed(problem, one) for one in visits if one.lane == pause.lane)
        here.sort(key=lambda one: one[1])
        for number, option in enumerate(stop.options):
            place = place_of(stop, number)
            for before, after in pairwise([None, *here, None]):
                start = option.first
                if before is not None:
                    start = max(start, before[2] + ways[before[0]][place])
                over = start + stop.length + (0 if after is None else ways[place][after[0]])
                if start <= option.last and (after is None or over <= after[1]):
                    return Visit(pause.stop, pause.lane, start, number)
        return pause


def _placed(problem: Problem, visit: Visit) -> tuple[int, int, int]:
    """Where a visit is, and from when to when."""
    stop = problem.stops[visit.stop]
    return place_of(stop, visit.option), visit.start, visit.start + stop.length


def pose(model: Model, pinned: Starts, weights: Weights) -> Posed:
    """The problem of all candidates that take up one lane a day, with the pinned ones held fast."""
    return _Posing(model, pinned, weights).posed()


class _Posing:
    """Collects the stops of a problem."""

    def __init__(self, model: Model, pinned: Starts, weights: Weights) -> None:
        self._model = model
        self._pinned = pinned
        self._weights = weights
        self._stops: list[Stop] = []
        self._items: list[Item | None] = []
        self._standing: list[list[_Standing]] = [[] for _ in model.lanes]
        self._hubs: list[int] = []
        self._firm: list[list[_Standing]] = [[] for _ in model.lanes]

    def posed(self) -> Posed:
        """The problem as a whole."""
        model = self._model
        for number, lane in enumerate(model.lanes):
            for one in lane.fixed:
                self._hold(number, one.item, one.begin - lane.midnight, one.end - lane.midnight)
        for item_id, start in self._pinned.items():
            candidate = model.candidates[item_id]
            for number in model.lanes_of(candidate, start):
                begin = start - model.lanes[number].midnight
                self._hold(number, candidate.item, begin, begin + candidate.minutes)
        stop_of = {}
        for candidate in model.candidates.values():
            if candidate.id not in self._pinned and len(candidate.tracks) == 1:
                options = self._options(candidate)
                if options:
                    stop_of[candidate.id] = self._add(
                        candidate.item, steps(candidate.minutes), options, is_fixed=candidate.has_to_be
                    )
                    self._note_standing(candidate, stop_of[candidate.id])
        pauses = [pause for number, lane in enumerate(model.lanes) for pause in self._pauses(number, lane)]
        places = len(self._stops) + len(pauses)
        for pause in pauses:
            choices = []
            for hub in pause.hubs:
                if hub not in self._hubs:
                    self._hubs.append(hub)
                place = places + self._hubs.index(hub)
                choices.append(Option(pause.first, pause.last, frozenset({pause.lane}), 0, place))
            bare = (Option(pause.first, pause.last, frozenset({pause.lane}), 0),)
            self._add(None, pause.length, tuple(choices) or bare, is_fixed=True)
        problem = Problem(
            lanes=tuple(Lane(0, _LANE_ENDS) for _ in model.lanes),
            stops=tuple(self._stops),
            ways=self._ways(),
            way_cost=self._weights.way,
            idle_cost=self._weights.idle,
            uneven_cost=self._weights.uneven,
            share=share_of(model),
        )
        return Posed(problem, {stop: item_id for item_id, stop in stop_of.items()}, stop_of, model)

    def _add(self, item: Item | None, length: int, options: tuple[Option, ...], *, is_fixed: bool) -> int:
        number = len(self._stops)
        # Each stop is a place of its own: what stands close together may do so, whatever the map says.
        self._stops.append(Stop(number, length, options, is_fixed))
        self._items.append(item)
        return number

    def _hold(self, lane: int, item: Item, begin: int, end: int) -> None:
        first, last = begin // STEP, steps(end)
        option = Option(first, first, frozenset({lane}), 0)
        stop = self._add(item, last - first, (option,), is_fixed=True)
        self._standing[lane].append(_Standing(first, last, stop))
        self._firm[lane].append(_Standing(first, last, stop))

    def _note_standing(self, candidate: Candidate, stop: int) -> None:
        if candidate.has_to_be and candidate.stays_at is not None:
            for lane in self._model.lanes_of(candidate, candidate.stays_at):
                begin = (candidate.stays_at - self._model.lanes[lane].midnight) // STEP
                self._standing[lane].append(_Standing(begin, begin + steps(candidate.minutes), stop))

    def _options(self, candidate: Candidate) -> tuple[Option, ...]:
        """Where it can be; hours that are alike on several days are one option."""
        model, alike = self._model, dict[tuple[int, int, int], set[int]]()
        stay = candidate.stays_at
        for number, lane in enumerate(model.lanes):
            if lane.track not in candidate.tracks:
                continue
            if stay is not None and model.day_of(stay) == lane.day:
                begin = (stay - lane.midnight) // STEP
                alike.setdefault((begin, begin, value_at(model, candidate, stay)), set()).add(number)
            for first, last in self._windows(candidate, number):
                for begin, end in self._bands(candidate, lane, first, last):
                    points = value_at(model, candidate, _other_than(stay, lane, begin, end))
                    alike.setdefault((begin, end, points), set()).add(number)
        return tuple(
            Option(first, last, frozenset(lanes), points)
            for (first, last, points), lanes in sorted(alike.items())
        )

    def _windows(self, candidate: Candidate, lane: int) -> Iterator[tuple[int, int]]:
        """The first and the last step of each stretch in which it can start, in a lane.

        What is only taken up by stops of the same lane is no gap: the solver passes them one after another.
        """
        midnight = self._model.lanes[lane].midnight
        day = self._model.lanes[lane].day
        if self._model.lunch_days.get(candidate.id, day) != day:
            return
        found: list[Stretch] = []
        for one in self._model.free_starts(candidate):
            if self._model.day_of(one.begin) == day:
                found += self._but_pinned(candidate, lane, one)
        windows = [
            ((one.begin - midnight) // STEP, (one.end - 1 - midnight) // STEP) for one in sorted(found)
        ]
        joined: list[tuple[int, int]] = []
        for first, last in windows:
            if joined and self._is_passed(candidate, lane, joined[-1][1], first):
                joined[-1] = joined[-1][0], max(joined[-1][1], last)
            else:
                joined.append((first, last))
        yield from joined

    def _bands(self, candidate: Candidate, lane: LaneDay, first: int, last: int) -> Iterator[tuple[int, int]]:
        """A stretch of starts cut where it counts less to be farther from the present hour."""
        now = candidate.now
        cuts = []
        if now is not None and self._model.day_of(now) == lane.day:
            here = (now - lane.midnight) // STEP
            for reach in REACHES:
                cuts += [here - reach // STEP, here + reach // STEP + 1]
        borders = [first, *sorted(cut for cut in cuts if first < cut <= last), last + 1]
        yield from ((begin, end - 1) for begin, end in pairwise(borders))

    def _but_pinned(self, candidate: Candidate, lane: int, stretch: Stretch) -> Iterable[Stretch]:
        """What of a stretch of starts is left by pinned candidates that do not stand in this lane."""
        model, left = self._model, [stretch]
        for item_id, start in self._pinned.items():
            other = model.candidates[item_id]
            if candidate.item.after_item_id == item_id:
                left = list(without(left, stretch.begin, start + other.minutes))
            elif other.item.after_item_id == candidate.id:
                left = list(without(left, start - candidate.minutes + 1, stretch.end))
            elif lane not in model.lanes_of(other, start) and model.are_related(candidate.id, item_id):
                left = list(without(left, *model.taken_by(candidate, other, start)))
        return left

    def _is_passed(self, candidate: Candidate, lane: int, last: int, first: int) -> bool:
        """Whether only a stop of the lane lies between two stretches of starts."""
        length = steps(candidate.minutes)
        for one in self._firm[lane]:
            item = self._items[one.stop]
            if item is not None:
                before = steps(self._model.minutes_between(candidate.item, item)) + length
                after = steps(self._model.minutes_between(item, candidate.item))
                if one.begin - before - 1 <= last + 1 and first - 1 <= one.end + after + 1:
                    return True
        return False

    def _pauses(self, number: int, lane: LaneDay) -> Iterator[_Pause]:
        """The pause for lunch in a lane, as far as what stands leaves room for one."""
        if not lane.lunch_minutes or not self._has_candidates(lane) or self._has_lunch(lane):
            return
        earliest, until = steps(lane.lunch_from - lane.midnight), (lane.lunch_until - lane.midnight) // STEP
        for minutes in (
            lane.lunch_minutes + self._model.lessons.lunch_extra.get(number, 0),
            lane.lunch_minutes,
        ):
            length = steps(minutes)
            ends = sorted((one.begin, one.end) for one in self._standing[number])
            gaps = pairwise([0, *(border for one in ends for border in one), _LANE_ENDS])
            free = [gap for index, gap in enumerate(gaps) if index % 2 == 0]
            if any(max(earliest, begin) + length <= min(until, end) for begin, end in free):
                yield _Pause(number, length, earliest, until - length, tuple(self._around_noon(number)))
                return

    def _has_lunch(self, lane: LaneDay) -> bool:
        """Whether one of the candidates is to be the lunch of a lane."""
        candidates = self._model.candidates
        return any(
            day == lane.day and lane.track in candidates[item_id].tracks
            for item_id, day in self._model.lunch_days.items()
        )

    def _around_noon(self, lane: int) -> list[int]:
        """The stops where people may have lunch: such that each stop of the lane is near to one of them.

        Lunch is had where the stop before it was, or where the next one is; to try each of them takes long.
        """
        model, hubs = self._model, list[int]()
        stops = {one.stop for one in self._firm[lane]}
        stops.update(
            number
            for number, stop in enumerate(self._stops)
            if self._items[number] is not None and any(lane in option.lanes for option in stop.options)
        )
        near = dict.fromkeys(sorted(stops), _FAR)
        while near and len(hubs) < _MOST_HUBS:
            farthest = max(near, key=lambda stop: near[stop])
            if near[farthest] <= _NEAR:
                break
            hubs.append(farthest)
            item = self._items[farthest]
            for stop in near:
                other = self._items[stop]
                if item is not None and other is not None:
                    near[stop] = min(near[stop], model.minutes_between(other, item))
        return hubs

    def _has_candidates(self, lane: LaneDay) -> bool:
        """Whether anything may come to a lane; else nobody asks for its lunch."""
        return any(
            lane.track in one.tracks
            and any(self._model.day_of(part.begin) == lane.day for part in one.starts)
            for one in self._model.candidates.values()
        )

    def _ways(self) -> Sequence[Sequence[int]]:
        """How many steps it takes from each stop to each other one."""
        model, items = self._model, [*self._items, *(self._items[hub] for hub in self._hubs)]
        ways = [
            [
                0 if first is None or second is None else steps(model.minutes_between(first, second))
                for second in items
            ]
            for first in items
        ]
        # Lunch is time to spare enough.
        spare = model.limits.travel_buffer_minutes
        for place, hub in enumerate(self._hubs, len(self._items)):
            goal = self._items[hub]
            for number, item in enumerate(self._items):
                if item is not None and goal is not None:
                    ways[number][place] = steps(max(0, model.minutes_between(item, goal) - spare))
                    ways[place][number] = steps(max(0, model.minutes_between(goal, item) - spare))
        for standing in self._standing:
            for one, other in _ordered_pairs(standing):
                ways[one.stop][other.stop] = max(0, min(ways[one.stop][other.stop], other.begin - one.end))
        return ways


def _ordered_pairs(standing: Iterable[_Standing]) -> Iterator[tuple[_Standing, _Standing]]:
    return pairwise(sorted(standing))


def _other_than(stay: int | None, lane: LaneDay, first: int, last: int) -> int:
    """An instant of a stretch at which the item does not just stay."""
    start = lane.midnight + first * STEP
    return start if start != stay else lane.midnight + last * STEP + 1
