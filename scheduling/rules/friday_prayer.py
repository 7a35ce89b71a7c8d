"""Nothing is worked at during the Friday prayer.

Asked of calls, meetings, sessions, signings, ceremonies, visits to sites and sights and the press on a
Friday, and only where the office or the visit has it turned on. The prayer begins at midday by the sun at the
place of the item (else of the town that its time zone is named after) and takes the minutes that the settings
say. To end as it begins, or to begin as it is over, is all right. Nothing is said of what is declined or
cancelled.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.item_time import instant_at
from models.messages import N_, Sayable
from models.records.items import Item
from models.records.places import Venue
from models.records.visits import Visit
from scheduling.calendars import prayer_times_for
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.host_calls import is_working
from scheduling.naming import day_of, hours_of, title_of
from scheduling.occupancy import zone_of
from scheduling.rule import Fault, Rule
from scheduling.timeline import Span, collide

_FRIDAY = 4

DURING_PRAYER = Fault(
    "friday-prayer",
    Severity.HINT,
    N_("“{title}” ({hours}) on {day} is held during the Friday prayer, which begins about {midday}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each such item that leaves no time for the prayer."""
    if not facts.limits.friday_prayer:
        return
    for item in facts.items:
        booking = facts.bookings.get(item.id)
        if item.day is None or item.day.weekday() != _FRIDAY or booking is None or not is_working(item):
            continue
        times = prayer_times_for(facts.plan, item)
        if times is None:
            continue
        begin = instant_at(times.midday.date(), times.midday.time(), zone_of(facts.plan, item))
        minutes = facts.limits.friday_prayer_minutes
        if collide(booking.planned, Span(begin, begin + minutes, minutes)):
            told: dict[str, Sayable] = {"title": title_of(item), "hours": hours_of(facts.plan, item)}
            yield DURING_PRAYER.at(
                (item.id,), (item.id,), day=day_of(item), midday=times.midday.time(), **told
            )


RULE = Rule(
    faults=(DURING_PRAYER,),
    source=N_("The position of the sun; protocol offices of countries where the prayer is kept."),
    woken_by=frozenset({Visit, Venue, Item}),
    find=find,
)
