"""The three parts of logistics, and the buttons that go from one to another."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from models.messages import N_
from ui.wording import Wording


class LogisticsPart(StrEnum):
    """What of the logistics is looked at."""

    JOURNEYS = "journeys"
    RIDES = "rides"
    ROOMS = "rooms"


_NAMES = {
    LogisticsPart.JOURNEYS: N_("Journeys"),
    LogisticsPart.RIDES: N_("Vehicles"),
    LogisticsPart.ROOMS: N_("Rooms by night"),
}


class PartSwitch(QWidget):
    """A button for each part, that of `current` pressed in; `chosen` carries the part that is wanted."""

    chosen = Signal(object)

    def __init__(self, current: LogisticsPart, words: Wording, parent: QWidget | None = None) -> None:
        """The buttons as they stand over the part `current`."""
        super().__init__(parent)
        self._current = current
        self.buttons: dict[LogisticsPart, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part, name in _NAMES.items():
            button = QToolButton()
            button.setObjectName("choice")
            button.setText(words.words(name))
            button.setCheckable(True)
            button.setChecked(part is current)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(partial(self._choose, part))
            layout.addWidget(button)
            self.buttons[part] = button
        # As high as the buttons that some parts have beside it: it stays where it is from part to part.
        self.setMinimumHeight(max(30, self.fontMetrics().height() + 12))
        self.setFocusProxy(self.buttons[current])

    def _choose(self, part: LogisticsPart) -> None:
        self.buttons[part].setChecked(part is self._current)
        if part is not self._current:
            self.chosen.emit(part)
