"""Draws cards: what a scene says about them, and nothing of its own.

Kind is told by colour and icon, status by the line around the card (dashed an idea, dash and dot requested,
solid confirmed, dotted and struck what will not take place), an assumed end by fading out, a conflict by
edge and icon. A finished card is kept as a picture, by all that it shows, so that most repaints only copy.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.appearance import GLYPH_OF_KIND, GLYPH_OF_SEVERITY, Appearance
from ui.calendar.blank_cards import BAR, RADIUS, BlankCards, Marks
from ui.calendar.geometry import Box
from ui.calendar.labels import CardWords, Labels, is_struck
from ui.calendar.lettering import Lettering, Role
from ui.calendar.narrow_cards import NARROW, NarrowCards
from ui.calendar.scene import Card, Entry, UntimedCard
from ui.icons import Glyph, draw_glyph

_PAD = 5.0
_ICON_SHARE = 0.88
_USUAL_LINE = 20.0
"""Pixels of a line of usual letters; the widths below grow with larger ones."""
_WITH_ICON = 96.0
_INDENTED = 120.0
_LEAST_TEXT = 34.0
_LEAST_PLACE = 60.0
_GAP = 6.0
_MOST_LINES = 6
_KEPT_PIXELS = 12_000_000


class _Look(NamedTuple):
    """All that a finished card shows; equal looks are equal pictures.

    `is_narrow` follows from the width before it was rounded: of cards side by side all are, or none.
    """

    entry: Entry
    marks: Marks
    width: int
    height: int
    ratio: float
    is_narrow: bool


class CardPainter:
    """Draws cards in one appearance, font and language, and keeps what it drew."""

    def __init__(self, appearance: Appearance, lettering: Lettering, labels: Labels) -> None:
        """Draw with these colours, fonts and words."""
        self.appearance = appearance
        self.lettering = lettering
        self.labels = labels
        self._icon = round(lettering.line_height(Role.TITLE) * _ICON_SHARE)
        self._scale = max(1.0, lettering.line_height(Role.TITLE) / _USUAL_LINE)
        self._narrow = NarrowCards(appearance, lettering, labels)
        self._blanks = BlankCards(appearance)
        self._pictures: dict[_Look, QPixmap] = {}
        self._pixels = 0

    def draw(
        self,
        painter: QPainter,
        box: Box,
        card: Card | UntimedCard,
        *,
        selected: bool = False,
        in_hand: bool = False,
        one_line: bool = False,
    ) -> None:
        """Draw a card of the board into its box."""
        if isinstance(card, Card):
            marks = Marks(selected, in_hand, card.begins_here, card.ends_here, one_line)
        else:
            marks = Marks(selected, in_hand)
        self.draw_entry(painter, box, card.entry, marks)

    def draw_entry(self, painter: QPainter, box: Box, entry: Entry, marks: Marks) -> None:
        """Draw an item as a card into a box, on whole pixels."""
        x, y = round(box.x), round(box.y)
        width, height = round(box.right) - x, round(box.bottom) - y
        if width <= 0 or height <= 0:
            return
        is_narrow = box.width < NARROW * self._scale
        look = _Look(entry, marks, width, height, painter.device().devicePixelRatioF(), is_narrow)
        if marks.in_hand:
            _draw_shadow(painter, QRectF(x, y, width, height))
        painter.drawPixmap(QPointF(x, y), self._picture(look))

    def _picture(self, look: _Look) -> QPixmap:
        known = self._pictures.get(look)
        if known is not None:
            return known
        picture = self._blanks.copy_of(look.entry, look.marks, (look.width, look.height), look.ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_contents(painter, look)
        painter.end()
        self._keep(look, picture)
        return picture

    def _keep(self, look: _Look, picture: QPixmap) -> None:
        self._pixels += picture.width() * picture.height()
        if self._pixels > _KEPT_PIXELS:
            self._pictures.clear()
            self._pixels = picture.width() * picture.height()
        self._pictures[look] = picture

    def _paint_contents(self, painter: QPainter, look: _Look) -> None:
        """Icon, title, hour and place, and the signs; what has no room is left out."""
        item = look.entry.item
        line = self.lettering.line_height(Role.TITLE)
        if look.is_narrow:
            inside = QRectF(BAR + 3, 2, look.width - BAR - 5, look.height - 3)
            self._narrow.write(painter, look.entry, inside, one_line=look.marks.one_line)
            return
        top = max(0.0, min(3.0, (look.height - line) / 2))
        middle = top + line / 2
        left = edge = BAR + _PAD
        right = self._paint_signs(painter, look, look.width - _PAD, middle)
        words = self.labels.of(look.entry)
        struck = is_struck(item)
        role = Role.STRUCK if struck else Role.TITLE
        if look.marks.one_line:
            self._paint_line(painter, look, QRectF(left, top, right - left, line), role)
            return
        if look.width >= self._room_for_icon(words.title, role, look.width - right):
            square = QRectF(left - 1, middle - self._icon / 2, self._icon, self._icon)
            draw_glyph(painter, GLYPH_OF_KIND[item.kind], square, self.appearance.kind_colour(item.kind).edge)
            left += self._icon + 3
        if right - left < _LEAST_TEXT:
            return
        painter.setPen(self.appearance.muted if struck else self.appearance.text)
        note = self.lettering.line_height(Role.NOTE)
        room = look.height - top - 1
        spared = note if words.time and room >= line + note else 0.0
        lines = min(max(1, int((room - spared) // line)), _MOST_LINES)
        title = self.lettering.fitted(words.title, role, right - left, lines)
        used = self.lettering.draw(painter, QPointF(left, top), title, role)
        painter.setPen(self.appearance.muted)
        if len(title) == 1 and room - used < note:
            beside = words.time or words.place
            self._paint_beside(
                painter, beside, QRectF(left, top, right - left, line), title[0].size().width()
            )
            return
        at = left if look.width >= _INDENTED * self._scale else edge
        below = QRectF(at, top + used, look.width - _PAD - at, room - used)
        self._paint_details(painter, words, below)

    def _paint_line(self, painter: QPainter, look: _Look, room: QRectF, role: Role) -> None:
        """Hour, title and place on one line; on a narrow card the title alone, before it is cut too much."""
        words = self.labels.of(look.entry)
        note = self.lettering.line_height(Role.NOTE)
        y = room.y() + self.lettering.ascent(role) - self.lettering.ascent(Role.NOTE)
        left = room.x()
        hour = self.lettering.width(words.hour, Role.NOTE)
        if words.hour and room.width() >= hour + _GAP + _LEAST_PLACE * self._scale:
            painter.setPen(self.appearance.muted)
            fitted = self.lettering.fitted(words.hour, Role.NOTE, hour + 1)
            self.lettering.draw(painter, QPointF(left, y), fitted, Role.NOTE)
            left += hour + _GAP
        if room.right() - left < _LEAST_TEXT:
            return
        painter.setPen(self.appearance.muted if role is Role.STRUCK else self.appearance.text)
        title = self.lettering.fitted(words.title, role, room.right() - left)
        self.lettering.draw(painter, QPointF(left, room.y()), title, role)
        used = title[0].size().width() if title else 0.0
        painter.setPen(self.appearance.muted)
        self._paint_beside(painter, words.place, QRectF(left, y, room.right() - left, note), used)

    def _room_for_icon(self, title: str, role: Role, taken: float) -> float:
        """How wide a card must be to have its icon: on a narrow one a long word needs the room more."""
        word = self.lettering.longest_word(title, role)
        asked = BAR + _PAD + self._icon + 3 + word + taken
        return max(_WITH_ICON * self._scale, min(_INDENTED * self._scale, asked))

    def _paint_details(self, painter: QPainter, words: CardWords, room: QRectF) -> None:
        """Hour, place and people under the title, a line each; with less room hour and place on one line."""
        note = self.lettering.line_height(Role.NOTE)
        time = words.time
        if self.lettering.width(time, Role.NOTE) > room.width():
            time = words.hour
        place = words.place if room.width() >= _LEAST_PLACE * self._scale else ""
        people = words.people if room.width() >= _LEAST_PLACE * self._scale else ""
        lines = [text for text in (time, place) if text]
        if room.height() < 2 * note and len(lines) == 2:
            joined = " · ".join(lines)
            lines = [joined if self.lettering.width(joined, Role.NOTE) <= room.width() else time]
        lines += [people] if people else []
        y = room.y()
        for text in lines[: int(room.height() // note)]:
            fitted = self.lettering.fitted(text, Role.NOTE, room.width())
            y += self.lettering.draw(painter, QPointF(room.x(), y), fitted, Role.NOTE)

    def _paint_beside(self, painter: QPainter, text: str, room: QRectF, used: float) -> None:
        """The hour to the right of a title on a card of one line, where it fits whole."""
        width = self.lettering.width(text, Role.NOTE)
        if text and used + 12 + width <= room.width():
            fitted = self.lettering.fitted(text, Role.NOTE, width + 1)
            drop = (room.height() - self.lettering.line_height(Role.NOTE)) / 2
            self.lettering.draw(painter, QPointF(room.x() + used + 8, room.y() + drop), fitted, Role.NOTE)

    def _paint_signs(self, painter: QPainter, look: _Look, right: float, middle: float) -> float:
        """Conflict and lock at the right of the first line; gives where the text has to end."""
        entry = look.entry
        signs: list[tuple[Glyph, QColor]] = []
        if entry.severity is not None:
            signs.append((GLYPH_OF_SEVERITY[entry.severity], self.appearance.severity_colour(entry.severity)))
        if entry.item.locked:
            signs.append((Glyph.LOCK, self.appearance.muted))
        for glyph, colour in signs:
            if right - self._icon < BAR + _PAD:
                break
            draw_glyph(
                painter,
                glyph,
                QRectF(right - self._icon + 1, middle - self._icon / 2, self._icon, self._icon),
                colour,
            )
            right -= self._icon + 2
        return right


def _draw_shadow(painter: QPainter, area: QRectF) -> None:
    """A soft shadow under a card that is lifted."""
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in (5, 3, 1):
        painter.setBrush(QColor(0, 0, 0, 18))
        grown = area.adjusted(-spread, 1 - spread, spread, 2 + spread)
        painter.drawRoundedRect(grown, RADIUS + spread, RADIUS + spread)
