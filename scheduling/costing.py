"""What a visit costs: sums of the cost lines, each currency by itself, and the verbs of the estimate.

Nothing is converted from one currency into another, as nobody has said at what rate.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

import msgspec

from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import CostLineId, OrganisationId, new_identifier
from models.messages import N_, Message
from models.plan import Plan
from models.records.office_work import CostLine
from models.vocabulary import CostCategory
from scheduling.letting_go import letting_go


class Share(NamedTuple):
    """What one part of the estimate comes to: an amount for each currency, by its ISO 4217 code."""

    amounts: dict[str, Decimal]

    def of(self, currency: str) -> Decimal | None:
        """The amount in a currency; None where nothing is in it."""
        return self.amounts.get(currency)


class CategoryShare(NamedTuple):
    """What one category comes to."""

    category: CostCategory
    share: Share


class PayerShare(NamedTuple):
    """What one body pays; None for what nobody has been found to pay yet."""

    payer_id: OrganisationId | None
    share: Share


def cost_lines(plan: Plan) -> tuple[CostLine, ...]:
    """The lines of the estimate in their order."""
    return tuple(sorted(plan.cost_lines, key=lambda line: (line.position, line.id)))


def amount_of(line: CostLine) -> Decimal | None:
    """What a line comes to; None while it has no price."""
    return None if line.unit_price is None else line.quantity * line.unit_price


def unpriced(lines: Iterable[CostLine]) -> int:
    """How many lines have no price yet and are in no sum."""
    return sum(amount_of(line) is None for line in lines)


def total(lines: Iterable[CostLine]) -> Share:
    """What lines come to together; currencies by their codes."""
    amounts: dict[str, Decimal] = {}
    for line in lines:
        amount = amount_of(line)
        if amount is not None:
            amounts[line.currency] = amounts.get(line.currency, Decimal(0)) + amount
    return Share(dict(sorted(amounts.items())))


def by_category(lines: Iterable[CostLine]) -> tuple[CategoryShare, ...]:
    """What each category comes to, in the order of the categories; those without a price are left out."""
    listed = tuple(lines)
    shares = [
        CategoryShare(category, total(line for line in listed if line.category is category))
        for category in CostCategory
    ]
    return tuple(one for one in shares if one.share.amounts)


def by_payer(lines: Iterable[CostLine]) -> tuple[PayerShare, ...]:
    """What each body pays, in the order in which they first pay; what nobody pays yet comes last."""
    listed = tuple(lines)
    payers = dict.fromkeys(line.payer_id for line in listed)
    shares = [
        PayerShare(payer, total(line for line in listed if line.payer_id == payer))
        for payer in sorted(payers, key=lambda payer: payer is None)
    ]
    return tuple(one for one in shares if one.share.amounts)


def new_cost_line(plan: Plan, after: CostLine | None) -> Edit:
    """An empty line behind `after`, alike in category, currency and payer; without one, at the end."""
    ordered = cost_lines(plan)
    model = after or (ordered[-1] if ordered else None)
    line = CostLine(
        id=CostLineId(new_identifier()),
        visit_id=plan.visit_id,
        category=model.category if model else CostCategory.OTHER,
        currency=model.currency if model else "TRY",
        payer_id=model.payer_id if model else None,
    )
    place = ordered.index(after) + 1 if after is not None else len(ordered)
    placed = msgspec.structs.replace(line, position=place)
    behind = [
        replaced(one, msgspec.structs.replace(one, position=place + 1 + number))
        for number, one in enumerate(ordered[place:])
    ]
    before = [
        replaced(one, msgspec.structs.replace(one, position=number))
        for number, one in enumerate(ordered[:place])
    ]
    return edit(Message.of(N_("New cost line")), created(placed), *before, *behind)


def delete_cost_line(plan: Plan, line: CostLine) -> Edit:
    """Delete a line with the files kept with it."""
    name = Message.of(
        N_("Delete the cost line “{name}”"), name=line.description or Message.of(N_("without words"))
    )
    return edit(name, *letting_go(plan, (line,)), deleted(line))


def move_cost_line(plan: Plan, line: CostLine, place: int) -> Edit:
    """Put a line at a place among all, 0 for the first."""
    ordered = [one for one in cost_lines(plan) if one.id != line.id]
    ordered.insert(max(0, min(place, len(ordered))), line)
    changes = [
        replaced(one, msgspec.structs.replace(one, position=number)) for number, one in enumerate(ordered)
    ]
    return edit(Message.of(N_("Change the order of the cost lines")), *changes)
