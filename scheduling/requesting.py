"""What hosts are asked, and what their answers do to the items: the verbs of correspondence, each an Edit.

A request about one item speaks for that item; one without an item speaks for all items of that host. `today`
is the day on which the officer writes down what was sent or answered.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from models.edits import Change, Edit, created, deleted, edit, replaced
from models.identifiers import OrganisationId, RequestId, new_identifier
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.items import Item
from models.records.office_work import Request
from models.vocabulary import ItemStatus, RequestForm, RequestOutcome
from scheduling.letting_go import letting_go
from scheduling.naming import organisation_name, title_of
from scheduling.occupancy import items_of_day, waiting_items

DAYS_TO_ANSWER = 7
"""How long a host has for an answer where the officer says nothing else; at most until the eve."""

_STATUS_OF_OUTCOME = {
    RequestOutcome.CONFIRMED: ItemStatus.CONFIRMED,
    RequestOutcome.DECLINED: ItemStatus.DECLINED,
}
_OUTCOME_OF_STATUS = {status: outcome for outcome, status in _STATUS_OF_OUTCOME.items()}
_DECIDED = frozenset(_OUTCOME_OF_STATUS)

_STATUS_NAMES = {
    ItemStatus.REQUESTED: N_("Mark “{title}” as requested"),
    ItemStatus.CONFIRMED: N_("Mark “{title}” as confirmed"),
    ItemStatus.DECLINED: N_("Mark “{title}” as declined"),
}


class Standing(NamedTuple):
    """How far a host's part of the visit is agreed.

    Counts of its items (cancelled ones left out), of those with each answer, and of requests that wait for
    one. `next_due` is the earliest day by which an answer is wanted; `days_late` how long ago that was, 0
    where it is not past.
    """

    items: int
    confirmed: int
    declined: int
    waiting: int
    next_due: date | None
    days_late: int


def hosted_items(plan: Plan, organisation_id: str) -> tuple[Item, ...]:
    """The items of which an organisation is the host, in the order of the programme, waiting ones last."""
    own = {item.id for item in plan.items.where("host_organisation_id", organisation_id)}
    days = sorted({item.day for item in plan.items if item.id in own and item.day is not None})
    standing = [*(item for day in days for item in items_of_day(plan, day)), *waiting_items(plan)]
    return tuple(item for item in standing if item.id in own)


def requests_to(plan: Plan, organisation_id: str) -> tuple[Request, ...]:
    """What an organisation was asked, the oldest first; what is not sent yet comes last."""
    return tuple(sorted(plan.requests.where("organisation_id", organisation_id), key=_by_date))


def waits_for_answer(request: Request) -> bool:
    """Whether nothing has come back yet."""
    return request.outcome is RequestOutcome.OPEN and request.answered_on is None


def is_over(plan: Plan, today: date) -> bool:
    """Whether the visit has ended, so that nobody waits for an answer any longer."""
    return today > plan.visit.last_day


def days_late(plan: Plan, request: Request, today: date) -> int:
    """For how many days the answer has been overdue; 0 where it has come, is not due yet, or has no day.

    Once the visit is over no answer is overdue.
    """
    if request.answer_due is None or not waits_for_answer(request) or is_over(plan, today):
        return 0
    return max(0, (today - request.answer_due).days)


def standing_of(plan: Plan, organisation_id: str, today: date) -> Standing:
    """How far the part of one organisation is agreed."""
    items = [item for item in hosted_items(plan, organisation_id) if item.status is not ItemStatus.CANCELLED]
    asked = () if is_over(plan, today) else requests_to(plan, organisation_id)
    waiting = [request for request in asked if waits_for_answer(request)]
    next_due = min((request.answer_due for request in waiting if request.answer_due), default=None)
    return Standing(
        items=len(items),
        confirmed=sum(item.status is ItemStatus.CONFIRMED for item in items),
        declined=sum(item.status is ItemStatus.DECLINED for item in items),
        waiting=len(waiting),
        next_due=next_due,
        days_late=max((days_late(plan, request, today) for request in waiting), default=0),
    )


def receive(plan: Plan, item: Item, organisation_id: OrganisationId) -> Edit:
    """Let an organisation be the host of an item. The principal of another host is not theirs, and goes."""
    host = _host_name(plan, organisation_id)
    name = Message.of(N_("Let {host} be the host of “{title}”"), host=host, title=title_of(item))
    principal = item.host_principal_id if item.host_organisation_id in {None, organisation_id} else None
    after = msgspec.structs.replace(item, host_organisation_id=organisation_id, host_principal_id=principal)
    return edit(name, replaced(item, after))


def ask(plan: Plan, organisation_id: OrganisationId, item: Item | None, today: date) -> Edit:
    """A request to a host, sent today, in the way in which the office last asked anybody in this visit.

    About one item, which counts as requested from now on unless it is cancelled; or, without an item, about
    all that the host offers: those that were only ideas count as requested, what is decided stays so.
    """
    request = Request(
        id=RequestId(new_identifier()),
        visit_id=plan.visit_id,
        organisation_id=organisation_id,
        item_id=item.id if item else None,
        form=_usual_form(plan),
        sent_on=today,
        answer_due=_usual_due(plan, today),
    )
    host = _host_name(plan, organisation_id)
    if item is not None:
        name = Message.of(N_("Ask {host} about “{title}”"), host=host, title=title_of(item))
    else:
        name = Message.of(N_("Ask {host} about the visit"), host=host)
    return edit(name, created(request), *_asking(plan, request))


def ask_about(plan: Plan, request: Request, item: Item | None) -> Edit:
    """Let a request be about another item, or about all of its host; these count as requested then."""
    after = msgspec.structs.replace(request, item_id=item.id if item else None)
    asking = _asking(plan, after) if waits_for_answer(after) else ()
    return edit(Message.of(N_("Change what a request is about")), replaced(request, after), *asking)


def take_back(plan: Plan, request: Request) -> Edit:
    """Delete a request with the files kept with it. The items stay as they are."""
    host = _host_name(plan, request.organisation_id)
    name = Message.of(N_("Delete a request to {host}"), host=host)
    return edit(name, *letting_go(plan, (request,)), deleted(request))


def answer(plan: Plan, request: Request, outcome: RequestOutcome, today: date) -> Edit:
    """Write down what a host answered, and let the items follow.

    Agreed or turned down: what was requested becomes confirmed or declined. Withdrawn: what nobody else was
    asked about becomes an idea again. Not answered: one item that had its answer waits for it again. Agreed
    in part changes no item, as nobody but the officer knows which.
    """
    answered_on = request.answered_on
    if outcome is RequestOutcome.OPEN:
        answered_on = None
    elif outcome is not RequestOutcome.WITHDRAWN:
        answered_on = answered_on or today
    after = msgspec.structs.replace(request, outcome=outcome, answered_on=answered_on)
    following = tuple(_following(plan, request, outcome))
    name = Message.of(N_("Write down the answer of {host}"), host=_host_name(plan, request.organisation_id))
    return edit(name, replaced(request, after), *following, *_settled(plan, following, today, request))


def mark(plan: Plan, item: Item, status: ItemStatus, today: date) -> Edit:
    """Give an item a status, and the latest request about it the outcome that this means.

    Confirmed or declined is its answer; requested says that the answer is still to come. A request about all
    items of the host is answered once none of them waits any longer.
    """
    change = replaced(item, msgspec.structs.replace(item, status=status))
    linked = tuple(_outcome_of_latest(plan, item, status, today))
    name = Message.of(_STATUS_NAMES.get(status, N_("Change the status of “{title}”")), title=title_of(item))
    return edit(name, change, *linked, *_settled(plan, (change,), today))


def _by_date(request: Request) -> tuple[bool, date, str]:
    return request.sent_on is None, request.sent_on or date.max, request.id


def _usual_form(plan: Plan) -> RequestForm:
    sent = sorted(plan.requests, key=lambda request: (request.sent_on or date.min, request.id))
    return sent[-1].form if sent else RequestForm.LETTER


def _usual_due(plan: Plan, today: date) -> date:
    due = today + timedelta(days=DAYS_TO_ANSWER)
    eve = plan.visit.first_day - timedelta(days=1)
    return min(due, eve) if eve >= today else due


def _host_name(plan: Plan, organisation_id: OrganisationId) -> Sayable:
    host = plan.organisations.get(organisation_id)
    return organisation_name(host) if host else Message.of(N_("an organisation without a name"))


def _asking(plan: Plan, request: Request) -> Iterable[Change]:
    """That what a request is about counts as requested."""
    item = plan.items.get(request.item_id)
    if item is not None:
        asked = [item] if item.status is not ItemStatus.CANCELLED else []
    else:
        ideas = hosted_items(plan, request.organisation_id)
        asked = [one for one in ideas if one.status is ItemStatus.IDEA]
    return tuple(_with_status(one, ItemStatus.REQUESTED) for one in asked)


def _following(plan: Plan, request: Request, outcome: RequestOutcome) -> Iterable[Change]:
    """What the outcome of a request changes about the items that it speaks for."""
    item = plan.items.get(request.item_id)
    about = (item,) if item is not None else hosted_items(plan, request.organisation_id)
    status = _STATUS_OF_OUTCOME.get(outcome)
    for one in about:
        if one.status is ItemStatus.CANCELLED:
            continue
        if status is not None and (item is not None or one.status is ItemStatus.REQUESTED):
            yield _with_status(one, status)
        elif outcome is RequestOutcome.OPEN and item is not None and one.status in _DECIDED:
            yield _with_status(one, ItemStatus.REQUESTED)
        elif (
            outcome is RequestOutcome.WITHDRAWN
            and one.status is ItemStatus.REQUESTED
            and not _is_asked_otherwise(plan, one, request)
        ):
            yield _with_status(one, ItemStatus.IDEA)


def _is_asked_otherwise(plan: Plan, item: Item, request: Request) -> bool:
    """Whether another request that waits for an answer speaks for the item too."""
    others = plan.requests.where("organisation_id", request.organisation_id)
    return any(
        waits_for_answer(other) and other.item_id in {None, item.id}
        for other in others
        if other.id != request.id
    )


def _outcome_of_latest(plan: Plan, item: Item, status: ItemStatus, today: date) -> Iterable[Change]:
    """What a status says about the latest request for just this item."""
    about = [one for one in plan.requests.where("item_id", item.id) if _is_to_host(one, item)]
    if not about:
        return
    latest = max(about, key=lambda request: (request.sent_on or date.max, request.id))
    outcome = _OUTCOME_OF_STATUS.get(status)
    if outcome is not None and latest.outcome is not outcome:
        answered_on = latest.answered_on or today
        yield replaced(latest, msgspec.structs.replace(latest, outcome=outcome, answered_on=answered_on))
    elif status is ItemStatus.REQUESTED and latest.outcome in _STATUS_OF_OUTCOME:
        after = msgspec.structs.replace(latest, outcome=RequestOutcome.OPEN, answered_on=None)
        yield replaced(latest, after)


def _is_to_host(request: Request, item: Item) -> bool:
    return item.host_organisation_id in {None, request.organisation_id}


def _settled(
    plan: Plan, changes: Iterable[Change], today: date, answered: Request | None = None
) -> Iterable[Change]:
    """That requests about all items of a host are answered once `changes` leave none of them waiting."""
    after = {change.id: change.after for change in changes if isinstance(change.after, Item)}
    hosts = {item.host_organisation_id for item in after.values()}
    settled = []
    for host in sorted(one for one in hosts if one is not None):
        items = [after.get(item.id) or item for item in hosted_items(plan, host)]
        outcome = _common_outcome(items)
        for request in plan.requests.where("organisation_id", host):
            is_about_all = request.item_id is None and request != answered
            if outcome is not None and is_about_all and waits_for_answer(request):
                closed = msgspec.structs.replace(request, outcome=outcome, answered_on=today)
                settled.append(replaced(request, closed))
    return settled


def _common_outcome(items: Iterable[Item]) -> RequestOutcome | None:
    """What the items of a host say together; None while one of them waits, or none has an answer."""
    statuses = {item.status for item in items}
    if ItemStatus.REQUESTED in statuses or not statuses & _DECIDED:
        return None
    answers = statuses & _DECIDED
    return RequestOutcome.PARTLY if len(answers) > 1 else _OUTCOME_OF_STATUS[answers.pop()]


def _with_status(item: Item, status: ItemStatus) -> Change:
    return replaced(item, msgspec.structs.replace(item, status=status))
