"""A kitchen knows what its guests may not eat.

At a lunch, dinner, working meal or reception that somebody with dietary needs attends, or may attend, the
item says what the kitchen was told. What they need is not repeated here: whoever reads a list of conflicts
need not know it. Breakfasts are left to the hotel, and declined and cancelled meals are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Attendance, Item, ItemTrack
from models.records.people import Person
from models.records.visits import Member, MemberTrack
from models.vocabulary import ItemKind
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import title_of
from scheduling.occupancy import Attendee
from scheduling.rule import Fault, Rule

_MEALS = frozenset({ItemKind.LUNCH, ItemKind.WORKING_MEAL, ItemKind.DINNER, ItemKind.RECEPTION})

NOT_TOLD = Fault(
    "diet-unmet",
    Severity.WARNING,
    N_("The kitchen of “{title}” has not been told of the dietary needs of these guests: {people}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each meal of which the kitchen knows nothing."""
    needing = frozenset(Attendee(person.id) for person in facts.plan.persons if person.dietary_needs.strip())
    if not needing:
        return
    for item in facts.items:
        if item.kind in _MEALS and not item.menu_note.strip():
            there = needing & facts.booked(item.id).keys()
            if there:
                about = (item.id,), (item.id, *sorted(there))
                yield NOT_TOLD.at(*about, title=title_of(item), people=facts.names_of(there))


RULE = Rule(
    faults=(NOT_TOLD,),
    source=N_(
        "Protocol handbooks: the menu is agreed with a view to faith, health and custom of the guests."
    ),
    woken_by=frozenset({Person, Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
)
