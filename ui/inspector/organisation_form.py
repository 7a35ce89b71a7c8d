"""The fields of an organisation, its working hours among them."""

from __future__ import annotations

from models.messages import N_
from models.records.organisations import Organisation
from models.vocabulary import OrganisationKind
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh

ORGANISATION: tuple[Section[Organisation], ...] = (
    Section(
        "",
        (
            (Field("name", N_("Name"), fields.names),),
            (Field("short_name", N_("Short name"), fields.names),),
            (
                Field("kind", N_("Kind"), fields.choice(OrganisationKind)),
                Field("parent_id", N_("Belongs to"), fields.organisation, create=fresh(Organisation)),
            ),
            (
                Field("country", N_("Country"), fields.country),
                Field("region", N_("Region"), fields.text),
            ),
            (Field("address", N_("Address"), fields.long_text),),
            (Field("phone", N_("Phone"), fields.text), Field("email", N_("E-mail"), fields.text)),
            (
                Field("web", N_("Web page"), fields.text),
                Field("languages", N_("Languages"), fields.languages),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
            (Field("working_hours", N_("Working hours"), fields.opening_hours),),
        ),
    ),
)
