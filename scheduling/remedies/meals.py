"""Lay the table: as many covers as people come, and the kitchen told of what they cannot eat."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit, edit, replaced
from models.messages import N_, NP_, Message
from models.records.items import Item
from scheduling.naming import title_of
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"meal-without-covers", "diet-unmet"})
"""The conflicts of a meal that is not prepared."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Count those who come; write down what they need."""
    for item in trouble.items:
        people = _people_at(trouble, item)
        if trouble.conflict.code == "meal-without-covers" and people:
            name = Message.of(
                *NP_("Lay {count} cover at “{title}”", "Lay {count} covers at “{title}”"),
                count=people,
                title=title_of(item),
            )
            yield edit(name, replaced(item, msgspec.structs.replace(item, covers=people)))
        needs = _needs_at(trouble, item)
        if trouble.conflict.code == "diet-unmet" and needs:
            note = "\n".join(filter(None, (item.menu_note, *needs)))
            # What it is stands in the note and not in the name: whoever reads what was done need not know it.
            name = Message.of(N_("Tell the kitchen of “{title}” what its guests need"), title=title_of(item))
            yield edit(name, replaced(item, msgspec.structs.replace(item, menu_note=note)))


def _people_at(trouble: Trouble, item: Item) -> int:
    """Everybody who has to be there, an unnamed member as many as it stands for.

    Not who follows no track of their own and is counted in several.
    """
    people = 0
    for presence in trouble.facts.booked(item.id).values():
        if presence.required and not presence.on_every_track:
            member = trouble.plan.members.get(presence.member_id)
            people += member.count if member is not None and presence.person_id is None else 1
    return people


def _needs_at(trouble: Trouble, item: Item) -> tuple[str, ...]:
    """What those who are there cannot eat, as it was written down and not yet told, each once."""
    found: dict[str, None] = {}
    for presence in trouble.facts.booked(item.id).values():
        person = trouble.plan.persons.get(presence.person_id)
        if person is not None and person.dietary_needs and person.dietary_needs not in item.menu_note:
            found[person.dietary_needs] = None
    return tuple(found)
