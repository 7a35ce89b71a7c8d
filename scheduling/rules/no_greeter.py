"""Who arrives is met.

Somebody meets those who come on a journey that brings members in: a greeter of the journey itself, or whoever
is listed as greeter, host or principal, is the host principal, or is printed as the host of an item for the
arrival on the same day. Of a visit for which nobody has entered any greeter at all nothing is said: its
guests come by themselves, or the office keeps that elsewhere. Journeys home and from one city to another are
left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.plan import Plan
from models.records.items import Attendance, Item
from models.records.journeys import Leg, LegGreeter, LegMember
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import GreetingDuty, ItemKind, LegDirection, Part
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import GIVEN_UP, Facts
from scheduling.journeys import legs_in_order, travellers
from scheduling.naming import leg_name
from scheduling.occupancy import Attendee
from scheduling.rule import Fault, Rule, Scope

_MEET = frozenset({Part.GREETER, Part.HOST, Part.PRINCIPAL})

NOBODY = Fault(
    "no-greeter",
    Severity.WARNING,
    N_("Nobody meets those who arrive with {journey} on {day}: {people}."),
)
NOBODY_SOME_DAY = Fault(
    "no-greeter",
    Severity.WARNING,
    N_("Nobody meets those who arrive with {journey}: {people}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each arrival that nobody meets."""
    plan = facts.plan
    if not any(greeter.duty is GreetingDuty.GREETER for greeter in plan.leg_greeters):
        return
    for leg in legs_in_order(plan):
        if leg.direction is LegDirection.ARRIVAL and not _is_met(plan, leg):
            people = facts.names_of(Attendee(one.person_id or one.id) for one in travellers(plan, leg))
            about = (), (leg.id,)
            if leg.arrives_on is None:
                yield NOBODY_SOME_DAY.at(*about, journey=leg_name(leg), people=people)
            else:
                yield NOBODY.at(*about, journey=leg_name(leg), day=leg.arrives_on, people=people)


def _is_met(plan: Plan, leg: Leg) -> bool:
    greeters = plan.leg_greeters.where("leg_id", leg.id)
    if any(greeter.duty is GreetingDuty.GREETER for greeter in greeters):
        return True
    return leg.arrives_on is not None and any(
        _says_who_meets(plan, item)
        for item in plan.items.where("day", leg.arrives_on)
        if item.kind is ItemKind.ARRIVAL and item.status not in GIVEN_UP
    )


def _says_who_meets(plan: Plan, item: Item) -> bool:
    listed = plan.attendances.where("item_id", item.id)
    named = item.host_principal_id is not None or bool(item.host_note)
    return named or any(one.part in _MEET for one in listed)


RULE = Rule(
    faults=(NOBODY, NOBODY_SOME_DAY),
    source=N_("Protocol handbooks: a guest is met on arrival by somebody of a known name."),
    woken_by=frozenset({Person, Member, Item, Attendance, Leg, LegMember, LegGreeter}),
    find=find,
    scope=Scope.WHOLE,
)
