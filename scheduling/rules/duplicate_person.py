"""Nobody is in the records twice.

Two records look like one person where their names are the same in any spelling: with or without accents, in
Cyrillic or Latin, in the order of a passport or of a letter (Şınar and Shynar). A name of a single word says
too little. Those whose dates of birth, passports or passport names are known and differ are two people.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from models.messages import N_
from models.records.people import Person
from models.spelling import loosened
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import person_name
from scheduling.rule import Fault, Rule, Scope

ALIKE = Fault(
    "duplicate-person",
    Severity.HINT,
    N_("{first} and {second} look like one person with two records."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each two records that look like one person."""
    by_name: dict[frozenset[str], list[Person]] = {}
    for person in facts.plan.persons:
        for name in _names(person):
            by_name.setdefault(name, []).append(person)
    pairs = {pair for people in by_name.values() for pair in combinations(people, 2) if not _are_two(*pair)}
    for first, second in sorted(pairs, key=lambda pair: (pair[0].id, pair[1].id)):
        plan = facts.plan
        told = {"first": person_name(plan, first.id), "second": person_name(plan, second.id)}
        yield ALIKE.at((), (first.id, second.id), **told)


def _names(person: Person) -> frozenset[frozenset[str]]:
    texts = (*(text for _, text in person.name.texts), person.passport_name)
    words = (frozenset(loosened(text.replace(",", " ")).split()) for text in texts)
    return frozenset(name for name in words if len(name) > 1)


def _are_two(first: Person, second: Person) -> bool:
    """Whether something that is known of both tells them apart."""
    told_apart_by = (
        (first.date_of_birth, second.date_of_birth),
        (first.passport_number, second.passport_number),
        (loosened(first.passport_name), loosened(second.passport_name)),
    )
    return any(one and other and one != other for one, other in told_apart_by)


RULE = Rule(
    faults=(ALIKE,),
    source=N_("The founding report spells one guest in two ways; so do passports, letters and lists."),
    woken_by=frozenset({Person}),
    find=find,
    scope=Scope.WHOLE,
)
