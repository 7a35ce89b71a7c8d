"""A delegation has one head.

Where several members travel and none of them has the role of the head, it is not known who speaks first,
signs, and is received. Where several have it, hosts have to guess; that is all right only where several
bodies send the visit, and each of these heads travels for another one of them. Of a single member, named or
not, nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.messages import N_
from models.plan import Plan
from models.records.people import Person, Post
from models.records.visits import Member, Visit, VisitOrganisation
from models.vocabulary import MemberRole, OrganisationRole
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.occupancy import Attendee, in_precedence
from scheduling.precedence import post_of_member
from scheduling.rule import Fault, Rule, Scope

NO_HEAD = Fault(
    "no-head",
    Severity.WARNING,
    N_("The delegation has no head: none of its members has that role. First of them stands {name}."),
)
TWO_HEADS = Fault("two-heads", Severity.WARNING, N_("The delegation has more than one head: {people}."))


def find(facts: Facts) -> Iterator[Conflict]:
    """A conflict where the delegation has no head, or several."""
    members = in_precedence(facts.plan.members)
    heads = [member for member in members if member.role is MemberRole.HEAD]
    if len(members) > 1 and not heads:
        yield NO_HEAD.at((), (facts.plan.visit_id,), name=facts.names_of([_attendee(members[0])]))
    if sum(member.count for member in heads) > 1 and not _of_several_bodies(facts.plan, heads):
        people = facts.names_of(_attendee(member) for member in heads)
        yield TWO_HEADS.at((), tuple(member.id for member in heads), people=people)


def _attendee(member: Member) -> Attendee:
    return Attendee(member.person_id or member.id)


def _of_several_bodies(plan: Plan, heads: Sequence[Member]) -> bool:
    """Whether each of the heads travels for another one of the bodies that send the visit."""
    guests = {
        link.organisation_id for link in plan.visit_organisations if link.role is OrganisationRole.GUEST
    }
    posts = [post_of_member(plan, member) for member in heads]
    bodies = {post.organisation_id for post in posts if post is not None} & guests
    return len(bodies) == len(heads) == sum(member.count for member in heads)


RULE = Rule(
    faults=(NO_HEAD, TWO_HEADS),
    source=N_("Protocol handbooks: the head of the delegation is received, seated and greeted first."),
    woken_by=frozenset({Visit, Person, Post, Member, VisitOrganisation}),
    find=find,
    scope=Scope.WHOLE,
)
