"""Who sits across a table from whom: the first of the guests, those who receive them, and how many each side.

Not counted on either side are interpreters, and whoever only greets, escorts or answers for the item.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from models.identifiers import PersonId
from models.plan import Plan
from models.records.items import Item
from models.records.visits import Member
from models.vocabulary import ItemKind, MemberRole, Part
from scheduling.facts import Facts
from scheduling.precedence import post_of

_ACROSS_A_TABLE = frozenset(
    {ItemKind.COURTESY_CALL, ItemKind.MEETING, ItemKind.SIGNING_CEREMONY, ItemKind.WORKING_MEAL}
)
_RECEIVE = frozenset({Part.PRINCIPAL, Part.HOST, Part.SIGNATORY})
_SIT_WITH_THEM = _RECEIVE | {Part.SPEAKER, Part.WITNESS}
_SIT_APART = frozenset({MemberRole.INTERPRETER, MemberRole.SECURITY, MemberRole.PRESS, MemberRole.DRIVER})


class Ranked(NamedTuple):
    """Somebody with the rank under which they appear."""

    person_id: PersonId
    rank: int


def meets_across_a_table(item: Item) -> bool:
    """Whether two sides sit down at the item, or stand facing each other."""
    return item.kind in _ACROSS_A_TABLE


def first_guest(facts: Facts, item: Item) -> Member | None:
    """Who speaks for the guests: of those who have to be there the head, else the first by precedence."""
    there = [
        member
        for presence in facts.booked(item.id).values()
        if presence.required and not presence.on_every_track
        if (member := facts.plan.members.get(presence.member_id)) is not None
    ]
    return min(there, key=lambda one: (one.role is not MemberRole.HEAD, one.position, one.id), default=None)


def those_who_receive(facts: Facts, item: Item) -> tuple[PersonId, ...]:
    """The host principal and the others on the side of the hosts who receive, in no order."""
    return _of_the_hosts(facts, item, _RECEIVE)


def highest_ranked(plan: Plan, item: Item, people: Iterable[PersonId]) -> Ranked | None:
    """Who of them stands highest that day in the order of precedence; None where no rank is known."""
    on = item.day or plan.visit.first_day
    ranked = []
    for person_id in people:
        post = post_of(plan, plan.persons[person_id], on, item.host_organisation_id)
        if post is not None and post.rank is not None:
            ranked.append(Ranked(person_id, post.rank))
    return min(ranked, key=lambda one: (one.rank, one.person_id), default=None)


def guests_at_the_table(facts: Facts, item: Item) -> int:
    """How many guests sit down who have to be there; an unnamed member counts for all it stands for."""
    people = 0
    for presence in facts.booked(item.id).values():
        member = facts.plan.members.get(presence.member_id)
        if member is None or not presence.required or presence.on_every_track:
            continue
        if member.role not in _SIT_APART and presence.part is not Part.INTERPRETER:
            people += member.count if presence.person_id is None else 1
    return people


def hosts_at_the_table(facts: Facts, item: Item) -> int:
    """How many are named who sit down on the side of the hosts."""
    return len(_of_the_hosts(facts, item, _SIT_WITH_THEM))


def _of_the_hosts(facts: Facts, item: Item, parts: frozenset[Part]) -> tuple[PersonId, ...]:
    return tuple(
        presence.person_id
        for presence in facts.booked(item.id).values()
        if presence.member_id is None and presence.person_id is not None and presence.part in parts
    )
