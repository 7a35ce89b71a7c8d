"""An item ends after it begins.

An item whose end comes before its begin is most often one past midnight without the day of its end, or a slip
of the pen: "11.50-11.30" has been seen in print. One that begins and ends at once, or is given no minutes,
takes no time. Both are measured as real time, through time zones and changes to daylight-saving time.
Declined and cancelled items are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Item
from models.records.visits import Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, title_of
from scheduling.occupancy import clocks_of, interval_of
from scheduling.rule import Fault, Rule

ENDS_FIRST = Fault(
    "ends-before-it-starts",
    Severity.ERROR,
    N_(
        "“{title}” on {day} begins at {starts} and ends before that, at {ends}. If it lasts past midnight, "
        "give the day on which it ends."
    ),
)
NO_DURATION = Fault(
    "no-duration", Severity.ERROR, N_("“{title}” on {day} begins at {starts} and takes no time.")
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each timed item that ends no later than it begins."""
    for item in facts.items:
        if item.id in facts.bookings:
            continue  # it takes up time, so all is well
        when, clocks = interval_of(facts.plan, item), clocks_of(facts.plan, item)
        if when is None or clocks is None or when.minutes > 0:
            continue
        told = {"title": title_of(item), "day": day_of(item), "starts": clocks[0].time()}
        if when.minutes < 0:
            yield ENDS_FIRST.at((item.id,), (item.id,), ends=clocks[1].time(), **told)
        else:
            yield NO_DURATION.at((item.id,), (item.id,), **told)


RULE = Rule(
    faults=(ENDS_FIRST, NO_DURATION),
    source=N_("Seen in published programmes."),
    woken_by=frozenset({Visit, Item}),
    find=find,
)
