"""Say who receives: somebody with a post in the body that is the host, or in that of whom it replaces."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit, edit, replaced
from models.identifiers import OrganisationId
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.people import Post
from scheduling.naming import person_name, title_of
from scheduling.remedies.trouble import Trouble

_CANNOT = frozenset({"person-unavailable", "person-double-booked"})
CODES = frozenset({"no-counterpart", "rank-gap"}) | _CANNOT
"""The conflicts of an item whose host principal is missing, of too unlike a rank, or cannot be there."""

_MOST = 5


def offers(trouble: Trouble) -> Iterator[Edit]:
    """The officials of the host, the highest in rank first."""
    plan, conflict = trouble.plan, trouble.conflict
    for item in trouble.items:
        if conflict.code in _CANNOT and item.host_principal_id not in conflict.record_ids:
            continue
        host = _host_of(plan, item)
        if host is None:
            continue
        posts = plan.posts.where("organisation_id", host)
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


def _host_of(plan: Plan, item: Item) -> OrganisationId | None:
    """The host; where only the principal is named, the body of their highest post."""
    if item.host_organisation_id is not None:
        return item.host_organisation_id
    held = sorted(plan.posts.where("person_id", item.host_principal_id), key=_by_rank)
    return next((post.organisation_id for post in held if post.organisation_id is not None), None)


def _by_rank(post: Post) -> tuple[bool, int, str]:
    return post.rank is None, post.rank or 0, post.id
