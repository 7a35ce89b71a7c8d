"""The fields of a car or bus."""

from __future__ import annotations

from models.messages import N_
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh

VEHICLE: tuple[Section[Vehicle], ...] = (
    Section(
        "",
        (
            (Field("label", N_("Vehicle"), fields.names),),
            (
                Field("plate", N_("Number plate"), fields.text),
                Field("seats", N_("Seats for passengers"), fields.number),
            ),
            (Field("organisation_id", N_("Belongs to"), fields.organisation, create=fresh(Organisation)),),
            (
                Field("driver", N_("Driver"), fields.text),
                Field("driver_phone", N_("Phone of the driver"), fields.text),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)
