"""A line in which a whole item is typed at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from models.messages import N_
from ui.wording import Wording


class QuickLine(QLineEdit):
    """Takes a line such as "10:30 courtesy call Üsküdar 30m"; `entered` tells it, and it is empty again."""

    entered = Signal(str)
    left = Signal()
    """Esc was pressed: the keyboard should go back to where it was."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """An empty line."""
        super().__init__(parent)
        self.setPlaceholderText(words.words(N_("10:30 courtesy call Üsküdar 30m")))
        self.setAccessibleName(words.words(N_("Quick entry of an item")))
        self.setToolTip(
            words.words(N_("Day, hour, kind, title and length in one line; Enter makes the item"))
        )
        self.setClearButtonEnabled(True)
        self.returnPressed.connect(self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        line = self.text().strip()
        if line:
            self.clear()
            self.entered.emit(line)
