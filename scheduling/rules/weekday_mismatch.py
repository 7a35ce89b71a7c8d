"""A text that was taken over names the weekday that its date has.

Published programmes say "Tuesday, 11 October" of a Wednesday; one of the two is wrong, and only the officer
knows which. Once the item is moved to another day, what the text said no longer counts. Declined and
cancelled items are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Item
from models.vocabulary_labels import weekday_label
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import title_of
from scheduling.rule import Fault, Rule

MISMATCH = Fault(
    "weekday-mismatch",
    Severity.WARNING,
    N_("“{title}” is on {day}, but the text it was taken from names another weekday: {weekday}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item whose text names another weekday than its date has."""
    for item in facts.items:
        named = item.named_weekday
        if item.day is not None and named is not None and named != item.day.weekday():
            yield MISMATCH.at(
                (item.id,), (item.id,), title=title_of(item), day=item.day, weekday=weekday_label(named)
            )


RULE = Rule(
    faults=(MISMATCH,),
    source=N_("Seen twice in published programmes."),
    woken_by=frozenset({Item}),
    find=find,
)
