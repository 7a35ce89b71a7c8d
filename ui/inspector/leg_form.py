"""The fields of a journey: by what, from where and when, to where and when, each end on its own clocks."""

from __future__ import annotations

from datetime import date

from models.messages import N_
from models.records.journeys import Leg
from models.records.places import Venue
from models.vocabulary import LegDirection, LegKind
from scheduling.journeys import with_arrival_day, with_departure_day
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh


def _departing_on(leg: Leg, value: object) -> Leg:
    return with_departure_day(leg, value if isinstance(value, date) else None)


def _arriving_on(leg: Leg, value: object) -> Leg:
    return with_arrival_day(leg, value if isinstance(value, date) else None)


LEG: tuple[Section[Leg], ...] = (
    Section(
        "",
        (
            (
                Field("direction", N_("Direction"), fields.choice(LegDirection)),
                Field("kind", N_("By"), fields.choice(LegKind)),
            ),
            (
                Field("carrier", N_("Carrier"), fields.text),
                Field("number", N_("Number"), fields.text),
                Field("booking_reference", N_("Booking"), fields.text),
            ),
        ),
    ),
    Section(
        N_("Departs"),
        (
            (Field("from_place", N_("From"), fields.localized),),
            (
                Field("departs_on", N_("Day"), fields.day, write=_departing_on),
                Field("departs_at", N_("Hour"), fields.clock),
                Field("departs_zone", N_("Time zone there"), fields.zone(optional=True)),
            ),
            (Field("from_venue_id", N_("Station or airport"), fields.venue, create=fresh(Venue)),),
        ),
    ),
    Section(
        N_("Arrives"),
        (
            (Field("to_place", N_("To"), fields.localized),),
            (
                Field("arrives_on", N_("Day"), fields.day, write=_arriving_on),
                Field("arrives_at", N_("Hour"), fields.clock),
                Field("arrives_zone", N_("Time zone there"), fields.zone(optional=True)),
            ),
            (Field("to_venue_id", N_("Station or airport"), fields.venue, create=fresh(Venue)),),
        ),
    ),
    Section("", ((Field("notes", N_("Notes"), fields.long_text),),)),
)
