"""Which candidates are where: asked in no time where else one could be, and what that would be worth.

Starts are bits of one number, a bit for each five minutes of the visit, so that what many others rule out is
known at once.
"""

from __future__ import annotations

from typing import NamedTuple

from models.identifiers import ItemId
from scheduling.arrange.model import STEP, Candidate, Model, Starts
from scheduling.arrange.weighing import InLane, LaneCost, Weighing

_A_DAY = 24 * 60


class Choice(NamedTuple):
    """A start, what all would be worth with it, and how many lanes would leave no time for lunch."""

    start: int
    points: int
    hungry: int


class Schedule:
    """Starts of candidates that go together; changed in place."""

    def __init__(self, model: Model, weighing: Weighing, starts: Starts | None = None) -> None:
        """Begin with these starts."""
        self._model = model
        self._weighing = weighing
        self._origin = model.lanes[0].midnight if model.lanes else 0
        self._allowed: dict[ItemId, int] = {}
        self._lessons = -1
        self._taken: dict[tuple[ItemId, ItemId, int], int] = {}
        self._related: dict[ItemId, tuple[ItemId, ...]] = {}
        self.starts: dict[ItemId, int] = {}
        self._lanes: list[set[InLane]] = [set() for _ in model.lanes]
        self._costs = [weighing.lane_cost(number, ()) for number in range(len(model.lanes))]
        self._value = 0
        for item_id, start in (starts or {}).items():
            self.put(item_id, start)

    @property
    def points(self) -> int:
        """What it is worth."""
        return self._value - sum(map(self._weighing.points_of, self._costs))

    @property
    def hungry(self) -> int:
        """How many lanes leave no time for lunch in which something was placed."""
        return sum(cost.is_hungry for cost in self._costs)

    def without_lunch(self) -> set[ItemId]:
        """The candidates in the lanes that leave no time for lunch."""
        hungry = zip(self._lanes, self._costs, strict=True)
        return {one.item_id for lane, cost in hungry if cost.is_hungry for one in lane}

    def put(self, item_id: ItemId, start: int) -> None:
        """Have an item start then; whether it can be there is not asked."""
        spot = self._weighing.spot(item_id, start)
        self.starts[item_id] = start
        self._value += spot.value
        for number, one in spot.lanes:
            self._lanes[number].add(one)
            self._costs[number] = self._weighing.lane_cost(number, self._lanes[number])

    def take(self, item_id: ItemId) -> int:
        """Take an item away, and say where it was."""
        start = self.starts.pop(item_id)
        spot = self._weighing.spot(item_id, start)
        self._value -= spot.value
        for number, one in spot.lanes:
            self._lanes[number].discard(one)
            self._costs[number] = self._weighing.lane_cost(number, self._lanes[number])
        return start

    def free(self, candidate: Candidate) -> int:
        """The starts that are left for a candidate, as bits."""
        self._look_at_lessons()
        left = self._allowed_of(candidate)
        starts = self.starts
        for other_id in self._related_to(candidate):
            start = starts.get(other_id)
            if start is not None:
                left &= ~self._taken_by(candidate, other_id, start)
        return left

    def edges(self, candidate: Candidate) -> list[int]:
        """Where a candidate can start right beside others; where it is now as well, if it may stay."""
        left = self.free(candidate)
        found = [self._origin + bit * STEP for bit in _bits(left & ~(left << 1))]
        found += [self._origin + bit * STEP for bit in _bits(left & ~(left >> 1) & (left << 1))]
        stays_at = candidate.stays_at
        if stays_at is not None and self.fits(candidate, stays_at):
            found.append(stays_at)
        return found

    def fits(self, candidate: Candidate, start: int) -> bool:
        """Whether nothing that is placed rules out a start."""
        return not self.in_the_way(candidate, start)

    def in_the_way(self, candidate: Candidate, start: int) -> list[ItemId]:
        """The placed items that a candidate cannot have beside it where it starts then."""
        return [
            other_id
            for other_id in self._related_to(candidate)
            if other_id in self.starts
            and not self._model.apart(candidate.id, start, other_id, self.starts[other_id])
        ]

    def choice(self, candidate: Candidate, start: int) -> Choice:
        """What all would be worth with the candidate there."""
        spot = self._weighing.spot(candidate.id, start)
        points, hungry = self.points + spot.value, self.hungry
        for number, one in spot.lanes:
            before = self._costs[number]
            after: LaneCost = self._weighing.lane_cost(number, self._lanes[number] | {one})
            points += self._weighing.points_of(before) - self._weighing.points_of(after)
            hungry += after.is_hungry - before.is_hungry
        return Choice(start, points, hungry)

    def best(self, candidate: Candidate, most_hungry: int) -> Choice | None:
        """Where it is worth most to put a candidate; None where it fits nowhere, or only without lunch."""
        found: Choice | None = None
        for start in self.edges(candidate):
            choice = self.choice(candidate, start)
            if choice.hungry <= most_hungry and (found is None or choice.points > found.points):
                found = choice
        return found

    def all_starts(self, candidate: Candidate) -> list[int]:
        """Everywhere a candidate could start if nothing else were placed."""
        self._look_at_lessons()
        return [self._origin + bit * STEP for bit in _bits(self._allowed_of(candidate))]

    def _look_at_lessons(self) -> None:
        if self._lessons != self._model.lessons.number:
            self._lessons = self._model.lessons.number
            self._allowed.clear()

    def _allowed_of(self, candidate: Candidate) -> int:
        allowed = self._allowed.get(candidate.id)
        if allowed is None:
            allowed = 0
            for one in self._model.free_starts(candidate):
                allowed |= self._mask(one.begin, one.end)
            self._allowed[candidate.id] = allowed
        return allowed

    def _related_to(self, candidate: Candidate) -> tuple[ItemId, ...]:
        related = self._related.get(candidate.id)
        if related is None:
            related = self._related[candidate.id] = tuple(
                other.id
                for other in self._model.candidates.values()
                if other.id != candidate.id
                and (
                    candidate.item.after_item_id == other.id
                    or other.item.after_item_id == candidate.id
                    or self._model.are_related(candidate.id, other.id)
                )
            )
        return related

    def _taken_by(self, candidate: Candidate, other_id: ItemId, start: int) -> int:
        """The starts that another one rules out, as bits."""
        key = candidate.id, other_id, start
        taken = self._taken.get(key)
        if taken is None:
            other, taken = self._model.candidates[other_id], 0
            if self._model.are_related(candidate.id, other_id):
                taken |= self._mask(*self._model.taken_by(candidate, other, start))
            if self._model.are_lunches(candidate.id, other_id):
                midnight = max(
                    (one.midnight for one in self._model.lanes if one.midnight <= start), default=0
                )
                taken |= self._mask(midnight, midnight + _A_DAY)
            if candidate.item.after_item_id == other_id:
                taken |= self._mask(self._origin, start + other.minutes)
            if other.item.after_item_id == candidate.id:
                taken |= ~self._mask(self._origin, start - candidate.minutes + 1)
            self._taken[key] = taken
        return taken

    def _mask(self, begin: int, end: int) -> int:
        """The bits of the starts from `begin` to before `end`."""
        first = max(0, -(-(begin - self._origin) // STEP))
        last = -(-(end - self._origin) // STEP)
        return ((1 << (last - first)) - 1) << first if last > first else 0


def _bits(number: int) -> list[int]:
    """Which bits of a number are set, in order."""
    found = []
    while number:
        lowest = number & -number
        found.append(lowest.bit_length() - 1)
        number ^= lowest
    return found
