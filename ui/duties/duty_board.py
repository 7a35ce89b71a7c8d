"""The list of tasks and commitments, what is late first, with the form of the one that is selected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from models.duties import Duty
from models.edits import Edit
from models.messages import N_, Message
from models.record_types import AnyRecord
from models.records.agreements import Agreement, Commitment
from models.records.items import Item
from models.records.office_work import Attachment, Task
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.record import Record
from models.records.visits import Visit
from scheduling import duty_moves
from scheduling.due_dates import is_open, is_overdue
from ui.actions import Act
from ui.duties.duty_columns import columns_of_duties
from ui.duties.duty_editor import DutyEditor
from ui.duties.filter_bar import FilterBar
from ui.icons import Glyph
from ui.page_tools import PageTools
from ui.visit_opening import open_visit
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.record_table import RecordView

_CONCERNING: frozenset[type[Record]] = frozenset(
    {Task, Commitment, Agreement, Visit, Item, Person, Organisation, Attachment}
)
"""Kinds of records that the list shows something of."""


class DutySource(NamedTuple):
    """Where the list has its rows from.

    `load` gives those to be done, and with True the finished ones too. `visit` is the one that new ones
    belong to, None for the office. `title` stands over the list, empty where a tab names it already.
    """

    load: Callable[[bool], tuple[Duty, ...]]
    visit: Callable[[], Visit | None]
    title: str = ""


class DutyBoard(QWidget):
    """Tasks and commitments: filtered, marked as done with one key, made, changed and deleted."""

    def __init__(
        self,
        tools: PageTools,
        source: DutySource,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        """A list of what `source` gives, as it stands `today`."""
        super().__init__(parent)
        self._tools = tools
        self._source = source
        self._today = today
        self._known: dict[bool, tuple[Duty, ...]] = {}
        words = tools.forms.words
        self.filters = FilterBar(words)
        self.table: RecordView[Duty] = RecordView(
            columns_of_duties(tools.forms, today, names_visit=bool(source.title)),
            lambda duty: duty.id,
            words,
        )
        self.table.setAccessibleName(words.words(N_("Tasks and commitments")))
        self.finish_action = self._action(N_("Mark as done"), Glyph.CHECK_CIRCLE_OUTLINE, self.toggle)
        self.delete_action = self._action(N_("Delete"), Glyph.DELETE_OUTLINE, self.delete)
        self.visit_action = self._action(N_("Open its visit"), Glyph.CALENDAR_TEXT, self.open_visit)
        self.new_task_action = self._action(N_("New task"), Glyph.PLUS, self.new_task)
        self.new_commitment_action = self._action(N_("New commitment"), Glyph.PLUS, self.new_commitment)
        self.editor = DutyEditor(tools, today, self.finish_action, names_visit=bool(source.title))
        self.editor.edit_made.connect(tools.workspace.apply)
        self.count = QLabel()
        self.count.setObjectName("pageSubtitle")
        self._arrange()
        key = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.toggle)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        opening = [self.visit_action] if source.title else []
        self.table.addActions([self.finish_action, *opening, self.delete_action])
        self.filters.changed.connect(self._show)
        self.filters.search.returnPressed.connect(self.table.setFocus)
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_opened.connect(lambda _duty: self.editor.take_keyboard())
        tools.workspace.changed.connect(self._hear)
        tools.workspace.refused.connect(self._hear_refusal)

    def refresh(self) -> None:
        """Show tasks and commitments as they are stored now, as far as they are asked for."""
        self._known.clear()
        self._show()

    def _show(self) -> None:
        wanted, today = self.filters.wanted, self._today()
        known = self._load(wanted.wants_finished)
        owners = {duty.record.owner.strip() for duty in known}
        self.filters.show_owners(sorted(owners, key=self._tools.forms.words.sort_key))
        shown = tuple(duty for duty in known if wanted.fits(duty, today))
        self.table.show_rows(shown)
        if shown and self.table.selected is None:
            self.table.selectRow(0)
        self._lists.setCurrentIndex(0 if shown else 1)
        self._pages.show_empty(not shown and self._knows_nothing())
        self.count.setText(self._counted(known, today))
        self._show_selected()

    def toggle(self) -> None:
        """What is selected is done; what was finished has to be done again."""
        duty = self.table.selected
        if duty is not None:
            self._tools.workspace.apply(duty_moves.toggle(duty.record, self._today()))

    def delete(self) -> None:
        """Delete what is selected; undo brings it back."""
        duty = self.table.selected
        if duty is not None:
            self._tools.workspace.apply(duty_moves.delete_duty(duty))

    def open_visit(self) -> None:
        """Open the visit that the selected task or commitment belongs to."""
        duty = self.table.selected
        if duty is not None and duty.visit is not None:
            self.commit()
            open_visit(self._tools, duty.visit.id, Act.GO_TO_TASKS)

    def new_task(self) -> None:
        """Make a task and put the keyboard into its words."""
        visit = self._source.visit()
        others = [duty.record for duty in self._load(True) if isinstance(duty.record, Task)]
        self._make(duty_moves.new_task(visit, others if visit else ()))

    def new_commitment(self) -> None:
        """Make a commitment and put the keyboard into its words."""
        self._make(duty_moves.new_commitment(self._source.visit()))

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, or on what can be done while there is none."""
        for part in (self.table, self._nothing, self._empty):
            if part.isVisible():
                part.setFocus()

    def select_record(self, record_id: str) -> None:
        """Select a task or a commitment, whatever was asked for before."""
        self.refresh()
        if not self.table.select(record_id):
            self.filters.ask_for_all()
            self.refresh()
            self.table.select(record_id)
        self.table.setFocus()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._known:
            self.refresh()

    def _hear(self, edit: Edit) -> None:
        if edit.kinds & _CONCERNING:
            self._forget()

    def _hear_refusal(self, _message: Message) -> None:
        """What stood in the way is what others changed: it has to be seen."""
        self._forget()

    def _forget(self) -> None:
        """Read anew what changed here or elsewhere: at once where the list is seen, else when it is."""
        self._known.clear()
        if self.isVisible():
            self.refresh()

    def _load(self, finished: bool) -> tuple[Duty, ...]:
        """What the source gives, read once until something changes: not at every key of a search."""
        if finished not in self._known:
            self._known[finished] = self._source.load(finished)
        return self._known[finished]

    def _make(self, making: Edit) -> None:
        self.commit()
        if self._tools.workspace.apply(making):
            made: AnyRecord = making.changes[-1].record
            self.refresh()
            if not self.table.select(made.id):
                self.filters.ask_for_all()
                self.table.select(made.id)
            self.editor.take_keyboard()

    def _knows_nothing(self) -> bool:
        return not self._load(True)

    def _counted(self, known: tuple[Duty, ...], today: date) -> str:
        overdue = sum(is_overdue(duty, today) for duty in known)
        open_ones = sum(is_open(duty.record) for duty in known)
        message = Message.of(N_("{overdue} overdue, {open} to be done"), overdue=overdue, open=open_ones)
        return self._tools.forms.words.say(message) if known else ""

    def _show_selected(self) -> None:
        self.editor.commit()
        duty = self.table.selected
        words = self._tools.forms.words.words
        opening = duty is None or is_open(duty.record)
        self.finish_action.setText(words(N_("Mark as done") if opening else N_("Take up again")))
        self.finish_action.setEnabled(duty is not None)
        self.delete_action.setEnabled(duty is not None)
        self.visit_action.setEnabled(duty is not None and duty.visit is not None)
        self.editor.show_duty(duty)

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        self._nothing = EmptyPage(
            words(N_("Nothing fits")),
            words(N_("No task or commitment is as you asked for. Search for less, or ask for any state.")),
            self._action(N_("Show all"), Glyph.FILTER_OUTLINE, self.filters.ask_for_all),
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._nothing)
        left = QWidget()
        left.setObjectName("page")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._lists, 1)
        self._empty = EmptyPage(
            words(N_("Nothing to do yet")),
            words(N_("Write down what has to be done and what was promised, who sees to it and by when.")),
            self.new_task_action,
            self.new_commitment_action,
        )
        title = QLabel(words(self._source.title) if self._source.title else "")
        title.setObjectName("pageTitle")
        title.setVisible(bool(self._source.title))
        buttons = (
            *((action_button(self.visit_action),) if self._source.title else ()),
            action_button(self.delete_action),
            action_button(self.new_commitment_action),
            action_button(self.new_task_action, main=True),
        )
        self._pages = MasterDetail((title, self.count, None, *buttons), left, self.editor, self._empty)
        self._pages.splitter.setSizes([710, 370])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        action = QAction(
            self._tools.forms.appearance.action_icon(glyph), self._tools.forms.words.words(msgid), self
        )
        action.triggered.connect(lambda _checked=False: do())
        return action
