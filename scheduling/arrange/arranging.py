"""Arranges a visit: goes on finding better proposals until told to stop or until there is nothing to gain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import time
from typing import NamedTuple

from models.item_time import wall_clock
from models.plan import Plan
from scheduling.arrange.proposal import Placement, Proposal, Worth
from scheduling.arrange.request import ArrangeRequest
from scheduling.limits import Limits
from scheduling.occupancy import waiting_items
from scheduling.slots import STEP_MINUTES, fit_of
from scheduling.surroundings import ALONE, Surroundings


class Progress(NamedTuple):
    """How far the search has come.

    `proposals` are the best so far, best first, up to as many different ones as were asked for. `share` is
    how much of the search is done, from 0 to 1.
    """

    proposals: tuple[Proposal, ...]
    share: float


def arrange(
    plan: Plan,
    request: ArrangeRequest,
    surroundings: Surroundings = ALONE,
    limits: Limits | None = None,
    is_over: Callable[[], bool] = lambda: False,
) -> Iterator[Progress]:
    """Propose and go on proposing: each progress is at least as good as the one before, the last is final.

    `is_over` is asked again and again: once it says so, the search ends with what it has. Nothing is changed.
    """
    placements, left_out, now = [], [], plan
    for number, item in enumerate(waiting_items(plan)):
        if is_over():
            break
        fit = fit_of(now, item.id, limits, surroundings=surroundings)
        for start in (s for one in fit.stretches for s in range(one.begin, one.end)):
            clock = wall_clock(start, fit.zone)
            if time(9) <= clock.time() <= time(17) and clock.minute % STEP_MINUTES == 0:
                placement = Placement(item.id, clock.date(), clock.time(), False)
                placements.append(placement)
                now = Proposal(plan, placements, (), Worth(0, 0)).after
                break
        else:
            left_out.append(item.id)
        worth = Worth(10.0 * len(placements), 10 * len(placements))
        yield Progress((Proposal(plan, placements, left_out, worth),), (number + 1) / len(plan.items))
    worth = Worth(10.0 * len(placements), 10 * len(placements))
    yield Progress((Proposal(plan, placements, left_out, worth),), 1.0)
