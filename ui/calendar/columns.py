"""What a column of the board means: a day of the visit, or on one day a track, a person, a place, a vehicle.

Pixels know only the index of a column; what to put into an edit is said here.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from models.plan import Plan
from models.records.items import Item
from scheduling.holders import Holder, Lens, holders_of_day, holds


class Column(NamedTuple):
    """One column: a day, or what one holder has on it.

    `outside_visit` marks a day that is not of the visit, though items lie on it; `holder` is None where the
    column is the whole day.
    """

    day: date
    outside_visit: bool = False
    holder: Holder | None = None

    def shows(self, plan: Plan, item: Item) -> bool:
        """Whether an item of the column's day lies in the column."""
        return self.holder is None or holds(plan, item, self.holder)


class Focus(NamedTuple):
    """What the board is about: the whole visit, or one day of it by those who hold its items."""

    day: date | None = None
    lens: Lens | None = None


WHOLE_VISIT = Focus()


def columns_of(plan: Plan, focus: Focus) -> tuple[Column, ...]:
    """The columns of what the board is about."""
    if focus.day is None:
        return day_columns(plan)
    outside = not plan.visit.first_day <= focus.day <= plan.visit.last_day
    if focus.lens is None:
        return (Column(focus.day, outside),)
    return tuple(Column(focus.day, outside, holder) for holder in holders_of_day(plan, focus.day, focus.lens))


def day_columns(plan: Plan) -> tuple[Column, ...]:
    """The days of the visit side by side, and in their order those outside it on which items lie."""
    visit = plan.visit
    length = max(0, (visit.last_day - visit.first_day).days)
    of_the_visit = {visit.first_day + timedelta(days=offset) for offset in range(length + 1)}
    of_items = {item.day for item in plan.items if item.day is not None}
    return tuple(Column(day, day not in of_the_visit) for day in sorted(of_the_visit | of_items))
