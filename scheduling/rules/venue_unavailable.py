"""No place is needed at an hour at which it is not to be had.

A hall is not to be had while its building is not, nor the whole of a hall that can be divided while one of
its parts is not; a part is not asked for its neighbour. Touching ends are all right. Transfers only lead to a
place, and one that is kept for rain is not looked at. Declined and cancelled items, and those that wait for a
day, are left alone.

It is an error where the hours are given, or where the place is not to be had for the whole day of an item
that has no hour, or none that is settled. It is a warning where only an assumed end or an unsettled hour
falls into that time.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Item
from models.records.people import Unavailability
from models.records.places import Venue
from models.records.visits import Visit
from scheduling.absences import span_of_absence
from scheduling.certain_times import Sureness, times_of
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, hours_of, place_name, reason_of, title_of
from scheduling.occupancy import places_needed
from scheduling.rule import Fault, Rule
from scheduling.timeline import collide

_CODE = "venue-unavailable"

TAKEN = Fault(
    _CODE,
    Severity.ERROR,
    N_("“{title}” ({hours}) on {day} needs {place}, which is not available then ({reason})."),
)
PERHAPS_TAKEN = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{title}” ({hours}) on {day} needs {place}, which is not available then ({reason}) unless it is "
        "shorter or at another hour than assumed."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each time at which a place of an item is not to be had."""
    if not any(absence.venue_id is not None for absence in facts.plan.unavailabilities):
        return
    for item in facts.items:
        for venue in places_needed(facts.plan, item):
            for absence in facts.plan.unavailabilities.where("venue_id", venue.id):
                yield from _meanwhile(facts, item, venue, absence)


def _meanwhile(facts: Facts, item: Item, venue: Venue, absence: Unavailability) -> Iterator[Conflict]:
    away = span_of_absence(absence, facts.plan.visit.home_zone)
    times = times_of(facts.plan, item, facts.bookings.get(item.id))
    sureness = times.sureness(lambda span: collide(span, away))
    if sureness is not None:
        fault = TAKEN if sureness is Sureness.CERTAIN else PERHAPS_TAKEN
        yield fault.at(
            (item.id,),
            (item.id, venue.id, absence.id),
            title=title_of(item),
            hours=hours_of(facts.plan, item),
            day=day_of(item),
            place=place_name(venue),
            reason=reason_of(absence),
        )


RULE = Rule(
    faults=(TAKEN, PERHAPS_TAKEN),
    source=N_("The daily work of a protocol office: halls are repaired, and let to others."),
    woken_by=frozenset({Visit, Venue, Unavailability, Item}),
    find=find,
)
