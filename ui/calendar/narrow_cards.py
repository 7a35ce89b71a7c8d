"""What stands on a card too narrow for icon and signs beside its title: first the title, in small letters.

A long word goes on in the next line. Hour and place follow while there is room, and the sign of a conflict at
the foot of the card.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ui.appearance import GLYPH_OF_SEVERITY, Appearance
from ui.calendar.labels import Labels, is_struck
from ui.calendar.lettering import Lettering, Role
from ui.calendar.scene import Entry
from ui.icons import draw_glyph

NARROW = 84.0
"""Narrower cards than so many pixels, with usual letters, are written on like this."""
_LEAST_ROOM = 16.0
_LEAST_PLACE = 2.5
"""In heights of a line, how wide a card is that names the place: less would hold two letters of it."""
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
        line, note = self.lettering.line_height(role), self.lettering.line_height(Role.NOTE)
        words = self.labels.of(entry)
        foot = self._sign_at_foot(painter, entry, room, 2 * line) if not one_line else 0.0
        height = room.height() - foot
        hour = "" if self.lettering.width(words.hour, Role.NOTE) > room.width() else words.hour
        place = "" if room.width() < _LEAST_PLACE * note else words.place
        below = note if hour and height >= line + note and not one_line else 0.0
        lines = 1 if one_line else min(max(1, int((height - below) // line)), _MOST_LINES)
        painter.setPen(self.appearance.muted if struck else self.appearance.text)
        title = self.lettering.fitted(words.title, role, room.width(), lines, anywhere=True)
        y = room.y() + self.lettering.draw(painter, room.topLeft(), title, role)
        painter.setPen(self.appearance.muted)
        people = words.people if place else ""
        for text in (hour, place, people) if not one_line else ():
            left = int((room.bottom() - foot - y) // note)
            if left > 0:
                fitted = self.lettering.fitted(text, Role.NOTE, room.width(), min(left, 2))
                y += self.lettering.draw(painter, QPointF(room.x(), y), fitted, Role.NOTE)

    def _sign_at_foot(self, painter: QPainter, entry: Entry, room: QRectF, least: float) -> float:
        """The sign of a conflict at the lower right where that leaves `least` for letters; its height."""
        size = round(self.lettering.line_height(Role.NOTE))
        if entry.severity is None or room.height() < least + size or room.width() < size:
            return 0.0
        square = QRectF(room.right() - size, room.bottom() - size - 1, size, size)
        colour = self.appearance.severity_colour(entry.severity)
        draw_glyph(painter, GLYPH_OF_SEVERITY[entry.severity], square, colour)
        return float(size)
