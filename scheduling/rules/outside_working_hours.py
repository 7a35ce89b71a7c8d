"""A host is called upon while its office works.

Looked at are courtesy calls, signing ceremonies and meetings whose host organisation has said when it works.
To begin as it opens and to end as it closes is in time. Nothing is said of items that are declined or
cancelled. What the host has confirmed is left alone: it knows its own hours.

It is a warning where the hours are given, or where the office does not work at all on that day; a hint where
only an assumed end or an unsettled hour lies outside. The office and the visit can turn this off.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_, Sayable
from models.records.items import Item
from models.records.organisations import Organisation
from models.records.visits import Visit
from models.vocabulary import ItemStatus
from scheduling.certain_times import Sureness, times_of
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.host_calls import is_office_call
from scheduling.naming import day_of, hours_of, opening_hours_of, organisation_name, title_of
from scheduling.occupancy import zone_of
from scheduling.openings import hours_on, is_closed, office_hours
from scheduling.rule import Fault, Rule

_CODE = "outside-working-hours"

DAY_OFF = Fault(_CODE, Severity.WARNING, N_("“{title}” is on {day}, when {organisation} does not work."))
OUTSIDE = Fault(
    _CODE,
    Severity.WARNING,
    N_("“{title}” ({hours}) on {day} is outside the working hours of {organisation} ({open})."),
)
PERHAPS_OUTSIDE = Fault(
    _CODE,
    Severity.HINT,
    N_(
        "“{title}” ({hours}) on {day} is outside the working hours of {organisation} ({open}) unless it is "
        "shorter or at another hour than assumed."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each such item outside the hours of its host."""
    if not facts.limits.working_hours:
        return
    for item in facts.items:
        host = facts.plan.organisations.get(item.host_organisation_id)
        if host is None or not host.working_hours or item.day is None:
            continue
        if is_office_call(item) and item.status is not ItemStatus.CONFIRMED:
            yield from _outside(facts, item, host)


def _outside(facts: Facts, item: Item, host: Organisation) -> Iterator[Conflict]:
    times = times_of(facts.plan, item, facts.bookings.get(item.id))
    zone, office = zone_of(facts.plan, item), office_hours(host)
    sureness = times.sureness(lambda span: is_closed(office, span, zone))
    if sureness is None or item.day is None:
        return
    about = (item.id,), (item.id, host.id)
    told: dict[str, Sayable] = {
        "title": title_of(item),
        "day": day_of(item),
        "organisation": organisation_name(host),
    }
    if sureness is Sureness.CERTAIN and not hours_on(office, item.day):
        yield DAY_OFF.at(*about, **told)
        return
    fault = OUTSIDE if sureness is Sureness.CERTAIN else PERHAPS_OUTSIDE
    open_at = opening_hours_of(office, item.day)
    yield fault.at(*about, hours=hours_of(facts.plan, item), open=open_at, **told)


RULE = Rule(
    faults=(DAY_OFF, OUTSIDE, PERHAPS_OUTSIDE),
    source=N_("The working hours that each host organisation names."),
    woken_by=frozenset({Visit, Organisation, Item}),
    find=find,
)
