"""The fields of a ride: when and where the vehicle stands ready."""

from __future__ import annotations

from models.messages import N_
from models.records.journeys import Ride
from ui.inspector import fields
from ui.inspector.fields import Field, Section

RIDE: tuple[Section[Ride], ...] = (
    Section(
        "",
        (
            (
                Field("meets_at", N_("Stands ready at"), fields.clock),
                Field("meeting_point", N_("Where"), fields.text),
            ),
            (Field("notes", N_("Notes"), fields.text),),
        ),
    ),
)
