"""The register of visits."""

from exports.blocks import ListTable, Note, Title
from exports.registers.visits import build
from tests.exports.registers.records import records, request


def lists(year: int | None) -> list[ListTable]:
    blocks = build(records(), request("visits"), year).blocks
    return [block for block in blocks if isinstance(block, ListTable)]


def test_visits_stand_by_the_year_in_which_they_began() -> None:
    first, second = lists(None)
    assert [first.heading, second.heading] == [("2019",), ("2021",)]
    assert second.rows == (
        (
            ("1",),
            ("20–22 December 2021",),
            ("Turkistan delegation\n2021/7",),
            ("Official visit",),
            ("Turkistan",),
            ("Üsküdar Municipality",),
            ("12",),
            ("Draft",),
        ),
    )


def test_a_visit_over_the_turn_of_a_year_is_of_both_years() -> None:
    assert [[row[2] for row in table.rows] for table in lists(2020)] == [[("New year visit",)]]
    assert [[row[2] for row in table.rows] for table in lists(2019)] == [[("New year visit",)]]


def test_a_year_without_visits_says_so_and_the_head_says_which_year() -> None:
    head, note = build(records(), request("visits"), 2018).blocks
    assert head == Title(("Register",), ("Register of visits",), ("2018",), ("15 Dec 2021",))
    assert isinstance(note, Note)
