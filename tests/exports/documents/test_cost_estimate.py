"""The cost estimate as blocks."""

from decimal import Decimal
from typing import Any

from exports.blocks import ListTable, Note
from exports.documents.cost_estimate import build
from models.identifiers import CostLineId
from models.localized import Localized
from models.records.office_work import CostLine
from models.vocabulary import CostCategory, OrganisationRole
from tests.builders import PlanBuilder
from tests.exports.papers import request


def line(builder: PlanBuilder, what: str, category: CostCategory, price: str | None, **fields: Any) -> None:
    builder.records.append(
        CostLine(
            id=CostLineId(what),
            visit_id=builder.visit.id,
            description=Localized.of(en=what),
            category=category,
            unit_price=Decimal(price) if price else None,
            position=len(builder.records),
            **fields,
        )
    )


def test_lines_stand_by_category_with_their_sums_then_all_together_and_by_payer() -> None:
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    line(builder, "Minibus", CostCategory.TRANSPORT, "5500", quantity=Decimal(3), payer_id=host.id)
    line(builder, "Flights", CostCategory.TRANSPORT, "412.5", quantity=Decimal(4), currency="EUR")
    line(builder, "Hotel", CostCategory.ACCOMMODATION, "3200", quantity=Decimal(8), payer_id=host.id)
    line(builder, "Gifts", CostCategory.GIFTS, None)
    document = build(builder.plan(), request("en"))
    tables = [block for block in document.blocks if isinstance(block, ListTable)]
    assert [table.heading[0] for table in tables] == [
        "Hotel",
        "Travel and transport",
        "Gifts and flowers",
        "In all",
        "Paid by",
    ]
    _, transport, gifts, together, payers = tables
    assert transport.rows == (
        (("Minibus",), ("Üsküdar",), ("3",), ("5,500.00",), ("16,500.00",), ("TRY",)),
        (("Flights",), (), ("4",), ("412.50",), ("1,650.00",), ("EUR",)),
        (("Sum",), (), (), (), ("1,650.00",), ("EUR",)),
        (("Sum",), (), (), (), ("16,500.00",), ("TRY",)),
    )
    assert transport.columns[4].numbers == (Decimal(16500), Decimal(1650), Decimal(1650), Decimal(16500))
    assert gifts.rows == ((("Gifts",), (), ("1",), (), (), ("TRY",)),)
    assert [row[1:] for row in together.rows] == [
        (("1,650.00",), ("EUR",)),
        (("42,100.00",), ("TRY",)),
    ]
    assert [row[0] for row in payers.rows] == [("Üsküdar",), ("Nobody has been named yet",)]
    assert document.blocks[-1] == Note(("1 line has no price yet and is in no sum.",))
    assert all(len(column.numbers) in (0, len(table.rows)) for table in tables for column in table.columns)


def test_an_amount_is_written_once_in_a_paper_of_two_languages() -> None:
    builder = PlanBuilder()
    line(builder, "Hotel", CostCategory.ACCOMMODATION, "3200")
    table = build(builder.plan(), request("tr", "en")).blocks[1]
    assert isinstance(table, ListTable)
    assert table.rows[0][4] == ("3.200,00", "3.200,00")


def test_without_costs_the_paper_says_so() -> None:
    assert build(PlanBuilder().plan(), request("en")).blocks[-1] == Note(("No cost has been entered yet.",))
