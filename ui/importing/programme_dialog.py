"""Taking a programme over from a calendar or a table."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from ui.page_tools import PageTools


class ProgrammeImportDialog(QDialog):
    """Taking a programme over from a calendar or a table."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """A dialog over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
