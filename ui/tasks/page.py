"""What has to be done for a visit, and what was promised in it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.page import Page
from ui.page_tools import PageTools


class TasksPage(Page):
    """The tasks and commitments of the open visit."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
