"""Lodge those without a bed where the others sleep, and those who are too many in a room in another one."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit, edit, replaced
from models.messages import N_, Message
from scheduling.lodging import same_hotel_for_all
from scheduling.naming import member_name
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"no-room", "room-double-booked"})
"""The conflicts of nights without a bed."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Each hotel of the visit for everybody, or each other room of the hotel for one of those in it."""
    if trouble.conflict.code == "room-double-booked":
        yield from _another_room(trouble)
        return
    members = trouble.plan.members
    hotels = {member.hotel_id for member in members if member.hotel_id is not None}
    for hotel_id in sorted(hotels, key=lambda one: (-len(members.where("hotel_id", one)), one)):
        yield same_hotel_for_all(trouble.plan, hotel_id)


def _another_room(trouble: Trouble) -> Iterator[Edit]:
    """The last of them in the rooms that are entered for the hotel, then the one before."""
    plan = trouble.plan
    sharing = [plan.members[one] for one in trouble.conflict.record_ids if one in plan.members]
    for member in reversed(sharing):
        for bedroom in plan.bedrooms.where("venue_id", member.hotel_id):
            if bedroom.number != member.room:
                name = Message.of(
                    N_("Lodge {name} in room {room}"), name=member_name(plan, member), room=bedroom.number
                )
                yield edit(name, replaced(member, msgspec.structs.replace(member, room=bedroom.number)))
