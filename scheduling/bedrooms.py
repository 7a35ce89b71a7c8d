"""The rooms of a hotel as the office lists them: entered several at once by number, changed, let go."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import BedroomId, new_identifier
from models.messages import N_, NP_, Message
from models.records.places import Bedroom, Venue

MOST_AT_ONCE = 500
"""Rooms that one stretch of numbers may stand for; more is a slip of the finger."""

_STRETCH = re.compile(r"(?P<letters>\D*)(?P<first>\d{1,6})\s*[-–]\s*(?P=letters)(?P<last>\d{1,6})")


def read_room_numbers(typed: str) -> tuple[str, ...]:
    """The numbers meant by "101, 102, 201-205, A1–A3, Suite", each once, in their order.

    Raises ValueError where a stretch runs backwards or is too long.
    """
    numbers: dict[str, None] = {}
    for part in re.split(r"[,;\n]", typed):
        stretch = _STRETCH.fullmatch(part.strip())
        if stretch is None:
            if part.strip():
                numbers[part.strip()] = None
            continue
        first, last = int(stretch["first"]), int(stretch["last"])
        if not first <= last < first + MOST_AT_ONCE:
            raise ValueError(part)
        width = len(stretch["first"])
        numbers.update({f"{stretch['letters']}{number:0{width}}": None for number in range(first, last + 1)})
    return tuple(numbers)


def add_bedrooms(hotel: Venue, known: Iterable[Bedroom], numbers: Iterable[str], beds: int) -> Edit:
    """List these rooms of a hotel, each with so many beds; those that are listed already are left alone."""
    there = {room.number.casefold() for room in known}
    wanted = [number for number in numbers if number.casefold() not in there]
    rooms = [
        Bedroom(id=BedroomId(new_identifier()), venue_id=hotel.id, number=number, beds=beds)
        for number in wanted
    ]
    name = Message.of(
        *NP_("Add {count} room of {hotel}", "Add {count} rooms of {hotel}"),
        count=len(rooms),
        hotel=hotel.name,
    )
    return edit(name, *map(created, rooms))


def change_bedroom(room: Bedroom, *, beds: int | None = None, notes: str | None = None) -> Edit:
    """A room with another number of beds, or with other notes."""
    after = msgspec.structs.replace(
        room, beds=room.beds if beds is None else beds, notes=room.notes if notes is None else notes
    )
    return edit(Message.of(N_("Change room {number}"), number=room.number), replaced(room, after))


def remove_bedroom(room: Bedroom) -> Edit:
    """A room is listed no more; who sleeps in it keeps its number."""
    return edit(Message.of(N_("Remove room {number}"), number=room.number), deleted(room))


def in_room_order(rooms: Iterable[Bedroom]) -> tuple[Bedroom, ...]:
    """Rooms as somebody looks for them: numbers by their size, within words and letters."""
    return tuple(sorted(rooms, key=lambda room: (room_order(room.number), room.id)))


def room_order(number: str) -> tuple[tuple[str, int], ...]:
    """The parts of a room's number: letters, and figures by their size."""
    parts = re.findall(r"(\D*)(\d*)", number.casefold())
    return tuple((letters, int(figures or 0)) for letters, figures in parts)
