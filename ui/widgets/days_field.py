"""A field for several single days, such as those on which a place is closed: a list, and a line to add."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from models.messages import N_
from ui.appearance import Appearance
from ui.icons import Glyph
from ui.plain_text import PlainLabel, tip
from ui.widgets import rows
from ui.widgets.day_field import DayField
from ui.widgets.field_widget import FieldWidget
from ui.wording import Wording


class DaysField(FieldWidget):
    """Days in their order, each once."""

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """No day."""
        super().__init__(parent)
        self._words = words
        self._appearance = appearance
        self._value: tuple[date, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.remove_buttons: dict[date, QToolButton] = {}
        self.adding = DayField(words, optional=True)
        self.adding.line.setPlaceholderText(words.words(N_("Add a day")))
        self.adding.edited.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._list)
        layout.addWidget(self.adding)
        self.setFocusProxy(self.adding)

    def value(self) -> object:
        return self._value

    def show_value(self, value: object) -> None:
        days = cast("tuple[date, ...]", value or ())
        self.adding.show_value(None)
        if days == self._value:
            return
        self._value = days
        rows.empty(self._list)
        self.remove_buttons = {}
        for day in days:
            self._list.addWidget(self._row(day))

    def say_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.adding.say_name(name)

    def _row(self, day: date) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        said = self._words.long_date(day)
        layout.addWidget(PlainLabel(said), 1)
        button = QToolButton()
        button.setIcon(self._appearance.action_icon(Glyph.CLOSE))
        name = self._words.words(N_("Let go of {name}"), name=said)
        button.setToolTip(tip(name))
        button.setAccessibleName(name)
        button.clicked.connect(partial(self._remove, day))
        self.remove_buttons[day] = button
        layout.addWidget(button)
        return row

    def _add(self) -> None:
        day = self.adding.value()
        if isinstance(day, date):
            self._take(tuple(sorted({*self._value, day})))

    def _remove(self, day: date) -> None:
        self._take(tuple(one for one in self._value if one != day))

    def _take(self, days: tuple[date, ...]) -> None:
        changed = days != self._value
        self.show_value(days)
        if changed:
            self.edited.emit()
