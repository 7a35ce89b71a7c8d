"""One directory of the office: a searched table and the form of the record that is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from models.edits import created, deleted, edit
from models.messages import N_, Message
from models.record_types import AnyRecord
from ui.directory.editors import RecordEditor
from ui.icons import Glyph
from ui.page import Page
from ui.page_tools import PageTools
from ui.record_names import record_name
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.record_table import Column, RecordView

E = TypeVar("E", bound="Entry")


class Entry(Protocol):
    """A row of a directory: a record, and what belongs to it."""

    @property
    def record(self) -> AnyRecord:
        """The record itself."""


class DirectoryWords(NamedTuple):
    """What a directory says: its title, its button, and what an empty one tells."""

    title: str
    add: str
    empty_title: str
    empty_sentence: str


class DirectoryPage(Page, Generic[E]):
    """A directory. `load` gives its rows; `make` a new record of its kind with nothing in it."""

    is_searchable = True

    def __init__(
        self,
        tools: PageTools,
        said: DirectoryWords,
        columns: Sequence[Column[E]],
        load: Callable[[], Sequence[E]],
        make: Callable[[], AnyRecord],
        editor: RecordEditor[E],
    ) -> None:
        """Build the page around `editor`."""
        super().__init__()
        self._tools = tools
        self._load = load
        self._make = make
        self.editor = editor
        words = tools.forms.words.words
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(words(N_("Search")))
        self.search.setAccessibleName(words(N_("Search")))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(240)
        self.table: RecordView[E] = RecordView(columns, lambda entry: entry.record.id, tools.forms.words)
        self.table.setAccessibleName(words(said.title))
        self.search.textChanged.connect(self.table.search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.add_action = QAction(tools.forms.appearance.action_icon(Glyph.PLUS), words(said.add), self)
        self.add_action.triggered.connect(lambda _checked=False: self.add())
        glyph = tools.forms.appearance.action_icon(Glyph.DELETE_OUTLINE)
        self.delete_action = QAction(glyph, words(N_("Delete")), self)
        self.delete_action.triggered.connect(lambda _checked=False: self.delete())
        self.editor.edit_made.connect(tools.workspace.apply)
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_opened.connect(lambda _entry: self.editor.setFocus())
        self._arrange(said)
        tools.workspace.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the records as they are stored now."""
        entries = self._load()
        self.table.show_rows(entries)
        if self.table.records.rows and self.table.selected is None:
            self.table.selectRow(0)
        self._pages.show_empty(not entries)
        self._show_selected()

    def add(self) -> None:
        """Make a new record and put the keyboard into its form."""
        record = self._make()
        self.search.clear()
        if self._tools.workspace.apply(edit(Message.of(N_("New record in the directory")), created(record))):
            self.table.select(record.id)
            self.editor.setFocus()

    def delete(self) -> None:
        """Delete the selected record; the store refuses while something needs it. Undo brings it back."""
        entry = self.table.selected
        if entry is None:
            return
        name = Message.of(N_("Delete “{name}”"), name=record_name(entry.record, None))
        self._tools.workspace.apply(
            edit(name, *map(deleted, self.editor.belongings(entry)), deleted(entry.record))
        )

    def select_record(self, record_id: str) -> None:
        """Select a record and bring it into view, whatever was searched for before."""
        self.search.clear()
        self.refresh()
        self.table.select(record_id)
        self.table.setFocus()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def take_search(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()

    def _arrange(self, said: DirectoryWords) -> None:
        words = self._tools.forms.words.words
        title = QLabel(words(said.title))
        title.setObjectName("pageTitle")
        buttons = (action_button(self.delete_action), action_button(self.add_action, main=True))
        empty = EmptyPage(words(said.empty_title), words(said.empty_sentence), self.add_action)
        self._pages = MasterDetail((title, None, self.search, *buttons), self.table, self.editor, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _show_selected(self) -> None:
        self.editor.commit()
        entry = self.table.selected
        self.delete_action.setEnabled(entry is not None)
        self.editor.show_entry(entry)
