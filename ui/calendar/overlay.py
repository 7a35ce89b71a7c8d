"""What lies over the board's picture: the rubber band, and the free half hour that the keyboard points at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.appearance import Appearance
from ui.calendar.free_time import STEP_MINUTES, column_of
from ui.calendar.geometry import CARD_GAP, LEFT_MARGIN, RIGHT_MARGIN, Box, Geometry
from ui.calendar.gestures.gesture import Hour
from ui.calendar.scene import Scene

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


def pointed_box(geometry: Geometry, scene: Scene, hour: Hour, snap: int) -> Box:
    """Where the free half hour lies in which a new item would begin; empty where its day is not shown."""
    column = column_of(scene, hour)
    if column is None:
        return Box(0, 0, 0, 0)
    width = geometry.column - LEFT_MARGIN - RIGHT_MARGIN - CARD_GAP
    y = geometry.y_of(hour.minute // snap * snap)
    return Box(geometry.x_of(column) + LEFT_MARGIN, y, width, STEP_MINUTES * geometry.hour / 60)


def _outline(box: Box) -> QRectF:
    """The line around a box, on whole pixels."""
    area = QRectF(round(box.x), round(box.y), round(box.width), round(box.height))
    return area.adjusted(0.5, 0.5, -0.5, -0.5)
