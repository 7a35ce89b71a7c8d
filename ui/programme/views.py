"""The ways to look at the programme, the switch between them, and the line for quick entry over them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.messages import N_
from models.plan import Plan
from scheduling.holders import Lens
from ui.appearance import Appearance
from ui.calendar.board import Board
from ui.calendar.columns import WHOLE_VISIT, Focus
from ui.icons import Glyph
from ui.preferences import Preferences
from ui.programme.compact_switch import CompactSwitch
from ui.programme.days_choice import DaysChoice
from ui.programme.quick_line import QuickLine
from ui.programme.snap_choice import SnapChoice
from ui.widgets.choice_box import ChoiceBox
from ui.wording import Wording


class ProgrammeView(StrEnum):
    """How the programme is looked at."""

    VISIT = "visit"
    DAY = "day"
    TRACK = "track"
    PERSON = "person"
    PLACE = "place"
    VEHICLE = "vehicle"
    LIST = "list"


_NAMES = {
    ProgrammeView.VISIT: N_("Whole visit"),
    ProgrammeView.DAY: N_("One day"),
    ProgrammeView.TRACK: N_("Day by track"),
    ProgrammeView.PERSON: N_("Day by person"),
    ProgrammeView.PLACE: N_("Day by place"),
    ProgrammeView.VEHICLE: N_("Day by vehicle"),
    ProgrammeView.LIST: N_("Programme list"),
}
_LENSES = {
    ProgrammeView.TRACK: Lens.TRACK,
    ProgrammeView.PERSON: Lens.PERSON,
    ProgrammeView.PLACE: Lens.PLACE,
    ProgrammeView.VEHICLE: Lens.VEHICLE,
}


_LEAST_LINE = 18
"""So many letters of the line for quick entry have to be seen, else the choice of days is not there."""


class ProgrammeViews(QWidget):
    """Board and list of one programme, one at a time; `view_changed` tells which view is shown now."""

    view_changed = Signal(object)

    def __init__(
        self,
        words: Wording,
        appearance: Appearance,
        board: Board,
        make_list: Callable[[], QWidget],
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """Show the whole visit on the board; `make_list` makes the list when it is first wanted."""
        super().__init__(parent)
        self._words, self._board, self._make_list = words, board, make_list
        self._list: QWidget | None = None
        self._plan: Plan | None = None
        self._day: date | None = None
        self.quick_line = QuickLine(words)
        self.snap = SnapChoice(words, preferences, board)
        self.days = DaysChoice(words, preferences, board)
        self.compact = CompactSwitch(words, appearance, preferences, board)
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(words.words(N_("View of the programme")))
        for view, name in _NAMES.items():
            self.choice.addItem(words.words(name), view)
        self.choice.currentIndexChanged.connect(self._choose)
        self.offered = QToolButton()
        self.offered.setMinimumWidth(self.offered.iconSize().width() + 8)
        self.earlier = self._step(N_("The day before"), Glyph.CHEVRON_LEFT, -1, appearance)
        self.later = self._step(N_("The day after"), Glyph.CHEVRON_RIGHT, 1, appearance)
        self._day_label = QLabel()
        self._day_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._day_label.setMinimumWidth(92)
        self._stack = QStackedWidget()
        self._stack.addWidget(board)
        self._arrange()
        self._show_steps()

    @property
    def current(self) -> ProgrammeView:
        """The view that is shown."""
        return ProgrammeView(self.choice.currentData())

    @property
    def is_list(self) -> bool:
        """Whether the list is shown and not the board."""
        return self.current is ProgrammeView.LIST

    def offer(self, action: QAction) -> None:
        """Have a button for an action in the line over the board."""
        self.offered.setDefaultAction(action)
        keys = action.shortcut().toString()
        self.offered.setToolTip(f"{action.text().replace('&', '')} ({keys})")

    def show_plan(self, plan: Plan) -> None:
        """Know the days of a plan; another visit is looked at whole."""
        if self._plan is None or plan.visit_id != self._plan.visit_id:
            self._day = plan.visit.first_day
            if not self.is_list:
                self.choice.setCurrentIndex(self.choice.findData(ProgrammeView.VISIT))
        self._plan = plan
        self._show_steps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words_of_button()
        self._show_steps()

    def show_view(self, view: ProgrammeView) -> None:
        """Show another view."""
        self.choice.setCurrentIndex(self.choice.findData(view))

    def look_at_day(self, day: date) -> None:
        """Show another day, where the view is one of a single day."""
        self._day = day
        if self.current not in (ProgrammeView.VISIT, ProgrammeView.LIST):
            self._board.look_at(Focus(day, _LENSES.get(self.current)))
            self._show_steps()

    def _choose(self) -> None:
        view = self.current
        if self.is_list and self._list is None:
            self._list = self._make_list()
            self._stack.addWidget(self._list)
        self._stack.setCurrentWidget(self._list if self.is_list and self._list else self._board)
        if view is ProgrammeView.VISIT:
            self._board.look_at(WHOLE_VISIT)
        elif not self.is_list and self._day is not None:
            self._board.look_at(Focus(self._selected_day() or self._day, _LENSES.get(view)))
            self._day = self._board.focus.day
        self._show_steps()
        self.view_changed.emit(view)

    def _selected_day(self) -> date | None:
        """The day of what is selected, so that changing the view does not lose sight of it."""
        if self._plan is None:
            return None
        days = [self._plan.items[one].day for one in self._board.selected if one in self._plan.items]
        return min((day for day in days if day is not None), default=None)

    def _step(self, name: str, glyph: Glyph, days: int, appearance: Appearance) -> QToolButton:
        button = QToolButton()
        button.setIcon(appearance.action_icon(glyph))
        button.setToolTip(self._words.words(name))
        button.setAccessibleName(self._words.words(name))
        button.clicked.connect(lambda: self._go(days))
        return button

    def _go(self, days: int) -> None:
        if self._day is not None:
            self.look_at_day(self._day + timedelta(days=days))

    def _show_steps(self) -> None:
        is_day = self.current not in (ProgrammeView.VISIT, ProgrammeView.LIST)
        self.days.setVisible(self.current is ProgrammeView.VISIT and self._has_room_for_days())
        for part in (self.earlier, self._day_label, self.later):
            part.setVisible(is_day)
        if self._plan is None or self._day is None:
            return
        self._day_label.setText(self._words.day_of_visit(self._day))
        visit = self._plan.visit
        self.earlier.setEnabled(self._day > visit.first_day)
        self.later.setEnabled(self._day < visit.last_day)

    def _show_words_of_button(self) -> None:
        """Leave out the words of the button where large letters have no room for them."""
        style = Qt.ToolButtonStyle
        self.offered.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        others = (self.choice, self.snap, self.compact, self.offered)
        line = _LEAST_LINE * self.fontMetrics().averageCharWidth() // 2
        if sum(one.sizeHint().width() + 8 for one in others) + line > self.width():
            self.offered.setToolButtonStyle(style.ToolButtonIconOnly)

    def _has_room_for_days(self) -> bool:
        """Whether the line for quick entry keeps some width: with large letters the keys have to do."""
        others = (self.choice, self.days, self.snap, self.compact, self.offered)
        line = _LEAST_LINE * self.fontMetrics().averageCharWidth()
        return sum(one.sizeHint().width() for one in others) + line <= self.width()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(8, 6, 8, 6)
        line.setSpacing(4)
        line.addWidget(self.choice)
        for part in (self.earlier, self._day_label, self.later, self.days):
            line.addWidget(part)
        line.addSpacing(4)
        line.addWidget(self.quick_line, 1)
        line.addSpacing(4)
        line.addWidget(self.snap)
        line.addWidget(self.compact)
        line.addWidget(self.offered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._stack, 1)
