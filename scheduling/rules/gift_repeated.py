"""Nobody is given the same gift twice at one visit.

Two gifts are the same where their descriptions are, in any one language and however they are spelt. A gift
with a person is the person's; one with a body alone is the body's, and that another of the same body had it
too is no matter. Of gifts without a description, and of those that nobody is named for, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Item
from models.records.office_work import Gift
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.visits import Visit
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.gift_giving import given_before, recipient_name
from scheduling.occupancy import beginning_of
from scheduling.rule import Fault, Rule, Scope

AGAIN = Fault(
    "gift-repeated",
    Severity.HINT,
    N_("To be given “{gift}” more than once at this visit: {recipient}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each two gifts that are the same and go to the same person or body."""
    for gift_id, others in given_before(facts.plan, ()).items():
        for other in others:
            if gift_id < other.gift.id:
                yield from _conflict(facts, facts.plan.gifts[gift_id], other.gift)


def _conflict(facts: Facts, first: Gift, second: Gift) -> Iterator[Conflict]:
    recipient = recipient_name(facts.plan, first)
    if recipient is not None:
        found = (facts.plan.items.get(gift.item_id) for gift in (first, second))
        items = {item.id: item for item in found if item is not None}
        item_ids = tuple(sorted(items, key=lambda item_id: (_begin(facts, items[item_id]), item_id)))
        records = (*item_ids, first.id, second.id)
        yield AGAIN.at(item_ids, records, gift=first.description, recipient=recipient)


def _begin(facts: Facts, item: Item) -> float:
    begin = beginning_of(facts.plan, item)
    return float("inf") if begin is None else begin


RULE = Rule(
    faults=(AGAIN,),
    source=N_("Protocol handbooks: never the same gift to the same person twice."),
    woken_by=frozenset({Visit, Person, Organisation, Item, Gift}),
    find=find,
    scope=Scope.WHOLE,
)
