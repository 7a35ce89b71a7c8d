"""The steps of this session by name, to go several of them back or forward at once."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.history import History
from models.messages import N_, NP_, Message
from ui.icons import Glyph
from ui.page_tools import PageTools
from ui.plain_text import tip
from ui.wording import Wording


class Stop(NamedTuple):
    """A place in the session: what is said of it, and how many steps it lies ahead; back where negative."""

    name: Message
    steps: int


def stops(history: History) -> tuple[Stop, ...]:
    """The places one can go to, the latest first: after each step, and before the first."""
    ahead = len(history.undone)
    undone = [Stop(step.name, ahead - number) for number, step in enumerate(history.undone)]
    done = [Stop(step.name, -number) for number, step in enumerate(reversed(history.done))]
    beginning = Stop(Message.of(N_("Before the first step of this session")), -len(history.done))
    return (*undone, *done, beginning)


class StepsDialog(QDialog):
    """Lists the steps; the officer chooses the one after which things shall stand."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The steps of the workspace's history as it is now."""
        super().__init__(parent)
        self._tools = tools
        words = tools.forms.words
        self._stops = stops(tools.workspace.history)
        self.setWindowTitle(words.words(N_("Steps of this session")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence = QLabel(words.words(N_("Choose the step after which everything shall stand.")))
        sentence.setObjectName("emptyText")
        self.list = QListWidget()
        self.list.setAccessibleName(words.words(N_("Steps of this session")))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for stop in self._stops:
            self.list.addItem(self._entry(stop, words))
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self.buttons.addButton(words.words(N_("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        self.list.currentRowChanged.connect(self._say_steps)
        self.list.itemDoubleClicked.connect(lambda _entry: self._finish())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(sentence)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.resize(560, 420)
        self.list.setCurrentRow(next(row for row, stop in enumerate(self._stops) if stop.steps == 0))
        self.list.setFocus()

    def _entry(self, stop: Stop, words: Wording) -> QListWidgetItem:
        """A line that says of a step whether it holds, was undone, or is where one is now."""
        if stop.steps == 0:
            text, glyph = Message.of(N_("{step} (now)"), step=stop.name), Glyph.ARROW_RIGHT
        elif stop.steps > 0:
            text, glyph = Message.of(N_("{step} (undone)"), step=stop.name), Glyph.REDO
        else:
            text, glyph = stop.name, Glyph.UNDO
        said = words.say(text)
        entry = QListWidgetItem(self._tools.forms.appearance.action_icon(glyph), said)
        entry.setToolTip(tip(said))
        return entry

    def _say_steps(self, row: int) -> None:
        """Say how many steps it is, and fade those that will not hold."""
        look = self._tools.forms.appearance
        for number in range(self.list.count()):
            self.list.item(number).setForeground(look.text if number >= row else look.muted)
        steps = self._stops[row].steps
        if steps < 0:
            text = Message.of(*NP_("Undo {count} step", "Undo {count} steps"), count=-steps)
        elif steps > 0:
            text = Message.of(*NP_("Redo {count} step", "Redo {count} steps"), count=steps)
        else:
            text = Message.of(N_("You are here"))
        self.go.setText(self._tools.forms.words.say(text))
        self.go.setEnabled(steps != 0)

    def _finish(self) -> None:
        steps = self._stops[self.list.currentRow()].steps
        self.accept()
        if steps < 0:
            self._tools.workspace.undo(-steps)
        elif steps > 0:
            self._tools.workspace.redo(steps)
