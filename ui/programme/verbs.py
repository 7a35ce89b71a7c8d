"""What is done to the items that are selected, and to the day and the spot that are pointed at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from models.edits import Edit
from models.identifiers import ItemId
from models.plan import Plan
from models.records.items import Item
from scheduling.clipping import clipping_of, paste
from scheduling.copying import split_item
from scheduling.day_moves import ROUNDING_MINUTES, spread_evenly, swap_items
from scheduling.item_marks import lock_items
from scheduling.moves import delete_items
from scheduling.occupancy import clocks_of
from ui.calendar.gestures.gesture import SNAP_MINUTES, Hour, Spot, clock_of
from ui.programme import clipboard
from ui.wording import Wording


class Pointed:
    """What a verb is about: the plan, the items that are selected, and the spot that was pointed at last."""

    def __init__(
        self,
        plan: Plan,
        selected: frozenset[ItemId],
        spot: Spot | None,
        words: Wording,
        snap: int = SNAP_MINUTES,
    ) -> None:
        """Look at `plan`; what is laid down lies on multiples of `snap` minutes."""
        self.snap = snap
        self.plan = plan
        self.selected = frozenset(one for one in selected if one in plan.items)
        self.spot = spot
        self.words = words

    @property
    def items(self) -> tuple[Item, ...]:
        """The selected items, by day and hour."""
        items = (self.plan.items[one] for one in self.selected)
        return tuple(sorted(items, key=lambda one: (one.day or date.max, one.starts or time.min, one.id)))

    @property
    def day(self) -> date | None:
        """The day that is meant: of the first selected item, else the one pointed at; None for the tray."""
        first = next((item.day for item in self.items if item.day is not None), None)
        if first is not None:
            return first
        return None if self.spot is None else self.spot.day


def lay_on_clipboard(pointed: Pointed) -> None:
    """Put the selected items on the clipboard; every other program gets them as lines."""
    words = pointed.words
    lines = [_line(item, words) for item in pointed.items]
    clipboard.lay_down(clipping_of(pointed.plan, pointed.selected), "\n".join(lines))


def cut(pointed: Pointed) -> Edit | None:
    """Put the selected items on the clipboard and delete them here."""
    if not pointed.selected:
        return None
    lay_on_clipboard(pointed)
    return delete_items(pointed.plan, pointed.selected)


def pasted(pointed: Pointed) -> Edit | None:
    """Lay down what is on the clipboard: at the hour or on the day pointed at, else where it was."""
    clipping = clipboard.take_up()
    if clipping is None:
        return None
    spot, visit = pointed.spot, pointed.plan.visit
    if isinstance(spot, Hour):
        minute = spot.minute // pointed.snap * pointed.snap
        return paste(pointed.plan, clipping, spot.day, clock_of(min(minute, 24 * 60 - pointed.snap)))
    if spot is not None:
        return paste(pointed.plan, clipping, spot.day, None)
    day = next((item.day for item in clipping.items if item.day is not None), None)
    if day is not None and not visit.first_day <= day <= visit.last_day:
        day = visit.first_day
    return paste(pointed.plan, clipping, day, None)


def locked_or_not(pointed: Pointed) -> Edit | None:
    """Lock the selected items, or unlock them where all are locked."""
    if not pointed.selected:
        return None
    all_locked = all(item.locked for item in pointed.items)
    return lock_items(pointed.plan, pointed.selected, locked=not all_locked)


def split(pointed: Pointed) -> Edit | None:
    """Make two of the selected item: at the hour pointed at where that lies in it, else in the middle."""
    if len(pointed.selected) != 1:
        return None
    (item,) = pointed.items
    clocks = clocks_of(pointed.plan, item)
    if clocks is None:
        return None
    begin, end = clocks
    at = begin + _rounded((end - begin) / 2)
    if isinstance(pointed.spot, Hour):
        minute = pointed.spot.minute // ROUNDING_MINUTES * ROUNDING_MINUTES
        spot = datetime.combine(pointed.spot.day, time.min) + timedelta(minutes=minute)
        at = spot if begin < spot < end else at
    return split_item(pointed.plan, item.id, at.time())


def swapped(pointed: Pointed) -> Edit | None:
    """Let the two selected items change places."""
    if len(pointed.selected) != 2:
        return None
    first, second = pointed.items
    return swap_items(pointed.plan, first.id, second.id)


def spread(pointed: Pointed) -> Edit | None:
    """Make the breaks of the day even."""
    return None if pointed.day is None else spread_evenly(pointed.plan, pointed.day)


Verb = Callable[[Pointed], Edit | None]
"""Gives the edit that a verb makes, or None where there is nothing for it to do."""


def _line(item: Item, words: Wording) -> str:
    day = "" if item.day is None else words.short_date(item.day)
    when = words.time(item.time, item.kind) if item.day is not None else ""
    return "\t".join((day, when, words.text(item.title)))


def _rounded(length: timedelta) -> timedelta:
    minutes = length // timedelta(minutes=1)
    return timedelta(minutes=minutes - minutes % ROUNDING_MINUTES)
