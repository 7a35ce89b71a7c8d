"""Everything an officer can do from a menu or a key, each once: its words, its icon and its keys."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from models.messages import N_, Message
from ui.appearance import Appearance
from ui.icons import Glyph
from ui.wording import Wording


class Act(StrEnum):
    """The names of the actions."""

    NEW_VISIT = "new_visit"
    OPEN_VISIT = "open_visit"
    DUPLICATE_VISIT = "duplicate_visit"
    DELETE_VISIT = "delete_visit"
    IMPORT_VISIT = "import_visit"
    IMPORT_PROGRAMME = "import_programme"
    IMPORT_PEOPLE = "import_people"
    EXPORT_VISIT = "export_visit"
    SAVE_AS_TEMPLATE = "save_as_template"
    PRINT_REGISTERS = "print_registers"
    CLOSE_VISIT = "close_visit"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    STEPS = "steps"
    NEW_ITEM = "new_item"
    DELETE_ITEMS = "delete_items"
    PUT_IN_TRAY = "put_in_tray"
    CUT = "cut"
    COPY = "copy"
    PASTE = "paste"
    RENAME = "rename"
    LOCK = "lock"
    SPLIT = "split"
    SWAP = "swap"
    DELAY = "delay"
    COPY_DAY = "copy_day"
    SHIFT_DAY = "shift_day"
    SPREAD_DAY = "spread_day"
    SHIFT_VISIT = "shift_visit"
    ARRANGE = "arrange"
    ARRANGE_SELECTED = "arrange_selected"
    REPAIR = "repair"
    QUICK_ENTRY = "quick_entry"
    COMPACT_BOARD = "compact_board"
    SEARCH = "search"
    FIND = "find"
    GO_TO_VISITS = "go_to_visits"
    GO_TO_VISIT = "go_to_visit"
    GO_TO_PEOPLE = "go_to_people"
    GO_TO_ORGANISATIONS = "go_to_organisations"
    GO_TO_VENUES = "go_to_venues"
    GO_TO_VEHICLES = "go_to_vehicles"
    GO_TO_REGISTER = "go_to_register"
    GO_TO_WORK = "go_to_work"
    GO_TO_RANKS = "go_to_ranks"
    GO_TO_SETTINGS = "go_to_settings"
    GO_TO_PROGRAMME = "go_to_programme"
    GO_TO_DELEGATION = "go_to_delegation"
    GO_TO_HOSTS = "go_to_hosts"
    GO_TO_LOGISTICS = "go_to_logistics"
    GO_TO_AGREEMENTS = "go_to_agreements"
    GO_TO_TASKS = "go_to_tasks"
    GO_TO_GIFTS = "go_to_gifts"
    GO_TO_DOCUMENTS = "go_to_documents"
    GO_TO_VERSIONS = "go_to_versions"
    GO_TO_HISTORY = "go_to_history"


class Description(NamedTuple):
    """An action before it exists: `text` and `keys` as in a menu; `keys` is portable text ("Ctrl+N")."""

    act: Act
    text: str
    keys: str = ""
    glyph: Glyph | None = None


DESCRIPTIONS: tuple[Description, ...] = (
    Description(Act.NEW_VISIT, N_("&New visit…"), "Ctrl+N", Glyph.PLUS),
    Description(Act.OPEN_VISIT, N_("&Open visit"), "Ctrl+O", Glyph.FOLDER_OPEN_OUTLINE),
    Description(Act.DUPLICATE_VISIT, N_("D&uplicate visit…"), "Ctrl+Shift+D", Glyph.CONTENT_COPY),
    Description(Act.DELETE_VISIT, N_("De&lete visit…"), "", Glyph.DELETE_OUTLINE),
    Description(Act.IMPORT_VISIT, N_("&Import a visit…"), "Ctrl+I", Glyph.IMPORT),
    Description(Act.IMPORT_PROGRAMME, N_("Import a p&rogramme…"), "Ctrl+Shift+I", Glyph.CALENDAR_IMPORT),
    Description(Act.IMPORT_PEOPLE, N_("Import &people…"), "Ctrl+Shift+P", Glyph.ACCOUNT_MULTIPLE_PLUS),
    Description(Act.EXPORT_VISIT, N_("&Export the visit…"), "Ctrl+E", Glyph.EXPORT),
    Description(Act.SAVE_AS_TEMPLATE, N_("Save as &template…"), "", Glyph.CONTENT_SAVE_OUTLINE),
    Description(Act.PRINT_REGISTERS, N_("Registers of the &office…"), "Ctrl+Alt+R", Glyph.BOOK_OPEN_OUTLINE),
    Description(Act.CLOSE_VISIT, N_("&Close the visit"), "Ctrl+W", Glyph.CLOSE),
    Description(Act.QUIT, N_("&Quit"), "Ctrl+Q"),
    Description(Act.UNDO, N_("&Undo"), "Ctrl+Z", Glyph.UNDO),
    Description(Act.REDO, N_("&Redo"), "Ctrl+Shift+Z", Glyph.REDO),
    Description(Act.STEPS, N_("Undo se&veral steps…"), "Ctrl+Alt+Z", Glyph.HISTORY),
    Description(Act.NEW_ITEM, N_("New &item"), "Ctrl+Shift+N", Glyph.PLUS),
    Description(Act.DELETE_ITEMS, N_("&Delete item"), "", Glyph.DELETE_OUTLINE),
    Description(Act.PUT_IN_TRAY, N_("Put into the &tray"), "Ctrl+T", Glyph.TRAY_ARROW_DOWN),
    Description(Act.CUT, N_("C&ut"), "Ctrl+X", Glyph.CONTENT_CUT),
    Description(Act.COPY, N_("&Copy"), "Ctrl+C", Glyph.CONTENT_COPY),
    Description(Act.PASTE, N_("&Paste"), "Ctrl+V", Glyph.CONTENT_PASTE),
    Description(Act.RENAME, N_("Rena&me"), ""),
    Description(Act.LOCK, N_("&Lock or unlock"), "Ctrl+L", Glyph.LOCK),
    Description(Act.SPLIT, N_("Spli&t in two"), "", Glyph.CALL_SPLIT),
    Description(Act.SWAP, N_("S&wap the two items"), "", Glyph.SWAP_VERTICAL),
    Description(Act.DELAY, N_("Delay at this st&op…"), "Ctrl+D", Glyph.CLOCK_OUTLINE),
    Description(Act.COPY_DAY, N_("Copy the da&y…"), ""),
    Description(Act.SHIFT_DAY, N_("S&hift the day…"), ""),
    Description(Act.SPREAD_DAY, N_("Spread the day &evenly"), ""),
    Description(Act.SHIFT_VISIT, N_("Shift the &visit…"), ""),
    Description(Act.ARRANGE, N_("Arran&ge…"), "Ctrl+G", Glyph.AUTO_FIX),
    Description(Act.ARRANGE_SELECTED, N_("Arrange what is sele&cted…"), "Ctrl+Shift+G", Glyph.AUTO_FIX),
    Description(Act.REPAIR, N_("Repair what is at &fault…"), "Ctrl+Alt+G", Glyph.WRENCH_OUTLINE),
    Description(Act.QUICK_ENTRY, N_("&Quick entry"), "Ctrl+J", Glyph.PLUS),
    Description(Act.COMPACT_BOARD, N_("Compact &board, or as usual"), "Ctrl+Shift+B", Glyph.VIEW_HEADLINE),
    Description(Act.SEARCH, N_("&Search the list"), "Ctrl+F", Glyph.MAGNIFY),
    Description(Act.FIND, N_("&Find anything…"), "Ctrl+K", Glyph.MAGNIFY),
    Description(Act.GO_TO_VISITS, N_("&Visits"), "Ctrl+1", Glyph.CALENDAR_MULTIPLE),
    Description(Act.GO_TO_VISIT, N_("The &open visit"), "Ctrl+2", Glyph.CALENDAR_TEXT),
    Description(Act.GO_TO_PEOPLE, N_("&People"), "Ctrl+3", Glyph.ACCOUNT_GROUP),
    Description(Act.GO_TO_ORGANISATIONS, N_("Or&ganisations"), "Ctrl+4", Glyph.DOMAIN),
    Description(Act.GO_TO_VENUES, N_("V&enues"), "Ctrl+5", Glyph.MAP_MARKER),
    Description(Act.GO_TO_VEHICLES, N_("Ve&hicles"), "Ctrl+6", Glyph.CAR),
    Description(Act.GO_TO_REGISTER, N_("&Agreement register"), "Ctrl+7", Glyph.BOOK_OPEN_OUTLINE),
    Description(Act.GO_TO_WORK, N_("&Tasks and commitments"), "Ctrl+8", Glyph.CHECK_CIRCLE_OUTLINE),
    Description(Act.GO_TO_RANKS, N_("Ran&k tables"), "Ctrl+9", Glyph.STAIRS),
    Description(Act.GO_TO_SETTINGS, N_("Sett&ings"), "Ctrl+,", Glyph.COG_OUTLINE),
    Description(Act.GO_TO_PROGRAMME, N_("P&rogramme"), "Alt+1", Glyph.CALENDAR_MONTH),
    Description(Act.GO_TO_DELEGATION, N_("&Delegation"), "Alt+2", Glyph.ACCOUNT_GROUP),
    Description(Act.GO_TO_HOSTS, N_("&Hosts and requests"), "Alt+3", Glyph.HANDSHAKE_OUTLINE),
    Description(Act.GO_TO_LOGISTICS, N_("&Logistics"), "Alt+4", Glyph.BED),
    Description(Act.GO_TO_AGREEMENTS, N_("Agree&ments"), "Alt+5", Glyph.FILE_SIGN),
    Description(Act.GO_TO_TASKS, N_("Ta&sks"), "Alt+6", Glyph.CHECK_CIRCLE_OUTLINE),
    Description(Act.GO_TO_GIFTS, N_("Gi&fts and costs"), "Alt+7", Glyph.GIFT_OUTLINE),
    Description(Act.GO_TO_DOCUMENTS, N_("Do&cuments"), "Alt+8", Glyph.PRINTER),
    Description(Act.GO_TO_VERSIONS, N_("Vers&ions"), "Alt+0", Glyph.FILE_SIGN),
    Description(Act.GO_TO_HISTORY, N_("Histor&y"), "Alt+9", Glyph.HISTORY),
)


class Actions(QObject):
    """The actions of one window, by name."""

    def __init__(self, words: Wording, appearance: Appearance, parent: QObject | None = None) -> None:
        """Make every action; what each does is bound afterwards."""
        super().__init__(parent)
        self._words = words
        self._actions = {
            description.act: self._made(description, words, appearance) for description in DESCRIPTIONS
        }

    def __getitem__(self, act: Act) -> QAction:
        """The action of that name."""
        return self._actions[act]

    def bind(self, act: Act, do: Callable[[], object]) -> None:
        """Have the action call `do`."""
        self._actions[act].triggered.connect(lambda _checked=False: do())

    def enable(self, enabled: bool, *acts: Act) -> None:
        """Let these be chosen, or not."""
        for act in acts:
            self._actions[act].setEnabled(enabled)

    def name(self, act: Act, text: Message | None) -> None:
        """Have the menu say `text` for the action, or its usual words for None."""
        usual = next(description.text for description in DESCRIPTIONS if description.act is act)
        self._actions[act].setText(self._words.words(usual) if text is None else self._words.say(text))

    def all(self) -> tuple[QAction, ...]:
        """All of them, in order."""
        return tuple(self._actions.values())

    def _made(self, description: Description, words: Wording, appearance: Appearance) -> QAction:
        action = QAction(words.words(description.text), self)
        action.setObjectName(description.act.value)
        if description.keys:
            action.setShortcut(QKeySequence(description.keys))
        if description.glyph is not None:
            action.setIcon(appearance.action_icon(description.glyph))
        return action
