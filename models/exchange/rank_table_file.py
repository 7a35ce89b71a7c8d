"""The orders of precedence that ship with the program as examples, each a file that names its source."""

from __future__ import annotations

from pathlib import Path

import msgspec

from models.identifiers import RankId, RankTableId, new_identifier
from models.localized import Localized
from models.records.ranks import Rank, RankTable
from models.vocabulary import TieBreak
from resources.files import rank_tables_folder


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    level: int
    title: dict[str, str]
    notes: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: dict[str, str]
    country: str
    source: str
    tie_breaks: tuple[TieBreak, ...]
    alphabet_language: str
    notes: str
    ranks: tuple[_Row, ...]


class ExampleTable(msgspec.Struct, frozen=True):
    """An order of precedence with its rows, as records that are in no database yet."""

    table: RankTable
    ranks: tuple[Rank, ...]


def example_tables() -> tuple[ExampleTable, ...]:
    """All examples that ship, by the names of their files; each time under ids of their own."""
    return tuple(_read(path) for path in sorted(rank_tables_folder().glob("*.json")))


def _read(path: Path) -> ExampleTable:
    file = msgspec.json.decode(path.read_bytes(), type=_File)
    table = RankTable(
        id=RankTableId(new_identifier()),
        name=Localized.of(file.name),
        country=file.country,
        source=file.source,
        is_example=True,
        tie_breaks=file.tie_breaks,
        alphabet_language=file.alphabet_language,
        notes=file.notes,
    )
    ranks = tuple(
        Rank(
            id=RankId(new_identifier()),
            rank_table_id=table.id,
            level=row.level,
            title=Localized.of(row.title),
            notes=row.notes,
        )
        for row in file.ranks
    )
    return ExampleTable(table, ranks)
