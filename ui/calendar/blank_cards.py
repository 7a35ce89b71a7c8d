"""Cards before anything is written on them: ground, bar and the line around. Many cards are alike in these.

So each is painted once for all of one size, family, status and sort of conflict, and copied to write on it.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap

from models.records.items import Item
from models.vocabulary import ItemStatus, TimeForm
from scheduling.conflicts import Severity
from ui.appearance import FAMILY_OF_KIND, Appearance, KindColour, KindFamily, mixed
from ui.calendar.labels import STRUCK
from ui.calendar.scene import Entry

RADIUS = 4.0
BAR = 3.0
_KEPT_PIXELS = 4_000_000

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


class _Blank(NamedTuple):
    """All that a blank card shows; equal ones are equal pictures. `alarm`: a conflict that the edge tells."""

    family: KindFamily
    status: ItemStatus
    is_window: bool
    fades: bool
    alarm: Severity | None
    marks: Marks
    width: int
    height: int
    ratio: float


class BlankCards:
    """Paints blank cards in one appearance, and keeps what it painted."""

    def __init__(self, appearance: Appearance) -> None:
        """Paint with these colours."""
        self.appearance = appearance
        self._pictures: dict[_Blank, QPixmap] = {}
        self._pixels = 0

    def copy_of(self, entry: Entry, marks: Marks, size: tuple[int, int], ratio: float) -> QPixmap:
        """A blank card for an item, to write on."""
        item, severity = entry.item, entry.severity
        blank = _Blank(
            FAMILY_OF_KIND[item.kind],
            item.status,
            item.time_form is TimeForm.WINDOW,
            _fades(item, marks),
            severity if severity is not None and severity.rank < 2 else None,
            marks._replace(one_line=False),
            *size,
            ratio,
        )
        known = self._pictures.get(blank)
        if known is None:
            known = self._painted(blank, self.appearance.family_colours[blank.family])
            self._pixels += known.width() * known.height()
            if self._pixels > _KEPT_PIXELS:
                self._pictures.clear()
                self._pixels = known.width() * known.height()
            self._pictures[blank] = known
        return known.copy()

    def _painted(self, blank: _Blank, colours: KindColour) -> QPixmap:
        picture = QPixmap((QSizeF(blank.width, blank.height) * blank.ratio).toSize())
        picture.setDevicePixelRatio(blank.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0.5, 0.5, blank.width - 1, blank.height - 1)
        outline = _outline(area, blank.marks)
        painter.fillPath(outline, self._ground(blank, colours, area))
        if blank.is_window:
            painter.fillPath(outline, QBrush(_with_alpha(colours.edge, 60), Qt.BrushStyle.BDiagPattern))
        _paint_bar(painter, blank, colours.edge, (outline, area))
        self._paint_edge(painter, blank, colours.edge, (outline, area))
        painter.end()
        return picture

    def _ground(self, blank: _Blank, colours: KindColour, area: QRectF) -> QBrush:
        """The fill of the card, fading downward where nobody has said when it ends."""
        fill, appearance = colours.fill, self.appearance
        if blank.status in STRUCK:
            fill = appearance.shade
        elif blank.status is ItemStatus.IDEA:
            fill = mixed(appearance.surface, fill, 0.55)
        if blank.marks.selected or blank.marks.in_hand:
            fill = mixed(fill, colours.edge, 0.12)
        if not blank.fades:
            return QBrush(fill)
        gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
        gradient.setColorAt(0.0, fill)
        gradient.setColorAt(0.45, fill)
        gradient.setColorAt(1.0, _with_alpha(fill, 0))
        return QBrush(gradient)

    def _paint_edge(
        self, painter: QPainter, blank: _Blank, edge: QColor, shape: tuple[QPainterPath, QRectF]
    ) -> None:
        """The line around the card: its style is the status, colour and width the conflict or selection."""
        outline, area = shape
        colour, width = _with_alpha(edge, 150), 1.0
        if blank.alarm is not None:
            colour, width = self.appearance.severity_colour(blank.alarm), 2.0
        if blank.marks.selected or blank.marks.in_hand:
            colour = colour if width > 1 else self.appearance.accent
            width = 2.0
        pen = QPen(colour, width, _LINES[blank.status], Qt.PenCapStyle.FlatCap)
        if pen.style() is not Qt.PenStyle.SolidLine:
            pen.setDashPattern([part * (2 if width < 2 else 1.2) for part in _dashes(blank.status)])
        if blank.fades:
            gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
            gradient.setColorAt(0.35, colour)
            gradient.setColorAt(0.95, _with_alpha(colour, 0))
            pen.setBrush(QBrush(gradient))
        inside = outline if width < 2 else _outline(area.adjusted(0.5, 0.5, -0.5, -0.5), blank.marks)
        painter.strokePath(inside, pen)


def _paint_bar(painter: QPainter, blank: _Blank, colour: QColor, shape: tuple[QPainterPath, QRectF]) -> None:
    """The bar at the left, in the colour of the family."""
    outline, area = shape
    brush = QBrush(colour)
    if blank.fades:
        gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
        gradient.setColorAt(0.45, colour)
        gradient.setColorAt(1.0, _with_alpha(colour, 0))
        brush = QBrush(gradient)
    painter.save()
    painter.setClipRect(QRectF(0, 0, BAR + 0.5, blank.height))
    painter.fillPath(outline, brush)
    painter.restore()


def _fades(item: Item, marks: Marks) -> bool:
    """Whether nobody has said when the item ends, and its end is on this card."""
    return marks.ends_here and item.time.is_timed and item.time.end_is_assumed


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
