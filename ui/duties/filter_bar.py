"""The line over the list of tasks and commitments with which the officer says what to see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from models.messages import N_
from ui.duties.duty_filter import DutyFilter, KindWanted, StateWanted
from ui.widgets.choice_box import ChoiceBox
from ui.wording import Wording

_STATES: Mapping[StateWanted, str] = MappingProxyType(
    {
        StateWanted.OPEN: N_("To be done"),
        StateWanted.OVERDUE: N_("Only overdue"),
        StateWanted.FINISHED: N_("Finished"),
        StateWanted.ALL: N_("In any state"),
    }
)
_KINDS: Mapping[KindWanted, str] = MappingProxyType(
    {
        KindWanted.BOTH: N_("Tasks and commitments"),
        KindWanted.TASKS: N_("Only tasks"),
        KindWanted.COMMITMENTS: N_("Only commitments"),
    }
)


class FilterBar(QWidget):
    """Search, state, kind and owner; `changed` tells that something else is asked for."""

    changed = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """A bar that asks for all that is to be done."""
        super().__init__(parent)
        self._words = words
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(words.words(N_("Search")))
        self.search.setAccessibleName(words.words(N_("Search")))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.states = self._box(N_("State"), (words.words(msgid) for msgid in _STATES.values()))
        self.kinds = self._box(N_("Kind"), (words.words(msgid) for msgid in _KINDS.values()))
        self.owners = self._box(N_("Seen to by"), ())
        self._owners: tuple[str, ...] = ()
        self.show_owners(())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        for box in (self.states, self.kinds, self.owners):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.search, 1)
        for box in (self.states, self.kinds, self.owners):
            layout.addWidget(box)

    @property
    def wanted(self) -> DutyFilter:
        """What is asked for."""
        place = self.owners.currentIndex()
        return DutyFilter(
            state=tuple(_STATES)[self.states.currentIndex()],
            kind=tuple(_KINDS)[self.kinds.currentIndex()],
            owner=None if place <= 0 else self._owners[place - 1],
            words=self.search.text(),
        )

    def show_owners(self, owners: Iterable[str]) -> None:
        """Offer these owners, the empty one for what nobody sees to; the chosen one stays chosen."""
        known = tuple(owners)
        if known == self._owners and self.owners.count():
            return
        chosen = self.wanted.owner if self.owners.count() else None
        self._owners = known
        self.owners.blockSignals(True)
        self.owners.clear()
        self.owners.addItem(self._words.words(N_("Everybody's")))
        self.owners.addItems([owner or self._words.words(N_("Nobody's")) for owner in known])
        self.owners.setCurrentIndex(known.index(chosen) + 1 if chosen in known else 0)
        self.owners.blockSignals(False)
        if chosen is not None and chosen not in known:
            self.changed.emit()

    def ask_for(self, state: StateWanted) -> None:
        """Ask for another state."""
        self.states.setCurrentIndex(tuple(_STATES).index(state))

    def ask_for_all(self) -> None:
        """Ask for everything, so that any record can be shown."""
        self.search.clear()
        self.owners.setCurrentIndex(0)
        self.kinds.setCurrentIndex(tuple(_KINDS).index(KindWanted.BOTH))
        self.ask_for(StateWanted.ALL)

    def _box(self, name: str, choices: Iterable[str]) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(self._words.words(name))
        box.addItems(list(choices))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaximumWidth(180)
        return box
