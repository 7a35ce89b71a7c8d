"""Put an item at the nearest time that is free for all concerned."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import Edit
from scheduling.remedies.trouble import Trouble
from scheduling.slots import fit_of, free_times, move_to_slot

CODES = frozenset(
    {
        "person-double-booked",
        "venue-double-booked",
        "vehicle-double-booked",
        "vehicle-unavailable",
        "travel-too-short",
        "venue-closed",
        "venue-unavailable",
        "person-unavailable",
        "public-holiday",
        "weekend",
        "outside-working-hours",
        "friday-prayer",
        "fasting",
        "outside-visit",
        "before-arrival",
        "after-departure",
        "nonexistent-time",
        "ambiguous-time",
        "order-broken",
        "too-early",
        "no-meal-break",
        "no-rest",
        "heavy-first-day",
        "day-too-long",
    }
)
"""The conflicts that another hour can mend."""

_MOST_ITEMS = 3
_MOST_TIMES = 8
"""Whether a free time mends the conflict is seen only when it is tried: calendars do not rule any out."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """The best free times of each item, those of the last one first: the first keeps its hour if it can."""
    plan = trouble.plan
    for item in reversed(trouble.movable[-_MOST_ITEMS:]):
        fit = fit_of(plan, item.id, trouble.limits, facts=trouble.facts)
        for slot in free_times(plan, item.id, _MOST_TIMES, fit):
            if slot.is_free:
                yield move_to_slot(plan, item.id, slot)
