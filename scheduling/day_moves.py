"""The verbs of whole days: swap two items, spread a day evenly, shift a day or the whole visit.

What is locked stays where it is. All keep to the wall clock, as the verbs of single items do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

import msgspec

from models.edits import Change, Edit, edit, replaced
from models.identifiers import ItemId
from models.item_time import moved_to
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg, Stay
from scheduling.naming import title_of
from scheduling.occupancy import clocks_of, items_of_day

ROUNDING_MINUTES = 5
"""Hours that nobody chose fall on such minutes: a programme says 10:35, not 10:37."""


def swap_items(plan: Plan, first_id: ItemId, second_id: ItemId) -> Edit:
    """Let two items change places.

    Two that follow each other keep what they take together: the one that was second begins where the first
    began, the other ends where the second ended. Otherwise each takes the hour of the other.
    """
    first, second = plan.items[first_id], plan.items[second_id]
    name = Message.of(N_("Swap “{first}” and “{second}”"), first=title_of(first), second=title_of(second))
    one, other = clocks_of(plan, first), clocks_of(plan, second)
    if one is None or other is None:
        return edit(name, *_changes(plan, _exchanged(first, second)))
    if one[0] > other[0]:
        first, second, one, other = second, first, other, one
    (begin, first_end), (second_begin, end) = one, other
    if first_end > second_begin or begin.date() != second_begin.date():
        return edit(name, *_changes(plan, _exchanged(first, second)))
    later = end - (first_end - begin)
    return edit(
        name,
        replaced(second, second.at(moved_to(second.time, begin.date(), begin.time()))),
        replaced(first, first.at(moved_to(first.time, later.date(), later.time()))),
    )


def shift_day(plan: Plan, day: date, days: int, minutes: int) -> Edit:
    """Move everything of a day that is not locked; items without an hour by the days alone."""
    shift = timedelta(days=days, minutes=minutes)
    after = [_shifted(item, shift) for item in items_of_day(plan, day) if not item.locked]
    name = (
        Message.of(N_("Shift {day} to {target}"), day=day, target=day + timedelta(days=days))
        if days
        else Message.of(N_("Shift {day} by {minutes} minutes"), day=day, minutes=minutes)
    )
    return edit(name, *_changes(plan, after))


def shift_visit(plan: Plan, first_day: date) -> Edit:
    """Let the whole visit begin on another day: items, journeys and nights move along, locked ones too.

    Tasks that are due so many days before the visit follow by themselves; those due on a day keep it, and so
    does what was agreed with others: letters, signatures and promises.
    """
    visit = plan.visit
    shift = first_day - visit.first_day
    moved = msgspec.structs.replace(visit, first_day=first_day, last_day=visit.last_day + shift)
    return edit(
        Message.of(N_("Shift the visit to {day}"), day=first_day),
        replaced(visit, moved),
        *(replaced(item, _days_later(item, shift)) for item in plan.items if item.day is not None),
        *(replaced(leg, _leg_later(leg, shift)) for leg in plan.legs),
        *(replaced(stay, _stay_later(stay, shift)) for stay in plan.stays),
    )


def spread_evenly(plan: Plan, day: date) -> Edit:
    """Give the breaks between a day's items the same length, as nearly as minutes allow.

    The first and the last item stay, and so do locked ones and those of which two take place at once; the
    breaks are made even between these. Where there is no time to spare nothing moves.
    """
    timed = [item for item in items_of_day(plan, day) if item.day == day and clocks_of(plan, item)]
    fixed = [number for number, _ in enumerate(timed) if _is_fixed(plan, timed, number)]
    after: list[Item] = []
    for first, last in pairwise(fixed):
        after += _evenly(plan, timed[first : last + 1])
    return edit(Message.of(N_("Spread {day} evenly"), day=day), *_changes(plan, after))


def _exchanged(first: Item, second: Item) -> tuple[Item, Item]:
    """The two with each other's day and hour, each as long as it was."""
    return _put_where(first, second), _put_where(second, first)


def _put_where(item: Item, other: Item) -> Item:
    if other.day is None:
        waiting = msgspec.structs.replace(item.time, day=None, starts=None, ends=None, end_day=None)
        return item.at(msgspec.structs.replace(waiting, position=other.position))
    moved = moved_to(item.time, other.day, other.starts)
    return item.at(msgspec.structs.replace(moved, position=other.position))


def _shifted(item: Item, shift: timedelta) -> Item:
    if item.day is None:
        return item
    if item.starts is None:
        return _days_later(item, timedelta(days=shift.days))
    begin = datetime.combine(item.day, item.starts) + shift
    return item.at(moved_to(item.time, begin.date(), begin.time()))


def _days_later(item: Item, shift: timedelta) -> Item:
    day, end_day = _later(item.day, shift), _later(item.end_day, shift)
    return item.at(msgspec.structs.replace(item.time, day=day, end_day=end_day))


def _leg_later(leg: Leg, shift: timedelta) -> Leg:
    return msgspec.structs.replace(
        leg, departs_on=_later(leg.departs_on, shift), arrives_on=_later(leg.arrives_on, shift)
    )


def _stay_later(stay: Stay, shift: timedelta) -> Stay:
    return msgspec.structs.replace(
        stay, first_night=stay.first_night + shift, last_night=stay.last_night + shift
    )


def _later(day: date | None, shift: timedelta) -> date | None:
    return None if day is None else day + shift


def _is_fixed(plan: Plan, timed: Sequence[Item], number: int) -> bool:
    if number in (0, len(timed) - 1) or timed[number].locked:
        return True
    begin, end = _clocks(plan, timed[number])
    others = (_clocks(plan, other) for place, other in enumerate(timed) if place != number)
    return any(begin < other_end and other_begin < end for other_begin, other_end in others)


def _evenly(plan: Plan, items: Sequence[Item]) -> Iterable[Item]:
    """The items between the first and the last with even breaks around them."""
    between = items[1:-1]
    earliest, latest = _clocks(plan, items[0])[1], _clocks(plan, items[-1])[0]
    lengths = [end - begin for begin, end in (_clocks(plan, item) for item in between)]
    spare = latest - earliest - sum(lengths, timedelta())
    if not between or spare < timedelta():
        return
    begin = earliest
    for number, (item, length) in enumerate(zip(between, lengths, strict=True), start=1):
        exact = earliest + spare * number / (len(between) + 1) + sum(lengths[: number - 1], timedelta())
        begin = max(begin, _rounded(exact))
        yield item.at(moved_to(item.time, begin.date(), begin.time()))
        begin += length


def _rounded(moment: datetime) -> datetime:
    """The moment on the five minutes before it, so that rounding never pushes anything over the end."""
    minutes = moment.hour * 60 + moment.minute
    midnight = datetime.combine(moment.date(), datetime.min.time())
    return midnight + timedelta(minutes=minutes - minutes % ROUNDING_MINUTES)


def _clocks(plan: Plan, item: Item) -> tuple[datetime, datetime]:
    clocks = clocks_of(plan, item)
    if clocks is None:
        raise ValueError("an item without an hour has no place in a row of hours")
    return clocks


def _changes(plan: Plan, after: Iterable[Item]) -> tuple[Change, ...]:
    return tuple(replaced(plan.items[item.id], item) for item in after)
