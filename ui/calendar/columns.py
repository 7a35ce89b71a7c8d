"""What a column of the board means: today a day of the visit.

Pixels know only the index of a column; what to put into an edit is said here. Columns by track, person or
venue are further fields of `Column` and further functions beside `day_columns`.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from models.plan import Plan


class Column(NamedTuple):
    """One column: a day. `outside_visit` marks a day that is not of the visit, though items lie on it."""

    day: date
    outside_visit: bool = False


def day_columns(plan: Plan) -> tuple[Column, ...]:
    """The days of the visit side by side, and in their order those outside it on which items lie."""
    visit = plan.visit
    length = max(0, (visit.last_day - visit.first_day).days)
    of_the_visit = {visit.first_day + timedelta(days=offset) for offset in range(length + 1)}
    of_items = {item.day for item in plan.items if item.day is not None}
    return tuple(Column(day, day not in of_the_visit) for day in sorted(of_the_visit | of_items))
