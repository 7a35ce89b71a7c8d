"""Drawing a new item on empty hours."""

from __future__ import annotations

from models.edits import Edit
from models.identifiers import ItemId
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.holders import Holder, given_to
from scheduling.moves import SHORTEST_MINUTES, new_item
from ui.calendar.gestures.gesture import (
    DAY_MINUTES,
    SNAP_MINUTES,
    Gesture,
    Hour,
    Spot,
    Stretch,
    clock_of,
    with_holder,
)

NEW_KIND = ItemKind.MEETING
"""What a new item is until somebody says otherwise."""


class Creating(Gesture[Stretch]):
    """Draws from where it was pressed, up or down, on that one day, or into the night after it."""

    keeps_to_canvas = True
    past_midnight = True

    def __init__(self, pressed_at: Hour) -> None:
        """Begin to draw at a minute of a day."""
        super().__init__(frozenset())
        self._pressed_at = pressed_at

    def aim(self, plan: Plan, spot: Spot, *, snap: int) -> Stretch | None:
        """From when to when the new item would last: all steps of `snap` minutes that were touched."""
        if not isinstance(spot, Hour):
            return None
        earlier, later = sorted((self._pressed_at.minute, spot.minute))
        begin = earlier // snap * snap
        end = max(-(-later // snap) * snap, begin + max(snap, SHORTEST_MINUTES))
        if spot.minute > DAY_MINUTES:
            # Below the end of a day whose next one is not shown; never as long as a whole day.
            return Stretch(
                self._pressed_at.day, begin, min(end, begin + DAY_MINUTES - snap), self._pressed_at.holder
            )
        over = max(0, end - DAY_MINUTES)
        return Stretch(self._pressed_at.day, begin - over, end - over, self._pressed_at.holder)

    def edit_to(self, plan: Plan, aim: Stretch) -> Edit:
        """Make the item."""
        starts, ends = clock_of(aim.begin), clock_of(aim.end)
        step = new_item(plan, aim.day, starts, ends, kind=NEW_KIND, title=Localized())
        return _held(plan, step, aim.holder)

    def in_hand(self, candidate: Edit | None) -> frozenset[ItemId]:
        """The new item."""
        if candidate is None:
            return frozenset()
        return frozenset(ItemId(identifier) for identifier in candidate.ids_of(Item))


def new_item_at(plan: Plan, spot: Spot, snap: int = SNAP_MINUTES) -> Edit:
    """A new item of the usual length where somebody clicked twice: at an hour, on a day, or in the tray."""
    if isinstance(spot, Hour):
        minute = min(spot.minute // snap * snap, DAY_MINUTES - snap)
        step = new_item(plan, spot.day, clock_of(minute), None, kind=NEW_KIND, title=Localized())
    else:
        step = new_item(plan, spot.day, None, None, kind=NEW_KIND, title=Localized())
    return _held(plan, step, spot.holder)


def _held(plan: Plan, step: Edit, holder: Holder | None) -> Edit:
    """The making of an item that comes to lie in the column of a holder."""
    (item,) = (change.after for change in step.changes if isinstance(change.after, Item))
    return with_holder(step, given_to(plan, item, holder))
