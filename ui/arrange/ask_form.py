"""What an arrangement is asked: what is to be placed, and what else may move for it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from models.identifiers import ItemId
from models.messages import N_, NP_, Message
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from ui.widgets.choice_box import ChoiceBox, keep_narrow
from ui.wording import Wording

_SCOPES = {
    Scope.WAITING: NP_("{count} item that waits", "All {count} items that wait"),
    Scope.CHOSEN: NP_("The selected item", "The {count} selected items"),
    Scope.AT_FAULT: NP_("{count} item at fault", "{count} items at fault"),
}
_NONE = {
    Scope.WAITING: N_("What waits: nothing"),
    Scope.CHOSEN: N_("What is selected: nothing that may move"),
    Scope.AT_FAULT: N_("What is at fault: nothing that may move"),
}
_MAY_MOVE = {
    MayMove.NOTHING: N_("Nothing else"),
    MayMove.UNCONFIRMED: N_("What no host has confirmed"),
    MayMove.CONFIRMED: N_("Confirmed items too"),
}
_LETTERS = 7
"""So many letters of a choice are read at least, with letters of any size."""


class AskForm(QWidget):
    """Two lists that open. How many items each choice is about is told in it."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """Ask for all that waits, with nothing else moved."""
        super().__init__(parent)
        self._words = words
        self._counts = dict.fromkeys(Scope, 0)
        self.scope, self.may_move = ChoiceBox(), ChoiceBox()
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 2, 12, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        named = ((self.scope, N_("To place")), (self.may_move, N_("May move")))
        for row, (box, name) in enumerate(named):
            keep_narrow(box, _LETTERS)
            box.setAccessibleName(words.words(name))
            label = QLabel(words.words(name))
            label.setBuddy(box)
            label.setObjectName("fieldLabel")
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        for scope in Scope:
            self.scope.addItem("", scope)
        for choice, text in _MAY_MOVE.items():
            self.may_move.addItem(words.words(text), choice)
        self.show_counts(self._counts)

    def show_counts(self, counts: dict[Scope, int]) -> None:
        """Say how many items each choice is about."""
        self._counts = counts
        for index, scope in enumerate(Scope):
            count = counts[scope]
            text = Message.of(*_SCOPES[scope], count=count) if count else Message.of(_NONE[scope])
            self.scope.setItemText(index, self._words.say(text))

    @property
    def count(self) -> int:
        """How many items the present choice is about."""
        return self._counts[self.chosen_scope]

    def count_of(self, scope: Scope) -> int:
        """How many items a choice is about."""
        return self._counts[scope]

    @property
    def chosen_scope(self) -> Scope:
        """What is to be placed."""
        return Scope(self.scope.currentData())

    def choose(self, scope: Scope, may_move: MayMove) -> None:
        """Have these choices stand there."""
        self.scope.setCurrentIndex(self.scope.findData(scope))
        self.may_move.setCurrentIndex(self.may_move.findData(may_move))

    def request(self, selected: frozenset[ItemId]) -> ArrangeRequest:
        """What is asked for; `selected` are the items that are selected at this moment."""
        scope = self.chosen_scope
        chosen = selected if scope is Scope.CHOSEN else frozenset()
        return ArrangeRequest(scope=scope, chosen=chosen, may_move=MayMove(self.may_move.currentData()))
