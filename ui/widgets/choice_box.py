"""A list that opens: the box alone, light enough for the first moment of the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.icons import Glyph, draw_glyph


class ChoiceBox(QComboBox):
    """A list that opens, with an arrow in the colour of the text.

    The wheel passes through it to the form: who scrolls a form changes nothing in it, focus or not.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty list; the wheel gives it no focus."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        square = QRectF(self.width() - 21, (self.height() - 16) / 2, 16, 16)
        draw_glyph(painter, Glyph.CHEVRON_DOWN, square, self.palette().color(group, QPalette.ColorRole.Text))
        painter.end()


def keep_narrow(box: ChoiceBox, letters: int = 12) -> None:
    """Have a list be as wide as its place, whatever stands in it, but wide enough for so many letters."""
    box.setMinimumContentsLength(letters)
    box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
