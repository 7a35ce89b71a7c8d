"""Say who receives: somebody with a post in the body that is the host."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit, edit, replaced
from models.messages import N_, Message
from models.records.people import Post
from scheduling.naming import person_name, title_of
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"no-counterpart", "rank-gap"})
"""The conflicts of an item whose host principal is missing, or of too unlike a rank."""

_MOST = 5


def offers(trouble: Trouble) -> Iterator[Edit]:
    """The officials of the host, the highest in rank first."""
    plan = trouble.plan
    for item in trouble.items:
        posts = plan.posts.where("organisation_id", item.host_organisation_id)
        if item.host_organisation_id is None:
            continue
        officials = dict.fromkeys(post.person_id for post in sorted(posts, key=_by_rank))
        for person_id in list(officials)[:_MOST]:
            if person_id != item.host_principal_id and person_id in plan.persons:
                name = Message.of(
                    N_("Have {person} receive at “{title}”"),
                    person=person_name(plan, person_id),
                    title=title_of(item),
                )
                after = msgspec.structs.replace(item, host_principal_id=person_id)
                yield edit(name, replaced(item, after))


def _by_rank(post: Post) -> tuple[bool, int, str]:
    return post.rank is None, post.rank or 0, post.id
