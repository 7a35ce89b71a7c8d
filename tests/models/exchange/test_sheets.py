"""What is kept of a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.sheets import (
    MOST_BYTES,
    Row,
    Sheet,
    SheetBuilder,
    Table,
    TableRefused,
    check_size,
    cleaned,
)


def test_rows_keep_their_numbers_and_empty_ones_are_left_out() -> None:
    builder = SheetBuilder()
    builder.add_row(1, [" a  b ", "", ""])
    builder.add_row(2, ["", " "])
    builder.add_row(3, ["c\r\n d"])
    builder.end_sheet("One")
    builder.end_sheet("Two")
    assert builder.table() == Table((Sheet("One", (Row(1, ("a b",)), Row(3, ("c\nd",)))),))


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    check_size(MOST_BYTES)
    with pytest.raises(TableRefused) as refused:
        check_size(MOST_BYTES + 1)
    assert refused.value.message.fact("megabytes") == 32


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)
