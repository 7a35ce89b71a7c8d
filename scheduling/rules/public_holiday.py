"""Nobody is called upon, and nothing is signed, on a public holiday of the country.

Looked at are courtesy calls, signing ceremonies, and meetings that have a host. Which country it is follows
from where the item takes place: its own time zone, the body whose place it is, its host, the hosts of the
visit. Where a region is named whose holidays are known, they count as well; the eve of the great holidays of
Türkiye counts from one in the afternoon. Nothing is said of countries whose holidays are not known, nor of
items that are declined or cancelled. What the host has confirmed is only mentioned.

The office and the visit can turn this off.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from models.messages import N_, Sayable
from models.plan import Plan
from models.records.items import Item
from models.records.organisations import Organisation
from models.records.places import Venue
from models.records.visits import Visit, VisitOrganisation
from models.vocabulary import ItemStatus
from scheduling.calendars import Countries
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.host_calls import is_office_call
from scheduling.naming import title_of
from scheduling.occupancy import clocks_of
from scheduling.public_holidays import Holiday, holiday_on
from scheduling.rule import Fault, Rule

_CODE = "public-holiday"

HOLIDAY = Fault(_CODE, Severity.WARNING, N_("“{title}” is on {day}, a public holiday there: {holiday}."))
CONFIRMED = Fault(
    _CODE,
    Severity.HINT,
    N_("“{title}” is on {day}, a public holiday there: {holiday}. The host has confirmed it all the same."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each such item on a holiday."""
    if not facts.limits.public_holidays:
        return
    countries = Countries(facts.plan)
    for item in facts.items:
        if item.day is None or not is_office_call(item):
            continue
        holiday = holiday_on(countries.of(item), item.day)
        if holiday is not None and _is_during(facts.plan, item, holiday):
            fault = CONFIRMED if item.status is ItemStatus.CONFIRMED else HOLIDAY
            told: dict[str, Sayable] = {"title": title_of(item), "day": item.day, "holiday": holiday.name}
            yield fault.at((item.id,), (item.id,), **told)


def _is_during(plan: Plan, item: Item, holiday: Holiday) -> bool:
    """Whether the item is not over before a holiday that begins later in the day."""
    clocks = clocks_of(plan, item)
    if holiday.begins is None or item.day is None:
        return True
    return clocks is not None and clocks[1] > datetime.combine(item.day, holiday.begins)


RULE = Rule(
    faults=(HOLIDAY, CONFIRMED),
    source=N_("The holidays of each country, as the “holidays” library keeps them."),
    woken_by=frozenset({Visit, VisitOrganisation, Organisation, Venue, Item}),
    find=find,
)
