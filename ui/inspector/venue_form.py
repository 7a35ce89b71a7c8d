"""The fields of a venue, its opening hours among them."""

from __future__ import annotations

from typing import cast

import msgspec

from models.messages import N_
from models.records.organisations import Organisation
from models.records.places import Venue
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh


def coordinates_of(venue: Venue) -> tuple[float, float] | None:
    """Where the venue lies; None where nobody has said."""
    if venue.latitude is None or venue.longitude is None:
        return None
    return venue.latitude, venue.longitude


def with_coordinates(venue: Venue, value: object) -> Venue:
    """The venue at another place of the earth, or at none."""
    latitude, longitude = cast("tuple[float, float] | None", value) or (None, None)
    return msgspec.structs.replace(venue, latitude=latitude, longitude=longitude)


VENUE: tuple[Section[Venue], ...] = (
    Section(
        "",
        (
            (Field("name", N_("Name"), fields.names),),
            (
                Field("organisation_id", N_("Organisation"), fields.organisation, create=fresh(Organisation)),
                Field("parent_id", N_("Part of"), fields.venue, create=fresh(Venue)),
            ),
            (Field("address", N_("Address"), fields.long_text),),
            (
                Field("room", N_("Room or floor"), fields.text),
                Field("capacity", N_("Capacity"), fields.number),
            ),
            (
                Field("entrance_notes", N_("Entrance"), fields.text),
                Field("parking_notes", N_("Parking"), fields.text),
            ),
            (Field("contact", N_("Contact"), fields.text), Field("phone", N_("Phone"), fields.text)),
            (
                Field(
                    "latitude",
                    N_("Latitude, longitude"),
                    fields.coordinates,
                    read=coordinates_of,
                    write=with_coordinates,
                ),
            ),
            (
                Field(
                    "divisible",
                    N_("Can be divided"),
                    fields.check(N_("Can be divided into parts")),
                ),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
    Section(
        "",
        (
            (Field("opening_hours", N_("Opening hours"), fields.opening_hours),),
            (Field("closed_dates", N_("Closed on"), fields.days),),
        ),
    ),
)
