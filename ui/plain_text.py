"""Typed text as it was typed: Qt takes a name such as "<b>A</b>" for markup unless it is told not to."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """A label that shows every sign of its text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show `text`."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class ShortenedLabel(PlainLabel):
    """A label of one line that gives way: where its text has no room, it ends in an ellipsis.

    The whole text is then read in the tooltip. It never makes its window wider.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show `text`."""
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @property
    def shown_text(self) -> str:
        """What of the text is read at the present width."""
        one_line = " ".join(self.text().split())
        return self.fontMetrics().elidedText(
            one_line, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for, in the style's colour."""
        shown = self.shown_text
        self.setToolTip("" if shown == self.text() else tip(self.text()))
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextSingleLine),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )


def tip(text: str) -> str:
    """`text` for a tooltip, which knows no plain text: escaped where Qt would take it for markup."""
    return f"<p>{escape(text)}</p>" if "<" in text or "&lt;" in text else text
