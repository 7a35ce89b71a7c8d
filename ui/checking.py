"""The checks of the open visit, one after the other, each from what the one before has found out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from models.edits import Edit
from models.identifiers import VisitId
from models.plan import Plan, RecordTable
from models.records.journeys import Vehicle
from models.records.people import Person
from models.records.places import Venue
from scheduling.conflicts import Conflict
from scheduling.surroundings import ALONE, Surroundings

if TYPE_CHECKING:
    from scheduling.check import Examination

Check = Callable[[], tuple[Conflict, ...]]
"""A check that is prepared, and touches nothing but immutable values: another thread may make it."""


class _Asked(NamedTuple):
    """On what it depends which day it is and what other visits have booked of a plan."""

    today: date
    visit_id: VisitId
    days: tuple[date, date]
    persons: RecordTable[Person]
    venues: RecordTable[Venue]
    vehicles: RecordTable[Vehicle]


class Checking:
    """Knows the day, what other visits have booked, and what the last check has found out.

    The rules are loaded with the first check, not before the first board.
    """

    def __init__(
        self, booked_elsewhere: Callable[[Plan], tuple[Plan, ...]], today: Callable[[], date]
    ) -> None:
        """Ask `booked_elsewhere` for what other visits have booked, as `Store.booked_elsewhere` gives it."""
        self._booked_elsewhere = booked_elsewhere
        self._today = today
        self._asked: _Asked | None = None
        self._last: tuple[Plan, Examination] | None = None
        self.surroundings: Surroundings = ALONE

    def opened(self, plan: Plan) -> Check:
        """The check of a visit that was just opened, or of which all may be new. Raises a DatabaseFault."""
        self._asked = None
        self._look_around(plan)
        return self._whole(plan)

    def edited(self, before: Plan, previous: tuple[Conflict, ...], plan: Plan, edit: Edit) -> Check:
        """The check of a plan that an edit made of the one before. Raises a DatabaseFault."""
        if self._look_around(plan):
            return self._whole(plan)
        last, surroundings = self._last, self.surroundings

        def look_again() -> tuple[Conflict, ...]:
            from scheduling.check import recheck

            if last is None or last[0] is not before or last[1].conflicts != previous:
                return recheck(plan, edit, previous, surroundings=surroundings)
            examination = last[1].after(plan, edit)
            self._last = plan, examination
            return examination.conflicts

        return look_again

    def _whole(self, plan: Plan) -> Check:
        surroundings = self.surroundings

        def look() -> tuple[Conflict, ...]:
            from scheduling.check import examine

            examination = examine(plan, None, surroundings)
            self._last = plan, examination
            return examination.conflicts

        return look

    def _look_around(self, plan: Plan) -> bool:
        """Find out the day and what others have booked, where that can have changed; whether it has."""
        today = self._today()
        asked = _Asked(today, plan.visit_id, _days_of(plan), plan.persons, plan.venues, plan.vehicles)
        if asked == self._asked:
            return False
        from scheduling.across_visits import elsewhere_of

        elsewhere = elsewhere_of(plan, self._booked_elsewhere(plan))
        self._asked = asked
        surroundings = Surroundings(today=today, elsewhere=elsewhere)
        if surroundings == self.surroundings:
            return False
        self.surroundings = surroundings
        return True


def _days_of(plan: Plan) -> tuple[date, date]:
    """The first and the last day of the visit and of its items."""
    days = [item.day for item in plan.items if item.day is not None]
    days += [item.end_day for item in plan.items if item.end_day is not None]
    days += (plan.visit.first_day, plan.visit.last_day)
    return min(days), max(days)
