"""The actions that are for the programme, and which of them can be chosen for what is selected."""

from __future__ import annotations

from models.identifiers import ItemId
from ui.actions import Act, Actions

PROGRAMME_ACTS = (
    *(Act.DELETE_ITEMS, Act.PUT_IN_TRAY, Act.CUT, Act.COPY, Act.PASTE, Act.RENAME, Act.LOCK, Act.SPLIT),
    *(Act.SWAP, Act.DELAY, Act.COPY_DAY, Act.SHIFT_DAY, Act.SPREAD_DAY, Act.SHIFT_VISIT, Act.QUICK_ENTRY),
    *(Act.ARRANGE, Act.ARRANGE_SELECTED, Act.REPAIR, Act.COMPACT_BOARD),
)
"""What is done where the programme of the open visit is shown."""


def enable_verbs(actions: Actions, selected: frozenset[ItemId]) -> None:
    """Let just those verbs be chosen for which enough is selected."""
    actions.enable(bool(selected), Act.DELETE_ITEMS, Act.PUT_IN_TRAY, Act.CUT, Act.COPY, Act.LOCK)
    actions.enable(bool(selected), Act.ARRANGE_SELECTED)
    actions.enable(len(selected) == 1, Act.RENAME, Act.SPLIT, Act.DELAY)
    actions.enable(len(selected) == 2, Act.SWAP)
