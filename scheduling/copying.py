"""Items once more: on another day, beside themselves, or as the second half of what was one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time, timedelta

import msgspec

from models.edits import Change, Edit, created, edit, replaced
from models.identifiers import AttendanceId, ItemId, ItemTrackId, new_identifier
from models.item_time import moved_to
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus, TimeForm
from scheduling.moves import SHORTEST_MINUTES
from scheduling.naming import title_of
from scheduling.occupancy import clocks_of, items_of_day


def copy_items(plan: Plan, item_ids: Collection[ItemId], days: int, minutes: int) -> Edit:
    """The same items once more, so much later, each an idea that nobody has confirmed.

    Who takes part and the tracks are copied with them; waiting ones wait twice. What one copied item follows
    is the copy where that is copied too. Requests, rides and agreements stay with the first.
    """
    items = [plan.items[item_id] for item_id in sorted(set(item_ids))]
    shift = timedelta(days=days, minutes=minutes)
    new_ids = {item.id: ItemId(new_identifier()) for item in items}
    copies = [_copy(item, new_ids, shift) for item in items]
    if len(items) == 1:
        name = Message.of(N_("Copy “{title}”"), title=title_of(items[0]))
    else:
        name = Message.of(*NP_("Copy {count} item", "Copy {count} items"), count=len(items))
    return edit(name, *map(created, copies), *_belongings(plan, new_ids))


def copy_day(plan: Plan, source: date, target: date) -> Edit:
    """Everything on one day once more on another, at the same hours."""
    ids = [item.id for item in items_of_day(plan, source)]
    copying = copy_items(plan, ids, (target - source).days, 0)
    name = Message.of(N_("Copy {source} to {target}"), source=source, target=target)
    return msgspec.structs.replace(copying, name=name)


def split_item(plan: Plan, item_id: ItemId, at: time) -> Edit:
    """Make two items of one at an hour within it: the second is for the same people at the same place.

    Each half keeps at least a few minutes; an item without an hour or one that ends on another zone's clocks,
    and an hour outside the item, change nothing.
    """
    item = plan.items[item_id]
    name = Message.of(N_("Split “{title}” at {clock}"), title=title_of(item), clock=at)
    clocks = clocks_of(plan, item)
    if clocks is None or item.end_zone not in (None, item.zone):
        return edit(name)
    begin, end = clocks
    cut = datetime.combine(begin.date(), at)
    if cut < begin:
        cut += timedelta(days=1)
    least = timedelta(minutes=SHORTEST_MINUTES)
    if not begin + least <= cut <= end - least:
        return edit(name)
    first = _between(item, begin, cut)
    new_ids = {item.id: ItemId(new_identifier())}
    second = msgspec.structs.replace(
        _between(item, cut, end),
        id=new_ids[item.id],
        after_item_id=None,
        zone=item.zone,
        end_zone=item.end_zone,
    )
    return edit(name, replaced(item, first), created(second), *_belongings(plan, new_ids))


def _copy(item: Item, new_ids: Mapping[ItemId, ItemId], shift: timedelta) -> Item:
    after = None if item.after_item_id is None else new_ids.get(item.after_item_id, item.after_item_id)
    copied = msgspec.structs.replace(
        item, id=new_ids[item.id], status=ItemStatus.IDEA, locked=False, after_item_id=after
    )
    if item.day is None:
        return copied
    if item.starts is None:
        later = item.day + timedelta(days=shift.days)
        return copied.at(msgspec.structs.replace(copied.time, day=later))
    begin = datetime.combine(item.day, item.starts) + shift
    return copied.at(moved_to(copied.time, begin.date(), begin.time()))


def _belongings(plan: Plan, new_ids: Mapping[ItemId, ItemId]) -> Iterable[Change]:
    """Who takes part in the copies, and on which tracks they are."""
    for item_id, copy_id in new_ids.items():
        for attendance in plan.attendances.where("item_id", item_id):
            yield created(
                msgspec.structs.replace(attendance, id=AttendanceId(new_identifier()), item_id=copy_id)
            )
        for link in plan.item_tracks.where("item_id", item_id):
            yield created(msgspec.structs.replace(link, id=ItemTrackId(new_identifier()), item_id=copy_id))


def _between(item: Item, begin: datetime, end: datetime) -> Item:
    """The item from one wall-clock time to another, no longer a window."""
    return msgspec.structs.replace(
        item,
        day=begin.date(),
        starts=begin.time(),
        ends=end.time(),
        end_day=None if end.date() == begin.date() else end.date(),
        minutes=None,
        time_form=TimeForm.EXACT if item.time_form is TimeForm.WINDOW else item.time_form,
    )
