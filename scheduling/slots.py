"""When an item can take place for everyone concerned, and for the other hours, why not.

What stands against an hour is worked out once as stretches of starts that are ruled out: somebody is
elsewhere or on the way from there, the room is taken or closed, somebody or the room is not to be had, the
visit is over. What is left are the free stretches. All are instants at which the item may *start*; begins
are included, ends excluded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from models.edits import Edit
from models.identifiers import ItemId, PersonId
from models.item_time import Instant, UnknownZone, instant_at, planned_minutes, wall_clock, zone_named
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.people import Unavailability
from models.records.places import Venue
from models.vocabulary import ItemKind
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.moves import move_to
from scheduling.naming import hours_of, people_names, person_name, place_name, title_of
from scheduling.occupancy import Attendee, Booking, booking_of, interval_of, people_at, venues_blocked
from scheduling.travel import Travel, TravelEstimate

STEP_MINUTES = 5
"""Free times are offered on such minutes."""

_DAY_MINUTES = 24 * 60
_ENDS_OF_JOURNEYS = frozenset({ItemKind.ARRIVAL, ItemKind.DEPARTURE})
_USUAL_HOURS: dict[ItemKind, tuple[time, time]] = {
    ItemKind.BREAKFAST: (time(7, 30), time(9)),
    ItemKind.LUNCH: (time(12), time(13, 30)),
    ItemKind.WORKING_MEAL: (time(12), time(13, 30)),
    ItemKind.DINNER: (time(18, 30), time(20)),
    ItemKind.RECEPTION: (time(18), time(20)),
    ItemKind.PERFORMANCE: (time(19), time(20, 30)),
    ItemKind.REST: (time(13), time(17)),
}
_WORKING_HOURS = (time(9), time(17))
"""When items of any other kind usually begin; published programmes put them there."""


class Refusal(NamedTuple):
    """Starts from `begin` to before `end` are ruled out, for a reason.

    `is_certain` where it cannot be at all, else only as things are planned at present.
    """

    begin: Instant
    end: Instant
    reason: Message
    is_certain: bool = True


class Stretch(NamedTuple):
    """The item can start at any minute from `begin` to before `end`."""

    begin: Instant
    end: Instant


class Slot(NamedTuple):
    """A time that is offered: the day and hour at which the item would start, and why it is offered here."""

    day: date
    starts: time
    reason: Message


class Fit(NamedTuple):
    """Where an item of `minutes` fits between the first and the last day of a visit, and where not."""

    item_id: ItemId
    minutes: int
    zone: str
    refusals: tuple[Refusal, ...]
    stretches: tuple[Stretch, ...]

    def reasons_at(self, start: Instant) -> tuple[Message, ...]:
        """What stands against a start at this instant; nothing where it fits."""
        found = (one for one in self.refusals if one.begin <= start < one.end)
        return tuple(dict.fromkeys(one.reason for one in found))

    def fits_at(self, start: Instant) -> bool:
        """Whether nothing stands against a start at this instant."""
        return any(one.begin <= start < one.end for one in self.stretches)


def fit_of(plan: Plan, item_id: ItemId, limits: Limits = DEFAULT_LIMITS) -> Fit:
    """Where the item fits, as long as it takes now, with all the others where they are."""
    item = plan.items[item_id]
    zone = _zone_of(plan, item)
    minutes = max(1, planned_minutes(item.time, item.kind))
    when = interval_of(plan, item)
    if when is not None and when.minutes > 0:
        minutes = when.minutes
    visit = plan.visit
    first = instant_at(visit.first_day, time.min, zone)
    last = instant_at(visit.last_day + timedelta(days=1), time.min, zone)
    end_of_visit = Message.of(N_("It would end after the last day of the visit."))
    found = (
        *_elsewhere(plan, item, minutes, limits),
        *_room_taken(plan, item, minutes, limits),
        *_closed(plan, item, minutes, zone),
        *_not_to_be_had(plan, item, minutes, zone),
        Refusal(Instant(last - minutes + 1), last, end_of_visit),
    )
    refusals = tuple(
        sorted((one for one in found if one.begin < one.end), key=lambda one: (one.begin, one.end))
    )
    return Fit(item_id, minutes, zone, refusals, _left(first, last, refusals))


def free_times(
    plan: Plan, item_id: ItemId, most: int = 6, limits: Limits = DEFAULT_LIMITS, fit: Fit | None = None
) -> tuple[Slot, ...]:
    """The best hours for the item, best first, each with the reason for its place.

    First at the hours that are usual for such an item, there nearest to where it is planned now, else as soon
    as possible after what goes before it on the day. Of each free stretch one is offered.
    """
    fit = fit_of(plan, item_id, limits) if fit is None else fit
    item = plan.items[item_id]
    offered = []
    for stretch in fit.stretches:
        best = min(_candidates(fit, stretch), key=lambda start: _rank(plan, item, fit, start), default=None)
        if best is not None:
            offered.append(best)
    offered.sort(key=lambda start: _rank(plan, item, fit, start))
    return tuple(_slot(plan, item, fit, start) for start in offered[:most])


def move_to_slot(plan: Plan, item_id: ItemId, slot: Slot) -> Edit:
    """Put the item there."""
    return move_to(plan, item_id, slot.day, slot.starts)


def _zone_of(plan: Plan, item: Item) -> str:
    for name in (item.zone, plan.visit.home_zone):
        try:
            if name is not None:
                return zone_named(name).key
        except UnknownZone:
            continue
    return "UTC"


def _left(first: Instant, last: Instant, refusals: Iterable[Refusal]) -> tuple[Stretch, ...]:
    """What remains between first and last; `refusals` come in order of their begin."""
    free = []
    begin = first
    for refusal in refusals:
        if refusal.begin > begin:
            free.append(Stretch(begin, min(refusal.begin, last)))
        begin = max(begin, refusal.end)
    if begin < last:
        free.append(Stretch(begin, last))
    return tuple(one for one in free if one.begin < one.end)


def _elsewhere(plan: Plan, item: Item, minutes: int, limits: Limits) -> Iterator[Refusal]:
    """Starts at which somebody who has to be there is at another item, or on the way from or to it."""
    needed = {one.attendee for one in people_at(plan, item) if one.required}
    travel = Travel(plan, limits)
    for other in plan.items:
        booking = booking_of(plan, other, limits)
        if other.id == item.id or booking is None:
            continue
        present = {one.attendee for one in people_at(plan, other) if one.required}
        shared = needed & present
        if shared:
            yield _busy(plan, minutes, other, booking, shared)
            yield from _on_the_way(plan, minutes, other, booking, _ways(item, other, travel))


def _busy(plan: Plan, minutes: int, other: Item, booking: Booking, shared: set[Attendee]) -> Refusal:
    """That these people are at another item."""
    reason = Message.of(
        N_("“{title}” {hours} has {people} there."),
        title=title_of(other),
        hours=hours_of(plan, other),
        people=people_names(plan, shared),
    )
    begin, end = Instant(booking.planned.begin - minutes + 1), Instant(booking.planned.end)
    return Refusal(begin, end, reason, _is_certain(booking))


def _is_certain(booking: Booking) -> bool:
    return booking.certain is not None and not booking.length_is_assumed


def _on_the_way(
    plan: Plan,
    minutes: int,
    other: Item,
    booking: Booking,
    ways: tuple[TravelEstimate | None, TravelEstimate | None],
) -> Iterator[Refusal]:
    """Starts at which there is no time for the way from the other item, or to it."""
    hours, title = hours_of(plan, other), title_of(other)
    begin, end, certain = booking.planned.begin, booking.planned.end, _is_certain(booking)
    after, before = ways
    if after is not None and after.minutes > 0:
        way = Message.of(
            N_("From “{title}” {hours} it takes {minutes} min to get there."),
            title=title,
            hours=hours,
            minutes=after.minutes,
        )
        yield Refusal(Instant(end), Instant(end + after.minutes), way, certain)
    if before is not None and before.minutes > 0:
        way = Message.of(
            N_("To “{title}” {hours} it takes {minutes} min from there."),
            title=title,
            hours=hours,
            minutes=before.minutes,
        )
        yield Refusal(
            Instant(begin - minutes - before.minutes + 1), Instant(begin - minutes + 1), way, certain
        )


def _ways(item: Item, other: Item, travel: Travel) -> tuple[TravelEstimate | None, TravelEstimate | None]:
    """The way from the other item to this one, and from this one to the other; journeys are no drive."""
    here, there = item.venue_id, other.venue_id
    if here is None or there is None:
        return None, None
    after = None if other.kind is ItemKind.DEPARTURE else travel.minutes(there, here)
    before = None if other.kind is ItemKind.ARRIVAL else travel.minutes(here, there)
    if item.kind in _ENDS_OF_JOURNEYS:
        after = None if item.kind is ItemKind.ARRIVAL else after
        before = None if item.kind is ItemKind.DEPARTURE else before
    return after, before


def _room_taken(plan: Plan, item: Item, minutes: int, limits: Limits) -> Iterator[Refusal]:
    """Starts at which another item uses the room."""
    blocked = venues_blocked(plan, item)
    if not blocked:
        return
    for other in plan.items:
        booking = booking_of(plan, other, limits)
        if other.id == item.id or booking is None or not blocked & venues_blocked(plan, other):
            continue
        reason = Message.of(
            N_("“{title}” {hours} uses the room."), title=title_of(other), hours=hours_of(plan, other)
        )
        certain = _is_certain(booking)
        begin, end = Instant(booking.planned.begin - minutes + 1), Instant(booking.planned.end)
        yield Refusal(begin, end, reason, certain)


def _closed(plan: Plan, item: Item, minutes: int, zone: str) -> Iterator[Refusal]:
    """Starts at which the place is closed before the item is over."""
    venue = plan.venues.get(item.venue_id)
    if venue is None or not (venue.opening_hours or venue.closed_dates):
        return
    for number in range((plan.visit.last_day - plan.visit.first_day).days + 1):
        day = plan.visit.first_day + timedelta(days=number)
        midnight = instant_at(day, time.min, zone)
        end = instant_at(day + timedelta(days=1), time.min, zone)
        name = place_name(venue)
        if day in venue.closed_dates:
            reason = Message.of(N_("{place} is closed on {day}."), place=name, day=day)
            yield Refusal(midnight, end, reason)
        elif venue.opening_hours:
            yield from _outside_hours(venue, day, minutes, (midnight, end), zone)


def _outside_hours(
    venue: Venue, day: date, minutes: int, around: tuple[Instant, Instant], zone: str
) -> Iterator[Refusal]:
    """Starts of a day outside the stretches in which the place is open."""
    midnight, end = around
    hours = sorted((one.opens, one.closes) for one in venue.opening_hours if one.weekday == day.weekday())
    name = place_name(venue)
    if not hours:
        yield Refusal(midnight, end, Message.of(N_("{place} is closed on {day}."), place=name, day=day))
        return
    begin = midnight
    for opens, closes in hours:
        reason = Message.of(
            N_("{place} is open from {opens} to {closes}."), place=name, opens=opens, closes=closes
        )
        yield Refusal(begin, instant_at(day, opens, zone), reason)
        over = end if closes <= opens else instant_at(day, closes, zone)
        begin = max(begin, Instant(over - minutes + 1))
    opens, closes = hours[-1]
    reason = Message.of(
        N_("{place} is open from {opens} to {closes}."), place=name, opens=opens, closes=closes
    )
    yield Refusal(begin, end, reason)


def _not_to_be_had(plan: Plan, item: Item, minutes: int, zone: str) -> Iterator[Refusal]:
    """Starts at which somebody who has to be there, or the place, is not to be had."""
    needed = {one.person_id for one in people_at(plan, item) if one.required and one.person_id}
    for absence in plan.unavailabilities:
        person = absence.person_id if absence.person_id in needed else None
        venue = plan.venues.get(absence.venue_id) if absence.venue_id == item.venue_id else None
        if person is None and venue is None:
            continue
        name = place_name(venue) if venue is not None else person_name(plan, PersonId(person or ""))
        begin, end = _span_of(absence, zone)
        reason = (
            Message.of(N_("{name} is not available: {reason}."), name=name, reason=absence.reason)
            if absence.reason
            else Message.of(N_("{name} is not available."), name=name)
        )
        yield Refusal(Instant(begin - minutes + 1), end, reason)


def _span_of(absence: Unavailability, home_zone: str) -> tuple[Instant, Instant]:
    zone = absence.zone or home_zone
    begin = instant_at(absence.first_day, absence.starts or time.min, zone)
    if absence.ends is None:
        return begin, instant_at(absence.last_day + timedelta(days=1), time.min, zone)
    return begin, instant_at(absence.last_day, absence.ends, zone)


def _candidates(fit: Fit, stretch: Stretch) -> Iterator[Instant]:
    """Starts of a stretch on even minutes, by the clock on the spot; its first minute where there is none."""
    clock = wall_clock(stretch.begin, fit.zone)
    first = stretch.begin + (-(clock.hour * 60 + clock.minute)) % STEP_MINUTES
    starts = range(first, stretch.end, STEP_MINUTES)
    yield from (Instant(start) for start in starts) if starts else iter([stretch.begin])


def _rank(plan: Plan, item: Item, fit: Fit, start: Instant) -> tuple[int, int, int]:
    """How good a start is, the smallest the best: minutes outside the usual hours, then from the present."""
    clock = wall_clock(start, fit.zone)
    minute = clock.hour * 60 + clock.minute
    earliest, latest = _usual_minutes(item)
    outside = max(0, earliest - minute, minute - latest)
    now = interval_of(plan, item)
    away = 0 if now is None else abs(start - now.begin)
    return outside, away, start


def _usual_minutes(item: Item) -> tuple[int, int]:
    earliest, latest = _USUAL_HOURS.get(item.kind, _WORKING_HOURS)
    return earliest.hour * 60 + earliest.minute, latest.hour * 60 + latest.minute


def _slot(plan: Plan, item: Item, fit: Fit, start: Instant) -> Slot:
    clock = wall_clock(start, fit.zone)
    outside, _, _ = _rank(plan, item, fit, start)
    now = interval_of(plan, item)
    if outside:
        reason = Message.of(N_("It fits, though at an unusual hour."))
    elif now is not None and abs(start - now.begin) < _DAY_MINUTES // 2:
        reason = Message.of(N_("The nearest to where it is planned."))
    else:
        reason = Message.of(N_("At the usual hours for it."))
    return Slot(clock.date(), clock.time(), reason)


def start_at(fit: Fit, day: date, minute: int) -> Instant:
    """The instant at which clocks on the spot show a minute of a day, for asking a fit about it."""
    moment = datetime.combine(day, time.min) + timedelta(minutes=minute)
    return instant_at(moment.date(), moment.time(), fit.zone)
