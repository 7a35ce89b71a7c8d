"""The field of a stay that the rooming grid does not show."""

from __future__ import annotations

from models.messages import N_
from models.records.journeys import Stay
from ui.inspector import fields
from ui.inspector.fields import Field, Section

STAY: tuple[Section[Stay], ...] = (
    Section("", ((Field("notes", N_("Notes on these nights"), fields.long_text),),)),
)
