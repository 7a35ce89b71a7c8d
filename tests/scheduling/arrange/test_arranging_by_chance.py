"""Whatever the visit and whatever is asked: what is proposed works, and keeps to what was asked."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from models.plan import Plan
from scheduling.arrange.arranging import Progress, arrange
from scheduling.arrange.proposal import Proposal
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from scheduling.surroundings import Surroundings
from tests.scheduling.arrange.proofs import (
    after_being_asked,
    asked_for,
    changed_otherwise,
    counts,
    may_be_moved,
    new_errors,
    new_warnings,
    outside_its_hours,
    told,
    wanted,
)
from tests.scheduling.arrange.visits import days_of, requests, surroundings, visits

AT_ANY_HOUR = {"zone-change-unmarked"}
"""What is said of an item wherever it stands."""


@st.composite
def questions(draw: st.DrawFn) -> tuple[Plan, ArrangeRequest, Surroundings]:
    """A visit, what is asked of it, and what other visits have booked."""
    plan = draw(visits())
    return plan, draw(requests(plan)), draw(surroundings(plan))


@settings(max_examples=60)
@given(questions())
def test_whatever_is_asked_of_a_visit_what_is_proposed_holds(
    question: tuple[Plan, ArrangeRequest, Surroundings],
) -> None:
    plan, request, around = question
    course = list(arrange(plan, request, around))
    becomes_better(course, request)
    for progress in course:
        for proposal in progress.proposals:
            assert new_errors(proposal, around) == []
    for proposal in course[-1].proposals:
        assert new_warnings(proposal, around) <= AT_ANY_HOUR
        assert changed_otherwise(proposal) == []
        assert outside_its_hours(proposal) == []
        assert {one.day for one in proposal.placements} <= set(days_of(plan))
        keeps_to_what_is_asked(proposal, request, around)
        counts_what_it_does(proposal, request)


def becomes_better(course: list[Progress], request: ArrangeRequest) -> None:
    """Each progress is as good as the one before, the best comes first, and no two are the same."""
    best, share = None, 0.0
    for progress in course:
        points = [one.worth.points for one in progress.proposals]
        assert points == sorted(points, reverse=True)
        assert 1 <= len(points) <= request.most_proposals
        assert len({one.placements for one in progress.proposals}) == len(points)
        assert best is None or points[0] >= best
        assert share <= progress.share <= 1
        best, share = points[0], progress.share
    assert share == 1


def keeps_to_what_is_asked(proposal: Proposal, request: ArrangeRequest, around: Surroundings) -> None:
    """What is asked for gets a place or is left out; of the rest only what may be moved is moved."""
    plan = proposal.plan
    asked = wanted(plan, request, around)
    for one in proposal.placed:
        assert plan.items[one.item_id].starts is None
        assert one.item_id in asked
    for one in proposal.moved:
        item = plan.items[one.item_id]
        assert item.starts is not None
        assert may_be_moved(item, request.may_move)
        assert one.item_id in asked or request.may_move is not MayMove.NOTHING
    told_of = [*proposal.item_ids, *proposal.left_out]
    assert len(told_of) == len(set(told_of))
    assert set(proposal.left_out) <= asked_for(plan, request, around)
    if request.scope is Scope.WAITING:
        assert asked <= set(told_of)


def counts_what_it_does(proposal: Proposal, request: ArrangeRequest) -> None:
    """The worth says how much is placed and moved."""
    worth, (placed, *moved) = proposal.worth, counts(proposal.plan, proposal)
    assert [worth.moved, worth.moved_confirmed, worth.moved_requested] == moved
    # What was asked for and can stay where it is counts as well.
    assert worth.placed == placed or (request.scope is not Scope.WAITING and worth.placed > placed)
    assert min(worth.travel_minutes, worth.idle_minutes, worth.uneven_minutes) >= 0


@settings(max_examples=15)
@given(questions())
def test_the_same_seed_proposes_the_same(question: tuple[Plan, ArrangeRequest, Surroundings]) -> None:
    once, again = (list(arrange(*question)) for _ in range(2))
    assert told(once[-1]) == told(again[-1])


@settings(max_examples=15)
@given(questions(), st.integers(0, 40))
def test_it_ends_when_it_is_told_to_with_what_it_has(
    question: tuple[Plan, ArrangeRequest, Surroundings], times: int
) -> None:
    plan, request, around = question
    for progress in arrange(plan, request, around, None, after_being_asked(times)):
        for proposal in progress.proposals:
            assert new_errors(proposal, around) == []
            keeps_to_what_is_asked(proposal, request, around)
