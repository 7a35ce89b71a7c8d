"""Let an item begin later, and push what follows as far as it must."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Item
from scheduling.delays import delayed
from scheduling.naming import title_of
from scheduling.remedies.gaps import minutes_lacking
from scheduling.remedies.trouble import Trouble

CODES = frozenset(
    {"person-double-booked", "venue-double-booked", "vehicle-double-booked", "travel-too-short"}
)
"""The conflicts of two items that come too near to each other."""

MOST_MINUTES = 240
"""Nobody pushes half a day to mend one conflict."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Push the second of the two; nothing where something locked would be reached too late."""
    if len(trouble.items) != 2 or trouble.items[1] not in trouble.movable:
        return
    first, second = trouble.items
    lacking = minutes_lacking(trouble.facts, first, second)
    if lacking is not None and lacking <= MOST_MINUTES:
        yield from _pushed(trouble.plan, second, lacking, trouble)


def _pushed(plan: Plan, item: Item, minutes: int, trouble: Trouble) -> Iterator[Edit]:
    delay = delayed(plan, item.id, minutes, trouble.limits)
    following = len(delay.later) - 1
    if delay.missed:
        return
    name = (
        Message.of(
            *NP_(
                "Push “{title}” and {count} item after it, by {minutes} minutes at most",
                "Push “{title}” and {count} items after it, by {minutes} minutes at most",
            ),
            title=title_of(item),
            count=following,
            minutes=minutes,
        )
        if following
        else Message.of(N_("Push “{title}” by {minutes} minutes"), title=title_of(item), minutes=minutes)
    )
    yield msgspec.structs.replace(delay.edit, name=name)
