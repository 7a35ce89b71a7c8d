"""The fields of a person and of a post that somebody holds."""

from __future__ import annotations

from models.messages import N_
from models.records.organisations import Organisation
from models.records.people import Person, Post
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh

PERSON: tuple[Section[Person], ...] = (
    Section(
        "",
        (
            (Field("name", N_("Name as printed"), fields.names),),
            (Field("honorific", N_("Honorific"), fields.names),),
            (Field("salutation", N_("Salutation"), fields.names),),
            (Field("phone", N_("Phone"), fields.text), Field("email", N_("E-mail"), fields.text)),
            (
                Field("languages", N_("Speaks"), fields.languages),
                Field("interprets", N_("Interprets between"), fields.language_pairs),
            ),
            (
                Field("sort_name", N_("Sorted as"), fields.text),
                Field("passport_name", N_("Name in the passport"), fields.text),
            ),
            (
                Field("dietary_needs", N_("Dietary needs"), fields.text),
                Field("accessibility_needs", N_("Accessibility needs"), fields.text),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)

SENSITIVE: tuple[Section[Person], ...] = (
    Section(
        N_("Confidential"),
        (
            (Field("passport_number", N_("Passport number"), fields.text),),
            (
                Field("passport_expires_on", N_("Passport expires on"), fields.day),
                Field("date_of_birth", N_("Date of birth"), fields.day),
            ),
        ),
    ),
)

POST: tuple[Section[Post], ...] = (
    Section(
        "",
        (
            (Field("title", N_("Title of the post"), fields.names),),
            (
                Field("organisation_id", N_("Organisation"), fields.organisation, create=fresh(Organisation)),
                Field("rank", N_("Rank"), fields.rank),
            ),
            (Field("starts_on", N_("From"), fields.day), Field("ends_on", N_("Until"), fields.day)),
        ),
    ),
)
