"""Nobody is in the records twice."""

from datetime import date

from msgspec import structs

from exports.wording import say
from models.records.people import Person
from scheduling.check import check
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_one_name_in_two_spellings(written: Programme) -> None:
    """In Latin as Turkish and English write it; a guest and a host alike.

    delegation: Head, Şınar Omarova
    20 Dec 10:00-10:30 courtesy call "Call" by Omarova Shynar
    => hint duplicate-person:
    """
    assert say(only_conflict(written).message, "en") == (
        "Şınar Omarova and Omarova Shynar look like one person with two records."
    )


@programme
def test_cyrillic(written: Programme) -> None:
    """What a passport and a letter write.

    delegation: Head, Нурбол Турашбеков, Nurbol Turashbekov
    => hint duplicate-person:
    """


@programme
def test_other_people(written: Programme) -> None:
    """Sisters, and people of whom only one name is known.

    delegation: Head, Ana Kaya, Bea Kaya, Ana
    20 Dec 10:00-10:30 courtesy call "Call" by Ana B Kaya
    """


def test_told_apart_by_what_else_is_known() -> None:
    written = Programme("delegation: Head, Ana Kaya, Kaya Ana")
    first, second = (person for person in written.plan.persons if "Kaya" in person.name.in_language("en"))

    def codes(one: Person, other: Person) -> list[str]:
        return [conflict.code for conflict in check(written.plan.including([one, other]))]

    assert codes(first, second) == ["duplicate-person"]
    born = structs.replace(first, date_of_birth=date(1970, 1, 1))
    assert codes(born, second) == ["duplicate-person"]
    assert codes(born, structs.replace(second, date_of_birth=date(1971, 1, 1))) == []
    assert codes(born, structs.replace(second, date_of_birth=date(1970, 1, 1))) == ["duplicate-person"]
    passport = structs.replace(first, passport_number="A1", passport_name="ANA KAYA")
    assert codes(passport, structs.replace(second, passport_number="B2")) == []
    assert codes(passport, structs.replace(second, passport_name="KAYA ANA MARIA")) == []
