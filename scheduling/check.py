"""Checks a plan against the rulebook, whole or after one edit. Runs the rules and knows none."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from models.edits import Edit
from models.identifiers import ItemId
from models.plan import Plan
from scheduling.conflicts import Conflict
from scheduling.facts import Facts
from scheduling.limits import Limits, limits_of
from scheduling.occupancy import beginning_of
from scheduling.rule import Scope
from scheduling.rulebook import RULES
from scheduling.surroundings import ALONE, Surroundings
from scheduling.touched import touched_by


def check(
    plan: Plan, limits: Limits | None = None, surroundings: Surroundings = ALONE
) -> tuple[Conflict, ...]:
    """Everything in the plan that does not work: by time, the gravest first at one time.

    Limits of None are those that the office and the visit have set. A template takes place on no real day and names nobody yet: it has no conflicts.
    """
    if plan.visit.is_template:
        return ()
    facts = Facts(plan, limits or limits_of(plan), surroundings=surroundings)
    return _in_order(plan, (conflict for rule in RULES for conflict in rule.find(facts)))


class Candidates:
    """Checks what one plan would become by one edit after another, as a hand tries them."""

    def __init__(self, limits: Limits | None = None, surroundings: Surroundings = ALONE) -> None:
        """Know no plan yet."""
        self._limits = limits
        self._surroundings = surroundings
        self._before: Facts | None = None

    def recheck(
        self, before: Plan, previous: tuple[Conflict, ...], plan: Plan, edit: Edit
    ) -> tuple[Conflict, ...]:
        """The conflicts of `plan`, which `edit` makes of the plan `before` with its `previous` ones."""
        if self._before is None or self._before.plan is not before:
            self._before = Facts(before, self._limits or limits_of(before), surroundings=self._surroundings)
        return recheck(plan, edit, previous, self._limits, self._before, self._surroundings)


def recheck(
    plan: Plan,
    edit: Edit,
    previous: tuple[Conflict, ...],
    limits: Limits | None = None,
    before: Facts | None = None,
    surroundings: Surroundings = ALONE,
) -> tuple[Conflict, ...]:
    """What `check(plan)` gives, sooner.

    `plan` is the one after `edit`, and `previous` are the conflicts of the one before it. `before` are facts
    of the latter; where many candidates come from one plan, they need not be worked out for each. Limits and
    surroundings are those that the previous ones were found by.

    Only rules that read a kind of record which the edit touches look again, and where they can, only at its
    items or their days (`scheduling.rule.Scope`).
    """
    if plan.visit.is_template:
        return ()
    touched = touched_by(plan, edit)
    untouched = () if touched is None else touched.by_items(previous)
    facts = Facts(plan, limits or limits_of(plan), touched, untouched, before, surroundings)
    conflicts: list[Conflict] = []
    for rule in RULES:
        codes = frozenset(rule.codes)
        if not rule.woken_by & edit.kinds:
            conflicts += (conflict for conflict in previous if conflict.code in codes)
            continue
        if touched is not None:
            if rule.scope is Scope.ITEMS:
                conflicts += (conflict for conflict in untouched if conflict.code in codes)
            elif rule.scope is Scope.DAYS:
                still = (conflict for conflict in previous if conflict.day not in touched.days)
                conflicts += (conflict for conflict in still if conflict.code in codes)
        conflicts += rule.find(facts)
    return _in_order(plan, conflicts)


def _in_order(plan: Plan, conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """By when the first of their items begins (those without a day last), then the gravest first."""
    begins: dict[ItemId, float] = {}

    def begin_of(item_id: ItemId) -> float:
        if item_id not in begins:
            begin = beginning_of(plan, plan.items[item_id])
            begins[item_id] = inf if begin is None else begin
        return begins[item_id]

    def order(conflict: Conflict) -> tuple[float, int, str, str]:
        begin = min(map(begin_of, conflict.item_ids), default=inf)
        return begin, conflict.severity.rank, conflict.code, conflict.key

    return tuple(sorted(conflicts, key=order))
