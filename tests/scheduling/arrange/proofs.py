"""What has to hold of anything that is proposed, held against the plan, the check and the hours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from models.item_time import interval
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus
from scheduling.arrange.arranging import Progress
from scheduling.arrange.hours import FOLLOWS_JOURNEYS, starts_for
from scheduling.arrange.proposal import Proposal
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from scheduling.check import check
from scheduling.conflicts import Severity
from scheduling.facts import GIVEN_UP
from scheduling.limits import limits_of
from scheduling.occupancy import interval_of, zone_of
from scheduling.surroundings import ALONE, Surroundings

Fault = tuple[str, str, tuple[str, ...]]


def errors(plan: Plan, around: Surroundings = ALONE) -> Counter[Fault]:
    """What cannot happen as planned: by code, aspect and items, whichever of them comes first."""
    return Counter(
        (one.code, one.aspect, tuple(sorted(one.item_ids)))
        for one in check(plan, surroundings=around)
        if one.severity is Severity.ERROR
    )


def new_warnings(proposal: Proposal, around: Surroundings = ALONE) -> set[str]:
    """The codes of what would embarrass and is not yet in the plan, whoever it concerns."""
    before, after = (
        {
            (one.code, one.aspect, frozenset(one.item_ids))
            for one in check(plan, surroundings=around)
            if one.severity is not Severity.HINT
        }
        for plan in (proposal.plan, proposal.after)
    )
    return {code for code, _, _ in after - before}


def new_errors(proposal: Proposal, around: Surroundings = ALONE) -> list[Fault]:
    """The errors that the proposal would bring into its plan."""
    return sorted(errors(proposal.after, around) - errors(proposal.plan, around))


def asked_for(plan: Plan, request: ArrangeRequest, around: Surroundings = ALONE) -> frozenset[str]:
    """The items that the request asks a place for, without those that take place no more."""
    asked = set(request.chosen)
    if request.scope is Scope.WAITING:
        asked = {item.id for item in plan.items if item.day is None}
    elif request.scope is Scope.AT_FAULT:
        faults = (one for one in check(plan, surroundings=around) if one.severity is Severity.ERROR)
        asked = {item_id for one in faults for item_id in one.item_ids}
    return frozenset(item_id for item_id in asked if plan.items[item_id].status not in GIVEN_UP)


def wanted(plan: Plan, request: ArrangeRequest, around: Surroundings = ALONE) -> frozenset[str]:
    """Those of them that an arrangement puts anywhere."""
    asked = (plan.items[item_id] for item_id in asked_for(plan, request, around))
    return frozenset(item.id for item in asked if _is_placed(item, request.may_move))


def _is_placed(item: Item, may_move: MayMove) -> bool:
    if item.locked or item.kind in FOLLOWS_JOURNEYS:
        return False
    return item.starts is None or may_be_moved(item, may_move)


def may_be_moved(item: Item, may_move: MayMove) -> bool:
    """Whether an item that has an hour may get another one, where it is asked for itself."""
    if item.locked:
        return False
    return item.status is not ItemStatus.CONFIRMED or may_move is MayMove.CONFIRMED


def outside_its_hours(proposal: Proposal) -> list[str]:
    """The titles of what would stand at an hour at which no arrangement puts it."""
    limits, found = limits_of(proposal.plan), []
    for one in proposal.placements:
        item = proposal.after.items[one.item_id]
        zone = zone_of(proposal.plan, item)
        when = interval(item.time, item.kind, zone)
        minutes = 0 if when is None else when.minutes
        if when is None or when.begin not in starts_for(limits, item, one.day, minutes, zone):
            found.append(f"{item.title.exact('en')} {one.day} {one.starts}")
    return found


def changed_otherwise(proposal: Proposal) -> list[str]:
    """The items that would change in anything but where they stand, replacements left aside."""
    mended = {one.item_id for one in proposal.replacements}
    placed = {one.item_id for one in proposal.placements}
    found = []
    for item in proposal.plan.items:
        after = proposal.after.items[item.id]
        if item.id in mended or after == item:
            continue
        same = after.at(item.time) == item
        as_long = _minutes(proposal.plan, item) in (None, _minutes(proposal.plan, after))
        if item.id not in placed or not same or not as_long:
            found.append(item.title.exact("en"))
    return found


def _minutes(plan: Plan, item: Item) -> int | None:
    when = interval_of(plan, item)
    return None if when is None else when.minutes


def counts(plan: Plan, proposal: Proposal) -> tuple[int, int, int, int]:
    """The points of what is placed; how many items are moved, and how many confirmed and requested ones."""
    limits = limits_of(plan)
    placed = sum(
        getattr(limits, f"worth_of_{plan.items[one.item_id].importance.value}") for one in proposal.placed
    )
    moved = [plan.items[one.item_id].status for one in proposal.moved]
    return placed, len(moved), moved.count(ItemStatus.CONFIRMED), moved.count(ItemStatus.REQUESTED)


def after_being_asked(times: int) -> Callable[[], bool]:
    """An `is_over` that says so from the time on that it has been asked so often."""
    asked: Iterator[bool] = iter([False] * times)
    return lambda: next(asked, True)


def told(progress: Progress) -> list[object]:
    """All that a progress says, but for the identifiers of records that a replacement makes."""
    return [
        (
            one.placements,
            one.left_out,
            one.worth,
            [(mended.item_id, mended.edit.name, len(mended.edit.changes)) for mended in one.replacements],
        )
        for one in progress.proposals
    ]
