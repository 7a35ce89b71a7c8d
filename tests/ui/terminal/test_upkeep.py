"""`verify` looks through the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from tests.ui.terminal.conftest import Answer


def test_a_sound_database_is_in_order(heyet: Callable[..., Answer], database: Path) -> None:
    answer = heyet("verify", "--database", database)
    assert answer == Answer(0, f"The database “{database}” is in order.\n", "")


def test_what_another_hand_changed_is_found(heyet: Callable[..., Answer], database: Path) -> None:
    connection = sqlite3.connect(database)
    connection.execute("UPDATE item SET kind = 'poem' WHERE position = 1 AND day = '2021-12-20'")
    connection.commit()
    connection.close()
    status, output, refusal = heyet("verify", "--database", database)
    lines = output.splitlines()
    assert (status, refusal) == (1, "")
    assert len(lines) == 2
    assert lines[0].endswith("of the table “item” holds something that Heyet did not write.")
    assert lines[1] == f"Found 1 problem in “{database}”."
