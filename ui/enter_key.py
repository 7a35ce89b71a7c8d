"""Enter presses the button that has the keyboard, as everywhere else; by itself Qt wants the space bar."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget


class EnterKey(QObject):
    """Watches where the keyboard is. Dialogs are left alone: they say themselves what Enter does."""

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        """Watch from now on."""
        super().__init__(parent)
        application.focusChanged.connect(self._move)

    def _move(self, left: QWidget | None, reached: QWidget | None) -> None:
        for button, has_keyboard in ((left, False), (reached, True)):
            if isinstance(button, QPushButton) and not isinstance(button.window(), QDialog):
                button.setAutoDefault(has_keyboard)
