"""What a check needs to know beside the plan: which day it is, and what other visits have booked."""

from __future__ import annotations

from datetime import date

import msgspec

from models.identifiers import VisitId
from models.localized import Localized


class ElsewhereBooking(msgspec.Struct, frozen=True, kw_only=True):
    """That another visit takes up a person, venue or vehicle of the plan for a time.

    `begin` and `end` are minutes as `scheduling.timeline` counts them, the end excluded. `is_certain` is
    False where the end is only assumed, or the hour unsettled, or the person may stay away.
    """

    record_id: str
    begin: int
    end: int
    visit_id: VisitId
    visit_title: Localized
    item_title: Localized
    is_certain: bool = True


class Elsewhere(msgspec.Struct, frozen=True, kw_only=True):
    """What other visits have booked of what a plan names, by begin."""

    bookings: tuple[ElsewhereBooking, ...] = ()


NOTHING_ELSEWHERE = Elsewhere()


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """`today` is the day on which the check is made; None leaves out what depends on it."""

    today: date | None = None
    elsewhere: Elsewhere = NOTHING_ELSEWHERE


ALONE = Surroundings()
"""A plan by itself, on no day."""
