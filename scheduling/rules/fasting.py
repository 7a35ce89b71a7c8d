"""Nobody is asked to table in daylight during Ramadan.

Asked of meals and receptions, and only where the office or the visit has it turned on. A meal that begins
within the last three quarters of an hour before sunset waits for it: so an iftar does. Dawn and sunset are
those at the place of the item (else of the town that its time zone is named after); the month of the fast is
that of the Umm al-Qura calendar, from which a country may differ by a day. Nothing is said of what is
declined or cancelled, or has no hour.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from models.messages import N_, Sayable
from models.records.items import Item
from models.records.places import Venue
from models.records.visits import Visit
from scheduling.calendars import fasting_hours_for
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.host_calls import GATHERING, is_meal
from scheduling.naming import day_of, hours_of, title_of
from scheduling.rule import Fault, Rule

IN_DAYLIGHT = Fault(
    "fasting",
    Severity.HINT,
    N_("“{title}” ({hours}) on {day} is a meal in Ramadan before the fast is broken about {sunset}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each meal in the hours of the fast."""
    if not facts.limits.fasting:
        return
    for item in facts.items:
        if not is_meal(item) or item.day is None or item.starts is None:
            continue
        fast = fasting_hours_for(facts.plan, item)
        if fast is None:
            continue
        if fast.begins <= datetime.combine(item.day, item.starts) < fast.ends - GATHERING:
            told: dict[str, Sayable] = {"title": title_of(item), "hours": hours_of(facts.plan, item)}
            yield IN_DAYLIGHT.at((item.id,), (item.id,), day=day_of(item), sunset=fast.ends.time(), **told)


RULE = Rule(
    faults=(IN_DAYLIGHT,),
    source=N_("The Umm al-Qura calendar; protocol offices of countries where the fast is kept."),
    woken_by=frozenset({Visit, Venue, Item}),
    find=find,
)
