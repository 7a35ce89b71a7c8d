"""What is done to items beyond dragging them: by menu, by key, by a line of typing, after a question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.edits import Edit
from models.identifiers import ItemId
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus
from scheduling.item_marks import set_status
from scheduling.quick_entry import quick_item
from ui.calendar.board import Board
from ui.conflicts.mending import Mending
from ui.page_tools import PageTools
from ui.programme.day_dialog import DayDialog
from ui.programme.delay_dialog import DelayDialog
from ui.programme.free_times_menu import add_free_times
from ui.programme.item_menu import item_menu
from ui.programme.line_words import words_of_lines
from ui.programme.verbs import Pointed, Verb, lay_on_clipboard


class ItemHandling(QObject):
    """Does things to the items that are selected and to the day and spot pointed at on a board."""

    item_wanted = Signal(str)
    """The id of an item whose title is to be written elsewhere than on the board."""
    items_made = Signal(object)
    """The frozenset of the items that one line has made."""

    def __init__(
        self, tools: PageTools, board: Board, selected: Callable[[], frozenset[ItemId]], parent: QWidget
    ) -> None:
        """Handle what `selected` gives; dialogs and menus open over `parent`."""
        super().__init__(parent)
        self._tools, self._board, self._selected, self._window = tools, board, selected, parent
        self._mending = Mending(tools, parent)
        self.menu: QMenu | None = None

    def do(self, verb: Verb) -> None:
        """Do something to what is selected and pointed at."""
        pointed = self._pointed()
        edit = None if pointed is None else verb(pointed)
        if edit is not None:
            self._tools.workspace.apply(edit)

    def copy_selected(self) -> None:
        """Put the selected items on the clipboard."""
        pointed = self._pointed()
        if pointed is not None and pointed.selected:
            lay_on_clipboard(pointed)

    def rename_selected(self) -> None:
        """Write the title of the selected item where it lies; of one in the tray, in the inspector."""
        selected = self._selected()
        if len(selected) == 1:
            (item_id,) = selected
            if self._board.selected:
                self._board.rename(item_id)
            else:
                self.item_wanted.emit(item_id)

    def delay_selected(self) -> DelayDialog | None:
        """Ask by how much the selected item is delayed, and show what that does."""
        plan, conflicts = self._tools.workspace.plan, self._tools.workspace.conflicts
        selected = self._selected()
        if plan is None or len(selected) != 1:
            return None
        (item_id,) = selected
        around = self._tools.workspace.surroundings
        dialog = DelayDialog(
            self._tools.forms.words, plan, conflicts, item_id, self._window, surroundings=around
        )
        dialog.edit_made.connect(self._tools.workspace.apply)
        dialog.open()
        return dialog

    def ask_for_day(self, question: str, verb: Callable[[Plan, date, date], Edit]) -> DayDialog | None:
        """Ask for a day, then do something with it and the day that is meant."""
        pointed = self._pointed()
        if pointed is None:
            return None
        day = pointed.day or pointed.plan.visit.first_day
        words = self._tools.forms.words
        sentence = words.words(question, day=day)
        dialog = DayDialog(words, sentence, day, self._window)
        dialog.day_chosen.connect(lambda chosen: self._tools.workspace.apply(verb(pointed.plan, day, chosen)))
        dialog.open()
        return dialog

    def enter(self, line: str) -> None:
        """Make the item of a line, on the day that is meant."""
        pointed = self._pointed()
        if pointed is None:
            return
        language = self._tools.forms.words.language
        day = pointed.day or pointed.plan.visit.first_day
        making = quick_item(pointed.plan, line, words_of_lines(), day, language)
        if making is not None and self._tools.workspace.apply(making):
            self.items_made.emit(frozenset(ItemId(one) for one in making.ids_of(Item)))

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of what is selected, or of the day, at a point of the screen."""
        pointed = self._pointed()
        if pointed is None:
            return
        statuses = frozenset(item.status for item in pointed.items)
        self.menu = item_menu(
            self._tools.forms.words, self._tools.actions, statuses, self._set_status, self._window
        )
        workspace = self._tools.workspace
        add_free_times(self.menu, pointed, workspace.apply, workspace.surroundings)
        self._mending.offer_for(self.menu, pointed.selected)
        self.menu.popup(at)

    def _set_status(self, status: ItemStatus) -> None:
        self.do(lambda pointed: set_status(pointed.plan, pointed.selected, status))

    def _pointed(self) -> Pointed | None:
        plan = self._tools.workspace.plan
        if plan is None:
            return None
        board = self._board
        return Pointed(plan, self._selected(), board.spot, self._tools.forms.words, board.snap_minutes)
