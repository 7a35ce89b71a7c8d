"""Moving timed items: over the hours and days, to the items without hour, into the tray."""

from __future__ import annotations

from datetime import timedelta

from models.edits import Edit
from models.identifiers import ItemId
from models.plan import Plan
from models.records.items import Item
from scheduling.holders import handed_over
from scheduling.moves import move_by, put_in_tray
from ui.calendar.gestures.gesture import (
    DAY_MINUTES,
    Gesture,
    Hour,
    Row,
    Spot,
    hour_at,
    in_programme_order,
    laid_in_rows,
    snapped,
    with_holder,
)


class Moving(Gesture[Hour | Row]):
    """Holds items by the one that was taken; all keep their distance to it."""

    def __init__(self, item_ids: frozenset[ItemId], taken_id: ItemId, pressed_at: Hour) -> None:
        """Take `item_ids` in hand by `taken_id`, at the place where it was pressed."""
        super().__init__(item_ids)
        self._taken_id = taken_id
        self._pressed_at = pressed_at

    def aim(self, plan: Plan, spot: Spot, *, snap: int) -> Hour | Row | None:
        """Where the taken item would begin, or the row it would stand in."""
        item = plan.items.get(self._taken_id)
        if isinstance(spot, Row):
            return spot
        if item is None or item.day is None or item.starts is None:
            return None
        days = (spot.day - self._pressed_at.day).days
        day = item.day + timedelta(days=days)
        begin = item.starts.hour * 60 + item.starts.minute
        if not isinstance(spot, Hour):
            return Hour(day, begin, spot.holder)
        moved = spot.minutes_after(self._pressed_at)
        if abs(moved) > snap / 2:
            begin = snapped(begin + moved, snap)
        if self._pressed_at.day == item.day:
            begin = min(max(begin, 0), DAY_MINUTES - snap)
        return hour_at(day, begin, spot.holder)

    def edit_to(self, plan: Plan, aim: Hour | Row) -> Edit:
        """Move all items as far as the taken one, or lay them down in rows."""
        items = in_programme_order([item for item in map(plan.items.get, self.item_ids) if item is not None])
        if isinstance(aim, Row):
            ids = tuple(item.id for item in items)
            if aim.day is None and len(ids) > 1:
                return put_in_tray(plan, ids)
            return laid_in_rows(plan, ids, aim)
        days, minutes = distance(plan.items[self._taken_id], aim)
        step = move_by(plan, [item.id for item in items], days, minutes)
        after = plan.with_edit(step)
        return with_holder(step, handed_over(after, self.item_ids, self._pressed_at.holder, aim.holder))


def distance(item: Item, aim: Hour) -> tuple[int, int]:
    """How many days and minutes lie between an item's begin and where it would begin."""
    if item.day is None or item.starts is None:
        return 0, 0
    return (aim.day - item.day).days, aim.minute - (item.starts.hour * 60 + item.starts.minute)
