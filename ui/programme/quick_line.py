"""A line in which a whole item is typed at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from exports.wording import say, weekday
from models.messages import N_
from models.spelling import folded
from models.vocabulary import ItemKind
from models.vocabulary_labels import label
from resources.catalogs import COMPLETE_LANGUAGES
from scheduling.quick_entry import Words
from ui.wording import Wording

_A_MONDAY = date(2024, 1, 1)


class QuickLine(QLineEdit):
    """Takes a line such as "10:30 courtesy call Üsküdar 30m"; `entered` tells it, and it is empty again."""

    entered = Signal(str)
    left = Signal()
    """Esc was pressed: the keyboard should go back to where it was."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """An empty line."""
        super().__init__(parent)
        self.setPlaceholderText(words.words(N_("10:30 courtesy call Üsküdar 30m")))
        self.setAccessibleName(words.words(N_("Quick entry of an item")))
        self.setToolTip(
            words.words(N_("Day, hour, kind, title and length in one line; Enter makes the item"))
        )
        self.setClearButtonEnabled(True)
        self.returnPressed.connect(self._enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        line = self.text().strip()
        if line:
            self.clear()
            self.entered.emit(line)


@lru_cache(maxsize=1)
def words_of_lines() -> Words:
    """The kinds and weekdays in every language that the window speaks."""
    kinds: Mapping[str, ItemKind] = {
        folded(say(label(kind), language)): kind for language in COMPLETE_LANGUAGES for kind in ItemKind
    }
    weekdays = {
        folded(weekday(_A_MONDAY + timedelta(days=number), language)): number
        for language in COMPLETE_LANGUAGES
        for number in range(7)
    }
    return Words(kinds, weekdays)
