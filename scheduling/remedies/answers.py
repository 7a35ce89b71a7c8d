"""Write down what a host has answered: it takes place after all, or no longer does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from models.edits import Edit
from models.messages import N_, Message
from models.plan import Plan
from models.records.office_work import Request
from models.vocabulary import ItemStatus, RequestOutcome
from scheduling.item_marks import set_status
from scheduling.moves import put_in_tray
from scheduling.naming import organisation_name
from scheduling.remedies.trouble import Trouble
from scheduling.requesting import answer

CODES = frozenset({"not-confirmed", "host-declined", "request-overdue"})
"""The conflicts of what hosts have not answered, not confirmed, or declined."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Mark it as confirmed where the host may have said so; take it off the programme where they declined."""
    plan, today = trouble.plan, trouble.today
    if trouble.conflict.code == "request-overdue":
        for request in (plan.requests[one] for one in trouble.conflict.record_ids if one in plan.requests):
            yield from () if today is None else _answered(plan, request, today)
        return
    for item in trouble.items:
        if trouble.conflict.code == "not-confirmed":
            yield set_status(plan, (item.id,), ItemStatus.CONFIRMED)
        else:
            yield set_status(plan, (item.id,), ItemStatus.CANCELLED)
            yield put_in_tray(plan, (item.id,))


def _answered(plan: Plan, request: Request, today: date) -> Iterator[Edit]:
    """The answer came by telephone: yes or no, and the items follow."""
    host = organisation_name(plan.organisations[request.organisation_id])
    yes = Message.of(N_("{host} has agreed: write it down"), host=host)
    no = Message.of(N_("{host} has declined: write it down"), host=host)
    for name, outcome in ((yes, RequestOutcome.CONFIRMED), (no, RequestOutcome.DECLINED)):
        yield msgspec.structs.replace(answer(plan, request, outcome, today), name=name)
