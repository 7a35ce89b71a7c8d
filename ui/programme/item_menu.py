"""The menu over the board: what can be done to the selected items, or to the day and spot pointed at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from models.messages import N_
from models.vocabulary import ItemStatus
from models.vocabulary_labels import label
from ui.actions import Act, Actions
from ui.wording import Wording

OF_ITEMS: tuple[tuple[Act, ...], ...] = (
    (Act.RENAME, Act.CUT, Act.COPY, Act.PASTE),
    (Act.DELAY, Act.SPLIT, Act.SWAP, Act.LOCK),
    (Act.ARRANGE_SELECTED,),
    (Act.PUT_IN_TRAY, Act.DELETE_ITEMS),
)
OF_DAY: tuple[tuple[Act, ...], ...] = (
    (Act.NEW_ITEM, Act.QUICK_ENTRY, Act.PASTE),
    (Act.COPY_DAY, Act.SHIFT_DAY, Act.SPREAD_DAY, Act.SHIFT_VISIT),
    (Act.ARRANGE,),
)


def item_menu(
    words: Wording,
    actions: Actions,
    statuses: frozenset[ItemStatus],
    set_status: Callable[[ItemStatus], object],
    parent: QWidget,
) -> QMenu:
    """The menu for selected items of these statuses; for none of them, that of the day."""
    menu = QMenu(parent)
    for number, group in enumerate(OF_ITEMS if statuses else OF_DAY):
        if number:
            menu.addSeparator()
        menu.addActions([actions[act] for act in group])
    if statuses:
        menu.addSeparator()
        _add_statuses(menu, words, statuses, set_status)
    return menu


def _add_statuses(
    menu: QMenu,
    words: Wording,
    statuses: frozenset[ItemStatus],
    set_status: Callable[[ItemStatus], object],
) -> None:
    below = menu.addMenu(words.words(N_("Status")))
    for status in ItemStatus:
        entry = QAction(words.say(label(status)), below)
        entry.setCheckable(True)
        entry.setChecked(statuses == {status})
        entry.triggered.connect(lambda _checked=False, status=status: set_status(status))
        below.addAction(entry)
