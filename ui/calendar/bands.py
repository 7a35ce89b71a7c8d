"""The ways between items as bands: in which column, from when to when, and beside which cards there is room.

Bands lie in the free room of a column, never over a card: best over the item they lead to, else wherever
there is room; where there is none, in the margin. Minutes are those of `ui.calendar.scene`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from models.plan import Plan
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.ways import Drive, Room
from ui.calendar.scene import LEAST_MINUTES, Card, ColumnScene

_UNKNOWN_MINUTES = 30
"""How long a way is drawn of which nobody knows the minutes, where there is so much time."""
_LEAST_EXTENT = 0.15
"""A narrower part of a column is no room for anything."""


class Extent(NamedTuple):
    """A part of a column from left to right, 0 its left edge and 1 its right."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """How much of the column it is."""
        return self.right - self.left

    def within(self, other: Extent) -> Extent:
        """What the two have in common; of no width where that is nothing."""
        left = max(self.left, other.left)
        return Extent(left, max(left, min(self.right, other.right)))


WHOLE = Extent(0.0, 1.0)


class Band(NamedTuple):
    """A way before the item it leads to, from `begin` to `arrives`, and the spare time from there to `end`.

    `extent` is None where there is no room beside the cards: it lies in the margin then.
    """

    drive: Drive
    column: int
    begin: int
    arrives: int
    end: int
    extent: Extent | None


class Taken:
    """Which parts of a column are taken at which minutes: by its cards, and by what is laid beside them."""

    def __init__(self, column: ColumnScene, least: int = LEAST_MINUTES) -> None:
        """Know the cards of a column, each at least so many minutes long."""
        self._cards = column.cards
        self._begins = [card.begin for card in column.cards]
        self._longest = max((card.end - card.begin for card in column.cards), default=0) + least
        self._least = least
        self._further: list[tuple[int, int, Extent]] = []
        # Cards that are held lie after the others, out of order.
        if self._begins != sorted(self._begins):
            self._cards = tuple(sorted(column.cards, key=lambda card: card.begin))
            self._begins = [card.begin for card in self._cards]

    def free(self, begin: int, end: int, wishes: Sequence[Extent]) -> Extent | None:
        """The widest free part of the first wish that has one; None where none has."""
        taken = sorted((*self._cards_between(begin, end), *self._further_between(begin, end)))
        for wish in wishes:
            best = max(_gaps(taken, wish), key=lambda gap: gap.width, default=None)
            if best is not None and best.width >= _LEAST_EXTENT:
                return best
        return None

    def lay(self, begin: int, end: int, extent: Extent) -> None:
        """Take a part of the column for something."""
        self._further.append((begin, end, extent))

    def _cards_between(self, begin: int, end: int) -> Iterable[Extent]:
        first = bisect_left(self._begins, begin - self._longest)
        last = bisect_left(self._begins, end)
        for card in self._cards[first:last]:
            if max(card.end, card.begin + self._least) > begin:
                yield extent_of(card)

    def _further_between(self, begin: int, end: int) -> Iterable[Extent]:
        return (extent for first, last, extent in self._further if first < end and begin < last)


def extent_of(card: Card) -> Extent:
    """The part of its column that a card covers."""
    lane = card.lane
    return Extent(lane.index / lane.count, min(1.0, (lane.index + card.lanes_wide) / lane.count))


def column_bands(
    plan: Plan, column: ColumnScene, drives: Iterable[Drive], taken: Taken, limits: Limits = DEFAULT_LIMITS
) -> tuple[Band, ...]:
    """The bands of one column; what they cover is taken from then on."""
    begins = {card.item_id: card for card in column.cards if card.begins_here}
    ends = {card.item_id: card for card in column.cards if card.ends_here}
    found = []
    for drive in drives:
        first_id, second_id = drive.item_ids
        second = begins.get(second_id)
        if second is None or not column.column.shows(plan, plan.items[first_id]):
            continue
        found.append(_laid(drive, second, ends.get(first_id), taken, limits))
    return tuple(found)


def _laid(drive: Drive, second: Card, first: Card | None, taken: Taken, limits: Limits) -> Band:
    """A way as a band right before its goal, in the room that both its items leave, else in any."""
    end = second.begin
    minutes = min(_UNKNOWN_MINUTES, drive.gap) if drive.minutes is None else drive.minutes
    buffer = limits.travel_buffer_minutes if drive.room in (Room.ENOUGH, Room.TIGHT) else 0
    begin = max(0, end - min(drive.gap, minutes + buffer))
    arrives = min(end, begin + minutes)
    if begin == end:
        return Band(drive, second.column, begin, arrives, end, None)
    goal = extent_of(second)
    shared = goal if first is None else goal.within(extent_of(first))
    extent = taken.free(begin, end, (shared, goal, WHOLE))
    if extent is not None:
        taken.lay(begin, end, extent)
    return Band(drive, second.column, begin, arrives, end, extent)


def _gaps(taken: Sequence[Extent], wish: Extent) -> Iterable[Extent]:
    """What is left of a wish; `taken` comes from left to right."""
    left = wish.left
    for extent in taken:
        if extent.left > left:
            yield Extent(left, min(extent.left, wish.right))
        left = max(left, extent.right)
        if left >= wish.right:
            return
    yield Extent(left, wish.right)
