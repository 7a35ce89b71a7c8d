"""Keeps what lies still on the board as pictures, a column at a time, so that most repaints only copy.

A piece of a column is painted when it is first seen, and kept until anything that it shows is different. What
is held, what stays in view as the board scrolls, and whatever lies around the hours is no part of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from models.identifiers import ItemId
from ui.calendar.backdrop import Backdrop
from ui.calendar.bands import Band
from ui.calendar.geometry import Box, Geometry
from ui.calendar.scene import Card, ColumnScene, Scene, UntimedCard
from ui.calendar.view import View

_STEP = 64
"""Pieces begin and end at multiples of so many pixels of the day, which are whole on every screen."""
_KEPT_PIXELS = 16_000_000
_MOST_MENDED = 8
"""Where more cards than these tell something else, the whole column is painted anew."""

StillPainter = Callable[[QPainter, View, Box], None]
"""Draws what is seen of a view that lies still."""


class _Piece(NamedTuple):
    """The picture of a column from one height of the day to another."""

    begin: int
    end: int
    picture: QPixmap


class _Making(NamedTuple):
    """All that the pieces of a column follow from: what it shows, how many pixels wide, how fine a screen."""

    shown: View
    pixels: int
    ratio: float


class _Kept:
    """What a column showed when it was painted last, and the pieces that were painted of it."""

    def __init__(self, made_of: _Making) -> None:
        """Nothing is painted yet."""
        self.made_of = made_of
        self.pieces: list[_Piece] = []


class Tiles:
    """The columns of one board in one appearance, language and font."""

    def __init__(self, paint: StillPainter) -> None:
        """Paint with `paint` what is not kept."""
        self._paint = paint
        self._columns: dict[int, _Kept] = {}
        self._asked: View | None = None
        self._parts: tuple[View, ...] = ()
        self._bare: tuple[ColumnScene, ...] = ()
        self._alone: dict[int, tuple[ColumnScene, frozenset[ItemId], Scene]] = {}
        self._pixels = 0

    def draw(self, painter: QPainter, view: View, seen: Box) -> None:
        """Draw what lies still in the part of the canvas that is seen."""
        geometry, ratio = view.geometry, painter.device().devicePixelRatioF()
        top = geometry.y_of(0)
        painter.save()
        # Pieces lie side by side: smoothed edges would let the ground through.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for index, part in enumerate(self._parts_of(view)):
            left, right = round(geometry.x_of(index)), round(geometry.x_of(index + 1))
            if left >= seen.right or right <= seen.x:
                continue
            across = geometry.scroll_x - geometry.gutter + left
            part = part._replace(geometry=part.geometry._replace(scroll_x=across))
            begin, end = floor((seen.y - top) / _STEP) * _STEP, ceil((seen.bottom - top) / _STEP) * _STEP
            first = round(left * ratio)
            made_of = _Making(part, round(right * ratio) - first, ratio)
            for piece in self._pieces(index, made_of, begin, end):
                at = QPointF(first / ratio, round((top + piece.begin) * ratio) / ratio)
                painter.drawPixmap(at, piece.picture)
        painter.restore()

    def _pieces(self, index: int, made_of: _Making, begin: int, end: int) -> list[_Piece]:
        """The pieces of a column that lie between two heights; what is missing is painted."""
        kept = self._columns.get(index)
        if kept is None or (kept.made_of != made_of and not self._mended(kept, made_of, index)):
            self._pixels -= 0 if kept is None else sum(_pixels(piece) for piece in kept.pieces)
            kept = self._columns[index] = _Kept(made_of)
        found = [piece for piece in kept.pieces if piece.begin < end and begin < piece.end]
        found.sort(key=lambda piece: piece.begin)
        for gap_begin, gap_end in _gaps(found, begin, end):
            piece = self._painted(made_of, gap_begin, gap_end)
            found.append(piece)
            self._keep(kept, piece, begin, end)
        return found

    def _mended(self, kept: _Kept, made_of: _Making, index: int) -> bool:
        """Paint just the cards anew that tell something else in the same place, if that is all there is."""
        before, shown = kept.made_of.shown, made_of.shown
        if kept.made_of[1:] != made_of[1:] or before._replace(scene=shown.scene) != shown:
            return False
        told = _told_otherwise(before.scene, shown.scene, index)
        if told is None:
            return False
        for card in told:
            box = shown.geometry.card_box(card)
            top, bottom = floor(box.y) - 1, ceil(box.bottom) + 1
            for piece in kept.pieces:
                if piece.begin < bottom and top < piece.end:
                    self._paint_part(piece, made_of, top - piece.begin, bottom - piece.begin)
        kept.made_of = made_of
        return True

    def _keep(self, kept: _Kept, piece: _Piece, begin: int, end: int) -> None:
        """Keep a piece; where too much is kept, only what is seen now stays."""
        kept.pieces.append(piece)
        self._pixels += _pixels(piece)
        if self._pixels > _KEPT_PIXELS:
            for one in self._columns.values():
                one.pieces = [other for other in one.pieces if other.begin < end and begin < other.end]
            self._pixels = sum(_pixels(other) for one in self._columns.values() for other in one.pieces)

    def _painted(self, made_of: _Making, begin: int, end: int) -> _Piece:
        picture = QPixmap(QSize(made_of.pixels, round((end - begin) * made_of.ratio)))
        picture.setDevicePixelRatio(made_of.ratio)
        piece = _Piece(begin, end, picture)
        self._paint_part(piece, made_of, 0, end - begin)
        return piece

    def _paint_part(self, piece: _Piece, made_of: _Making, top: int, bottom: int) -> None:
        """Paint a piece from one of its heights to another."""
        shown, pixels, ratio = made_of
        top, bottom = max(0, top), min(piece.end - piece.begin, bottom)
        seen = Box(0, top, pixels / ratio, bottom - top)
        painter = QPainter(piece.picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(*seen))
        self._paint(
            painter, shown._replace(geometry=shown.geometry._replace(scroll_y=float(piece.begin))), seen
        )
        painter.end()

    def _parts_of(self, view: View) -> tuple[View, ...]:
        """What lies still in every column; the same objects while nothing of it changes."""
        asked = view._replace(geometry=_measures_of(view.geometry), bubble=None, pointer=None, proposed=None)
        if self._asked is None or not _is_same(self._asked, asked):
            self._asked, self._parts = asked, self._parts_anew(asked)
        return self._parts

    def _parts_anew(self, view: View) -> tuple[View, ...]:
        columns = view.scene.columns
        if [column.column for column in columns] != [column.column for column in self._bare]:
            self._bare = tuple(ColumnScene(column.column) for column in columns)
            self._alone.clear()
        bands: list[list[Band]] = [[] for _ in columns]
        for band in view.backdrop.bands:
            if view.in_hand.isdisjoint(band.drive.item_ids):
                bands[band.column].append(band)
        return tuple(_part(view, at, self._scene_of(view, at), tuple(ways)) for at, ways in enumerate(bands))

    def _scene_of(self, view: View, index: int) -> Scene:
        """A column alone without what is held; the same object while it is made from the same column."""
        column = view.scene.columns[index]
        known = self._alone.get(index)
        if known is not None and known[0] is column and known[1] == view.in_hand:
            return known[2]
        cards = tuple(card for card in column.cards if card.item_id not in view.in_hand)
        alone = ColumnScene(column.column, cards)
        scene = Scene((*self._bare[:index], alone, *self._bare[index + 1 :]), view.scene.least)
        self._alone[index] = column, view.in_hand, scene
        return scene


def _is_same(one: View, other: View) -> bool:
    """Whether two views show the same; equal ones may count as different, for that is quick to say."""
    return (
        one.scene is other.scene
        and one.backdrop is other.backdrop
        and one.shades is other.shades
        and one._replace(scene=other.scene, backdrop=other.backdrop, shades=other.shades) == other
    )


def _measures_of(geometry: Geometry) -> Geometry:
    """The measures without whatever changes as the board is scrolled."""
    return Geometry(geometry.columns, 0, 0, 0, 0, 0, 0, geometry.hour, geometry.column, least=geometry.least)


def _part(view: View, index: int, scene: Scene, ways: tuple[Band, ...]) -> View:
    """A view of one column alone, of which `scene` and `ways` are given without what is held."""
    selected = view.selected
    if selected:
        selected &= frozenset(card.item_id for card in scene.columns[index].cards)
    return view._replace(
        scene=scene,
        selected=selected,
        in_hand=frozenset(),
        left_behind=tuple(one for one in view.left_behind if _lies_in(one, index)),
        now=view.now if _shows_now(view.scene, index, view.now) else None,
        backdrop=_behind(view.backdrop, index, ways),
        shades=tuple(shade for shade in view.shades if shade.column == index),
    )


def _behind(backdrop: Backdrop, index: int, ways: tuple[Band, ...]) -> Backdrop:
    """What lies behind one column, with these ways; what is not told by columns stays."""
    return backdrop._replace(
        bands=ways,
        journeys=tuple(one for one in backdrop.journeys if one.column == index and one.extent is None),
        hatches=tuple(hatch for hatch in backdrop.hatches if hatch.column == index),
    )


def _told_otherwise(before: Scene, after: Scene, index: int) -> list[Card] | None:
    """The cards of a column that lie where they lay and tell something else; None where more has changed."""
    columns = [scene.columns[index] for scene in (before, after)]
    if any(
        one != other
        for place, (one, other) in enumerate(zip(before.columns, after.columns, strict=False))
        if place != index
    ):
        return None
    first, second = (column.cards for column in columns)
    told = [card for old, card in zip(first, second, strict=False) if old.entry is not card.entry]
    lies_as_before = len(first) == len(second) and all(
        old[1:] == card[1:] for old, card in zip(first, second, strict=True)
    )
    if not lies_as_before or columns[0].column != columns[1].column or len(told) > _MOST_MENDED:
        return None
    return told


def _lies_in(card: Card | UntimedCard, index: int) -> bool:
    return isinstance(card, Card) and card.column == index


def _shows_now(scene: Scene, index: int, now: datetime | None) -> bool:
    """Whether the present moment is marked in a column, be it by the dot that reaches over from the next."""
    if now is None:
        return False
    days = (one.column.day for one in scene.columns[index : index + 2])
    return now.date() in days


def _gaps(pieces: list[_Piece], begin: int, end: int) -> list[tuple[int, int]]:
    """What is missing between two heights; the pieces come from the top, and none covers another."""
    found = []
    for piece in pieces:
        if piece.begin > begin:
            found.append((begin, piece.begin))
        begin = max(begin, piece.end)
    if begin < end:
        found.append((begin, end))
    return found


def _pixels(piece: _Piece) -> int:
    return piece.picture.width() * piece.picture.height()
