"""Who receives the guests is given something, if others are.

Where gifts are noted down for a visit, each host principal of a courtesy call and of a signing ceremony is
worth a thought: one to whom nothing goes, neither to the person nor to the body that receives, nor at that
item. Of a visit without any gift nothing is said. Declined and cancelled items are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.identifiers import PersonId
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from models.records.office_work import Gift
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import ItemKind
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import GIVEN_UP, Facts
from scheduling.gift_giving import recipients_of
from scheduling.naming import person_name, title_of
from scheduling.occupancy import beginning_of
from scheduling.rule import Fault, Rule, Scope

NOTHING = Fault(
    "gift-missing",
    Severity.HINT,
    N_("No gift is noted down for {host}, who receives at “{title}”."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each host who is given nothing, at the first item at which they receive."""
    plan = facts.plan
    if not plan.gifts:
        return
    recipients = recipients_of(plan)
    for host, item in _first_received_by(plan).items():
        if host not in recipients:
            about = (item.id,), (item.id, host)
            yield NOTHING.at(*about, host=person_name(plan, host), title=title_of(item))


def _first_received_by(plan: Plan) -> dict[PersonId, Item]:
    """The hosts who receive, but those to whose body or at whose item something is given."""
    recipients = recipients_of(plan)
    received = [
        item
        for kind in (ItemKind.COURTESY_CALL, ItemKind.SIGNING_CEREMONY)
        for item in plan.items.where("kind", kind)
        if item.host_principal_id is not None and item.status not in GIVEN_UP
    ]
    given = {
        item.host_principal_id
        for item in received
        if item.host_organisation_id in recipients or plan.gifts.where("item_id", item.id)
    }
    first: dict[PersonId, Item] = {}
    for item in sorted(received, key=lambda item: (_begin(plan, item), item.id)):
        host = item.host_principal_id
        if host is not None and host not in given and not plan.members.where("person_id", host):
            first.setdefault(host, item)
    return first


def _begin(plan: Plan, item: Item) -> float:
    begin = beginning_of(plan, item)
    return float("inf") if begin is None else begin


RULE = Rule(
    faults=(NOTHING,),
    source=N_("Protocol handbooks: a gift is prepared for each host who receives, and noted down."),
    woken_by=frozenset({Person, Member, Item, Gift}),
    find=find,
    scope=Scope.WHOLE,
)
