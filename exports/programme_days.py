"""All days of a programme, each a table under its date, for every paper that goes through the days."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import EventTable
from exports.day_tables import Further, event_rows, nothing_further
from exports.languages import Languages
from exports.visit_heads import continued
from exports.wording import long_date
from models.messages import N_
from models.plan import Plan
from scheduling.occupancy import items_of_day, waiting_items


def day_tables(
    plan: Plan, languages: Languages, further: Further = nothing_further
) -> tuple[EventTable, ...]:
    """Each day that has something, then what still waits for a day."""
    return tuple(table for table in _tables(plan, languages, further) if table.rows)


def _tables(plan: Plan, languages: Languages, further: Further) -> Iterator[EventTable]:
    for day in sorted({item.day for item in plan.items if item.day is not None}):
        heading = languages.each(partial(long_date, day))
        rows = event_rows(plan, items_of_day(plan, day), languages, further)
        yield EventTable(heading, continued(heading, languages), rows)
    heading = languages.say(N_("Day to be announced"))
    rows = event_rows(plan, waiting_items(plan), languages, further)
    yield EventTable(heading, continued(heading, languages), rows)
