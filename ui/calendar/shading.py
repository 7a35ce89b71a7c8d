"""Draws the hours at which what is held finds its place: under the lines of the hours, quieter than any card.

Where nothing stands against it the ground is tinted and a bar runs along its left edge; where only something
unwise or uncertain does, there is the bar alone, dashed. So the two are told apart without their colour.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.appearance import Appearance
from ui.calendar.geometry import Box, Geometry

_TINT = 34
_BAR = 3.0
_DASHES = (2.0, 2.0)


class Shade(NamedTuple):
    """A stretch of a column in which what is held finds its place; by the minutes of the day.

    `is_free` where nothing stands against it there, else only what is unwise or uncertain does.
    """

    column: int
    begin: int
    end: int
    is_free: bool


def draw_shades(
    painter: QPainter, appearance: Appearance, geometry: Geometry, shades: tuple[Shade, ...], seen: Box
) -> None:
    """Draw the shades that are seen."""
    tint = QColor(appearance.accent)
    tint.setAlpha(_TINT)
    bar = QPen(appearance.accent, _BAR)
    bar.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashed = QPen(bar)
    dashed.setDashPattern(_DASHES)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for shade in shades:
        x, y = round(geometry.x_of(shade.column)), round(geometry.y_of(shade.begin))
        bottom = round(geometry.y_of(shade.end))
        box = Box(x, y, geometry.column, bottom - y)
        if not box.touches(seen):
            continue
        if shade.is_free:
            painter.fillRect(QRectF(x, y, round(geometry.column), bottom - y), tint)
        painter.setPen(bar if shade.is_free else dashed)
        painter.drawLine(QLineF(x + _BAR / 2, y, x + _BAR / 2, bottom))
    painter.restore()
