"""Who has to be driven has a seat.

Where vehicles are planned for an item or a journey, everybody of the delegation who has to be there has a
seat in one of them; not who may stay away, nor who follows no track of their own and is counted in several. A
vehicle without any passenger named takes whoever comes, and then nothing is said. Where a vehicle drives for
one transfer of the visit, each other transfer needs one too; so it is with journeys that arrive or depart.
Declined and cancelled items are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.identifiers import ItemId, MemberId
from models.messages import N_
from models.plan import Plan
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegMember, Ride, RidePassenger
from models.records.people import Person
from models.records.visits import Member, MemberTrack
from models.vocabulary import ItemKind, LegDirection
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import GIVEN_UP, Facts
from scheduling.journeys import legs_in_order, travellers
from scheduling.occupancy import Attendee
from scheduling.riding import Stop, rides_of, stop_name
from scheduling.rule import Fault, Rule, Scope

_CODE = "no-transport"

NO_SEAT = Fault(
    _CODE, Severity.WARNING, N_("For “{stop}” these have no seat in any vehicle: {people}."), "seat"
)
NO_VEHICLE = Fault(
    _CODE,
    Severity.WARNING,
    N_("No vehicle is planned for “{stop}”, though others are driven at this visit."),
    "vehicle",
)


def find(facts: Facts) -> Iterator[Conflict]:
    """What each item or journey lacks for which people are driven."""
    plan = facts.plan
    if not plan.rides:
        return
    driven = {ride.item_id or ride.leg_id or "" for ride in plan.rides}
    items = [item for item in map(plan.items.get, sorted(driven)) if item is not None]
    for item in items:
        if item.status not in GIVEN_UP:
            yield from _without_seat(facts, item, _have_to_be_at(facts, item))
    legs = [leg for leg in legs_in_order(plan) if leg.direction is not LegDirection.BETWEEN]
    for leg in legs:
        if leg.id in driven:
            yield from _without_seat(facts, leg, [member.id for member in travellers(plan, leg)])
    transfers = [item for item in plan.items.where("kind", ItemKind.TRANSFER) if item.status not in GIVEN_UP]
    for alike in (transfers, legs):
        yield from _without_vehicle(alike, driven)


def _have_to_be_at(facts: Facts, item: Item) -> list[MemberId]:
    return [
        presence.member_id
        for presence in facts.booked(item.id).values()
        if presence.member_id is not None and presence.required and not presence.on_every_track
    ]


def _without_seat(facts: Facts, stop: Stop, expected: Iterable[MemberId]) -> Iterator[Conflict]:
    plan = facts.plan
    seated: set[str | None] = set()
    for ride in rides_of(plan, stop):
        passengers = plan.ride_passengers.where("ride_id", ride.id)
        if not passengers:
            return
        seated.update(passenger.member_id or passenger.person_id for passenger in passengers)
    members = [plan.members[member_id] for member_id in sorted(expected)]
    missing = [one for one in members if one.id not in seated and one.person_id not in seated - {None}]
    if missing:
        people = facts.names_of(Attendee(member.person_id or member.id) for member in missing)
        yield NO_SEAT.at(_shown_at(stop), _about(plan, stop), stop=stop_name(stop), people=people)


def _without_vehicle(stops: Iterable[Stop], driven: set[str]) -> Iterator[Conflict]:
    stops = tuple(stops)
    if any(stop.id in driven for stop in stops):
        for stop in stops:
            if stop.id not in driven:
                yield NO_VEHICLE.at(_shown_at(stop), (stop.id,), stop=stop_name(stop))


def _shown_at(stop: Stop) -> tuple[ItemId, ...]:
    return (stop.id,) if isinstance(stop, Item) else ()


def _about(plan: Plan, stop: Stop) -> tuple[str, ...]:
    return (stop.id, *(ride.id for ride in rides_of(plan, stop)))


RULE = Rule(
    faults=(NO_SEAT, NO_VEHICLE),
    source=N_("The daily work of a protocol office: nobody is left standing at the kerb."),
    woken_by=frozenset(
        {Person, Member, MemberTrack, Item, ItemTrack, Attendance, Leg, LegMember, Ride, RidePassenger}
    ),
    find=find,
    scope=Scope.WHOLE,
)
