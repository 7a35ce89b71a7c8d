"""The line over proposals that no longer fit the visit, with the button that asks for new ones."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.messages import N_
from scheduling.conflicts import Severity
from ui.appearance import Appearance
from ui.plain_text import PlainLabel
from ui.wording import Wording


class StaleBar(QFrame):
    """Hidden while the proposals fit."""

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Nothing has changed yet."""
        super().__init__(parent)
        self.setObjectName("bar")
        sign = QLabel()
        sign.setPixmap(appearance.severity_icon(Severity.WARNING).pixmap(16, 16))
        sentence = PlainLabel(words.words(N_("The visit has changed since. This may not fit any more.")))
        sentence.setWordWrap(True)
        self.again = QPushButton(words.words(N_("Arrange again")))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
