"""One table for all lists of records: columns are data, search and sorting come with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.spelling import matches
from ui.plain_text import tip
from ui.wording import Wording

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex
_ROWS_MEASURED = 120
"""Rows that a column is made wide enough for; Qt's own 1000 took 150 ms at every key of a search."""


class Column(NamedTuple, Generic[Row]):
    """One column: its heading, the text of a row in it, and where that is not enough, its sort key and icon.

    `stretch` says how much of spare width it takes; 0 keeps it as wide as its contents.
    """

    title: str
    text: Callable[[Row], str]
    sort_key: Callable[[Row], object] | None = None
    icon: Callable[[Row], QIcon] | None = None
    stretch: int = 0
    is_number: bool = False


class RecordModel(QAbstractTableModel, Generic[Row]):
    """Rows as they match the search and stand in the chosen order."""

    def __init__(self, columns: Sequence[Column[Row]], words: Wording, parent: QWidget | None = None) -> None:
        """An empty model of `columns`."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._words = words
        self._all: tuple[Row, ...] = ()
        self._rows: list[Row] = []
        self._search = ""
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown, in their order."""
        return tuple(self._rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows`, as far as they match the search."""
        self._all = tuple(rows)
        self._arrange()

    def search(self, text: str) -> None:
        """Show only rows in which every word of `text` occurs, in any column and spelling."""
        self._search = text
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order) if column >= 0 else None
        self._arrange()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(column.text(row))
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            return column.icon(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.is_number)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(self._columns[section].is_number)
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if self._matches(row)]
        if self._order is not None:
            number, order = self._order
            column = self._columns[number]
            key = column.sort_key or (lambda row: self._words.sort_key(column.text(row)))
            self._rows.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)  # type: ignore[arg-type]
        self.endResetModel()

    def _matches(self, row: Row) -> bool:
        return not self._search or matches(self._search, (column.text(row) for column in self._columns))


class RecordView(QTableView, Generic[Row]):
    """The table itself: whole rows are selected; Enter or a double click opens one.

    Keeps its selection by key.
    """

    row_opened = Signal(object)
    selection_moved = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], str],
        words: Wording,
        *,
        sorted_by: int | None = 0,
        parent: QWidget | None = None,
    ) -> None:
        """A table of `columns`; `sorted_by` None keeps the rows in their own order."""
        super().__init__(parent)
        self._key = key
        self.records: RecordModel[Row] = RecordModel(columns, words, self)
        self.setModel(self.records)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        self._stretches = tuple(column.stretch for column in columns)
        if sorted_by is not None:
            self.setSortingEnabled(True)
            self.sortByColumn(sorted_by, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(lambda index: self.row_opened.emit(self.records.rows[index.row()]))
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_moved.emit())

    @property
    def selected(self) -> Row | None:
        """The row that is selected, or None."""
        indexes = self.selectionModel().selectedRows()
        return self.records.rows[indexes[0].row()] if indexes else None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows`.

        The selected one stays selected while it is there, else the nearest takes its place.
        """
        before = self.selected
        place = self.currentIndex().row()
        self.records.show_rows(rows)
        self.share_width()
        if before is not None and not self.select(self._key(before)) and self.records.rows:
            self.selectRow(min(max(place, 0), len(self.records.rows) - 1))

    def search(self, text: str) -> None:
        """Show only rows that have every word of `text` in them.

        The first is selected where none was kept.
        """
        before = self.selected
        self.records.search(text)
        if before is not None:
            self.select(self._key(before))

    def select(self, key: str) -> bool:
        """Select the row with this key; False where it is not shown."""
        for number, row in enumerate(self.records.rows):
            if self._key(row) == key:
                self.selectRow(number)
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give columns that do not stretch what they need, and the others the rest."""
        header = self.horizontalHeader()
        needed = [
            max(self.sizeHintForColumn(number), header.sectionSizeHint(number))
            for number in range(len(self._stretches))
        ]
        for number, width in enumerate(widths(needed, self._stretches, self.viewport().width())):
            self.setColumnWidth(number, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self.selected
            if row is not None:
                self.row_opened.emit(row)
            event.accept()
            return
        super().keyPressEvent(event)


def widths(needed: Sequence[int], stretches: Sequence[int], room: int) -> tuple[int, ...]:
    """How wide columns are in so much room; all in pixels.

    A column with stretch 0 has what it needs. The others share the rest by their stretch, but none gives away
    letters while another has more than it needs: what a short column leaves goes to the long ones first.
    """
    given = {number: needed[number] for number, stretch in enumerate(stretches) if not stretch}
    rest = max(0, room - sum(given.values()))
    long = [number for number, stretch in enumerate(stretches) if stretch]
    if sum(needed[number] for number in long) <= rest:
        spare = rest - sum(needed[number] for number in long)
        shares = max(1, sum(stretches))
        return tuple(
            needed[number] + spare * stretch // shares if stretch else needed[number]
            for number, stretch in enumerate(stretches)
        )
    while long:
        shares = sum(stretches[number] for number in long)
        short = [number for number in long if needed[number] * shares <= rest * stretches[number]]
        if not short:
            given.update((number, rest * stretches[number] // shares) for number in long)
            break
        given.update((number, needed[number]) for number in short)
        rest -= sum(needed[number] for number in short)
        long = [number for number in long if number not in short]
    return tuple(given[number] for number in range(len(stretches)))


def _alignment(is_number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
