"""What stands against an hour for an item: stretches of starts that are ruled out, with reasons.

Held against the rules of the handbook: where a refusal is certain, an item put there would be an error, else
a warning or a hint. Closed places and the calendars of the hosts, journeys, ways, vehicles, what comes after
what, and other visits have files of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from models.identifiers import PersonId
from models.item_time import Instant, planned_minutes
from models.messages import N_, Message
from scheduling.absences import span_of_absence
from scheduling.certain_times import some_minute_of
from scheduling.hindering_calendars import in_holy_hours, on_days_off
from scheduling.hindering_hours import closed, off_duty
from scheduling.hindering_journeys import away
from scheduling.hindering_order import out_of_order
from scheduling.hindering_rides import without_vehicle
from scheduling.hindering_visits import of_other_visits
from scheduling.hindering_ways import on_the_way
from scheduling.naming import person_name, place_name
from scheduling.occupancy import Booking, places_needed
from scheduling.starts import Question, Refusal, Shape, Starts, refused, too_near
from scheduling.timeline import Span, collide


class _Told(NamedTuple):
    """What a refusal says, the rule that says the same, and what is in the way."""

    reason: Message
    code: str
    about: str


def hindrances(question: Question) -> Iterator[Refusal]:
    """Everything that stands against some start, in no order."""
    found = (
        *_at_other_items(question),
        *on_the_way(question),
        *out_of_order(question),
        *_room_taken(question),
        *closed(question),
        *off_duty(question),
        *on_days_off(question),
        *in_holy_hours(question),
        *_not_to_be_had(question),
        *away(question),
        *without_vehicle(question),
        *of_other_visits(question),
        *_after_the_visit(question),
    )
    yield from (one for one in found if one.begin < one.end)


def _at_other_items(question: Question) -> Iterator[Refusal]:
    """Starts at which somebody who has to be there is at another item."""
    facts, item, items = question.facts, question.item, question.plan.items
    needed = facts.booked(item.id)
    for other_id, booking in facts.bookings.items():
        shared = needed.keys() & facts.booked(other_id).keys() if other_id != item.id else frozenset()
        bound = facts.bound_to_both(item.id, other_id, shared) if shared else frozenset()
        # Who follows no track is counted on all of them: that two of them run side by side is no error.
        people = bound or {
            who for who in shared if needed[who].required and facts.booked(other_id)[who].required
        }
        if people:
            other = items[other_id]
            reason = Message.of(
                N_("“{title}” ({hours}) has {people} there."),
                people=facts.names_of(people),
                **question.told(other),
            )
            told = _Told(reason, "person-double-booked", other_id)
            yield from _overlapping(question.shape, booking, told, bool(bound))


def _overlapping(shape: Shape, booking: Booking, told: _Told, can_be_error: bool) -> Iterator[Refusal]:
    """Starts at which the item runs into another one, for certain or as things are assumed."""
    reason, code, about = told
    planned = too_near(shape.planned, booking.planned)
    yield refused(planned, reason, code, is_certain=False, about=about)
    if can_be_error and shape.certain is not None and booking.certain is not None:
        certain = too_near(shape.certain, booking.certain)
        yield refused(certain, reason, code, is_certain=True, about=about)


def _room_taken(question: Question) -> Iterator[Refusal]:
    """Starts at which other people use the room."""
    facts, item, items = question.facts, question.item, question.plan.items
    blocked = facts.blocked_venues(item.id)
    for other_id, booking in facts.bookings.items() if blocked else ():
        other = items[other_id]
        taken = other.venue_id in blocked and bool(facts.blocked_venues(other_id))
        if other_id == item.id or not taken:
            continue
        here, there = facts.booked(item.id).keys(), facts.booked(other_id).keys()
        fewer, more = sorted((here, there), key=len)
        same_people = bool(fewer) and fewer <= more
        if same_people and facts.bound_to_both(item.id, other_id, here & there):
            continue  # they are told as people at two items
        reason = Message.of(N_("“{title}” ({hours}) uses the room."), **question.told(other))
        code = "" if same_people else "venue-double-booked"
        yield from _overlapping(question.shape, booking, _Told(reason, code, other_id), not same_people)


def _not_to_be_had(question: Question) -> Iterator[Refusal]:
    """Starts at which somebody who has to be there, or the place, is not to be had."""
    plan, booked = question.plan, question.facts.booked(question.item.id)
    needed = {one.person_id for one in booked.values() if one.required and one.person_id}
    places = {venue.id: venue for venue in places_needed(plan, question.item)}
    for absence in plan.unavailabilities:
        venue = places.get(absence.venue_id) if absence.venue_id is not None else None
        if absence.person_id not in needed and venue is None:
            continue
        name = (
            place_name(venue) if venue is not None else person_name(plan, PersonId(absence.person_id or ""))
        )
        reason = (
            Message.of(
                N_("{name} is not available: {reason}."), name=name, reason=absence.reason.rstrip(" .")
            )
            if absence.reason
            else Message.of(N_("{name} is not available."), name=name)
        )
        code = "person-unavailable" if venue is None else "venue-unavailable"
        away = span_of_absence(absence, plan.visit.home_zone)
        yield from _while_away(question, away, _Told(reason, code, absence.id))


def _while_away(question: Question, away: Span, told: _Told) -> Iterator[Refusal]:
    if not away.minutes:
        return
    reason, code, about = told
    yield refused(too_near(question.shape.planned, away), reason, code, is_certain=False, about=about)
    if question.shape.certain is not None:
        yield refused(too_near(question.shape.certain, away), reason, code, is_certain=True, about=about)
        return
    for day in (some_minute_of(day, question.zone) for day in question.days):
        if collide(day, away):
            yield refused(Starts(day.begin, day.end), reason, code, is_certain=True, about=about)


def _after_the_visit(question: Question) -> Iterator[Refusal]:
    """The last starts, at which the item would end on a day that is not of the visit any more."""
    item, (_, last) = question.item, question.bounds
    minutes = max(1, planned_minutes(item.time, item.kind))
    # An assumed end names no day: the visit may be over by then.
    is_given = item.day is not None and item.starts is not None and item.ends is not None
    reason = Message.of(N_("It would end after the last day of the visit."))
    yield Refusal(Instant(last - minutes + 1), last, reason, is_given, "outside-visit")
