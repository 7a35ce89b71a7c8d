"""The list at the left of the window: where one can go."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from models.messages import N_
from ui.actions import Act, Actions
from ui.wording import Wording

_WIDTH = 208


class Navigation(QListWidget):
    """An entry for each page, named and pictured as its action; `page_chosen` tells where one goes."""

    page_chosen = Signal(str)

    def __init__(
        self, acts: Iterable[Act], actions: Actions, words: Wording, parent: QWidget | None = None
    ) -> None:
        """Entries for `acts`, in their order."""
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setFixedWidth(_WIDTH)
        self.setIconSize(QSize(18, 18))
        self.setSpacing(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.words(N_("Navigation")))
        for act in acts:
            action = actions[act]
            entry = QListWidgetItem(action.icon(), action.iconText())
            entry.setData(Qt.ItemDataRole.UserRole, act)
            entry.setToolTip(action.shortcut().toString())
            self.addItem(entry)
        self.currentItemChanged.connect(self._tell)

    def show_chosen(self, act: Act) -> None:
        """Mark where the officer is, without going there again."""
        self.blockSignals(True)
        self.setCurrentItem(self.entry(act))
        self.blockSignals(False)

    def entry(self, act: Act) -> QListWidgetItem:
        """The entry that leads to a page."""
        entries = [self.item(row) for row in range(self.count())]
        return next(entry for entry in entries if entry.data(Qt.ItemDataRole.UserRole) == act)

    def _tell(self, entry: QListWidgetItem | None) -> None:
        if entry is not None:
            self.page_chosen.emit(entry.data(Qt.ItemDataRole.UserRole))
