"""Every member has a bed for every night of the visit.

A night needs one between the day on which a member arrives and that on which they leave, unless a journey
from one city to another takes them through it, or it is written down that they need none. Of a visit for
which nobody has entered any hotel yet nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.journeys import Leg, LegMember, Stay
from models.records.people import Person
from models.records.visits import Member, Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.lodging import without_bed
from scheduling.occupancy import Attendee
from scheduling.rule import Fault, Rule, Scope

NO_BED = Fault("no-room", Severity.WARNING, N_("In the night from {day} these have no bed: {people}."))


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each night in which somebody has no bed."""
    plan = facts.plan
    lodged = any(member.hotel_id for member in plan.members) or any(stay.hotel_id for stay in plan.stays)
    if not lodged:
        return
    for night, members in without_bed(plan):
        people = facts.names_of(Attendee(member.person_id or member.id) for member in members)
        yield NO_BED.on_day(night, (), tuple(member.id for member in members), day=night, people=people)


RULE = Rule(
    faults=(NO_BED,),
    source=N_("The daily work of a protocol office: a rooming list leaves nobody out."),
    woken_by=frozenset({Visit, Person, Member, Leg, LegMember, Stay}),
    find=find,
    scope=Scope.WHOLE,
)
