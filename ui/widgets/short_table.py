"""A table that stands among the parts of a form: as high as its rows, up to a number of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.record_table import Column, RecordView
from ui.wording import Wording

Row = TypeVar("Row")


class ShortTable(RecordView[Row]):
    """Rows in their own order; more than `most_rows` of them scroll. Without rows it is not seen."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], str],
        words: Wording,
        parent: QWidget | None = None,
        *,
        most_rows: int,
    ) -> None:
        """A table of `columns`."""
        super().__init__(columns, key, words, sorted_by=None, parent=parent)
        self._most_rows = most_rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows`, in as much room as they need."""
        super().show_rows(rows)
        self.setVisible(bool(rows))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The heading and the rows."""
        rows = min(len(self.records.rows), self._most_rows) * self.verticalHeader().defaultSectionSize()
        return QSize(super().sizeHint().width(), self.horizontalHeader().sizeHint().height() + rows + 2)
