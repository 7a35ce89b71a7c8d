"""What an arrangement proposes: where items would go, what finds no place, and how good that is.

A proposal changes nothing: its edit is looked at, then applied as a whole or item by item, or forgotten.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, time
from functools import cached_property
from typing import NamedTuple

from models.edits import Change, Edit, edit, replaced
from models.identifiers import ItemId
from models.item_time import moved_to
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Item
from scheduling.naming import title_of


class Placement(NamedTuple):
    """Where an item would go. `is_move` says that it has an hour already, else it gets its first one."""

    item_id: ItemId
    day: date
    starts: time
    is_move: bool


class Replacement(NamedTuple):
    """What mends an item that cannot stay as it is and keeps its hour: another place, another interpreter."""

    item_id: ItemId
    edit: Edit


class Worth(NamedTuple):
    """How good a proposal is: the more `points` the better; and what they are made of.

    `placed` counts the points of what is placed, by importance. `moved` counts the items that have another
    hour than before, `moved_confirmed` and `moved_requested` those of them that a host has confirmed or been
    asked for. Minutes are those of the delegation and its tracks together: on the way, without programme
    between two items, and beyond what the days would have if they were even.
    """

    points: float
    placed: int
    moved: int = 0
    moved_confirmed: int = 0
    moved_requested: int = 0
    travel_minutes: int = 0
    idle_minutes: int = 0
    uneven_minutes: int = 0


class Proposal:
    """Where items of a plan would go, by day and hour; `left_out` are those without a place, in order.

    What is left out stays as it is: it goes on waiting, or keeps the hour that is at fault. No item is in two
    of placements, replacements and what is left out.
    """

    def __init__(
        self,
        plan: Plan,
        placements: Collection[Placement],
        left_out: Collection[ItemId],
        worth: Worth,
        replacements: Collection[Replacement] = (),
    ) -> None:
        """Propose this for the plan."""
        self.plan = plan
        self.replacements = tuple(replacements)
        self.placements = tuple(sorted(placements, key=lambda one: (one.day, one.starts, one.item_id)))
        self.left_out = tuple(left_out)
        self.worth = worth

    @property
    def placed(self) -> tuple[Placement, ...]:
        """The items that get their first hour."""
        return tuple(one for one in self.placements if not one.is_move)

    @property
    def moved(self) -> tuple[Placement, ...]:
        """The items that get another hour than they have."""
        return tuple(one for one in self.placements if one.is_move)

    @property
    def item_ids(self) -> tuple[ItemId, ...]:
        """The items that it places, moves or mends."""
        mended = tuple(one.item_id for one in self.replacements)
        return (*mended, *(one.item_id for one in self.placements))

    @cached_property
    def edit(self) -> Edit:
        """All of it as one edit."""
        return self.edit_of(self.item_ids)

    @cached_property
    def after(self) -> Plan:
        """The plan with all of it."""
        return self.plan.with_edit(self.edit)

    def edit_of(self, item_ids: Collection[ItemId], plan: Plan | None = None) -> Edit:
        """The part of it that is about these items, as one edit.

        `plan` is the plan as it is by now, where it is not the one that this was proposed for any more; items
        that are gone from it are left alone.
        """
        plan = self.plan if plan is None else plan
        wanted = {item_id for item_id in item_ids if item_id in plan.items}
        changes: list[Change] = []
        for replacement in self.replacements:
            changes += replacement.edit.changes if replacement.item_id in wanted else ()
        for one in self.placements:
            if one.item_id in wanted:
                item = plan.items[one.item_id]
                changes.append(replaced(item, put_at(item, one.day, one.starts)))
        items = [plan.items[item_id] for item_id in self.item_ids if item_id in wanted]
        return edit(_name(items), *changes)


def put_at(item: Item, day: date, starts: time) -> Item:
    """The item at an hour, as long as it takes."""
    return item.at(moved_to(item.time, day, starts))


def _name(items: list[Item]) -> Message:
    if len(items) == 1:
        return Message.of(N_("Arrange “{title}”"), title=title_of(items[0]))
    return Message.of(*NP_("Arrange {count} item", "Arrange {count} items"), count=len(items))
