"""The register of gifts."""

from decimal import Decimal

from exports.blocks import ListTable, Note
from exports.registers.gifts import build
from tests.exports.registers.records import records, request


def test_a_gift_stands_under_its_visit_with_the_day_of_its_item_and_its_value() -> None:
    (table,) = (block for block in build(records(), request("gifts"), 2021).blocks[1:])
    assert isinstance(table, ListTable)
    assert table.heading == ("Turkistan delegation",)
    assert table.rows == (
        (
            ("1",),
            ("21 Dec 2021",),
            ("İznik plate\nSigning ceremony",),
            ("Hilmi Türkmen\nÜsküdar Municipality",),
            ("Turkistan",),
            ("4,500.00",),
            ("TRY",),
        ),
    )
    assert table.columns[5].numbers == (Decimal(4500),)


def test_a_year_without_gifts_says_so() -> None:
    assert isinstance(build(records(), request("gifts"), 2020).blocks[-1], Note)
