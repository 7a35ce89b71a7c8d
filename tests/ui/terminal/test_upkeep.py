"""`verify` looks through the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
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


def test_a_search_that_fell_behind_is_told_and_can_be_renewed(
    heyet: Callable[..., Answer], database: Path
) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM search_entry WHERE kind = 'visit'")
    refused = heyet("verify", "--database", database)
    assert refused == Answer(
        1,
        "The search does not know 1 record as it is stored. Renew it with “verify --renew-search”.\n"
        f"Found 1 problem in “{database}”.\n",
        "",
    )
    answer = heyet("verify", "--renew-search", "--database", database)
    assert answer == Answer(0, f"The database “{database}” is in order.\n", "")
    assert heyet("verify", "--database", database) == answer
