"""Typed text as it was typed: Qt takes a name such as "<b>A</b>" for markup unless it is told not to."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that shows every sign of its text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show `text`."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


def tip(text: str) -> str:
    """`text` for a tooltip, which knows no plain text: escaped where Qt would take it for markup."""
    return f"<p>{escape(text)}</p>" if "<" in text or "&lt;" in text else text
