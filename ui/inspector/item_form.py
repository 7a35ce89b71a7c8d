"""The fields of an item: what it is, when, where, with whom, and what is to be seen to."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import cast

import msgspec

from models.item_time import moved_to, planned_minutes, put_back_in_tray
from models.messages import N_
from models.records.items import Item
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.vocabulary import (
    DelegationPresence,
    Importance,
    Interpretation,
    ItemKind,
    ItemStatus,
    PressAccess,
    TimeForm,
)
from ui.form_tools import FormTools
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh
from ui.inspector.steps_field import StepsField
from ui.widgets.field_widget import FieldWidget
from ui.widgets.text_field import WrittenField

_EVENING = time(17, 0)
_SMALL_HOURS = time(6, 0)


def with_day(item: Item, value: object) -> Item:
    """The item on another day at its hour, or back in the tray."""
    if not isinstance(value, date):
        return item.at(put_back_in_tray(item.time))
    return item.at(moved_to(item.time, value, item.starts))


def with_start(item: Item, value: object) -> Item:
    """The item at another hour, as long as before, or without an hour."""
    clock = cast("time | None", value)
    if item.day is None:
        return msgspec.structs.replace(item, starts=clock)
    return item.at(moved_to(item.time, item.day, clock))


def with_end(item: Item, value: object) -> Item:
    """The item with another end. From an evening into the small hours means the night to the next day."""
    clock = cast("time | None", value)
    end_day = None
    if clock is not None and item.day is not None and item.starts is not None:
        into_the_night = item.starts >= _EVENING and clock <= _SMALL_HOURS
        end_day = item.day + timedelta(days=1) if into_the_night else None
    return msgspec.structs.replace(item, ends=clock, end_day=end_day, minutes=None)


def with_length(item: Item, value: object) -> Item:
    """The item with another length, from its begin on; None leaves the length open."""
    minutes = cast("int | None", value)
    return msgspec.structs.replace(item, minutes=minutes, ends=None, end_day=None)


def length_of(item: Item) -> int | None:
    """The minutes that somebody gave the item, by its end or as such; None where they are assumed."""
    return None if item.time.end_is_assumed else planned_minutes(item.time, item.kind)


def with_end_day(item: Item, value: object) -> Item:
    """The item ending on another day; its own first day counts as none."""
    end_day = cast("date | None", value)
    return msgspec.structs.replace(item, end_day=None if end_day == item.day else end_day)


def read_length(text: str) -> int | None:
    """Minutes meant by "90", "1:30" or "1 h 30"; None for nothing. Raises ValueError."""
    if not text:
        return None
    if match := re.fullmatch(r"(\d{1,2})\s*[:.]\s*([0-5]\d)", text):
        return int(match[1]) * 60 + int(match[2])
    if match := re.fullmatch(
        r"(?:(\d{1,2})\s*(?:h|sa)\w*\.?)?\s*(?:(\d{1,4})\s*(?:m|d)?\w*\.?)?", text.lower()
    ):
        return int(match[1] or 0) * 60 + int(match[2] or 0)
    raise ValueError(text)


def _length(tools: FormTools) -> FieldWidget:
    return WrittenField(read_length, _write_length)


def _write_length(value: object) -> str:
    return f"{value // 60}:{value % 60:02}" if isinstance(value, int) else ""


VENUE = Field[Item]("venue_id", N_("Venue"), fields.venue, create=fresh(Venue))

BASICS: tuple[Section[Item], ...] = (
    Section(
        "",
        (
            (Field("title", N_("Title"), fields.localized),),
            (Field("kind", N_("Kind"), fields.choice(ItemKind)),),
            (Field("status", N_("Status"), fields.choice(ItemStatus)),),
        ),
    ),
    Section(
        N_("Time"),
        (
            (
                Field("day", N_("Day"), fields.day, write=with_day),
                Field("starts", N_("Begins"), fields.clock, write=with_start),
                Field("ends", N_("Ends"), fields.clock, write=with_end),
            ),
            (
                Field("time_form", N_("The hour is"), fields.choice(TimeForm)),
                Field("minutes", N_("Length (h:mm)"), _length, read=length_of, write=with_length),
            ),
            (Field("after_item_id", N_("Follows on"), fields.item),),
        ),
    ),
    Section(
        N_("Place"),
        ((VENUE,), (Field("fallback_venue_id", N_("In case of rain"), fields.venue, create=fresh(Venue)),)),
    ),
    Section(
        N_("Host"),
        (
            (
                Field(
                    "host_organisation_id",
                    N_("Host organisation"),
                    fields.organisation,
                    create=fresh(Organisation),
                ),
            ),
            (Field("host_principal_id", N_("Host in person"), fields.person, create=fresh(Person)),),
            (Field("host_note", N_("Host as printed, if there is no record"), fields.localized),),
            (Field("offered_by", N_("Offered by"), fields.localized),),
        ),
    ),
)

DETAILS: tuple[Section[Item], ...] = (
    Section(
        N_("Arrangements"),
        (
            (Field("delegation_presence", N_("The delegation"), fields.choice(DelegationPresence)),),
            (Field("press_access", N_("Press"), fields.choice(PressAccess)),),
            (Field("interpretation", N_("Interpreting"), fields.choice(Interpretation)),),
            (Field("covers", N_("Covers"), fields.number),),
            (Field("menu_note", N_("What the kitchen was told"), fields.text),),
            (Field("dress", N_("Dress"), fields.localized),),
            (
                Field("responsible_officer", N_("Responsible officer"), fields.text),
                Field("responsible_phone", N_("Phone"), fields.text),
            ),
            (Field("importance", N_("Importance"), fields.choice(Importance)),),
            (Field("locked", N_("Locked"), fields.check(N_("Locked: proposals do not move it"))),),
        ),
    ),
    Section(N_("Steps"), ((Field("steps", N_("Steps"), StepsField),),)),
    Section(
        N_("Notes"),
        (
            (Field("public_note", N_("Note for everybody"), fields.long_localized),),
            (Field("internal_note", N_("Internal note"), fields.long_text),),
            (Field("outcome", N_("What came of it"), fields.long_localized),),
        ),
    ),
    Section(
        N_("Zones and nights"),
        (
            (
                Field("end_day", N_("Ends on another day"), fields.day, write=with_end_day),
                Field("zone", N_("Time zone"), fields.zone(optional=True)),
            ),
            (Field("end_zone", N_("Time zone at the end"), fields.zone(optional=True)),),
        ),
    ),
)
