"""What lies over the board's picture: the rubber band, and the free half hour that the keyboard points at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.appearance import Appearance
from ui.calendar.geometry import Box, Geometry

_VEIL = 28
_RADIUS = 4.0


def draw_band(painter: QPainter, appearance: Appearance, geometry: Geometry, band: Box) -> None:
    """The rubber band, as far as it lies on days."""
    painter.save()
    painter.setClipRect(QRectF(geometry.gutter, geometry.header, geometry.width, geometry.height))
    veil = QColor(appearance.accent)
    veil.setAlpha(_VEIL)
    painter.setPen(QPen(appearance.accent, 1))
    painter.setBrush(veil)
    painter.drawRect(_outline(band))
    painter.restore()


def draw_pointed(painter: QPainter, appearance: Appearance, geometry: Geometry, cell: Box) -> None:
    """The free time at which a new item would begin, as far as it is seen."""
    canvas = geometry.canvas
    painter.save()
    painter.setClipRect(QRectF(canvas.x, canvas.y, canvas.width, canvas.height))
    painter.setPen(QPen(appearance.accent, 2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_outline(cell), _RADIUS, _RADIUS)
    painter.restore()


def _outline(box: Box) -> QRectF:
    """The line around a box, on whole pixels."""
    area = QRectF(round(box.x), round(box.y), round(box.width), round(box.height))
    return area.adjusted(0.5, 0.5, -0.5, -0.5)
