"""Items cut or copied out of one visit, to be laid down in the same visit or another one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

import msgspec

from models.edits import Edit, created, edit
from models.identifiers import AttendanceId, ItemId, new_identifier
from models.item_time import moved_to
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Attendance, Item
from models.vocabulary import ItemStatus
from scheduling.naming import title_of


class Clipping(msgspec.Struct, frozen=True, kw_only=True):
    """Items by themselves, with the people who take part in them by name."""

    items: tuple[Item, ...]
    attendances: tuple[Attendance, ...] = ()


def clipping_of(plan: Plan, item_ids: Collection[ItemId]) -> Clipping:
    """The items with those who take part in them by name, in the order of day and hour."""
    items = [plan.items[item_id] for item_id in set(item_ids) if item_id in plan.items]
    attendances = [
        one
        for item in items
        for one in plan.attendances.where("item_id", item.id)
        if one.person_id is not None
    ]
    return Clipping(items=tuple(sorted(items, key=_order)), attendances=tuple(attendances))


def paste(plan: Plan, clipping: Clipping, day: date | None, starts: time | None) -> Edit:
    """Lay the items down in `plan`, the first on `day` and at `starts`, the others as far after it as before.

    Without `starts` each keeps its hour; without `day` they wait in the tray. They are ideas again, on no
    track; people, places and hosts that the plan does not know yet come along when it is stored.
    """
    new_ids = {item.id: ItemId(new_identifier()) for item in clipping.items}
    shift = _shift(clipping, day, starts)
    items = [_laid_down(item, new_ids, plan, day, shift) for item in clipping.items]
    attendances = [
        msgspec.structs.replace(one, id=AttendanceId(new_identifier()), item_id=new_ids[one.item_id])
        for one in clipping.attendances
    ]
    if len(items) == 1:
        name = Message.of(N_("Paste “{title}”"), title=title_of(items[0]))
    else:
        name = Message.of(*NP_("Paste {count} item", "Paste {count} items"), count=len(items))
    return edit(name, *map(created, items), *map(created, attendances))


def _order(item: Item) -> tuple[date, time, int, str]:
    return item.day or date.max, item.starts or time.min, item.position, item.id


def _shift(clipping: Clipping, day: date | None, starts: time | None) -> timedelta:
    """How much later everything comes; whole days where no hour is given."""
    first = next((item for item in clipping.items if item.day is not None), None)
    if first is None or first.day is None or day is None:
        return timedelta()
    days = day - first.day
    if starts is None:
        return days
    timed = next((item for item in clipping.items if item.starts is not None and item.day is not None), None)
    if timed is None or timed.day is None or timed.starts is None:
        return days
    return datetime.combine(day, starts) - datetime.combine(timed.day, timed.starts)


def _laid_down(
    item: Item, new_ids: dict[ItemId, ItemId], plan: Plan, day: date | None, shift: timedelta
) -> Item:
    after = new_ids.get(item.after_item_id) if item.after_item_id is not None else None
    laid = msgspec.structs.replace(
        item,
        id=new_ids[item.id],
        visit_id=plan.visit_id,
        after_item_id=after,
        status=ItemStatus.IDEA,
        locked=False,
    )
    if day is None:
        return laid.at(msgspec.structs.replace(laid.time, day=None, starts=None, ends=None, end_day=None))
    if item.day is None:
        return laid.at(msgspec.structs.replace(laid.time, day=day))
    if item.starts is None:
        later = item.day + timedelta(days=shift.days)
        return laid.at(msgspec.structs.replace(laid.time, day=later))
    begin = datetime.combine(item.day, item.starts) + shift
    return laid.at(moved_to(laid.time, begin.date(), begin.time()))
