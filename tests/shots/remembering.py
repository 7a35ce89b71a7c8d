"""The history of the open visit, and the month in which the visits take place."""

from __future__ import annotations

from collections.abc import Callable

from ui.actions import Act
from ui.history.page import HistoryPage
from ui.main_window import MainWindow
from ui.visits.month import VisitsView


def take_history_and_month(window: MainWindow, take: Callable[[str], None]) -> None:
    """Picture both; nothing is brought back."""
    window.go_to(Act.GO_TO_HISTORY)
    page = window.visit_page.current if window.visit_page is not None else None
    if not isinstance(page, HistoryPage):
        raise RuntimeError("the history did not open")
    page.table.selectRow(1)
    take("history")
    window.go_to(Act.GO_TO_VISITS)
    window.visits.show_view(VisitsView.MONTH)
    take("visits-month")
    window.visits.show_view(VisitsView.LIST)
