"""An item lies within the days of the visit: from the first to the last one, both included.

An item that ends at midnight ends with the day before. Declined and cancelled items are left alone, and those
that wait for a day have none that could be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

from models.messages import N_
from models.records.items import Item
from models.records.visits import Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import title_of
from scheduling.rule import Fault, Rule

_CODE = "outside-visit"

TOO_EARLY = Fault(
    _CODE, Severity.ERROR, N_("“{title}” is on {day}, but the visit begins only on {first_day}.")
)
TOO_LATE = Fault(_CODE, Severity.ERROR, N_("“{title}” is on {day}, but the visit is over on {last_day}."))
ENDS_TOO_LATE = Fault(
    _CODE, Severity.ERROR, N_("“{title}” ends on {day}, but the visit is over on {last_day}.")
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item that is not within the days of the visit."""
    first_day, last_day = facts.plan.visit.first_day, facts.plan.visit.last_day
    for item in facts.items:
        about = (item.id,), (item.id, facts.plan.visit_id)
        ends_on = _last_day_of(item)
        if item.day is None or ends_on is None:
            continue
        if item.day < first_day:
            yield TOO_EARLY.at(*about, title=title_of(item), day=item.day, first_day=first_day)
        elif item.day > last_day:
            yield TOO_LATE.at(*about, title=title_of(item), day=item.day, last_day=last_day)
        elif ends_on > last_day:
            yield ENDS_TOO_LATE.at(*about, title=title_of(item), day=ends_on, last_day=last_day)


def _last_day_of(item: Item) -> date | None:
    """The day on which the item is said to end; None where it waits. An assumed end names no day."""
    if item.day is None or item.end_day is None or item.ends is None:
        return item.day
    return item.end_day - timedelta(days=1) if item.ends == time.min else item.end_day


RULE = Rule(
    faults=(TOO_EARLY, TOO_LATE, ENDS_TOO_LATE),
    source=N_("Published programmes whose title names other days than their items do."),
    woken_by=frozenset({Visit, Item}),
    find=find,
)
