"""On visits small enough to try every order, no arrangement places more than is proposed."""

from __future__ import annotations

from hypothesis import assume, given, settings

from models.plan import Plan
from models.vocabulary import ItemStatus
from scheduling.arrange.arranging import arrange
from scheduling.arrange.request import ArrangeRequest, MayMove
from scheduling.check import check
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


@settings(max_examples=50)
@given(small_visits(movable=2))
def test_nothing_more_can_be_placed_by_moving_what_nobody_has_confirmed(plan: Plan) -> None:
    movable = {item.id for item in plan.items if item.day and item.status is ItemStatus.IDEA}
    assume(all(movable.isdisjoint(conflict.item_ids) for conflict in check(plan)))
    *_, last = arrange(plan, ArrangeRequest(most_proposals=1, may_move=MayMove.UNCONFIRMED))
    best = last.proposals[0]
    assert new_errors(best) == []
    assert best.worth.placed == best_of(plan, movable).points
