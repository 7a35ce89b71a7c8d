"""A list with the form of what is selected in it beside it, and what is said while the list is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget


class MasterDetail(QWidget):
    """Head over list and form.

    `head` are widgets from left to right; None among them takes up the spare width. `scrolls` False says that
    the form scrolls its parts by itself.
    """

    def __init__(
        self,
        head: Sequence[QWidget | None],
        table: QWidget,
        form: QWidget,
        empty: QWidget,
        parent: QWidget | None = None,
        *,
        scrolls: bool = True,
    ) -> None:
        """Lay them out."""
        super().__init__(parent)
        bar = QHBoxLayout()
        bar.setContentsMargins(17, 12, 16, 10)
        bar.setSpacing(8)
        for widget in head:
            if widget is None:
                bar.addStretch(1)
            else:
                bar.addWidget(widget)
        area = form
        if scrolls:
            area = scrolling(form)
            area.setMinimumWidth(340)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(table)
        self.splitter.addWidget(area)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([700, 390])
        self._pages = QStackedWidget()
        self._pages.addWidget(self.splitter)
        self._pages.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._pages, 1)

    def show_empty(self, empty: bool) -> None:
        """Show what is said while there is nothing, or list and form."""
        self._pages.setCurrentIndex(1 if empty else 0)


def scrolling(form: QWidget) -> QScrollArea:
    """`form` in an area that scrolls up and down only, on the colour of a panel."""
    form.setObjectName("panel")
    area = QScrollArea()
    area.setObjectName("panel")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(form)
    return area


def padded(*widgets: QWidget) -> QWidget:
    """Widgets under each other with the margins of a panel."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(16, 8, 16, 18)
    layout.setSpacing(6)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return page
