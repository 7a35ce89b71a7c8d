"""What a host has declined does not stay on the programme.

It is an error where the last answer of the host to what was asked about an item is a refusal, and the item
still stands on a day as if it took place. A refusal of another body than the present host does not count.
Declined and cancelled items are left alone, and so are those that have no day yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.messages import N_
from models.records.items import Item
from models.records.office_work import Request
from models.records.organisations import Organisation
from models.vocabulary import RequestOutcome
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, organisation_name, title_of
from scheduling.rule import Fault, Rule

REFUSED = Fault(
    "host-declined",
    Severity.ERROR,
    N_("{host} has declined “{title}”, which still stands on the programme of {day}."),
)

_ANSWERS = frozenset({RequestOutcome.CONFIRMED, RequestOutcome.PARTLY, RequestOutcome.DECLINED})


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item that its host has refused."""
    if not facts.plan.requests:
        return
    for item in facts.items:
        if item.day is None:
            continue
        answer = _last_answer(facts, item)
        if answer is not None and answer.outcome is RequestOutcome.DECLINED:
            host = facts.plan.organisations[answer.organisation_id]
            told = {"host": organisation_name(host), "title": title_of(item), "day": day_of(item)}
            yield REFUSED.at((item.id,), (item.id, answer.id), **told)


def _last_answer(facts: Facts, item: Item) -> Request | None:
    answers = [
        request
        for request in facts.plan.requests.where("item_id", item.id)
        if request.outcome in _ANSWERS and item.host_organisation_id in (None, request.organisation_id)
    ]
    return max(answers, key=_when, default=None)


def _when(request: Request) -> tuple[date, str]:
    return request.answered_on or request.sent_on or date.min, request.id


RULE = Rule(
    faults=(REFUSED,),
    source=N_("The daily work of a protocol office: letters and programme are kept in step."),
    woken_by=frozenset({Organisation, Item, Request}),
    find=find,
)
