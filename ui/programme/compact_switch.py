"""The switch between cards that show all they can and cards of one line, remembered from start to start."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from models.messages import N_
from ui.appearance import Appearance
from ui.calendar.board import Board
from ui.icons import Glyph
from ui.preferences import Preferences
from ui.wording import Wording


class CompactSwitch(QToolButton):
    """Pressed in, the board is compact: low hours and one line a card, for days of forty items."""

    def __init__(
        self,
        words: Wording,
        appearance: Appearance,
        preferences: Preferences,
        board: Board,
        parent: QWidget | None = None,
    ) -> None:
        """Show the board as it was looked at last."""
        super().__init__(parent)
        self._preferences, self._board = preferences, board
        self.setCheckable(True)
        self.setIcon(appearance.action_icon(Glyph.VIEW_HEADLINE))
        self.setAccessibleName(words.words(N_("Compact: one line for each item")))
        self.setToolTip(words.words(N_("Compact: one line for each item")))
        self.setChecked(preferences.compact_board)
        board.set_compact(self.isChecked())
        self.toggled.connect(self._switch)

    def _switch(self, compact: bool) -> None:
        self._preferences.compact_board = compact
        self._board.set_compact(compact)
