"""What one host was asked, by date, and everything about the request that is selected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import OrganisationId
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.office_work import Request
from models.vocabulary import RequestOutcome
from models.vocabulary_labels import label
from scheduling import requesting
from scheduling.conflicts import Severity
from scheduling.naming import title_of
from ui.hosts.request_form import REQUEST
from ui.icons import Glyph
from ui.inspector.form import RecordForm
from ui.page_tools import PageTools
from ui.record_names import record_name
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.empty_page import action_button
from ui.widgets.record_table import Column
from ui.widgets.short_table import ShortTable

MOST_ROWS = 6
"""Requests that are seen without scrolling."""


class RequestsList(QWidget):
    """The correspondence with one host. `edit_made` tells what the officer writes down."""

    edit_made = Signal(object)

    def __init__(self, tools: PageTools, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """No requests; `today` is when things are sent and answered."""
        super().__init__(parent)
        self._tools = tools.forms
        self._today = today
        self._plan: Plan | None = None
        self._organisation_id: OrganisationId | None = None
        words = tools.forms.words.words
        self.table: ShortTable[Request] = ShortTable(
            self._columns(), lambda request: request.id, tools.forms.words, most_rows=MOST_ROWS
        )
        self.table.setAccessibleName(words(N_("Requests to this organisation")))
        self.table.selection_moved.connect(self._show_selected)
        self.form: RecordForm[Request] = RecordForm(REQUEST, tools.forms, self._name)
        self.form.edit_made.connect(self._take)
        self.outcome = ChoiceButtons(RequestOutcome, tools.forms.words)
        self.outcome.say_name(words(N_("What they answered")))
        self.outcome.chosen.connect(self._answer)
        self.files = AttachmentList(tools)
        self.files.edit_made.connect(self.edit_made)
        self.new_action = self._action(N_("New request"), Glyph.PLUS, partial(self.ask, None))
        self.delete_action = self._action(N_("Delete"), Glyph.DELETE_OUTLINE, self.delete)
        self._nothing = QLabel(
            words(
                N_(
                    "Nothing is written down yet. “New request” is about everything that this host offers, "
                    "the envelope beside an item about that item alone."
                )
            )
        )
        self._nothing.setObjectName("emptyText")
        self._nothing.setWordWrap(True)
        self._arrange()

    def show_host(self, plan: Plan, organisation_id: OrganisationId) -> None:
        """Show what an organisation was asked."""
        self._plan, self._organisation_id = plan, organisation_id
        requests = requesting.requests_to(plan, organisation_id)
        self.table.show_rows(requests)
        if requests and self.table.selected is None:
            self.table.selectRow(len(requests) - 1)
        self._nothing.setVisible(not requests)
        self._show_selected()

    def ask(self, item: Item | None) -> None:
        """Write down a request about one item, or about all; the keyboard goes into its reference number."""
        if self._plan is None or self._organisation_id is None:
            return
        asking = requesting.ask(self._plan, self._organisation_id, item, self._today())
        self.edit_made.emit(asking)
        if self.table.select(asking.changes[0].id):
            self.form.field("reference").setFocus()

    def delete(self) -> None:
        """Delete the selected request."""
        request = self.table.selected
        if self._plan is not None and request is not None:
            self.edit_made.emit(requesting.take_back(self._plan, request))

    def select(self, request_id: str) -> bool:
        """Select a request; False where this host was not asked it."""
        return self.table.select(request_id)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()

    def _take(self, change: Edit) -> None:
        """Tell a change of the form; what a request is about from now on counts as requested."""
        plan, before, after = self._plan, self.form.record, change.changes[-1].after
        if plan is not None and before is not None and isinstance(after, Request):
            if after.item_id != before.item_id:
                change = requesting.ask_about(plan, before, plan.items.get(after.item_id))
            self.edit_made.emit(change)

    def _answer(self, outcome: RequestOutcome) -> None:
        if self._plan is not None and self.form.record is not None:
            self.edit_made.emit(requesting.answer(self._plan, self.form.record, outcome, self._today()))

    def _show_selected(self) -> None:
        request = self.table.selected
        self.form.show_record(request)
        self.files.show_owner(request)
        self.outcome.show_value(request.outcome if request else None)
        self.delete_action.setEnabled(request is not None)
        self._detail.setVisible(request is not None)

    def _arrange(self) -> None:
        words = self._tools.words.words
        title = QLabel(words(N_("Requests")))
        title.setObjectName("sectionTitle")
        head = QHBoxLayout()
        head.setContentsMargins(0, 10, 0, 0)
        head.setSpacing(8)
        head.addWidget(title)
        head.addStretch(1)
        for action in (self.delete_action, self.new_action):
            head.addWidget(action_button(action))
        answered = QLabel(words(N_("What they answered")))
        answered.setObjectName("fieldLabel")
        self._detail = QWidget()
        detail = QVBoxLayout(self._detail)
        detail.setContentsMargins(0, 6, 0, 0)
        detail.setSpacing(2)
        detail.addWidget(answered)
        detail.addWidget(self.outcome, 0, Qt.AlignmentFlag.AlignLeft)
        detail.addSpacing(4)
        detail.addWidget(self.form)
        files = QLabel(words(N_("Letters and other files")))
        files.setObjectName("fieldLabel")
        detail.addSpacing(4)
        detail.addWidget(files)
        detail.addWidget(self.files)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        for part in (self.table, self._nothing, self._detail):
            layout.addWidget(part)

    def _columns(self) -> tuple[Column[Request], ...]:
        words = self._tools.words
        return (
            Column(words.words(N_("Sent on")), self._sent),
            Column(words.words(N_("Sent as")), self._letter),
            Column(words.words(N_("About")), self._about, stretch=1),
            Column(words.words(N_("Answer")), self._answered, icon=self._sign),
        )

    def _sent(self, request: Request) -> str:
        words = self._tools.words
        return words.short_date(request.sent_on) if request.sent_on else words.words(N_("not sent yet"))

    def _letter(self, request: Request) -> str:
        """How it was sent, with its number where it has one."""
        words = self._tools.words
        if not request.reference:
            return words.say(label(request.form))
        return words.words(N_("{form} {reference}"), form=label(request.form), reference=request.reference)

    def _about(self, request: Request) -> str:
        """The item and the subject, as far as they are given."""
        words = self._tools.words
        item = self._plan.items.get(request.item_id) if self._plan else None
        if item is None:
            return request.subject or words.words(N_("all items"))
        if not request.subject:
            return words.say(Message.of("{name}", name=title_of(item)))
        return words.words(N_("{item}: {subject}"), item=title_of(item), subject=request.subject)

    def _answered(self, request: Request) -> str:
        words = self._tools.words
        if not requesting.waits_for_answer(request):
            return words.say(label(request.outcome))
        late = self._days_late(request)
        if late:
            return words.say(Message.of(*NP_("{count} day overdue", "{count} days overdue"), count=late))
        if self._plan is not None and requesting.is_over(self._plan, self._today()):
            return words.words(N_("never answered"))
        if request.answer_due is None:
            return words.words(N_("no day set"))
        return words.words(N_("due {day}"), day=words.short_date(request.answer_due))

    def _sign(self, request: Request) -> QIcon:
        late = self._days_late(request)
        return self._tools.appearance.severity_icon(Severity.WARNING) if late else QIcon()

    def _days_late(self, request: Request) -> int:
        return requesting.days_late(self._plan, request, self._today()) if self._plan is not None else 0

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        action = QAction(self._tools.appearance.action_icon(glyph), self._tools.words.words(msgid), self)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _name(self, request: Request) -> Localized | Message:
        return record_name(request, self._plan)
