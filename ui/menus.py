"""The menu bar: every action in its place, and the choice of language and of light or dark."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from models.history import History
from models.messages import N_, Message
from resources.catalogs import COMPLETE_LANGUAGES, OWN_NAMES
from ui.actions import Act, Actions
from ui.preferences import Preferences, Shade
from ui.wording import Wording

_MENUS: tuple[tuple[str, tuple[tuple[Act, ...], ...]], ...] = (
    (
        N_("&Visit"),
        (
            (Act.NEW_VISIT, Act.OPEN_VISIT, Act.DUPLICATE_VISIT, Act.DELETE_VISIT),
            (Act.IMPORT_VISIT, Act.IMPORT_PROGRAMME, Act.IMPORT_PEOPLE),
            (Act.EXPORT_VISIT, Act.SAVE_AS_TEMPLATE, Act.PRINT_REGISTERS),
            (Act.CLOSE_VISIT, Act.QUIT),
        ),
    ),
    (
        N_("&Edit"),
        (
            (Act.UNDO, Act.REDO, Act.STEPS),
            (Act.CUT, Act.COPY, Act.PASTE),
            (Act.SEARCH,),
        ),
    ),
    (
        N_("&Programme"),
        (
            (Act.NEW_ITEM, Act.QUICK_ENTRY),
            (Act.RENAME, Act.LOCK, Act.SPLIT, Act.SWAP, Act.DELAY),
            (Act.PUT_IN_TRAY, Act.DELETE_ITEMS),
            (Act.COPY_DAY, Act.SHIFT_DAY, Act.SPREAD_DAY, Act.SHIFT_VISIT),
            (Act.ARRANGE, Act.ARRANGE_SELECTED, Act.REPAIR),
            (Act.COMPACT_BOARD,),
        ),
    ),
    (
        N_("&Go to"),
        (
            (Act.FIND,),
            (Act.GO_TO_VISITS, Act.GO_TO_VISIT),
            (Act.GO_TO_PEOPLE, Act.GO_TO_ORGANISATIONS, Act.GO_TO_VENUES, Act.GO_TO_VEHICLES),
            (Act.GO_TO_REGISTER, Act.GO_TO_WORK, Act.GO_TO_RANKS, Act.GO_TO_SETTINGS),
            (
                Act.GO_TO_PROGRAMME,
                Act.GO_TO_DELEGATION,
                Act.GO_TO_HOSTS,
                Act.GO_TO_LOGISTICS,
                Act.GO_TO_AGREEMENTS,
                Act.GO_TO_TASKS,
                Act.GO_TO_GIFTS,
                Act.GO_TO_DOCUMENTS,
                Act.GO_TO_VERSIONS,
                Act.GO_TO_HISTORY,
            ),
        ),
    ),
)
"""The menus: their names, and their actions in groups."""

_SHADES = (
    (Shade.SYSTEM, N_("As the &system")),
    (Shade.LIGHT, N_("&Light")),
    (Shade.DARK, N_("&Dark")),
)


class Choices(QObject):
    """Tells which language and which shade are chosen in the menu."""

    language_chosen = Signal(str)
    shade_chosen = Signal(str)


class Menus(NamedTuple):
    """What the menu bar offers beside the actions."""

    choices: Choices
    languages: tuple[QAction, ...]
    shades: tuple[QAction, ...]


def fill_menus(bar: QMenuBar, words: Wording, actions: Actions, preferences: Preferences) -> Menus:
    """Put every action into its menu, and make the menus for language and shade."""
    for title, groups in _MENUS:
        menu = bar.addMenu(words.words(title))
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            for act in group:
                menu.addAction(actions[act])
    choices = Choices(bar)
    view = bar.addMenu(words.words(N_("&Appearance")))
    shades = _exclusive(
        view, [(shade.value, words.words(text)) for shade, text in _SHADES], preferences.shade.value
    )
    view.addSeparator()
    names = [(tag, OWN_NAMES[tag]) for tag in COMPLETE_LANGUAGES]
    languages = _exclusive(view, names, words.language)
    for action in shades:
        action.triggered.connect(lambda _checked, action=action: choices.shade_chosen.emit(action.data()))
    for action in languages:
        action.triggered.connect(lambda _checked, action=action: choices.language_chosen.emit(action.data()))
    return Menus(choices, languages, shades)


def offer_steps(actions: Actions, words: Wording, history: History) -> None:
    """Have undo and redo say which step they take back, or do again."""
    undo, redo = history.undoable, history.redoable
    actions.enable(undo is not None, Act.UNDO)
    actions.enable(redo is not None, Act.REDO)
    actions.enable(undo is not None or redo is not None, Act.STEPS)
    actions.name(
        Act.UNDO, Message.of(N_("&Undo: {step}"), step=_plain(words.say(undo.name))) if undo else None
    )
    actions.name(
        Act.REDO, Message.of(N_("&Redo: {step}"), step=_plain(words.say(redo.name))) if redo else None
    )


def _plain(text: str) -> str:
    """A text for a menu in which an ampersand is no more than that."""
    return text.replace("&", "&&")


def _exclusive(menu: QMenu, entries: list[tuple[str, str]], chosen: str) -> tuple[QAction, ...]:
    """Entries of which one is chosen; each carries its value as data."""
    group = QActionGroup(menu)
    made = []
    for value, text in entries:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.setData(value)
        group.addAction(action)
        made.append(action)
    return tuple(made)
