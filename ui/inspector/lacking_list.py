"""What a record still lacks, a sentence a line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.plain_text import PlainLabel
from ui.widgets import rows


class LackingList(QWidget):
    """Sentences with a point before each; long ones go on under their own beginning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """A list of nothing."""
        super().__init__(parent)
        self.sentences: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)

    def show_sentences(self, sentences: tuple[str, ...]) -> None:
        """List `sentences`."""
        if sentences == self.sentences:
            return
        self.sentences = sentences
        rows.empty(self._grid)
        for number, sentence in enumerate(sentences):
            point = QLabel("•")
            line = PlainLabel(sentence)
            line.setWordWrap(True)
            for label in (point, line):
                label.setObjectName("pageSubtitle")
            self._grid.addWidget(point, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(line, number, 1)
