"""The journeys of a visit: when they take place, who travels, who meets them, and the verbs that plan them.

A journey is read on two clocks: its departure on those of the place it leaves, its arrival on those of the
place it reaches. A zone that does not exist is read as the visit's home zone, and that as UTC.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, time

import msgspec

from models.edits import Change, Edit, created, deleted, edit, replaced
from models.identifiers import (
    LegGreeterId,
    LegId,
    LegMemberId,
    MemberId,
    PersonId,
    new_identifier,
)
from models.item_time import Instant, Interval, UnknownZone, instant_at
from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Leg, LegGreeter, LegMember
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import GreetingDuty, LegDirection
from scheduling.letting_go import letting_go
from scheduling.naming import leg_name, person_name
from scheduling.occupancy import in_precedence

_DIRECTIONS = tuple(LegDirection)
_NEVER = Instant(2**62)


def departure_of(plan: Plan, leg: Leg) -> Instant | None:
    """When the journey departs; None where day or hour is not known."""
    return _instant(plan, leg.departs_on, leg.departs_at, leg.departs_zone)


def arrival_of(plan: Plan, leg: Leg) -> Instant | None:
    """When the journey arrives; None where day or hour is not known."""
    return _instant(plan, leg.arrives_on, leg.arrives_at, leg.arrives_zone)


def minutes_on_the_way(plan: Plan, leg: Leg) -> int | None:
    """How long the journey takes, whatever the clocks at its ends show; None where that is not known.

    Below zero it arrives before it departs: a day, an hour or a zone is wrong.
    """
    departs, arrives = departure_of(plan, leg), arrival_of(plan, leg)
    return None if departs is None or arrives is None else Interval(departs, arrives, False).minutes


def legs_in_order(plan: Plan) -> tuple[Leg, ...]:
    """The journeys as they take place; those without a day at the end, arrivals before departures."""
    return tuple(
        sorted(plan.legs, key=lambda leg: (_order(plan, leg), _DIRECTIONS.index(leg.direction), leg.id))
    )


def travellers(plan: Plan, leg: Leg) -> tuple[Member, ...]:
    """Who travels, in precedence: those who are listed, and where nobody is, the whole delegation."""
    listed = {link.member_id for link in plan.leg_members.where("leg_id", leg.id)}
    return tuple(member for member in in_precedence(plan.members) if not listed or member.id in listed)


def travels(plan: Plan, leg: Leg, member: Member) -> bool:
    """Whether the member is one of them."""
    listed = plan.leg_members.where("leg_id", leg.id)
    return not listed or any(link.member_id == member.id for link in listed)


def legs_of(plan: Plan, member: Member, direction: LegDirection) -> tuple[Leg, ...]:
    """The journeys of one direction on which the member travels, as they take place."""
    return tuple(
        leg for leg in legs_in_order(plan) if leg.direction is direction and travels(plan, leg, member)
    )


def without_a_leg(plan: Plan, direction: LegDirection) -> tuple[Member, ...]:
    """The members of whom nobody has said how they arrive, or leave; in precedence."""
    return tuple(member for member in in_precedence(plan.members) if not legs_of(plan, member, direction))


def greeters_of(plan: Plan, leg: Leg) -> tuple[LegGreeter, ...]:
    """Who meets the travellers and who sees them off, in their order."""
    return tuple(sorted(plan.leg_greeters.where("leg_id", leg.id), key=lambda one: (one.position, one.id)))


def new_leg(plan: Plan, direction: LegDirection) -> Edit:
    """A further journey: an arrival on the first day, a departure on the last.

    A departure is the way back of an arrival that has none yet: between the same places the other way round,
    for the same travellers.
    """
    leg = Leg(id=LegId(new_identifier()), visit_id=plan.visit_id, direction=direction)
    links: tuple[LegMember, ...] = ()
    match direction:
        case LegDirection.ARRIVAL:
            leg = msgspec.structs.replace(
                leg, departs_on=plan.visit.first_day, arrives_on=plan.visit.first_day
            )
        case LegDirection.DEPARTURE:
            leg = msgspec.structs.replace(leg, departs_on=plan.visit.last_day, arrives_on=plan.visit.last_day)
            way_in = _arrival_without_way_back(plan)
            if way_in is not None:
                leg = _way_back(way_in, leg)
                listed = plan.leg_members.where("leg_id", way_in.id)
                links = tuple(_link(leg, link.member_id) for link in listed)
        case LegDirection.BETWEEN:
            pass
    return edit(Message.of(N_("Add a journey")), created(leg), *map(created, links))


def delete_leg(plan: Plan, leg: Leg) -> Edit:
    """Delete a journey with its greeters and the rides to and from it."""
    name = Message.of(N_("Delete the journey {leg}"), leg=leg_name(leg))
    return edit(name, *letting_go(plan, (leg,)), deleted(leg))


def with_departure_day(leg: Leg, day: date | None) -> Leg:
    """The journey departing on another day; an arrival on the same day or on none goes along."""
    follows = leg.arrives_on is None or leg.arrives_on == leg.departs_on
    return msgspec.structs.replace(leg, departs_on=day, arrives_on=day if follows else leg.arrives_on)


def with_arrival_day(leg: Leg, day: date | None) -> Leg:
    """The journey arriving on another day; the departure goes along where nobody has said its day.

    So it does where an arriving journey was one of a single day: its officer thinks of the arrival.
    """
    same = (
        leg.direction is LegDirection.ARRIVAL and leg.arrives_on == leg.departs_on and leg.departs_at is None
    )
    return msgspec.structs.replace(
        leg, arrives_on=day, departs_on=day if leg.departs_on is None or same else leg.departs_on
    )


def have_travel(plan: Plan, leg: Leg, member_ids: Collection[MemberId]) -> Edit:
    """Just these members travel on the journey.

    Where that is everybody, nobody is listed, so that who joins the delegation later travels too. A journey
    of nobody there is not: an empty choice changes nothing.
    """
    name = Message.of(N_("Change who travels on {leg}"), leg=leg_name(leg))
    wanted = set(member_ids)
    if not wanted:
        return edit(name)
    if wanted.issuperset(member.id for member in plan.members):
        wanted = set()
    listed = plan.leg_members.where("leg_id", leg.id)
    leaving = [deleted(link) for link in listed if link.member_id not in wanted]
    known = {link.member_id for link in listed}
    joining = [
        created(_link(leg, member.id))
        for member in in_precedence(plan.members)
        if member.id in wanted and member.id not in known
    ]
    return edit(name, *leaving, *joining)


def greet(plan: Plan, leg: Leg, person: PersonId | Person, duty: GreetingDuty) -> Edit:
    """Somebody meets the travellers or sees them off, after those who do already; made where new."""
    making: tuple[Change, ...] = (created(person),) if isinstance(person, Person) else ()
    greeter = LegGreeter(
        id=LegGreeterId(new_identifier()),
        leg_id=leg.id,
        person_id=person.id if isinstance(person, Person) else person,
        duty=duty,
        position=max((one.position for one in greeters_of(plan, leg)), default=-1) + 1,
    )
    name = Message.of(N_("Have somebody meet or see off {leg}"), leg=leg_name(leg))
    return edit(name, *making, created(greeter))


def change_duty(plan: Plan, greeter: LegGreeter, duty: GreetingDuty) -> Edit:
    """Somebody meets the travellers, or sees them off, instead of the other."""
    name = Message.of(N_("Change the duty of {name}"), name=person_name(plan, greeter.person_id))
    return edit(name, replaced(greeter, msgspec.structs.replace(greeter, duty=duty)))


def shift_greeter(plan: Plan, greeter: LegGreeter, places: int) -> Edit:
    """Somebody stands so many places further down the line, up where negative."""
    line = list(greeters_of(plan, plan.legs[greeter.leg_id]))
    place = line.index(greeter)
    line.insert(max(0, min(len(line) - 1, place + places)), line.pop(place))
    changes = [
        replaced(one, msgspec.structs.replace(one, position=number)) for number, one in enumerate(line)
    ]
    name = Message.of(N_("Change the place of {name}"), name=person_name(plan, greeter.person_id))
    return edit(name, *changes)


def release_greeter(plan: Plan, greeter: LegGreeter) -> Edit:
    """Somebody meets or sees off no more."""
    name = Message.of(N_("Let {name} stay away from the journey"), name=person_name(plan, greeter.person_id))
    return edit(name, deleted(greeter))


def usual_duty(leg: Leg) -> GreetingDuty:
    """What somebody who comes to this journey most likely does."""
    return GreetingDuty.SEE_OFF if leg.direction is LegDirection.DEPARTURE else GreetingDuty.GREETER


def _instant(plan: Plan, day: date | None, clock: time | None, zone: str | None) -> Instant | None:
    if day is None or clock is None:
        return None
    for name in (zone, plan.visit.home_zone):
        if name is not None:
            try:
                return instant_at(day, clock, name)
            except UnknownZone:
                continue
    return instant_at(day, clock, "UTC")


def _order(plan: Plan, leg: Leg) -> Instant:
    """The first that is known of when the journey takes place."""
    begin = departure_of(plan, leg)
    if begin is None:
        begin = arrival_of(plan, leg)
    day = leg.departs_on or leg.arrives_on
    if begin is None and day is not None:
        begin = _instant(plan, day, time.min, None)
    return _NEVER if begin is None else begin


def _arrival_without_way_back(plan: Plan) -> Leg | None:
    """The arrival that stands where the next departure would: the first for the first, and so on."""
    legs = legs_in_order(plan)
    arrivals = [leg for leg in legs if leg.direction is LegDirection.ARRIVAL]
    departures = sum(leg.direction is LegDirection.DEPARTURE for leg in legs)
    return arrivals[departures] if departures < len(arrivals) else None


def _way_back(way_in: Leg, leg: Leg) -> Leg:
    return msgspec.structs.replace(
        leg,
        kind=way_in.kind,
        carrier=way_in.carrier,
        from_place=way_in.to_place,
        from_venue_id=way_in.to_venue_id,
        to_place=way_in.from_place,
        to_venue_id=way_in.from_venue_id,
        departs_zone=way_in.arrives_zone,
        arrives_zone=way_in.departs_zone,
    )


def _link(leg: Leg, member_id: MemberId) -> LegMember:
    return LegMember(id=LegMemberId(new_identifier()), leg_id=leg.id, member_id=member_id)
