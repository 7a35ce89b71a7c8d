"""Why an item fits nowhere: the fewest facts that together rule out every hour, told day by day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from models.identifiers import ItemId
from models.item_time import Instant, wall_clock
from models.messages import N_, Message
from models.plan import Plan
from scheduling.arrange.covering import cheapest_cover
from scheduling.arrange.habits import fit_by_the_rules, usual_fit
from scheduling.arrange.obstacles import Obstacle, obstacles_of
from scheduling.arrange.telling import Told, told_day_by_day
from scheduling.facts import Facts
from scheduling.limits import Limits, limits_of
from scheduling.slots import STEP_MINUTES, Fit
from scheduling.surroundings import ALONE, Surroundings


class WhyNot(NamedTuple):
    """Why an item fits nowhere in a visit.

    `obstacles` are the fewest facts that rule out all of `starts`, every fifth minute of the visit: without
    any one of them some hour would be left. There are none where it fits after all, first at `fits_at`.
    """

    item_id: ItemId
    fit: Fit
    starts: range
    obstacles: tuple[Obstacle, ...]
    told: tuple[Told, ...]
    fits_at: Instant | None = None

    @property
    def sentences(self) -> tuple[Message, ...]:
        """What is told, in a row: each sentence about certain days names them."""
        return tuple(
            Message.of(N_("{days}: {reason}"), days=told.days, reason=sentence) if told.days else sentence
            for told in self.told
            for sentence in told.sentences
        )


def why_not(
    plan: Plan, item_id: ItemId, surroundings: Surroundings = ALONE, limits: Limits | None = None
) -> WhyNot:
    """Why an arrangement finds no hour for the item, with all the others where they are in the plan.

    Also asked of an item that stands at an hour: it is looked at as if it stood nowhere. Where no limits are
    named it is those of the office and of the visit.
    """
    facts = Facts(plan, limits_of(plan) if limits is None else limits, surroundings=surroundings)
    fit = usual_fit(facts, item_id)
    starts = range(fit.bounds.begin, fit.bounds.end, STEP_MINUTES)
    everything = (1 << len(starts)) - 1
    free = everything & ~_union(obstacles_of(facts, fit, starts))
    if free:
        left = [Instant(start) for number, start in enumerate(starts) if free >> number & 1]
        fit = fit_by_the_rules(plan, fit, left, facts.limits, surroundings)
    known = obstacles_of(facts, fit, starts)
    chosen = cheapest_cover([one.starts for one in known], [_cost(one) for one in known], everything)
    if chosen is None:
        first = Instant(starts[_first(everything & ~_union(known))])
        clock = wall_clock(first, fit.zone)
        said = Message.of(N_("Nothing stands against {time} on {day}."), time=clock.time(), day=clock.date())
        return WhyNot(item_id, fit, starts, (), (Told((), (said,)),), first)
    needed = tuple(known[number] for number in chosen)
    return WhyNot(item_id, fit, starts, needed, told_day_by_day(facts, fit, starts, needed))


def _cost(obstacle: Obstacle) -> int:
    """Few facts before all, and of as few, those that are certain."""
    return 1000 if obstacle.is_certain else 1001


def _union(obstacles: Iterable[Obstacle]) -> int:
    union = 0
    for one in obstacles:
        union |= one.starts
    return union


def _first(bits: int) -> int:
    return (bits & -bits).bit_length() - 1
