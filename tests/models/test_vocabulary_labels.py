"""Every word of the vocabulary can be called by a name."""

import inspect
from enum import StrEnum

import pytest

from models import vocabulary
from models.vocabulary import ItemKind, MemberRole, OrganisationKind, PressAccess
from models.vocabulary_labels import label

ENUMERATIONS = [
    kind
    for _, kind in inspect.getmembers(vocabulary, inspect.isclass)
    if issubclass(kind, StrEnum) and len(kind)
]


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda enumeration: enumeration.__name__)
def test_every_member_has_a_label_of_its_own(enumeration: type[StrEnum]) -> None:
    labels = [label(member).msgid for member in enumeration]
    assert all(labels)
    assert len(set(labels)) == len(enumeration)


def test_words_written_alike_are_kept_apart() -> None:
    alike = [OrganisationKind.PRESS, MemberRole.PRESS, ItemKind.PRESS]
    assert [label(word).msgid for word in alike] == [
        "Media organisation",
        "Member of the press",
        "Press appointment",
    ]
    assert label(PressAccess.OPEN).msgid == "Open to the press"
