"""The scene after an edit, made from the one before it: only columns that it touches are laid out anew.

This is what a drag asks for at every step; `board_scene` gives the same from the whole plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from models.edits import Edit
from models.identifiers import ItemId
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from scheduling.conflicts import Conflict
from scheduling.occupancy import items_of_day
from ui.calendar.card_people import people_on_card
from ui.calendar.scene import (
    Content,
    Entry,
    Piece,
    Scene,
    board_scene,
    column_scene,
    gravest,
    pieces_of,
)

Shown = tuple[Scene, tuple[Conflict, ...]]
"""A scene and the conflicts that it tells."""


def scene_after(
    before: Shown,
    edit: Edit,
    plan: Plan,
    conflicts: tuple[Conflict, ...],
    *,
    held: frozenset[ItemId],
    previous: Scene,
) -> Scene:
    """The scene of `plan`, which `edit` makes of the one that `before` shows; `held` lies over the others.

    Columns that the edit leaves as they are stay the ones of `before`, others those of `previous` where they
    are equal.
    """
    scene, _ = before
    columns = tuple(column.column for column in scene.columns)
    if not edit.kinds <= {Item}:
        return board_scene(plan, conflicts, previous, columns=columns, held=held, least=scene.least)
    touched = held | {ItemId(change.id) for change in edit.changes} | _told_otherwise(before[1], conflicts)
    entries = _entries(plan, conflicts, touched)
    days = _days_of(edit, entries)
    placed = _pieces(entries, tuple(dict.fromkeys(column.day for column in columns)))
    found = list(scene.columns)
    for index, (column, content) in enumerate((one.column, one.content) for one in scene.columns):
        if content is None:
            continue
        here = [piece for piece in placed.get(column.day, ()) if column.shows(plan, piece.entry.item)]
        if not here and column.day not in days and touched.isdisjoint(_items_in(content)):
            continue
        pieces = [piece for piece in content.pieces if piece.entry.item.id not in touched]
        untimed = _untimed(plan, content, entries)
        found[index] = column_scene(index, column, (*pieces, *here), untimed, held, (scene.least, previous))
    return Scene(tuple(found), scene.least)


def _told_otherwise(before: tuple[Conflict, ...], after: tuple[Conflict, ...]) -> frozenset[ItemId]:
    """The items of conflicts that have come or gone; those that stayed are the same objects."""
    known, now = set(map(id, before)), set(map(id, after))
    gone = (one for one in before if id(one) not in now)
    come = (one for one in after if id(one) not in known)
    return frozenset(item_id for conflicts in (gone, come) for one in conflicts for item_id in one.item_ids)


def _entries(plan: Plan, conflicts: tuple[Conflict, ...], touched: frozenset[ItemId]) -> dict[ItemId, Entry]:
    """What is told of the touched items that there are."""
    concerned = (one for one in conflicts if not touched.isdisjoint(one.item_ids))
    severities = gravest(concerned)
    entries: dict[ItemId, Entry] = {}
    for item in map(plan.items.get, touched):
        if item is not None:
            venue = plan.venues.get(item.venue_id)
            place = Localized() if venue is None else venue.name
            entries[item.id] = Entry(item, place, severities.get(item.id), people_on_card(plan, item))
    return entries


def _days_of(edit: Edit, entries: dict[ItemId, Entry]) -> set[date | None]:
    """The days on which touched items lie or lay: what stands there without hour may stand anew."""
    days = {entry.item.day for entry in entries.values()}
    records = (record for change in edit.changes for record in (change.before, change.after))
    return days | {record.day for record in records if isinstance(record, Item)}


def _pieces(entries: dict[ItemId, Entry], days: tuple[date, ...]) -> dict[date, list[Piece]]:
    placed: dict[date, list[Piece]] = {}
    for entry in entries.values():
        if entry.item.time.is_timed:
            for day, piece in pieces_of(entry, days):
                placed.setdefault(day, []).append(piece)
    return placed


def _items_in(content: Content) -> Iterator[ItemId]:
    yield from (piece.entry.item.id for piece in content.pieces)
    yield from (entry.item.id for entry in content.untimed)


def _untimed(plan: Plan, content: Content, entries: dict[ItemId, Entry]) -> tuple[Entry, ...]:
    """What stands in the strip over a column."""
    column, known = content.column, {entry.item.id: entry for entry in content.untimed}
    arriving = (entry.item for entry in entries.values() if entry.item.time.is_untimed)
    if not known and not any(item.day == column.day for item in arriving):
        return ()
    known.update(entries)
    items: Iterable[Item] = items_of_day(plan, column.day)
    return tuple(known[item.id] for item in items if item.starts is None and column.shows(plan, item))
