"""Whom a card names: who receives, then those who have a part in the item, by their part and order."""

from __future__ import annotations

from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import Part

_NAMED = (
    Part.HOST,
    Part.PRINCIPAL,
    Part.SPEAKER,
    Part.SIGNATORY,
    Part.WITNESS,
    Part.GREETER,
    Part.GUEST,
)
"""The parts that are named, the first first; interpreters, escorts and those responsible work there."""
_ORDER = {part: number for number, part in enumerate(_NAMED)}
_MOST = 6
"""No card has room for more names."""


def people_on_card(plan: Plan, item: Item) -> tuple[Localized, ...]:
    """The names of those persons, each once; nothing of those without a name."""
    named = [one for one in plan.attendances.where("item_id", item.id) if one.part in _ORDER]
    if not named and item.host_principal_id is None:
        return ()
    named.sort(key=lambda one: (_ORDER[one.part], one.position, one.id))
    persons = plan.persons
    found = (persons.get(one) for one in (item.host_principal_id, *(one.person_id for one in named)))
    return tuple(dict.fromkeys(person.name for person in found if person is not None and person.name))[:_MOST]
