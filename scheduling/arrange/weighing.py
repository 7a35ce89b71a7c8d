"""What an arrangement is worth: points for what has a place, less the costs of moves, ways, waits, long days.

Counted by lanes and in steps, as the solver counts, and for any starts, however they were found. Points here
are twelfths of those of the settings, so that a step of five minutes of what costs points an hour is whole.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from models.identifiers import ItemId
from models.vocabulary import ItemStatus
from scheduling.arrange.model import NOON_MEALS, STEP, Candidate, LaneDay, Model, Starts
from scheduling.arrange.proposal import Worth
from scheduling.limits import Limits

TWELFTHS = 60 // STEP
"""Into how many parts a point is divided, and how many steps an hour has."""

REACHES = (30, 60, 120, 240)
"""Minutes: within each of them, another hour counts as nearer to the present one."""


class Weights(NamedTuple):
    """What a step of each sort costs."""

    way: int
    idle: int
    uneven: int


class InLane(NamedTuple):
    """What takes up a lane, in steps from its midnight."""

    begin: int
    end: int
    item_id: ItemId


class LaneCost(NamedTuple):
    """The steps of a lane on the way, idle and beyond its share; whether it leaves no time for lunch."""

    way: int = 0
    idle: int = 0
    uneven: int = 0
    is_hungry: bool = False

    def points(self, weights: Weights) -> int:
        """What that costs by these weights."""
        return self.way * weights.way + self.idle * weights.idle + self.uneven * weights.uneven


class Spot(NamedTuple):
    """What an item counts at an hour, and what it takes up: lanes, each from one step to another."""

    value: int
    lanes: tuple[tuple[int, InLane], ...]


def weights_of(limits: Limits) -> Weights:
    """Those of the office; a way never costs less than standing about."""
    idle = limits.cost_of_waiting
    return Weights(max(limits.cost_of_driving, idle), idle, limits.cost_of_uneven_days)


class Weighing:
    """Weighs arrangements of one model; what it has seen of an item or of a lane it remembers."""

    def __init__(self, model: Model, weights: Weights) -> None:
        """Weigh by these weights."""
        self._model = model
        self._weights = weights
        self._share = share_of(model)
        self._spots: dict[tuple[ItemId, int], Spot] = {}
        self._costs: dict[tuple[int, frozenset[InLane]], LaneCost] = {}
        self._fixed = [
            [
                InLane((one.begin - lane.midnight) // STEP, steps(one.end - lane.midnight), one.item.id)
                for one in lane.fixed
            ]
            for lane in model.lanes
        ]

    def points(self, starts: Starts) -> int:
        """What it is worth to have the candidates start then."""
        value = sum(self.spot(item_id, start).value for item_id, start in starts.items())
        return value - sum(cost.points(self._weights) for cost in self._all_costs(starts))

    def worth(self, starts: Starts) -> Worth:
        """What it is worth, and what that is made of."""
        costs = self._all_costs(starts)
        placed = moved = confirmed = requested = 0
        for item_id, start in starts.items():
            candidate = self._model.candidates[item_id]
            placed += 0 if candidate.has_to_be else candidate.points
            if candidate.now is not None and start != candidate.stays_at:
                moved += 1
                confirmed += candidate.item.status is ItemStatus.CONFIRMED
                requested += candidate.item.status is ItemStatus.REQUESTED
        return Worth(
            points=self.points(starts) / TWELFTHS,
            placed=placed,
            moved=moved,
            moved_confirmed=confirmed,
            moved_requested=requested,
            travel_minutes=sum(cost.way for cost in costs) * STEP,
            idle_minutes=sum(cost.idle for cost in costs) * STEP,
            uneven_minutes=sum(cost.uneven for cost in costs) * STEP,
        )

    def spot(self, item_id: ItemId, start: int) -> Spot:
        """What an item counts at an hour, and what it takes up."""
        spot = self._spots.get((item_id, start))
        if spot is None:
            model = self._model
            candidate = model.candidates[item_id]
            length, lanes = steps(candidate.minutes), []
            for number in model.lanes_of(candidate, start):
                begin = (start - model.lanes[number].midnight) // STEP
                lanes.append((number, InLane(begin, begin + length, item_id)))
            spot = Spot(value_at(model, candidate, start), tuple(lanes))
            self._spots[item_id, start] = spot
        return spot

    def _all_costs(self, starts: Starts) -> list[LaneCost]:
        taken: list[list[InLane]] = [[] for _ in self._model.lanes]
        for item_id, start in starts.items():
            for number, one in self.spot(item_id, start).lanes:
                taken[number].append(one)
        return [self.lane_cost(number, stops) for number, stops in enumerate(taken)]

    def lane_cost(self, number: int, taken: Collection[InLane]) -> LaneCost:
        """What a lane costs with these in it, beside what is fixed there."""
        key = number, frozenset(taken)
        cost = self._costs.get(key)
        if cost is None:
            cost = self._costs[key] = self._cost(number, taken)
        return cost

    def points_of(self, cost: LaneCost) -> int:
        """How many points a cost takes away."""
        return cost.points(self._weights)

    def _cost(self, number: int, taken: Collection[InLane]) -> LaneCost:
        """What a lane costs; its pause for lunch lies where it costs least."""
        lane = self._model.lanes[number]
        stops = sorted((*self._fixed[number], *taken))
        if not stops:
            return LaneCost()
        way = sum(self._way(first, second) for first, second in pairwise(stops))
        first, last = stops[0].begin, stops[-1].end
        lunch = 0 if self._is_fed(lane, taken) else steps(lane.lunch_minutes)
        is_hungry = False
        if lunch and not self._lunch_between(lane, stops):
            # Before or after all else it makes the day longer; in between it takes time that is idle anyway.
            earliest, latest = _lunch_hours(lane)
            before, after = min(latest, first - lunch), max(earliest, last)
            sooner = first - before if earliest <= before else None
            later = after + lunch - last if after <= latest else None
            if sooner is not None and (later is None or sooner <= later):
                first = before
            elif later is not None:
                last = after + lunch
            else:
                lunch, is_hungry = 0, bool(taken)
        lasts = last - first
        idle = lasts - way - lunch - sum(one.end - one.begin for one in stops)
        return LaneCost(way, max(0, idle), max(0, lasts - self._share), is_hungry)

    def _is_fed(self, lane: LaneDay, taken: Collection[InLane]) -> bool:
        """Whether one of the candidates is a meal about noon."""
        first, last = steps(lane.lunch_from - lane.midnight), (lane.lunch_until - lane.midnight) // STEP
        return any(
            self._model.candidates[one.item_id].item.kind in NOON_MEALS
            and one.begin < last
            and first < one.end
            for one in taken
        )

    def _lunch_between(self, lane: LaneDay, stops: Sequence[InLane]) -> bool:
        """Whether there is time for lunch between two stops, and for the way from the one to the other."""
        lunch, (earliest, latest) = steps(lane.lunch_minutes), _lunch_hours(lane)
        for first, second in pairwise(stops):
            begin, end = max(earliest, first.end), second.begin - lunch
            if begin <= min(latest, end) and first.end + lunch + self._drive(first, second) <= second.begin:
                return True
        return False

    def _drive(self, first: InLane, second: InLane) -> int:
        """The way without time to spare: lunch is enough of that."""
        items, spare = self._model.plan.items, self._model.limits.travel_buffer_minutes
        return steps(max(0, self._model.usual_minutes(items[first.item_id], items[second.item_id]) - spare))

    def _way(self, first: InLane, second: InLane) -> int:
        items = self._model.plan.items
        return steps(self._model.usual_minutes(items[first.item_id], items[second.item_id]))


def _lunch_hours(lane: LaneDay) -> tuple[int, int]:
    """The first and the last step at which lunch can begin."""
    earliest = steps(lane.lunch_from - lane.midnight)
    return earliest, (lane.lunch_until - lane.midnight) // STEP - steps(lane.lunch_minutes)


def value_at(model: Model, candidate: Candidate, start: int) -> int:
    """What it counts to have a candidate start then: the less it is moved, the more."""
    points = (0 if candidate.has_to_be else candidate.points) * TWELFTHS
    if candidate.now is None:
        return points
    cost = candidate.move_cost * TWELFTHS
    if start == candidate.stays_at:
        return points + 2 * cost
    if model.day_of(candidate.now) != model.day_of(start):
        return points
    away = abs(start - candidate.now)
    nearer = sum(away <= reach for reach in REACHES)
    return points + cost + cost * nearer // (2 * len(REACHES))


def share_of(model: Model) -> int:
    """How many steps a lane lasts where all of them last as long: what there is to do, and lunch, in each."""
    minutes = sum(one.end - one.begin for lane in model.lanes for one in lane.fixed)
    minutes += sum(lane.lunch_minutes for lane in model.lanes)
    for candidate in model.candidates.values():
        minutes += candidate.minutes * len(candidate.tracks)
    return steps(minutes) // max(1, len(model.lanes))


def steps(minutes: int) -> int:
    """So many minutes in steps, none of them cut short."""
    return -(-minutes // STEP)
