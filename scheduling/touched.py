"""What an edit can have changed anything about: which items, and on which days they lie or lay."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from models.edits import Edit
from models.identifiers import AgreementId, ItemId
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from scheduling.conflicts import Conflict

_LONGEST = 31
_A_DAY = timedelta(days=1)


class Touched(NamedTuple):
    """The items that an edit can have changed anything about; and the days on which they are, and the next.

    Those days and items count that the plan before the edit had, as well as those that it has now.
    """

    items: frozenset[ItemId]
    days: frozenset[date]

    def by_items(self, conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
        """Those of `conflicts` that name none of the items."""
        return tuple(conflict for conflict in conflicts if self.items.isdisjoint(conflict.item_ids))


def touched_by(plan: Plan, edit: Edit) -> Touched | None:
    """What `edit`, which made `plan`, has touched; None where it may be anything."""
    items: set[ItemId | None] = set()
    days: set[date] = set()
    for change in edit.changes:
        for record in (change.before, change.after):
            match record:
                case None | Commitment():
                    pass
                case Item():
                    items.add(record.id)
                    days.update(days_of(record))
                case Attendance() | ItemTrack() | Agreement():
                    items.add(record.item_id)
                case AgreementParty():
                    items.add(_item_of(plan, record.agreement_id))
                case _:
                    return None
    touched = frozenset(item_id for item_id in items if item_id is not None)
    for item_id in touched:
        item = plan.items.get(item_id)
        if item is not None:
            days.update(days_of(item))
    return Touched(touched, frozenset(days) | {day + _A_DAY for day in days})


def moves_only(edit: Edit) -> bool:
    """Whether the edit changes nothing but when items are."""
    for change in edit.changes:
        before, after = change.before, change.after
        if not isinstance(before, Item) or not isinstance(after, Item):
            return False
        if before.at(after.time) != after:
            return False
    return True


def days_of(item: Item) -> tuple[date, ...]:
    """The days on which an item lies: from its begin to its end, but not more than a month of them.

    None for one that waits; where the end is before the begin, the day on which it begins.
    """
    if item.day is None:
        return ()
    nights = 0 if item.end_day is None else min(_LONGEST, (item.end_day - item.day).days)
    return (item.day, *(item.day + number * _A_DAY for number in range(1, nights + 1)))


def _item_of(plan: Plan, agreement_id: AgreementId) -> ItemId | None:
    agreement = plan.agreements.get(agreement_id)
    return None if agreement is None else agreement.item_id
