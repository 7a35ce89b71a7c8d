"""Ranks, languages and needs for the sample's delegation, so that pictures show an order being proposed."""

from __future__ import annotations

from msgspec import structs

from models.edits import edit, replaced
from models.exchange.rank_table_file import example_tables
from models.messages import Message
from models.plan import Plan
from scheduling.occupancy import in_precedence
from scheduling.precedence import follow_table, post_of_member
from scheduling.rank_tables import take_over
from ui.workspace import Workspace

EXAMPLE = "Municipal visit"
RANKS = (3, 10, 7, 8, None, 10)


def let_rank(workspace: Workspace) -> None:
    """Have the open visit follow an example that ships, with ranks that propose another order."""
    for example in example_tables():
        workspace.apply(take_over(example.table, example.ranks))
        if example.table.name.exact("en") == EXAMPLE:
            workspace.apply(follow_table(_plan(workspace), example.table))
    plan = _plan(workspace)
    changes = []
    for member, rank in zip(in_precedence(plan.members), RANKS, strict=False):
        post, person = post_of_member(plan, member), plan.persons.get(member.person_id)
        if post is not None:
            changes.append(replaced(post, structs.replace(post, rank=rank)))
        if person is not None and rank is not None:
            spoken = structs.replace(person, languages=("kk", "ru"), phone="+7 700 000 00 00")
            if rank == RANKS[-1]:
                spoken = structs.replace(spoken, interprets=(("kk", "tr"),), dietary_needs="Vegetarian")
            changes.append(replaced(person, spoken))
    workspace.apply(edit(Message.of("Rank"), *changes))


def _plan(workspace: Workspace) -> Plan:
    if workspace.plan is None:
        raise RuntimeError("no visit is open")
    return workspace.plan
