"""Checks a plan against the rulebook, whole or after one edit. Runs the rules and knows none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import inf
from operator import itemgetter
from typing import NamedTuple

from models.edits import Edit
from models.identifiers import ItemId
from models.plan import Plan
from models.records.record import Record
from scheduling.conflicts import Conflict
from scheduling.facts import Facts
from scheduling.limits import SETTINGS, Limits, limits_of
from scheduling.occupancy import beginning_of
from scheduling.rule import Rule, Scope
from scheduling.rulebook import RULES
from scheduling.surroundings import ALONE, Surroundings
from scheduling.touched import Touched, moves_only, touched_by

_Place = tuple[float, int, str, str]
"""Where a conflict stands: by when its first item begins, by how grave it is, by its code, and by its key."""

_Placed = tuple[_Place, Conflict]

_RULE_OF_CODE = {code: rule for rule in RULES for code in rule.codes}


def check(
    plan: Plan, limits: Limits | None = None, surroundings: Surroundings = ALONE
) -> tuple[Conflict, ...]:
    """Everything in the plan that does not work: by time, the gravest first at one time.

    Limits of None are those that the office and the visit have set.
    A template takes place on no real day and names nobody yet: it has no conflicts.
    """
    return examine(plan, limits, surroundings).conflicts


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
    of the latter. Limits and surroundings are those that the previous ones were found by. Who looks again and
    again keeps an `Examination`, which is quicker still.
    """
    known = Examination(before, previous, None, limits, surroundings)
    return known.after(plan, edit).conflicts


def examine(plan: Plan, limits: Limits | None = None, surroundings: Surroundings = ALONE) -> Examination:
    """Look at everything in the plan; limits of None are those that the office and the visit have set."""
    facts = Facts(plan, limits or limits_of(plan), surroundings=surroundings)
    rules = () if plan.visit.is_template else RULES
    placed = _in_order(_placed(facts, (conflict for rule in rules for conflict in rule.find(facts))))
    return Examination(facts, _conflicts(placed), placed, limits, surroundings)


class Examination:
    """A plan that was checked: its conflicts, and what is known of it, so that the next is found sooner."""

    def __init__(
        self,
        facts: Facts | None,
        conflicts: tuple[Conflict, ...],
        placed: list[_Placed] | None,
        limits: Limits | None,
        surroundings: Surroundings,
    ) -> None:
        """Take over what was found; `examine` and `after` find it. None is what is not known."""
        self.conflicts = conflicts
        self._facts = facts
        self._placed_conflicts = placed
        self._limits = limits
        self._surroundings = surroundings

    def after(self, plan: Plan, edit: Edit) -> Examination:
        """The examination of `plan`, which `edit` makes of the plan that was examined.

        Only rules that read a kind of record which the edit touches look again, and where they can, only at
        its items, its days or its ways (`scheduling.rule.Scope`).
        """
        limits, surroundings = self._limits, self._surroundings
        if plan.visit.is_template or (edit.kinds & SETTINGS and limits is None):
            return examine(plan, limits, surroundings)
        touched = touched_by(plan, edit)
        facts = Facts(plan, limits or limits_of(plan), touched, self._facts, surroundings)
        woken = _woken(edit.kinds, moves_only(edit))
        staying = _Staying(facts, touched, woken.scopes)
        if touched is None or self._placed_conflicts is None:
            placed = list(_placed(facts, filter(staying.stays, self.conflicts)))
        else:
            placed = staying.with_places(self._placed_conflicts, touched.items)
        placed += _placed(facts, (conflict for rule in woken.rules for conflict in rule.find(facts)))
        placed = _in_order(placed)
        return Examination(facts, _conflicts(placed), placed, limits, surroundings)


class Candidates:
    """Checks what one plan would become by one edit after another, as a hand tries them."""

    def __init__(self, limits: Limits | None = None, surroundings: Surroundings = ALONE) -> None:
        """Know no plan yet."""
        self._limits = limits
        self._surroundings = surroundings
        self._before: tuple[Plan, tuple[Conflict, ...], Examination] | None = None

    def recheck(
        self, before: Plan, previous: tuple[Conflict, ...], plan: Plan, edit: Edit
    ) -> tuple[Conflict, ...]:
        """The conflicts of `plan`, which `edit` makes of the plan `before` with its `previous` ones."""
        known = self._before
        if known is None or known[0] is not before or known[1] is not previous:
            facts = Facts(before, self._limits or limits_of(before), surroundings=self._surroundings)
            placed = list(_placed(facts, previous))
            examination = Examination(facts, previous, placed, self._limits, self._surroundings)
            known = self._before = before, previous, examination
        return known[2].after(plan, edit).conflicts


class _Woken(NamedTuple):
    """The rules that look again, and how much those do that find a code; the others look at nothing."""

    rules: tuple[Rule, ...]
    scopes: Mapping[str, Scope]


@cache
def _woken(kinds: frozenset[type[Record]], only_moves: bool) -> _Woken:
    """What an edit of such records wakes; asked again at every step of a drag."""
    rules = tuple(
        rule for rule in RULES if not rule.woken_by.isdisjoint(kinds) and (rule.reads_hours or not only_moves)
    )
    return _Woken(rules, {code: rule.scope for rule in rules for code in rule.codes})


class _Staying:
    """Tells which conflicts stay as they are after an edit without being looked for again."""

    def __init__(self, facts: Facts, touched: Touched | None, scopes: Mapping[str, Scope]) -> None:
        self._facts = facts
        self._touched = touched
        self._scopes = scopes
        self._ways = None if touched is None else facts.changed_ways

    def stays(self, conflict: Conflict) -> bool:
        """Whether nothing that the conflict is about has changed."""
        scope = self._scopes.get(conflict.code)
        if scope is None:
            return True
        ways = self._ways
        if scope is Scope.WAYS and ways is not None:
            return conflict.item_ids not in ways.pairs and conflict.record_ids not in ways.places
        touched = self._touched
        if touched is None or scope is Scope.WHOLE or scope is Scope.WAYS:
            return False
        if scope is Scope.ITEMS:
            return touched.items.isdisjoint(conflict.item_ids)
        return conflict.day not in touched.days

    def with_places(self, placed: Iterable[_Placed], items: frozenset[ItemId]) -> list[_Placed]:
        """Those that stay, each in its place, or in a new one where it names one of these items."""
        names_none_of, scope_of, by_item = items.isdisjoint, self._scopes.get, Scope.ITEMS
        stays, staying = self.stays, list[_Placed]()
        for entry in placed:
            conflict = entry[1]
            if not names_none_of(conflict.item_ids):
                if stays(conflict):
                    staying.append((_place(self._facts, conflict), conflict))
            elif scope_of(conflict.code, by_item) is by_item or stays(conflict):
                staying.append(entry)
        return staying


def _placed(facts: Facts, conflicts: Iterable[Conflict]) -> Iterator[_Placed]:
    return ((_place(facts, conflict), conflict) for conflict in conflicts)


def _place(facts: Facts, conflict: Conflict) -> _Place:
    """By when the first of its items begins (where none has a day, last), then the gravest first."""
    begin = min([_begin_of(facts, item_id) for item_id in conflict.item_ids], default=inf)
    return begin, conflict.severity.rank, conflict.code, conflict.key


def _begin_of(facts: Facts, item_id: ItemId) -> float:
    booking = facts.bookings.get(item_id)
    if booking is not None:
        return booking.planned.begin
    begin = beginning_of(facts.plan, facts.plan.items[item_id])
    return inf if begin is None else begin


def _in_order(placed: Iterable[_Placed]) -> list[_Placed]:
    return sorted(placed, key=itemgetter(0))


def _conflicts(placed: Iterable[_Placed]) -> tuple[Conflict, ...]:
    return tuple([conflict for _, conflict in placed])
