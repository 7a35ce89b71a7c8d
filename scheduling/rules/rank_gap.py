"""Guests are received by somebody near their own rank.

At a courtesy call, a meeting, a signing ceremony or a working meal the first of the guests who have to be
there (the head, else by precedence) is held against the highest of those who receive: the host principal, and
whoever is listed as host, principal or signatory. They may be as many ranks apart as the settings say, 3 as a
rule, in either direction. Ranks are those of the order that the visit follows: without one, or where a rank
is not known, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.plan import Plan
from models.records.items import Attendance, Item, ItemTrack
from models.records.people import Person, Post
from models.records.ranks import Rank, RankTable
from models.records.visits import Member, MemberTrack, Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import member_name, person_name, title_of
from scheduling.precedence import post_of_member, rank_words, table_of
from scheduling.rule import Fault, Rule
from scheduling.tables import first_guest, highest_ranked, meets_across_a_table, those_who_receive

APART = Fault(
    "rank-gap",
    Severity.WARNING,
    N_(
        "At “{title}” {host}, of rank {host_rank}, receives {guest}, of rank {guest_rank}: they are {gap} "
        "ranks apart, and more than {limit} are too many."
    ),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item at which host and guest are too far apart."""
    if table_of(facts.plan) is None:
        return
    for item in facts.items:
        if meets_across_a_table(item):
            yield from _apart(facts, item)


def _apart(facts: Facts, item: Item) -> Iterator[Conflict]:
    plan = facts.plan
    host = highest_ranked(plan, item, those_who_receive(facts, item))
    guest = first_guest(facts, item) if host is not None else None
    post = None if guest is None else post_of_member(plan, guest)
    if host is None or guest is None or post is None or post.rank is None:
        return
    gap = abs(host.rank - post.rank)
    if gap > facts.limits.rank_gap:
        ranks = _ranks(plan)
        yield APART.at(
            (item.id,),
            (item.id, host.person_id, guest.id),
            title=title_of(item),
            host=person_name(plan, host.person_id),
            host_rank=rank_words(ranks, host.rank),
            guest=member_name(plan, guest),
            guest_rank=rank_words(ranks, post.rank),
            gap=gap,
            limit=facts.limits.rank_gap,
        )


def _ranks(plan: Plan) -> tuple[Rank, ...]:
    return plan.ranks.where("rank_table_id", plan.visit.rank_table_id)


RULE = Rule(
    faults=(APART,),
    source=N_("Protocol handbooks: a guest is received by somebody of the guest's own rank, or next to it."),
    woken_by=frozenset(
        {Visit, Person, Post, Rank, RankTable, Member, MemberTrack, Item, ItemTrack, Attendance}
    ),
    find=find,
)
