"""What was asked of a host is confirmed in good time.

An item that is still only requested so many days before it takes place as the settings say, 7 as a rule, is
a host who may not be there. It is told until the day itself is over. Ideas have been asked of nobody, and
items without a day can wait; a cancelled visit asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from models.messages import N_
from models.records.items import Item
from models.records.visits import Visit
from models.vocabulary import ItemStatus, VisitStatus
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import title_of
from scheduling.rule import Fault, Rule

ONLY_REQUESTED = Fault(
    "not-confirmed",
    Severity.WARNING,
    N_("“{title}” on {day} is still only requested, and should have been confirmed by {deadline}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item that takes place soon and is not confirmed."""
    today = facts.today
    if today is None or facts.plan.visit.status is VisitStatus.CANCELLED:
        return
    ahead = timedelta(days=facts.limits.confirmed_days_before)
    for item in facts.items:
        if (
            item.status is ItemStatus.REQUESTED
            and item.day is not None
            and today <= item.day <= today + ahead
        ):
            yield ONLY_REQUESTED.at(
                (item.id,), (item.id,), title=title_of(item), day=item.day, deadline=item.day - ahead
            )


RULE = Rule(
    faults=(ONLY_REQUESTED,),
    source=N_("Protocol handbooks: a programme is handed out when every host has said yes."),
    woken_by=frozenset({Visit, Item}),
    find=find,
)
