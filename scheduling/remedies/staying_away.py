"""Let somebody who cannot be there stay away, where they have no part that the item needs."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import Edit, deleted, edit
from models.messages import N_, Message
from models.vocabulary import Part
from scheduling.naming import attendee_name, title_of
from scheduling.occupancy import Attendee
from scheduling.remedies.trouble import Trouble

CODES = frozenset(
    {"person-double-booked", "person-unavailable", "travel-too-short", "before-arrival", "after-departure"}
)
"""The conflicts of people who have to be where they cannot be."""

_CAN_BE_SPARED = frozenset({Part.GUEST, Part.ESCORT, Part.GREETER, Part.WITNESS})
_MOST_PEOPLE = 2


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Take the people of the conflict off the last of its items, then off the first; a few people only."""
    plan, concerned = trouble.plan, set(trouble.conflict.record_ids)
    for item in reversed(trouble.items):
        listed = [
            one
            for one in plan.attendances.where("item_id", item.id)
            if (one.person_id or one.member_id) in concerned
        ]
        spared = [one for one in listed if one.part in _CAN_BE_SPARED]
        people = {Attendee(one.person_id or one.member_id or "") for one in spared}
        if not people or len(people) > _MOST_PEOPLE or len(spared) < len(listed):
            continue
        names = tuple(attendee_name(plan, who) for who in sorted(people))
        name = Message.of(N_("Have “{title}” without {people}"), title=title_of(item), people=names)
        yield edit(name, *map(deleted, spared))
