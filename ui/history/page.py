"""What was done to the open visit, when and by whom, as the record of changes has it: after a restart too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import VisitId
from models.messages import N_, NP_, HeyetError, Message
from ui.actions import Act
from ui.history.going_back import ways_back
from ui.history.step_detail import StepDetail
from ui.history.trail import Trail
from ui.icons import Glyph
from ui.page import Page
from ui.page_tools import PageTools
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.record_table import Column, RecordView
from ui.workspace import AuditEntry

STEPS_AT_ONCE = 400
"""Steps that are read together; earlier ones are read when they are asked for."""


class HistoryPage(Page):
    """The steps of the open visit, the newest first, and the ways back from each."""

    is_searchable = True

    def __init__(
        self, tools: PageTools, parent: QWidget | None = None, *, steps_at_once: int = STEPS_AT_ONCE
    ) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
        self._at_once = steps_at_once
        self._trail: Trail | None = None
        self._is_stale = True
        words = tools.forms.words
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(words.words(N_("Search the history")))
        self.search.setAccessibleName(words.words(N_("Search the history")))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(260)
        self.count = QLabel()
        self.count.setObjectName("pageSubtitle")
        self.table: RecordView[AuditEntry] = RecordView(
            self._columns(), lambda entry: str(entry.sequence), words, sorted_by=None
        )
        self.table.setAccessibleName(words.words(N_("History of the visit")))
        self.earlier_action = self._action(N_("Show earlier steps"), Glyph.HISTORY, self.show_earlier)
        self.detail = StepDetail(words)
        self.detail.edit_wanted.connect(tools.workspace.apply)
        self._arrange()
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_opened.connect(lambda _entry: self.detail.bring_back.setFocus())
        tools.workspace.changed.connect(self._hear)
        tools.workspace.refused.connect(self._hear)

    def refresh(self) -> None:
        """Show the steps as they are recorded now."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        self._is_stale = False
        if self._trail is None or self._trail.visit_id != plan.visit_id:
            self._read(lambda: self._begin(plan.visit_id))
        else:
            self._read(self._trail.read_news)

    def show_earlier(self) -> None:
        """Read further back."""
        if self._trail is not None:
            self._read(self._trail.read_further)
            self.table.setFocus()

    def _begin(self, visit_id: VisitId) -> None:
        self._trail = Trail(self._tools.workspace, visit_id, self._at_once)

    def _read(self, read: Callable[[], object]) -> None:
        """Read steps and show what is known then; what cannot be read is told."""
        try:
            read()
        except HeyetError as error:
            self.told.emit(error.message)
        entries = self._entries
        self._earlier.setVisible(self._trail is not None and self._trail.has_more)
        self._pages.show_empty(not entries)
        self.table.show_rows(entries)
        self._show_rows()

    @property
    def _entries(self) -> tuple[AuditEntry, ...]:
        return self._trail.entries if self._trail is not None else ()

    def select_record(self, record_id: str) -> None:
        """Select the newest step that changed a record."""
        self.refresh()
        for entry in self._entries:
            if any(change.id == record_id for change in entry.edit.changes):
                self.search.clear()
                self.table.select(str(entry.sequence))
                break

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, or on what can be done while nothing fits."""
        for part in (self.table, self._nothing):
            if part.isVisible():
                part.setFocus()

    def take_search(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _hear(self, _news: Edit | Message) -> None:
        """Read anew what was done here or elsewhere: at once where the history is seen, else when it is."""
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _search(self, text: str) -> None:
        self.table.search(text)
        self._show_rows()

    def _show_rows(self) -> None:
        rows = self.table.records.rows
        if rows and self.table.selected is None:
            self.table.selectRow(0)
        self._lists.setCurrentIndex(0 if rows or not self.search.text() else 1)
        count = Message.of(*NP_("{count} step", "{count} steps"), count=len(rows))
        self.count.setText(self._tools.forms.words.say(count))
        self._show_selected()

    def _show_selected(self) -> None:
        workspace, entry = self._tools.workspace, self.table.selected
        if entry is None or workspace.plan is None:
            self.detail.show_nothing()
            return
        try:
            ways = ways_back(workspace, self._entries, entry)
        except HeyetError as error:
            self.detail.show_nothing()
            self.told.emit(error.message)
            return
        self.detail.show_step(entry, self._when(entry), ways, workspace.plan)

    def _when(self, entry: AuditEntry) -> str:
        """The moment as the clock of this computer showed it."""
        moment: datetime = entry.at.astimezone()
        words = self._tools.forms.words
        return words.words(
            N_("{date}, {clock}"), date=words.short_date(moment.date()), clock=words.clock(moment.time())
        )

    def _columns(self) -> tuple[Column[AuditEntry], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("When")), self._when),
            Column(words.words(N_("What was done")), lambda entry: words.say(entry.edit.name), stretch=4),
            Column(words.words(N_("Done by")), lambda entry: entry.user, stretch=1),
        )

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        self._nothing = EmptyPage(
            words(N_("Nothing fits")),
            words(N_("No step that was read is called so. Search for less, or read further back.")),
            self._action(N_("Show all"), Glyph.FILTER_OUTLINE, self.search.clear),
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._nothing)
        empty = EmptyPage(
            words(N_("Nothing was done yet")), words(N_("Every step of the visit is listed here."))
        )
        self._earlier = action_button(self.earlier_action)
        buttons = (self._earlier, action_button(self._tools.actions[Act.STEPS]))
        self._pages = MasterDetail((self.search, self.count, None, *buttons), self._lists, self.detail, empty)
        self._pages.splitter.setSizes([715, 365])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        action = QAction(
            self._tools.forms.appearance.action_icon(glyph), self._tools.forms.words.words(msgid), self
        )
        action.triggered.connect(lambda _checked=False: do())
        return action
