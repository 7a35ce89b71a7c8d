"""A week drawn as seven lines of 24 hours, on which open hours are marked with the mouse or the keyboard."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.opening_hours import MINUTES_OF_DAY, Hours, is_open, spans_on
from ui.wording import Wording

STEP = 30
"""Minutes of one cell; what is finer is typed."""
_CELLS = MINUTES_OF_DAY // STEP
_DAYS = 7
_MONDAY = date(2024, 1, 1)
_HEAD = 18.0
_NAMED_HOURS = (0, 6, 12, 18, 24)


class Cell(NamedTuple):
    """A half hour of a weekday, Monday 0."""

    weekday: int
    number: int


class Marking(NamedTuple):
    """Hours that the officer wants to open or to close: from `begin` to `end` (excluded), in minutes."""

    weekdays: tuple[int, ...]
    begin: int
    end: int
    opened: bool


class WeekGrid(QWidget):
    """Shows opening hours; dragging, or Space on what the arrow keys mark, opens or closes hours.

    It keeps nothing: `marked` tells what the officer wants, `moved` that the cursor stands elsewhere.
    """

    marked = Signal(object)
    moved = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """A week with nothing known of it."""
        super().__init__(parent)
        self._hours: Hours = ()
        self.weekday_names = weekday_names(words)
        self.cursor_cell = Cell(0, 9 * 60 // STEP)
        self._anchor = self.cursor_cell
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(False)

    def show_hours(self, hours: Hours) -> None:
        """Show the hours of a week."""
        self._hours = hours
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, round(_HEAD + _DAYS * self._row_height) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def rect_of(self, cell: Cell) -> QRectF:
        """Where a half hour is drawn."""
        width = (self.width() - self._margin - 1) / _CELLS
        height = self._row_height
        return QRectF(self._margin + cell.number * width, _HEAD + cell.weekday * height, width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._is_dragging = True
            self._anchor = self._cell_at(event.position())
            self._go_to(self._anchor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self._go_to(self._cell_at(event.position()), keep_anchor=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging and event.button() is Qt.MouseButton.LeftButton:
            self._is_dragging = False
            self._tell(opened=not self._is_open(self._anchor))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day, number = self.cursor_cell
        where = {
            Qt.Key.Key_Left: Cell(day, number - 1),
            Qt.Key.Key_Right: Cell(day, number + 1),
            Qt.Key.Key_Up: Cell(day - 1, number),
            Qt.Key.Key_Down: Cell(day + 1, number),
            Qt.Key.Key_Home: Cell(day, 0),
            Qt.Key.Key_End: Cell(day, _CELLS - 1),
        }.get(Qt.Key(event.key()))
        if where is not None:
            inside = Cell(min(max(where.weekday, 0), _DAYS - 1), min(max(where.number, 0), _CELLS - 1))
            self._go_to(inside, keep_anchor=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Space:
            self._tell(opened=not self._is_open(self._anchor))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._tell(opened=False)
        elif event.key() == Qt.Key.Key_Escape and self._is_dragging:
            self._is_dragging = False
            self._go_to(self._anchor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        self._paint_ground(painter, colours)
        painter.setPen(Qt.PenStyle.NoPen)
        accent = colours.color(group, QPalette.ColorRole.Highlight)
        painter.setBrush(accent if self.isEnabled() else colours.color(QPalette.ColorRole.Mid))
        for weekday in range(_DAYS):
            for begin, end in spans_on(self._hours, weekday):
                first = self.rect_of(Cell(weekday, 0))
                scale = first.width() / STEP
                box = QRectF(first.left() + begin * scale, first.top(), (end - begin) * scale, first.height())
                painter.drawRoundedRect(box.adjusted(0.5, 3, -0.5, -3), 2, 2)
        if self.hasFocus() or self._is_dragging:
            self._paint_marking(painter, colours.color(group, QPalette.ColorRole.Text))
        painter.end()

    def _paint_ground(self, painter: QPainter, colours: QPalette) -> None:
        text = colours.color(QPalette.ColorRole.PlaceholderText)
        left, right = self._margin, float(self.width() - 1)
        ground = QRectF(left, _HEAD, right - left, _DAYS * self._row_height)
        painter.fillRect(ground, colours.color(QPalette.ColorRole.Base))
        for hour in range(0, 25, 3):
            x = self.rect_of(Cell(0, hour * 60 // STEP)).left()
            role = QPalette.ColorRole.Mid if hour in _NAMED_HOURS else QPalette.ColorRole.Midlight
            painter.setPen(QPen(colours.color(role), 1))
            painter.drawLine(QPointF(x, _HEAD), QPointF(x, ground.bottom()))
            if hour in _NAMED_HOURS:
                painter.setPen(text)
                box = QRectF(min(x - 20, right - 40), 0, 40, _HEAD - 2)
                side = Qt.AlignmentFlag.AlignRight if hour == 24 else Qt.AlignmentFlag.AlignHCenter
                painter.drawText(box, int(side | Qt.AlignmentFlag.AlignBottom), f"{hour}")
        for weekday in range(_DAYS + 1):
            y = _HEAD + weekday * self._row_height
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 1))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            if weekday < _DAYS:
                painter.setPen(text)
                box = QRectF(0, y, left - 8, self._row_height)
                align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(box, int(align), self.weekday_names[weekday])

    def _paint_marking(self, painter: QPainter, colour: QColor) -> None:
        days, first, last = self._marked_cells()
        box = self.rect_of(Cell(days[0], first)).united(self.rect_of(Cell(days[-1], last)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.5))
        painter.drawRect(box.adjusted(0, 1, 0, -1))

    @property
    def _row_height(self) -> float:
        return float(self.fontMetrics().height() + 5)

    @property
    def _margin(self) -> float:
        return max(self.fontMetrics().horizontalAdvance(name) for name in self.weekday_names) + 10.0

    def _cell_at(self, point: QPointF) -> Cell:
        first = self.rect_of(Cell(0, 0))
        day = int((point.y() - first.top()) // first.height())
        number = int((point.x() - first.left()) // first.width())
        return Cell(min(max(day, 0), _DAYS - 1), min(max(number, 0), _CELLS - 1))

    def _marked_cells(self) -> tuple[tuple[int, ...], int, int]:
        """The weekdays that are marked, and the first and last half hour."""
        (one, number), (other, last) = self._anchor, self.cursor_cell
        days = tuple(range(min(one, other), max(one, other) + 1))
        return days, min(number, last), max(number, last)

    def _is_open(self, cell: Cell) -> bool:
        return is_open(self._hours, cell.weekday, cell.number * STEP)

    def _go_to(self, cell: Cell, *, keep_anchor: bool = False) -> None:
        if not keep_anchor:
            self._anchor = cell
        if cell != self.cursor_cell:
            self.cursor_cell = cell
            self.moved.emit()
        self.update()

    def _tell(self, *, opened: bool) -> None:
        days, first, last = self._marked_cells()
        self.marked.emit(Marking(days, first * STEP, (last + 1) * STEP, opened))


def weekday_names(words: Wording) -> tuple[str, ...]:
    """The weekdays from Monday on, as they stand at the beginning of a line."""
    names = [words.weekday(_MONDAY + timedelta(days=number)) for number in range(_DAYS)]
    return tuple(words.upper(name[:1]) + name[1:] for name in names)
