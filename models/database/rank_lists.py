"""The office's orders of precedence, each with its rows: for choosing one, and for editing them."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from models.database.rows import read
from models.records.ranks import Rank, RankTable


class RankTableEntry(NamedTuple):
    """An order of precedence and its rows, the highest first."""

    table: RankTable
    ranks: tuple[Rank, ...]


def rank_tables(connection: Connection) -> tuple[RankTableEntry, ...]:
    """All orders of precedence, in the order in which they were made."""
    rows: dict[str, list[Rank]] = {}
    for rank in sorted(read(connection, Rank), key=lambda rank: (rank.level, rank.id)):
        rows.setdefault(rank.rank_table_id, []).append(rank)
    tables = sorted(read(connection, RankTable), key=lambda table: table.id)
    return tuple(RankTableEntry(table, tuple(rows.get(table.id, ()))) for table in tables)
