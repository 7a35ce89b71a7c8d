"""Nobody of the delegation is needed before they arrive, or after they have left.

Who has several journeys comes with the first of those that bring them in and leaves with the last of those
that take them home, each by the clocks of its own place. Of a member one of whose journeys there or back has
no day or no hour, nothing is said for that way. Who may stay away is not asked, and neither is anybody for
what is an arrival, a departure or a transfer, for that may lead to the aeroplane, or for what is on the
clocks of the place they come from or go to. Declined and cancelled items are left alone.

It is an error where the hours are given, or where the whole day of an item without a settled hour is before
or after. It is a warning where only an assumed end or an unsettled hour is. Touching ends are all right.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from models.identifiers import LegId, MemberId
from models.messages import N_, Sayable
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegMember
from models.records.people import Person
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import ItemKind, LegDirection
from scheduling.certain_times import Sureness, times_of
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.journeys import arrival_of, departure_of, travels
from scheduling.naming import day_of, hours_of, leg_name, title_of
from scheduling.occupancy import Attendee, readable_zone, zone_of
from scheduling.rule import Fault, Rule
from scheduling.timeline import Span, collide

_EVER = 2**40
_ON_THE_MOVE = frozenset({ItemKind.ARRIVAL, ItemKind.DEPARTURE, ItemKind.TRANSFER})

BEFORE = Fault(
    "before-arrival",
    Severity.ERROR,
    N_(
        "“{title}” ({hours}) on {day} begins before those have arrived who come with {journey} on "
        "{journey_day} at {clock}: {people}."
    ),
)
PERHAPS_BEFORE = Fault(
    "before-arrival",
    Severity.WARNING,
    N_(
        "“{title}” ({hours}) on {day} begins before those have arrived who come with {journey} on "
        "{journey_day} at {clock}, unless it is at another hour than assumed: {people}."
    ),
)
AFTER = Fault(
    "after-departure",
    Severity.ERROR,
    N_(
        "“{title}” ({hours}) on {day} is not over before those have left who go with {journey} on "
        "{journey_day} at {clock}: {people}."
    ),
)
PERHAPS_AFTER = Fault(
    "after-departure",
    Severity.WARNING,
    N_(
        "“{title}” ({hours}) on {day} is not over before those have left who go with {journey} on "
        "{journey_day} at {clock}, unless it is shorter or at another hour than assumed: {people}."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item and journey of people who are not there yet, or no more."""
    for direction in (LegDirection.ARRIVAL, LegDirection.DEPARTURE):
        legs = _leg_of_each(facts, direction)
        for item in facts.items if legs else ():
            if item.kind not in _ON_THE_MOVE:
                yield from _not_there(facts, item, legs)


def _leg_of_each(facts: Facts, direction: LegDirection) -> dict[MemberId, Leg]:
    """The journey with which each member first comes, or at last leaves; not where one has no hour."""
    plan, is_arrival = facts.plan, direction is LegDirection.ARRIVAL
    moment_of = arrival_of if is_arrival else departure_of
    moments = [(moment_of(plan, leg), leg) for leg in plan.legs if leg.direction is direction]
    found: dict[MemberId, Leg] = {}
    for member in plan.members if moments else ():
        known = [
            (moment, leg.id, leg)
            for moment, leg in moments
            if moment is not None and travels(plan, leg, member)
        ]
        unknown = any(moment is None and travels(plan, leg, member) for moment, leg in moments)
        if known and not unknown:
            found[member.id] = (min(known) if is_arrival else max(known))[2]
    return found


def _not_there(facts: Facts, item: Item, legs: dict[MemberId, Leg]) -> Iterator[Conflict]:
    by_leg: dict[LegId, set[Attendee]] = {}
    for who, presence in facts.booked(item.id).items():
        leg = legs.get(presence.member_id) if presence.required and presence.member_id else None
        if leg is not None:
            by_leg.setdefault(leg.id, set()).add(who)
    for leg_id, people in by_leg.items():
        leg = facts.plan.legs[leg_id]
        sureness = None if _is_elsewhere(facts, item, leg) else _away_for(facts, item, leg)
        if sureness is not None:
            yield _conflict(facts, item, leg, people, sureness)


def _away_for(facts: Facts, item: Item, leg: Leg) -> Sureness | None:
    if leg.direction is LegDirection.ARRIVAL:
        moment = arrival_of(facts.plan, leg) or 0
        away = Span(moment - _EVER, moment, _EVER)
    else:
        moment = departure_of(facts.plan, leg) or 0
        away = Span(moment, moment + _EVER, _EVER)
    times = times_of(facts.plan, item, facts.bookings.get(item.id))
    return times.sureness(lambda span: collide(span, away))


def _is_elsewhere(facts: Facts, item: Item, leg: Leg) -> bool:
    """Whether the item is on the clocks of the far end of the journey, where these are others."""
    home = facts.plan.visit.home_zone
    ends = readable_zone(leg.departs_zone, home), readable_zone(leg.arrives_zone, home)
    far, near = ends if leg.direction is LegDirection.ARRIVAL else (ends[1], ends[0])
    return far != near and zone_of(facts.plan, item) == far


def _conflict(facts: Facts, item: Item, leg: Leg, people: set[Attendee], sureness: Sureness) -> Conflict:
    is_certain = sureness is Sureness.CERTAIN
    journey_day: date | None
    clock: time | None
    if leg.direction is LegDirection.ARRIVAL:
        fault = BEFORE if is_certain else PERHAPS_BEFORE
        journey_day, clock = leg.arrives_on, leg.arrives_at
    else:
        fault = AFTER if is_certain else PERHAPS_AFTER
        journey_day, clock = leg.departs_on, leg.departs_at
    told: dict[str, Sayable] = {"title": title_of(item), "hours": hours_of(facts.plan, item)}
    return fault.at(
        (item.id,),
        (item.id, leg.id, *sorted(people)),
        day=day_of(item),
        journey=leg_name(leg),
        journey_day=journey_day or "",
        clock=clock or "",
        people=facts.names_of(people),
        **told,
    )


RULE = Rule(
    faults=(BEFORE, PERHAPS_BEFORE, AFTER, PERHAPS_AFTER),
    source=N_("The daily work of a protocol office: flights change after the programme is printed."),
    woken_by=frozenset({Visit, Person, Member, MemberTrack, Item, ItemTrack, Attendance, Leg, LegMember}),
    find=find,
)
