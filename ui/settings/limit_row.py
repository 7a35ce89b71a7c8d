"""One limit on a line: what it is, its value, what holds where nothing is set, and the way back to that."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from scheduling.limit_words import LimitWords
from scheduling.limits import Limit
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.plain_text import PlainLabel, tip
from ui.settings.limit_field import limit_field, limit_said, why_refused

_MOST_TOLD = 40
"""Letters that are repeated of what was not understood."""


class LimitRow(QWidget):
    """A line of the settings. `set_wanted` carries name and value, `reset_wanted` the name."""

    set_wanted = Signal(str, object)
    reset_wanted = Signal(str)

    def __init__(
        self, limit: LimitWords, tools: FormTools, otherwise: str, back: str, parent: QWidget | None = None
    ) -> None:
        """The line of `limit`.

        `otherwise` is the sentence that says what holds where nothing is set, with a place for the {value};
        `back` says what the button at the end does.
        """
        super().__init__(parent)
        self.limit = limit
        self._tools = tools
        self._otherwise = otherwise
        words = tools.words
        self.name = words.words(limit.label)
        self.texts = (self.name, words.words(limit.help))
        self._label = PlainLabel(self.name)
        self._label.setWordWrap(True)
        self._help = PlainLabel(self.texts[1])
        self._help.setObjectName("fieldLabel")
        self._help.setWordWrap(True)
        self.field = limit_field(limit, words)
        self.field.say_name(self.name)
        self._describe(self.texts[1])
        self.field.edited.connect(self._tell)
        self.field.refused.connect(self._refuse)
        unit = words.say(limit.unit.label) if limit.unit else ""
        self._unit = PlainLabel(unit)
        self.inherited = PlainLabel()
        self.inherited.setObjectName("fieldLabel")
        self.reset_button = QToolButton()
        self.reset_button.setIcon(tools.appearance.action_icon(Glyph.UNDO))
        said = words.words(back, limit=self.name)
        self.reset_button.setToolTip(tip(said))
        self.reset_button.setAccessibleName(said)
        self.reset_button.clicked.connect(lambda: self.reset_wanted.emit(limit.name))
        self.refusal = PlainLabel()
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self._arrange()

    def show_limit(self, value: Limit, inherited: Limit, *, is_set: bool) -> None:
        """Show what holds, what would hold otherwise, and whether it is set here."""
        self.field.show_value(value)
        words = self._tools.words
        self.inherited.setText(words.words(self._otherwise, value=limit_said(inherited, words)))
        font = QFont(self._label.font())
        font.setBold(is_set)
        self._label.setFont(font)
        had_keyboard = self.reset_button.hasFocus()
        self.reset_button.setVisible(is_set)
        if had_keyboard and not is_set:
            self.field.setFocus()
        self.refusal.hide()

    def commit(self) -> None:
        """Take over what is being typed."""
        line = self.field.focusProxy()
        if line is not None and line.hasFocus() and hasattr(line, "editingFinished"):
            line.editingFinished.emit()

    def _describe(self, sentence: str) -> None:
        """Have a screen reader say what the limit is for."""
        part = self.field.focusProxy()
        if part is not None:
            part.setAccessibleDescription(sentence)

    def _tell(self) -> None:
        self.set_wanted.emit(self.limit.name, cast("Limit", self.field.value()))

    def _refuse(self, typed: str) -> None:
        words = self._tools.words
        self.refusal.setText(words.say(why_refused(self.limit, typed[:_MOST_TOLD], words)))
        self.refusal.show()

    def _arrange(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 5, 0, 5)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        self.field.setFixedWidth(letter * 12)
        for label, width in ((self._unit, 11), (self.inherited, 24)):
            label.setMinimumWidth(letter * width)
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        keeps_room = self.reset_button.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.reset_button.setSizePolicy(keeps_room)
        top = Qt.AlignmentFlag.AlignTop
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self._help, 1, 0, top)
        for column, part in enumerate((self.field, self._unit, self.reset_button, self.inherited), start=1):
            grid.addWidget(part, 0, column, 2, 1, middle)
        grid.addWidget(self.refusal, 2, 0, 1, 5)
