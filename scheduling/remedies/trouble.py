"""What a way of mending is handed: the conflict, the plan that it is in, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property

from models.edits import Edit
from models.plan import Plan
from models.records.items import Item
from scheduling.conflicts import Conflict
from scheduling.facts import GIVEN_UP, Facts
from scheduling.limits import Limits


class Trouble:
    """One conflict of a plan, and what the ways of mending it ask; `today` is None where nobody said it."""

    def __init__(self, plan: Plan, conflict: Conflict, facts: Facts) -> None:
        """Take over `facts`, which are those of the whole plan."""
        self.plan = plan
        self.conflict = conflict
        self.facts = facts

    @property
    def limits(self) -> Limits:
        """The limits that the plan is checked against."""
        return self.facts.limits

    @property
    def today(self) -> date | None:
        """The day on which the plan is looked at."""
        return self.facts.today

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items of the conflict, the earliest first."""
        found = (self.plan.items.get(item_id) for item_id in self.conflict.item_ids)
        return tuple(item for item in found if item is not None)

    @cached_property
    def movable(self) -> tuple[Item, ...]:
        """Those of them whose time may be changed: what is locked stays where it is."""
        return tuple(item for item in self.items if not item.locked and item.status not in GIVEN_UP)


Way = Callable[[Trouble], Iterable[Edit]]
"""A way of mending: the edits that may mend the conflict, the best first; whether they do is checked."""
