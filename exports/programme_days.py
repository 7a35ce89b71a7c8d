"""All days of a programme, each a table under its date, for every paper that goes through the days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from exports.blocks import EventRow, EventTable
from exports.change_marks import ChangeMarks
from exports.day_tables import Further, event_rows, nothing_further, takes_place
from exports.languages import Languages
from exports.request import Since
from exports.visit_heads import continued
from exports.wording import long_date
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from scheduling.occupancy import items_of_day, waiting_items


def day_tables(
    plan: Plan, languages: Languages, further: Further = nothing_further, since: Since | None = None
) -> tuple[EventTable, ...]:
    """Each day that has something, then what still waits for a day; marked is what has changed `since`."""
    marks = None if since is None else ChangeMarks(since.plan, plan, languages)
    return tuple(table for table in _tables(plan, languages, further, marks) if table.rows)


def _tables(
    plan: Plan, languages: Languages, further: Further, marks: ChangeMarks | None
) -> Iterator[EventTable]:
    def rows_of(day: date | None, items: tuple[Item, ...]) -> tuple[EventRow, ...]:
        there = tuple(filter(takes_place, items))
        rows = event_rows(plan, there, languages, further)
        return rows if marks is None else marks.marked(day, there, rows)

    days = {item.day for item in plan.items if item.day is not None}
    for day in sorted(days if marks is None else days | marks.days_of_gone):
        heading = languages.each(partial(long_date, day))
        yield EventTable(heading, continued(heading, languages), rows_of(day, items_of_day(plan, day)))
    heading = languages.say(N_("Day to be announced"))
    yield EventTable(heading, continued(heading, languages), rows_of(None, waiting_items(plan)))
