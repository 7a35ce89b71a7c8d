"""Draws cards: what a scene says about them, and nothing of its own.

Kind is told by colour and icon, status by the line around the card (dashed an idea, dash and dot requested,
solid confirmed, dotted and struck what will not take place), an assumed end by fading out, a conflict by
edge and icon. A finished card is kept as a picture, by all that it shows, so that most repaints only copy.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap

from models.vocabulary import ItemStatus, TimeForm
from ui.appearance import GLYPH_OF_KIND, GLYPH_OF_SEVERITY, Appearance, mixed
from ui.calendar.geometry import Box
from ui.calendar.labels import CardWords, Labels, is_struck
from ui.calendar.lettering import Lettering, Role
from ui.calendar.narrow_cards import NARROW, NarrowCards
from ui.calendar.scene import Card, Entry, UntimedCard
from ui.icons import Glyph, draw_glyph

RADIUS = 4.0
BAR = 3.0
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

_LINES = {
    ItemStatus.IDEA: Qt.PenStyle.DashLine,
    ItemStatus.REQUESTED: Qt.PenStyle.DashDotLine,
    ItemStatus.CONFIRMED: Qt.PenStyle.SolidLine,
    ItemStatus.DECLINED: Qt.PenStyle.DotLine,
    ItemStatus.CANCELLED: Qt.PenStyle.DotLine,
}


class Marks(NamedTuple):
    """How a card differs from its neighbours just now: selected, in the hand, cut at the top or bottom.

    `one_line`: all that it says stands on its first line, however high it is.
    """

    selected: bool = False
    in_hand: bool = False
    begins_here: bool = True
    ends_here: bool = True
    one_line: bool = False


class _Look(NamedTuple):
    """All that a finished card shows; equal looks are equal pictures."""

    entry: Entry
    marks: Marks
    width: int
    height: int
    ratio: float


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
        look = _Look(entry, marks, width, height, painter.device().devicePixelRatioF())
        if marks.in_hand:
            _draw_shadow(painter, QRectF(x, y, width, height))
        painter.drawPixmap(QPointF(x, y), self._picture(look))

    def _picture(self, look: _Look) -> QPixmap:
        known = self._pictures.get(look)
        if known is not None:
            return known
        size = QSizeF(look.width, look.height) * look.ratio
        picture = QPixmap(size.toSize())
        picture.setDevicePixelRatio(look.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, look)
        painter.end()
        self._keep(look, picture)
        return picture

    def _keep(self, look: _Look, picture: QPixmap) -> None:
        self._pixels += picture.width() * picture.height()
        if self._pixels > _KEPT_PIXELS:
            self._pictures.clear()
            self._pixels = picture.width() * picture.height()
        self._pictures[look] = picture

    def _paint(self, painter: QPainter, look: _Look) -> None:
        item = look.entry.item
        area = QRectF(0.5, 0.5, look.width - 1, look.height - 1)
        outline = _outline(area, look.marks)
        painter.fillPath(outline, self._ground(look, area))
        if item.time_form is TimeForm.WINDOW:
            painter.fillPath(outline, QBrush(self._faded(look, 60), Qt.BrushStyle.BDiagPattern))
        self._paint_bar(painter, look, outline, area)
        self._paint_edge(painter, look, outline, area)
        self._paint_contents(painter, look)

    def _ground(self, look: _Look, area: QRectF) -> QBrush:
        """The fill of the card, fading downward where nobody has said when it ends."""
        item = look.entry.item
        appearance = self.appearance
        colours = appearance.kind_colour(item.kind)
        fill = colours.fill
        if is_struck(item):
            fill = appearance.shade
        elif item.status is ItemStatus.IDEA:
            fill = mixed(appearance.surface, fill, 0.55)
        if look.marks.selected or look.marks.in_hand:
            fill = mixed(fill, colours.edge, 0.12)
        if not _fades(look):
            return QBrush(fill)
        gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
        gradient.setColorAt(0.0, fill)
        gradient.setColorAt(0.45, fill)
        gradient.setColorAt(1.0, _with_alpha(fill, 0))
        return QBrush(gradient)

    def _paint_bar(self, painter: QPainter, look: _Look, outline: QPainterPath, area: QRectF) -> None:
        colour = self.appearance.kind_colour(look.entry.item.kind).edge
        brush = QBrush(colour)
        if _fades(look):
            gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
            gradient.setColorAt(0.45, colour)
            gradient.setColorAt(1.0, _with_alpha(colour, 0))
            brush = QBrush(gradient)
        painter.save()
        painter.setClipRect(QRectF(0, 0, BAR + 0.5, look.height))
        painter.fillPath(outline, brush)
        painter.restore()

    def _paint_edge(self, painter: QPainter, look: _Look, outline: QPainterPath, area: QRectF) -> None:
        """The line around the card: its style is the status, colour and width the conflict or selection."""
        entry, marks = look.entry, look.marks
        colour = _with_alpha(self.appearance.kind_colour(entry.item.kind).edge, 150)
        width = 1.0
        if entry.severity is not None and entry.severity.rank < 2:
            colour, width = self.appearance.severity_colour(entry.severity), 2.0
        if marks.selected or marks.in_hand:
            colour = colour if width > 1 else self.appearance.accent
            width = 2.0
        pen = QPen(colour, width, _LINES[entry.item.status], Qt.PenCapStyle.FlatCap)
        if pen.style() is not Qt.PenStyle.SolidLine:
            pen.setDashPattern(
                [pattern * (2 if width < 2 else 1.2) for pattern in _dashes(entry.item.status)]
            )
        if _fades(look):
            gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
            gradient.setColorAt(0.35, colour)
            gradient.setColorAt(0.95, _with_alpha(colour, 0))
            pen.setBrush(QBrush(gradient))
        inside = outline if width < 2 else _outline(area.adjusted(0.5, 0.5, -0.5, -0.5), marks)
        painter.strokePath(inside, pen)

    def _paint_contents(self, painter: QPainter, look: _Look) -> None:
        """Icon, title, hour and place, and the signs; what has no room is left out."""
        item = look.entry.item
        line = self.lettering.line_height(Role.TITLE)
        if look.width < NARROW * self._scale:
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
        """Hour and place under the title: on two lines, or on one where they fit, or the hour alone."""
        note = self.lettering.line_height(Role.NOTE)
        time = words.time
        if self.lettering.width(time, Role.NOTE) > room.width():
            time = words.hour
        place = words.place if room.width() >= _LEAST_PLACE * self._scale else ""
        lines = [text for text in (time, place) if text]
        if room.height() < 2 * note and len(lines) == 2:
            joined = " · ".join(lines)
            lines = [joined if self.lettering.width(joined, Role.NOTE) <= room.width() else time]
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

    def _faded(self, look: _Look, alpha: int) -> QColor:
        return _with_alpha(self.appearance.kind_colour(look.entry.item.kind).edge, alpha)


def _draw_shadow(painter: QPainter, area: QRectF) -> None:
    """A soft shadow under a card that is lifted."""
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in (5, 3, 1):
        painter.setBrush(QColor(0, 0, 0, 18))
        grown = area.adjusted(-spread, 1 - spread, spread, 2 + spread)
        painter.drawRoundedRect(grown, RADIUS + spread, RADIUS + spread)


def _fades(look: _Look) -> bool:
    item = look.entry.item
    return item.time.is_timed and item.time.end_is_assumed and look.marks.ends_here


def _outline(area: QRectF, marks: Marks) -> QPainterPath:
    """A rounded card; where it goes on in another column it is cut straight, without corners."""
    path = QPainterPath()
    above = RADIUS if marks.begins_here else 0.0
    below = RADIUS if marks.ends_here else 0.0
    path.addRoundedRect(area, RADIUS, RADIUS)
    if above and below:
        return path
    cut = QPainterPath()
    if not above:
        cut.addRect(QRectF(area.x(), area.y(), area.width(), min(RADIUS, area.height())))
    if not below:
        height = min(RADIUS, area.height())
        cut.addRect(QRectF(area.x(), area.bottom() - height, area.width(), height))
    return path.united(cut)


def _dashes(status: ItemStatus) -> tuple[float, ...]:
    """Lengths of lines and gaps around a card of one status, in widths of the line."""
    if status is ItemStatus.IDEA:
        return (3.0, 2.0)
    if status is ItemStatus.REQUESTED:
        return (5.0, 1.5, 1.0, 1.5)
    return (1.0, 1.5)


def _with_alpha(colour: QColor, alpha: int) -> QColor:
    faded = QColor(colour)
    faded.setAlpha(alpha)
    return faded
