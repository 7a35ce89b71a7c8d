"""Give a delegation one head."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit, edit, replaced
from models.messages import N_, Message
from models.vocabulary import MemberRole
from scheduling.naming import member_name
from scheduling.occupancy import in_precedence
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"no-head", "two-heads"})
"""The conflicts of a delegation whose head is not known."""

_MOST = 2


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Those who stand first, each as the one head."""
    plan = trouble.plan
    members = in_precedence(plan.members)
    heads = [member for member in members if member.role is MemberRole.HEAD]
    for chosen in (heads or members)[:_MOST]:
        name = Message.of(N_("Make {name} the head of the delegation"), name=member_name(plan, chosen))
        others = (
            replaced(one, msgspec.structs.replace(one, role=MemberRole.MEMBER))
            for one in heads
            if one.id != chosen.id
        )
        yield edit(name, replaced(chosen, msgspec.structs.replace(chosen, role=MemberRole.HEAD)), *others)
