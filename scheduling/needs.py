"""What a delegation as a whole needs: languages, interpreters, food, ways without steps; and who needs it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from models.plan import Plan
from models.records.visits import Member
from scheduling.occupancy import in_precedence


class Need(NamedTuple):
    """Something that members have in common: a language by its tag, or a need in the officer's words."""

    what: str
    members: tuple[Member, ...]


def languages_spoken(plan: Plan) -> tuple[Need, ...]:
    """The languages of the delegation with those who speak them, the most spoken first."""
    spoken = [
        (language, member)
        for member in in_precedence(plan.members)
        if (person := plan.persons.get(member.person_id)) is not None
        for language in dict.fromkeys(person.languages)
    ]
    return tuple(sorted(_gathered(spoken), key=lambda need: (-len(need.members), need.what)))


def interpreted_pairs(plan: Plan) -> tuple[Need, ...]:
    """Between which languages members interpret, each pair written "kk–tr"."""
    return _gathered(
        ("–".join(sorted(pair)), member)
        for member in in_precedence(plan.members)
        if (person := plan.persons.get(member.person_id)) is not None
        for pair in person.interprets
    )


def dietary_needs(plan: Plan) -> tuple[Need, ...]:
    """What members eat or may not eat, in precedence."""
    return _gathered(
        (person.dietary_needs.strip(), member)
        for member in in_precedence(plan.members)
        if (person := plan.persons.get(member.person_id)) is not None
    )


def accessibility_needs(plan: Plan) -> tuple[Need, ...]:
    """What members need to get somewhere, in precedence."""
    return _gathered(
        (person.accessibility_needs.strip(), member)
        for member in in_precedence(plan.members)
        if (person := plan.persons.get(member.person_id)) is not None
    )


def _gathered(needed: Iterable[tuple[str, Member]]) -> tuple[Need, ...]:
    """Each thing once, with all who need it; written alike but for capitals is the same thing."""
    words: dict[str, str] = {}
    members: dict[str, dict[Member, None]] = {}
    for what, member in needed:
        if what:
            words.setdefault(what.casefold(), what)
            members.setdefault(what.casefold(), {})[member] = None
    return tuple(Need(words[key], tuple(those)) for key, those in members.items())
