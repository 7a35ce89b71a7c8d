"""Draws what lies behind the cards: quiet hours, hatches, changes of the clock, journeys, ways between items.

All of it is quieter than a card: greys, thin lines, small letters. Only a way that is too long is red.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QStaticText

from models.item_time import ClockProblem
from scheduling.quiet_hours import DAY_MINUTES, Minutes
from scheduling.ways import Room
from ui.appearance import Appearance, mixed
from ui.calendar.backdrop import Backdrop
from ui.calendar.backdrop_words import BackdropWords
from ui.calendar.band_painting import INK, PAD, BandPainter, write_in_the_middle
from ui.calendar.bands import Band
from ui.calendar.geometry import Box, Geometry
from ui.calendar.hour_signs import SignPainter
from ui.calendar.laid_columns import Journey
from ui.calendar.lettering import Lettering, Role
from ui.calendar.scene import Scene
from ui.wording import Wording

_RADIUS = 3.0
_SLACK = 20
"""Minutes that something without length may reach beyond its own."""


class BackgroundPainter:
    """Draws backdrops in one appearance, font and language."""

    def __init__(self, appearance: Appearance, lettering: Lettering, words: Wording) -> None:
        """Draw with these colours, fonts and words."""
        self.appearance = appearance
        self.lettering = lettering
        self.words = BackdropWords(words)
        self._signs = SignPainter(appearance, lettering, self.words)
        self._bands = BandPainter(appearance, lettering, self.words)

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

    def names_of_days(self, backdrop: Backdrop) -> tuple[str, ...]:
        """The holidays of each column's day; empty where there is none."""
        return tuple(self.words.holidays(one) for one in backdrop.days)

    def draw_signs(
        self, painter: QPainter, geometry: Geometry, backdrop: Backdrop, scene: Scene, seen: Box
    ) -> None:
        """What lies over the lines of the hours and under the cards of a scene."""
        painter.save()
        self._signs.draw(painter, geometry, backdrop, scene, seen)
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
            if journey.extent is None:
                box = geometry.part_box(journey.column, (journey.begin, journey.end), None)
                if box.touches(seen):
                    self._bands.draw_stroke(painter, box, self.appearance.muted)
        self.draw_bands(painter, geometry, backdrop.bands, seen)
        painter.restore()

    def draw_bands(self, painter: QPainter, geometry: Geometry, bands: Iterable[Band], seen: Box) -> None:
        """The ways between items."""
        first, last = geometry.minute_at(seen.y) - _SLACK, geometry.minute_at(seen.bottom) + _SLACK
        drawn: set[tuple[int, int, Room]] = set()
        for band in bands:
            # In minutes first: of thousands of ways most are far from what is seen.
            if band.end < first or band.begin > last:
                continue
            # In the margin only what is amiss, and once: the others are told at their cards.
            stroke = band.column, band.begin, band.drive.room
            is_amiss = stroke[2] in (Room.SHORT, Room.DOUBTFUL) and not band.drive.is_accepted
            if band.extent is None and (stroke in drawn or not is_amiss):
                continue
            drawn.add(stroke)
            box = geometry.part_box(band.column, (band.begin, band.end), band.extent)
            if box.touches(seen):
                self._bands.draw(painter, geometry, box, band)

    def draw_journeys(self, painter: QPainter, geometry: Geometry, backdrop: Backdrop, seen: Box) -> None:
        """The journeys that have room beside the cards; their words stay in view as the board is scrolled."""
        for journey in backdrop.journeys:
            if journey.extent is not None:
                box = geometry.part_box(journey.column, (journey.begin, journey.end), journey.extent)
                if box.touches(seen):
                    self._draw_journey(painter, box, journey, geometry.top)

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
        texts = self.words.problem(problem), self.words.problem_shortly(problem)
        write_in_the_middle(painter, self.lettering, box, texts, (hint, None))

    def _draw_journey(self, painter: QPainter, box: Box, journey: Journey, top: float) -> None:
        """A quiet card: an outline, and what is known in as many lines as there is room from `top` on."""
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
            if y + line * INK > area.bottom():
                break
            fitted = self._lines(text, area, area.bottom() - y)
            y += self.lettering.draw(painter, QPointF(area.x() + PAD, y), fitted, Role.NOTE)

    def _lines(self, text: str, area: QRectF, room: float) -> tuple[QStaticText, ...]:
        """A text in at most two lines, fewer where there is less room."""
        lines = max(1, int(room // self.lettering.line_height(Role.NOTE)))
        return self.lettering.fitted(text, Role.NOTE, area.width() - 2 * PAD, min(2, lines))

    def _height(self, journey: Journey, area: QRectF) -> float:
        """How high the words of a journey are."""
        lines = (self._lines(text, area, area.height()) for text in self.words.journey(journey))
        return sum(map(len, lines)) * self.lettering.line_height(Role.NOTE)


def _stretch_box(geometry: Geometry, column: int, stretch: Minutes) -> Box:
    """A stretch across the whole width of its column; at the end of the day the little below it as well."""
    top, bottom = geometry.y_of(stretch.begin), geometry.y_of(stretch.end)
    if stretch.end >= DAY_MINUTES:
        bottom = max(bottom, geometry.y_of(0) + geometry.canvas_height)
    return Box(geometry.x_of(column), top, geometry.column, bottom - top)


def _whole_pixels(box: Box) -> QRectF:
    x, y = round(box.x), round(box.y)
    return QRectF(x, y, round(box.right) - x, round(box.bottom) - y)
