"""What all gestures share: places in the words of the programme, snapping, and the candidate edit."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date, time, timedelta
from typing import Generic, TypeAlias, TypeVar

import msgspec

from models.edits import Change, Edit, edit
from models.identifiers import ItemId
from models.messages import NP_, Message
from models.plan import Plan
from models.records.items import Item
from scheduling.holders import Holder
from scheduling.moves import reorder_untimed
from scheduling.occupancy import items_of_day, waiting_items

SNAP_MINUTES = 15
"""How far apart the times lie that a hand gives things, until somebody says otherwise."""
SNAPS = (5, 10, 15, 30)
"""What can be chosen for it."""
EXACT_MINUTES = 1
"""The same where a hand is to be exact."""
DAY_MINUTES = 24 * 60


class Hour(msgspec.Struct, frozen=True):
    """A minute of a day, from 0 to 1440, the midnight that ends it; in the column of a holder, if any.

    Later minutes are of the night after it: an end can be drawn to them where the next day is not shown.
    `beyond` is by how much of a minute a pointer is past it, before it where negative.
    """

    day: date
    minute: int
    holder: Holder | None = None
    beyond: float = 0.0

    def minutes_after(self, other: Hour) -> int:
        """How far it is, up or down and on whatever days, from another; the nearest whole minute."""
        return round(self.minute + self.beyond - other.minute - other.beyond)


class DayHeader(msgspec.Struct, frozen=True):
    """A day as a whole, or what a holder has on it."""

    day: date
    holder: Holder | None = None


class Row(msgspec.Struct, frozen=True):
    """A place among the items without hour of a day, or in the tray where `day` is None; counted from 0."""

    day: date | None
    position: int
    holder: Holder | None = None


class Stretch(msgspec.Struct, frozen=True):
    """From one minute of a day to another, in the column of a holder, if any."""

    day: date
    begin: int
    end: int
    holder: Holder | None = None


Spot: TypeAlias = Hour | DayHeader | Row
"""Where the pointer is."""
A = TypeVar("A", bound=Hour | Row | Stretch)


class Gesture(ABC, Generic[A]):
    """One thing a hand does between press and release; `A` is what it aims at."""

    keeps_to_canvas = False
    """Whether the pointer counts as on the canvas even where it is above, below or beside it."""
    past_midnight = False
    """Whether it may point at the night after a day, below the end of that day."""

    def __init__(self, item_ids: frozenset[ItemId]) -> None:
        """Take these items in hand; none where the gesture makes a new one."""
        self.item_ids = item_ids
        self._known: tuple[Plan, A, Edit] | None = None

    def candidate(self, plan: Plan, spot: Spot | None, *, snap: int) -> Edit | None:
        """The edit that a release at `spot` would make; None where it would make none.

        Times are laid on multiples of `snap` minutes. The same aim in the same plan gives the same edit,
        identifiers included.
        """
        aim = None if spot is None else self.aim(plan, spot, snap=snap)
        if aim is None:
            return None
        if self._known is None or self._known[0] is not plan or self._known[1] != aim:
            self._known = (plan, aim, self.edit_to(plan, aim))
        return self._known[2]

    def in_hand(self, candidate: Edit | None) -> frozenset[ItemId]:
        """The items to draw as held."""
        return self.item_ids

    @abstractmethod
    def aim(self, plan: Plan, spot: Spot, *, snap: int) -> A | None:
        """Where a release at `spot` would put things, or None where nothing can be put there."""

    @abstractmethod
    def edit_to(self, plan: Plan, aim: A) -> Edit:
        """The edit that puts things there."""


def snapped(minute: int, snap: int) -> int:
    """The nearest multiple of `snap` minutes."""
    return round(minute / snap) * snap


def hour_at(day: date, minute: int, holder: Holder | None = None) -> Hour:
    """The minute counted from a day's begin, put on the day on which it falls."""
    return Hour(day + timedelta(days=minute // DAY_MINUTES), minute % DAY_MINUTES, holder)


def with_holder(step: Edit, changes: tuple[Change, ...]) -> Edit:
    """An edit that moves items, and the changes by which they pass to another holder."""
    return edit(step.name, *step.changes, *changes) if changes else step


def clock_of(minute: int) -> time:
    """The wall-clock time of a minute of the day; that of its end is midnight."""
    return time(minute // 60 % 24, minute % 60)


def laid_in_rows(plan: Plan, item_ids: tuple[ItemId, ...], row: Row) -> Edit:
    """Take the hour from items and put them, in their order, before what stands in a row now."""
    standing = waiting_items(plan) if row.day is None else items_of_day(plan, row.day)
    rows = [item.id for item in standing if item.starts is None]
    position = row.position - sum(item_id in item_ids for item_id in rows[: row.position])
    steps: list[Edit] = []
    after = plan
    for number, item_id in enumerate(item_ids):
        step = reorder_untimed(after, item_id, row.day, position + number)
        after = after.with_edit(step)
        steps.append(step)
    if row.day is not None or len(steps) == 1:
        return together(steps)
    come = sum(plan.items[item_id].day is not None for item_id in item_ids)
    name = (
        Message.of(*NP_("Put {count} item in the tray", "Put {count} items in the tray"), count=come)
        if come
        else Message.of(*NP_("Put {count} item in order", "Put {count} items in order"), count=len(steps))
    )
    return msgspec.structs.replace(together(steps), name=name)


def together(steps: list[Edit]) -> Edit:
    """Several edits of items as one; where there is just one it keeps its name."""
    if len(steps) == 1:
        return steps[0]
    name = Message.of(*NP_("Move {count} item", "Move {count} items"), count=len(steps))
    return edit(name, *(change for step in steps for change in step.changes))


def in_programme_order(items: list[Item]) -> list[Item]:
    """Items by day and hour; those without an hour by position, before the others; waiting ones last."""
    return sorted(
        items,
        key=lambda item: (item.day or date.max, item.starts or time.min, item.position, item.id),
    )
