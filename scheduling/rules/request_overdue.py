"""A host answers by the day by which an answer was asked for.

What was asked has a day by which the answer is due; after that day, while nothing has come back, somebody has
to call. Once the visit is over or cancelled nobody waits any longer. A letter about an item that is declined
or cancelled needs no answer either.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_, Sayable
from models.plan import Plan
from models.records.items import Item
from models.records.office_work import Request
from models.records.organisations import Organisation
from models.records.visits import Visit
from models.vocabulary import VisitStatus
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import GIVEN_UP, Facts
from scheduling.naming import organisation_name, title_of
from scheduling.requesting import days_late
from scheduling.rule import Fault, Rule, Scope

LATE = Fault(
    "request-overdue",
    Severity.WARNING,
    N_("{organisation} has not answered about “{subject}”; the answer was due on {day}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each letter whose answer is late."""
    plan, today = facts.plan, facts.today
    if today is None or plan.visit.status in (VisitStatus.CANCELLED, VisitStatus.DONE):
        return
    for request in plan.requests:
        item = plan.items.get(request.item_id)
        if item is not None and item.status in GIVEN_UP:
            continue
        if request.answer_due is not None and days_late(plan, request, today):
            shown_at = () if item is None else (item.id,)
            yield LATE.at(
                shown_at,
                (*shown_at, request.id),
                organisation=organisation_name(plan.organisations[request.organisation_id]),
                subject=_subject(plan, request, item),
                day=request.answer_due,
            )


def _subject(plan: Plan, request: Request, item: Item | None) -> Sayable:
    if request.subject or item is None:
        return request.subject or plan.visit.title
    return title_of(item)


RULE = Rule(
    faults=(LATE,),
    source=N_("The daily work of a protocol office: an answer that does not come is asked for again."),
    woken_by=frozenset({Visit, Organisation, Item, Request}),
    find=find,
    scope=Scope.WHOLE,
)
