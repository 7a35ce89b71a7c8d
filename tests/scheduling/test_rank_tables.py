"""Orders of precedence are made, copied and put in order; rows keep their numbers where they can."""

import pytest

from exports.wording import say
from models.edits import Edit
from models.identifiers import RankId, RankTableId, new_identifier
from models.localized import Localized
from models.records.ranks import Rank, RankTable
from models.vocabulary import TieBreak
from scheduling import rank_tables

TABLE = RankTable(id=RankTableId(new_identifier()), name=Localized.of(en="City"), is_example=True)


def rows(written: str) -> tuple[Rank, ...]:
    """Rows written "1A 2B 2C": the level, then the title."""
    return tuple(
        Rank(
            id=RankId(new_identifier()),
            rank_table_id=TABLE.id,
            level=int(word[:-1]),
            title=Localized.of(en=word[-1]),
        )
        for word in written.split()
    )


def titled(ranks: tuple[Rank, ...], title: str) -> Rank:
    return next(rank for rank in ranks if rank.title.in_language("en") == title)


def after(ranks: tuple[Rank, ...], making: Edit) -> str:
    """The rows after an edit, written as `rows` reads them."""
    by_id: dict[str, Rank] = {rank.id: rank for rank in ranks}
    for change in making.changes:
        if change.after is None:
            del by_id[change.id]
        elif isinstance(change.after, Rank):
            by_id[change.id] = change.after
    order = rank_tables.in_rank_order(by_id.values())
    return " ".join(f"{rank.level}{rank.title.in_language('en')}" for rank in order)


@pytest.mark.parametrize(
    ("written", "moved", "place", "expected"),
    [
        ("1A 2B 3C", "C", 0, "1C 2A 3B"),
        ("1A 2B 3C", "A", 2, "1B 2C 3A"),
        ("1A 2B 3C", "A", 9, "1B 2C 3A"),
        ("1A 2B 3C", "B", 1, "1A 2B 3C"),
        ("10A 20B 30C", "C", 0, "10C 20A 30B"),
        ("1A 2B 2C 3D", "D", 2, "1A 2B 2C 2D"),
        ("1A 2B 2C 3D", "C", 3, "1A 2B 3D 4C"),
        ("1A 2B 2C 3D", "C", 0, "1C 2A 3B 4D"),
        ("1A 2B 2C 3D", "A", 3, "1B 1C 2D 3A"),
    ],
)
def test_a_row_is_put_at_a_place(written: str, moved: str, place: int, expected: str) -> None:
    ranks = rows(written)
    assert after(ranks, rank_tables.place_rank_at(ranks, titled(ranks, moved), place)) == expected


@pytest.mark.parametrize(
    ("written", "moved", "places", "expected"),
    [
        ("1A 2B 3C", "B", -1, "1B 2A 3C"),
        ("1A 2B 3C", "B", 1, "1A 2C 3B"),
        ("1A 2B 3C", "A", -1, "1A 2B 3C"),
        ("1A 2B 3C", "C", 1, "1A 2B 3C"),
        ("1A 2B 2C 2D", "D", -1, "1A 2D 3B 3C"),
        ("1A 2B 2C 2D", "B", 1, "1A 2C 2D 3B"),
        ("1A 1B 2C", "C", -1, "1A 1B 1C"),
    ],
)
def test_a_row_goes_up_or_down(written: str, moved: str, places: int, expected: str) -> None:
    ranks = rows(written)
    assert after(ranks, rank_tables.shift_rank(ranks, titled(ranks, moved), places)) == expected


@pytest.mark.parametrize(
    ("written", "below", "expected"),
    [
        ("", None, "1N"),
        ("1A 2B", None, "1A 2B 3N"),
        ("1A 2B 3C", "A", "1A 2N 3B 4C"),
        ("1A 5B 6C", "A", "1A 2N 5B 6C"),
        ("1A 2B 2C 4D", "A", "1A 2N 3B 3C 4D"),
    ],
)
def test_a_row_is_added_and_only_what_is_in_the_way_moves(
    written: str, below: str | None, expected: str
) -> None:
    ranks = rows(written)
    making = rank_tables.add_rank(TABLE, ranks, titled(ranks, below) if below else None, Localized.of(en="N"))
    assert after(ranks, making) == expected


def test_a_deleted_row_leaves_the_others_their_numbers() -> None:
    ranks = rows("1A 2B 3C")
    assert after(ranks, rank_tables.delete_rank(titled(ranks, "B"))) == "1A 3C"


def test_a_copy_is_the_offices_own() -> None:
    ranks = rows("1A 2B")
    making = rank_tables.copy_table(TABLE, ranks, Localized.of(en="Ours"))
    table, *copied = (change.record for change in making.changes)
    assert isinstance(table, RankTable)
    assert (table.name, table.is_example, table.id == TABLE.id) == (Localized.of(en="Ours"), False, False)
    assert [(row.title, row.level, row.rank_table_id) for row in copied if isinstance(row, Rank)] == [
        (rank.title, rank.level, table.id) for rank in ranks
    ]
    assert {row.id for row in copied}.isdisjoint({rank.id for rank in ranks})
    assert say(making.name, "en") == "Copy the order of precedence “City”"


def test_a_table_goes_with_its_rows() -> None:
    ranks = rows("1A 2B")
    making = rank_tables.delete_table(TABLE, ranks)
    assert [change.before for change in making.changes] == [*ranks, TABLE]
    assert [change.after for change in making.changes] == [None] * 3


def test_tables_are_made_and_taken_over() -> None:
    making = rank_tables.new_table(Localized.of(kk="Қала"), "kk")
    (change,) = making.changes
    assert isinstance(change.after, RankTable)
    assert (change.after.name, change.after.alphabet_language) == (Localized.of(kk="Қала"), "kk")
    ranks = rows("1A 2B")
    taking = rank_tables.take_over(TABLE, ranks)
    assert [one.after for one in taking.changes] == [TABLE, *ranks]


def test_what_breaks_ties_is_changed() -> None:
    making = rank_tables.break_ties_by(TABLE, (TieBreak.NAME,))
    (change,) = making.changes
    assert isinstance(change.after, RankTable)
    assert change.after.tie_breaks == (TieBreak.NAME,)
