"""The verbs of planning items: each gives a named Edit to look at, to apply or to forget.

Moves keep to the wall clock of the item's own zone: an item of an hour stays one of an hour on every clock,
over midnight and over a change to daylight-saving time. A verb that changes nothing gives an edit without
changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta

import msgspec

from models.edits import Change, Edit, created, deleted, edit, replaced
from models.identifiers import ItemId, new_identifier
from models.item_time import moved_to, put_back_in_tray
from models.localized import Localized
from models.messages import N_, NP_, Message, Sayable
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind, TimeForm
from scheduling.letting_go import letting_go
from scheduling.naming import title_of
from scheduling.occupancy import clocks_of, interval_of, items_of_day, waiting_items

SHORTEST_MINUTES = 5
"""An item that is made shorter by its edge keeps at least this much."""


def new_item(
    plan: Plan, day: date | None, starts: time | None, ends: time | None, *, kind: ItemKind, title: Localized
) -> Edit:
    """A new item: timed, on a day without hour, or waiting where `day` is None.

    An end before the start is one on the next day; without an end the usual length of the kind is assumed.
    """
    starts = None if day is None else starts
    ends = None if starts is None or ends == starts else ends
    over_midnight = day is not None and starts is not None and ends is not None and ends < starts
    item = Item(
        id=ItemId(new_identifier()),
        visit_id=plan.visit_id,
        kind=kind,
        title=title,
        day=day,
        starts=starts,
        ends=ends,
        end_day=day + timedelta(days=1) if over_midnight and day is not None else None,
        position=_last_position(plan, day) + 1 if starts is None else 0,
    )
    return edit(Message.of(N_("New item “{title}”"), title=title_of(item)), created(item))


def move_by(plan: Plan, item_ids: Collection[ItemId], days: int, minutes: int) -> Edit:
    """Move items together by the same time. Those without an hour move by the days; waiting ones stay."""
    shift = timedelta(days=days, minutes=minutes)
    after = []
    untimed: dict[date, list[Item]] = {}
    for item in _items(plan, item_ids):
        if item.day is None:
            continue
        if item.starts is None:
            untimed.setdefault(item.day + timedelta(days=days), []).append(item)
        else:
            begin = datetime.combine(item.day, item.starts) + shift
            after.append(item.at(moved_to(item.time, begin.date(), begin.time())))
    for day, items in untimed.items():
        after.extend(_at_end_of_day(plan, items, day))
    return edit(_move_name(after), *_changes(plan, after))


def move_to(plan: Plan, item_id: ItemId, day: date, starts: time | None) -> Edit:
    """Put an item on a day and an hour; `starts` None puts it last among those of the day without one."""
    item = plan.items[item_id]
    after = (
        _at_end_of_day(plan, (item,), day) if starts is None else (item.at(moved_to(item.time, day, starts)),)
    )
    return edit(_move_name(after), *_changes(plan, after))


def put_in_tray(plan: Plan, item_ids: Collection[ItemId]) -> Edit:
    """Take items off their days; they wait in the order in which they stood, as long as was given."""
    first = _last_position(plan, None) + 1
    moved = [item for item in _in_programme_order(plan, _items(plan, item_ids)) if item.day is not None]
    after = [
        item.at(msgspec.structs.replace(put_back_in_tray(item.time), position=first + number))
        for number, item in enumerate(moved)
    ]
    name = _name(
        after,
        N_("Put “{title}” in the tray"),
        NP_("Put {count} item in the tray", "Put {count} items in the tray"),
    )
    return edit(name, *_changes(plan, after))


def resize_start(plan: Plan, item_id: ItemId, day: date, starts: time) -> Edit:
    """Let a timed item begin at another time and end when it did; an assumed end is thereby given."""
    item = plan.items[item_id]
    clocks = clocks_of(plan, item)
    if clocks is None:
        return edit(_move_name((item,)))
    begin, end = datetime.combine(day, starts), clocks[1]
    short = SHORTEST_MINUTES - _minutes(plan, _between(item, begin, end))
    after = _between(item, begin - timedelta(minutes=max(0, short)), end)
    name = Message.of(
        N_("Let “{title}” begin at {starts}"), title=title_of(item), starts=_clock(after.starts)
    )
    return edit(name, *_changes(plan, (after,)))


def resize_end(plan: Plan, item_id: ItemId, day: date, ends: time) -> Edit:
    """Let a timed item end at another time, on the clock of the place where it ends."""
    item = plan.items[item_id]
    clocks = clocks_of(plan, item)
    if clocks is None:
        return edit(_move_name((item,)))
    begin, end = clocks[0], datetime.combine(day, ends)
    short = SHORTEST_MINUTES - _minutes(plan, _between(item, begin, end))
    after = _between(item, begin, end + timedelta(minutes=max(0, short)))
    name = Message.of(N_("Let “{title}” end at {ends}"), title=title_of(item), ends=_clock(after.ends))
    return edit(name, *_changes(plan, (after,)))


def reorder_untimed(plan: Plan, item_id: ItemId, day: date | None, position: int) -> Edit:
    """Put an item at a place, from 0, among those without an hour of a day, or among the waiting ones.

    It loses what it was said to come after, unless that stands right before it. The others are numbered anew.
    """
    item = plan.items[item_id]
    others = [other for other in _untimed(plan, day) if other.id != item_id]
    place = min(max(position, 0), len(others))
    before = others[place - 1].id if place else None
    time = put_back_in_tray(item.time) if day is None else moved_to(item.time, day, None)
    after_item_id = time.after_item_id if time.after_item_id == before else None
    placed = item.at(msgspec.structs.replace(time, after_item_id=after_item_id))
    ordered = (*others[:place], placed, *others[place:])
    after = [msgspec.structs.replace(other, position=number) for number, other in enumerate(ordered)]
    return edit(_row_name(item, placed), *_changes(plan, after))


def delete_items(plan: Plan, item_ids: Collection[ItemId]) -> Edit:
    """Delete items, who takes part in them and who rides to them; others let go of them and stay."""
    gone = _items(plan, item_ids)
    items = reversed(after_what_they_follow(gone))
    name = _name(gone, N_("Delete “{title}”"), NP_("Delete {count} item", "Delete {count} items"))
    return edit(name, *letting_go(plan, gone), *map(deleted, items))


def after_what_they_follow(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items in such an order that each comes after the one it is said to follow; circles as they come."""
    waiting = {item.id: item for item in items}
    ordered: dict[ItemId, Item] = {}
    for item in tuple(waiting.values()):
        chain: list[Item] = []
        following: Item | None = item
        while following is not None and following.id in waiting:
            chain.append(waiting.pop(following.id))
            following = waiting.get(following.after_item_id) if following.after_item_id is not None else None
        ordered.update((earlier.id, earlier) for earlier in reversed(chain))
    return tuple(ordered.values())


def _items(plan: Plan, item_ids: Collection[ItemId]) -> tuple[Item, ...]:
    """The items of those ids, each once, in the order of their ids."""
    return tuple(plan.items[item_id] for item_id in sorted(set(item_ids)))


def _in_programme_order(plan: Plan, items: Iterable[Item]) -> tuple[Item, ...]:
    wanted = {item.id for item in items}
    days = sorted({item.day for item in items if item.day is not None})
    standing = [*waiting_items(plan), *(item for day in days for item in items_of_day(plan, day))]
    return tuple(item for item in standing if item.id in wanted)


def _untimed(plan: Plan, day: date | None) -> tuple[Item, ...]:
    if day is None:
        return waiting_items(plan)
    return tuple(item for item in items_of_day(plan, day) if item.starts is None)


def _last_position(plan: Plan, day: date | None) -> int:
    return max((item.position for item in plan.items.where("day", day) if item.starts is None), default=-1)


def _at_end_of_day(plan: Plan, items: Sequence[Item], day: date) -> tuple[Item, ...]:
    """Those items without an hour on `day`, after those there; one that is there already keeps its place."""
    position = _last_position(plan, day)
    placed = []
    for item in _in_programme_order(plan, items):
        if item.day == day and item.starts is None:
            placed.append(item)
            continue
        position += 1
        placed.append(item.at(msgspec.structs.replace(moved_to(item.time, day, None), position=position)))
    return tuple(placed)


def _between(item: Item, begin: datetime, end: datetime) -> Item:
    """The item from one wall-clock time to another; the length that a window leaves for it stays."""
    return msgspec.structs.replace(
        item,
        day=begin.date(),
        starts=begin.time(),
        ends=end.time(),
        end_day=None if end.date() == begin.date() else end.date(),
        minutes=item.minutes if item.time_form is TimeForm.WINDOW else None,
    )


def _minutes(plan: Plan, item: Item) -> int:
    when = interval_of(plan, item)
    return 0 if when is None else when.minutes


def _changes(plan: Plan, after: Iterable[Item]) -> tuple[Change, ...]:
    return tuple(replaced(plan.items[item.id], item) for item in after)


def _clock(clock: time | None) -> Sayable:
    return clock if clock is not None else Message.of(N_("no hour"))


def _move_name(after: Sequence[Item]) -> Message:
    item = after[0] if len(after) == 1 else None
    if item is None or item.day is None:
        return Message.of(*NP_("Move {count} item", "Move {count} items"), count=len(after))
    if item.starts is None:
        return Message.of(N_("Move “{title}” to {day}"), title=title_of(item), day=item.day)
    return Message.of(
        N_("Move “{title}” to {day}, {starts}"), title=title_of(item), day=item.day, starts=item.starts
    )


def _row_name(before: Item, after: Item) -> Message:
    """Where an item went that now stands in a row: to a day, to the tray, or only before another one."""
    if before.day == after.day and before.starts is None:
        return Message.of(N_("Put “{title}” in order"), title=title_of(after))
    if after.day is None:
        return Message.of(N_("Put “{title}” in the tray"), title=title_of(after))
    return _move_name((after,))


def _name(items: Sequence[Item], of_one: str, of_several: tuple[str, str]) -> Message:
    if len(items) == 1:
        return Message.of(of_one, title=title_of(items[0]))
    return Message.of(*of_several, count=len(items))
