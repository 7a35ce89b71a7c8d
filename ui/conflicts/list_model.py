"""The conflicts as a tree: one branch for each severity, the gravest first, a leaf for each conflict."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.messages import NP_, Message
from scheduling.conflicts import Conflict, Severity
from ui.appearance import Appearance
from ui.plain_text import tip
from ui.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_BRANCH = 0
"""The internal id of a branch; a leaf carries the number of its branch plus one."""

_COUNTED = {
    Severity.ERROR: NP_("{count} error", "{count} errors"),
    Severity.WARNING: NP_("{count} warning", "{count} warnings"),
    Severity.HINT: NP_("{count} hint", "{count} hints"),
}


def counted(severity: Severity, count: int) -> Message:
    """How many of a severity there are, in words."""
    return Message.of(*_COUNTED[severity], count=count)


class ConflictModel(QAbstractItemModel):
    """A tree model of conflicts; it knows no plan, only what is said of it."""

    def __init__(self, words: Wording, appearance: Appearance, parent: QObject | None = None) -> None:
        """An empty tree."""
        super().__init__(parent)
        self._words = words
        self._appearance = appearance
        self._branches: list[tuple[Severity, tuple[Conflict, ...]]] = []

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show `conflicts`, in their order within each severity."""
        self.beginResetModel()
        by_severity = [
            (severity, tuple(one for one in conflicts if one.severity is severity)) for severity in Severity
        ]
        self._branches = [(severity, found) for severity, found in by_severity if found]
        self.endResetModel()

    def conflict(self, index: _Index) -> Conflict | None:
        """The conflict at `index`; None for a branch."""
        if not index.isValid() or index.internalId() == _BRANCH:
            return None
        return self._branches[index.internalId() - 1][1][index.row()]

    def index_of(self, key: str) -> QModelIndex:
        """Where the conflict with this key stands; an invalid index where it does not."""
        for number, (_, conflicts) in enumerate(self._branches):
            for row, conflict in enumerate(conflicts):
                if conflict.key == key:
                    return self.createIndex(row, 0, number + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's own
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _BRANCH)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _BRANCH:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _BRANCH)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        if not parent.isValid():
            return len(self._branches)
        return len(self._branches[parent.row()][1]) if parent.internalId() == _BRANCH else 0

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        conflict = self.conflict(index)
        severity = conflict.severity if conflict else self._branches[index.row()][0]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._appearance.severity_icon(severity) if conflict is None else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            said = conflict.message if conflict else counted(severity, len(self._branches[index.row()][1]))
            text = self._words.say(said)
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None
