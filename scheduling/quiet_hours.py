"""Hours of a day at which little can be done: a place is closed, offices are, somebody is not to be had.

Stretches are minutes of the day on the clock, begins included, ends excluded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from models.identifiers import ItemId, OrganisationId, VenueId
from models.item_time import Instant, instant_at, wall_clock
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.items import Item
from models.records.people import Unavailability
from models.vocabulary import ItemKind, LegDirection
from scheduling.absences import span_of_absence
from scheduling.journeys import arrival_of, departure_of
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.naming import attendee_name, place_name
from scheduling.occupancy import interval_of, people_at, readable_zone
from scheduling.openings import Opens, has_hours, office_hours, openings, venue_and_buildings

DAY_MINUTES = 24 * 60
_SATURDAY = 5


class Minutes(NamedTuple):
    """A stretch of a day, in minutes of its clock."""

    begin: int
    end: int


class Absence(NamedTuple):
    """That somebody or a place is not to be had, on the clocks of the visit, and a sentence that says so."""

    begins: datetime
    ends: datetime
    reason: Message


def closed_minutes(plan: Plan, venue_id: VenueId | None, day: date) -> tuple[Minutes, ...] | None:
    """When a place, or a building that it lies in, is closed on a day; None where nobody knows its hours."""
    known = [venue for venue in venue_and_buildings(plan, venue_id) if has_hours(venue)]
    closed = [stretch for venue in known for stretch in _closed(plan, venue, day)]
    return _joined(closed) if known else None


def off_duty_minutes(
    plan: Plan, organisation_id: OrganisationId | None, day: date
) -> tuple[Minutes, ...] | None:
    """When an organisation does not work on a day; None where nobody knows its hours."""
    organisation = plan.organisations.get(organisation_id)
    if organisation is None or not organisation.working_hours:
        return None
    return _closed(plan, office_hours(organisation), day)


def _closed(plan: Plan, opens: Opens, day: date) -> tuple[Minutes, ...]:
    opened = (_on_day(plan, day, *one) for one in openings(opens, day, day, _zone(plan)))
    return _outside((one.begin, one.end) for one in opened)


def closed_offices(
    day: date,
    limits: Limits = DEFAULT_LIMITS,
    *,
    is_day_off: bool | None = None,
    free_from: int | None = None,
) -> tuple[Minutes, ...]:
    """When offices are closed on a day: at night, and all of a day off, or from a minute on.

    Where nobody says whether it is a day off, Saturday and Sunday are.
    """
    if day.weekday() >= _SATURDAY if is_day_off is None else is_day_off:
        return (Minutes(0, DAY_MINUTES),)
    opens, closes = _minute(limits.offices_open), _minute(limits.offices_close)
    closes = closes if free_from is None else min(closes, free_from)
    return _outside([(opens, closes)] if opens < closes else [])


def away_minutes(plan: Plan, day: date) -> tuple[Minutes, ...]:
    """When the delegation is not there: on the first day before it arrives, on the last after it has left.

    Nothing where nobody has planned its journeys.
    """
    found = []
    if day == plan.visit.first_day:
        arrival = min(_ends_of_journeys(plan, LegDirection.ARRIVAL, ItemKind.ARRIVAL), default=None)
        if arrival is not None:
            found.append(_on_day(plan, day, instant_at(day, time.min, _zone(plan)), arrival))
    if day == plan.visit.last_day:
        departure = max(_ends_of_journeys(plan, LegDirection.DEPARTURE, ItemKind.DEPARTURE), default=None)
        if departure is not None:
            midnight = instant_at(day + timedelta(days=1), time.min, _zone(plan))
            found.append(_on_day(plan, day, departure, midnight))
    return tuple(stretch for stretch in found if stretch.begin < stretch.end)


def absences_at(plan: Plan, item_ids: Collection[ItemId]) -> tuple[Absence, ...]:
    """When those who have to be at any of these items are not to be had, nor its place; by begin."""
    if not plan.unavailabilities:
        return ()
    items = [plan.items[item_id] for item_id in sorted(item_ids) if item_id in plan.items]
    found = {absence: name for item in items for absence, name in _absences_of(plan, item)}
    told = (
        Absence(*_clocks(plan, absence), _reason(absence, name))
        for absence, name in found.items()
        if (absence.first_day, absence.starts or time.min) <= (absence.last_day, absence.ends or time.max)
    )
    return tuple(sorted(told, key=lambda one: (one.begins, one.ends)))


def _absences_of(plan: Plan, item: Item) -> Iterable[tuple[Unavailability, Sayable]]:
    for presence in people_at(plan, item):
        if presence.required and presence.person_id is not None:
            for absence in plan.unavailabilities.where("person_id", presence.person_id):
                yield absence, attendee_name(plan, presence.attendee)
    for venue in venue_and_buildings(plan, item.venue_id):
        for absence in plan.unavailabilities.where("venue_id", venue.id):
            yield absence, place_name(venue)


def _reason(absence: Unavailability, name: Sayable) -> Message:
    if absence.reason:
        reason = absence.reason.rstrip(" .")
        return Message.of(N_("{name} is not available: {reason}."), name=name, reason=reason)
    return Message.of(N_("{name} is not available."), name=name)


def _clocks(plan: Plan, absence: Unavailability) -> tuple[datetime, datetime]:
    """From when to when, on the clocks of the visit; a zone that does not exist is read as its own."""
    home = _zone(plan)
    begin, end, _ = span_of_absence(absence, home)
    return wall_clock(Instant(begin), home), wall_clock(Instant(end), home)


def _ends_of_journeys(plan: Plan, direction: LegDirection, kind: ItemKind) -> Iterable[Instant]:
    """When the delegation comes, or is gone: by its journeys, and by the items that stand for them."""
    for leg in plan.legs:
        if leg.direction is direction:
            moment = (arrival_of if direction is LegDirection.ARRIVAL else departure_of)(plan, leg)
            if moment is not None:
                yield moment
    for item in plan.items:
        if item.kind is kind:
            when = interval_of(plan, item)
            if when is not None:
                yield when.begin if kind is ItemKind.ARRIVAL else when.end


def _on_day(plan: Plan, day: date, begin: Instant, end: Instant) -> Minutes:
    zone = _zone(plan)
    return minutes_of_day(day, wall_clock(begin, zone), wall_clock(end, zone))


def minutes_of_day(day: date, begins: datetime, ends: datetime) -> Minutes:
    """The part of a stretch between two clocks that falls on a day; of no length where none does."""
    midnight = datetime.combine(day, time.min)
    begin, end = ((one - midnight) // timedelta(minutes=1) for one in (begins, ends))
    begin = min(max(begin, 0), DAY_MINUTES)
    return Minutes(begin, min(max(end, begin), DAY_MINUTES))


def _zone(plan: Plan) -> str:
    return readable_zone(None, plan.visit.home_zone)


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _outside(hours: Iterable[tuple[int, int]]) -> tuple[Minutes, ...]:
    """What remains of a day without these stretches."""
    found = []
    begin = 0
    for opens, closes in sorted(hours):
        if opens > begin:
            found.append(Minutes(begin, opens))
        begin = max(begin, closes)
    if begin < DAY_MINUTES:
        found.append(Minutes(begin, DAY_MINUTES))
    return tuple(found)


def _joined(stretches: Iterable[Minutes]) -> tuple[Minutes, ...]:
    """The same minutes in as few stretches as there can be."""
    joined: list[Minutes] = []
    for begin, end in sorted(stretches):
        if joined and begin <= joined[-1].end:
            joined[-1] = Minutes(joined[-1].begin, max(joined[-1].end, end))
        else:
            joined.append(Minutes(begin, end))
    return tuple(joined)
