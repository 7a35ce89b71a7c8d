"""The fields of a time in which a person, a venue or a vehicle is not to be had."""

from __future__ import annotations

from datetime import date
from typing import cast

import msgspec

from models.messages import N_
from models.records.people import Unavailability
from ui.inspector import fields
from ui.inspector.fields import Field, Section


def with_first_day(unavailability: Unavailability, value: object) -> Unavailability:
    """It beginning on another day; where that is after its end, it is for that day only."""
    first_day = cast("date", value)
    last_day = max(first_day, unavailability.last_day)
    return msgspec.structs.replace(unavailability, first_day=first_day, last_day=last_day)


def with_last_day(unavailability: Unavailability, value: object) -> Unavailability:
    """It ending on another day; where that is before its beginning, it is for that day only."""
    last_day = cast("date", value)
    first_day = min(last_day, unavailability.first_day)
    return msgspec.structs.replace(unavailability, first_day=first_day, last_day=last_day)


UNAVAILABILITY: tuple[Section[Unavailability], ...] = (
    Section(
        "",
        (
            (
                Field("first_day", N_("From"), fields.needed_day, write=with_first_day),
                Field("starts", N_("At (empty: all day)"), fields.clock),
            ),
            (
                Field("last_day", N_("Until"), fields.needed_day, write=with_last_day),
                Field("ends", N_("At (empty: all day)"), fields.clock),
            ),
            (
                Field("reason", N_("Reason"), fields.text),
                Field("zone", N_("Time zone"), fields.zone(optional=True)),
            ),
        ),
    ),
)
