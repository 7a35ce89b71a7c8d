"""Days before the visit, as officers write them."""

from __future__ import annotations

import re

import pytest

from ui.duties.task_form import read_days_before


@pytest.mark.parametrize(
    ("typed", "days"),
    [("", None), ("60", 60), ("E-60", 60), ("e-7", 7), ("G – 14", 14), ("T−1", 1), ("0", 0)],
)
def test_days_before_the_visit_are_read_as_they_are_written(typed: str, days: int | None) -> None:
    assert read_days_before(typed) == days


@pytest.mark.parametrize("typed", ["-60", "E+60", "sixty", "E-", "60 days", "12345", "٣-"])
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=re.escape(typed)):
        read_days_before(typed)
