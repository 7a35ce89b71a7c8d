"""What was signed and promised, across all visits."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.page_tools import PageTools


class WorkPage(Page):
    """Every task and commitment of the office."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
