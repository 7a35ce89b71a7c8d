"""Who sleeps in which hotel from when until when: nights on end in one room, as hotels are told them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from models.identifiers import VenueId
from models.plan import Plan
from models.records.visits import Member
from scheduling.bedrooms import room_order
from scheduling.lodging import BedState, bed_of, guests_by_hotel, nights_of
from scheduling.occupancy import in_precedence


class RoomStay(NamedTuple):
    """A member in one room of a hotel, night after night; `room` is empty where it is not known yet."""

    member: Member
    room: str
    first_night: date
    nights: int

    @property
    def leaves_on(self) -> date:
        """The day on which the room is free again."""
        return self.first_night + timedelta(days=self.nights)


class HotelRooms(NamedTuple):
    """All that a hotel has to know: who stays in which room, and how many people sleep there each night."""

    hotel_id: VenueId
    stays: tuple[RoomStay, ...]
    people: tuple[tuple[date, int], ...]


def rooms_by_hotel(plan: Plan) -> tuple[HotelRooms, ...]:
    """The hotels of the visit, that of most nights first; in each the rooms in their order.

    Who has no room yet stands at the end; who shares one stands together, in precedence.
    """
    stays: dict[VenueId, list[RoomStay]] = {}
    for member in in_precedence(plan.members):
        for hotel_id, stay in _stays_of(plan, member):
            stays.setdefault(hotel_id, []).append(stay)
    return tuple(
        HotelRooms(
            hotel_id,
            tuple(sorted(stays[hotel_id], key=lambda stay: (not stay.room, room_order(stay.room)))),
            tuple(sorted(nights.items())),
        )
        for hotel_id, nights in guests_by_hotel(plan).items()
    )


def _stays_of(plan: Plan, member: Member) -> Iterator[tuple[VenueId, RoomStay]]:
    """The nights of a member, those on end in one room together."""
    hotel_id: VenueId | None = None
    stay: RoomStay | None = None
    for night in nights_of(plan):
        bed = bed_of(plan, member, night)
        here = bed.hotel_id if bed.state is BedState.BED else None
        if stay is not None and hotel_id is not None and (here, bed.room) == (hotel_id, stay.room):
            stay = stay._replace(nights=stay.nights + 1)
            continue
        if stay is not None and hotel_id is not None:
            yield hotel_id, stay
        hotel_id, stay = here, RoomStay(member, bed.room, night, 1) if here is not None else None
    if stay is not None and hotel_id is not None:
        yield hotel_id, stay
