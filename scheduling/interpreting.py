"""Who understands whom at an item: the languages people share, and those who interpret between others.

Languages are compared by their main tag: who speaks "kk-Latn" speaks "kk".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.identifiers import PersonId
from models.plan import Plan
from models.records.items import Item
from models.records.people import Person
from models.vocabulary import MemberRole, Part
from scheduling.facts import Facts
from scheduling.occupancy import Presence


def speaks(plan: Plan, person_id: PersonId) -> frozenset[str]:
    """The languages of a person; empty where nobody has said."""
    return _main(plan.persons[person_id].languages)


def share_a_language(plan: Plan, one: PersonId, other: PersonId) -> bool:
    """Whether two people can talk without help."""
    return not speaks(plan, one).isdisjoint(speaks(plan, other))


def is_interpreted(facts: Facts, item: Item, guest: PersonId, host: PersonId) -> bool:
    """Whether interpreters at the item lead from a language of the one to a language of the other."""
    pairs: list[frozenset[str]] = []
    for presence, person in _others(facts, item, (guest, host)):
        if person is not None and person.interprets:
            pairs += [_main(pair) for pair in person.interprets]
        elif _is_interpreter(facts, presence):
            return True
    reached, before = speaks(facts.plan, guest), frozenset[str]()
    while reached != before:
        before = reached
        reached = reached.union(*(pair for pair in pairs if not pair.isdisjoint(reached)))
    return not reached.isdisjoint(speaks(facts.plan, host))


def bilingual_at(facts: Facts, item: Item, guest: PersonId, host: PersonId) -> tuple[PersonId, ...]:
    """Those at the item who are no interpreters and speak a language of each of the two."""
    sides = speaks(facts.plan, guest), speaks(facts.plan, host)
    return tuple(
        person.id
        for _, person in _others(facts, item, (guest, host))
        if person is not None and not any(side.isdisjoint(_main(person.languages)) for side in sides)
    )


def interpreters_at(facts: Facts, item: Item) -> int:
    """How many interpreters are at the item; an unnamed one counts for as many as it stands for."""
    people = 0
    for presence, person in _others(facts, item, ()):
        if _is_interpreter(facts, presence) or (person is not None and person.interprets):
            member = facts.plan.members.get(presence.member_id)
            people += member.count if member is not None and person is None else 1
    return people


def _others(facts: Facts, item: Item, people: Iterable[PersonId]) -> Iterator[tuple[Presence, Person | None]]:
    """Everybody at the item but these; an unnamed member without a record as a person."""
    left_out = frozenset(people)
    for presence in facts.booked(item.id).values():
        if presence.person_id not in left_out:
            yield presence, facts.plan.persons.get(presence.person_id)


def _is_interpreter(facts: Facts, presence: Presence) -> bool:
    member = facts.plan.members.get(presence.member_id)
    role = None if member is None else member.role
    return presence.part is Part.INTERPRETER or role is MemberRole.INTERPRETER


def _main(languages: Iterable[str]) -> frozenset[str]:
    return frozenset(language.partition("-")[0].lower() for language in languages)
