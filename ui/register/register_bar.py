"""The line over the register with which the officer says which agreements to see."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from models.messages import N_
from models.records.organisations import Organisation
from models.vocabulary import AgreementStatus
from models.vocabulary_labels import label
from ui.record_names import record_name, spoken_name
from ui.register.register_filter import RegisterFilter, StatusWanted
from ui.widgets.choice_box import ChoiceBox
from ui.wording import Wording

_STRETCHES = {
    StatusWanted.ANY: N_("Any status"),
    StatusWanted.ON_ITS_WAY: N_("Not signed yet"),
    StatusWanted.CONCLUDED: N_("Signed or in force"),
}


class RegisterBar(QWidget):
    """Search, party and status; `changed` tells that something else is asked for."""

    changed = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """A bar that asks for every agreement."""
        super().__init__(parent)
        self._words = words
        self._bodies: tuple[tuple[str, str], ...] = ()
        self._wanted: tuple[StatusWanted | AgreementStatus, ...] = (*_STRETCHES, *AgreementStatus)
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(words.words(N_("Search")))
        self.search.setAccessibleName(words.words(N_("Search")))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.parties = self._box(N_("Party"), ())
        self.statuses = self._box(
            N_("Status"),
            (*(words.words(msgid) for msgid in _STRETCHES.values()), *map(self._label, AgreementStatus)),
        )
        self.statuses.insertSeparator(len(_STRETCHES))
        self._wanted = (*_STRETCHES, StatusWanted.ANY, *AgreementStatus)  # the line between takes a place
        self.show_parties(())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        for box in (self.parties, self.statuses):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search, 1)
        layout.addWidget(self.parties)
        layout.addWidget(self.statuses)

    @property
    def wanted(self) -> RegisterFilter:
        """What is asked for."""
        place = self.parties.currentIndex()
        return RegisterFilter(
            status=self._wanted[self.statuses.currentIndex()],
            organisation_id=None if place <= 0 else self._bodies[place - 1][0],
            words=self.search.text(),
        )

    def show_parties(self, organisations: Iterable[Organisation]) -> None:
        """Offer these organisations; the chosen one stays chosen while it is there."""
        named: dict[str, str] = {
            one.id: self._words.say(spoken_name(record_name(one, None))) for one in organisations
        }
        bodies = tuple(sorted(named.items(), key=lambda pair: self._words.sort_key(pair[1])))
        if bodies == self._bodies and self.parties.count():
            return
        chosen = self.wanted.organisation_id if self.parties.count() else None
        self._bodies = bodies
        self.parties.blockSignals(True)
        self.parties.clear()
        self.parties.addItem(self._words.words(N_("All parties")))
        self.parties.addItems([name for _, name in bodies])
        known = [identifier for identifier, _ in bodies]
        self.parties.setCurrentIndex(known.index(chosen) + 1 if chosen in known else 0)
        self.parties.blockSignals(False)

    def ask_for(self, status: StatusWanted | AgreementStatus) -> None:
        """Ask for a status, or a stretch of them."""
        self.statuses.setCurrentIndex(self._wanted.index(status))

    def ask_for_party(self, organisation_id: str) -> None:
        """Ask for the agreements of one organisation."""
        self.parties.setCurrentIndex([one for one, _ in self._bodies].index(organisation_id) + 1)

    def ask_for_all(self) -> None:
        """Ask for everything, so that any agreement can be shown."""
        self.search.clear()
        self.parties.setCurrentIndex(0)
        self.ask_for(StatusWanted.ANY)

    def _label(self, status: AgreementStatus) -> str:
        return self._words.say(label(status))

    def _box(self, name: str, choices: Iterable[str]) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(self._words.words(name))
        box.addItems(list(choices))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaximumWidth(200)
        return box
