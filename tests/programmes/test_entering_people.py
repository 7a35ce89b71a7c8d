"""The delegations and hosts of the eight published programmes enter through a list of people, nobody lost."""

from __future__ import annotations

import csv
import io

import pytest

from models.exchange.matching import KnownOrganisations
from models.exchange.people_source import lines_of, read_source
from models.exchange.people_table import PersonLine
from models.identifiers import VisitId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.people import Person
from models.records.visits import Visit
from scheduling.occupancy import in_precedence
from scheduling.taking_in_people import Taken, take_in
from tests.programmes.facts import PROGRAMMES, FactPerson, Facts, facts_named

every_programme = pytest.mark.parametrize("name", dict.fromkeys(name for name, _ in PROGRAMMES))
HEADINGS = ("Name", "Title", "Organisation", "How many", "Notes")


def as_csv(people: list[FactPerson]) -> bytes:
    """The list as an office sends it: whoever has no name is there by title and number."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(HEADINGS)
    for person in people:
        notes = "; ".join(filter(None, (person.note, person.accompanied_by)))
        writer.writerow(
            (person.name or "", person.title or "", person.organisation or "", str(person.count), notes)
        )
    return text.getvalue().encode("utf-8-sig")


def read(facts: Facts, people: list[FactPerson]) -> tuple[PersonLine, ...]:
    source = read_source(as_csv(people), "people.csv", facts.tag)
    sheet = source.table.sheets[0]
    return lines_of(sheet, source.columns_of(sheet, facts.tag))


def called(person: Person) -> str:
    """The name with what stands before it, as it was printed."""
    return " ".join(filter(None, (words(person.honorific), words(person.name))))


def words(text: Localized) -> str:
    return text.texts[0][1] if text else ""


@every_programme
@pytest.mark.parametrize("side", ["delegation", "hosts"])
def test_every_person_title_body_and_number_is_read(name: str, side: str) -> None:
    facts = facts_named(name)
    people = [one for one in getattr(facts, side) if one.name or one.title]
    lines = read(facts, people)
    found = [
        (called(line.person), words(line.title or line.description), words(line.organisation), line.count)
        for line in lines
    ]
    assert found == [(one.name or "", one.title or "", one.organisation or "", one.count) for one in people]


@every_programme
def test_the_delegation_is_taken_over_in_its_order(name: str) -> None:
    facts = facts_named(name)
    visit = Visit(
        id=VisitId(new_identifier()),
        first_day=facts.dates.start,
        last_day=facts.dates.end or facts.dates.start,
    )
    plan = Plan.of(visit.id, (visit,))
    lines = read(facts, facts.delegation)
    after = plan.with_edit(take_in([Taken(line) for line in lines], KnownOrganisations(()), "people", plan))
    members = [
        (called(after.persons[one.person_id]) if one.person_id else "", one.count)
        for one in in_precedence(after.members)
    ]
    expected = [(one.name or "", one.count) for one in facts.delegation if one.name or one.title]
    assert members == expected
