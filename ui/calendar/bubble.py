"""What is told beside the pointer while something is held: the new hour, and why it does not work there."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from scheduling.conflicts import Severity
from ui.appearance import GLYPH_OF_SEVERITY, Appearance
from ui.calendar.lettering import Lettering, Role
from ui.icons import draw_glyph

_PAD = 8.0
_WIDTH = 320.0
_LINES = 6
_BESIDE_POINTER = QPointF(16, 18)


class Bubble(NamedTuple):
    """A line of what would be, and a sentence against it with its gravity; both may be empty."""

    headline: str
    reason: str = ""
    severity: Severity | None = None


def draw_bubble(
    painter: QPainter, bubble: Bubble, pointer: QPointF, room: QRectF, look: tuple[Appearance, Lettering]
) -> None:
    """Draw a bubble beside the pointer, inside `room`."""
    appearance, lettering = look
    icon = round(lettering.line_height(Role.BODY) * 0.88)
    headline = lettering.fitted(bubble.headline, Role.TITLE, _WIDTH)
    reason = lettering.fitted(bubble.reason, Role.BODY, _WIDTH - icon - 4, _LINES)
    widths = [line.size().width() for line in headline]
    widths += [line.size().width() + icon + 4 for line in reason]
    height = len(headline) * lettering.line_height(Role.TITLE)
    height += len(reason) * lettering.line_height(Role.BODY) + (4 if reason else 0)
    area = QRectF(0, 0, max(widths, default=0) + 2 * _PAD, height + 2 * _PAD - 4)
    area.moveTopLeft(_place(area, pointer, room))
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, alpha in ((4, 16), (2, 28)):
        painter.setBrush(QColor(0, 0, 0, alpha))
        painter.drawRoundedRect(
            area.adjusted(-spread, -spread + 2, spread, spread + 2), 6 + spread, 6 + spread
        )
    edge = appearance.line if bubble.severity is None else appearance.severity_colour(bubble.severity)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(appearance.surface)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setPen(appearance.text)
    at = QPointF(area.x() + _PAD, area.y() + _PAD - 2)
    used = lettering.draw(painter, at, headline, Role.TITLE)
    if bubble.severity is not None and reason:
        at = QPointF(at.x(), at.y() + used + 4)
        square = QRectF(at.x() - 1, at.y() + (lettering.line_height(Role.BODY) - icon) / 2, icon, icon)
        draw_glyph(
            painter, GLYPH_OF_SEVERITY[bubble.severity], square, appearance.severity_colour(bubble.severity)
        )
        lettering.draw(painter, QPointF(at.x() + icon + 4, at.y()), reason, Role.BODY)


def _place(area: QRectF, pointer: QPointF, room: QRectF) -> QPointF:
    """Below and right of the pointer, else on the other side of it."""
    at = pointer + _BESIDE_POINTER
    x, y = at.x(), at.y()
    if x + area.width() > room.right() - 4:
        x = pointer.x() - area.width() - 12
    if y + area.height() > room.bottom() - 4:
        y = pointer.y() - area.height() - 8
    return QPointF(max(room.x() + 4, round(x)), max(room.y() + 4, round(y)))
