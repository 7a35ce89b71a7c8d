"""The orders of precedence that ship: examples with a source, whose every row can be read and kept."""

import pytest

from models.exchange.rank_table_file import ExampleTable, example_tables
from models.record_limits import check_record

EXAMPLES = example_tables()


def by_name(example: ExampleTable) -> str:
    return example.table.name.in_language("en")


def test_turkey_and_kazakhstan_have_examples() -> None:
    assert [(by_name(example), example.table.country) for example in EXAMPLES] == [
        ("Kazakhstan: domestic events", "KZ"),
        ("Municipal visit", ""),
        ("Türkiye: the capital", "TR"),
        ("Türkiye: the provinces", "TR"),
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=by_name)
def test_an_example_says_that_it_is_one_and_whose_order_it_is(example: ExampleTable) -> None:
    assert example.table.is_example
    assert len(example.table.source) > 20
    assert example.table.tie_breaks
    assert example.table.name.missing(("en", "tr")) == ()


@pytest.mark.parametrize("example", EXAMPLES, ids=by_name)
def test_every_row_stands_in_order_has_its_title_in_both_languages_and_can_be_kept(
    example: ExampleTable,
) -> None:
    check_record(example.table)
    for rank in example.ranks:
        check_record(rank)
        assert rank.rank_table_id == example.table.id
        assert rank.title.missing(("en", "tr")) == ()
    levels = [rank.level for rank in example.ranks]
    assert levels == sorted(levels)
    assert len({(rank.level, rank.title) for rank in example.ranks}) == len(example.ranks)


def test_each_time_the_records_are_new_ones() -> None:
    again = {example.table.id for example in example_tables()}
    assert again.isdisjoint({example.table.id for example in EXAMPLES})


@pytest.mark.parametrize(
    ("example", "higher", "lower"),
    [
        ("Kazakhstan: domestic events", "Prime Minister", "Chair of the Senate"),
        ("Türkiye: the capital", "Vice President", "President of the Constitutional Court"),
        ("Türkiye: the provinces", "Members of the Grand National Assembly", "Mayor of a provincial city"),
        ("Municipal visit", "Mayor of a metropolitan city", "Mayor of a district; akim of a district"),
    ],
)
def test_the_order_is_that_of_the_source(example: str, higher: str, lower: str) -> None:
    ranks = next(one.ranks for one in EXAMPLES if by_name(one) == example)
    level = {rank.title.in_language("en"): rank.level for rank in ranks}
    assert level[higher] < level[lower]
