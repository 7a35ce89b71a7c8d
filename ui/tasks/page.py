"""What has to be done for a visit, and what was promised in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.duties import Duty, duties_in
from models.records.visits import Visit
from ui.duties.duty_board import DutyBoard, DutySource
from ui.page import Page
from ui.page_tools import PageTools


class TasksPage(Page):
    """The tasks and commitments of the open visit."""

    is_searchable = True

    def __init__(
        self,
        tools: PageTools,
        parent: QWidget | None = None,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._workspace = tools.workspace
        self.board = DutyBoard(tools, DutySource(self._load, self._visit), today)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.board)

    def select_record(self, record_id: str) -> None:
        """Select a task or a commitment, whatever was asked for before."""
        self.board.select_record(record_id)

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, or on what can be done while there is none."""
        self.board.take_keyboard()

    def take_search(self) -> None:
        """Put the keyboard into the search."""
        self.board.filters.search.setFocus()
        self.board.filters.search.selectAll()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.board.commit()

    def _load(self, finished: bool) -> tuple[Duty, ...]:
        """All of the visit's: a plan holds them, finished or not."""
        return duties_in(self._workspace.plan) if self._workspace.plan is not None else ()

    def _visit(self) -> Visit | None:
        return self._workspace.plan.visit if self._workspace.plan is not None else None
