"""Where items take place, and how long it takes from one place to another."""

from __future__ import annotations

from datetime import date, time

import msgspec

from models.identifiers import BedroomId, OrganisationId, TravelTimeId, VenueId
from models.localized import Localized
from models.records.record import Record
from models.vocabulary import TravelTimeSource


class OpeningHours(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a weekday when a venue is open: `opens` included, `closes` excluded, local wall time.

    `weekday` is 0 for Monday to 6 for Sunday. A day with two stretches has a gap between them.
    """

    weekday: int
    opens: time
    closes: time


class Venue(Record, frozen=True, kw_only=True):
    """A place: a building, a hall, one part of a hall, a hotel, an airport.

    `latitude` and `longitude` are degrees (WGS 84), both or neither. `opening_hours` empty means nothing is
    known, not closed. `parent_id` is the building of a hall, or the whole of which this is a part.
    """

    id: VenueId
    organisation_id: OrganisationId | None = None
    parent_id: VenueId | None = None
    name: Localized = Localized()
    address: str = ""
    room: str = ""
    entrance_notes: str = ""
    parking_notes: str = ""
    latitude: float | None = None
    longitude: float | None = None
    capacity: int | None = None
    opening_hours: tuple[OpeningHours, ...] = ()
    closed_dates: tuple[date, ...] = ()
    divisible: bool = False
    contact: str = ""
    phone: str = ""
    notes: str = ""


class TravelTime(Record, frozen=True, kw_only=True):
    """Minutes by car between two venues. Holds for the way back too, unless that has a record of its own."""

    id: TravelTimeId
    from_venue_id: VenueId
    to_venue_id: VenueId
    minutes: int
    source: TravelTimeSource = TravelTimeSource.ENTERED


class Bedroom(Record, frozen=True, kw_only=True):
    """A room of a hotel: its `number` as written on the door, and how many people its `beds` hold."""

    id: BedroomId
    venue_id: VenueId
    number: str
    beds: int = 1
    notes: str = ""
