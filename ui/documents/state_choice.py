"""Which state of the visit a paper shows, as it is or as issued, and from when on it marks changes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exports.request import DRAFT
from models.messages import N_, Message
from models.plan import Plan
from models.records.papers import Version
from scheduling.issuing import version_name, versions_of
from ui.widgets.choice_box import ChoiceBox, keep_narrow
from ui.widgets.field_widget import Line
from ui.wording import Wording


class StateChoice(QWidget):
    """A list of the versions, and below it the name that a paper of no version bears.

    `since` is the list of those from which changes can be marked; it stands where its owner puts it.
    """

    changed = Signal()
    """The paper is of another state now, or bears another name."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """The visit as it is, a draft, with nothing marked."""
        super().__init__(parent)
        self._words = words
        self.state = ChoiceBox()
        self.name = Line()
        self.since = ChoiceBox()
        self.can_mark = False
        for box in (self.state, self.since):
            keep_narrow(box)
        self.name.setText(words.say(DRAFT))
        self.name.setAccessibleName(words.words(N_("What a paper of no version is called on its pages")))
        self.setFocusProxy(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.state, self.name):
            column.addWidget(part)
        self.state.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.since.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.name.textChanged.connect(lambda _text: self.changed.emit())

    def offer(self, plan: Plan, *, marks_changes: bool) -> None:
        """Offer the versions of a visit; what was chosen stays chosen while it is there."""
        versions = versions_of(plan)
        say = self._words.say
        _fill(
            self.state,
            [
                ("", say(Message.of(N_("As it is now")))),
                *((one.id, say(version_name(one))) for one in versions),
            ],
        )
        self.state.setEnabled(bool(versions))
        shown = self.version(plan)
        earlier = [one for one in versions if shown is None or one.number < shown.number]
        nothing = ("", say(Message.of(N_("Nothing is marked"))))
        marks = [(one.id, say(version_name(one))) for one in earlier] if marks_changes else []
        _fill(self.since, [nothing, *marks])
        self.can_mark = bool(marks)
        self.name.setVisible(shown is None)

    def choose(self, version_id: str) -> None:
        """Choose a version, where there is one with this id."""
        row = self.state.findData(version_id)
        if row >= 0:
            self.state.setCurrentIndex(row)

    def version(self, plan: Plan) -> Version | None:
        """The version of which the paper is; None: of the visit as it is."""
        return plan.versions.get(self.state.currentData())

    def marked_since(self, plan: Plan) -> Version | None:
        """The version from which changes are marked; None marks nothing."""
        return plan.versions.get(self.since.currentData())

    @property
    def label(self) -> Message:
        """What a paper of no version is called."""
        typed = self.name.text().strip()
        return DRAFT if typed == self._words.say(DRAFT) else Message.of("{version}", version=typed)


def _fill(box: ChoiceBox, choices: list[tuple[str, str]]) -> None:
    """Offer these, each an id and its name, and keep what was chosen where it is still there."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for data, name in choices:
        box.addItem(name, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
