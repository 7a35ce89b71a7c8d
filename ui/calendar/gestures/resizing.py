"""Making an item longer or shorter by one of its edges."""

from __future__ import annotations

from datetime import datetime

from models.edits import Edit
from models.identifiers import ItemId
from models.plan import Plan
from scheduling.moves import resize_end, resize_start
from scheduling.occupancy import clocks_of
from ui.calendar.gestures.gesture import DAY_MINUTES, Gesture, Hour, Spot, clock_of, hour_at, snapped


class Resizing(Gesture[Hour]):
    """Holds one edge of one item."""

    keeps_to_canvas = True

    def __init__(self, item_id: ItemId, pressed_at: Hour, *, at_end: bool, stretched: int = 0) -> None:
        """Take the end of the item, or its begin, at the place where it was pressed.

        `stretched` says by how many minutes its card is drawn longer than it is: the end goes where the drawn
        edge is dragged to.
        """
        super().__init__(frozenset({item_id}))
        self._item_id = item_id
        self._pressed_at = pressed_at
        self.at_end = self.past_midnight = at_end
        self._stretched = stretched if at_end else 0

    def aim(self, plan: Plan, spot: Spot, *, snap: int) -> Hour | None:
        """Where the edge would be."""
        edge = self._edge(plan)
        if edge is None or not isinstance(spot, Hour):
            return None
        days = (spot.day - self._pressed_at.day).days
        moved = days * DAY_MINUTES + spot.minutes_after(self._pressed_at)
        minute = edge.hour * 60 + edge.minute
        return hour_at(edge.date(), snapped(minute + self._stretched + moved, snap) if moved else minute)

    def edit_to(self, plan: Plan, aim: Hour) -> Edit:
        """Put the edge there; the verb keeps the item from vanishing."""
        verb = resize_end if self.at_end else resize_start
        return verb(plan, self._item_id, aim.day, clock_of(aim.minute))

    def _edge(self, plan: Plan) -> datetime | None:
        item = plan.items.get(self._item_id)
        clocks = None if item is None else clocks_of(plan, item)
        return None if clocks is None else clocks[1 if self.at_end else 0]
