"""A field for the opening hours of a week: marked on a grid, or typed to the minute for the day one is on."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.messages import N_
from ui.plain_text import PlainLabel
from ui.widgets.field_widget import FieldWidget, Line
from ui.widgets.opening_hours import Hours, hours_on, marked, read_stretches, with_hours_on, write_stretches
from ui.widgets.week_grid import Marking, WeekGrid
from ui.wording import Wording

WORKING_DAYS = range(5)


class OpeningHoursField(FieldWidget):
    """The hours of a week. Nothing in it means that nothing is known, not that the place is closed."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """An empty week."""
        super().__init__(parent)
        self._words = words
        self._value: Hours = ()
        self.grid = WeekGrid(words)
        self.grid.marked.connect(self._mark)
        self.grid.moved.connect(self._show_day)
        hint = PlainLabel(
            words.words(N_("Drag over hours to open or close them, or use arrow keys and Space."))
        )
        hint.setObjectName("fieldLabel")
        hint.setWordWrap(True)
        self._day = PlainLabel()
        self._day.setObjectName("fieldLabel")
        self.line = Line()
        self.line.setPlaceholderText(words.words(N_("closed or not known")))
        self.line.finished.connect(self._take_over)
        self.copy_button = QPushButton(words.words(N_("Same on working days")))
        self.copy_button.clicked.connect(self._copy)
        typing = QHBoxLayout()
        typing.setSpacing(8)
        typing.addWidget(self._day)
        typing.addWidget(self.line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.grid)
        layout.addWidget(hint)
        layout.addLayout(typing)
        layout.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.grid)
        self._show_day()

    def value(self) -> object:
        return self._value

    def show_value(self, value: object) -> None:
        self._value = cast("Hours", value or ())
        self.grid.show_hours(self._value)
        self._show_day()

    def _mark(self, marking: Marking) -> None:
        days, begin, end, opened = marking
        self._take(marked(self._value, days, begin, end, opened=opened))

    def _take_over(self) -> None:
        typed = self.line.text().strip()
        try:
            stretches = read_stretches(typed)
        except ValueError:
            self._show_day()
            self.refused.emit(typed)
            return
        self._take(with_hours_on(self._value, (self._weekday,), stretches))

    def _copy(self) -> None:
        self._take(with_hours_on(self._value, WORKING_DAYS, hours_on(self._value, self._weekday)))

    def _take(self, hours: Hours) -> None:
        changed = hours != self._value
        self.show_value(hours)
        if changed:
            self.edited.emit()

    @property
    def _weekday(self) -> int:
        return self.grid.cursor_cell.weekday

    def _show_day(self) -> None:
        """Show the hours of the day on which the cursor of the grid stands."""
        written, name = write_stretches(hours_on(self._value, self._weekday)), self._day_name
        self._day.setText(name)
        self.line.show_text(written)
        self.line.setAccessibleName(self._words.words(N_("Opening hours on {weekday}"), weekday=name))
        self.grid.setAccessibleDescription(f"{name}: {written or self.line.placeholderText()}")

    @property
    def _day_name(self) -> str:
        return self.grid.weekday_names[self._weekday]
