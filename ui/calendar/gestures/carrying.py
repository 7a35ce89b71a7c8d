"""Carrying items without an hour: from tray or strip onto the hours, to another day, into another order."""

from __future__ import annotations

from models.edits import Edit
from models.identifiers import ItemId
from models.item_time import planned_minutes
from models.plan import Plan
from models.records.items import Item
from scheduling.holders import Holder, handed_over
from scheduling.moves import move_to
from ui.calendar.gestures.gesture import (
    DAY_MINUTES,
    DayHeader,
    Gesture,
    Hour,
    Row,
    Spot,
    clock_of,
    hour_at,
    in_programme_order,
    laid_in_rows,
    snapped,
    together,
    with_holder,
)

AT_THE_END = 1_000_000
"""A position behind all others."""


class Carrying(Gesture[Hour | Row]):
    """Holds items that have no hour yet; laid onto the hours they follow one another."""

    def __init__(self, item_ids: frozenset[ItemId], taken_from: Holder | None = None) -> None:
        """Take these items in hand, out of the column of a holder, if any."""
        super().__init__(item_ids)
        self._taken_from = taken_from

    def aim(self, plan: Plan, spot: Spot, *, snap: int) -> Hour | Row | None:
        """The hour at which the first would begin, or the row it would stand in."""
        if isinstance(spot, Hour):
            return Hour(spot.day, min(snapped(spot.minute, snap), DAY_MINUTES - snap), spot.holder)
        if isinstance(spot, DayHeader):
            return Row(spot.day, AT_THE_END, spot.holder)
        return spot

    def edit_to(self, plan: Plan, aim: Hour | Row) -> Edit:
        """Put the items there, in their order."""
        items = self._carried(plan)
        if isinstance(aim, Row):
            return self._handed(plan, laid_in_rows(plan, tuple(item.id for item in items), aim), aim)
        minute = aim.minute
        steps = []
        for item in items:
            begin = hour_at(aim.day, minute)
            steps.append(move_to(plan, item.id, begin.day, clock_of(begin.minute)))
            minute += planned_minutes(item.time, item.kind)
        return self._handed(plan, together(steps), aim)

    def _handed(self, plan: Plan, step: Edit, aim: Hour | Row) -> Edit:
        """Pass what waited to the holder in whose column it is laid; the tray takes it from nobody."""
        if aim.day is None:
            return step
        return with_holder(
            step, handed_over(plan.with_edit(step), self.item_ids, self._taken_from, aim.holder)
        )

    def _carried(self, plan: Plan) -> list[Item]:
        found = (plan.items.get(item_id) for item_id in self.item_ids)
        return in_programme_order([item for item in found if item is not None and item.starts is None])


def without_hour(plan: Plan, item_ids: frozenset[ItemId]) -> frozenset[ItemId]:
    """Those of the items that can be carried."""
    return frozenset(item_id for item_id in item_ids if plan.items[item_id].starts is None)
