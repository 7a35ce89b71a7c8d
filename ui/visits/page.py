"""The list of visits.

Find one, open it, make one, copy one to other days, delete one, hand one on as a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exports.wording import join
from exports.writing import write_whole_file
from models.edits import Edit
from models.exchange.plan_file import import_edit, read_plan_file, write_plan
from models.identifiers import VisitId
from models.messages import N_, HeyetError, Message
from models.records.visits import Visit
from models.vocabulary_labels import label
from scheduling.visit_moves import delete_visit, duplicate_visit
from ui.actions import Act
from ui.page import Page
from ui.page_tools import PageTools
from ui.visits.deleted_dialog import DeletedVisitsDialog
from ui.visits.deleted_visits import DeletedVisit, bringing_back
from ui.visits.double_bookings_dialog import DoubleBookingsDialog
from ui.visits.month import VIEW_NAMES, MonthOverview, VisitsView
from ui.visits.new_days_dialog import NewDaysDialog
from ui.visits.new_visit_dialog import NewVisitDialog
from ui.visits.template_dialog import TemplateDialog
from ui.visits.templates import plan_of, templates_of
from ui.visits.templates_dialog import TemplatesDialog
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.record_table import Column, RecordView
from ui.workspace import VisitSummary

_OF_SELECTED = (Act.OPEN_VISIT, Act.DUPLICATE_VISIT, Act.DELETE_VISIT, Act.EXPORT_VISIT)
"""What is done to the visit that is selected."""


class VisitsPage(Page):
    """All visits in a table. `visit_opened` tells which one the officer wants to see."""

    visit_opened = Signal(str)
    is_searchable = True

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The visits of the workspace's store."""
        super().__init__(parent)
        self._tools = tools
        words = tools.forms.words.words
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(words(N_("Search the visits")))
        self.search.setAccessibleName(words(N_("Search the visits")))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(260)
        self.templates_button = QPushButton(words(N_("Templates…")))
        self.templates_button.clicked.connect(self.show_templates)
        self.double_bookings_button = QPushButton(words(N_("Double bookings…")))
        self.double_bookings_button.setToolTip(
            words(N_("Whom and what any two of all visits need at one time"))
        )
        self.double_bookings_button.clicked.connect(self.show_double_bookings)
        self.deleted_button = QPushButton(words(N_("Deleted visits…")))
        self.deleted_button.clicked.connect(self.show_deleted)
        self.table: RecordView[VisitSummary] = RecordView(
            self._columns(), lambda summary: summary.visit.id, tools.forms.words, sorted_by=None
        )
        self.table.setAccessibleName(words(N_("Visits")))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.addActions([tools.actions[act] for act in _OF_SELECTED])
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, self.table.horizontalHeader().sortIndicatorOrder())
        self.table.row_opened.connect(lambda summary: self.visit_opened.emit(summary.visit.id))
        self.table.selection_moved.connect(self.enable_actions)
        self.month = MonthOverview(tools, date.today())
        self.month.visit_opened.connect(self.visit_opened)
        self.month.selection_moved.connect(self.enable_actions)
        self.views = ChoiceButtons(VisitsView, tools.forms.words, named=lambda view: Message.of(_name(view)))
        self.views.show_value(VisitsView.LIST)
        self.views.chosen.connect(self.show_view)
        self.search.textChanged.connect(self.table.search)
        self.search.textChanged.connect(self.month.search)
        self.search.returnPressed.connect(self.take_keyboard)
        self._empty = EmptyPage(
            words(N_("No visits yet")),
            words(N_("A visit holds a programme, a delegation and everything that is printed from them.")),
            tools.actions[Act.NEW_VISIT],
            tools.actions[Act.IMPORT_VISIT],
        )
        self._pages = QStackedWidget()
        self._view: RecordView[VisitSummary] | MonthOverview = self.table
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.month)
        self._pages.addWidget(self._empty)
        self._arrange()
        tools.workspace.changed.connect(self.refresh)
        self.refresh()

    @property
    def selected(self) -> VisitSummary | None:
        """The visit that is selected in the list, or in the month where that is shown; None for none."""
        return self._view.selected

    def show_view(self, view: VisitsView) -> None:
        """Show the visits as a list or by month; the selected one stays selected."""
        before = self.selected
        self._view = self.month if view is VisitsView.MONTH else self.table
        self.views.show_value(view)
        if before is not None:
            self._view.select(before.visit.id)
        self.refresh()

    def refresh(self) -> None:
        """Show the visits as they are stored now."""
        summaries = self._tools.workspace.store.visits()
        self.table.show_rows(summaries)
        self.month.show_visits(summaries)
        if summaries and self.table.selected is None:
            self.table.selectRow(0)
        self._pages.setCurrentWidget(self._view if summaries else self._empty)
        self.double_bookings_button.setVisible(len(summaries) > 1)
        self.deleted_button.setVisible(bool(self._tools.workspace.store.deletions(limit=1)))
        self.enable_actions()

    def enable_actions(self) -> None:
        """Let be done what can be done to the selected visit."""
        self._tools.actions.enable(self.selected is not None, *_OF_SELECTED)

    def take_keyboard(self) -> None:
        """Put the keyboard into the list of visits, or the month."""
        if self._view is self.month:
            self.month.take_keyboard()
        else:
            self.table.setFocus()

    def take_search(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def open_selected(self) -> None:
        """Open the selected visit."""
        if self.selected is not None:
            self.visit_opened.emit(self.selected.visit.id)

    def new_visit(self, template_id: str = "") -> NewVisitDialog:
        """Ask for a new visit, begun from a template where one is named."""
        workspace = self._tools.workspace
        dialog = NewVisitDialog(
            self._tools.forms,
            date.today(),
            templates_of(workspace),
            lambda template: plan_of(template, workspace),
            self,
        )
        dialog.begin_with(template_id)
        dialog.visit_wanted.connect(self._make)
        dialog.open()
        return dialog

    def show_templates(self) -> TemplatesDialog:
        """Show the templates, to begin from one or to change one."""
        dialog = TemplatesDialog(self._tools, self)
        dialog.visit_wanted.connect(self.new_visit)
        dialog.opened.connect(self.visit_opened)
        dialog.open()
        return dialog

    def show_deleted(self) -> DeletedVisitsDialog | None:
        """Show the visits that were deleted, to bring one back."""
        dialog: DeletedVisitsDialog | None = None
        with self._refusals():
            dialog = DeletedVisitsDialog(self._tools, self)
            dialog.wanted.connect(self._bring_back)
            dialog.open()
        return dialog

    def show_double_bookings(self) -> DoubleBookingsDialog | None:
        """Show what any two of all visits need at one time, from today on."""
        dialog: DoubleBookingsDialog | None = None
        with self._refusals():
            dialog = DoubleBookingsDialog(self._tools, date.today(), self)
            dialog.visit_opened.connect(self.visit_opened)
            dialog.open()
        return dialog

    def duplicate_selected(self) -> NewDaysDialog | None:
        """Ask for the days to which the selected visit is copied."""
        summary = self.selected
        if summary is None:
            return None
        visit = summary.visit
        dialog = NewDaysDialog(self._tools.forms.words, visit, self)
        dialog.day_chosen.connect(lambda first_day: self._duplicate(visit.id, first_day))
        dialog.open()
        return dialog

    def delete_selected(self) -> None:
        """Delete the selected visit, once that is confirmed."""
        summary = self.selected
        if summary is None:
            return
        visit = summary.visit
        question = Message.of(
            N_("Delete “{title}” with its programme and delegation? People, organisations and venues stay."),
            title=visit.title,
        )
        go_ahead = Message.of(N_("Delete the visit"))
        self._tools.questions.confirm(self, question, go_ahead, lambda: self._delete(visit.id))

    def import_file(self) -> None:
        """Ask for a file and take over the visit in it."""
        self._tools.questions.file_to_open(self, "json", self._import)

    def export_selected(self) -> None:
        """Ask where to write the selected visit and write it."""
        summary = self.selected
        if summary is not None:
            self.export(summary.visit)

    def export(self, visit: Visit) -> None:
        """Ask where to write a visit and write it."""
        name = f"{visit.reference or self._tools.forms.words.text(visit.title) or 'heyet'}.json".replace(
            "/", "-"
        )
        self._tools.questions.file_to_save(self, name, lambda path: self._export(visit.id, path))

    def save_as_template(self) -> TemplateDialog | None:
        """Ask what is kept of the open visit as a template to begin others from."""
        plan = self._tools.workspace.plan
        if plan is None:
            return None
        dialog = TemplateDialog(self._tools.forms, plan, self.window())
        dialog.template_wanted.connect(self._tools.workspace.apply)
        dialog.open()
        return dialog

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        title = QLabel(words(N_("Visits")))
        title.setObjectName("pageTitle")
        head = QHBoxLayout()
        head.setContentsMargins(17, 12, 16, 10)
        head.setSpacing(8)
        head.addWidget(title)
        head.addSpacing(8)
        head.addWidget(self.views)
        head.addStretch(1)
        head.addWidget(self.search)
        head.addWidget(self.double_bookings_button)
        head.addWidget(self.deleted_button)
        head.addWidget(self.templates_button)
        head.addWidget(action_button(self._tools.actions[Act.NEW_VISIT], main=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _columns(self) -> tuple[Column[VisitSummary], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Title")), lambda row: words.text(row.visit.title), stretch=3),
            Column(
                words.words(N_("Days")),
                lambda row: words.date_range(row.visit.first_day, row.visit.last_day),
                sort_key=lambda row: (row.visit.first_day, row.visit.last_day),
            ),
            Column(
                words.words(N_("Hosts")),
                lambda row: join(list(words.texts(row.host_names)), words.language),
                stretch=3,
            ),
            Column(words.words(N_("Status")), lambda row: words.say(label(row.visit.status))),
            Column(
                words.words(N_("Items")),
                lambda row: str(row.item_count),
                sort_key=lambda row: row.item_count,
                is_number=True,
            ),
            Column(
                words.words(N_("Delegation")),
                lambda row: str(row.member_count),
                sort_key=lambda row: row.member_count,
                is_number=True,
            ),
        )

    def _make(self, making: Edit) -> None:
        visits = [change.id for change in making.changes if change.kind is Visit]
        if self._tools.workspace.apply(making):
            self.visit_opened.emit(visits[0])

    def _duplicate(self, visit_id: VisitId, first_day: date) -> None:
        workspace = self._tools.workspace
        with self._refusals():
            copying = duplicate_visit(workspace.store.load(visit_id), first_day)
            if workspace.apply(copying):
                self._view.select(next(change.id for change in copying.changes if change.kind is Visit))

    def _bring_back(self, gone: DeletedVisit) -> None:
        with self._refusals():
            if self._tools.workspace.apply(bringing_back(self._tools.workspace, gone)):
                self._view.select(gone.visit.id)

    def _delete(self, visit_id: VisitId) -> None:
        with self._refusals():
            self._tools.workspace.apply(delete_visit(self._tools.workspace.store.load(visit_id)))

    def _import(self, path: Path) -> None:
        workspace = self._tools.workspace
        with self._refusals():
            plan = read_plan_file(path)
            importing = import_edit(workspace.store.known_of(plan), plan)
            if workspace.apply(importing):
                self._view.select(plan.visit_id)

    def _export(self, visit_id: VisitId, path: Path) -> None:
        with self._refusals():
            write_whole_file(path, write_plan(self._tools.workspace.store.load(visit_id)))
            self.told.emit(Message.of(N_("Written: {file}"), file=str(path)))

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """Have what a person can mend told where every refusal is told."""
        try:
            yield
        except HeyetError as error:
            self._tools.workspace.refused.emit(error.message)


def _name(view: StrEnum) -> str:
    return VIEW_NAMES[VisitsView(view)]
