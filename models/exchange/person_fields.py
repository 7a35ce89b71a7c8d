"""What the columns of a list of people can hold."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from models.messages import N_, Message


class PersonField(StrEnum):
    """What a column can hold."""

    NOTHING = "nothing"
    NAME = "name"
    GIVEN_NAME = "given_name"
    PATRONYMIC = "patronymic"
    SURNAME = "surname"
    HONORIFIC = "honorific"
    TITLE = "title"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    ROLE = "role"
    COUNT = "count"
    PHONE = "phone"
    EMAIL = "email"
    LANGUAGES = "languages"
    DIETARY_NEEDS = "dietary_needs"
    ACCESSIBILITY_NEEDS = "accessibility_needs"
    NOTES = "notes"
    PASSPORT_NAME = "passport_name"
    PASSPORT_NUMBER = "passport_number"
    PASSPORT_EXPIRES_ON = "passport_expires_on"
    DATE_OF_BIRTH = "date_of_birth"


LABELS: dict[PersonField, str] = {
    PersonField.NOTHING: N_("Leave out"),
    PersonField.NAME: N_("Name and surname"),
    PersonField.GIVEN_NAME: N_("Given name"),
    PersonField.PATRONYMIC: N_("Patronymic"),
    PersonField.SURNAME: N_("Surname"),
    PersonField.HONORIFIC: N_("Honorific"),
    PersonField.TITLE: N_("Title of the post"),
    PersonField.ORGANISATION: N_("Organisation"),
    PersonField.COUNTRY: N_("Country of the organisation"),
    PersonField.ROLE: N_("Role in the delegation"),
    PersonField.COUNT: N_("How many"),
    PersonField.PHONE: N_("Phone"),
    PersonField.EMAIL: N_("E-mail"),
    PersonField.LANGUAGES: N_("Languages spoken"),
    PersonField.DIETARY_NEEDS: N_("Dietary needs"),
    PersonField.ACCESSIBILITY_NEEDS: N_("Accessibility needs"),
    PersonField.NOTES: N_("Notes"),
    PersonField.PASSPORT_NAME: N_("Name in the passport"),
    PersonField.PASSPORT_NUMBER: N_("Passport number"),
    PersonField.PASSPORT_EXPIRES_ON: N_("Passport valid until"),
    PersonField.DATE_OF_BIRTH: N_("Date of birth"),
}

LOCALIZED_FIELDS = frozenset(
    {
        PersonField.NAME,
        PersonField.GIVEN_NAME,
        PersonField.PATRONYMIC,
        PersonField.SURNAME,
        PersonField.HONORIFIC,
        PersonField.TITLE,
        PersonField.ORGANISATION,
    }
)
"""Fields whose texts belong to a language."""

SENSITIVE_FIELDS = frozenset(
    {PersonField.PASSPORT_NUMBER, PersonField.PASSPORT_EXPIRES_ON, PersonField.DATE_OF_BIRTH}
)
"""Fields whose cells are shown nowhere unless the officer asks for it."""


class ColumnUse(NamedTuple):
    """What one column holds, and the language of its texts, empty where they belong to none."""

    field: PersonField = PersonField.NOTHING
    language: str = ""


class Columns(NamedTuple):
    """How a sheet is read: which of its rows has the headings, None where none has, and what columns hold."""

    heading: int | None
    uses: tuple[ColumnUse, ...]


def label_of(field: PersonField) -> Message:
    """What a field is called."""
    return Message.of(LABELS[field])
