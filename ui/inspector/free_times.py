"""The free times of an item: the best hours at which everybody and the place can be had."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.identifiers import ItemId
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from scheduling.occupancy import interval_of
from scheduling.slots import Fit, Slot, fit_of, free_times, move_to_slot
from scheduling.surroundings import ALONE, Surroundings
from ui.form_tools import FormTools
from ui.inspector.lacking_list import LackingList
from ui.plain_text import PlainLabel
from ui.slot_words import slot_in_short, slot_with_reason
from ui.widgets import rows

MOST = 5
"""How many hours are offered: a short list to choose from, not a timetable."""


class FreeTimes(QWidget):
    """Finds the free times of one item when asked, and tells by `edit_made` the move to the one chosen.

    They are found only on demand: that looks at everybody's day, and an inspector follows every click.
    """

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """Of no item."""
        super().__init__(parent)
        self.surroundings: Callable[[], Surroundings] = lambda: ALONE
        """What other visits have booked, which no plan says."""
        self._words = tools.words
        self._plan: Plan | None = None
        self._item_id: ItemId | None = None
        self._is_open = False
        self.ask = QPushButton(self._words.words(N_("Find free times")))
        self.ask.clicked.connect(self._open)
        self._caption = QLabel(self._words.words(N_("Free times")))
        self._caption.setObjectName("fieldLabel")
        self.against = LackingList()
        """What stands against the hour that the item has now."""
        self.slots: tuple[QPushButton, ...] = ()
        """A button for each hour that is offered, the best first."""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._caption)
        layout.addWidget(self.against)
        layout.addLayout(self._grid)
        self._close()

    def show_item(self, plan: Plan, item: Item) -> None:
        """Be about `item` of `plan`; what was found of another item is put away."""
        is_same = item.id == self._item_id
        self._plan, self._item_id = plan, item.id
        if is_same and self._is_open:
            had_keyboard = any(button.hasFocus() for button in self.slots)
            self._list()
            if had_keyboard:
                (*self.slots, self.ask)[0].setFocus()
        else:
            self._close()

    def _open(self) -> None:
        """Find the times, and lead the keyboard to the first of them."""
        self._is_open = True
        self._list()
        if self.slots:
            self.slots[0].setFocus()

    def _close(self) -> None:
        self._is_open = False
        self._empty()
        self._caption.hide()
        self.against.hide()
        self.ask.show()

    def _list(self) -> None:
        plan, item_id = self._plan, self._item_id
        if plan is None or item_id is None:
            return
        fit = fit_of(plan, item_id, surroundings=self.surroundings())
        found = free_times(plan, item_id, MOST, fit=fit)
        self.ask.hide()
        self._caption.show()
        self._tell_against(plan, plan.items[item_id], fit)
        self._empty()
        self.slots = tuple(self._row(number, slot) for number, slot in enumerate(found))
        for before, button in pairwise((self.ask, *self.slots)):
            QWidget.setTabOrder(before, button)
        if not found:
            nothing = self._nothing()
            self._grid.addWidget(nothing, 0, 0, 1, 2)
            nothing.show()

    def _tell_against(self, plan: Plan, item: Item, fit: Fit) -> None:
        """Say what is wrong with the hour it has, where anything is."""
        when = interval_of(plan, item)
        against = () if when is None else fit.reasons_at(when.begin)
        self.against.show_sentences(tuple(self._words.say(one) for one in against))
        self.against.setVisible(bool(against))

    def _row(self, number: int, slot: Slot) -> QPushButton:
        button = QPushButton(slot_in_short(slot, self._words), self)
        button.setAccessibleName(slot_with_reason(slot, self._words))
        button.setToolTip(self._words.words(N_("Move it there")))
        button.clicked.connect(self._mover(slot))
        reason = PlainLabel(self._words.say(slot.reason), self)
        reason.setWordWrap(True)
        reason.setObjectName("pageSubtitle")
        self._grid.addWidget(button, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(reason, number, 1, Qt.AlignmentFlag.AlignVCenter)
        # At once and not with the next event: only what is shown can be given the keyboard.
        button.show()
        reason.show()
        return button

    def _mover(self, slot: Slot) -> Callable[[], None]:
        def move() -> None:
            if self._plan is not None and self._item_id is not None:
                self.edit_made.emit(move_to_slot(self._plan, self._item_id, slot))

        return move

    def _nothing(self) -> PlainLabel:
        label = PlainLabel(
            self._words.words(
                N_(
                    "Nothing else is free in the days of the visit. Drag the item over the board to read "
                    "what stands against each hour."
                )
            ),
            self,
        )
        label.setWordWrap(True)
        label.setObjectName("pageSubtitle")
        return label

    def _empty(self) -> None:
        rows.empty(self._grid)
        self.slots = ()
