"""The ways to look at the programme, the switch between them, and the line for quick entry over them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from models.messages import N_
from ui.programme.quick_line import QuickLine
from ui.wording import Wording


class ProgrammeView(StrEnum):
    """How the programme is looked at."""

    BOARD = "board"
    AGENDA = "agenda"


_NAMES = {ProgrammeView.BOARD: N_("Board"), ProgrammeView.AGENDA: N_("List")}


class ProgrammeViews(QWidget):
    """One view at a time; `view_changed` tells which one is shown now."""

    view_changed = Signal(object)

    def __init__(
        self, words: Wording, views: Mapping[ProgrammeView, QWidget], parent: QWidget | None = None
    ) -> None:
        """Show the first of `views`."""
        super().__init__(parent)
        self._views = views
        self.quick_line = QuickLine(words)
        self.buttons: dict[ProgrammeView, QToolButton] = {}
        self._stack = QStackedWidget()
        line = QHBoxLayout()
        line.setContentsMargins(8, 6, 8, 6)
        line.setSpacing(2)
        for view, widget in views.items():
            button = QToolButton()
            button.setObjectName("choice")
            button.setText(words.words(_NAMES[view]))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(partial(self.show_view, view))
            line.addWidget(button)
            self.buttons[view] = button
            self._stack.addWidget(widget)
        line.addSpacing(8)
        line.addWidget(self.quick_line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._stack, 1)
        self.show_view(next(iter(views)))

    @property
    def current(self) -> ProgrammeView:
        """The view that is shown."""
        return next(view for view, widget in self._views.items() if widget is self._stack.currentWidget())

    def show_view(self, view: ProgrammeView, _checked: bool = False) -> None:
        """Show another view."""
        for one, button in self.buttons.items():
            button.setChecked(one is view)
        if self._stack.currentWidget() is not self._views[view]:
            self._stack.setCurrentWidget(self._views[view])
            self.view_changed.emit(view)
