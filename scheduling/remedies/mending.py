"""What would mend a conflict: each way is asked, and what it gives is checked before it is offered.

An edit is offered only where the conflict is gone after it and nothing as grave comes in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from models.edits import Edit
from models.messages import Message
from models.plan import Plan
from scheduling.check import Examination, examine
from scheduling.conflicts import Conflict
from scheduling.facts import Facts
from scheduling.faults import by_fault, fault_of, worsened
from scheduling.limits import Limits, limits_of
from scheduling.remedies import (
    another_interpreter,
    another_place,
    answers,
    beds,
    free_times,
    greeters,
    heads,
    host_principal,
    meals,
    needless,
    other_hours,
    pushing,
    shortening,
    signing,
    staying_away,
    swapping,
    vehicles,
    visit_days,
    written_times,
)
from scheduling.remedies.trouble import Trouble, Way
from scheduling.surroundings import ALONE, Surroundings

WAYS: tuple[tuple[frozenset[str], Way], ...] = (
    (written_times.CODES, written_times.offers),
    (needless.CODES, needless.offers),
    (free_times.CODES, free_times.offers),
    (other_hours.CODES, other_hours.offers),
    (shortening.CODES, shortening.offers),
    (pushing.CODES, pushing.offers),
    (another_place.CODES, another_place.offers),
    (another_interpreter.CODES, another_interpreter.offers),
    (vehicles.CODES, vehicles.offers),
    (staying_away.CODES, staying_away.offers),
    (swapping.CODES, swapping.offers),
    (host_principal.CODES, host_principal.offers),
    (signing.CODES, signing.offers),
    (meals.CODES, meals.offers),
    (answers.CODES, answers.offers),
    (heads.CODES, heads.offers),
    (beds.CODES, beds.offers),
    (greeters.CODES, greeters.offers),
    (visit_days.CODES, visit_days.offers),
)
"""The ways of mending, and the codes of the conflicts that each can mend; the likeliest first."""

MOST = 8
"""As many remedies as can be looked over at once."""
_MOST_OF_A_WAY = 2
"""No way of mending crowds out the others."""
_MOST_TRIED = 30


class Remedy(NamedTuple):
    """An edit that mends a conflict. `solves` are all conflicts that are gone after it, the one asked first.

    `brings` are those that come by it, all of them less grave than the one that goes.
    """

    edit: Edit
    solves: tuple[Conflict, ...]
    brings: tuple[Conflict, ...]

    @property
    def name(self) -> Message:
        """What is done, in a sentence."""
        return self.edit.name


def remedies(
    plan: Plan,
    conflict: Conflict,
    surroundings: Surroundings = ALONE,
    limits: Limits | None = None,
    examination: Examination | None = None,
    ways: Iterable[tuple[frozenset[str], Way]] = WAYS,
) -> tuple[Remedy, ...]:
    """What would mend the conflict, best first: what solves it and disturbs least.

    `examination` is that of the plan with these limits and surroundings, where somebody has it already. Only
    these `ways` are asked.
    """
    known = examine(plan, limits, surroundings) if examination is None else examination
    facts = Facts(plan, limits or limits_of(plan), surroundings=surroundings)
    trouble = Trouble(plan, conflict, facts)
    found = list(_tried(trouble, known, ways))
    found.sort(key=lambda remedy: (len(remedy.brings), -len(remedy.solves)))
    return tuple(found[:MOST])


def can_be_mended(conflict: Conflict) -> bool:
    """Whether any way of mending knows such conflicts."""
    return any(conflict.code in codes for codes, _ in WAYS)


def _tried(
    trouble: Trouble, known: Examination, ways: Iterable[tuple[frozenset[str], Way]]
) -> Iterator[Remedy]:
    tried: list[Edit] = []
    for codes, way in ways:
        if trouble.conflict.code not in codes:
            continue
        of_way = 0
        for edit in way(trouble):
            if of_way == _MOST_OF_A_WAY or len(tried) == _MOST_TRIED:
                break
            if any(edit.changes == one.changes for one in tried):
                continue
            tried.append(edit)
            remedy = _checked(trouble, known, edit)
            if remedy is not None:
                of_way += 1
                yield remedy


def _checked(trouble: Trouble, known: Examination, edit: Edit) -> Remedy | None:
    """The edit as a remedy; None where it does not mend the conflict, or only at the price of another."""
    if not edit.changes:
        return None
    conflict = trouble.conflict
    after = known.after(trouble.plan.with_edit(edit), edit).conflicts
    earlier, later = by_fault(known.conflicts), by_fault(after)
    if fault_of(conflict) in later:
        return None
    brings = tuple(worsened(known.conflicts, later.values()))
    if any(one.severity.rank <= conflict.severity.rank for one in brings):
        return None
    gone = tuple(one for fault, one in earlier.items() if fault not in later and one.key != conflict.key)
    return Remedy(edit, (conflict, *gone), brings)
