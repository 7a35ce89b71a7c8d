"""Taking people over from a file or from pasted text."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from ui.page_tools import PageTools


class PeopleImportDialog(QDialog):
    """Taking people over from a file or from pasted text."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """A dialog over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
