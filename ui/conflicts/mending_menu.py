"""What can be done about a conflict as a menu: over the list, over the board, and in the inspector."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from models.edits import Edit
from models.messages import N_
from scheduling.conflicts import Conflict
from ui.conflicts.remedy_words import remedy_in_full
from ui.plain_text import tip
from ui.wording import Wording

if TYPE_CHECKING:
    from scheduling.remedies.mending import Remedy

_LONGEST = 90
"""Letters of a sentence that a menu shows."""


def add_remedies(
    menu: QMenu,
    words: Wording,
    conflict: Conflict,
    remedies: Sequence[Remedy],
    apply: Callable[[Edit], object],
    accept: Callable[[Conflict], object],
) -> None:
    """Offer these remedies of an open conflict, and to accept it."""
    for remedy in remedies:
        entry = _entry(menu, words.say(remedy.name))
        entry.setToolTip(tip(remedy_in_full(remedy, words)))
        entry.triggered.connect(lambda _checked=False, edit=remedy.edit: apply(edit))
    if not remedies:
        _entry(menu, words.words(N_("Nothing is known that would mend this by itself."))).setEnabled(False)
    menu.addSeparator()
    _entry(menu, words.words(N_("Accept it…"))).triggered.connect(lambda: accept(conflict))
    menu.setToolTipsVisible(True)


def below_each(
    menu: QMenu,
    words: Wording,
    conflicts: Sequence[Conflict],
    fill: Callable[[QMenu, Conflict], None],
) -> None:
    """One menu below for each of `conflicts`, filled when it is looked at."""
    if not conflicts:
        return
    heading = menu.addMenu(words.words(N_("What does not work")))
    for conflict in conflicts:
        below = heading.addMenu(_shortened(words.say(conflict.message)))
        below.aboutToShow.connect(lambda below=below, conflict=conflict: _refilled(below, conflict, fill))


def _refilled(menu: QMenu, conflict: Conflict, fill: Callable[[QMenu, Conflict], None]) -> None:
    menu.clear()
    fill(menu, conflict)


def _entry(menu: QMenu, text: str) -> QAction:
    # A menu takes "&" for the sign of a key.
    entry = QAction(text.replace("&", "&&"), menu)
    menu.addAction(entry)
    return entry


def _shortened(text: str) -> str:
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")
