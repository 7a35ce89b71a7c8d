"""The verbs of an office's orders of precedence: tables are made, copied, deleted, and rows put in order.

Posts name their level by its number, so a verb gives other numbers to as few rows as it can.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import RankId, RankTableId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.records.ranks import Rank, RankTable
from models.vocabulary import TieBreak


def in_rank_order(ranks: Iterable[Rank]) -> tuple[Rank, ...]:
    """Rows as they are read, the highest first; those of one level in the order in which they were made."""
    return tuple(sorted(ranks, key=lambda rank: (rank.level, rank.id)))


def new_table(name: Localized, language: str) -> Edit:
    """A new order of precedence without rows, with the alphabet of a language."""
    table = RankTable(id=RankTableId(new_identifier()), name=name, alphabet_language=language)
    return edit(Message.of(N_("New order of precedence “{name}”"), name=name), created(table))


def take_over(table: RankTable, ranks: Iterable[Rank]) -> Edit:
    """Take an order that ships as an example into the office's own."""
    name = Message.of(N_("Take over the example “{name}”"), name=table.name)
    return edit(name, created(table), *map(created, ranks))


def copy_table(table: RankTable, ranks: Iterable[Rank], name: Localized) -> Edit:
    """The same order once more under another name, as the office's own: it is no example any more."""
    copy = msgspec.structs.replace(table, id=RankTableId(new_identifier()), name=name, is_example=False)
    rows = [
        msgspec.structs.replace(rank, id=RankId(new_identifier()), rank_table_id=copy.id)
        for rank in in_rank_order(ranks)
    ]
    title = Message.of(N_("Copy the order of precedence “{name}”"), name=table.name)
    return edit(title, created(copy), *map(created, rows))


def delete_table(table: RankTable, ranks: Iterable[Rank]) -> Edit:
    """Delete an order with its rows. A visit that follows it has to follow another first."""
    name = Message.of(N_("Delete the order of precedence “{name}”"), name=table.name)
    return edit(name, *map(deleted, ranks), deleted(table))


def add_rank(table: RankTable, ranks: Sequence[Rank], after: Rank | None, title: Localized) -> Edit:
    """A further row below `after`, or at the end, on a level of its own; what is in the way moves down."""
    order = in_rank_order(ranks)
    level = (after or order[-1]).level + 1 if order else 1
    row = Rank(id=RankId(new_identifier()), rank_table_id=table.id, level=level, title=title)
    changes = []
    taken = level
    for below in order:
        if below.level < level:
            continue
        if below.level > taken:
            break
        taken = below.level + 1
        changes.append(replaced(below, msgspec.structs.replace(below, level=taken)))
    return edit(Message.of(N_("Add a row to “{name}”"), name=table.name), *changes, created(row))


def delete_rank(rank: Rank) -> Edit:
    """Delete a row; the others keep their levels."""
    return edit(Message.of(N_("Delete the row “{title}”"), title=rank.title), deleted(rank))


def place_rank_at(ranks: Sequence[Rank], rank: Rank, place: int) -> Edit:
    """Put a row at that place among all rows, 0 for the first; it gets a level of its own.

    Put between two rows of one level it joins them. The numbers in use stay in use, in their order.
    """
    name = Message.of(N_("Change the place of “{title}”"), title=rank.title)
    rest = [one for one in in_rank_order(ranks) if one.id != rank.id]
    place = max(0, min(len(rest), place))
    if 0 < place < len(rest) and rest[place - 1].level == rest[place].level:
        joined = msgspec.structs.replace(rank, level=rest[place].level)
        return edit(name, replaced(rank, joined))
    groups = [list(group) for _, group in groupby(rest[:place], key=lambda one: one.level)]
    groups.append([rank])
    groups += [list(group) for _, group in groupby(rest[place:], key=lambda one: one.level)]
    levels = sorted({one.level for one in ranks})
    if len(levels) < len(groups):
        levels.append(levels[-1] + 1)
    return edit(
        name,
        *(
            replaced(one, msgspec.structs.replace(one, level=level))
            for level, group in zip(levels, groups, strict=False)
            for one in group
        ),
    )


def shift_rank(ranks: Sequence[Rank], rank: Rank, places: int) -> Edit:
    """Put a row so many places further down, up where negative; one that shares its level first leaves it."""
    order = in_rank_order(ranks)
    sharing = [number for number, one in enumerate(order) if one.level == rank.level]
    if len(sharing) > 1:
        return place_rank_at(order, rank, sharing[0] if places < 0 else sharing[-1])
    return place_rank_at(order, rank, order.index(rank) + places)


def break_ties_by(table: RankTable, tie_breaks: Sequence[TieBreak]) -> Edit:
    """Have other things decide in turn between people of one rank."""
    after = msgspec.structs.replace(table, tie_breaks=tuple(tie_breaks))
    name = Message.of(N_("Change what decides between people of one rank in “{name}”"), name=table.name)
    return edit(name, replaced(table, after))
