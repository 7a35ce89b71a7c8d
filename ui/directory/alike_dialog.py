"""Records that may be about the same person or place, found by their names, to be compared pair by pair."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.messages import N_, NP_, Message
from ui.plain_text import PlainLabel, tip
from ui.wording import Wording

MOST_SHOWN = 500


class AlikeDialog(QDialog):
    """Lists groups of records that are called alike. `compare_wanted` carries the ids of the chosen group."""

    compare_wanted = Signal(object)

    def __init__(
        self,
        words: Wording,
        find: Callable[[], Sequence[tuple[str, ...]]],
        name_of: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """List the groups of ids that `find` gives, by what `name_of` says the records are called."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = words
        self._find = find
        self._name_of = name_of
        self.setWindowTitle(words.words(N_("Records that may be the same")))
        self.sentence = PlainLabel()
        self.sentence.setWordWrap(True)
        self.list = QListWidget()
        self.list.setSpacing(1)
        self.list.setAccessibleName(words.words(N_("Records that may be the same")))
        self.list.itemActivated.connect(lambda _item: self.compare())
        buttons = QDialogButtonBox()
        self.compare_button = QPushButton(words.words(N_("Compare…")))
        self.compare_button.setDefault(True)
        self.compare_button.clicked.connect(self.compare)
        buttons.addButton(self.compare_button, QDialogButtonBox.ButtonRole.ActionRole)
        close = QPushButton(words.words(N_("Close")))
        close.clicked.connect(self.reject)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.sentence)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(620, 440)
        self.refresh()

    def refresh(self) -> None:
        """List what is alike now."""
        place = self.list.currentRow()
        groups = self._find()
        self.list.clear()
        for group in groups[:MOST_SHOWN]:
            line = "  ·  ".join(map(self._name_of, group))
            item = QListWidgetItem(line)
            item.setData(Qt.ItemDataRole.UserRole, group)
            item.setToolTip(tip(line))
            item.setSizeHint(QSize(0, self.list.fontMetrics().height() + 14))
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(place, 0), self.list.count() - 1))
        self.compare_button.setEnabled(bool(groups))
        self.sentence.setText(self._words.say(_said(len(groups))))

    def compare(self) -> None:
        """Ask for the chosen group to be compared."""
        item = self.list.currentItem()
        if item is not None:
            self.compare_wanted.emit(tuple(item.data(Qt.ItemDataRole.UserRole)))


def _said(count: int) -> Message:
    if not count:
        return Message.of(N_("No two records are called alike. There is nothing to merge."))
    return Message.of(
        *NP_(
            "{count} group of records is called alike, in one spelling or another. Compare them.",
            "{count} groups of records are called alike, in one spelling or another. Compare them.",
        ),
        count=count,
    )
