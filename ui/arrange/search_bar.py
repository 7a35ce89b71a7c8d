"""The button that begins a search and ends it, how far it has come, and its best so far in a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from models.messages import N_, NP_, Message
from ui.arrange.arrangement import Arrangement
from ui.plain_text import PlainLabel
from ui.wording import Wording

_FINE = 1000
_LETTERS_BESIDE = 20


class SearchBar(QWidget):
    """Shows an arrangement; `begun` and `stopped` tell what the button is pressed for."""

    begun = Signal()
    stopped = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """Nothing is searched for yet."""
        super().__init__(parent)
        self._words = words
        self._is_running = False
        self.button = QPushButton(words.words(N_("Arrange")))
        self.button.setProperty("main", True)
        self.button.clicked.connect(self._press)
        self.sentence = PlainLabel()
        self.sentence.setObjectName("emptyText")
        self.sentence.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _FINE)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words.words(N_("How much of the search is done")))
        line = self._line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addWidget(self.sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 6)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sentence stand below the button where large letters leave it no room beside."""
        super().resizeEvent(event)
        beside = self.width() - self.button.sizeHint().width()
        is_wide = beside >= _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def show_state(self, arrangement: Arrangement, count: int, *, is_held: bool = False) -> None:
        """Show how the search stands; `count` items would be placed if it began now.

        `is_held` says that there would be some if confirmed ones could move.
        """
        self._is_running = arrangement.is_running
        again = arrangement.is_finished
        text = N_("Stop") if self._is_running else N_("Arrange again") if again else N_("Arrange")
        self.button.setText(self._words.words(text))
        self.button.setEnabled(self._is_running or count > 0)
        self.bar.setVisible(self._is_running)
        self.bar.setValue(round(arrangement.share * _FINE))
        self.sentence.setText(self._words.say(_state(arrangement, count, is_held=is_held)))

    def _press(self) -> None:
        (self.stopped if self._is_running else self.begun).emit()


def _state(arrangement: Arrangement, count: int, *, is_held: bool) -> Message:
    """How the search stands, in a sentence."""
    proposal = arrangement.proposals[0] if arrangement.proposals else None
    if arrangement.is_running:
        if proposal is None:
            return Message.of(N_("Searching…"))
        found = NP_(
            "Best so far: {count} item finds its place.", "Best so far: {count} items find their place."
        )
        return Message.of(*found, count=len(proposal.item_ids))
    if arrangement.is_finished:
        if proposal is None:
            return Message.of(N_("Nothing was found."))
        if arrangement.is_stopped:
            return Message.of(N_("Stopped at the best so far."))
        return Message.of(N_("This is the best that was found."))
    if is_held:
        return Message.of(N_("Hosts have confirmed it. Let confirmed items move too."))
    if not count:
        return Message.of(N_("There is nothing to place here. Choose something else above."))
    return Message.of(N_("The program proposes. Nothing moves before you apply it."))
