"""A table whose rows have an order of their own, which dragging a row changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.record_table import Column, RecordView
from ui.wording import Wording

Row = TypeVar("Row")

_LINE = 3
"""The thickness of the line that shows where the row would go; in pixels."""


class OrderedView(RecordView[Row]):
    """Rows in their own order.

    `row_dropped` tells that a row was dragged: it itself, and its new place among all rows, 0 for the first.
    Esc or the other button lets go of it where it was. The table itself changes nothing.
    """

    row_dropped = Signal(object, int)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], str],
        words: Wording,
        parent: QWidget | None = None,
    ) -> None:
        """A table of `columns` with rows that can be dragged."""
        super().__init__(columns, key, words, sorted_by=None, parent=parent)
        self._pressed: QPoint | None = None
        self._held: int | None = None
        self._gap: int | None = None

    @property
    def is_dragging(self) -> bool:
        """Whether a row is held."""
        return self._held is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._let_go()
            return
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Qt's own would go on selecting whatever row the pointer comes to while the button is down.
        place = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        if self._held is None:
            if (place - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            row = self.rowAt(self._pressed.y())
            if row < 0 or len(self.records.rows) < 2:
                return
            self._held = row
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._bring_into_view(place.y())
        self._gap = self._gap_at(place.y())
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, gap = self._held, self._gap
        self._let_go()
        super().mouseReleaseEvent(event)
        if held is None or gap is None or event.button() != Qt.MouseButton.LeftButton:
            return
        place = gap - 1 if gap > held else gap
        if place != held and held < len(self.records.rows):
            self.row_dropped.emit(self.records.rows[held], place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._held is not None and event.key() == Qt.Key.Key_Escape:
            self._let_go()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Esc belongs to the row that is held, before any shortcut of the window.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._held is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._held is None or self._gap is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _LINE))
        y = self._edge(self._gap)
        painter.drawLine(0, y, self.viewport().width(), y)
        painter.end()

    def _gap_at(self, y: int) -> int:
        """Between which rows the pointer is: the number of rows above."""
        row = self.rowAt(max(0, y))
        if row < 0:
            return len(self.records.rows)
        middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
        return row if y < middle else row + 1

    def _edge(self, gap: int) -> int:
        """Where the line between two rows lies, wholly within the view."""
        last = len(self.records.rows) - 1
        y = (
            self.rowViewportPosition(gap)
            if gap <= last
            else self.rowViewportPosition(last) + self.rowHeight(last)
        )
        return max(_LINE // 2, min(self.viewport().height() - _LINE // 2 - 1, y - 1))

    def _bring_into_view(self, y: int) -> None:
        """Scroll by a row where the pointer has left the rows that are seen."""
        bar = self.verticalScrollBar()
        if y < 0:
            bar.setValue(bar.value() - bar.singleStep())
        elif y > self.viewport().height():
            bar.setValue(bar.value() + bar.singleStep())

    def _let_go(self) -> None:
        self._pressed = self._held = self._gap = None
        self.viewport().unsetCursor()
        self.viewport().update()
