"""Draws hours of prayer and of the fast on the board: dotted lines with their names, behind everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.appearance import Appearance, mixed
from ui.calendar.backdrop import Backdrop
from ui.calendar.backdrop_words import BackdropWords
from ui.calendar.geometry import Box, Geometry
from ui.calendar.lettering import Lettering, Role
from ui.calendar.scene import Scene

_PAD = 6.0


class SignPainter:
    """Draws the signs of days in one appearance, font and language."""

    def __init__(self, appearance: Appearance, lettering: Lettering, words: BackdropWords) -> None:
        """Draw with these colours, fonts and words."""
        self.appearance, self.lettering, self.words = appearance, lettering, words

    def draw(
        self, painter: QPainter, geometry: Geometry, backdrop: Backdrop, scene: Scene, seen: Box
    ) -> None:
        """Draw the signs of all columns that are seen; names stand where no card covers them."""
        for index, signs in enumerate(backdrop.days):
            column = Box(geometry.x_of(index), seen.y, geometry.column, seen.height)
            if not (signs.hours or signs.stretches) or not column.touches(seen):
                continue
            cards = [geometry.card_box(card) for card in scene.columns[index].cards]
            for kept in signs.stretches:
                top, bottom = (geometry.y_of(minute) for minute in kept.stretch)
                box = Box(column.x, top, column.width, bottom - top)
                self._draw_stretch(painter, box)
                tops = (top, *sorted(card.bottom + 1 for card in cards if top < card.bottom < bottom))
                self._write(painter, self.words.words.say(kept.name), column, tops, cards)
            line = self.lettering.line_height(Role.NOTE)
            others = Counter[int]()
            for hour in signs.hours:
                y = round(geometry.y_of(hour.minute)) + 0.5
                self._draw_line(painter, column, y)
                # Of two names at one minute the second stands under the first.
                under = y + others[hour.minute] * line
                others[hour.minute] += 1
                self._write(painter, self.words.hour(hour), column, (under, y - line - 1), cards)

    def _draw_line(self, painter: QPainter, column: Box, y: float) -> None:
        painter.setPen(QPen(self.appearance.muted, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(column.x + 2, y, column.right - 2, y))

    def _draw_stretch(self, painter: QPainter, box: Box) -> None:
        painter.fillRect(
            QRectF(round(box.x), round(box.y), round(box.width), round(box.height)),
            mixed(self.appearance.surface, self.appearance.hint, 0.1),
        )

    def _write(
        self, painter: QPainter, text: str, column: Box, tops: Iterable[float], cards: list[Box]
    ) -> None:
        """A name at the left of its column, at the first of `tops` where it fits whole and can be read."""
        width = self.lettering.width(text, Role.NOTE)
        if width > column.width - 2 * _PAD:
            return
        for top in tops:
            room = Box(round(column.x + _PAD), round(top), width, self.lettering.line_height(Role.NOTE))
            if not any(room.touches(card) for card in cards):
                painter.setPen(self.appearance.muted)
                fitted = self.lettering.fitted(text, Role.NOTE, width + 1)
                self.lettering.draw(painter, QPointF(room.x, room.y), fitted, Role.NOTE)
                return
