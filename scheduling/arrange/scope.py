"""Which items an arrangement is about: those that it is to place, and those that it may move for them."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus, TimeForm
from scheduling.arrange.hours import FOLLOWS_JOURNEYS
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import GIVEN_UP
from scheduling.occupancy import interval_of, waiting_items
from scheduling.remedies.free_times import CODES

_A_DAY = 24 * 60


class InScope(NamedTuple):
    """Items to place, in the order in which they wait or stand; and those that may move for them.

    `by_hand` are those that were asked for, and that no arrangement gives an hour.
    """

    wanted: tuple[Item, ...]
    others: tuple[Item, ...]
    by_hand: tuple[Item, ...] = ()


def in_scope(plan: Plan, request: ArrangeRequest, conflicts: Collection[Conflict]) -> InScope:
    """What the request is about; `conflicts` are those of the plan.

    At fault is what takes part in an error that another hour can mend. What follows a journey is never
    placed, and neither is what takes place somewhere within a window or lasts for days.
    """
    everything = _asked_for(plan, request, conflicts)
    wanted = tuple(item for item in everything if _can_be_placed(plan, item))
    asked = {item.id for item in everything}
    by_hand = tuple(item for item in everything if _is_put_by_hand(item))
    others = (item for item in _by_hour(plan) if item.id not in asked and _can_be_placed(plan, item))
    return InScope(wanted, tuple(item for item in others if _may_move(item, request.may_move)), by_hand)


def _asked_for(plan: Plan, request: ArrangeRequest, conflicts: Collection[Conflict]) -> tuple[Item, ...]:
    if request.scope is Scope.WAITING:
        return waiting_items(plan)
    if request.scope is Scope.CHOSEN:
        asked = request.chosen
    else:
        asked = frozenset(
            item_id
            for conflict in conflicts
            if conflict.severity is Severity.ERROR and conflict.code in CODES
            for item_id in conflict.item_ids
        )
    items = (*waiting_items(plan), *_on_days(plan))
    return tuple(item for item in items if item.id in asked and _is_free(item, request.may_move))


def _is_free(item: Item, may_move: MayMove) -> bool:
    """Whether the item may get another hour; one that has none may get one in any case."""
    return item.starts is None or item.status is not ItemStatus.CONFIRMED or may_move is MayMove.CONFIRMED


def _may_move(item: Item, may_move: MayMove) -> bool:
    return may_move is not MayMove.NOTHING and _is_free(item, may_move)


def _can_be_placed(plan: Plan, item: Item) -> bool:
    if item.locked or item.status in GIVEN_UP or item.kind in FOLLOWS_JOURNEYS:
        return False
    if item.starts is None:
        return True
    when = interval_of(plan, item)
    return item.time_form is not TimeForm.WINDOW and when is not None and 0 < when.minutes < _A_DAY


def _is_put_by_hand(item: Item) -> bool:
    """Whether an item without an hour gets it from a journey."""
    return item.kind in FOLLOWS_JOURNEYS and item.starts is None and item.status not in GIVEN_UP


def _on_days(plan: Plan) -> tuple[Item, ...]:
    untimed = (item for item in plan.items if item.day is not None and item.starts is None)
    return (*sorted(untimed, key=lambda item: (item.day, item.position, item.id)), *_by_hour(plan))


def _by_hour(plan: Plan) -> tuple[Item, ...]:
    timed = [item for item in plan.items if item.day is not None and item.starts is not None]
    return tuple(sorted(timed, key=lambda item: (item.day, item.starts, item.id)))
