"""How long an item can be: how far its end or its begin can be drawn before something stands against it.

A long item takes up the time of all the short ones that it could be cut into: where the shortest possible one
fits from minute to minute, the long one fits as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from enum import Enum

from models.identifiers import ItemId
from models.item_time import Instant
from models.plan import Plan
from scheduling.moves import SHORTEST_MINUTES, resize_end, resize_start
from scheduling.occupancy import clocks_of, interval_of
from scheduling.slots import Fit, Stretch, fit_of
from scheduling.surroundings import ALONE, Surroundings


class Drawn(Enum):
    """Which edge of an item is drawn, while the other holds; both where a new one is drawn up or down."""

    BEGIN = "begin"
    END = "end"
    BOTH = "both"


def fit_of_length(
    plan: Plan, item_id: ItemId, drawn: Drawn, surroundings: Surroundings = ALONE
) -> Fit | None:
    """Where the shortest part of an item fits that is reached from where it holds; None without an hour.

    At the `stretches` nothing stands against the item as long as it reaches no further; at the `doubtful`
    ones only what is unwise or uncertain does.
    """
    item = plan.items[item_id]
    clocks = clocks_of(plan, item)
    if clocks is None:
        return None
    begin, end = clocks
    shortest = timedelta(minutes=SHORTEST_MINUTES)
    if drawn is Drawn.BEGIN:
        step = resize_start(plan, item_id, (end - shortest).date(), (end - shortest).time())
    else:
        step = resize_end(plan, item_id, (begin + shortest).date(), (begin + shortest).time())
    short = plan.with_edit(step)
    when = interval_of(short, short.items[item_id])
    if when is None:
        return None
    return _reached(fit_of(short, item_id, surroundings=surroundings), when.begin, drawn)


def _reached(fit: Fit, hold: Instant, drawn: Drawn) -> Fit:
    """What of a fit is reached from `hold` without a break."""
    parts = sorted((*fit.stretches, *fit.doubtful))
    here = next((index for index, one in enumerate(parts) if one.begin <= hold < one.end), None)
    if here is None:
        return fit._replace(stretches=(), doubtful=())
    first = last = here
    while first and parts[first - 1].end == parts[first].begin:
        first -= 1
    while last + 1 < len(parts) and parts[last].end == parts[last + 1].begin:
        last += 1
    bounds = Stretch(
        hold if drawn is Drawn.END else parts[first].begin,
        Instant(hold + 1) if drawn is Drawn.BEGIN else parts[last].end,
    )
    free = {parts[here]} & set(fit.stretches)
    doubtful = (one for one in parts[first : last + 1] if one not in free)
    return fit._replace(
        stretches=tuple(_within(free, bounds)), doubtful=tuple(_within(sorted(doubtful), bounds))
    )


def _within(stretches: set[Stretch] | list[Stretch], bounds: Stretch) -> Iterator[Stretch]:
    for one in stretches:
        begin, end = max(one.begin, bounds.begin), min(one.end, bounds.end)
        if begin < end:
            yield Stretch(begin, end)
