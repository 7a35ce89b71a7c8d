"""A table of a list too long to be read whole: rows are fetched page by page as they come into view.

The list sorts and searches where it is kept; the table only asks for stretches of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.plain_text import tip
from ui.widgets.record_table import widths
from ui.workspace import DirectoryFilter, DirectoryOrder, SortBy

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)
_Index = QModelIndex | QPersistentModelIndex

PAGE = 50
"""Rows that are fetched together: more than a window shows, few enough to come in a few milliseconds."""

_MEASURED_ROWS = 40


class Query(NamedTuple):
    """Which rows are wanted, and in which order."""

    search: str = ""
    order: DirectoryOrder = DirectoryOrder()
    filter: DirectoryFilter = DirectoryFilter()


class RowSource(Protocol[Row_co]):
    """Where the rows of a list come from."""

    def count(self, query: Query) -> int:
        """How many rows there are in all."""

    def stretch(self, query: Query, offset: int, limit: int) -> Sequence[Row_co]:
        """At most `limit` rows from `offset` on."""

    def place(self, query: Query, key: str) -> int | None:
        """How many rows stand before the one with this key; None where it is not among them."""

    def find(self, key: str) -> Row_co | None:
        """The row with this key as it is now, listed or not; None where it is gone."""


class PagedColumn(NamedTuple, Generic[Row]):
    """One column: its heading, the text of a row in it, and what a click on the heading sorts by, if any.

    `stretch` says how much of spare width it takes; 0 keeps it as wide as its contents.
    """

    title: str
    text: Callable[[Row], str]
    sorts_by: SortBy | None = None
    stretch: int = 0
    is_number: bool = False


class PagedModel(QAbstractTableModel, Generic[Row]):
    """The rows of a query, as far as they have been looked at."""

    def __init__(
        self, columns: Sequence[PagedColumn[Row]], source: RowSource[Row], parent: QWidget | None = None
    ) -> None:
        """A model of no rows."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._source = source
        self._query = Query()
        self._count = 0
        self._is_whole = True
        self._pages: dict[int, tuple[Row, ...]] = {}

    @property
    def first_rows(self) -> tuple[Row, ...]:
        """The rows of the first page."""
        return self._page(0)

    @property
    def is_whole(self) -> bool:
        """Whether it is known how many rows there are; else only the first page is shown."""
        return self._is_whole

    def show_query(self, query: Query, *, whole: bool = True) -> None:
        """Show the rows of `query` as they are now; not `whole`, only the first page until `count_all`."""
        self.beginResetModel()
        self._query = query
        first = tuple(self._source.stretch(query, 0, PAGE))
        self._pages = {0: first}
        self._count = len(first)
        # A list of one page need not be counted, which would search it a second time at every key.
        self._is_whole = len(first) < PAGE
        self.endResetModel()
        if whole:
            self.count_all()

    def count_all(self) -> None:
        """Find out how many rows there are, and show them all."""
        if not self._is_whole:
            self._is_whole = True
            count = self._source.count(self._query)
            if count > self._count:
                self.beginInsertRows(QModelIndex(), self._count, count - 1)
                self._count = count
                self.endInsertRows()

    def row(self, number: int) -> Row | None:
        """The row at a place; None where it went meanwhile, or there is none."""
        if not 0 <= number < self._count:
            return None
        page, place = self._page(number // PAGE), number % PAGE
        return page[place] if place < len(page) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column.is_number)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            row = self.row(index.row())
            text = column.text(row) if row is not None else ""
            return text if role == Qt.ItemDataRole.DisplayRole else tip(text)
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

    def _page(self, number: int) -> tuple[Row, ...]:
        if number not in self._pages and self._count:
            self._pages[number] = tuple(self._source.stretch(self._query, number * PAGE, PAGE))
        return self._pages.get(number, ())


class PagedView(QTableView, Generic[Row]):
    """The table itself: whole rows are selected; Enter or a double click opens one.

    `sorting_changed` tells that the officer wants another order, which `order` then gives.
    """

    row_opened = Signal(object)
    selection_moved = Signal()
    sorting_changed = Signal()

    def __init__(
        self,
        columns: Sequence[PagedColumn[Row]],
        source: RowSource[Row],
        key: Callable[[Row], str],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        """A table sorted by its first column, in the alphabet of `language`."""
        super().__init__(parent)
        self._key = key
        self._columns = tuple(columns)
        self._source = source
        self._language = language
        self._query = Query()
        self.order = DirectoryOrder(SortBy.NAME, language)
        self.records: PagedModel[Row] = PagedModel(columns, source, self)
        self.setModel(self.records)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self._arrange_headers()
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_moved.emit())

    @property
    def selected(self) -> Row | None:
        """The row that is selected, or None."""
        indexes = self.selectionModel().selectedRows()
        return self.records.row(indexes[0].row()) if indexes else None

    def show_query(self, query: Query, *, whole: bool = True) -> None:
        """Show the rows of `query` from the first on; none is selected. See `PagedModel.show_query`."""
        self._query = query
        self.records.show_query(query, whole=whole)
        if whole:  # measuring takes a third of a key, and columns that change at every key are hard to read
            self.share_width()

    def count_all(self) -> None:
        """Find out how many rows there are, show them all, and give each column its width."""
        self.records.count_all()
        self.share_width()

    def select(self, key: str) -> bool:
        """Select the row with this key, wherever in the list it stands; False where it is not in it."""
        for number, row in enumerate(self.records.first_rows):
            if self._key(row) == key:
                self.selectRow(number)
                return True
        place = self._source.place(self._query, key)
        if place is None:
            return False
        self.selectRow(place)
        return True

    def sort_by(self, section: int) -> None:
        """Sort by a column; by the one that is sorted by already, the other way round."""
        by = self._columns[section].sorts_by
        if by is None:
            self._show_order()
            return
        turned = self.order.by is by and not self.order.descending
        self.order = DirectoryOrder(by, self._language, turned)
        self._show_order()
        self.sorting_changed.emit()

    def share_width(self) -> None:
        """Give columns that do not stretch what they need, and the others the rest."""
        header = self.horizontalHeader()
        needed = [
            max(header.sectionSizeHint(number), *self._widths_in(number))
            for number in range(len(self._columns))
        ]
        stretches = [column.stretch for column in self._columns]
        for number, width in enumerate(widths(needed, stretches, self.viewport().width())):
            self.setColumnWidth(number, width)

    def _widths_in(self, section: int) -> list[int]:
        """How wide the first rows are in a column, which stand for all: others would have to be fetched."""
        rows = range(min(self.records.rowCount(), _MEASURED_ROWS))
        return [self.sizeHintForIndex(self.records.index(row, section)).width() for row in rows] or [0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
            event.accept()
            return
        super().keyPressEvent(event)

    def _open(self, number: int) -> None:
        row = self.records.row(number)
        if row is not None:
            self.row_opened.emit(row)

    def _arrange_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 16)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self.sort_by)
        self._show_order()

    def _show_order(self) -> None:
        sorted_by = [column.sorts_by for column in self._columns]
        down = Qt.SortOrder.DescendingOrder if self.order.descending else Qt.SortOrder.AscendingOrder
        if self.order.by in sorted_by:
            self.horizontalHeader().setSortIndicator(sorted_by.index(self.order.by), down)


def _alignment(is_number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
