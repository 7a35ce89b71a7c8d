"""Draws ghosts: a dashed card that lets the board through, with title and hour, and no bar at its left.

The card that would leave its place fades under a veil.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.appearance import Appearance, mixed
from ui.calendar.blank_cards import RADIUS
from ui.calendar.geometry import Box, Geometry
from ui.calendar.ghosts import Proposed
from ui.calendar.labels import Labels
from ui.calendar.lettering import Lettering, Role
from ui.calendar.narrow_cards import NARROW
from ui.calendar.scene import Card, UntimedCard

_DASHES = (4.0, 2.5)
_GROUND = 205
_OPAQUE = 255
_VEIL = 165
_PAD = 6.0
_NARROW_PAD = 4.0
_MOST_LINES = 4


class GhostPainter:
    """Draws ghosts in one appearance, font and language."""

    def __init__(self, appearance: Appearance, lettering: Lettering, labels: Labels) -> None:
        """Draw with these colours, fonts and words."""
        self._appearance, self._lettering, self._labels = appearance, lettering, labels

    def draw(self, painter: QPainter, geometry: Geometry, proposed: Proposed, seen: Box) -> None:
        """Draw those ghosts that are seen, the one that is looked at on top."""
        in_turn = sorted(proposed.cards, key=lambda card: card.item_id == proposed.looked_at)
        left = [geometry.card_box(card) for card in proposed.leaving if isinstance(card, Card)]
        for card in in_turn:
            box = geometry.card_box(card)
            if box.touches(seen):
                # What lies beneath is written on as well: two texts over each other are none.
                alpha = _OPAQUE if any(box.touches(other) for other in left) else _GROUND
                self._draw_card(painter, box, card, alpha, looked_at=card.item_id == proposed.looked_at)

    def draw_leaving(
        self,
        painter: QPainter,
        geometry: Geometry,
        leaving: tuple[Card | UntimedCard, ...],
        kind: type[Card] | type[UntimedCard],
        seen: Box,
    ) -> None:
        """Have the cards of one kind fade that would leave their places."""
        veil = QColor(self._appearance.surface)
        veil.setAlpha(_VEIL)
        for card in leaving:
            box = geometry.box_of(card)
            if isinstance(card, kind) and box.touches(seen):
                painter.setPen(QPen(self._appearance.muted, 1, Qt.PenStyle.DotLine))
                painter.setBrush(veil)
                painter.drawRoundedRect(_whole(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _draw_card(self, painter: QPainter, box: Box, card: Card, alpha: int, *, looked_at: bool) -> None:
        look, area = self._appearance, _whole(box)
        ground = QColor(mixed(look.surface, look.accent, 0.3) if looked_at else look.surface)
        if not looked_at:
            ground = QColor(mixed(look.surface, look.kind_colour(card.entry.item.kind).fill, 0.6))
            ground.setAlpha(alpha)
        width = 2.0 if looked_at else 1.4
        pen = QPen(look.accent, width, Qt.PenStyle.DashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([part * (1.0 if looked_at else 1.2) for part in _DASHES])
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.save()
        painter.setClipRect(area.adjusted(1, 1, -1, -1), Qt.ClipOperation.IntersectClip)
        self._write(painter, area, card)
        painter.restore()

    def _write(self, painter: QPainter, area: QRectF, card: Card) -> None:
        """Title and hour: below each other, or on one line where there is room for no more."""
        words, lettering = self._labels.of(card.entry), self._lettering
        is_narrow = area.width() < NARROW
        pad, role = (_NARROW_PAD, Role.NOTE) if is_narrow else (_PAD, Role.TITLE)
        line, note = lettering.line_height(role), lettering.line_height(Role.NOTE)
        room = area.width() - 2 * pad
        top = area.y() + max(0.0, min(3.0, (area.height() - line) / 2))
        height = area.bottom() - top - 1
        is_low = height < line + note
        beside = lettering.width(words.hour, Role.NOTE) + pad if is_low else 0.0
        if is_low and room - beside < lettering.width("…", role) * 4:
            beside = 0.0
        lines = 1 if is_low else min(max(1, int((height - note) // line)), _MOST_LINES)
        title = lettering.fitted(words.title, role, room - beside, lines, anywhere=is_narrow)
        painter.setPen(self._appearance.text)
        used = lettering.draw(painter, QPointF(area.x() + pad, top), title, role)
        painter.setPen(self._appearance.muted)
        if not is_low:
            hour = lettering.longest_that_fits((words.time, words.hour), Role.NOTE, room)
            fitted = lettering.fitted(hour, Role.NOTE, room)
            lettering.draw(painter, QPointF(area.x() + pad, top + used), fitted, Role.NOTE)
        elif beside:
            fitted = lettering.fitted(words.hour, Role.NOTE, beside)
            at = QPointF(area.right() - beside, top + (line - note) / 2)
            lettering.draw(painter, at, fitted, Role.NOTE)


def _whole(box: Box) -> QRectF:
    x, y = round(box.x), round(box.y)
    return QRectF(x, y, round(box.right) - x, round(box.bottom) - y)
