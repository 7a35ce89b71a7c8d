"""The list of conflicts beside the board.

How many there are, each in a sentence, and the way to its items.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from models.messages import N_, ListFact, Message
from scheduling.conflicts import Conflict, Severity
from ui.appearance import Appearance
from ui.conflicts.list_model import ConflictModel, counted
from ui.wording import Wording

_BESIDE_SENTENCE = 12
_AROUND_SENTENCE = 8


def summary(conflicts: Sequence[Conflict]) -> Message:
    """How many conflicts of each severity there are, in one sentence."""
    numbers = [(severity, sum(one.severity is severity for one in conflicts)) for severity in Severity]
    found = tuple(counted(severity, number) for severity, number in numbers if number)
    if not found:
        return Message.of(N_("No conflicts"))
    return Message.of(N_("{numbers}"), numbers=ListFact(found))


class ConflictPanel(QWidget):
    """Lists conflicts. A click or Enter on one tells by `jumped_to` which one, for its items to be shown."""

    jumped_to = Signal(object)

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """A panel of no conflicts."""
        super().__init__(parent)
        self._words = words
        self.setObjectName("panel")
        self.model = ConflictModel(words, appearance, self)
        self.tree = _ConflictTree()
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(words.words(N_("Conflicts")))
        self.tree.clicked.connect(self._jump)
        self.tree.entered_by_key.connect(self._jump)
        self._title = QLabel()
        self._title.setObjectName("sectionTitle")
        self._title.setContentsMargins(12, 2, 12, 4)
        self._nothing = QLabel(words.words(N_("Nothing in this programme collides.")))
        self._nothing.setObjectName("emptyText")
        self._nothing.setContentsMargins(12, 4, 12, 4)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setWordWrap(True)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self.tree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addLayout(self._pages, 1)

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show `conflicts`; the one that was current stays so while it is there."""
        current = self.model.conflict(self.tree.currentIndex())
        scrolled = self.tree.verticalScrollBar().value()
        self.model.show_conflicts(conflicts)
        self.tree.expandAll()
        if current is not None:
            index = self.model.index_of(current.key)
            if index.isValid():
                self.tree.setCurrentIndex(index)
        self.tree.verticalScrollBar().setValue(scrolled)
        self._title.setText(self._words.words(N_("Conflicts")))
        self._pages.setCurrentIndex(1 if conflicts else 0)

    def _jump(self, index: QModelIndex) -> None:
        conflict = self.model.conflict(index)
        if conflict is not None:
            self.jumped_to.emit(conflict)


class _WholeSentence(QStyledItemDelegate):
    """Gives each sentence as many lines as it needs in the width that there is."""

    def __init__(self, tree: QTreeView) -> None:
        """Serve `tree`."""
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        usual = super().sizeHint(option, index)
        if not index.parent().isValid():
            return usual
        room = self._tree.viewport().width() - 2 * self._tree.indentation() - _BESIDE_SENTENCE
        text = str(index.data())
        wrapped = self._tree.fontMetrics().boundingRect(
            QRect(0, 0, max(80, room), 0), Qt.TextFlag.TextWordWrap, text
        )
        return QSize(usual.width(), max(usual.height(), wrapped.height() + _AROUND_SENTENCE))


class _ConflictTree(QTreeView):
    """The tree: one column, long sentences in full."""

    entered_by_key = Signal(QModelIndex)

    def __init__(self) -> None:
        """An empty tree."""
        super().__init__()
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIndentation(18)
        self.setItemDelegate(_WholeSentence(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)
