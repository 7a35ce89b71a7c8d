"""Let the visit last as long as its programme."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit, edit, replaced
from models.messages import N_, Message
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"outside-visit"})
"""The conflicts of items before or after the visit."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Begin the visit with the earliest of the items, or end it with the latest."""
    visit = trouble.plan.visit
    for item in trouble.items:
        if item.day is None:
            continue
        last = max(item.day, item.end_day or item.day)
        if item.day < visit.first_day:
            name = Message.of(N_("Let the visit begin on {day}"), day=item.day)
            yield edit(name, replaced(visit, msgspec.structs.replace(visit, first_day=item.day)))
        if last > visit.last_day:
            name = Message.of(N_("Let the visit last until {day}"), day=last)
            yield edit(name, replaced(visit, msgspec.structs.replace(visit, last_day=last)))
