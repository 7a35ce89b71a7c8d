"""Rank and tie-breaks decide who goes first.

Where the order of precedence that the visit follows puts several members of a known rank level, and none of
its tie-breaks tells them apart, hosts have no way to know who is first. Members without a name or a rank are
left out, and so is a visit that follows no order.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.ranks import Rank, RankTable
from models.records.visits import Member, Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import member_name
from scheduling.precedence import post_of_member, proposed_order, table_of, tied_members
from scheduling.rule import Fault, Rule, Scope

TIED = Fault(
    "precedence-tie",
    Severity.WARNING,
    N_("Neither rank nor tie-break decides who goes first of {people}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each group of members between whom nothing decides."""
    plan = facts.plan
    if table_of(plan) is None:
        return
    for group in tied_members(proposed_order(plan)):
        members = [member for member in group if _is_ranked(plan, member)]
        if len(members) > 1:
            people = tuple(member_name(plan, member) for member in members)
            yield TIED.at((), tuple(member.id for member in members), people=people)


def _is_ranked(plan: Plan, member: Member) -> bool:
    post = post_of_member(plan, member)
    person = plan.persons.get(member.person_id)
    return person is not None and bool(person.name) and post is not None and post.rank is not None


RULE = Rule(
    faults=(TIED,),
    source=N_("Protocol handbooks: between equals an order is agreed beforehand, and followed by all."),
    woken_by=frozenset({Visit, Organisation, Person, Post, Rank, RankTable, Member}),
    find=find,
    scope=Scope.WHOLE,
)
