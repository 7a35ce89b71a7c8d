"""What a check needs to know beside the plan: which day it is, and what other visits have booked."""

from __future__ import annotations

from datetime import date

import msgspec

from models.identifiers import VenueId, VisitId
from models.localized import Localized
from models.messages import Fact
from scheduling.timeline import Span


class ElsewhereBooking(msgspec.Struct, frozen=True, kw_only=True):
    """That another visit takes up a person, venue or vehicle of the plan for a time.

    `record_id` is the person, venue or vehicle, `item_id` the item, or the journey that a vehicle is for.
    `zone` is the one whose clocks are read there. `planned` and `certain` are as in a `Booking` of occupancy;
    nothing is certain for somebody who may stay away.
    """

    record_id: str
    visit_id: VisitId
    visit_title: Localized
    item_id: str
    item_title: Fact
    venue_id: VenueId | None = None
    zone: str = "UTC"
    planned: Span
    certain: Span | None = None


class BedElsewhere(msgspec.Struct, frozen=True, kw_only=True):
    """That another visit has given a room of a hotel to so many people in the night that begins on a day."""

    hotel_id: VenueId
    room: str
    night: date
    visit_id: VisitId
    visit_title: Localized
    people: int


class Elsewhere(msgspec.Struct, frozen=True, kw_only=True):
    """What other visits have booked of what a plan names, by begin; and beds in its hotels, by night."""

    bookings: tuple[ElsewhereBooking, ...] = ()
    beds: tuple[BedElsewhere, ...] = ()


NOTHING_ELSEWHERE = Elsewhere()


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """`today` is the day on which the check is made; None leaves out what depends on it."""

    today: date | None = None
    elsewhere: Elsewhere = NOTHING_ELSEWHERE


ALONE = Surroundings()
"""A plan by itself, on no day."""
