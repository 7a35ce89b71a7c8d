"""The search of `arrange`: how far it has come is shown while it goes on."""

from __future__ import annotations

import time

from models.messages import N_, Message
from models.plan import Plan
from scheduling.arrange.arranging import Progress, arrange
from scheduling.arrange.proposal import Proposal
from scheduling.arrange.request import ArrangeRequest
from scheduling.surroundings import Surroundings
from ui.terminal.output import Output


def best_proposal(
    plan: Plan, request: ArrangeRequest, surroundings: Surroundings, seconds: float, output: Output
) -> Proposal:
    """The best proposal that is found in the time that there is."""
    over = time.monotonic() + seconds
    best: Proposal | None = None
    for progress in arrange(plan, request, surroundings, is_over=lambda: time.monotonic() >= over):
        output.pass_by(_so_far(progress))
        best = progress.proposals[0]
    output.pass_by(None)
    assert best is not None, "an arrangement proposes something, if only to leave all as it is"
    return best


def _so_far(progress: Progress) -> Message:
    best = progress.proposals[0]
    return Message.of(
        N_("Searched: {percent} %; placed: {placed}, moved: {moved}, left out: {left_out}"),
        percent=int(100 * progress.share),
        placed=len(best.placed),
        moved=len(best.moved),
        left_out=len(best.left_out),
    )
