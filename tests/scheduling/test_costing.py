"""Sums of the estimate, each currency by itself, and its lines in their order."""

from decimal import Decimal

import pytest

from models.identifiers import CostLineId, OrganisationId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.office_work import CostLine
from models.vocabulary import CostCategory
from scheduling import costing
from tests.builders import PlanBuilder

HOST, UNION = OrganisationId("host"), OrganisationId("union")


def line(
    what: str,
    category: CostCategory,
    price: str | None,
    quantity: str = "1",
    currency: str = "TRY",
    payer: OrganisationId | None = None,
) -> CostLine:
    """A line of the estimate."""
    return CostLine(
        id=CostLineId(new_identifier()),
        visit_id=PLAN.visit_id,
        category=category,
        description=Localized.of(en=what),
        quantity=Decimal(quantity),
        unit_price=None if price is None else Decimal(price),
        currency=currency,
        payer_id=payer,
    )


PLAN = PlanBuilder().plan()
ROOMS = line("Rooms", CostCategory.ACCOMMODATION, "2400.50", "12", payer=HOST)
FLIGHTS = line("Flights", CostCategory.TRANSPORT, "310", "6", currency="EUR")
BUS = line("Bus", CostCategory.TRANSPORT, "0.10", "3", payer=UNION)
GIFTS = line("Gifts", CostCategory.GIFTS, None, "5")
ESTIMATE = (BUS, ROOMS, FLIGHTS, GIFTS)


def test_amounts_are_exact() -> None:
    assert [costing.amount_of(one) for one in ESTIMATE] == [
        Decimal("0.30"),
        Decimal("28806.00"),
        Decimal("1860"),
        None,
    ]
    assert costing.unpriced(ESTIMATE) == 1


def test_each_currency_is_summed_by_itself() -> None:
    share = costing.total(ESTIMATE)
    assert share.amounts == {"EUR": Decimal("1860"), "TRY": Decimal("28806.30")}
    assert list(share.amounts) == ["EUR", "TRY"]
    assert (share.of("EUR"), share.of("USD")) == (Decimal("1860"), None)


def test_categories_stand_in_their_order_and_empty_ones_are_left_out() -> None:
    assert [(one.category, one.share.amounts) for one in costing.by_category(ESTIMATE)] == [
        (CostCategory.ACCOMMODATION, {"TRY": Decimal("28806.00")}),
        (CostCategory.TRANSPORT, {"EUR": Decimal("1860"), "TRY": Decimal("0.30")}),
    ]


def test_what_nobody_pays_yet_comes_last() -> None:
    assert [(one.payer_id, one.share.amounts) for one in costing.by_payer((FLIGHTS, BUS, ROOMS))] == [
        (UNION, {"TRY": Decimal("0.30")}),
        (HOST, {"TRY": Decimal("28806.00")}),
        (None, {"EUR": Decimal("1860")}),
    ]


@pytest.fixture
def plan() -> Plan:
    """Three lines that all have the first place, as after an import."""
    return PLAN.including([ROOMS, FLIGHTS, BUS])


def order(plan: Plan) -> list[str]:
    return [one.description.in_language("en") for one in costing.cost_lines(plan)]


def test_a_new_line_comes_behind_the_selected_one_and_is_alike(plan: Plan) -> None:
    after = plan.with_edit(costing.new_cost_line(plan, FLIGHTS))
    assert order(after) == ["Rooms", "Flights", "", "Bus"]
    made = costing.cost_lines(after)[2]
    assert (made.category, made.currency, made.payer_id) == (CostCategory.TRANSPORT, "EUR", None)
    assert (made.quantity, made.unit_price) == (Decimal(1), None)


def test_without_a_selected_one_it_comes_last(plan: Plan) -> None:
    after = plan.with_edit(costing.new_cost_line(plan, None))
    assert order(after) == ["Rooms", "Flights", "Bus", ""]
    first = PLAN.with_edit(costing.new_cost_line(PLAN, None))
    (made,) = first.cost_lines
    assert (made.category, made.currency) == (CostCategory.OTHER, "TRY")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (0, ["Bus", "Rooms", "Flights"]),
        (1, ["Rooms", "Bus", "Flights"]),
        (-3, ["Bus", "Rooms", "Flights"]),
        (9, ["Rooms", "Flights", "Bus"]),
    ],
)
def test_a_line_is_put_at_another_place(plan: Plan, place: int, expected: list[str]) -> None:
    assert order(plan.with_edit(costing.move_cost_line(plan, BUS, place))) == expected


def test_a_line_is_deleted_and_comes_back(plan: Plan) -> None:
    deleting = costing.delete_cost_line(plan, FLIGHTS)
    without = plan.with_edit(deleting)
    assert order(without) == ["Rooms", "Bus"]
    assert without.with_edit(deleting.inverse()) == plan
