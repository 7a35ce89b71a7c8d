"""How many minutes lack between two items, one of which follows the other too soon."""

from __future__ import annotations

from models.records.items import Item
from scheduling.facts import Facts
from scheduling.occupancy import interval_of

ROUNDING_MINUTES = 5
"""What is moved to make room moves by such steps: a programme says 10:35, not 10:37."""


def minutes_lacking(facts: Facts, first: Item, second: Item) -> int | None:
    """The minutes, in steps of five, by which `second` would have to begin later; None where none lack.

    Between two places, the way and the time to spare after it are needed; None as well where one of the two
    has no hour.
    """
    one, other = interval_of(facts.plan, first), interval_of(facts.plan, second)
    if one is None or other is None:
        return None
    needed = one.end + _way(facts, first, second, one.end) - other.begin
    return None if needed <= 0 else -(-needed // ROUNDING_MINUTES) * ROUNDING_MINUTES


def _way(facts: Facts, first: Item, second: Item, leaves: int) -> int:
    """The minutes of the way for who leaves then, and to spare; none where nobody knows."""
    if first.venue_id is None or second.venue_id is None or first.venue_id == second.venue_id:
        return 0
    travel = facts.way_from(first, second.venue_id, leaves)
    if travel is None or travel.minutes == 0:
        return 0
    return travel.minutes + facts.limits.travel_buffer_minutes
