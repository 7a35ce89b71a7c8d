"""An item takes place while its place is open.

A place is open in the hours of its weekdays, but not on its closed dates; hours that end at or before their
begin last past midnight. A hall is open only while its building is. Of a place of which no hours are known,
nothing is said. To begin as it opens and to end as it closes is in time. Transfers only lead to a place, and
one that is kept for rain is not looked at. Declined and cancelled items are left alone.

It is an error where the hours are given, or where the place does not open at all on the day of the item, even
if its hour is open. It is a warning where only an assumed end or an unsettled hour lies outside. An item
"between 14:00 and 15:00" needs only its length of that window.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Item
from models.records.places import Venue
from models.records.visits import Visit
from models.vocabulary import ItemKind
from scheduling.certain_times import Sureness, times_of
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, hours_of, opening_hours_of, place_name, title_of
from scheduling.occupancy import zone_of
from scheduling.openings import has_hours, hours_on, is_closed, venue_and_buildings
from scheduling.rule import Fault, Rule

_CODE = "venue-closed"

CLOSED_ALL_DAY = Fault(
    _CODE, Severity.ERROR, N_("“{title}” is on {day} in {place}, which is closed on that day.")
)
CLOSED_THEN = Fault(
    _CODE,
    Severity.ERROR,
    N_("“{title}” ({hours}) is on {day} in {place}, outside its opening hours ({open})."),
)
PERHAPS_CLOSED = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{title}” ({hours}) is on {day} in {place}, outside its opening hours ({open}) unless it is shorter "
        "or at another hour than assumed."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item whose place is closed: the surest, of the hall before its building."""
    if not any(map(has_hours, facts.plan.venues)):
        return
    for item in facts.items:
        if item.venue_id is None or item.kind is ItemKind.TRANSFER:
            continue
        closed: dict[Sureness, Venue] = {}
        for venue in filter(has_hours, venue_and_buildings(facts.plan, item.venue_id)):
            sureness = _closed_for(facts, item, venue)
            if sureness is not None:
                closed.setdefault(sureness, venue)
        for sureness in Sureness:
            if sureness in closed:
                yield _conflict(facts, item, closed[sureness], sureness)
                break


def _closed_for(facts: Facts, item: Item, venue: Venue) -> Sureness | None:
    times = times_of(facts.plan, item, facts.bookings.get(item.id))
    zone = zone_of(facts.plan, item)
    return times.sureness(lambda span: is_closed(venue, span, zone))


def _conflict(facts: Facts, item: Item, venue: Venue, sureness: Sureness) -> Conflict:
    about = (item.id,), (item.id, venue.id)
    told = {"title": title_of(item), "day": day_of(item), "place": place_name(venue)}
    if item.day is None or (sureness is Sureness.CERTAIN and not hours_on(venue, item.day)):
        return CLOSED_ALL_DAY.at(*about, **told)
    fault = CLOSED_THEN if sureness is Sureness.CERTAIN else PERHAPS_CLOSED
    open_at = opening_hours_of(venue, item.day)
    return fault.at(*about, hours=hours_of(facts.plan, item), open=open_at, **told)


RULE = Rule(
    faults=(CLOSED_ALL_DAY, CLOSED_THEN, PERHAPS_CLOSED),
    source=N_("The daily work of a protocol office: museums close on Mondays, and halls at night."),
    woken_by=frozenset({Visit, Venue, Item}),
    find=find,
)
