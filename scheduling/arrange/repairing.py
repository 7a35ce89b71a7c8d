"""Mends items at their hours after a shock: a hall burns down, a host is away, an interpreter falls ill.

Another interpreter or vehicle is taken wherever that helps: nobody else has to be asked. Another place, or
somebody else to receive, is taken only where an item cannot have another hour on its day, because none is
free or because a host has confirmed it. What only another hour mends is left as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from models.edits import Edit, edit
from models.identifiers import ItemId
from models.item_time import Instant
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus
from scheduling.accepting import judged
from scheduling.arrange.changes_told import changed_items
from scheduling.arrange.hours import FOLLOWS_JOURNEYS, starts_for
from scheduling.arrange.proposal import Replacement
from scheduling.check import Examination, examine
from scheduling.conflicts import Conflict, Severity
from scheduling.limits import Limits, limits_of
from scheduling.naming import title_of
from scheduling.openings import venue_and_buildings
from scheduling.remedies import (
    another_interpreter,
    another_place,
    host_principal,
    staying_away,
    vehicles,
)
from scheduling.remedies.mending import Remedy, remedies
from scheduling.remedies.trouble import Way
from scheduling.slots import fit_of
from scheduling.surroundings import ALONE, Surroundings

_Ways = tuple[tuple[frozenset[str], Way], ...]

_OF_THE_OFFICE: _Ways = (
    (another_interpreter.CODES, another_interpreter.offers),
    (vehicles.CODES, vehicles.offers),
)
"""What the office sees to by itself, the least disturbing first."""

_OF_THE_HOST: _Ways = (
    (another_place.CODES, another_place.offers),
    (host_principal.CODES, host_principal.offers),
    (staying_away.CODES, staying_away.offers),
)
"""What hosts and guests have to agree to, the least disturbing first."""


class _Choice(NamedTuple):
    """A remedy for a conflict, and the one item that it changes."""

    item_id: ItemId
    remedy: Remedy


def replacements(
    plan: Plan,
    surroundings: Surroundings = ALONE,
    limits: Limits | None = None,
    is_over: Callable[[], bool] = lambda: False,
) -> tuple[Replacement, ...]:
    """What mends items that are at fault and keeps their hours: of each the least disturbing.

    At fault is what an error says that nobody has accepted. Each is checked on the plan with those before it.
    An item is left alone where it would stay at fault all the same. Once `is_over` says so, the search ends
    with what it has.
    """
    limits = limits_of(plan) if limits is None else limits
    known = examine(plan, limits, surroundings)
    left_alone: frozenset[ItemId] = frozenset()
    while True:
        repair = _Repair(plan, known, surroundings, limits, left_alone)
        repair.run(is_over)
        in_vain = repair.in_vain()
        if not in_vain:
            return repair.replacements()
        left_alone |= in_vain


class _Repair:
    """A plan that is mended step by step, but for items that are left alone."""

    def __init__(
        self,
        plan: Plan,
        known: Examination,
        surroundings: Surroundings,
        limits: Limits,
        left_alone: frozenset[ItemId],
    ) -> None:
        self._plan = plan
        self._known = known
        self._surroundings = surroundings
        self._limits = limits
        self._left_alone = left_alone
        self._edits: dict[ItemId, list[Edit]] = {}
        self._can_move: dict[ItemId, bool] = {}

    def run(self, is_over: Callable[[], bool]) -> None:
        """Mend one error after another, by time; those that nothing mends are passed over."""
        passed: set[str] = set()
        while not is_over():
            error = next((one for one in self._errors() if one.key not in passed), None)
            if error is None:
                return
            passed.add(error.key)
            choice = self._choice(error)
            if choice is not None:
                step = choice.remedy.edit
                self._edits.setdefault(choice.item_id, []).append(step)
                self._plan = self._plan.with_edit(step)
                self._known = self._known.after(self._plan, step)

    def in_vain(self) -> frozenset[ItemId]:
        """The items that were mended and stay at fault, whatever is done with others."""
        still = {
            item_id
            for error in self._errors()
            for item_id in error.item_ids
            if not any(self._may_move(other) for other in error.item_ids if other != item_id)
        }
        return frozenset(self._edits.keys() & still)

    def replacements(self) -> tuple[Replacement, ...]:
        """What was found, of each item as one edit."""
        return tuple(Replacement(item_id, self._together(item_id)) for item_id in sorted(self._edits))

    def _together(self, item_id: ItemId) -> Edit:
        first, *others = self._edits[item_id]
        if not others:
            return first
        name = Message.of(N_("Mend “{title}” at its hour"), title=title_of(self._plan.items[item_id]))
        return edit(name, *(change for one in (first, *others) for change in one.changes))

    def _errors(self) -> Iterator[Conflict]:
        found = judged(self._plan, self._known.conflicts).open
        return (one for one in found if one.severity is Severity.ERROR)

    def _choice(self, error: Conflict) -> _Choice | None:
        """What disturbs least: nothing new by it, the office's own affair, at what no host has confirmed."""
        found = [
            (len(choice.remedy.brings), number, self._is_firm(choice.item_id), choice)
            for number, way in enumerate((*_OF_THE_OFFICE, *_OF_THE_HOST))
            for choice in self._choices(error, way, needs_leave=way in _OF_THE_HOST)
        ]
        return min(found, key=lambda one: one[:3])[3] if found else None

    def _choices(
        self, error: Conflict, way: tuple[frozenset[str], Way], *, needs_leave: bool
    ) -> Iterator[_Choice]:
        if error.code not in way[0] or (needs_leave and any(map(self._can_be_elsewhen, error.item_ids))):
            return
        for remedy in remedies(self._plan, error, self._surroundings, self._limits, self._known, ways=(way,)):
            touched = changed_items(remedy.edit)
            if len(touched) == 1 and not touched & self._left_alone:
                (item_id,) = touched
                if not self._is_vague(item_id, remedy.edit):
                    yield _Choice(item_id, remedy)

    def _is_vague(self, item_id: ItemId, step: Edit) -> bool:
        """Whether it only says in which house an item is to be that has a hall: that mends nothing."""
        items = (change.after for change in step.changes if isinstance(change.after, Item))
        now = self._plan.items[item_id].venue_id
        above = {venue.id for venue in venue_and_buildings(self._plan, now)[1:]}
        return any(item.venue_id in above for item in items)

    def _is_firm(self, item_id: ItemId) -> bool:
        """Whether a host has confirmed the item, or the officer has locked it."""
        item = self._plan.items[item_id]
        return item.locked or item.status is ItemStatus.CONFIRMED

    def _may_move(self, item_id: ItemId) -> bool:
        return not self._is_firm(item_id) and self._plan.items[item_id].kind not in FOLLOWS_JOURNEYS

    def _can_be_elsewhen(self, item_id: ItemId) -> bool:
        """Whether an item that may move could do so within its day."""
        known = self._can_move.get(item_id)
        if known is None:
            known = self._can_move[item_id] = self._may_move(item_id) and self._fits_on_its_day(item_id)
        return known

    def _fits_on_its_day(self, item_id: ItemId) -> bool:
        item = self._plan.items[item_id]
        if item.day is None:
            return True
        fit = fit_of(self._plan, item_id, self._limits, surroundings=self._surroundings)
        starts = starts_for(self._limits, item, item.day, fit.minutes, fit.zone)
        return any(fit.fits_at(Instant(start)) for start in starts)
