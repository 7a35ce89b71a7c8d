"""Take away what nobody needs, or what is done already."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import Edit, deleted, edit
from models.messages import N_, Message
from models.vocabulary import ItemKind
from scheduling.duty_moves import finish
from scheduling.letting_go import letting_go
from scheduling.moves import delete_items
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"transfer-to-same-place", "task-overdue", "gift-repeated"})
"""The conflicts of a transfer that leads nowhere, of a task that may be done, and of a gift given twice."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Delete the transfer or the second gift; say that the task is done, where the day is known."""
    plan, today = trouble.plan, trouble.today
    if trouble.conflict.code == "transfer-to-same-place":
        for item in trouble.movable:
            if item.kind is ItemKind.TRANSFER:
                yield delete_items(plan, (item.id,))
    elif trouble.conflict.code == "gift-repeated":
        gifts = [plan.gifts[one] for one in trouble.conflict.record_ids if one in plan.gifts]
        for gift in reversed(gifts):
            name = Message.of(N_("Give “{gift}” once only"), gift=gift.description)
            yield edit(name, *letting_go(plan, (gift,)), deleted(gift))
    elif today is not None:
        for task in (plan.tasks[one] for one in trouble.conflict.record_ids if one in plan.tasks):
            yield finish(task, today)
