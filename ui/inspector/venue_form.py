"""The fields of a venue, its opening hours among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import msgspec

from models.messages import N_
from models.records.organisations import Organisation
from models.records.places import OpeningHours, Venue
from ui.form_tools import FormTools
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh
from ui.widgets.field_widget import FieldWidget
from ui.widgets.text_field import WrittenField
from ui.widgets.time_field import read_clock, write_clock

_WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)


def read_stretches(text: str) -> tuple[OpeningHours, ...]:
    """Opening hours written "09:00–12:00, 13:00–17:00", their weekday not yet set. Raises ValueError."""
    stretches = []
    for part in text.replace(";", ",").split(","):
        if part.strip():
            opens, closes = (read_clock(half.strip()) for half in part.replace("–", "-").split("-"))
            if opens is None or closes is None or closes <= opens:
                raise ValueError(text)
            stretches.append(OpeningHours(weekday=0, opens=opens, closes=closes))
    return tuple(sorted(stretches, key=lambda stretch: stretch.opens))


def _write_stretches(value: object) -> str:
    stretches = cast("tuple[OpeningHours, ...]", value or ())
    return ", ".join(f"{write_clock(stretch.opens)}–{write_clock(stretch.closes)}" for stretch in stretches)


def _stretches(tools: FormTools) -> FieldWidget:
    return WrittenField(read_stretches, _write_stretches)


def _hours_on(weekday: int) -> Callable[[Venue], object]:
    """The stretches of one weekday, without saying which, as they are typed."""

    def read(venue: Venue) -> object:
        return tuple(
            msgspec.structs.replace(stretch, weekday=0)
            for stretch in venue.opening_hours
            if stretch.weekday == weekday
        )

    return read


def _with_hours_on(weekday: int) -> Callable[[Venue, object], Venue]:
    def write(venue: Venue, value: object) -> Venue:
        stretches = cast("tuple[OpeningHours, ...]", value)
        others = [stretch for stretch in venue.opening_hours if stretch.weekday != weekday]
        own = [msgspec.structs.replace(stretch, weekday=weekday) for stretch in stretches]
        hours = sorted([*others, *own], key=lambda stretch: (stretch.weekday, stretch.opens))
        return msgspec.structs.replace(venue, opening_hours=tuple(hours))

    return write


def _weekday(number: int) -> Field[Venue]:
    return Field(
        f"opening_hours_{number}",
        _WEEKDAYS[number],
        _stretches,
        read=_hours_on(number),
        write=_with_hours_on(number),
    )


VENUE: tuple[Section[Venue], ...] = (
    Section(
        "",
        (
            (Field("name", N_("Name"), fields.localized),),
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
            (
                Field("latitude", N_("Latitude"), fields.degrees),
                Field("longitude", N_("Longitude"), fields.degrees),
            ),
            (Field("contact", N_("Contact"), fields.text), Field("phone", N_("Phone"), fields.text)),
            (
                Field(
                    "divisible",
                    N_("Can be divided"),
                    fields.check(N_("Can be divided: the whole and its parts block each other")),
                ),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
    Section(
        N_("Opening hours"),
        (
            (_weekday(0), _weekday(1)),
            (_weekday(2), _weekday(3)),
            (_weekday(4), _weekday(5)),
            (_weekday(6), Field("closed_dates", N_("Closed on (dates)"), fields.written_days)),
        ),
    ),
)
