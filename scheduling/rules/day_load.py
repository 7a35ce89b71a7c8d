"""A day leaves time to eat and to sleep, and does not overtax those who have come from far away.

Looked at is what those of the delegation have to attend who have the same programme; not what they may stay
away from, nor breakfasts and rests, nor what lasts for days or is a journey of six hours and more, nor what
takes place somewhere between two hours. Declined and cancelled items are left alone. The limits are those of
the settings; usually:

- A day is too long with more than 12 hours of programme. An hour and more without any is not counted.
- Lunch needs 45 minutes free between 11:30 and 14:30, the way from one place to the next not counted; or a
  meal or reception in these hours, with an hour or without one. What fills all of these hours sees to it.
- A night needs 9 hours between the last of the evening and the first of the morning.
- The day is heavy on which somebody arrives from three time zones away and still has more than 4 hours of
  calls, meetings, visits or ceremonies.

It is a warning where the hours are given, a hint where it is so only with lengths that are assumed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, time, timedelta
from functools import partial
from typing import NamedTuple

from models.item_time import Instant, instant_at, wall_clock
from models.messages import N_, Sayable
from models.plan import Plan
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegMember
from models.records.people import Person
from models.records.places import TravelTime, Venue
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import ItemKind, LegDirection
from scheduling.conflicts import Conflict, Severity
from scheduling.day_programmes import (
    Busy,
    Night,
    Programme,
    nights,
    planned,
    programmes,
    stretches,
    when_busy,
)
from scheduling.facts import Facts
from scheduling.host_calls import is_working
from scheduling.journeys import arrival_of, travellers
from scheduling.naming import leg_name, title_of
from scheduling.occupancy import Attendee, readable_zone, zone_of
from scheduling.rule import Fault, Rule, Scope

_HOUR = 60
_A_DAY = timedelta(days=1)
_NIGHT_IS_OVER = time(4)
"""Who still has programme before it goes to bed late; who has it from then on gets up early."""

_MEALS = frozenset({ItemKind.LUNCH, ItemKind.WORKING_MEAL, ItemKind.DINNER, ItemKind.RECEPTION})

TOO_LONG = Fault(
    "day-too-long",
    Severity.WARNING,
    N_(
        "{day} is too long for {people}: {hours} h {minutes} min of programme between {starts} and {ends}, "
        "more than {limit} h."
    ),
)
PERHAPS_TOO_LONG = Fault(
    "day-too-long",
    Severity.HINT,
    N_(
        "{day} is too long for {people}: {hours} h {minutes} min of programme between {starts} and {ends}, "
        "more than {limit} h, unless what has no end given is shorter than usual."
    ),
)
NO_LUNCH = Fault(
    "no-meal-break",
    Severity.WARNING,
    N_("{day} leaves {people} no {minutes} min for lunch between {starts} and {ends}."),
)
PERHAPS_NO_LUNCH = Fault(
    "no-meal-break",
    Severity.HINT,
    N_(
        "{day} leaves {people} no {minutes} min for lunch between {starts} and {ends}, unless what has no "
        "end given is shorter than usual."
    ),
)
NO_REST = Fault(
    "no-rest",
    Severity.WARNING,
    N_(
        "The night before {day} leaves {people} {hours} h {minutes} min between “{last}” and “{first}”, less "
        "than {limit} h."
    ),
)
PERHAPS_NO_REST = Fault(
    "no-rest",
    Severity.HINT,
    N_(
        "The night before {day} leaves {people} {hours} h {minutes} min between “{last}” and “{first}”, less "
        "than {limit} h, unless what has no end given is shorter than usual."
    ),
)
HEAVY = Fault(
    "heavy-first-day",
    Severity.WARNING,
    N_(
        "{day} is heavy for {people}: they arrive with {journey} from {zones} time zones away and then have "
        "{hours} h {minutes} min of programme."
    ),
)


class _Finding(NamedTuple):
    """What is wrong with the day of some people: the items and others it is about, and what is told."""

    fault: Fault
    people: frozenset[Attendee]
    items: tuple[Item, ...]
    told: dict[str, Sayable]
    others: tuple[str, ...] = ()


_Question = tuple[frozenset[Attendee], tuple[Programme | None, ...], Callable[[], Iterable[_Finding]]]
"""Whom it is about, their programmes, and how the answer is found, which depends on nothing else."""


class _Noted(NamedTuple):
    """What was found out about these people and their programmes."""

    people: frozenset[Attendee]
    programmes: tuple[Programme | None, ...]
    findings: tuple[_Finding, ...]


class _Findings:
    """What was found out on each day, by the programmes: most of them stay as they were after a move."""

    def __init__(self) -> None:
        self.by_day: dict[date, dict[tuple[int, ...], _Noted]] = {}

    def carried_on(self) -> _Findings:
        """The same, for the next facts."""
        after = _Findings()
        after.by_day = dict(self.by_day)
        return after


def find(facts: Facts) -> Iterator[Conflict]:
    """The conflicts of each day, and of the night before it; the same of several people in one."""
    arrivals = _far_arrivals(facts)
    for day in facts.days:
        alike: dict[tuple[Fault, tuple[tuple[str, Sayable], ...]], list[_Finding]] = {}
        for finding in _findings(facts, day, arrivals):
            alike.setdefault((finding.fault, tuple(finding.told.items())), []).append(finding)
        for findings in alike.values():
            yield _conflict(facts, day, findings)


def _findings(facts: Facts, day: date, arrivals: tuple[tuple[Leg, int], ...]) -> Iterator[_Finding]:
    by_day = facts.notes(_Findings).by_day
    before, noted = by_day.get(day, {}), {}
    for people, asked, look in _questions(facts, day):
        # Programmes that stay as they were are the very same objects, which the notes keep alive.
        key = tuple(map(id, asked))
        known = before.get(key)
        if known is None or known.people != people:
            known = _Noted(people, asked, tuple(look()))
        noted[key] = known
        yield from known.findings
    by_day[day] = noted
    for leg, zones in arrivals:
        if leg.arrives_on == day:
            for programme in programmes(facts, day):
                yield from _heavy(facts, leg, zones, programme.begun_on(day))


def _questions(facts: Facts, day: date) -> Iterator[_Question]:
    """What is looked at: each programme of the day, and each night before one."""
    fed = _fed(facts, day)
    for programme in programmes(facts, day):
        unfed = programme.people - fed
        yield unfed, (programme,), partial(_on_the_day, facts, day, programme, unfed)
    if facts.items_of_day(day - _A_DAY):
        for night in nights(facts, day):
            yield night.people, (night.before, night.after), partial(_no_rest, facts, day, night)


def _on_the_day(
    facts: Facts, day: date, programme: Programme, unfed: frozenset[Attendee]
) -> Iterator[_Finding]:
    todays = programme.begun_on(day)
    if todays.items:
        yield from _too_long(facts, todays)
        yield from _no_lunch(facts, day, todays._replace(people=unfed))


def _conflict(facts: Facts, day: date, findings: list[_Finding]) -> Conflict:
    people = frozenset(who for finding in findings for who in finding.people)
    items = {item.id: item for finding in findings for item in finding.items}
    in_order = sorted(items.values(), key=lambda item: (planned(facts, item), item.id))
    item_ids = tuple(item.id for item in in_order)
    fault, told = findings[0].fault, findings[0].told
    about = day, item_ids, (*item_ids, *findings[0].others, *sorted(people))
    return fault.on_day(*about, day=day, people=facts.names_of(people), **told)


def _too_long(facts: Facts, programme: Programme) -> Iterator[_Finding]:
    limit = facts.limits.longest_day_hours
    minutes = _minutes_of(facts, programme, for_certain=False)
    if minutes <= limit * _HOUR:
        return
    is_certain = _minutes_of(facts, programme, for_certain=True) > limit * _HOUR
    zone = zone_of(facts.plan, programme.items[0])
    spans = stretches(facts, programme.items)
    last = max(programme.items, key=lambda item: (planned(facts, item).end, item.id))
    told: dict[str, Sayable] = {
        "starts": wall_clock(Instant(spans[0].begin), zone).time(),
        "ends": wall_clock(Instant(spans[-1].end), zone).time(),
        "limit": limit,
        **_length(minutes),
    }
    fault = TOO_LONG if is_certain else PERHAPS_TOO_LONG
    yield _Finding(fault, programme.people, (programme.items[0], last), told)


def _minutes_of(facts: Facts, programme: Programme, *, for_certain: bool) -> int:
    """How long they are kept busy; a short time without programme counts, for nobody gets home in it."""
    total = last = 0
    for begin, end in stretches(facts, programme.items, for_certain=for_certain):
        pause = begin - last if total else 0
        total += end - begin + (pause if pause < facts.limits.free_time_minutes else 0)
        last = end
    return total


def _fed(facts: Facts, day: date) -> frozenset[Attendee]:
    """Who has a meal about noon, or one without an hour."""
    people: set[Attendee] = set()
    for item in facts.items_of_day(day):
        if item.kind in _MEALS:
            booking = facts.bookings.get(item.id)
            span = None if booking is None else Busy(booking.planned.begin, booking.planned.end)
            if span is None or _overlap(span, _lunch_hours(facts, item, day)):
                people.update(facts.booked(item.id))
    return frozenset(people)


def _lunch_hours(facts: Facts, item: Item, day: date) -> Busy:
    zone = zone_of(facts.plan, item)
    hours = facts.limits.lunch_from, facts.limits.lunch_until
    return Busy(*(instant_at(day, hour, zone) for hour in hours))


def _no_lunch(facts: Facts, day: date, programme: Programme) -> Iterator[_Finding]:
    hours = _lunch_hours(facts, programme.items[0], day)
    meant = tuple(item for item in programme.items if _overlap(planned(facts, item), hours))
    limit = facts.limits.meal_break_minutes
    if not programme.people or not meant or hours.end - hours.begin < limit:
        return
    if any(_fills(planned(facts, item), hours) for item in meant):
        return
    if _longest_break(facts, programme, hours, for_certain=False) >= limit:
        return
    is_certain = _longest_break(facts, programme, hours, for_certain=True) < limit
    told: dict[str, Sayable] = {
        "minutes": limit,
        "starts": facts.limits.lunch_from,
        "ends": facts.limits.lunch_until,
    }
    yield _Finding(NO_LUNCH if is_certain else PERHAPS_NO_LUNCH, programme.people, meant, told)


def _longest_break(facts: Facts, programme: Programme, hours: Busy, *, for_certain: bool) -> int:
    """The most minutes in one piece of these hours in which nothing takes place and nobody is on the way."""
    longest, ended = 0, hours.begin
    left: Item | None = None
    for item in programme.items:
        span = when_busy(facts, item, for_certain=for_certain)
        if span is None:
            continue
        free = min(span.begin, hours.end) - max(ended, hours.begin)
        if left is not None:
            # Who has more time than these hours drives in the rest of it.
            free = min(free, span.begin - ended - _way(facts, left, item, ended, for_certain=for_certain))
        longest = max(longest, free)
        if left is None or span.end >= ended:
            ended, left = span.end, item
    return max(longest, hours.end - max(ended, hours.begin))


def _way(facts: Facts, left: Item, item: Item, leaves: int, *, for_certain: bool) -> int:
    """How long one drives from one item to the next; nothing where nobody knows, or after a journey."""
    if item.venue_id is None:
        return 0
    if left.kind is ItemKind.DEPARTURE or item.kind is ItemKind.ARRIVAL:
        return 0
    travel = facts.way_from(left, item.venue_id, leaves)
    if travel is None:
        return 0
    return travel.at_least if for_certain else travel.minutes


def _no_rest(facts: Facts, day: date, night: Night) -> Iterator[_Finding]:
    limit, items = facts.limits.night_hours, night.items(facts)
    border = instant_at(day, _NIGHT_IS_OVER, zone_of(facts.plan, items[-1]))
    evening = [item for item in items if planned(facts, item).begin < border]
    morning = [item for item in items if planned(facts, item).begin >= border]
    if not evening or not morning:
        return
    last = max(evening, key=lambda item: (planned(facts, item).end, item.id))
    first = morning[0]
    minutes = planned(facts, first).begin - planned(facts, last).end
    if minutes >= limit * _HOUR:
        return
    certain = [stretches(facts, items, for_certain=True) for items in (evening, morning)]
    is_certain = all(certain) and certain[1][0].begin - certain[0][-1].end < limit * _HOUR
    told: dict[str, Sayable] = {
        "last": title_of(last),
        "first": title_of(first),
        "limit": limit,
        **_length(max(0, minutes)),
    }
    yield _Finding(NO_REST if is_certain else PERHAPS_NO_REST, night.people, (last, first), told)


def _far_arrivals(facts: Facts) -> tuple[tuple[Leg, int], ...]:
    """The journeys on which people arrive from far away, and how many time zones they cross."""
    found = []
    for leg in facts.plan.legs:
        minutes = _minutes_crossed(facts.plan, leg)
        if leg.direction is not LegDirection.DEPARTURE and minutes >= facts.limits.zones_crossed * _HOUR:
            found.append((leg, minutes // _HOUR))
    return tuple(found)


def _minutes_crossed(plan: Plan, leg: Leg) -> int:
    """By how much the clocks at the two ends of the journey differ, the shorter way round the earth."""
    if leg.arrives_on is None or leg.arrives_at is None:
        return 0
    home = plan.visit.home_zone
    zones = readable_zone(leg.departs_zone, home), readable_zone(leg.arrives_zone, home)
    one, other = (instant_at(leg.arrives_on, leg.arrives_at, zone) for zone in zones)
    apart = abs(one - other)
    return min(apart, 24 * _HOUR - apart)


def _heavy(facts: Facts, leg: Leg, zones: int, programme: Programme) -> Iterator[_Finding]:
    moment = arrival_of(facts.plan, leg)
    arriving = {Attendee(member.person_id or member.id) for member in travellers(facts.plan, leg)}
    after = tuple(
        item
        for item in programme.items
        if moment is not None and is_working(item) and planned(facts, item).begin >= moment
    )
    people = programme.people & arriving
    minutes = sum(end - begin for begin, end in stretches(facts, after))
    if people and minutes > facts.limits.first_day_hours * _HOUR:
        told: dict[str, Sayable] = {"journey": leg_name(leg), "zones": zones, **_length(minutes)}
        yield _Finding(HEAVY, people, after, told, (leg.id,))


def _fills(span: Busy, hours: Busy) -> bool:
    return span.begin <= hours.begin and span.end >= hours.end


def _overlap(one: Busy, other: Busy) -> bool:
    return one.begin < other.end and other.begin < one.end


def _length(minutes: int) -> dict[str, Sayable]:
    hours, rest = divmod(minutes, _HOUR)
    return {"hours": hours, "minutes": rest}


RULE = Rule(
    faults=(TOO_LONG, PERHAPS_TOO_LONG, NO_LUNCH, PERHAPS_NO_LUNCH, NO_REST, PERHAPS_NO_REST, HEAVY),
    source=N_("The habits of protocol offices; rest periods as working-time law has them."),
    woken_by=frozenset(
        {
            Visit,
            Person,
            Venue,
            TravelTime,
            Member,
            MemberTrack,
            Item,
            ItemTrack,
            Attendance,
            Leg,
            LegMember,
        }
    ),
    find=find,
    scope=Scope.DAYS,
)
