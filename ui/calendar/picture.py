"""The whole board as one picture: grid, cards, strip, headers and hours, and what is held."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from models.identifiers import ItemId
from ui.appearance import Appearance
from ui.calendar.backdrop import Backdrop
from ui.calendar.background import BackgroundPainter
from ui.calendar.bubble import Bubble, draw_bubble
from ui.calendar.frame import FramePainter, faint_line, measures
from ui.calendar.geometry import Box, Geometry
from ui.calendar.labels import Labels
from ui.calendar.lettering import Lettering
from ui.calendar.painting import RADIUS, CardPainter
from ui.calendar.scene import LEAST_MINUTES, Card, Scene, UntimedCard
from ui.calendar.shading import Shade, draw_shades
from ui.wording import Wording


class View(NamedTuple):
    """What is to be seen: a scene in its measures, what is selected and held, where held things came from.

    `now` is the present moment, None where it is not to be shown. `bubble`, `pointer` and `shades`, the hours
    at which what is held fits, belong to a drag.
    """

    geometry: Geometry
    scene: Scene
    selected: frozenset[ItemId] = frozenset()
    in_hand: frozenset[ItemId] = frozenset()
    left_behind: tuple[Card | UntimedCard, ...] = ()
    now: datetime | None = None
    bubble: Bubble | None = None
    pointer: QPointF | None = None
    backdrop: Backdrop = Backdrop()
    shades: tuple[Shade, ...] = ()


class BoardPainter:
    """Draws views of the board in one appearance, language and font."""

    def __init__(self, appearance: Appearance, words: Wording, font: QFont) -> None:
        """Draw with these colours, words and font."""
        self.appearance = appearance
        self.lettering = Lettering(font)
        self.labels = Labels(words)
        self.measures = measures(self.lettering, words)
        self._cards = CardPainter(appearance, self.lettering, self.labels)
        self._frame = FramePainter(appearance, self.lettering, words)
        self._background = BackgroundPainter(appearance, self.lettering, words)

    def draw(self, painter: QPainter, view: View, exposed: QRectF) -> None:
        """Draw what is exposed of a view."""
        geometry = view.geometry
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if exposed.bottom() > geometry.top:
            self._draw_canvas(painter, view, exposed)
        if exposed.y() < geometry.top:
            self._draw_strip(painter, view)
            today = None if view.now is None else view.now.date()
            lengths = self._background.lengths_of_days(view.backdrop)
            self._frame.draw_headers(painter, geometry, view.scene, today, lengths)
        self._frame.draw_hours(painter, geometry)
        self._frame.draw_corner(painter, geometry)
        if view.bubble is not None and view.pointer is not None:
            room = QRectF(0, 0, geometry.width, geometry.height)
            draw_bubble(painter, view.bubble, view.pointer, room, (self.appearance, self.lettering))

    def _draw_canvas(self, painter: QPainter, view: View, exposed: QRectF) -> None:
        canvas = view.geometry.canvas
        area = QRectF(canvas.x, canvas.y, canvas.width, canvas.height).intersected(exposed)
        seen = Box(area.x(), area.y(), area.width(), area.height())
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, self.appearance.surface)
        self._background.draw_ground(painter, view.geometry, view.backdrop, seen)
        draw_shades(painter, self.appearance, view.geometry, view.shades, seen)
        self._frame.draw_grid(painter, view.geometry, view.scene, seen)
        self._background.draw_signs(painter, view.geometry, view.backdrop, seen)
        if view.now is not None:
            self._frame.draw_now(painter, view.geometry, view.scene, view.now)
        self._draw_left_places(painter, view, Card, seen)
        self._draw_cards(
            painter, view, [card for column in view.scene.columns for card in column.cards], seen
        )
        painter.restore()

    def _draw_strip(self, painter: QPainter, view: View) -> None:
        geometry = view.geometry
        area = QRectF(geometry.gutter, geometry.header, geometry.width - geometry.gutter, geometry.strip)
        self._frame.draw_strip(painter, geometry, view.scene)
        painter.save()
        painter.setClipRect(area)
        seen = Box(area.x(), area.y(), area.width(), area.height())
        self._draw_left_places(painter, view, UntimedCard, seen)
        self._draw_cards(
            painter, view, [card for column in view.scene.columns for card in column.untimed], seen
        )
        self._frame.draw_hidden_rows(painter, geometry, view.scene)
        painter.restore()

    def _draw_cards(
        self, painter: QPainter, view: View, cards: list[Card] | list[UntimedCard], seen: Box
    ) -> None:
        """The cards that are seen, those in the hand on top."""
        held: list[tuple[Box, Card | UntimedCard]] = []
        one_line = view.geometry.least > LEAST_MINUTES
        for card in cards:
            box = view.geometry.box_of(card)
            if not box.touches(seen):
                continue
            if card.item_id in view.in_hand:
                held.append((box, card))
            else:
                selected = card.item_id in view.selected
                self._cards.draw(painter, box, card, selected=selected, one_line=one_line)
        for box, card in held:
            self._cards.draw(painter, box, card, in_hand=True, one_line=one_line)

    def _draw_left_places(
        self, painter: QPainter, view: View, kind: type[Card] | type[UntimedCard], seen: Box
    ) -> None:
        """Dashed outlines where the held cards of one kind lay."""
        painter.setPen(QPen(faint_line(self.appearance), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for card in view.left_behind:
            box = view.geometry.box_of(card)
            if isinstance(card, kind) and box.touches(seen):
                area = QRectF(round(box.x), round(box.y), round(box.width), round(box.height))
                painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
