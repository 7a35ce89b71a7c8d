"""Why an item finds no place, day by day, and what would help, each a button where the program can do it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from models.messages import N_
from scheduling.arrange.helping import Help
from scheduling.arrange.reasons import WhyNot
from ui.appearance import Appearance
from ui.icons import Glyph
from ui.plain_text import PlainLabel
from ui.wording import Wording


class Explanation(QWidget):
    """Fills as the answers come; `help_wanted` carries the Help that was clicked."""

    help_wanted = Signal(object)

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        self._words, self._look = words, appearance
        self.buttons: tuple[QAbstractButton, ...] = ()
        self.is_complete = False
        """Whether all is said."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(3)
        self._waiting = self._say(words.words(N_("Looking for what stands against it…")), "emptyText")

    def show_why(self, why: WhyNot) -> None:
        """Tell why it finds no place."""
        self._waiting.hide()
        for told in why.told:
            if told.days:
                days = ", ".join(self._words.day_of_visit(day) for day in told.days)
                self._say(days, "fieldLabel")
            for sentence in told.sentences:
                self._say(self._words.say(sentence), "")
        self._waiting.setText(self._words.words(N_("Trying what would help…")))
        self._column.removeWidget(self._waiting)
        self._column.addWidget(self._waiting)
        self._waiting.show()

    def show_helps(self, helps: Sequence[Help]) -> None:
        """Offer what would help."""
        self._waiting.hide()
        heading = N_("What would help") if helps else N_("Nothing is known that would help by itself.")
        self._say(self._words.words(heading), "totalLabel" if helps else "emptyText")
        made = [self._add(one) for one in helps]
        self.buttons = tuple(button for button in made if button is not None)
        self.is_complete = True

    def _add(self, one: Help) -> QAbstractButton | None:
        """A line for a help: with a button where the program can do it, else no more than said."""
        name = self._words.say(one.message)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        button: QToolButton | None = None
        if one.edit is not None:
            button = QToolButton()
            button.setObjectName("choice")
            button.setIcon(self._look.action_icon(Glyph.CHECK))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(self._words.words(N_("Help: {help}"), help=name))
            button.setToolTip(self._words.words(N_("Do this")))
            button.clicked.connect(partial(self.help_wanted.emit, one))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        else:
            sign = QLabel()
            sign.setPixmap(self._look.action_icon(Glyph.INFORMATION_OUTLINE).pixmap(16, 16))
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        sentence = PlainLabel(name)
        sentence.setWordWrap(True)
        line.addWidget(sentence, 1)
        holder = QWidget()
        holder.setLayout(line)
        self._column.addWidget(holder)
        holder.show()
        return button

    def _say(self, sentence: str, name: str) -> PlainLabel:
        label = PlainLabel(sentence)
        label.setObjectName(name)
        label.setWordWrap(True)
        self._column.addWidget(label)
        label.show()
        return label
