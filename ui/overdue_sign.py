"""The reminder in the status bar: how much is overdue in the office, and the way there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from models.edits import Edit
from models.messages import NP_, Message
from models.records.agreements import Commitment
from models.records.office_work import Task
from models.records.record import Record
from models.records.visits import Visit
from scheduling.conflicts import Severity
from scheduling.due_dates import is_overdue
from ui.actions import Act
from ui.page_tools import PageTools

_AFTER_BOARD = 400
"""Milliseconds until the sign counts: the board is to be painted first, and asks for the same processor."""

_CONCERNING: frozenset[type[Record]] = frozenset({Task, Commitment, Visit})


class OverdueSign(QWidget):
    """Says how many tasks and commitments are overdue; nothing while none is. A click goes to them."""

    def __init__(
        self,
        tools: PageTools,
        parent: QWidget | None = None,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        """A sign that counts once it is shown, so that the window is not kept waiting."""
        super().__init__(parent)
        self._tools = tools
        self._today = today
        self.button = QToolButton()
        self.button.setObjectName("fieldButton")
        self.button.setIcon(tools.forms.appearance.severity_icon(Severity.ERROR))
        self.button.setIconSize(QSize(14, 14))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(lambda _checked=False: tools.actions[Act.GO_TO_WORK].trigger())
        self.button.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.addWidget(self.button)
        tools.workspace.changed.connect(self._hear)

    def refresh(self) -> None:
        """Count anew."""
        store, today = self._tools.workspace.store, self._today()
        count = sum(is_overdue(duty, today) for duty in (*store.tasks(), *store.commitments()))
        words = NP_("{count} task or commitment is overdue", "{count} tasks and commitments are overdue")
        self.button.setText(self._tools.forms.words.say(Message.of(*words, count=count)))
        self.button.setVisible(count > 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_AFTER_BOARD, self, self.refresh)

    def _hear(self, edit: Edit) -> None:
        if edit.kinds & _CONCERNING and self.isVisible():
            self.refresh()
