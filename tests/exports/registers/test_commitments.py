"""The register of commitments."""

from exports.blocks import ListTable
from exports.registers.commitments import build
from tests.exports.registers.records import records, request


def test_what_is_open_stands_before_what_was_kept() -> None:
    blocks = build(records(), request("commitments"), None).blocks
    outstanding, kept = (block for block in blocks if isinstance(block, ListTable))
    assert outstanding.rows == (
        (
            ("1",),
            ("Exchange of students",),
            ("H.E. Hilmi Türkmen, Üsküdar Municipality",),
            ("Sister-city protocol\nTurkistan delegation",),
            ("Elif Demir",),
            ("1 Dec 2021\nOverdue",),
        ),
    )
    assert kept.rows[0][1:4] == (("A park",), (), ("Turkistan delegation",))


def test_a_commitment_is_of_the_year_of_its_visit_or_of_the_day_by_which_it_is_due() -> None:
    for year, number in ((2021, 2), (2020, 0)):
        blocks = build(records(), request("commitments"), year).blocks
        assert sum(len(block.rows) for block in blocks if isinstance(block, ListTable)) == number
