"""Ctrl-dragging: what is held stays where it is, and copies of it are laid down."""

from __future__ import annotations

from models.edits import Edit
from models.identifiers import ItemId
from models.plan import Plan
from models.records.items import Item
from scheduling.copying import copy_items
from scheduling.holders import handed_over
from ui.calendar.gestures.gesture import Hour, Row, Spot, with_holder
from ui.calendar.gestures.moving import Moving, distance


class Copying(Moving):
    """Holds copies of timed items by the one that was taken; they can be laid on hours and days only."""

    def aim(self, plan: Plan, spot: Spot, *, snap: int) -> Hour | Row | None:
        """Where the copy of the taken item would begin; None over rows, in which copies are not laid."""
        return None if isinstance(spot, Row) else super().aim(plan, spot, snap=snap)

    def edit_to(self, plan: Plan, aim: Hour | Row) -> Edit:
        """Copy all items as far away as the taken one."""
        if isinstance(aim, Row):
            raise TypeError("copies are laid on hours")
        there = frozenset(item_id for item_id in self.item_ids if item_id in plan.items)
        step = copy_items(plan, there, *distance(plan.items[self._taken_id], aim))
        after = plan.with_edit(step)
        copies = [ItemId(identifier) for identifier in step.ids_of(Item)]
        return with_holder(step, handed_over(after, copies, self._pressed_at.holder, aim.holder))

    def in_hand(self, candidate: Edit | None) -> frozenset[ItemId]:
        """The copies."""
        if candidate is None:
            return frozenset()
        return frozenset(ItemId(identifier) for identifier in candidate.ids_of(Item))
