"""Write down what a host has answered: it takes place after all, or no longer does."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import Edit
from models.vocabulary import ItemStatus
from scheduling.item_marks import set_status
from scheduling.moves import put_in_tray
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"not-confirmed", "host-declined"})
"""The conflicts of what hosts have not confirmed, or have declined."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Mark it as confirmed where the host may have said so; take it off the programme where they declined."""
    for item in trouble.items:
        if trouble.conflict.code == "not-confirmed":
            yield set_status(trouble.plan, (item.id,), ItemStatus.CONFIRMED)
        else:
            yield set_status(trouble.plan, (item.id,), ItemStatus.CANCELLED)
            yield put_in_tray(trouble.plan, (item.id,))
