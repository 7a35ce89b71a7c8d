"""One directory of the office: a searched and filtered list, and all about the record selected in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.edits import created, deleted, edit
from models.messages import N_, Message
from models.record_types import AnyRecord
from ui.actions import Act
from ui.directory.alike_dialog import AlikeDialog
from ui.directory.editors import Entry, RecordEditor
from ui.directory.filter_bar import FilterBar, FilterBy
from ui.icons import Glyph
from ui.page import Page
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.record_names import record_name
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.paged_table import PagedColumn, PagedView, Query, RowSource
from ui.workspace import DirectoryFilter, SortBy

E = TypeVar("E", bound=Entry)
E_co = TypeVar("E_co", bound=Entry, covariant=True)

SETTLING = 150
"""Milliseconds without a key after which the first record found is shown: typing must not wait for it."""


class Merging(QDialog):
    """A dialog that makes one record of two; `merged` carries the id of the one that stays."""

    merged = Signal(str)


class DirectoryWords(NamedTuple):
    """What a directory says: its title, its button, its length, and what an empty one tells.

    `counted` are the words for one and for several: "{count} person", "{count} people".
    """

    title: str
    add: str
    counted: tuple[str, str]
    empty_title: str
    empty_sentence: str


class DirectoryRows(RowSource[E_co], Protocol[E_co]):
    """The rows of a directory, and which of them may be the same."""

    def alike(self) -> tuple[tuple[str, ...], ...]:
        """Groups of ids of records that may be the same; in each the older ones first."""


class Listed(NamedTuple, Generic[E]):
    """What is listed: the columns, where rows come from, how a record is made, and how two are made one."""

    columns: Sequence[PagedColumn[E]]
    source: DirectoryRows[E]
    make: Callable[[], AnyRecord]
    filters: tuple[FilterBy, ...]
    languages: Callable[[], tuple[str, ...]]
    merge: Callable[[E, str | None, QWidget], Merging]
    further: tuple[Act, ...] = ()


class DirectoryPage(Page, Generic[E]):
    """A directory."""

    is_searchable = True

    def __init__(
        self, tools: PageTools, said: DirectoryWords, listed: Listed[E], editor: RecordEditor[E]
    ) -> None:
        """Build the page around `editor`."""
        super().__init__()
        self._tools = tools
        self._said = said
        self._listed = listed
        self._entry: E | None = None
        self._is_stale = False
        self.editor = editor
        words = tools.forms.words.words
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(words(N_("Search")))
        self.search.setAccessibleName(words(N_("Search")))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(220)
        self.table: PagedView[E] = PagedView(
            listed.columns, listed.source, lambda entry: entry.record.id, tools.forms.words.language
        )
        self.table.setAccessibleName(words(said.title))
        countries = tools.workspace.store.countries
        self.filters = FilterBar(tools.forms, listed.filters, countries, listed.languages)
        self.length = PlainLabel()
        self.length.setObjectName("pageSubtitle")
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING)
        self._settling.timeout.connect(self._settle)
        self._make_actions()
        self._arrange()
        self._connect()
        self.refresh()

    @property
    def shown(self) -> AnyRecord | None:
        """The record whose form is shown."""
        return self._entry.record if self._entry else None

    def refresh(self) -> None:
        """Show the records as they are stored now."""
        self._is_stale = False
        place = self.table.currentIndex().row()
        self._show_list()
        self._return_to(self._entry, place)

    def add(self) -> None:
        """Make a new record and put the keyboard into its form."""
        self.commit()
        record = self._listed.make()
        if self._tools.workspace.apply(edit(Message.of(N_("New record in the directory")), created(record))):
            self._show_everything()
            self.table.select(record.id)
            self.editor.setFocus()

    def delete(self) -> None:
        """Delete the record that is shown; the store refuses while it is needed. Undo brings it back."""
        entry = self._entry
        if entry is not None:
            name = Message.of(N_("Delete “{name}”"), name=record_name(entry.record, None))
            belongings = map(deleted, self.editor.belongings(entry))
            self._tools.workspace.apply(edit(name, *belongings, deleted(entry.record)))

    def merge(self, other_id: str | None = None) -> Merging | None:
        """Make the record that is shown and another one, which the dialog asks for, one."""
        self.commit()
        if self._entry is None:
            return None
        dialog = self._listed.merge(self._entry, other_id, self)
        dialog.merged.connect(self.select_record)
        dialog.open()
        return dialog

    def find_alike(self) -> AlikeDialog:
        """List records that are called alike, to be compared and made one."""
        self.commit()
        name_of = self._tools.forms.directory.name_of
        dialog = AlikeDialog(self._tools.forms.words, self._listed.source.alike, name_of, self)
        dialog.compare_wanted.connect(self._compare)
        self._tools.workspace.changed.connect(dialog.refresh)
        dialog.open()
        return dialog

    def select_record(self, record_id: str) -> None:
        """Select a record and bring it into view, whatever was searched for before."""
        self._show_everything()
        self.table.select(record_id)
        self.table.setFocus()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, or on what can be done while there is none."""
        for part in (self.table, self.nothing, self._empty):
            if part.isVisible():
                part.setFocus()

    def take_search(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _make_actions(self) -> None:
        words, icon = self._tools.forms.words.words, self._tools.forms.appearance.action_icon
        self.add_action = QAction(icon(Glyph.PLUS), words(self._said.add), self)
        self.add_action.triggered.connect(lambda _checked=False: self.add())
        self.delete_action = QAction(icon(Glyph.DELETE_OUTLINE), words(N_("Delete")), self)
        self.delete_action.triggered.connect(lambda _checked=False: self.delete())
        self.delete_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.merge_action = QAction(words(N_("Merge with another record…")), self)
        self.merge_action.triggered.connect(lambda _checked=False: self.merge())
        self.alike_action = QAction(words(N_("Find records that may be the same…")), self)
        self.alike_action.triggered.connect(lambda _checked=False: self.find_alike())
        self.merge_button = QPushButton(icon(Glyph.CALL_MERGE), words(N_("Merge")))
        menu = QMenu(self.merge_button)
        menu.addActions([self.merge_action, self.alike_action])
        self.merge_button.setMenu(menu)
        self.all_action = QAction(icon(Glyph.FILTER_OUTLINE), words(N_("Show all")), self)
        self.all_action.triggered.connect(lambda _checked=False: self._list_everything())
        self.table.addActions([self.merge_action, self.delete_action])
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.filter_button = QPushButton(icon(Glyph.FILTER_OUTLINE), words(N_("Filter")))
        self.filter_button.setCheckable(True)

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        title = QLabel(words(self._said.title))
        title.setObjectName("pageTitle")
        buttons = [self.merge_button, action_button(self.delete_action)]
        further = [self._tools.actions[act] for act in self._listed.further]
        buttons += map(action_button, further)
        buttons.append(action_button(self.add_action, main=True))
        self._empty = EmptyPage(
            words(self._said.empty_title), words(self._said.empty_sentence), self.add_action, *further
        )
        self.nothing = EmptyPage(
            words(N_("Nothing fits")),
            words(N_("Nothing in this directory is as you asked for. Search for less, or show all of it.")),
            self.all_action,
        )
        self.lists = QStackedWidget()
        self.lists.addWidget(self.table)
        self.lists.addWidget(self.nothing)
        left = QWidget()
        left.setObjectName("page")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.lists, 1)
        head = (title, self.length, None, self.search, self.filter_button, *buttons)
        self._pages = MasterDetail(head, left, self.editor, self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.filters.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search_changed)
        self.search.returnPressed.connect(self._enter_list)
        self.filters.changed.connect(self._search_changed)
        self.filter_button.toggled.connect(self._show_filters)
        self.table.sorting_changed.connect(self.refresh)
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_opened.connect(lambda _entry: self.editor.setFocus())
        self.editor.edit_made.connect(self._tools.workspace.apply)
        self._tools.workspace.changed.connect(self._changed)

    @property
    def _query(self) -> Query:
        """What is looked for: in the order of fit while one types, and no column was chosen to sort by."""
        search, order = self.search.text(), self.table.order
        if search.strip() and order.by is SortBy.NAME and not order.descending:
            order = order._replace(by=SortBy.FIT)
        return Query(search, order, self.filters.filter)

    def _compare(self, ids: tuple[str, ...]) -> None:
        """Show the oldest of a group, and the next beside it."""
        self.select_record(ids[0])
        self.merge(ids[1])

    @property
    def _is_everything(self) -> bool:
        """Whether nothing is searched or filtered for."""
        return not self.search.text().strip() and self.filters.filter == DirectoryFilter()

    def _changed(self) -> None:
        """Show what was changed; a page that nobody sees waits until it is seen."""
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def _show_list(self, *, whole: bool = True) -> None:
        self.table.show_query(self._query, whole=whole)
        self._show_length()
        listed = self.table.records.rowCount() > 0
        self._pages.show_empty(self._is_everything and not listed)
        self.lists.setCurrentWidget(self.table if listed else self.nothing)

    def _show_length(self) -> None:
        """Say how many there are, as soon as that is known."""
        records = self.table.records
        if records.is_whole:
            count = records.rowCount()
            sentence = self._tools.forms.words.say(Message.of(*self._said.counted, count=count))
            self.length.setText(sentence if count or not self._is_everything else "")

    def _show_everything(self) -> None:
        """Search and filter for nothing any more."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.filters.blockSignals(True)
        self.filters.clear()
        self.filters.blockSignals(False)
        self._show_list()

    def _list_everything(self) -> None:
        """Give up what was searched for, and put the keyboard into the list."""
        self._show_everything()
        self._settle()
        self.table.setFocus()

    def _search_changed(self) -> None:
        """List what fits now; the record that is shown stays where it fits too, else the first is shown.

        How many fit is counted, and the first shown, once the officer pauses.
        """
        self._show_list(whole=False)
        shown = self.shown
        if shown is not None and shown.id in {entry.record.id for entry in self.table.records.first_rows}:
            self.table.select(shown.id)
        self._settling.start()

    def _enter_list(self) -> None:
        if self._settling.isActive():
            self._settling.stop()
            self._settle()
        (self.table if self.table.records.rowCount() else self.nothing).setFocus()

    def _settle(self) -> None:
        """Count what was found, and show the first of it where nothing of it is shown.

        Where nothing is found, no form is left that a deletion could be meant for.
        """
        self.table.count_all()
        self._show_length()
        if not self.table.records.rowCount():
            self._show_entry(None)
        elif self.table.selected is None:
            self.table.selectRow(0)

    def _show_filters(self, shown: bool) -> None:
        self.filters.offer()
        self.filters.setVisible(shown)
        if not shown and self.filters.filter != DirectoryFilter():
            self.filters.clear()

    def _return_to(self, entry: E | None, place: int) -> None:
        """Go on showing the record that was shown, though it may stand elsewhere in the list or not in it.

        Where it is gone, what stands in its `place` is shown.
        """
        fresh = self._listed.source.find(entry.record.id) if entry else None
        if fresh is None:
            count = self.table.records.rowCount()
            self.table.selectRow(min(max(place, 0), count - 1))
            if not count:
                self._show_entry(None)
        elif not self.table.select(fresh.record.id):
            self._show_entry(fresh)

    def _show_selected(self) -> None:
        entry = self.table.selected
        if entry is not None:
            self._show_entry(entry)

    def _show_entry(self, entry: E | None) -> None:
        # The page is at the next record before what is typed for the last one is taken over: the change lists
        # everything anew, and would else lead back.
        self._entry = entry
        self.editor.commit()
        for action in (self.delete_action, self.merge_action):
            action.setEnabled(entry is not None)
        self.editor.show_entry(entry)
