"""Writing an item's title on the board itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from models.identifiers import ItemId
from ui.calendar.geometry import Box

_LEAST_WIDTH = 180


class TitleLine(QLineEdit):
    """A line over a card. Enter and going elsewhere keep what was written, Esc forgets it."""

    written = Signal(str, str)
    """The id of the item, and the title that was written."""

    def __init__(self, item_id: ItemId, title: str, box: Box, board: QWidget) -> None:
        """A line over the card in `box`, with its `title` selected."""
        super().__init__(title, board)
        self._item_id = item_id
        self._board = board
        self._is_open = True
        width = max(round(box.width), _LEAST_WIDTH)
        left = min(round(box.x), max(0, board.width() - width))
        self.setGeometry(left, max(0, round(box.y)), width, self.sizeHint().height())
        self.selectAll()

    def open(self) -> None:
        """Show the line with the keyboard in it."""
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._end(keep=True)

    def _end(self, *, keep: bool) -> None:
        if not self._is_open:
            return
        self._is_open = False
        if keep and self.isModified():
            self.written.emit(self._item_id, self.text())
        self._board.setFocus()
        self.deleteLater()
