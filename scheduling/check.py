"""Checks a plan against the rulebook, whole or after one edit. Runs the rules and knows none."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from models.edits import Edit
from models.identifiers import AgreementId, ItemId
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from scheduling.conflicts import Conflict
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.occupancy import beginning_of
from scheduling.rulebook import RULES


def check(plan: Plan, limits: Limits = DEFAULT_LIMITS) -> tuple[Conflict, ...]:
    """Everything in the plan that does not work: by time, the gravest first at one time.

    A template takes place on no real day and names nobody yet: it has no conflicts.
    """
    if plan.visit.is_template:
        return ()
    facts = Facts(plan, limits)
    return _in_order(plan, (conflict for rule in RULES for conflict in rule.find(facts)))


class Candidates:
    """Checks what one plan would become by one edit after another, as a hand tries them."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        """Know no plan yet."""
        self._limits = limits
        self._before: Facts | None = None

    def recheck(
        self, before: Plan, previous: tuple[Conflict, ...], plan: Plan, edit: Edit
    ) -> tuple[Conflict, ...]:
        """The conflicts of `plan`, which `edit` makes of the plan `before` with its `previous` ones."""
        if self._before is None or self._before.plan is not before:
            self._before = Facts(before, self._limits)
        return recheck(plan, edit, previous, self._limits, self._before)


def recheck(
    plan: Plan,
    edit: Edit,
    previous: tuple[Conflict, ...],
    limits: Limits = DEFAULT_LIMITS,
    before: Facts | None = None,
) -> tuple[Conflict, ...]:
    """What `check(plan)` gives, sooner.

    `plan` is the one after `edit`, and `previous` are the conflicts of the one before it. `before` are facts
    of the latter; where many candidates come from one plan, they need not be worked out for each.

    Only rules that read a kind of record which the edit touches look again, and where they can, only at its
    items.
    """
    if plan.visit.is_template:
        return ()
    touched = _touched_items(plan, edit)
    untouched = () if touched is None else _untouched(previous, touched)
    facts = Facts(plan, limits, touched, untouched, before)
    conflicts: list[Conflict] = []
    for rule in RULES:
        codes = frozenset(rule.codes)
        if not rule.woken_by & edit.kinds:
            conflicts += (conflict for conflict in previous if conflict.code in codes)
            continue
        if rule.by_item:
            conflicts += (conflict for conflict in untouched if conflict.code in codes)
        conflicts += rule.find(facts)
    return _in_order(plan, conflicts)


def _untouched(conflicts: Iterable[Conflict], touched: frozenset[ItemId]) -> tuple[Conflict, ...]:
    return tuple(conflict for conflict in conflicts if touched.isdisjoint(conflict.item_ids))


def _touched_items(plan: Plan, edit: Edit) -> frozenset[ItemId] | None:
    """The items that the edit can have changed anything about; None where it may be any of them."""
    touched: set[ItemId | None] = set()
    for change in edit.changes:
        for record in (change.before, change.after):
            match record:
                case None | Commitment():
                    pass
                case Item():
                    touched.add(record.id)
                case Attendance() | ItemTrack() | Agreement():
                    touched.add(record.item_id)
                case AgreementParty():
                    touched.add(_item_of(plan, record.agreement_id))
                case _:
                    return None
    return frozenset(item_id for item_id in touched if item_id is not None)


def _item_of(plan: Plan, agreement_id: AgreementId) -> ItemId | None:
    agreement = plan.agreements.get(agreement_id)
    return None if agreement is None else agreement.item_id


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
