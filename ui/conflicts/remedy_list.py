"""What would mend one conflict, each a button; what else it solves and what it brings is said below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.messages import N_
from models.records.acceptances import Acceptance
from scheduling.conflicts import Conflict
from ui.appearance import Appearance
from ui.conflicts.remedy_words import remedy_in_full, remedy_words
from ui.icons import Glyph
from ui.plain_text import PlainLabel, tip
from ui.widgets import rows
from ui.wording import Wording

if TYPE_CHECKING:
    from scheduling.remedies.mending import Remedy


class RemedyList(QScrollArea):
    """Shows one conflict's remedies.

    `edit_made` carries the edit of the one chosen, `considered` the Remedy that the pointer or the keyboard
    is at, None where at none; `accept_wanted` and `reopen_wanted` the conflict.
    """

    edit_made = Signal(object)
    considered = Signal(object)
    accept_wanted = Signal(object)
    reopen_wanted = Signal(object)

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """A list for no conflict."""
        super().__init__(parent)
        self._words = words
        self._sign = appearance.action_icon(Glyph.CHECK)
        self.remedies: tuple[Remedy, ...] = ()
        self.setObjectName("panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.words(N_("What would mend it")))
        self._inside = QWidget()
        self._inside.setObjectName("panel")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(12, 2, 12, 8)
        self._column.setSpacing(5)
        self.setWidget(self._inside)
        self.show_nothing()

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """The buttons from top to bottom: the remedies, then that which accepts or reopens."""
        return tuple(button for button in self._inside.findChildren(QAbstractButton) if not button.isHidden())

    def show_nothing(self) -> None:
        """Say what to do to see anything."""
        self._empty()
        self._say(N_("Choose a conflict to see what would mend it."))
        self._column.addStretch(1)

    def show_waiting(self) -> None:
        """Say of the conflict that its remedies are being looked for."""
        self._empty()
        self._say(N_("Looking for what would mend it…"))
        self._column.addStretch(1)

    def show_remedies(self, conflict: Conflict, remedies: Sequence[Remedy]) -> None:
        """Offer these remedies of an open conflict, and to accept it."""
        self._empty()
        self.remedies = tuple(remedies)
        if not remedies:
            self._say(N_("Nothing is known that would mend this by itself."))
        for remedy in self.remedies:
            self._column.addWidget(
                _RemedyRow(remedy, self._words, self._sign, self._do(remedy), self._consider)
            )
        accept = QPushButton(self._words.words(N_("Accept it…")))
        accept.setToolTip(
            self._words.words(N_("Take it as it is, with a reason; it comes back if it changes"))
        )
        accept.clicked.connect(lambda: self.accept_wanted.emit(conflict))
        self._add_button(accept)

    def show_accepted(self, conflict: Conflict, acceptance: Acceptance) -> None:
        """Say that the conflict is accepted, and offer to have it open again."""
        self._empty()
        self._say(N_("Accepted. It comes back when its time, its place or its people change."))
        reopen = QPushButton(self._words.words(N_("Accept it no longer")))
        reopen.clicked.connect(lambda: self.reopen_wanted.emit(conflict))
        self._add_button(reopen)

    def _do(self, remedy: Remedy) -> Callable[[], None]:
        return lambda: self.edit_made.emit(remedy.edit)

    def _consider(self, remedy: Remedy | None) -> None:
        self.considered.emit(remedy)

    def _say(self, sentence: str) -> None:
        label = PlainLabel(self._words.words(sentence))
        label.setObjectName("emptyText")
        label.setWordWrap(True)
        self._add(label)

    def _add_button(self, button: QPushButton) -> None:
        line = QHBoxLayout()
        line.addWidget(button)
        line.addStretch(1)
        holder = QWidget()
        holder.setLayout(line)
        line.setContentsMargins(0, 2, 0, 0)
        self._add(holder)
        self._column.addStretch(1)

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        # At once and not with the next event: only what is shown can be given the keyboard.
        part.show()

    def _empty(self) -> None:
        self.remedies = ()
        self.considered.emit(None)
        rows.empty(self._column)


class _RemedyRow(QWidget):
    """One remedy: the button that does it, what it does, and what comes with it."""

    def __init__(
        self,
        remedy: Remedy,
        words: Wording,
        sign: QIcon,
        do: Callable[[], None],
        consider: Callable[[Remedy | None], None],
    ) -> None:
        """Offer `remedy` under a `sign`; `do` carries it out, `consider` hears that one looks at it."""
        super().__init__()
        self._remedy, self._consider = remedy, consider
        name = words.say(remedy.name)
        beside = remedy_words(remedy, words)
        button = QToolButton()
        button.setObjectName("choice")
        button.setIcon(sign)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(words.words(N_("Mend: {remedy}"), remedy=name))
        button.setAccessibleDescription(beside)
        button.clicked.connect(lambda: do())
        button.installEventFilter(self)
        sentence = PlainLabel(name)
        sentence.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(sentence)
        if beside:
            below = PlainLabel(beside)
            below.setObjectName("pageSubtitle")
            below.setWordWrap(True)
            texts.addWidget(below)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(9)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        self.setToolTip(tip(remedy_in_full(remedy, words)))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._consider(self._remedy)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._consider(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard looks at it as the pointer does."""
        if event.type() == QEvent.Type.FocusIn:
            self._consider(self._remedy)
        elif event.type() == QEvent.Type.FocusOut:
            self._consider(None)
        return super().eventFilter(watched, event)
