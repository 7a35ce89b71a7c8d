"""The choice of how many days the board shows side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from models.messages import N_, NP_, Message
from ui.calendar.at_once import MOST
from ui.calendar.board import Board
from ui.preferences import Preferences
from ui.widgets.choice_box import ChoiceBox
from ui.wording import Wording

_OFFERED = (0, 1, 2, 3, 4, 5, 7, 10, MOST)


class DaysChoice(ChoiceBox):
    """Offers a day to two weeks, tells the board, follows its zoom, and remembers it for the next start."""

    def __init__(
        self, words: Wording, preferences: Preferences, board: Board, parent: QWidget | None = None
    ) -> None:
        """Show what was chosen at an earlier time, else as many days as have room for their words."""
        super().__init__(parent)
        self._words, self._preferences, self._board = words, preferences, board
        self.setAccessibleName(words.words(N_("Days side by side")))
        explained = N_(
            "How many days stand side by side. On the board: Ctrl and the wheel over the days, a digit, or "
            "Ctrl+Page Up and Ctrl+Page Down."
        )
        self.setToolTip(words.words(explained))
        for days in _OFFERED:
            self.addItem(self._name(days), days)
        if 0 < preferences.days_at_once <= MOST:
            board.at_once.show(preferences.days_at_once)
        self._follow()
        board.at_once.changed.connect(self._follow)
        self.activated.connect(self._choose)

    def _name(self, days: int) -> str:
        if not days:
            return self._words.words(N_("Days that fit"))
        return self._words.say(Message.of(*NP_("{count} day", "{count} days"), count=days))

    def _choose(self) -> None:
        self._board.at_once.show(int(self.currentData()))

    def _follow(self) -> None:
        """Show and remember how many there are; a number that is not offered is added, to be seen."""
        if self._board.focus.lens is not None:
            return
        days = self._board.at_once.columns
        if self.findData(days) < 0:
            place = sum(int(self.itemData(index)) < days for index in range(self.count()))
            self.insertItem(place, self._name(days), days)
        self.setCurrentIndex(self.findData(days))
        self._preferences.days_at_once = days
