"""Draws what lies behind the cards: quiet hours, hatches, changes of the clock, journeys, ways between items.

All of it is quieter than a card: greys, thin lines, small letters. Only a way that is too long is red.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QStaticText

from models.item_time import ClockProblem
from scheduling.conflicts import Severity
from scheduling.quiet_hours import DAY_MINUTES, Minutes
from scheduling.ways import Room
from ui.appearance import GLYPH_OF_SEVERITY, Appearance, mixed
from ui.calendar.backdrop import Backdrop, Journey
from ui.calendar.backdrop_words import BackdropWords
from ui.calendar.bands import Band
from ui.calendar.geometry import Box, Geometry
from ui.calendar.lettering import Lettering, Role
from ui.icons import Glyph, draw_glyph
from ui.wording import Wording

_RADIUS = 3.0
_PAD = 5.0
_LEAST_STRIP = 8.0
_SLACK = 20
"""Minutes that something without length may reach beyond its own."""
_SEVERITIES = {Room.SHORT: Severity.ERROR, Room.DOUBTFUL: Severity.WARNING}
_INK = 0.72
"""The part of a line's height that its letters take: so much room is enough for it."""


class BackgroundPainter:
    """Draws backdrops in one appearance, font and language."""

    def __init__(self, appearance: Appearance, lettering: Lettering, words: Wording) -> None:
        """Draw with these colours, fonts and words."""
        self.appearance = appearance
        self.lettering = lettering
        self.words = BackdropWords(words)

    def draw_ground(self, painter: QPainter, geometry: Geometry, backdrop: Backdrop, seen: Box) -> None:
        """What lies under the lines of the hours: closed hours, and those outside the visit."""
        away = mixed(self.appearance.surface, self.appearance.line, 0.55)
        offices = mixed(self.appearance.surface, self.appearance.shade, 0.75)
        place = mixed(self.appearance.surface, self.appearance.line, 0.35)
        for index, quiet in enumerate(backdrop.quiet):
            closed = offices if quiet.place is None else place
            for stretches, colour in ((quiet.closed, closed), (quiet.away, away)):
                for stretch in stretches:
                    box = _stretch_box(geometry, index, stretch)
                    if box.touches(seen):
                        painter.fillRect(_whole_pixels(box), colour)

    def lengths_of_days(self, backdrop: Backdrop) -> tuple[str, ...]:
        """How long the day of each column is in words; empty where it is as usual."""
        return tuple("" if one is None else self.words.length_of_day(one) for one in backdrop.changes)

    def draw_signs(self, painter: QPainter, geometry: Geometry, backdrop: Backdrop, seen: Box) -> None:
        """What lies over the lines of the hours and under the cards."""
        painter.save()
        first, last = geometry.minute_at(seen.y) - _SLACK, geometry.minute_at(seen.bottom) + _SLACK
        for hatch in backdrop.hatches:
            box = _stretch_box(geometry, hatch.column, hatch.stretch)
            if box.touches(seen):
                self._draw_hatch(painter, box, self.appearance.warning)
        for index, change in enumerate(backdrop.changes):
            if change is not None and change.begin < change.end:
                box = _stretch_box(geometry, index, Minutes(change.begin, change.end))
                if box.touches(seen):
                    self._draw_change(painter, box, change.problem)
        for journey in backdrop.journeys:
            box = geometry.part_box(journey.column, (journey.begin, journey.end), journey.extent)
            if box.touches(seen):
                self._draw_journey(painter, box, journey, geometry.top)
        drawn: set[tuple[int, int, Room]] = set()
        for band in backdrop.bands:
            # In minutes first: of thousands of ways most are far from what is seen.
            if band.end < first or band.begin > last:
                continue
            strip = band.column, band.begin, band.drive.room
            if band.extent is None and strip in drawn:
                continue
            drawn.add(strip)
            box = geometry.part_box(band.column, (band.begin, band.end), band.extent)
            if box.touches(seen):
                self._draw_band(painter, geometry, box, band)
        painter.restore()

    def _draw_hatch(self, painter: QPainter, box: Box, colour: QColor) -> None:
        faded = QColor(colour)
        faded.setAlpha(90)
        painter.fillRect(_whole_pixels(box), QBrush(faded, Qt.BrushStyle.BDiagPattern))

    def _draw_change(self, painter: QPainter, box: Box, problem: ClockProblem) -> None:
        """The hour that is missing, struck by a hatch, or that comes twice, between two lines."""
        hint = self.appearance.hint
        if problem is ClockProblem.GAP:
            self._draw_hatch(painter, box, hint)
        painter.setPen(QPen(hint, 1, Qt.PenStyle.DashLine))
        for y in (round(box.y) + 0.5, round(box.bottom) + 0.5):
            painter.drawLine(QLineF(box.x, y, box.right, y))
        self._write(painter, box, (self.words.problem(problem), self.words.problem_shortly(problem)), hint)

    def _draw_band(self, painter: QPainter, geometry: Geometry, box: Box, band: Band) -> None:
        """The way as a bar, its spare time as a paler one after it; a red edge where it is too long."""
        drive = band.drive
        colours = self.appearance
        severity = _SEVERITIES.get(drive.room)
        alarm = None if severity is None else colours.severity_colour(severity)
        glyph = Glyph.CAR if severity is None else GLYPH_OF_SEVERITY[severity]
        if band.extent is None:
            self._draw_strip(painter, box, alarm or colours.muted)
            return
        ground = mixed(colours.surface, colours.muted, 0.2)
        spare = mixed(colours.surface, colours.warning if drive.room is Room.TIGHT else colours.muted, 0.1)
        area = _whole_pixels(box)
        arrives = min(max(round(geometry.y_of(band.arrives)), area.y()), area.bottom())
        painter.fillRect(area, spare)
        painter.fillRect(QRectF(area.x(), area.y(), area.width(), arrives - area.y()), ground)
        if alarm is not None:
            painter.fillRect(QRectF(area.x(), area.y(), 2, area.height()), alarm)
            painter.fillRect(QRectF(area.right() - 2, area.y(), 2, area.height()), alarm)
        elif drive.room is Room.UNKNOWN:
            painter.setPen(QPen(colours.muted, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        ink = alarm or colours.muted
        way = QRectF(area.x(), area.y(), area.width(), arrives - area.y())
        fits = way.height() >= self.lettering.line_height(Role.NOTE)
        self._write(painter, _box(way if fits else area), self.words.band(band), ink, glyph)

    def _draw_strip(self, painter: QPainter, box: Box, colour: QColor) -> None:
        """A way that finds no room beside the cards, in the margin."""
        missing = max(0.0, _LEAST_STRIP - box.height)
        area = QRectF(box.x, box.y - missing / 2, box.width, box.height + missing)
        painter.fillRect(area, colour)

    def _draw_journey(self, painter: QPainter, box: Box, journey: Journey, top: float) -> None:
        """A quiet card: an outline, and what is known in as many lines as there is room from `top` on."""
        if journey.extent is None:
            self._draw_strip(painter, box, self.appearance.muted)
            return
        colours = self.appearance
        area = _whole_pixels(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colours.line, 1))
        painter.setBrush(mixed(colours.surface, colours.muted, 0.08))
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        line = self.lettering.line_height(Role.NOTE)
        painter.setPen(colours.muted)
        # A night's flight begins far above what is seen: its words stay in view as long as they can.
        y = max(area.y(), min(top, area.bottom() - self._height(journey, area) - 2))
        y += max(0.0, min(2.0, (area.height() - line) / 2))
        for text in self.words.journey(journey):
            if y + line * _INK > area.bottom():
                break
            fitted = self._lines(text, area, area.bottom() - y)
            y += self.lettering.draw(painter, QPointF(area.x() + _PAD, y), fitted, Role.NOTE)

    def _lines(self, text: str, area: QRectF, room: float) -> tuple[QStaticText, ...]:
        """A text in at most two lines, fewer where there is less room."""
        lines = max(1, int(room // self.lettering.line_height(Role.NOTE)))
        return self.lettering.fitted(text, Role.NOTE, area.width() - 2 * _PAD, min(2, lines))

    def _height(self, journey: Journey, area: QRectF) -> float:
        """How high the words of a journey are."""
        lines = (self._lines(text, area, area.height()) for text in self.words.journey(journey))
        return sum(map(len, lines)) * self.lettering.line_height(Role.NOTE)

    def _write(
        self,
        painter: QPainter,
        box: Box,
        texts: tuple[str, ...],
        colour: QColor,
        glyph: Glyph | None = None,
    ) -> None:
        """The first of the texts that fits whole, in the middle, with its icon where that fits too."""
        line = self.lettering.line_height(Role.NOTE)
        if box.height < line * _INK:
            return
        icon = round(line * 0.8)
        room = box.width - 2 * _PAD
        for text in texts:
            width = self.lettering.width(text, Role.NOTE)
            if width > room:
                continue
            with_icon = glyph is not None and width + icon + 4 <= room
            left = box.x + (box.width - width - (icon + 4 if with_icon else 0)) / 2
            if with_icon and glyph is not None:
                square = QRectF(round(left), box.y + (box.height - icon) / 2, icon, icon)
                draw_glyph(painter, glyph, square, colour)
                left += icon + 4
            painter.setPen(colour)
            at = QPointF(round(left), round(box.y + (box.height - line) / 2))
            self.lettering.draw(painter, at, self.lettering.fitted(text, Role.NOTE, width + 1), Role.NOTE)
            return


def _stretch_box(geometry: Geometry, column: int, stretch: Minutes) -> Box:
    """A stretch across the whole width of its column; at the end of the day the little below it as well."""
    top, bottom = geometry.y_of(stretch.begin), geometry.y_of(stretch.end)
    if stretch.end >= DAY_MINUTES:
        bottom = max(bottom, geometry.y_of(0) + geometry.canvas_height)
    return Box(geometry.x_of(column), top, geometry.column, bottom - top)


def _whole_pixels(box: Box) -> QRectF:
    x, y = round(box.x), round(box.y)
    return QRectF(x, y, round(box.right) - x, round(box.bottom) - y)


def _box(area: QRectF) -> Box:
    return Box(area.x(), area.y(), area.width(), area.height())
