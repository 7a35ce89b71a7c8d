"""What is to be known of papers before they are handed out: as high as it is long, up to a few lines."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.plain_text import PlainLabel

_MOST_LINES = 8


class Remarks(QScrollArea):
    """Sentences one below the other; where they are many, they are scrolled, by keys too."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Nothing to remark, so nothing is shown; `name` is what a screen reader says."""
        super().__init__(parent)
        self._label = PlainLabel()
        self._label.setWordWrap(True)
        self._label.setObjectName("emptyText")
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.hide()

    def text(self) -> str:
        """What is said."""
        return self._label.text()

    def say(self, sentences: Iterable[str]) -> None:
        """Say these, in place of what was said."""
        self._label.setText("\n".join(sentences))
        self.setVisible(bool(self._label.text()))
        self.verticalScrollBar().setValue(0)
        self._measure()

    def sizeHint(self) -> QSize:
        """As high as the sentences are in this width, but not higher than a few lines."""
        lines = self._label.heightForWidth(max(1, self.viewport().width()))
        return QSize(120, min(lines, self._most) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()

    @property
    def _most(self) -> int:
        return _MOST_LINES * self._label.fontMetrics().lineSpacing()

    def _measure(self) -> None:
        is_long = self._label.heightForWidth(max(1, self.viewport().width())) > self._most
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_long else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
