"""What an officer gets who has a visit arranged."""

from datetime import date, time
from itertools import pairwise

import msgspec
import pytest

from models.identifiers import VisitSettingId, new_identifier
from models.plan import Plan
from models.records.items import Item
from models.records.places import OpeningHours
from models.records.settings import VisitSetting
from models.vocabulary import Importance, ItemKind, ItemStatus
from scheduling.arrange.arranging import arrange
from scheduling.arrange.proposal import Proposal
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder


def best(plan: Plan, **asked: object) -> Proposal:
    """The best proposal, soon."""
    request = msgspec.convert({"most_proposals": 1, "patience": 3, **asked}, ArrangeRequest)
    *_, last = arrange(plan, request)
    return last.proposals[0]


def hour(proposal: Proposal, item: Item) -> tuple[date, time] | None:
    """Where an item would go."""
    return next(((one.day, one.starts) for one in proposal.placements if one.item_id == item.id), None)


def one_day() -> PlanBuilder:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    return builder


def test_nothing_to_place_proposes_nothing() -> None:
    proposal = best(one_day().plan())
    assert (proposal.placements, proposal.left_out) == ((), ())


def test_the_more_important_item_is_placed_where_there_is_room_for_one() -> None:
    builder = one_day()
    short = tuple(OpeningHours(weekday=day, opens=time(10), closes=time(11)) for day in range(7))
    venue = builder.venue("Museum", opening_hours=short, capacity=40)
    low = builder.item("Low", None, minutes=60, venue_id=venue.id, importance=Importance.LOW)
    must = builder.item("Must", None, minutes=60, venue_id=venue.id, importance=Importance.MUST)
    proposal = best(builder.plan())
    assert hour(proposal, must) == (FIRST_DAY, time(10))
    assert proposal.left_out == (low.id,)


def test_what_an_importance_counts_is_a_setting() -> None:
    builder = one_day()
    short = tuple(OpeningHours(weekday=day, opens=time(10), closes=time(11)) for day in range(7))
    venue = builder.venue("Museum", opening_hours=short)
    low = builder.item("Low", None, minutes=60, venue_id=venue.id, importance=Importance.LOW)
    builder.item("High", None, minutes=60, venue_id=venue.id, importance=Importance.HIGH)
    builder.records.append(
        VisitSetting(
            id=VisitSettingId(new_identifier()),
            visit_id=builder.visit.id,
            name="worth_of_low",
            value="5000",
        )
    )
    assert hour(best(builder.plan()), low) == (FIRST_DAY, time(10))


def test_the_hours_of_the_programme_are_a_setting() -> None:
    builder = one_day()
    item = builder.item("Talks", None, minutes=60)
    for name, value in (("arrange_from", "15:00"), ("arrange_until", "16:00")):
        builder.records.append(
            VisitSetting(
                id=VisitSettingId(new_identifier()), visit_id=builder.visit.id, name=name, value=value
            )
        )
    assert hour(best(builder.plan()), item) == (FIRST_DAY, time(15))


def test_time_for_lunch_is_left() -> None:
    builder = one_day()
    items = [builder.item(f"Visit {number}", None, minutes=120) for number in range(5)]
    proposal = best(builder.plan())
    assert len(proposal.placed) == 4
    assert {one.item_id for one in proposal.placed} < {item.id for item in items}
    spans = sorted(
        (one.starts.hour * 60 + one.starts.minute, one.starts.hour * 60 + one.starts.minute + 120)
        for one in proposal.placed
    )
    gaps = [min(later[0], 14 * 60 + 30) - max(earlier[1], 11 * 60 + 30) for earlier, later in pairwise(spans)]
    assert max(gaps) >= 45


def test_nobody_has_two_lunches_on_a_day() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    for number in range(2):
        builder.item(f"Lunch {number}", None, kind=ItemKind.LUNCH, minutes=30)
    days = [one.day for one in best(builder.plan()).placed]
    assert len(days) == len(set(days)) == 2


@pytest.mark.parametrize(
    ("status", "locked", "may_move", "is_moved"),
    [
        (ItemStatus.IDEA, False, MayMove.UNCONFIRMED, True),
        (ItemStatus.IDEA, False, MayMove.NOTHING, False),
        (ItemStatus.REQUESTED, False, MayMove.UNCONFIRMED, True),
        (ItemStatus.CONFIRMED, False, MayMove.UNCONFIRMED, False),
        (ItemStatus.CONFIRMED, False, MayMove.CONFIRMED, True),
        (ItemStatus.IDEA, True, MayMove.CONFIRMED, False),
    ],
)
def test_only_what_may_move_makes_room(
    status: ItemStatus, locked: bool, may_move: MayMove, is_moved: bool
) -> None:
    builder = one_day()
    short = tuple(OpeningHours(weekday=day, opens=time(10), closes=time(11)) for day in range(7))
    venue = builder.venue("Museum", opening_hours=short)
    standing = builder.item("Talks", FIRST_DAY, "10:00", "11:00", status=status, locked=locked)
    waiting = builder.item("Museum", None, minutes=60, venue_id=venue.id, importance=Importance.MUST)
    proposal = best(builder.plan(), may_move=may_move)
    assert (hour(proposal, waiting) is not None) is is_moved
    assert (hour(proposal, standing) is not None) is is_moved


def test_what_is_at_fault_is_mended_by_one_move_and_the_rest_stays() -> None:
    builder = one_day()
    builder.item("Signing", FIRST_DAY, "10:00", "11:00", status=ItemStatus.CONFIRMED)
    late = builder.item("Talks", FIRST_DAY, "10:30", "11:30")
    builder.item("Visit", FIRST_DAY, "15:00", "16:00")
    proposal = best(builder.plan(), scope=Scope.AT_FAULT, may_move=MayMove.UNCONFIRMED)
    assert [one.item_id for one in proposal.moved] == [late.id]
    assert proposal.left_out == ()


def test_what_follows_a_journey_is_told_as_left_out() -> None:
    builder = one_day()
    item = builder.item("To the hotel", None, kind=ItemKind.TRANSFER, minutes=30)
    assert best(builder.plan()).left_out == (item.id,)


def test_up_to_three_proposals_are_different_and_the_best_comes_first() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    for number in range(6):
        builder.item(f"Visit {number}", None, minutes=90)
    *_, last = arrange(builder.plan(), ArrangeRequest(patience=3))
    points = [one.worth.points for one in last.proposals]
    assert points == sorted(points, reverse=True)
    assert len({one.placements for one in last.proposals}) == len(points) >= 2


def test_a_part_of_a_proposal_is_an_edit_of_the_plan_as_it_is_by_now() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    first, second = (builder.item(f"Visit {number}", None, minutes=90) for number in range(2))
    plan = builder.plan()
    proposal = best(plan)
    gone = plan.with_edit(proposal.edit_of([second.id]))
    edit = proposal.edit_of([first.id], gone)
    assert [change.id for change in edit.changes] == [first.id]
    assert gone.with_edit(edit).items[first.id].day in (FIRST_DAY, LAST_DAY, date(2021, 12, 21))
