"""Which places and hosts of a programme the office knows."""

from __future__ import annotations

from models.exchange.programme_lines import ProgrammeLine
from models.exchange.programme_names import MOST_LOOKED_UP, HostName, Office, proposed_names
from models.localized import Localized
from models.spelling import matches
from tests.builders import PlanBuilder

builder = PlanBuilder()
HALL = builder.venue("Town hall")
ZEYTINBURNU = builder.organisation("Zeytinburnu Belediyesi")
ARISOY = builder.person("Ömer Arısoy")


OFFICE = Office(
    lambda text: [one for one in (HALL,) if matches(text, (name for _, name in one.name.texts))],
    lambda text: [one for one in (ZEYTINBURNU,) if matches(text, (name for _, name in one.name.texts))],
    lambda text: [one for one in (ARISOY,) if matches(text, (name for _, name in one.name.texts))],
)


def host_of(text: str) -> HostName:
    return proposed_names([ProgrammeLine(number=1, host=text)], OFFICE, "tr").hosts[text]


def test_a_place_is_known_in_any_letters() -> None:
    for text in ("Town hall", "TOWN HALL"):
        names = proposed_names([ProgrammeLine(number=1, place=text)], OFFICE, "tr")
        assert (names.places[text].venue, names.places[text].is_new, names.places[text].is_sure) == (
            HALL,
            False,
            True,
        )


def test_a_place_that_is_known_in_part_is_to_be_looked_at() -> None:
    names = proposed_names([ProgrammeLine(number=1, place="Blue room, Town hall")], OFFICE, "tr")
    place = names.places["Blue room, Town hall"]
    assert (place.venue, place.is_sure) == (HALL, False)


def test_a_place_that_nobody_knows_is_a_new_venue() -> None:
    line = ProgrammeLine(number=1, place="AKDEM", address="Street 1")
    place = proposed_names([line], OFFICE, "tr").places["AKDEM"]
    assert place.venue is not None
    assert (place.venue.name, place.venue.address, place.is_new) == (
        Localized.of(tr="AKDEM"),
        "Street 1",
        True,
    )


def test_a_host_may_be_a_person_with_a_title_or_an_organisation() -> None:
    assert host_of("Sayın Ömer Arısoy, Mayor") == HostName(person=ARISOY, is_sure=False)
    assert host_of("Omer Arisoy") == HostName(person=ARISOY)
    assert host_of("ZEYTİNBURNU BELEDİYESİ") == HostName(organisation=ZEYTINBURNU)
    assert host_of("Ömer Arısoy, Zeytinburnu Belediyesi") == HostName(ZEYTINBURNU, ARISOY, is_sure=False)


def test_a_host_that_nobody_knows_stays_in_words() -> None:
    assert host_of("N.N., Vice-President") == HostName()


def test_of_more_names_than_any_visit_has_the_rest_stay_words() -> None:
    lines = [ProgrammeLine(number=number, place=f"Place {number}") for number in range(MOST_LOOKED_UP + 50)]
    assert len(proposed_names(lines, OFFICE, "tr").places) == MOST_LOOKED_UP
