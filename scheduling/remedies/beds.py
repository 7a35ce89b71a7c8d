"""Lodge those without a bed where the others sleep."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import Edit
from scheduling.lodging import same_hotel_for_all
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"no-room"})
"""The conflicts of nights without a bed."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Each hotel of the visit for everybody, the one with most of them first."""
    members = trouble.plan.members
    hotels = {member.hotel_id for member in members if member.hotel_id is not None}
    for hotel_id in sorted(hotels, key=lambda one: (-len(members.where("hotel_id", one)), one)):
        yield same_hotel_for_all(trouble.plan, hotel_id)
