"""For whom a paper is: the readers it can be for and, where they are several, which of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exports.audience import Audience
from exports.catalogue import DocumentKind
from exports.subjects import ASKED_WHICH, subjects_of
from models.messages import N_, Message
from models.plan import Plan
from ui.widgets.choice_box import ChoiceBox, keep_narrow
from ui.wording import Wording

_WHICH = {
    Audience.HOST: N_("Which host"),
    Audience.MEMBER: N_("Which member"),
    Audience.DRIVER: N_("Which vehicle"),
}


class Readers(QWidget):
    """A list of audiences and, below it, of the hosts, members or vehicles, where one of them is meant."""

    changed = Signal()
    """The paper is for somebody else now."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """Nobody to choose yet."""
        super().__init__(parent)
        self._words = words
        self._plan: Plan | None = None
        self.audience = ChoiceBox()
        self.about = ChoiceBox()
        for box in (self.audience, self.about):
            keep_narrow(box)
        self.audience.setAccessibleName(words.words(N_("For")))
        self.setFocusProxy(self.audience)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.audience)
        column.addWidget(self.about)
        self.audience.currentIndexChanged.connect(self._audience_chosen)
        self.about.currentIndexChanged.connect(self.changed)

    def offer(self, document: DocumentKind, plan: Plan) -> None:
        """Offer the readers of a paper; who was chosen stays chosen where they may read this paper too."""
        self._plan = plan
        offered = tuple((str(one), self._words.say(one.label)) for one in document.audiences)
        _fill(self.audience, offered)
        self._offer_each()

    def _audience_chosen(self) -> None:
        self._offer_each()
        self.changed.emit()

    def _offer_each(self) -> None:
        if self._plan is None or self.audience.currentData() is None:
            return
        audience = Audience(self.audience.currentData())
        subjects = subjects_of(self._plan, audience)
        _fill(
            self.about,
            tuple(
                (subject.id, self._words.say(Message.of("{name}", name=subject.name))) for subject in subjects
            ),
        )
        self.about.setVisible(audience in ASKED_WHICH and bool(subjects))
        self.about.setAccessibleName(self._words.words(_WHICH[audience]) if audience in _WHICH else "")
        self.audience.setEnabled(self.audience.count() > 1)


def _fill(box: ChoiceBox, choices: tuple[tuple[str, str], ...]) -> None:
    """Offer these choices, each an id and its name, and keep what was chosen where it is still there."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for data, name in choices:
        box.addItem(name, data)
    box.setCurrentIndex(max(0, box.findData(chosen)) if choices else -1)
    box.blockSignals(False)
