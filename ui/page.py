"""What every page of the window can be asked, whether it has anything to do for it or not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A page of the window. `told` carries what the status bar says."""

    told = Signal(object)
    wanted = Signal(object, str)
    """Another page is wanted: the action that goes there, and the id of the record to select."""
    is_searchable = False
    """Whether the page has a search of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """A page with nothing on it."""
        super().__init__(parent)
        self.setObjectName("page")

    def commit(self) -> None:
        """Take over what is being typed, so that nothing typed is lost."""

    def select_record(self, record_id: str) -> None:
        """Select a record and bring it into view."""

    def take_keyboard(self) -> None:
        """Put the keyboard into what the page is for."""

    def take_search(self) -> None:
        """Put the keyboard into the search."""

    def close_page(self) -> None:
        """Let work in the background come to its end: before the page goes."""
