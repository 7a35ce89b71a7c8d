"""Letters, gifts and costs of the sample, so that the pictures of hosts and gifts have something to show."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import msgspec

from models.edits import created, edit
from models.identifiers import CostLineId, GiftId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.office_work import CostLine, Gift, Request
from models.vocabulary import CostCategory, ItemStatus, OrganisationRole, RequestForm, RequestOutcome
from scheduling import requesting
from ui.hosts.taking_part import taking_part
from ui.workspace import Workspace

_LETTERS = (
    (RequestForm.LETTER, "2021/412", "Ev sahipliği", 24),
    (RequestForm.EMAIL, "", "İmza töreni salonu", 9),
)
_GIFTS = (
    ("Hand-painted İznik plate", "El yapımı İznik çini tabak", "4500"),
    ("Silver tray with the arms of the city", "Şehir armalı gümüş tepsi", "12750.5"),
    ("Hand-painted İznik plate", "El yapımı İznik çini tabak", None),
)
_COSTS = (
    (CostCategory.ACCOMMODATION, "Hotel, 4 rooms for 2 nights", "Otel, 4 oda 2 gece", "8", "3200", "TRY"),
    (CostCategory.TRANSPORT, "Flights", "Uçak biletleri", "4", "412.5", "EUR"),
    (CostCategory.TRANSPORT, "Minibus with driver", "Şoförlü minibüs", "3", "5500", "TRY"),
    (CostCategory.MEALS, "Dinner at the Bosphorus", "Boğaz'da akşam yemeği", "14", "1250", "TRY"),
    (CostCategory.INTERPRETATION, "Interpreter, by the day", "Tercüman, günlük", "3", "250", "USD"),
    (CostCategory.GIFTS, "Gifts", "Hediyeler", "3", None, "TRY"),
)


def let_correspond(workspace: Workspace) -> None:
    """Two letters to the first host: one answered in part, one that nobody has answered."""
    plan = _open_plan(workspace)
    host = next(link for link in taking_part(plan) if link.role is OrganisationRole.HOST).organisation_id
    item = requesting.hosted_items(plan, host)[-1]
    for form, reference, subject, days in _LETTERS:
        sent = plan.visit.first_day - timedelta(days=days)
        asking = requesting.ask(plan, host, item if reference == "" else None, sent)
        letter = next(change.after for change in asking.changes if isinstance(change.after, Request))
        named = msgspec.structs.replace(
            letter,
            form=form,
            reference=reference,
            subject=subject,
            outcome=RequestOutcome.PARTLY if reference else RequestOutcome.OPEN,
            answered_on=sent + timedelta(days=5) if reference else None,
        )
        workspace.apply(edit(Message.of("Letter"), created(named)))
    for place, one in enumerate(requesting.hosted_items(plan, host)):
        status = ItemStatus.CONFIRMED if place == 0 else ItemStatus.REQUESTED
        workspace.apply(requesting.mark(_open_plan(workspace), one, status, plan.visit.first_day))


def let_give(workspace: Workspace) -> None:
    """Three gifts, one of them given to the same person twice, and what the visit costs."""
    plan = _open_plan(workspace)
    head = next(member for member in plan.members if member.person_id is not None)
    givers = [link.organisation_id for link in taking_part(plan) if link.role is OrganisationRole.HOST]
    items = tuple(plan.items)
    gifts = [
        Gift(
            id=GiftId(new_identifier()),
            visit_id=plan.visit_id,
            item_id=items[number].id,
            description=Localized.of(en=english, tr=turkish),
            value=None if value is None else Decimal(value),
            from_organisation_id=givers[number % len(givers)],
            to_person_id=head.person_id,
        )
        for number, (english, turkish, value) in enumerate(_GIFTS)
    ]
    costs = [
        CostLine(
            id=CostLineId(new_identifier()),
            visit_id=plan.visit_id,
            category=category,
            description=Localized.of(en=english, tr=turkish),
            quantity=Decimal(quantity),
            unit_price=None if price is None else Decimal(price),
            currency=currency,
            payer_id=None if currency == "USD" else givers[number % len(givers)],
            position=number,
        )
        for number, (category, english, turkish, quantity, price, currency) in enumerate(_COSTS)
    ]
    records: list[AnyRecord] = [*gifts, *costs]
    workspace.apply(edit(Message.of("Gifts and costs"), *map(created, records)))


def _open_plan(workspace: Workspace) -> Plan:
    if workspace.plan is None:
        raise RuntimeError("the sample is not open")
    return workspace.plan
