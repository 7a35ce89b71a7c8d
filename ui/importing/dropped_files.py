"""A file that is dropped from elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class FileGround(QWidget):
    """A part of a window on which a file can be dropped; `file_dropped` gives its path."""

    file_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty ground."""
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)


class PasteBox(QPlainTextEdit):
    """A box for text; a file that is dropped on it goes to the ground around it."""

    def canInsertFromMimeData(self, source: object) -> bool:
        return bool(getattr(source, "hasText", bool)()) and not getattr(source, "hasUrls", bool)()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop) and dropped_file(event) is not None:
            event.ignore()
            return False
        return super().event(event)


def dropped_file(event: QEvent) -> Path | None:
    """The one file that is dropped; None where something else is."""
    if not isinstance(event, QDropEvent | QDragEnterEvent) or not event.mimeData().hasUrls():
        return None
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
