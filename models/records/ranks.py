"""Rank tables: an office's order of precedence, as data that the office edits."""

from __future__ import annotations

from models.identifiers import RankId, RankTableId
from models.localized import Localized
from models.records.record import Record
from models.vocabulary import TieBreak


class RankTable(Record, frozen=True, kw_only=True):
    """An order of precedence, for a country or an office.

    `country` is ISO 3166-1 alpha-2, empty where it is no country's. `source` says whose order it is; an
    example that was shipped is marked as one. `tie_breaks` decide in turn between people of one rank;
    alphabets are those of `alphabet_language`.
    """

    id: RankTableId
    name: Localized = Localized()
    country: str = ""
    source: str = ""
    is_example: bool = False
    tie_breaks: tuple[TieBreak, ...] = (TieBreak.DATE_OF_APPOINTMENT, TieBreak.ORGANISATION, TieBreak.NAME)
    alphabet_language: str = "tr"
    notes: str = ""


class Rank(Record, frozen=True, kw_only=True):
    """One row of a rank table: the posts of one `level`, 1 highest. Several rows can share a level."""

    id: RankId
    rank_table_id: RankTableId
    level: int
    title: Localized = Localized()
    notes: str = ""
