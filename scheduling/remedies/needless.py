"""Take away what nobody needs, or what is done already."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import Edit
from models.vocabulary import ItemKind
from scheduling.duty_moves import finish
from scheduling.moves import delete_items
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"transfer-to-same-place", "task-overdue"})
"""The conflicts of a transfer that leads nowhere, and of a task that may be done."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Delete the transfer; say that the task is done, where it is known which day it is."""
    plan, today = trouble.plan, trouble.today
    if trouble.conflict.code == "transfer-to-same-place":
        for item in trouble.movable:
            if item.kind is ItemKind.TRANSFER:
                yield delete_items(plan, (item.id,))
    elif today is not None:
        for task in (plan.tasks[one] for one in trouble.conflict.record_ids if one in plan.tasks):
            yield finish(task, today)
