"""Everything about one organisation of the visit: its items and requests, its officials, its own record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from models.identifiers import ItemId
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.vocabulary import ItemStatus, OrganisationRole
from scheduling import requesting
from ui.hosts.host_rows import HostRow
from ui.hosts.hosted_items import HostedItems
from ui.hosts.officials_list import Known, OfficialsList
from ui.hosts.requests_list import RequestsList
from ui.hosts.ways import WaysEditor
from ui.inspector.form import RecordForm
from ui.inspector.organisation_form import ORGANISATION
from ui.page_tools import PageTools
from ui.plain_text import ShortenedLabel
from ui.record_names import record_name, spoken_name
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.choice_field import ChoiceField
from ui.widgets.master_detail import padded, scrolling

REQUESTS, OFFICIALS, RECORD, WAYS = range(4)
"""The parts, in the order of their tabs. The ways between venues belong to the visit as a whole."""


MARGINS = 48
"""Left and right of what scrolls, and the bar that scrolls it; in pixels."""


class HostDetail(QWidget):
    """Shows one organisation in tabs.

    `edit_made` tells what the officer changes, `role_chosen` the role that is picked.
    """

    edit_made = Signal(object)
    role_chosen = Signal(object)

    def __init__(
        self, tools: PageTools, known: Known, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        """No organisation; `known` gives the officials that the office knows, `today` the day."""
        super().__init__(parent)
        self.setObjectName("panel")
        self._tools = forms = tools.forms
        self._today = today
        self._plan: Plan | None = None
        self._row: HostRow | None = None
        self.role = ChoiceField(OrganisationRole, forms.words)
        self.role.say_name(forms.words.words(N_("Role in the visit")))
        self.role.edited.connect(lambda: self.role_chosen.emit(self.role.value()))
        self.items = HostedItems(forms)
        self.items.marked.connect(self._mark)
        self.items.asked.connect(self._ask)
        self.items.added.connect(self._receive)
        self.requests = RequestsList(tools, today)
        self.officials = OfficialsList(forms, known)
        self.form: RecordForm[Organisation] = RecordForm(ORGANISATION, forms, self._organisation_name)
        self.files = AttachmentList(tools)
        self.ways = WaysEditor(forms)
        for part in (self.requests, self.officials, self.form, self.files, self.ways):
            part.edit_made.connect(self.edit_made)
        self._title = ShortenedLabel()
        self._title.setObjectName("emptyTitle")
        self._agreed = QLabel()
        self._agreed.setObjectName("pageSubtitle")
        self.bar = QTabBar()
        self._stack = QStackedWidget()
        self._arrange()
        self.bar.currentChanged.connect(self._show_tab)

    def minimumSizeHint(self) -> QSize:
        """The words of an answer stand beside each other: in less room they would be cut."""
        words = self.requests.outcome.sizeHint().width() + MARGINS
        return QSize(words, super().minimumSizeHint().height())

    def show_host(self, plan: Plan, row: HostRow) -> None:
        """Show one of the organisations of `plan`."""
        self._plan, self._row = plan, row
        organisation = plan.organisations.get(row.organisation_id)
        name = record_name(organisation, plan) if organisation else Localized()
        self._title.setText(self._tools.words.say(spoken_name(name)))
        self.role.show_value(row.link.role if row.link else None)
        self.items.show_host(plan, row.organisation_id)
        self.requests.show_host(plan, row.organisation_id)
        self._agreed.setText(self._tools.words.say(_agreed(row)))
        self.form.show_record(organisation)
        self.files.show_owner(organisation)
        self.ways.show_plan(plan)
        if self.bar.currentIndex() == OFFICIALS:
            self.officials.show_host(plan, row.organisation_id)

    def show_request(self, request_id: str) -> None:
        """Bring a request into view."""
        self.bar.setCurrentIndex(REQUESTS)
        self.requests.select(request_id)

    def commit(self) -> None:
        """Take over what is being typed."""
        for part in (self.requests, self.officials, self.form):
            part.commit()

    def _mark(self, item_id: ItemId, status: ItemStatus) -> None:
        if self._plan is not None:
            item = self._plan.items[item_id]
            self.edit_made.emit(requesting.mark(self._plan, item, status, self._today()))

    def _ask(self, item_id: ItemId) -> None:
        if self._plan is not None:
            self.requests.ask(self._plan.items[item_id])

    def _receive(self, item_id: ItemId) -> None:
        if self._plan is not None and self._row is not None and item_id in self._plan.items:
            item = self._plan.items[item_id]
            self.edit_made.emit(requesting.receive(self._plan, item, self._row.organisation_id))

    def _show_tab(self, number: int) -> None:
        self.commit()
        if number == OFFICIALS and self._plan is not None and self._row is not None:
            self.officials.show_host(self._plan, self._row.organisation_id)
        self._stack.setCurrentIndex(number)

    def _arrange(self) -> None:
        words = self._tools.words.words
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 2)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addStretch(1)
        self.role.setFixedWidth(150)
        head.addWidget(self.role)
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setAccessibleName(words(N_("Parts of the organisation")))
        for msgid in (
            N_("Items and requests"),
            N_("Officials"),
            N_("Particulars"),
            N_("Travel times"),
        ):
            self.bar.addTab(words(msgid))
        items = QLabel(words(N_("Items at this host")))
        ways = QLabel(words(N_("Minutes by car between venues")))
        for title in (items, ways):
            title.setObjectName("sectionTitle")
        items_head = QWidget()
        line = QHBoxLayout(items_head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(items)
        line.addStretch(1)
        line.addWidget(self._agreed, 0, Qt.AlignmentFlag.AlignBottom)
        for part in (
            padded(items_head, self.items, self.requests),
            self.officials,
            padded(self.form, self.files),
            padded(ways, self.ways),
        ):
            self._stack.addWidget(scrolling(part))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(2, 0, 0, 0)
        tabs.addWidget(self.bar)
        tabs.addStretch(1)
        layout.addLayout(tabs)
        layout.addWidget(self._stack, 1)

    def _organisation_name(self, organisation: Organisation) -> Localized | Message:
        return record_name(organisation, None)


def _agreed(row: HostRow) -> Message:
    """How far the items are agreed, in words."""
    standing = row.standing
    if not standing.items:
        return Message.of("")
    if standing.declined:
        return Message.of(
            *NP_(
                "{confirmed} of {count} item confirmed, {declined} declined",
                "{confirmed} of {count} items confirmed, {declined} declined",
            ),
            confirmed=standing.confirmed,
            count=standing.items,
            declined=standing.declined,
        )
    return Message.of(
        *NP_("{confirmed} of {count} item confirmed", "{confirmed} of {count} items confirmed"),
        confirmed=standing.confirmed,
        count=standing.items,
    )
