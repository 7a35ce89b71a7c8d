"""On visits small enough to try every order, no arrangement places more than is proposed."""

from __future__ import annotations

from hypothesis import given, settings

from models.plan import Plan
from scheduling.arrange.arranging import arrange
from scheduling.arrange.request import ArrangeRequest
from tests.scheduling.arrange.oracle import best_of
from tests.scheduling.arrange.proofs import new_errors
from tests.scheduling.arrange.small_visits import small_visits


@settings(max_examples=50)
@given(small_visits())
def test_nothing_more_can_be_placed_than_is_proposed(plan: Plan) -> None:
    *_, last = arrange(plan, ArrangeRequest(most_proposals=1))
    best = last.proposals[0]
    assert new_errors(best) == []
    assert best.worth.placed == best_of(plan).points
