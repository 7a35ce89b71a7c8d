"""The bar at the foot of a window that says what has just happened, shortened where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStatusBar, QStyle, QStyleOption, QWidget

_INSET = 6


class ToldBar(QStatusBar):
    """A status bar whose message ends in "…" before the signs at its right; the pointer reads all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """A bar that says nothing yet."""
        super().__init__(parent)
        self.messageChanged.connect(self.setToolTip)

    @property
    def room(self) -> QRect:
        """Where the message stands: left of the signs that are seen."""
        signs = [one.x() for one in self.findChildren(QWidget, options=_DIRECT) if one.isVisible()]
        right = min(signs, default=self.width()) - _INSET
        return QRect(_INSET, 0, max(0, right - _INSET), self.height())

    @property
    def shown(self) -> str:
        """What of the message is seen."""
        whole = self.currentMessage()
        return self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.room.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar and as much of the message as there is room for."""
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.shown)


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
