"""A kitchen knows for how many it lays the table.

Where places are laid at a meal, there are as many as people who have to be there, guests and hosts; not who
may stay away, nor who follows no track of their own and is counted in several. And where a number has been
given for one lunch, dinner, working meal or reception of the visit, the others need one too, once they have a
day; of a visit that counts no covers anywhere nothing is said. Declined and cancelled meals are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Attendance, Item, ItemTrack
from models.records.visits import Member, MemberTrack
from models.vocabulary import ItemKind
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import GIVEN_UP, Facts
from scheduling.naming import day_of, title_of
from scheduling.rule import Fault, Rule, Scope

_CODE = "meal-without-covers"
_MEALS = (ItemKind.LUNCH, ItemKind.WORKING_MEAL, ItemKind.DINNER, ItemKind.RECEPTION)

NO_NUMBER = Fault(
    _CODE, Severity.WARNING, N_("For “{title}” on {day} nobody has said how many places are laid."), "number"
)
TOO_FEW = Fault(
    _CODE,
    Severity.WARNING,
    N_("At “{title}” on {day} more people are expected ({people}) than places are laid ({covers})."),
    "few",
)


def find(facts: Facts) -> Iterator[Conflict]:
    """What the kitchen of each meal is not told."""
    meals = [
        item
        for kind in _MEALS
        for item in facts.plan.items.where("kind", kind)
        if item.status not in GIVEN_UP and item.day is not None
    ]
    if all(item.covers is None for item in meals):
        return
    for item in meals:
        told = {"title": title_of(item), "day": day_of(item)}
        people = _expected(facts, item)
        if item.covers is None:
            yield NO_NUMBER.at((item.id,), (item.id,), **told)
        elif people > item.covers:
            yield TOO_FEW.at((item.id,), (item.id,), people=people, covers=item.covers, **told)


def _expected(facts: Facts, item: Item) -> int:
    people = 0
    for presence in facts.booked(item.id).values():
        if presence.required and not presence.on_every_track:
            member = facts.plan.members.get(presence.member_id)
            people += member.count if member is not None and presence.person_id is None else 1
    return people


RULE = Rule(
    faults=(NO_NUMBER, TOO_FEW),
    source=N_("The daily work of a protocol office: a host is told for how many to lay the table."),
    woken_by=frozenset({Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
    scope=Scope.WHOLE,
)
