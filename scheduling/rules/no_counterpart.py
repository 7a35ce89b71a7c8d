"""A courtesy call is paid to somebody, and a signing ceremony has somebody on the other side of the table.

The counterpart is the item's host principal, or somebody listed as host, principal or signatory, who does not
belong to the delegation; or the host as printed ("N.N., Vice-President") where there is no record of one yet.
A host organisation alone is none: protocol wants to know who receives. Declined and cancelled items are left
alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.plan import Plan
from models.records.items import Attendance, Item
from models.records.visits import Member
from models.vocabulary import ItemKind, Part
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import title_of
from scheduling.rule import Fault, Rule

NOBODY = Fault(
    "no-counterpart", Severity.WARNING, N_("“{title}” has no host principal: it is not said who receives.")
)

_WANTS_COUNTERPART = frozenset({ItemKind.COURTESY_CALL, ItemKind.SIGNING_CEREMONY})
_COUNTERPARTS = frozenset({Part.HOST, Part.PRINCIPAL, Part.SIGNATORY})


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each courtesy call or signing ceremony at which nobody is named on the other side."""
    for item in facts.items:
        if item.kind in _WANTS_COUNTERPART and not _has_counterpart(facts.plan, item):
            yield NOBODY.at((item.id,), (item.id,), title=title_of(item))


def _has_counterpart(plan: Plan, item: Item) -> bool:
    if item.host_note:
        return True
    named = [item.host_principal_id]
    for attendance in plan.attendances.where("item_id", item.id):
        if attendance.part in _COUNTERPARTS:
            named.append(attendance.person_id)
    return any(person is not None and not plan.members.where("person_id", person) for person in named)


RULE = Rule(
    faults=(NOBODY,),
    source=N_("Protocol handbooks: a call is paid by a person of rank to a person of rank."),
    woken_by=frozenset({Member, Item, Attendance}),
    find=find,
)
