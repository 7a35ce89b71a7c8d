"""Put a time right that was written down wrong: an end, an hour that does not exist, a weekday, an order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from models.edits import Edit, edit, replaced
from models.messages import N_, Message, Sayable
from models.records.items import Item
from scheduling.moves import move_by, move_to
from scheduling.naming import title_of
from scheduling.remedies.trouble import Trouble

CODES = frozenset(
    {
        "ends-before-it-starts",
        "no-duration",
        "nonexistent-time",
        "ambiguous-time",
        "weekday-mismatch",
        "order-broken",
        "zone-change-unmarked",
    }
)
"""The conflicts of times that contradict themselves."""

_LONGEST_NIGHT = timedelta(hours=12)


def offers(trouble: Trouble) -> Iterator[Edit]:
    """What the officer may have meant, the likeliest first."""
    for item in trouble.movable:
        match trouble.conflict.code:
            case "ends-before-it-starts" | "no-duration":
                yield from _end_right(item)
            case "nonexistent-time" | "ambiguous-time":
                yield move_by(trouble.plan, (item.id,), 0, 60)
            case "weekday-mismatch":
                yield from _weekday_right(trouble, item)
            case "order-broken":
                yield from _order_forgotten(trouble, item)
            case _:
                yield from _home_clocks(trouble, item)


def _end_right(item: Item) -> Iterator[Edit]:
    if item.day is None or item.starts is None or item.ends is None:
        return
    begin = datetime.combine(item.day, item.starts)
    next_day = item.day + timedelta(days=1)
    if item.ends < item.starts and datetime.combine(next_day, item.ends) - begin <= _LONGEST_NIGHT:
        name = Message.of(N_("Let “{title}” end on the next day, at {ends}"), ends=item.ends, **_told(item))
        yield _changed(item, name, end_day=next_day)
    if item.ends < item.starts and item.end_day in (None, item.day):
        name = Message.of(
            N_("Let “{title}” begin at {starts} and end at {ends}"),
            starts=item.ends,
            ends=item.starts,
            **_told(item),
        )
        yield _changed(item, name, starts=item.ends, ends=item.starts, end_day=None)
    name = Message.of(N_("Forget the end of “{title}” and assume the usual length"), **_told(item))
    yield _changed(item, name, ends=None, end_day=None, minutes=None)


def _weekday_right(trouble: Trouble, item: Item) -> Iterator[Edit]:
    """Move it to the nearest day of that weekday within the visit, or let the date hold."""
    weekday, visit = item.named_weekday, trouble.plan.visit
    if weekday is None or item.day is None:
        return
    for days in sorted(range(-6, 7), key=abs):
        day: date = item.day + timedelta(days=days)
        if day.weekday() == weekday and visit.first_day <= day <= visit.last_day:
            yield move_to(trouble.plan, item.id, day, item.starts)
    name = Message.of(N_("The date of “{title}” is right, the weekday was a slip"), **_told(item))
    yield _changed(item, name, named_weekday=None)


def _order_forgotten(trouble: Trouble, item: Item) -> Iterator[Edit]:
    before = trouble.plan.items.get(item.after_item_id)
    if before is not None and before.id in trouble.conflict.item_ids:
        name = Message.of(
            N_("“{title}” need not come after “{before}”"), before=title_of(before), **_told(item)
        )
        yield _changed(item, name, after_item_id=None)


def _home_clocks(trouble: Trouble, item: Item) -> Iterator[Edit]:
    home = trouble.plan.visit.home_zone
    if item.zone is not None or item.end_zone is not None:
        name = Message.of(N_("Read the hours of “{title}” on the clocks of {zone}"), zone=home, **_told(item))
        yield _changed(item, name, zone=None, end_zone=None)


def _told(item: Item) -> dict[str, Sayable]:
    return {"title": title_of(item)}


def _changed(item: Item, name: Message, **fields: object) -> Edit:
    return edit(name, replaced(item, msgspec.structs.replace(item, **fields)))
