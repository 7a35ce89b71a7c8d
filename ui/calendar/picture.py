"""The whole board as one picture: grid, cards, strip, headers and hours, and what is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from ui.appearance import Appearance
from ui.calendar.background import BackgroundPainter
from ui.calendar.blank_cards import RADIUS
from ui.calendar.bubble import draw_bubble
from ui.calendar.frame import FramePainter, HeaderWords, faint_line, measures
from ui.calendar.geometry import Box
from ui.calendar.labels import Labels
from ui.calendar.lettering import Lettering
from ui.calendar.painting import CardPainter
from ui.calendar.scene import LEAST_MINUTES, Card, Scene, UntimedCard
from ui.calendar.shading import draw_shades
from ui.calendar.tiles import Tiles
from ui.calendar.view import View
from ui.wording import Wording

if TYPE_CHECKING:
    from ui.calendar.ghost_painting import GhostPainter


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
        self._tiles = Tiles(self._draw_still)
        self._known_ghosts: GhostPainter | None = None

    def draw(self, painter: QPainter, view: View, exposed: QRectF) -> None:
        """Draw what is exposed of a view."""
        geometry = view.geometry
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if exposed.bottom() > geometry.top:
            self._draw_canvas(painter, view, exposed)
        if exposed.y() < geometry.top:
            self._draw_strip(painter, view)
            today = None if view.now is None else view.now.date()
            told = HeaderWords(
                self._background.lengths_of_days(view.backdrop), self._background.names_of_days(view.backdrop)
            )
            self._frame.draw_headers(painter, geometry, view.scene, today, told)
        self._frame.draw_hours(painter, geometry)
        self._frame.draw_corner(painter, geometry)
        if view.bubble is not None and view.pointer is not None:
            room = QRectF(0, 0, geometry.width, geometry.height)
            draw_bubble(painter, view.bubble, view.pointer, room, (self.appearance, self.lettering))

    @property
    def _ghosts(self) -> GhostPainter:
        """What draws proposals, made when there is one to draw."""
        if self._known_ghosts is None:
            # Here and not above: nothing is proposed as the window starts, and the board need not wait.
            from ui.calendar.ghost_painting import GhostPainter

            self._known_ghosts = GhostPainter(self.appearance, self.lettering, self.labels)
        return self._known_ghosts

    def _draw_canvas(self, painter: QPainter, view: View, exposed: QRectF) -> None:
        """The hours: what lies still on them, then what stays in view as they scroll, and what is held."""
        canvas = view.geometry.canvas
        area = QRectF(canvas.x, canvas.y, canvas.width, canvas.height).intersected(exposed)
        seen = Box(area.x(), area.y(), area.width(), area.height())
        painter.save()
        painter.setClipRect(area)
        self._tiles.draw(painter, view, seen)
        end = round(view.geometry.x_of(len(view.scene.columns)))
        if end < seen.right:
            beside = Box(max(end, seen.x), seen.y, seen.right - max(end, seen.x), seen.height)
            self._draw_still(painter, View(view.geometry, Scene()), beside)
        self._background.draw_journeys(painter, view.geometry, view.backdrop, seen)
        if view.proposed is not None:
            self._ghosts.draw_leaving(painter, view.geometry, view.proposed.leaving, Card, seen)
            self._ghosts.draw(painter, view.geometry, view.proposed, seen)
        if view.in_hand:
            bands = (band for band in view.backdrop.bands if not view.in_hand.isdisjoint(band.drive.item_ids))
            self._background.draw_bands(painter, view.geometry, bands, seen)
            cards = (card for column in view.scene.columns for card in column.cards)
            self._draw_cards(painter, view, [card for card in cards if card.item_id in view.in_hand], seen)
        painter.restore()

    def _draw_still(self, painter: QPainter, view: View, seen: Box) -> None:
        """Ground, lines and cards of a view in which nothing is held."""
        geometry, area = view.geometry, QRectF(seen.x, seen.y, seen.width, seen.height)
        painter.fillRect(area, self.appearance.surface)
        self._background.draw_ground(painter, geometry, view.backdrop, seen)
        draw_shades(painter, self.appearance, geometry, view.shades, seen)
        self._frame.draw_grid(painter, geometry, view.scene, seen)
        self._background.draw_signs(painter, geometry, view.backdrop, view.scene, seen)
        if view.now is not None:
            self._frame.draw_now(painter, geometry, view.scene, view.now)
        self._draw_left_places(painter, view, Card, seen)
        self._draw_cards(
            painter, view, [card for column in view.scene.columns for card in column.cards], seen
        )

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
        if view.proposed is not None:
            self._ghosts.draw_leaving(painter, geometry, view.proposed.leaving, UntimedCard, seen)
        self._frame.draw_hidden_rows(painter, geometry, view.scene)
        painter.restore()

    def _draw_cards(
        self, painter: QPainter, view: View, cards: list[Card] | list[UntimedCard], seen: Box
    ) -> None:
        """The cards that are seen, those in the hand on top."""
        held: list[tuple[Box, Card | UntimedCard]] = []
        geometry = view.geometry
        one_line = geometry.least > LEAST_MINUTES
        first, last = geometry.minute_at(seen.y) - 1, geometry.minute_at(seen.bottom) + 1
        for card in cards:
            # In minutes first: pieces of the picture are painted for a few cards of many.
            if isinstance(card, Card) and (
                card.begin > last or max(card.end, card.begin + geometry.least) < first
            ):
                continue
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
