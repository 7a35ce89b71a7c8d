"""The step of the history that is selected: what it did, and the ways back from it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from models.messages import N_, NP_, Message
from models.plan import Plan
from ui.history.change_words import change_words
from ui.history.going_back import WaysBack
from ui.plain_text import PlainLabel
from ui.wording import Wording
from ui.workspace import AuditEntry


class StepDetail(QWidget):
    """Shows one step. `edit_wanted` carries the edit of the way back that the officer takes."""

    edit_wanted = Signal(object)

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """A detail of no step."""
        super().__init__(parent)
        self._words = words
        self._ways = WaysBack(None, None, 0)
        self.title = _sentence("emptyTitle")
        self.when = _sentence("emptyText")
        self.changes = _sentence()
        self._heading = QLabel(words.words(N_("What it changed")))
        self._heading.setObjectName("sectionTitle")
        self.bring_back = QPushButton(words.words(N_("Bring this state back")))
        self.bring_back.setProperty("main", True)
        self.bring_back.clicked.connect(lambda _checked=False: self._take(self._ways.state))
        self.state_note = _sentence("emptyText")
        self.take_back = QPushButton(words.words(N_("Take back just this step")))
        self.take_back.clicked.connect(lambda _checked=False: self._take(self._ways.alone))
        self.step_note = _sentence("emptyText")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 18)
        layout.setSpacing(6)
        for part in (self.title, self.when, self._heading, self.changes):
            layout.addWidget(part)
        for button, note in ((self.bring_back, self.state_note), (self.take_back, self.step_note)):
            layout.addSpacing(12)
            layout.addWidget(button)
            layout.addWidget(note)
        layout.addStretch(1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no step is selected."""
        for part in self._parts():
            part.hide()

    def show_step(self, entry: AuditEntry, when: str, ways: WaysBack, plan: Plan) -> None:
        """Show a step that was made `when`, and what can be done about it now."""
        self._ways = ways
        self.title.setText(self._words.say(entry.edit.name))
        self.when.setText(self._words.words(N_("{when}, by {user}"), when=when, user=entry.user))
        self.changes.setText("\n".join(self._words.say(line) for line in change_words(entry.edit, plan)))
        self.bring_back.setEnabled(ways.state is not None)
        self.state_note.setText(self._words.say(_about_state(ways)))
        self.take_back.setEnabled(ways.alone is not None)
        self.step_note.setText(self._words.say(_about_step(ways)))
        for part in self._parts():
            part.show()

    def _take(self, way: object) -> None:
        if way is not None:
            self.edit_wanted.emit(way)

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            *(self.title, self.when, self._heading, self.changes),
            *(self.bring_back, self.state_note, self.take_back, self.step_note),
        )


def _about_state(ways: WaysBack) -> Message:
    if ways.state is None:
        return Message.of(N_("The visit is now as it was after this step."))
    return Message.of(
        *NP_(
            "{count} step was made since. The visit becomes as it was before; the people, organisations and "
            "places of the office stay as they are. This can be undone.",
            "{count} steps were made since. The visit becomes as it was before them; the people, "
            "organisations and places of the office stay as they are. This can be undone.",
        ),
        count=ways.since,
    )


def _about_step(ways: WaysBack) -> Message:
    if ways.makes_visit:
        return Message.of(N_("It made the visit: to take that back, delete the visit in the list of visits."))
    if ways.alone is None:
        return Message.of(
            N_("It cannot be taken back by itself: what it changed is no longer so, or is needed now.")
        )
    return Message.of(N_("Only what it changed becomes as it was before; what was done since stays."))


def _sentence(name: str = "") -> PlainLabel:
    label = PlainLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
