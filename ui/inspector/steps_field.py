"""The steps inside an item, one under the other: arrival, anthem, speeches, signing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_
from models.records.items import Step
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.widgets import rows
from ui.widgets.field_widget import FieldWidget
from ui.widgets.localized_field import LocalizedField
from ui.widgets.text_field import WrittenField, read_whole_number, write_number


class StepsField(FieldWidget):
    """A tuple of steps; each has its words in every language and, where somebody timed it, its minutes."""

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """No steps."""
        super().__init__(parent)
        self._tools = tools
        self._steps: tuple[Step, ...] = ()
        self.texts: list[LocalizedField] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add_button = QPushButton(tools.words.words(N_("Add a step")))
        self.add_button.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._rows)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add_button)

    def value(self) -> object:
        return self._steps

    def show_value(self, value: object) -> None:
        steps = value if isinstance(value, tuple) else ()
        if steps == self._steps:
            return
        self._steps = steps
        self._make_rows()

    def say_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def _make_rows(self) -> None:
        rows.empty(self._rows)
        self.texts = []
        for number, step in enumerate(self._steps):
            self._rows.addWidget(self._row(number, step))

    def _row(self, number: int, step: Step) -> QWidget:
        words = self._tools.words
        row = QWidget()
        layout = QGridLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        count = QLabel(str(number + 1))
        count.setObjectName("fieldLabel")
        count.setFixedWidth(14)
        text = LocalizedField(self._tools.languages)
        self.texts.append(text)
        text.show_value(step.text)
        text.say_name(words.words(N_("Step {number}"), number=number + 1))
        text.edited.connect(partial(self._change_text, number, text))
        minutes = WrittenField(read_whole_number, write_number)
        minutes.line.setPlaceholderText(words.words(N_("min")))
        minutes.line.setFixedWidth(60)
        minutes.show_value(step.minutes)
        minutes.say_name(words.words(N_("Minutes of step {number}"), number=number + 1))
        minutes.edited.connect(partial(self._change_minutes, number, minutes))
        up = self._button(Glyph.ARROW_UP, words.words(N_("Move up")), partial(self._shift, number))
        up.setEnabled(number > 0)
        remove = self._button(Glyph.CLOSE, words.words(N_("Remove the step")), partial(self._remove, number))
        below = QHBoxLayout()
        below.setContentsMargins(20, 0, 0, 0)
        below.addWidget(minutes)
        below.addStretch(1)
        below.addWidget(up)
        below.addWidget(remove)
        layout.addWidget(count, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 0, 1)
        layout.addLayout(below, 1, 1)
        return row

    def _button(self, glyph: Glyph, name: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._tools.appearance.action_icon(glyph))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: do())
        return button

    def _add(self) -> None:
        """Put an empty step at the end. It counts as a change only once it has words."""
        self._steps = (*self._steps, Step(text=Localized()))
        self._make_rows()
        self.texts[-1].setFocus()

    def _change_text(self, number: int, field: LocalizedField) -> None:
        text = field.value()
        if isinstance(text, Localized):
            self._change(number, msgspec.structs.replace(self._steps[number], text=text))

    def _change_minutes(self, number: int, field: WrittenField) -> None:
        minutes = field.value()
        if minutes is None or isinstance(minutes, int):
            self._change(number, msgspec.structs.replace(self._steps[number], minutes=minutes))

    def _change(self, number: int, step: Step) -> None:
        self._steps = (*self._steps[:number], step, *self._steps[number + 1 :])
        self.edited.emit()

    def _shift(self, number: int) -> None:
        steps = list(self._steps)
        steps.insert(number - 1, steps.pop(number))
        self._take(tuple(steps))

    def _remove(self, number: int) -> None:
        self._take((*self._steps[:number], *self._steps[number + 1 :]))

    def _take(self, steps: tuple[Step, ...]) -> None:
        self._steps = steps
        self._make_rows()
        self.edited.emit()
