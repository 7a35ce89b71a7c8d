"""Where a proposal would put items: cards that are no items yet, to be seen over those that are.

They lie over the cards of the plan as it is, beside whatever goes on at the same time, and nothing can take
hold of them.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from models.identifiers import ItemId
from models.localized import Localized
from models.plan import Plan
from scheduling.lanes import Lane, lanes, lanes_wide
from ui.calendar.card_people import people_on_card
from ui.calendar.columns import Column, Focus, columns_of
from ui.calendar.scene import Card, Entry, Piece, Scene, UntimedCard, pieces_of


class Proposed(NamedTuple):
    """What is drawn of a proposal: the ghosts, the cards that would leave their places, the one looked at."""

    cards: tuple[Card, ...] = ()
    leaving: tuple[Card | UntimedCard, ...] = ()
    looked_at: ItemId | None = None


class Ghosts:
    """The items of one proposal, where they would be."""

    def __init__(self, after: Plan, item_ids: Collection[ItemId], looked_at: ItemId | None = None) -> None:
        """Show these items as `after` has them; `looked_at` is the one that the officer looks at."""
        self._after = after
        self._items = tuple(after.items[one] for one in sorted(item_ids) if one in after.items)
        self.looked_at = looked_at
        self._known: tuple[Scene, Proposed] | None = None

    def is_of(self, after: Plan, item_ids: Collection[ItemId]) -> bool:
        """Whether it shows just these items of this plan."""
        return after is self._after and {item.id for item in self._items} == set(item_ids)

    def columns(self, columns: tuple[Column, ...], focus: Focus) -> tuple[Column, ...]:
        """The columns of the plan as it is, and those that only a ghost needs."""
        further = (one for one in columns_of(self._after, focus) if one not in columns)
        needed = (
            one
            for one in further
            if any(item.day == one.day and one.shows(self._after, item) for item in self._items)
        )
        return (*columns, *needed)

    def over(self, scene: Scene) -> Proposed:
        """What is drawn of them over a scene of the plan as it is."""
        if self._known is None or self._known[0] is not scene:
            self._known = scene, self._over(scene)
        return self._known[1]._replace(looked_at=self.looked_at)

    def _over(self, scene: Scene) -> Proposed:
        leaving = [card for item in self._items for card in scene.cards_of(item.id)]
        days = tuple(dict.fromkeys(column.column.day for column in scene.columns))
        pieces = [
            (day, piece) for item in self._items for day, piece in pieces_of(self._entry(item.id), days)
        ]
        cards: list[Card] = []
        for index, column in enumerate(scene.columns):
            here = [
                piece
                for day, piece in pieces
                if day == column.column.day and column.column.shows(self._after, piece.entry.item)
            ]
            staying = [card for card in column.cards if card not in leaving]
            cards += _laid(index, here, staying, scene.least)
        return Proposed(tuple(cards), tuple(leaving))

    def _entry(self, item_id: ItemId) -> Entry:
        item = self._after.items[item_id]
        venue = self._after.venues.get(item.venue_id)
        place = Localized() if venue is None else venue.name
        return Entry(item, place, None, people_on_card(self._after, item))


def _laid(column: int, pieces: list[Piece], staying: list[Card], least: int) -> list[Card]:
    """The ghosts of a column: as wide as it, or in its right half where something else goes on there."""
    pieces = sorted(pieces, key=lambda one: (one.begin, -one.end, one.entry.item.id))
    spans = [(one.begin, max(one.end, one.begin + least)) for one in pieces]
    taken = [(card.begin, max(card.end, card.begin + least)) for card in staying]
    placed = lanes(spans)
    laid = []
    for piece, span, lane, wide in zip(pieces, spans, placed, lanes_wide(spans, placed), strict=True):
        if any(begin < span[1] and span[0] < end for begin, end in taken):
            lane = Lane(lane.count + lane.index, 2 * lane.count)
        laid.append(
            Card(piece.entry, column, piece.begin, piece.end, lane, wide, piece.begins_here, piece.ends_here)
        )
    return laid
