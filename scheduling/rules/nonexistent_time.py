"""Every hour that is given exists, and comes only once.

Where clocks are put forward, the hour that is left out does not exist; where they are put back, an hour comes
twice, and the first of the two is taken. That is asked of the begin and the end of items, and of the
departure and the arrival of journeys, each on the clocks of its place. An assumed end names no hour. Declined
and cancelled items are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from models.identifiers import ItemId
from models.item_time import ClockProblem
from models.messages import N_, Sayable
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg
from models.records.visits import Visit
from scheduling.clock_changes import clock_change
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import leg_name, title_of
from scheduling.occupancy import readable_zone
from scheduling.rule import Fault, Rule

_DAY_MINUTES = 24 * 60

NEVER = Fault(
    "nonexistent-time",
    Severity.ERROR,
    N_(
        "“{name}”: on {day} there is no such time as {clock}. Clocks are put forward "
        "there from {from} to {to}."
    ),
)
TWICE = Fault(
    "ambiguous-time",
    Severity.HINT,
    N_(
        "“{name}”: on {day} the time {clock} comes twice, and the first is taken. Clocks are put back there "
        "from {from} to {to}."
    ),
)


class _Clock(NamedTuple):
    """An hour that somebody has written down, and the zone in which it is read."""

    day: date | None
    clock: time | None
    zone: str


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item and journey that names an hour which does not exist, or comes twice."""
    for item in facts.items:
        if item.starts is not None:
            yield from _faults(title_of(item), (item.id,), item.id, _clocks_of(facts.plan, item))
    # Where only items are looked at again, the conflicts of journeys, which name no item, stay.
    for leg in facts.plan.legs if facts.touched is None else ():
        yield from _faults(leg_name(leg), (), leg.id, _clocks_of_leg(facts.plan, leg))


def _faults(
    name: Sayable, item_ids: tuple[ItemId, ...], record_id: str, clocks: tuple[_Clock, ...]
) -> Iterator[Conflict]:
    told = set()
    for day, clock, zone in clocks:
        change = None if day is None or clock is None else clock_change(day, zone)
        if change is None or day is None or clock is None or change.problem in told:
            continue
        if change.begin <= clock.hour * 60 + clock.minute < change.end:
            told.add(change.problem)
            ends = _at(change.begin), _at(change.end)
            is_gap = change.problem is ClockProblem.GAP
            before, after = ends if is_gap else reversed(ends)
            said: dict[str, Sayable] = {"name": name, "day": day, "clock": clock, "from": before, "to": after}
            yield (NEVER if is_gap else TWICE).at(item_ids, (record_id,), **said)


def _at(minute: int) -> time:
    return time(minute % _DAY_MINUTES // 60, minute % 60)


def _clocks_of(plan: Plan, item: Item) -> tuple[_Clock, ...]:
    zone = readable_zone(item.zone, plan.visit.home_zone)
    end_zone = readable_zone(item.end_zone, zone)
    return _Clock(item.day, item.starts, zone), _Clock(item.end_day or item.day, item.ends, end_zone)


def _clocks_of_leg(plan: Plan, leg: Leg) -> tuple[_Clock, ...]:
    home = plan.visit.home_zone
    return (
        _Clock(leg.departs_on, leg.departs_at, readable_zone(leg.departs_zone, home)),
        _Clock(leg.arrives_on, leg.arrives_at, readable_zone(leg.arrives_zone, home)),
    )


RULE = Rule(
    faults=(NEVER, TWICE),
    source=N_("The time zone database: daylight-saving time begins and ends at night."),
    woken_by=frozenset({Visit, Item, Leg}),
    find=find,
)
