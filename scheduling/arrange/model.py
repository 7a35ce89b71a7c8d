"""A visit as an arrangement sees it: what can be placed when, who goes together, what keeps what apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from models.identifiers import ItemId, VenueId
from models.item_time import Instant
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.facts import Facts
from scheduling.occupancy import end_zone_of
from scheduling.slots import Stretch

STEP = 5
"""Everything is placed on such minutes."""

LUNCHES = frozenset({ItemKind.LUNCH, ItemKind.WORKING_MEAL})
"""Meals of which nobody has two on a day."""

NOON_MEALS = frozenset({*LUNCHES, ItemKind.DINNER, ItemKind.RECEPTION})
"""Meals that serve as lunch where they are about noon."""

Starts = Mapping[ItemId, int]
"""Which items start when."""


class Candidate(NamedTuple):
    """An item that can be placed.

    `starts` are the instants at which it can start as far as everything goes that stays put, in order.
    `now` is when it starts in the plan as it is, `stays_at` the same, if it may stay there. `points` is what
    it counts where it is placed, `move_cost` what another hour costs. `has_to_be` says that it has an hour
    and cannot go without one.
    """

    item: Item
    minutes: int
    starts: tuple[Stretch, ...]
    now: Instant | None
    stays_at: Instant | None
    points: int
    move_cost: int
    has_to_be: bool
    tracks: tuple[int, ...]
    """The lanes of a day that it takes up; none where it is about listed people alone."""

    @property
    def id(self) -> ItemId:
        """The id of the item."""
        return self.item.id


class FixedStop(NamedTuple):
    """What stays put and takes up a track of a day."""

    item: Item
    begin: int
    end: int


class LaneDay(NamedTuple):
    """One day of one track: what is fixed there by begin, and how long lunch takes, 0 where it needs none.

    `midnight` is the instant at which the day begins. Lunch lies between `lunch_from` and `lunch_until`.
    """

    day: date
    track: int
    midnight: Instant
    fixed: tuple[FixedStop, ...]
    lunch_minutes: int
    lunch_from: int
    lunch_until: int


class Lessons:
    """What was learnt from proposals that did not do, so that the next one does.

    `ruled_out` are starts that brought a conflict, `lunch_extra` the minutes more that a lane needs so that
    there is time for lunch, and `slow` the ways that are driven when the streets are full.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self.ruled_out: dict[ItemId, list[Stretch]] = {}
        self.lunch_extra: dict[int, int] = {}
        self.slow: set[tuple[VenueId, VenueId]] = set()
        self.number = 0

    def rule_out(self, item_id: ItemId, begin: int, end: int) -> None:
        """Let an item start at none of these instants any more."""
        self.ruled_out.setdefault(item_id, []).append(Stretch(Instant(begin), Instant(end)))
        self.number += 1

    def lengthen_lunch(self, lane: int, minutes: int) -> None:
        """Leave more time for lunch in a lane."""
        self.lunch_extra[lane] = self.lunch_extra.get(lane, 0) + minutes
        self.number += 1

    def slow_down(self, start: VenueId, goal: VenueId) -> None:
        """Reckon with full streets on a way."""
        if (start, goal) not in self.slow:
            self.slow.add((start, goal))
            self.number += 1


class Model:
    """Everything an arrangement asks about a visit, worked out once; what is asked of pairs, when asked."""

    def __init__(
        self,
        plan: Plan,
        facts: Facts,
        candidates: Iterable[Candidate],
        lanes: Collection[LaneDay],
        lunch_days: Mapping[ItemId, date] | None = None,
    ) -> None:
        """`plan` is the visit as it is, `facts` are those of the visit without the candidates.

        `lunch_days` say on which day the solver is to have which lunch.
        """
        self.plan = plan
        self.facts = facts
        self.limits = facts.limits
        self.candidates = {candidate.id: candidate for candidate in candidates}
        self.lanes = tuple(lanes)
        self.lunch_days = lunch_days or {}
        self._related: dict[tuple[ItemId, ItemId], bool] = {}
        self._together: dict[tuple[ItemId, ItemId], bool] = {}
        self._ways: dict[tuple[VenueId, VenueId], int] = {}
        self.lessons = Lessons()
        self._lanes_by_day: dict[date, list[int]] = {}
        for number, lane in enumerate(self.lanes):
            self._lanes_by_day.setdefault(lane.day, []).append(number)
        self._midnights = sorted({(lane.midnight, lane.day) for lane in self.lanes})

    def day_of(self, start: int) -> date | None:
        """The day of the visit on which an instant lies; None before the first."""
        number = bisect_right(self._midnights, (start, date.max))
        return self._midnights[number - 1][1] if number else None

    def lanes_of(self, candidate: Candidate, start: int) -> tuple[int, ...]:
        """The lanes that a candidate takes up where it starts then."""
        day = self.day_of(start)
        here = () if day is None else self._lanes_by_day[day]
        return tuple(number for number in here if self.lanes[number].track in candidate.tracks)

    def minutes_between(self, first: Item, second: Item, leaves: int | None = None) -> int:
        """How long it takes from one item to the next with the time to spare; as the streets are then.

        Without an hour it is that of empty streets, but for the ways that were learnt to be slow. What has no
        place takes no way.
        """
        ends = _ends_of_way(first, second)
        if ends is None:
            return 0
        start, goal = ends
        if leaves is not None:
            travel = self.facts.travel.leaving(start, goal, leaves, end_zone_of(self.plan, first))
            return self._needed(None if travel is None else travel.minutes)
        if (start, goal) in self.lessons.slow:
            travel = self.facts.travel.minutes(start, goal)
            return self._needed(None if travel is None else self.facts.travel.slowest(travel))
        return self._usually(start, goal)

    def usual_minutes(self, first: Item, second: Item) -> int:
        """The same in empty streets, whatever was learnt: by this arrangements are compared."""
        ends = _ends_of_way(first, second)
        return 0 if ends is None else self._usually(*ends)

    def _usually(self, start: VenueId, goal: VenueId) -> int:
        known = self._ways.get((start, goal))
        if known is None:
            travel = self.facts.travel.minutes(start, goal)
            known = self._ways[start, goal] = self._needed(None if travel is None else travel.minutes)
        return known

    def _needed(self, minutes: int | None) -> int:
        """The minutes of a way with the time to spare; of one that nobody knows, as it is assumed."""
        minutes = self.limits.arrange_unknown_way if minutes is None else minutes
        return minutes + self.limits.travel_buffer_minutes if minutes else 0

    def free_starts(self, candidate: Candidate) -> tuple[Stretch, ...]:
        """Where the candidate can start, but for what was learnt to be ruled out."""
        ruled_out = self.lessons.ruled_out.get(candidate.id)
        if not ruled_out:
            return candidate.starts
        left = list(candidate.starts)
        for gap in ruled_out:
            left = list(without(left, gap.begin, gap.end))
        return tuple(left)

    def can_start(self, candidate: Candidate, start: int) -> bool:
        """Whether a candidate can start then, as far as it is about itself."""
        return start == candidate.stays_at or any(
            one.begin <= start < one.end for one in self.free_starts(candidate)
        )

    def apart(self, one: ItemId, begin: int, other: ItemId, other_begin: int) -> bool:
        """Whether two candidates can start then, as far as it is about the two of them."""
        if begin > other_begin:
            return self.apart(other, other_begin, one, begin)
        first, second = self.candidates[one], self.candidates[other]
        end = begin + first.minutes
        if first.item.after_item_id == other:
            return False
        if second.item.after_item_id == one and other_begin < end:
            return False
        if not self.are_related(one, other):
            return True
        if self.are_lunches(one, other) and self.day_of(begin) == self.day_of(other_begin):
            return False
        if other_begin < end:
            return False
        if not self._go_together(one, other):
            return True
        return other_begin >= end + self.minutes_between(first.item, second.item, end)

    def taken_by(self, candidate: Candidate, other: Candidate, start: int) -> tuple[int, int]:
        """The starts, the last excluded, that `other` leaves no room for where it starts then itself."""
        before = after = 0
        if self._go_together(candidate.id, other.id):
            before = self.minutes_between(candidate.item, other.item, start - candidate.minutes)
            after = self.minutes_between(other.item, candidate.item, start + other.minutes)
        return start - candidate.minutes - before + 1, start + other.minutes + after

    def are_related(self, one: ItemId, other: ItemId) -> bool:
        """Whether two candidates cannot take place at once: for their people, their room or their cars."""
        pair = (one, other) if one < other else (other, one)
        known = self._related.get(pair)
        if known is None:
            known = self._related[pair] = (
                self._go_together(*pair)
                or not self.facts.blocked_venues(one).isdisjoint(self.facts.blocked_venues(other))
                or bool(_vehicles(self.plan, one) & _vehicles(self.plan, other))
            )
        return known

    def are_lunches(self, one: ItemId, other: ItemId) -> bool:
        """Whether both are a lunch of the same people, who have but one a day."""
        kinds = {self.candidates[one].item.kind, self.candidates[other].item.kind}
        return kinds <= LUNCHES and self._go_together(one, other)

    def _go_together(self, one: ItemId, other: ItemId) -> bool:
        """Whether somebody has to be at both."""
        pair = (one, other) if one < other else (other, one)
        known = self._together.get(pair)
        if known is None:
            facts = self.facts
            shared = facts.booked(one).keys() & facts.booked(other).keys()
            in_lane = set(self.candidates[one].tracks) & set(self.candidates[other].tracks)
            known = self._together[pair] = bool(in_lane or facts.bound_to_both(one, other, shared))
        return known


def without(stretches: Iterable[Stretch], begin: int, end: int) -> Iterator[Stretch]:
    """What is left of stretches of starts, on even minutes, without those from `begin` to before `end`."""
    for one in stretches:
        if begin >= one.end or end <= one.begin:
            yield one
            continue
        if one.begin < begin:
            yield Stretch(one.begin, Instant(begin))
        after = end + -end % STEP
        if after < one.end:
            yield Stretch(Instant(after), one.end)


def place_of(item: Item) -> VenueId | None:
    """Where an item is, for the way there; None for what is on the way itself."""
    return None if item.kind is ItemKind.TRANSFER else item.venue_id


def _ends_of_way(first: Item, second: Item) -> tuple[VenueId, VenueId] | None:
    """From where to where the way between two items leads; None where there is none."""
    start, goal = place_of(first), place_of(second)
    if start is None or goal is None or start == goal:
        return None
    if first.kind is ItemKind.DEPARTURE or second.kind is ItemKind.ARRIVAL:
        return None
    return start, goal


def _vehicles(plan: Plan, item_id: ItemId) -> set[str]:
    return {ride.vehicle_id for ride in plan.rides.where("item_id", item_id)}
