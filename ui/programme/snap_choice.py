"""The choice on multiples of how many minutes a hand lays things on the board."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.messages import N_
from ui.calendar.board import Board
from ui.calendar.gestures.gesture import SNAPS
from ui.preferences import Preferences
from ui.widgets.choice_box import ChoiceBox
from ui.wording import Wording


class SnapChoice(ChoiceBox):
    """Offers 5, 10, 15 and 30 minutes, tells the board, and remembers the choice for the next start."""

    def __init__(
        self, words: Wording, preferences: Preferences, board: Board, parent: QWidget | None = None
    ) -> None:
        """Show what was chosen at an earlier time, else what the board does by itself."""
        super().__init__(parent)
        self._preferences, self._board = preferences, board
        self.setAccessibleName(words.words(N_("Steps in which items are moved")))
        self.setToolTip(
            words.words(N_("Items are moved and drawn in these steps. Hold Alt to be exact to the minute."))
        )
        for minutes in SNAPS:
            self.addItem(words.words(N_("{minutes} min"), minutes=minutes), minutes)
        if preferences.snap_minutes in SNAPS:
            board.snap_minutes = preferences.snap_minutes
        self.setCurrentIndex(SNAPS.index(board.snap_minutes))
        self.currentIndexChanged.connect(self._choose)

    def _choose(self) -> None:
        self._board.snap_minutes = self._preferences.snap_minutes = int(self.currentData())
