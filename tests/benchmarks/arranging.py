"""How soon an arrangement is there, and how much is gained by searching on."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import msgspec

from models.plan import Plan
from scheduling.arrange.arranging import arrange
from scheduling.arrange.proposal import Proposal
from scheduling.arrange.request import ArrangeRequest
from scheduling.check import check
from tests.benchmarks.arranged_visits import fifteen_stops, forty_items
from tests.benchmarks.checking import fresh
from tests.benchmarks.figures import Figure, paired, timed

RUNS = 9
CHECKS = 20
SHORT, LONGER = 5, 120
A_MINUTE = 60
WITHOUT_END = 100_000
"""So much patience that only the clock ends a search."""


def arrangements() -> list[Figure]:
    """The figures of both visits."""
    return [*fifteen_in_three_days(), *forty_in_four_days()]


def fifteen_in_three_days() -> list[Figure]:
    """The first proposal against checks of the visit as it then is; and what a minute more would gain."""
    plan = fifteen_stops()
    subject = "for 15 waiting items in 3 days"
    course: list[Proposal] = []
    took = timed(lambda: course.extend(one.proposals[0] for one in arrange(plan, ArrangeRequest())))
    whole = Figure(name=f"search to its end {subject}", milliseconds=took, runs=1)
    arranged = course[-1].after
    first = paired(
        f"first proposal {subject}",
        lambda: first_proposal(fresh(plan)),
        ("one full check of it", lambda: check(fresh(arranged))),
        target=CHECKS,
        runs=RUNS,
    )
    more = searched(plan, A_MINUTE, WITHOUT_END)
    return [
        first,
        whole,
        _in_points(f"points that {A_MINUTE} s more gain over the first proposal {subject}", course[0], more),
        _in_points(f"points that {A_MINUTE} s more gain over the last proposal {subject}", course[-1], more),
    ]


def forty_in_four_days() -> list[Figure]:
    """How far five seconds are behind two minutes."""
    plan = forty_items()
    soon, later = searched(plan, SHORT), searched(plan, LONGER, WITHOUT_END)
    name = f"what {LONGER} s gain over {SHORT} s for 40 items in 4 days, two tracks"
    return [_in_percent(name, soon, later, 1)]


def first_proposal(plan: Plan) -> Proposal:
    """What is proposed first."""
    return next(arrange(plan, ArrangeRequest())).proposals[0]


def searched(
    plan: Plan, seconds: float, patience: int | None = None, clock: Callable[[], float] = perf_counter
) -> Proposal:
    """The best that is found in so many seconds, by the usual patience or by so much of it.

    After a search that ends by itself comes one with another seed.
    """
    begin = clock()

    def is_over() -> bool:
        return clock() - begin >= seconds

    best: Proposal | None = None
    request = ArrangeRequest()
    if patience is not None:
        request = msgspec.structs.replace(request, patience=patience)
    while best is None or not is_over():
        for progress in arrange(plan, request, is_over=is_over):
            proposal = progress.proposals[0]
            if best is None or proposal.worth.points > best.worth.points:
                best = proposal
        request = msgspec.structs.replace(request, seed=request.seed + 1)
    return best


def _in_points(name: str, one: Proposal, later: Proposal) -> Figure:
    return Figure(name=name, milliseconds=_lost(one, later), most=0, unit="points")


def _in_percent(name: str, one: Proposal, later: Proposal, most: float) -> Figure:
    lost = 100 * _lost(one, later) / abs(later.worth.points)
    return Figure(name=name, milliseconds=lost, most=most, unit="%")


def _lost(one: Proposal, later: Proposal) -> float:
    return max(0.0, later.worth.points - one.worth.points)
