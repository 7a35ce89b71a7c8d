"""What lies on the board, in minutes and lanes: made from a plan and its conflicts, before any pixel.

Minutes count from the midnight at which a column's day begins, by the clock of the item's own place; begins
are included, ends excluded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from models.identifiers import ItemId
from models.item_time import planned_minutes
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from scheduling.conflicts import Conflict, Severity
from scheduling.lanes import Lane, lanes, lanes_wide
from scheduling.occupancy import items_of_day, waiting_items
from ui.calendar.card_people import people_on_card
from ui.calendar.columns import Column, day_columns

DAY_MINUTES = 24 * 60
LEAST_MINUTES = 15
"""An item is drawn at least this long, so that one without length can be seen and taken hold of."""
COMPACT_MINUTES = 30
"""The same where every card has one line and the hours are low: a line needs so many minutes then."""


class Entry(NamedTuple):
    """What is told of an item wherever it is shown: the item, where it takes place, and its gravest conflict.

    `place` is empty where there is no venue; `severity` is None where nothing is wrong; `people` are names.
    """

    item: Item
    place: Localized
    severity: Severity | None
    people: tuple[Localized, ...] = ()


class Card(NamedTuple):
    """A timed item in one column. One that passes midnight has a card in every column that it touches.

    `begin` and `end` are minutes of the column's day; `begins_here` and `ends_here` say whether they are the
    item's own. `lanes_wide` counts the lanes it covers: its own and free ones to the right.
    """

    entry: Entry
    column: int
    begin: int
    end: int
    lane: Lane
    lanes_wide: int
    begins_here: bool
    ends_here: bool

    @property
    def item_id(self) -> ItemId:
        """The item that the card stands for."""
        return self.entry.item.id


class UntimedCard(NamedTuple):
    """An item with a day but no hour, `row` counting from the top of the strip above its column."""

    entry: Entry
    column: int
    row: int

    @property
    def item_id(self) -> ItemId:
        """The item that the card stands for."""
        return self.entry.item.id


class Piece(NamedTuple):
    """The part of an item that falls on one day."""

    entry: Entry
    begin: int
    end: int
    begins_here: bool
    ends_here: bool


class Content(NamedTuple):
    """What a column was made from; equal contents give equal columns. `number` is the column's index.

    The pieces come by begin, the longer ones first. Cards are drawn at least `least` minutes long.
    """

    number: int
    column: Column
    pieces: tuple[Piece, ...]
    untimed: tuple[Entry, ...]
    held: frozenset[ItemId]
    least: int = LEAST_MINUTES


class ColumnScene(NamedTuple):
    """One column with what lies in it; cards by begin, untimed cards by row."""

    column: Column
    cards: tuple[Card, ...] = ()
    untimed: tuple[UntimedCard, ...] = ()
    content: Content | None = None


class Scene(NamedTuple):
    """The whole board. A column that did not change is the same object as in the scene before.

    Cards are drawn at least `least` minutes long.
    """

    columns: tuple[ColumnScene, ...] = ()
    least: int = LEAST_MINUTES

    @property
    def rows(self) -> int:
        """How many rows the fullest untimed strip has."""
        return max((len(column.untimed) for column in self.columns), default=0)

    def columns_of(self, day: date) -> tuple[int, ...]:
        """The indexes of the columns of `day`."""
        return tuple(index for index, scene in enumerate(self.columns) if scene.column.day == day)

    def cards_of(self, item_id: ItemId) -> tuple[Card | UntimedCard, ...]:
        """The cards of one item, the earliest first; none where it waits in the tray."""
        found: list[Card | UntimedCard] = []
        for scene in self.columns:
            found.extend(card for card in scene.untimed if card.item_id == item_id)
            found.extend(card for card in scene.cards if card.item_id == item_id)
        return tuple(found)

    def in_reading_order(self) -> tuple[Card | UntimedCard, ...]:
        """One card for every item, column by column from the top: the way the keyboard walks."""
        cards: dict[ItemId, Card | UntimedCard] = {}
        for scene in self.columns:
            for untimed in scene.untimed:
                cards.setdefault(untimed.item_id, untimed)
            for card in scene.cards:
                if card.begins_here:
                    cards.setdefault(card.item_id, card)
        return tuple(cards.values())


def board_scene(
    plan: Plan,
    conflicts: Iterable[Conflict],
    previous: Scene | None = None,
    *,
    columns: tuple[Column, ...] | None = None,
    held: frozenset[ItemId] = frozenset(),
    least: int = LEAST_MINUTES,
) -> Scene:
    """The board of `plan`, in `columns` where they are given; columns that are as in `previous` are kept.

    Cards that are shorter than `least` minutes are drawn so long, and lie beside those that they would cover.
    Items that are `held` lie over the others, as wide as the column: nothing moves aside before they are let
    go.
    """
    columns = day_columns(plan) if columns is None else columns
    entries = _entries(plan, conflicts)
    days = tuple(dict.fromkeys(column.day for column in columns))
    pieces: dict[date, list[Piece]] = {day: [] for day in days}
    days_with_untimed: set[date] = set()
    for entry in entries.values():
        if entry.item.time.is_timed:
            for day, piece in pieces_of(entry, days):
                if day in pieces:
                    pieces[day].append(piece)
        elif entry.item.day is not None:
            days_with_untimed.add(entry.item.day)
    scenes = []
    for index, column in enumerate(columns):
        untimed: tuple[Entry, ...] = ()
        if column.day in days_with_untimed:
            untimed = tuple(
                entries[item.id]
                for item in items_of_day(plan, column.day)
                if item.starts is None and column.shows(plan, item)
            )
        here = (piece for piece in pieces[column.day] if column.shows(plan, piece.entry.item))
        scenes.append(column_scene(index, column, here, untimed, held, (least, previous)))
    return Scene(tuple(scenes), least)


def column_scene(
    index: int,
    column: Column,
    pieces: Iterable[Piece],
    untimed: tuple[Entry, ...],
    held: frozenset[ItemId],
    drawn: tuple[int, Scene | None],
) -> ColumnScene:
    """A column with these pieces in any order, and these items without hour in theirs.

    `drawn` tells how long cards are drawn at least, and the scene before, whose column stays if it is equal.
    """
    least, previous = drawn
    ordered = sorted(pieces, key=lambda piece: (piece.begin, -piece.end, piece.entry.item.id))
    lifted = held.intersection(piece.entry.item.id for piece in ordered) if held else held
    content = Content(index, column, tuple(ordered), untimed, lifted, least)
    return _kept(content, previous) or _column_scene(content)


def waiting_entries(plan: Plan, conflicts: Iterable[Conflict]) -> tuple[Entry, ...]:
    """What waits in the tray, in its order."""
    entries = _entries(plan, conflicts)
    return tuple(entries[item.id] for item in waiting_items(plan))


def gravest(conflicts: Iterable[Conflict]) -> dict[ItemId, Severity]:
    """The gravest severity for every item that a conflict names."""
    found: dict[ItemId, Severity] = {}
    for conflict in conflicts:
        for item_id in conflict.item_ids:
            known = found.get(item_id)
            if known is None or conflict.severity.rank < known.rank:
                found[item_id] = conflict.severity
    return found


def minute_of_day(item: Item) -> int | None:
    """The minute of its day at which an item starts, or None where it has no hour."""
    return None if item.starts is None else item.starts.hour * 60 + item.starts.minute


def _entries(plan: Plan, conflicts: Iterable[Conflict]) -> Mapping[ItemId, Entry]:
    severities = gravest(conflicts)
    nowhere = Localized()
    names = {venue.id: venue.name for venue in plan.venues}
    return {
        item.id: Entry(
            item,
            nowhere if item.venue_id is None else names.get(item.venue_id, nowhere),
            severities.get(item.id),
            people_on_card(plan, item),
        )
        for item in plan.items
    }


def pieces_of(entry: Entry, days: tuple[date, ...]) -> Iterator[tuple[date, Piece]]:
    """The parts of a timed item on the days with a column; an end at midnight does not touch the next day."""
    item = entry.item
    begin = minute_of_day(item)
    if item.day is None or begin is None:
        return
    end = begin + planned_minutes(item.time, item.kind)
    last = max(0, (end - 1) // DAY_MINUTES)
    if last == 0:
        yield item.day, Piece(entry, begin, end, True, True)
        return
    for on in days:
        day = (on - item.day).days
        if 0 <= day <= last:
            passed = day * DAY_MINUTES
            begins, ends = max(0, begin - passed), min(DAY_MINUTES, end - passed)
            yield on, Piece(entry, begins, ends, day == 0, day == last)


def _column_scene(content: Content) -> ColumnScene:
    index, held = content.number, content.held
    pieces = content.pieces
    lying = [piece for piece in pieces if piece.entry.item.id not in held]
    spans = [(piece.begin, max(piece.end, piece.begin + content.least)) for piece in lying]
    placed = lanes(spans)
    cards = [
        _card(index, piece, lane, wide)
        for piece, lane, wide in zip(lying, placed, lanes_wide(spans, placed), strict=True)
    ]
    cards.extend(_card(index, piece, Lane(0, 1), 1) for piece in pieces if piece.entry.item.id in held)
    rows = tuple(UntimedCard(entry, index, row) for row, entry in enumerate(content.untimed))
    return ColumnScene(content.column, tuple(cards), rows, content)


def _card(column: int, piece: Piece, lane: Lane, wide: int) -> Card:
    return Card(piece.entry, column, piece.begin, piece.end, lane, wide, piece.begins_here, piece.ends_here)


def _kept(content: Content, previous: Scene | None) -> ColumnScene | None:
    """The column as it was, where it was made from the same: its picture can then be kept."""
    if previous is not None and content.number < len(previous.columns):
        before = previous.columns[content.number]
        if before.content == content:
            return before
    return None
