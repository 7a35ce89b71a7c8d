"""Whom to call about a proposal: by whom, with the number and with what to tell of each item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from models.messages import N_, Message
from models.vocabulary_labels import label
from scheduling.arrange.calls import Call, Role
from ui.plain_text import PlainLabel
from ui.widgets import rows
from ui.wording import Wording

ROLE_NAMES = {
    Role.HOST: N_("Host"),
    Role.PRINCIPAL: N_("Receives the delegation"),
    Role.PLACE: N_("Place"),
    Role.INTERPRETER: N_("Interpreter"),
    Role.DRIVER: N_("Driver"),
    Role.OFFICER: N_("Responsible officer"),
    Role.PARTICIPANT: N_("Takes part"),
}


class CallList(QScrollArea):
    """Lists calls, those first who have confirmed; the list can be copied as text."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """Nobody to call."""
        super().__init__(parent)
        self._words = words
        self._calls: tuple[Call, ...] = ()
        self.setObjectName("panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.words(N_("Whom to call")))
        inside = QWidget()
        inside.setObjectName("panel")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(12, 6, 12, 8)
        self._column.setSpacing(10)
        self.setWidget(inside)
        self.copy = QPushButton(words.words(N_("Copy the list as text")))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))

    def show_calls(self, calls: Sequence[Call]) -> None:
        """List these."""
        if self._calls and tuple(calls) == self._calls:
            return
        self._calls = tuple(calls)
        self.copy.setParent(None)
        rows.empty(self._column)
        for call in self._calls:
            part = self._part(call)
            self._column.addWidget(part)
            part.show()
        if self._calls:
            line = QHBoxLayout()
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(self.copy)
            line.addStretch(1)
            self.copy.show()
            holder = QWidget()
            holder.setLayout(line)
            self._column.addWidget(holder)
            holder.show()
        else:
            nobody = QLabel(self._words.words(N_("Nobody has to be called for this.")))
            nobody.setObjectName("emptyText")
            nobody.setWordWrap(True)
            self._column.addWidget(nobody)
            nobody.show()
        self._column.addStretch(1)

    def text(self) -> str:
        """The list as lines of text."""
        lines = []
        for call in self._calls:
            lines += [self._words.say(call.who), *self._reached(call)]
            lines += (f"– {self._words.say(one.message)}" for one in call.changes)
            lines.append("")
        return "\n".join(lines).rstrip()

    def _part(self, call: Call) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        who = PlainLabel(self._words.say(call.who))
        who.setObjectName("totalLabel")
        who.setWordWrap(True)
        column.addWidget(who)
        for line in self._reached(call):
            reached = PlainLabel(line)
            reached.setObjectName("pageSubtitle")
            reached.setWordWrap(True)
            reached.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(reached)
        for change in call.changes:
            told = PlainLabel(f"– {self._words.say(change.message)}")
            told.setWordWrap(True)
            column.addWidget(told)
        return part

    def _reached(self, call: Call) -> tuple[str, ...]:
        """As what somebody is called and how far it was agreed; then the number, and whose it is."""
        words = self._words
        role, status = Message.of(ROLE_NAMES[call.role]), label(call.status)
        first = words.words(N_("{role} · {status}"), role=role, status=status)
        numbers = " · ".join(one for one in (call.phone, call.email) if one)
        if not numbers:
            numbers = words.words(N_("no number known"))
        elif call.at is not None:
            numbers = words.words(N_("{numbers} ({whose})"), numbers=numbers, whose=call.at)
        return first, numbers
