"""What stands on a card too narrow for icon and signs beside its title: first the title, in small letters.

A long word goes on in the next line. Hour and place follow while there is room, and the sign of a conflict at
the foot of the card.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from scheduling.conflicts import Severity
from ui.appearance import GLYPH_OF_SEVERITY, Appearance
from ui.calendar.labels import Labels, is_struck
from ui.calendar.lettering import Lettering, Role
from ui.calendar.scene import Entry
from ui.icons import draw_glyph

NARROW = 96.0
"""Narrower cards than so many pixels, with usual letters, are written on like this."""
_LEAST_ROOM = 16.0
_LEAST_PLACE = 2.5
"""In heights of a line, how wide a card is that names the place: less would hold two letters of it."""
_LEAST_BESIDE = 3
"""So many heights of a line wide is a title at least beside a sign; else the edge tells it alone."""
_MOST_LINES = 8


class NarrowCards:
    """Writes on narrow cards in one appearance, font and language."""

    def __init__(self, appearance: Appearance, lettering: Lettering, labels: Labels) -> None:
        """Write with these colours, fonts and words."""
        self.appearance, self.lettering, self.labels = appearance, lettering, labels

    def write(self, painter: QPainter, entry: Entry, room: QRectF, *, one_line: bool) -> None:
        """Write on a card, as far as there is `room`; with `one_line` the title alone."""
        if room.width() < _LEAST_ROOM:
            return
        struck = is_struck(entry.item)
        role = Role.STRUCK if struck else Role.NOTE
        if one_line:
            room = self._beside_sign(painter, entry, room)
            painter.setPen(self.appearance.muted if struck else self.appearance.text)
            title = self.lettering.fitted(self.labels.of(entry).title, role, room.width())
            self.lettering.draw(painter, room.topLeft(), title, role)
        else:
            foot = self._sign_at_foot(painter, entry, room, 2 * self.lettering.line_height(role))
            self._write_lines(painter, entry, room, (role, foot))

    def _write_lines(self, painter: QPainter, entry: Entry, room: QRectF, known: tuple[Role, float]) -> None:
        """Title, hour, place and people; the hour may stand beside the sign at the foot of the card."""
        role, foot = known
        line, note = self.lettering.line_height(role), self.lettering.line_height(Role.NOTE)
        words, width = self.labels.of(entry), room.width()
        hour = "" if self.lettering.width(words.hour, Role.NOTE) > width else words.hour
        beside = self.lettering.width(hour, Role.NOTE) + foot <= width
        reserved = max(note, foot) if hour and beside else foot + (note if hour else 0.0)
        if room.height() < line + reserved:
            reserved = foot
        lines = min(max(1, int((room.height() - reserved) // line)), _MOST_LINES)
        painter.setPen(self.appearance.muted if role is Role.STRUCK else self.appearance.text)
        title = self.lettering.fitted(words.title, role, width, lines, anywhere=True)
        y = room.y() + self.lettering.draw(painter, room.topLeft(), title, role)
        painter.setPen(self.appearance.muted)
        details = (words.place, words.people) if width >= _LEAST_PLACE * note else ()
        for text in (hour, *details):
            bottom = room.bottom() - (0.0 if text == hour and beside else foot)
            left = int((bottom - y) // note)
            if left > 0:
                fitted = self.lettering.fitted(text, Role.NOTE, width, min(left, 2))
                y += self.lettering.draw(painter, QPointF(room.x(), y), fitted, Role.NOTE)

    def _sign_at_foot(self, painter: QPainter, entry: Entry, room: QRectF, least: float) -> float:
        """The sign of a conflict at the lower right where that leaves `least` for letters; its height."""
        size = round(self.lettering.line_height(Role.NOTE))
        if entry.severity is None or room.height() < least + size or room.width() < size:
            return 0.0
        self._draw_sign(
            painter, entry.severity, QRectF(room.right() - size, room.bottom() - size, size, size)
        )
        return float(size)

    def _beside_sign(self, painter: QPainter, entry: Entry, room: QRectF) -> QRectF:
        """The room on a line beside the sign of a conflict, where both find some."""
        size = round(self.lettering.line_height(Role.NOTE))
        if entry.severity is None or room.width() < (_LEAST_BESIDE + 1) * size or room.height() < size:
            return room
        self._draw_sign(painter, entry.severity, QRectF(room.right() - size, room.y(), size, size))
        return room.adjusted(0, 0, -size - 2, 0)

    def _draw_sign(self, painter: QPainter, severity: Severity, square: QRectF) -> None:
        colour = self.appearance.severity_colour(severity)
        draw_glyph(painter, GLYPH_OF_SEVERITY[severity], square, colour)
