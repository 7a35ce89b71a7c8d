"""Let an item change places with one of the same day."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import Edit
from models.records.items import Item
from scheduling.day_moves import swap_items
from scheduling.facts import GIVEN_UP
from scheduling.occupancy import interval_of
from scheduling.remedies.trouble import Trouble

CODES = frozenset(
    {
        "travel-too-short",
        "venue-closed",
        "venue-unavailable",
        "person-unavailable",
        "person-double-booked",
        "venue-double-booked",
        "before-arrival",
        "after-departure",
        "order-broken",
        "friday-prayer",
        "fasting",
        "outside-working-hours",
        "no-meal-break",
    }
)
"""The conflicts that another order of the day can mend."""

_MOST = 4


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Swap the items of the conflict with their nearest neighbours, the nearest first."""
    told: set[frozenset[str]] = set()
    for item in trouble.movable[-2:]:
        for other in _neighbours(trouble, item)[:_MOST]:
            pair = frozenset((item.id, other.id))
            if pair not in told:
                told.add(pair)
                yield swap_items(trouble.plan, item.id, other.id)


def _neighbours(trouble: Trouble, item: Item) -> list[Item]:
    """The timed items of the same day that may move, the nearest in time first."""
    when = interval_of(trouble.plan, item)
    if when is None:
        return []
    found = []
    for other in trouble.plan.items.where("day", item.day):
        begin = interval_of(trouble.plan, other)
        if begin is not None and other.id != item.id and not other.locked and other.status not in GIVEN_UP:
            found.append((abs(begin.begin - when.begin), other.id, other))
    return [other for _, _, other in sorted(found, key=lambda one: one[:2])]
