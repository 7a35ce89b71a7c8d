"""Draws the ways between items. A finished band is kept as a picture, by all that it shows, as cards are."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from scheduling.conflicts import Severity
from scheduling.ways import Room
from ui.appearance import GLYPH_OF_SEVERITY, Appearance, mixed
from ui.calendar.backdrop_words import BackdropWords
from ui.calendar.bands import Band
from ui.calendar.geometry import Box, Geometry
from ui.calendar.lettering import Lettering, Role
from ui.icons import Glyph, draw_glyph

PAD = 5.0
INK = 0.72
"""The part of a line's height that its letters take: so much room is enough for it."""
_LEAST_STRIP = 8.0
_EDGE = 2
_KEPT = 2_000
_SEVERITIES = {Room.SHORT: Severity.ERROR, Room.DOUBTFUL: Severity.WARNING}


class _Look(NamedTuple):
    """All that a finished band shows; equal looks are equal pictures. `arrives` is where the way ends."""

    room: Room
    is_accepted: bool
    texts: tuple[str, ...]
    width: int
    height: int
    arrives: int
    ratio: float


class BandPainter:
    """Draws bands in one appearance, font and language, and keeps what it drew."""

    def __init__(self, appearance: Appearance, lettering: Lettering, words: BackdropWords) -> None:
        """Draw with these colours, fonts and words."""
        self.appearance = appearance
        self.lettering = lettering
        self.words = words
        self._pictures: dict[_Look, QPixmap] = {}

    def draw(self, painter: QPainter, geometry: Geometry, box: Box, band: Band) -> None:
        """Draw a band into its box, on whole pixels; one that finds no room as a stroke in the margin."""
        if band.extent is None:
            colour = self._alarm(band.drive.room, band.drive.is_accepted)
            self.draw_stroke(painter, box, colour or self.appearance.muted)
            return
        x, y = round(box.x), round(box.y)
        width, height = round(box.right) - x, round(box.bottom) - y
        if width <= 0 or height <= 0:
            return
        arrives = min(max(round(geometry.y_of(band.arrives)) - y, 0), height)
        ratio = painter.device().devicePixelRatioF()
        drive = band.drive
        look = _Look(drive.room, drive.is_accepted, self.words.band(band), width, height, arrives, ratio)
        painter.drawPixmap(QPointF(x, y), self._picture(look))

    def draw_stroke(self, painter: QPainter, box: Box, colour: QColor) -> None:
        """What finds no room beside the cards, in the margin."""
        missing = max(0.0, _LEAST_STRIP - box.height)
        painter.fillRect(QRectF(box.x, box.y - missing / 2, box.width, box.height + missing), colour)

    def _alarm(self, room: Room, is_accepted: bool) -> QColor | None:
        """The colour of a way that is too long; none where the office takes it as it is."""
        severity = None if is_accepted else _SEVERITIES.get(room)
        return None if severity is None else self.appearance.severity_colour(severity)

    def _picture(self, look: _Look) -> QPixmap:
        known = self._pictures.get(look)
        if known is not None:
            return known
        picture = QPixmap((QSizeF(look.width, look.height) * look.ratio).toSize())
        picture.setDevicePixelRatio(look.ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, look)
        painter.end()
        if len(self._pictures) >= _KEPT:
            self._pictures.clear()
        self._pictures[look] = picture
        return picture

    def _paint(self, painter: QPainter, look: _Look) -> None:
        """The way as a bar, its spare time as a paler one after it; an edge where it is too long."""
        colours, alarm = self.appearance, self._alarm(look.room, look.is_accepted)
        area = QRectF(0, 0, look.width, look.height)
        spare = colours.warning if look.room is Room.TIGHT and not look.is_accepted else colours.muted
        painter.fillRect(area, mixed(colours.surface, spare, 0.1))
        painter.fillRect(QRectF(0, 0, look.width, look.arrives), mixed(colours.surface, colours.muted, 0.2))
        if alarm is not None:
            painter.fillRect(QRectF(0, 0, _EDGE, look.height), alarm)
            painter.fillRect(QRectF(look.width - _EDGE, 0, _EDGE, look.height), alarm)
        elif look.room is Room.UNKNOWN:
            painter.setPen(QPen(colours.muted, 1, Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        fits = look.arrives >= self.lettering.line_height(Role.NOTE)
        severity = None if alarm is None else _SEVERITIES.get(look.room)
        glyph = Glyph.CAR if severity is None else GLYPH_OF_SEVERITY[severity]
        room = Box(0, 0, look.width, look.arrives if fits else look.height)
        write_in_the_middle(painter, self.lettering, room, look.texts, (alarm or colours.muted, glyph))


def write_in_the_middle(
    painter: QPainter,
    lettering: Lettering,
    room: Box,
    texts: tuple[str, ...],
    ink: tuple[QColor, Glyph | None],
) -> None:
    """The first of the texts that fits whole, in its colour, and with its icon where that fits too."""
    colour, glyph = ink
    line = lettering.line_height(Role.NOTE)
    if room.height < line * INK:
        return
    icon = round(line * 0.8)
    for text in texts:
        width = lettering.width(text, Role.NOTE)
        if width > room.width - 2 * PAD:
            continue
        with_icon = glyph is not None and width + icon + 4 <= room.width - 2 * PAD
        left = room.x + (room.width - width - (icon + 4 if with_icon else 0)) / 2
        if with_icon and glyph is not None:
            square = QRectF(round(left), room.y + (room.height - icon) / 2, icon, icon)
            draw_glyph(painter, glyph, square, colour)
            left += icon + 4
        painter.setPen(colour)
        at = QPointF(round(left), round(room.y + (room.height - line) / 2))
        lettering.draw(painter, at, lettering.fitted(text, Role.NOTE, width + 1), Role.NOTE)
        return
