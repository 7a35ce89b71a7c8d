"""The conflicts of what a hand holds: those of the plan as it is, looked at anew where it changes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from models.edits import Edit
from models.plan import Plan
from scheduling.accepting import judged
from scheduling.conflicts import Conflict
from scheduling.surroundings import ALONE, Surroundings
from ui.calendar.hand import State

if TYPE_CHECKING:
    from scheduling.check import Candidates


class LiveCheck:
    """Finds the conflicts of one candidate after the other."""

    def __init__(self, settled: Callable[[], State | None]) -> None:
        """Look from what is `settled` at that moment."""
        self.surroundings: Callable[[], Surroundings] = lambda: ALONE
        """The day and what other visits have booked, which the board itself does not know."""
        self._settled = settled
        self._candidates: tuple[Surroundings, Candidates] | None = None

    def __call__(self, plan: Plan, edit: Edit) -> tuple[Conflict, ...]:
        """What does not work in the plan that an edit leads to, and is not accepted."""
        from scheduling.check import Candidates, recheck  # the rules are not needed for the first board

        settled, surroundings = self._settled(), self.surroundings()
        if settled is None:
            return judged(plan, recheck(plan, edit, (), surroundings=surroundings)).open
        if self._candidates is None or self._candidates[0] is not surroundings:
            self._candidates = surroundings, Candidates(surroundings=surroundings)
        found = self._candidates[1].recheck(settled.plan, settled.conflicts, plan, edit)
        return judged(plan, found).open
