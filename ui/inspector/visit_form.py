"""The fields of a visit."""

from __future__ import annotations

from models.messages import N_
from models.records.visits import Visit
from models.vocabulary import VisitCategory, VisitStatus
from ui.inspector import fields
from ui.inspector.fields import Field, Section

VISIT: tuple[Section[Visit], ...] = (
    Section(
        "",
        (
            (Field("title", N_("Title"), fields.localized),),
            (
                Field("first_day", N_("First day"), fields.needed_day),
                Field("last_day", N_("Last day"), fields.needed_day),
            ),
            (
                Field("status", N_("Status"), fields.choice(VisitStatus)),
                Field("category", N_("Category"), fields.choice(VisitCategory)),
            ),
            (
                Field("reference", N_("Reference"), fields.text),
                Field("classification", N_("Classification"), fields.text),
            ),
            (Field("purpose", N_("Purpose"), fields.long_localized),),
            (Field("approved_by", N_("Approved by"), fields.text),),
            (
                Field("document_languages", N_("Languages of documents"), fields.languages),
                Field("home_zone", N_("Time zone"), fields.zone(optional=False)),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)
