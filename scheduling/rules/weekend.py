"""Nobody is called upon, and nothing is signed, on the days on which the country rests.

Looked at are courtesy calls, signing ceremonies, and meetings that have a host. The country is that of the
public holidays; its weekend may be Friday and Saturday. Where the hours of a host are known, they are asked
instead. A public holiday is said to be one, and no weekend besides. Nothing is said of items that are
declined or cancelled. What the host has confirmed is only mentioned.

The office and the visit can turn this off.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Item
from models.records.organisations import Organisation
from models.records.places import Venue
from models.records.visits import Visit, VisitOrganisation
from models.vocabulary import ItemStatus
from scheduling.calendars import Countries
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.host_calls import is_office_call, names_its_hours
from scheduling.naming import title_of
from scheduling.public_holidays import holiday_on, is_weekend
from scheduling.rule import Fault, Rule

_CODE = "weekend"

WEEKEND = Fault(
    _CODE, Severity.WARNING, N_("“{title}” is on {day}, when offices there are closed for the weekend.")
)
CONFIRMED = Fault(
    _CODE,
    Severity.HINT,
    N_(
        "“{title}” is on {day}, when offices there are closed for the weekend. The host has confirmed it all "
        "the same."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each such item on a day of rest."""
    if not facts.limits.weekends:
        return
    countries = Countries(facts.plan)
    for item in facts.items:
        if item.day is None or not is_office_call(item):
            continue
        if facts.limits.working_hours and names_its_hours(facts.plan, item):
            continue
        country = countries.of(item)
        holiday = holiday_on(country, item.day) if facts.limits.public_holidays else None
        if is_weekend(country, item.day) and holiday is None:
            fault = CONFIRMED if item.status is ItemStatus.CONFIRMED else WEEKEND
            yield fault.at((item.id,), (item.id,), title=title_of(item), day=item.day)


RULE = Rule(
    faults=(WEEKEND, CONFIRMED),
    source=N_("The weekends of each country, as the “holidays” library keeps them."),
    woken_by=frozenset({Visit, VisitOrganisation, Organisation, Venue, Item}),
    find=find,
)
