"""The conflicts as a tree: one branch for each group, a leaf for each conflict."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from models.records.acceptances import Acceptance
from scheduling.accepting import acceptance_words
from scheduling.conflict_groups import ConflictGroup, GroupedConflict
from scheduling.conflicts import Conflict
from ui.appearance import Appearance
from ui.icons import Glyph, icon
from ui.plain_text import tip
from ui.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_BRANCH = 0
"""The internal id of a branch; a leaf carries the number of its branch plus one."""


class ConflictModel(QAbstractItemModel):
    """A tree model of conflicts in groups; it knows no plan, only what is said of it."""

    def __init__(self, words: Wording, appearance: Appearance, parent: QObject | None = None) -> None:
        """An empty tree."""
        super().__init__(parent)
        self._words = words
        self._appearance = appearance
        self._branches: tuple[ConflictGroup, ...] = ()
        self._solved: frozenset[str] = frozenset()

    def show_groups(self, groups: Sequence[ConflictGroup]) -> None:
        """Show these groups in their order."""
        self.beginResetModel()
        self._branches = tuple(groups)
        self._solved = frozenset()
        self.endResetModel()

    def mark_solved(self, conflicts: Sequence[Conflict]) -> None:
        """Strike out the conflicts that something under consideration would solve."""
        self._solved = frozenset(one.key for one in conflicts)
        for row in range(self.rowCount()):
            branch = self.index(row, 0)
            last = self.rowCount(branch) - 1
            self.dataChanged.emit(
                self.index(0, 0, branch), self.index(last, 0, branch), [Qt.ItemDataRole.FontRole]
            )

    def conflict(self, index: _Index) -> Conflict | None:
        """The conflict at `index`; None for a branch."""
        row = self._row(index)
        return None if row is None else row.conflict

    def acceptance(self, index: _Index) -> Acceptance | None:
        """Who accepts the conflict at `index`; None where it is open."""
        row = self._row(index)
        return None if row is None else row.acceptance

    def index_of(self, key: str) -> QModelIndex:
        """Where the conflict with this key stands first; an invalid index where it does not."""
        for number, branch in enumerate(self._branches):
            for row, grouped in enumerate(branch.conflicts):
                if grouped.conflict.key == key:
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
        return len(self._branches[parent.row()].conflicts) if parent.internalId() == _BRANCH else 0

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._row(index)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(index, row)
        if role == Qt.ItemDataRole.ForegroundRole:
            return None if row is None or row.acceptance is None else self._appearance.muted
        if role == Qt.ItemDataRole.FontRole and row is not None and row.conflict.key in self._solved:
            struck = QFont()
            struck.setStrikeOut(True)
            return struck
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._said(index, row)
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None

    def _said(self, index: _Index, row: GroupedConflict | None) -> str:
        """The name of a branch; of a leaf the sentence, and below it who accepts it and why."""
        if row is None:
            return self._words.say(self._branches[index.row()].name)
        sentence = self._words.say(row.conflict.message)
        if row.acceptance is None:
            return sentence
        return f"{sentence}\n{self._words.say(acceptance_words(row.acceptance))}"

    def _sign(self, index: _Index, row: GroupedConflict | None) -> object:
        """How grave it is: of a branch the gravest; of a leaf only where its branch holds several kinds."""
        if row is None:
            severity = self._branches[index.row()].severity
            if severity is None:
                return icon(Glyph.CHECK, self._appearance.muted)
            return self._appearance.severity_icon(severity)
        branch = self._branches[index.internalId() - 1].conflicts
        if row.acceptance is not None or len({one.conflict.severity for one in branch}) == 1:
            return None
        return self._appearance.severity_icon(row.conflict.severity)

    def _row(self, index: _Index) -> GroupedConflict | None:
        if not index.isValid() or index.internalId() == _BRANCH:
            return None
        return self._branches[index.internalId() - 1].conflicts[index.row()]
