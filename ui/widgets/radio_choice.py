"""One of several choices that exclude each other, whose ring is seen in the dark too."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionButton


class RadioChoice(QRadioButton):
    """A round button to choose; Qt's own style draws its ring darker than the panel."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        square = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.PlaceholderText))
        painter.drawEllipse(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5))
        if self.isChecked():
            painter.setPen(self.palette().color(group, QPalette.ColorRole.Text))
            painter.setBrush(self.palette().color(group, QPalette.ColorRole.Text))
            side = square.width() / 2
            dot = QRectF(0, 0, side, side)
            dot.moveCenter(QRectF(square).center())
            painter.drawEllipse(dot)
        painter.end()
