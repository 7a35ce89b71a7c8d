"""The fields of a person and of a post that somebody holds."""

from __future__ import annotations

from datetime import date
from typing import cast

import msgspec

from models.messages import N_
from models.records.organisations import Organisation
from models.records.people import Person, Post
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh


def with_starts_on(post: Post, value: object) -> Post:
    """The post held from another day on; where it ended before that, it is held on that day only."""
    starts_on, ends_on = cast("date | None", value), post.ends_on
    if starts_on is not None and ends_on is not None:
        ends_on = max(starts_on, ends_on)
    return msgspec.structs.replace(post, starts_on=starts_on, ends_on=ends_on)


def with_ends_on(post: Post, value: object) -> Post:
    """The post held until another day; where it began after that, it is held on that day only."""
    starts_on, ends_on = post.starts_on, cast("date | None", value)
    if starts_on is not None and ends_on is not None:
        starts_on = min(starts_on, ends_on)
    return msgspec.structs.replace(post, starts_on=starts_on, ends_on=ends_on)


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
            (Field("biography", N_("Biography"), fields.long_localized),),
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
            (
                Field("starts_on", N_("From"), fields.day, write=with_starts_on),
                Field("ends_on", N_("Until"), fields.day, write=with_ends_on),
            ),
        ),
    ),
)
