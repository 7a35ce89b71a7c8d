"""Ranks that can be read off the titles of posts: "Director" stands in the order that the visit follows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from models.edits import Edit, edit, replaced
from models.localized import Localized
from models.messages import NP_, Message
from models.plan import Plan
from models.records.people import Post
from models.records.ranks import Rank
from models.records.visits import Member
from models.spelling import folded
from scheduling.occupancy import in_precedence
from scheduling.precedence import post_of_member, table_of

_BETWEEN_TITLES = re.compile(r"[;,/()]")
"""What parts the titles of one row: "Deputy mayor; deputy akim"."""


class TitledRank(NamedTuple):
    """A member whose post has no rank, though just one rank of the order has its title."""

    member: Member
    post: Post
    rank: Rank


def ranks_by_title(plan: Plan) -> tuple[TitledRank, ...]:
    """The members whose rank the title of their post tells, in precedence.

    A title tells it where it is, in any language and spelling, the whole of one that a row names, and no row
    of another level names it too: "Mayor of Turkistan" tells nothing, "Mayor" on two levels neither.
    """
    table = table_of(plan)
    if table is None:
        return ()
    rows = _rows_by_title(plan.ranks.where("rank_table_id", table.id))
    found = []
    for member in in_precedence(plan.members):
        post = post_of_member(plan, member)
        if post is None or post.rank is not None:
            continue
        named = {rank.level: rank for title in _titles(post.title) for rank in rows.get(title, ())}
        if len(named) == 1:
            found.append(TitledRank(member, post, *named.values()))
    return tuple(found)


def take_ranks(found: Sequence[TitledRank]) -> Edit:
    """Give the posts the ranks that their titles tell."""
    counted = NP_(
        "Take the rank of {count} post from its title", "Take the ranks of {count} posts from titles"
    )
    return edit(
        Message.of(*counted, count=len(found)),
        *(replaced(one.post, msgspec.structs.replace(one.post, rank=one.rank.level)) for one in found),
    )


def _rows_by_title(ranks: Iterable[Rank]) -> dict[str, list[Rank]]:
    rows: dict[str, list[Rank]] = {}
    for rank in ranks:
        for _, text in rank.title.texts:
            for title in {text, *_BETWEEN_TITLES.split(text)}:
                if key := folded(title).strip():
                    rows.setdefault(key, []).append(rank)
    return rows


def _titles(title: Localized) -> set[str]:
    return {folded(text).strip() for _, text in title.texts}
