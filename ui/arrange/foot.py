"""The foot of the pane: everything ticked or nothing, and the button that applies what is ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QWidget

from models.messages import N_, NP_, Message
from ui.wording import Wording


class Foot(QFrame):
    """`all_ticked` tells that everything is to be ticked, or nothing."""

    all_ticked = Signal(bool)

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """With nothing to apply."""
        super().__init__(parent)
        self._words = words
        self.all = QCheckBox(words.words(N_("All")))
        self.all.setTristate(True)
        self.all.clicked.connect(self._tick)
        self.all.setToolTip(words.words(N_("Tick all rows, or none")))
        self.apply = QPushButton()
        self.apply.setProperty("main", True)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 8, 12, 8)
        line.addWidget(self.all)
        line.addStretch(1)
        line.addWidget(self.apply)
        self.show_counts(0, 0)

    def show_counts(self, ticked: int, possible: int) -> None:
        """Say how many rows are ticked, of how many that can be."""
        self.all.setEnabled(possible > 0)
        partly = Qt.CheckState.PartiallyChecked
        whole = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        self.all.setCheckState(whole if ticked in (0, possible) else partly)
        self.apply.setEnabled(ticked > 0)
        if not possible:
            text = Message.of(N_("Apply"))
        elif ticked == possible:
            text = Message.of(*NP_("Apply it", "Apply all {count}"), count=ticked)
        else:
            text = Message.of(*NP_("Apply the one chosen", "Apply the {count} chosen"), count=ticked)
        self.apply.setText(self._words.say(text))

    def _tick(self) -> None:
        self.all_ticked.emit(self.all.checkState() is not Qt.CheckState.Unchecked)
