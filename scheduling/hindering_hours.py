"""Starts at which a place is closed, or the office does not work that is called upon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta

from models.item_time import Instant, instant_at
from models.messages import N_, Message
from models.records.organisations import Organisation
from models.records.places import Venue
from models.vocabulary import ItemKind, ItemStatus
from scheduling.certain_times import some_minute_of
from scheduling.host_calls import is_office_call
from scheduling.naming import opening_hours_of, organisation_name, place_name
from scheduling.openings import (
    Opening,
    Opens,
    has_hours,
    hours_on,
    is_closed,
    office_hours,
    openings,
    venue_and_buildings,
)
from scheduling.starts import Question, Refusal, Starts
from scheduling.timeline import Span

_A_DAY = timedelta(days=1)


def closed(question: Question) -> Iterator[Refusal]:
    """Starts at which the place, or the building it is in, closes before the item is over."""
    if question.item.kind is ItemKind.TRANSFER:
        return
    for venue in venue_and_buildings(question.plan, question.item.venue_id):
        if has_hours(venue):
            yield from _while_closed(question, venue)


def off_duty(question: Question) -> Iterator[Refusal]:
    """Starts at which the host that is called upon does not work; none of what it has confirmed."""
    item = question.item
    host = question.plan.organisations.get(item.host_organisation_id)
    if not question.facts.limits.working_hours or host is None or not host.working_hours:
        return
    if item.status is ItemStatus.CONFIRMED or not is_office_call(item):
        return
    office, shape = office_hours(host), question.shape.planned
    fits = [_starts_within(one, shape) for one in _openings(question, office)]
    for begin, end, reason in _but_at(question, fits, lambda day: _working_hours_in_words(host, day)):
        yield Refusal(begin, end, reason, False, "outside-working-hours", host.id)


def _while_closed(question: Question, venue: Venue) -> Iterator[Refusal]:
    """Starts outside the stretches in which the place is open, as planned and for certain."""
    shape, open_at = question.shape, _openings(question, venue)
    planned = [_starts_within(one, shape.planned) for one in open_at]
    if shape.certain is not None:
        certain = [_starts_within(one, shape.certain) for one in open_at]
    else:
        days = (some_minute_of(day, question.zone) for day in question.days)
        certain = [Starts(day.begin, day.end) for day in days if not is_closed(venue, day, question.zone)]
    for fits, is_certain in ((planned, False), (certain, True)):
        for begin, end, reason in _but_at(question, fits, lambda day: _hours_in_words(venue, day)):
            yield Refusal(begin, end, reason, is_certain, "venue-closed", venue.id)


def _openings(question: Question, opens: Opens) -> tuple[Opening, ...]:
    visit = question.plan.visit
    return openings(opens, visit.first_day - _A_DAY, visit.last_day + _A_DAY, question.zone)


def _starts_within(opening: Opening, shape: Span) -> Starts:
    """The starts at which all of it takes place while it is open; none where that is too short."""
    if opening.end - opening.begin < shape.minutes:
        return Starts(opening.begin, opening.begin)
    return Starts(opening.begin + shape.minutes - shape.end, opening.end - shape.begin - shape.minutes + 1)


def _but_at(
    question: Question, fits: list[Starts], reason_on: Callable[[date], Message]
) -> Iterator[tuple[Instant, Instant, Message]]:
    """All starts but those of `fits`, day by day, for each day has its hours."""
    zone, (first, last) = question.zone, question.bounds
    for day in question.days:
        begin = max(first, instant_at(day, time.min, zone))
        end = min(last, instant_at(day + _A_DAY, time.min, zone))
        reason = reason_on(day)
        for starts in fits:
            if begin < starts.begin and starts.begin < starts.end:
                yield begin, Instant(min(end, starts.begin)), reason
            if starts.begin < starts.end:
                begin = Instant(max(begin, starts.end))
        yield begin, end, reason


def _hours_in_words(venue: Venue, day: date) -> Message:
    name = place_name(venue)
    if not hours_on(venue, day):
        return Message.of(N_("{place} is closed on {day}."), place=name, day=day)
    hours = opening_hours_of(venue, day)
    return Message.of(N_("{place} is open {hours} on {day}."), place=name, hours=hours, day=day)


def _working_hours_in_words(host: Organisation, day: date) -> Message:
    name, office = organisation_name(host), office_hours(host)
    if not hours_on(office, day):
        return Message.of(N_("{organisation} does not work on {day}."), organisation=name, day=day)
    hours = opening_hours_of(office, day)
    return Message.of(N_("{organisation} works {hours} on {day}."), organisation=name, hours=hours, day=day)
