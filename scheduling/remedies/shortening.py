"""Let an item end sooner, or begin later, so that it leaves the time that is needed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from models.edits import Edit
from scheduling.moves import resize_end, resize_start
from scheduling.occupancy import clocks_of
from scheduling.remedies.gaps import minutes_lacking
from scheduling.remedies.trouble import Trouble

CODES = frozenset(
    {"person-double-booked", "venue-double-booked", "vehicle-double-booked", "travel-too-short"}
)
"""The conflicts of two items that come too near to each other."""

LEAST_MINUTES = 15
"""No item is made shorter than this, and none shorter than half of what it was."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Let the first end sooner; else let the second begin later and end when it did."""
    if len(trouble.items) != 2:
        return
    plan, (first, second) = trouble.plan, trouble.items
    lacking = minutes_lacking(trouble.facts, first, second)
    if lacking is None:
        return
    clocks = clocks_of(plan, first)
    if first in trouble.movable and clocks is not None and _can_lose(clocks, lacking):
        end = clocks[1] - timedelta(minutes=lacking)
        yield resize_end(plan, first.id, end.date(), end.time())
    clocks = clocks_of(plan, second)
    if second in trouble.movable and clocks is not None and _can_lose(clocks, lacking):
        begin = clocks[0] + timedelta(minutes=lacking)
        yield resize_start(plan, second.id, begin.date(), begin.time())


def _can_lose(clocks: tuple[datetime, datetime], minutes: int) -> bool:
    length = (clocks[1] - clocks[0]) // timedelta(minutes=1)
    return length - minutes >= max(LEAST_MINUTES, -(-length // 2))
