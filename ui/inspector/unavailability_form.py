"""The fields of a time in which a person, a venue or a vehicle is not to be had."""

from __future__ import annotations

from datetime import date, time, timedelta
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
    return _in_order(msgspec.structs.replace(unavailability, first_day=first_day, last_day=last_day))


def with_last_day(unavailability: Unavailability, value: object) -> Unavailability:
    """It ending on another day; where that is before its beginning, it is for that day only."""
    last_day = cast("date", value)
    first_day = min(last_day, unavailability.first_day)
    return _in_order(msgspec.structs.replace(unavailability, first_day=first_day, last_day=last_day))


def with_starts(unavailability: Unavailability, value: object) -> Unavailability:
    """It beginning at another hour of its first day."""
    return _in_order(msgspec.structs.replace(unavailability, starts=cast("time | None", value)))


def with_ends(unavailability: Unavailability, value: object) -> Unavailability:
    """It ending at another hour of its last day."""
    return _in_order(msgspec.structs.replace(unavailability, ends=cast("time | None", value)))


def _in_order(unavailability: Unavailability) -> Unavailability:
    """It ending on the next day where it would end before it begins: from 18:00 until 09:00 is a night."""
    first_day, last_day = unavailability.first_day, unavailability.last_day
    starts, ends = unavailability.starts, unavailability.ends
    is_turned = first_day == last_day and starts is not None and ends is not None and ends <= starts
    if not is_turned or last_day == date.max:
        return unavailability
    return msgspec.structs.replace(unavailability, last_day=last_day + timedelta(days=1))


UNAVAILABILITY: tuple[Section[Unavailability], ...] = (
    Section(
        "",
        (
            (
                Field("first_day", N_("From"), fields.needed_day, write=with_first_day),
                Field("starts", N_("At (empty: all day)"), fields.clock, write=with_starts),
            ),
            (
                Field("last_day", N_("Until"), fields.needed_day, write=with_last_day),
                Field("ends", N_("At (empty: all day)"), fields.clock, write=with_ends),
            ),
            (
                Field("reason", N_("Reason"), fields.text),
                Field("zone", N_("Time zone"), fields.zone(optional=True)),
            ),
        ),
    ),
)
