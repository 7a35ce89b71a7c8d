"""The free times of the selected item in the menu over the board."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from models.edits import Edit
from models.messages import N_
from scheduling.surroundings import ALONE, Surroundings
from ui.programme.verbs import Pointed

_MOST = 6


def add_free_times(
    menu: QMenu, pointed: Pointed, apply: Callable[[Edit], object], surroundings: Surroundings = ALONE
) -> None:
    """Offer the free times of the item, where just one is selected; found when they are looked at.

    `surroundings` say what other visits have booked.
    """
    if len(pointed.selected) != 1:
        return
    below = menu.addMenu(pointed.words.words(N_("Free times")))
    below.aboutToShow.connect(lambda: _fill(below, pointed, apply, surroundings))


def _fill(
    below: QMenu, pointed: Pointed, apply: Callable[[Edit], object], surroundings: Surroundings
) -> None:
    # Here and not above: no menu is open as the window starts, and the board need not wait for it.
    from scheduling.slots import free_times, move_to_slot
    from ui.slot_words import slot_with_reason

    words, plan = pointed.words, pointed.plan
    (item_id,) = pointed.selected
    below.clear()
    for slot in free_times(plan, item_id, _MOST, surroundings=surroundings):
        # A menu takes "&" for the sign of a key.
        entry = QAction(slot_with_reason(slot, words).replace("&", "&&"), below)
        entry.triggered.connect(lambda _checked=False, slot=slot: apply(move_to_slot(plan, item_id, slot)))
        below.addAction(entry)
    if below.isEmpty():
        nothing = QAction(words.words(N_("Nothing else is free in the days of the visit.")), below)
        nothing.setEnabled(False)
        below.addAction(nothing)
