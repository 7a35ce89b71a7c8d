"""The tree of conflicts: one column, long sentences in full, everything by keys as well."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

_BESIDE_SENTENCE = 12
_AROUND_SENTENCE = 8
_SIGN = 22


class ConflictTree(QTreeView):
    """Tells which conflict Enter is pressed on, and where the text of the list is asked for."""

    entered_by_key = Signal(QModelIndex)
    copy_wanted = Signal()
    current_moved = Signal()

    def __init__(self) -> None:
        """An empty tree."""
        super().__init__()
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIndentation(18)
        self.setItemDelegate(_WholeSentence(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit(self.currentIndex())
            event.accept()
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)


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
        sign = 0 if index.data(Qt.ItemDataRole.DecorationRole) is None else _SIGN
        room = self._tree.viewport().width() - 2 * self._tree.indentation() - _BESIDE_SENTENCE - sign
        text = str(index.data())
        wrapped = self._tree.fontMetrics().boundingRect(
            QRect(0, 0, max(80, room), 0), Qt.TextFlag.TextWordWrap, text
        )
        return QSize(usual.width(), max(usual.height(), wrapped.height() + _AROUND_SENTENCE))
