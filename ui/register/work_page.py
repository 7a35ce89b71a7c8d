"""What still has to be done and what was promised, across all visits and for the office itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.duties import Duty
from models.messages import N_
from ui.duties.duty_board import DutyBoard, DutySource
from ui.page import Page
from ui.page_tools import PageTools


class WorkPage(Page):
    """Every task and commitment of the office."""

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
        self._store = tools.workspace.store
        source = DutySource(self._load, lambda: None, N_("Tasks and commitments"))
        self.board = DutyBoard(tools, source, today)
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
        return (*self._store.tasks(finished=finished), *self._store.commitments(finished=finished))
