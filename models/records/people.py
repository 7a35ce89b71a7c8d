"""People and the posts they hold."""

from __future__ import annotations

from datetime import date

from models.identifiers import OrganisationId, PersonId, PostId
from models.localized import Localized
from models.records.record import Record

SENSITIVE_PERSON_FIELDS = ("passport_number", "passport_expires_on", "date_of_birth")
"""Never shown, searched, printed, exported or logged unless the officer asks for them by name."""


class Person(Record, frozen=True, kw_only=True):
    """Somebody who travels, hosts, signs or interprets.

    `name` is the name as printed, per language and script. `interprets` are pairs of languages, either way.
    `passport_name`, `sort_name` are empty where they do not differ from the printed name.
    """

    id: PersonId
    name: Localized = Localized()
    passport_name: str = ""
    sort_name: str = ""
    honorific: Localized = Localized()
    salutation: Localized = Localized()
    languages: tuple[str, ...] = ()
    interprets: tuple[tuple[str, str], ...] = ()
    phone: str = ""
    email: str = ""
    dietary_needs: str = ""
    accessibility_needs: str = ""
    notes: str = ""
    passport_number: str = ""
    passport_expires_on: date | None = None
    date_of_birth: date | None = None


class Post(Record, frozen=True, kw_only=True):
    """An office a person holds. One person can hold several.

    `rank` is a row of the precedence table, 1 highest; None where it is not placed. `starts_on` and
    `ends_on` are both included; None is open.
    """

    id: PostId
    person_id: PersonId
    organisation_id: OrganisationId | None = None
    title: Localized = Localized()
    rank: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None
