"""What changed between two states of a programme, side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from exports.change_words import ASPECTS, KINDS, ItemWords, states_of
from exports.wording import join
from models.messages import N_, Message
from models.plan import Plan
from models.records.visits import Member
from scheduling.naming import member_name
from scheduling.programme_changes import ItemChange, ProgrammeChanges
from ui.wording import Wording


class ChangeTable(QTableWidget):
    """A row a change: what became of it, how it stood, how it stands. `item_wanted` carries an item's id."""

    item_wanted = Signal(str)

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """A table of no changes."""
        super().__init__(0, 3, parent)
        self._words = words
        self._ids: list[str | None] = []
        self.setObjectName("changes")
        self.setAccessibleName(words.words(N_("Changes")))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.itemActivated.connect(lambda cell: self._go(cell.row()))

    def show_changes(
        self, before: Plan, after: Plan, changes: ProgrammeChanges, names: tuple[str, str]
    ) -> None:
        """Show what changed from one plan to the other, which are called `names`."""
        words = self._words
        self.setHorizontalHeaderLabels(["", *names])
        self._ids = []
        self.setRowCount(0)
        for change in changes.items:
            was, now = states_of(before, after, change, words.language)
            self._add(
                words.say(KINDS[change.kind]) + self._aspects(change),
                _lines(was),
                _lines(now),
                change.item.id if change.item.id in after.items else None,
            )
        for member in changes.joined:
            self._add(words.words(N_("JOINS")), "", self._member(after, member), None)
        for member in changes.left:
            self._add(words.words(N_("LEAVES")), self._member(before, member), "", None)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def _aspects(self, change: ItemChange) -> str:
        """Below the mark what about the item is otherwise."""
        named = [self._words.say(ASPECTS[aspect]) for aspect in change.aspects]
        return f"\n{join(named, self._words.language)}" if named else ""

    def _member(self, plan: Plan, member: Member) -> str:
        return self._words.say(Message.of("{name}", name=member_name(plan, member)))

    def _add(self, mark: str, was: str, now: str, item_id: str | None) -> None:
        row = self.rowCount()
        self.insertRow(row)
        self._ids.append(item_id)
        for column, text in enumerate((mark, was, now)):
            cell = QTableWidgetItem(text)
            if column == 0:
                cell.setFont(self._bold())
            cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self.setItem(row, column, cell)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _go(self, row: int) -> None:
        item_id = self._ids[row]
        if item_id is not None:
            self.item_wanted.emit(item_id)


def _lines(item: ItemWords | None) -> str:
    """An item over up to three lines, empty where it stands on no programme."""
    return "" if item is None else "\n".join(filter(None, (item.when, item.title, item.place)))
