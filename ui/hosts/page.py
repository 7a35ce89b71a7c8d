"""The organisations of the visit: who takes part, what each was asked and answered, and the ways between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtGui import QAction, QIcon, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import OrganisationId, new_identifier
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.visits import VisitOrganisation
from models.vocabulary import OrganisationRole
from models.vocabulary_labels import label
from scheduling.conflicts import Severity
from ui.hosts import taking_part
from ui.hosts.host_detail import HostDetail
from ui.hosts.host_rows import HostRow, host_rows
from ui.icons import Glyph
from ui.page import Page
from ui.page_tools import PageTools
from ui.record_names import record_name, spoken_name
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.picker import Picker
from ui.widgets.record_table import Column, RecordView
from ui.workspace import DirectoryFilter, DirectoryOrder, SortBy

MOST_OFFICIALS = 200
"""Officials of one organisation that are listed."""


class HostsPage(Page):
    """Who takes part in the open visit as a body, and the correspondence with them."""

    def __init__(
        self, tools: PageTools, parent: QWidget | None = None, *, today: Callable[[], date] = date.today
    ) -> None:
        """The organisations of the open visit; `today` is when things are sent, answered and overdue."""
        super().__init__(parent)
        self._tools = tools
        self._today = today
        forms = tools.forms
        self.picker = Picker(
            forms.directory.organisations, forms.directory.name_of, forms.words, offers_new=True
        )
        self.picker.line.setPlaceholderText(forms.words.words(N_("Add an organisation…")))
        self.picker.say_name(forms.words.words(N_("Add an organisation")))
        self.picker.setFixedWidth(280)
        self.picker.edited.connect(self._add)
        self.picker.new_wanted.connect(self._add_new)
        self.table: RecordView[HostRow] = RecordView(
            self._columns(), lambda row: row.key, forms.words, sorted_by=None
        )
        self.table.setAccessibleName(forms.words.words(N_("Organisations of the visit")))
        self.detail = HostDetail(tools, self.known_officials, today)
        self.detail.edit_made.connect(self._apply)
        self.detail.role_chosen.connect(self._change_role)
        self.up_action = self._action(N_("Move up"), Glyph.ARROW_UP, partial(self.shift, -1))
        self.down_action = self._action(N_("Move down"), Glyph.ARROW_DOWN, partial(self.shift, 1))
        self.remove_action = self._action(N_("Remove"), Glyph.DELETE_OUTLINE, self.remove)
        self.table.selection_moved.connect(self._show_selected)
        self._arrange()
        tools.workspace.changed.connect(self._take_news)
        self.refresh()

    def refresh(self) -> None:
        """Show organisations, correspondence and ways as they are now."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        shown = host_rows(plan, self._today())
        self.table.show_rows(shown)
        if shown and self.table.selected is None:
            self.table.selectRow(self._first_host(shown))
        self._pages.show_empty(not shown)
        self._show_selected()

    def add(self, organisation: OrganisationId | Organisation, role: OrganisationRole) -> None:
        """Have an organisation take part in a role."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        adding = taking_part.take_part(plan, organisation, role)
        if self._tools.workspace.apply(adding):
            self.table.select(adding.changes[-1].id)

    def shift(self, places: int) -> None:
        """Move the selected organisation up or down among those of its role."""
        self._do(lambda plan, link: taking_part.shift(plan, link, places))

    def remove(self) -> None:
        """Take the selected organisation out of the visit; undo brings it back."""
        self._do(taking_part.withdraw)

    def select_record(self, record_id: str) -> None:
        """Select an organisation, its role in the visit, a request to it, or an item that it hosts."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        request, item = plan.requests.get(record_id), plan.items.get(record_id)
        wanted = {record_id}
        if request is not None:
            wanted.add(request.organisation_id)
        if item is not None and item.host_organisation_id is not None:
            wanted.add(item.host_organisation_id)
        for row in self.table.records.rows:
            if row.key in wanted or row.organisation_id in wanted:
                self.table.select(row.key)
                break
        if request is not None:
            self.detail.show_request(request.id)

    def take_keyboard(self) -> None:
        """Put the keyboard into the list of organisations."""
        self.table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.detail.commit()

    def _take_news(self) -> None:
        """Show what has changed; while nobody looks, that waits: every drag on the board would pay for it."""
        if self.isVisible():
            self.refresh()

    def _first_host(self, shown: tuple[HostRow, ...]) -> int:
        """The first organisation that receives: it is the hosts that there is work with."""
        for number, row in enumerate(shown):
            if row.link is not None and row.link.role is OrganisationRole.HOST:
                return number
        return 0

    def _add(self) -> None:
        identifier = self.picker.value()
        self.picker.show_value(None)
        if isinstance(identifier, str):
            self.add(OrganisationId(identifier), self._next_role())

    def _add_new(self, name: str) -> None:
        languages = self._tools.forms.languages
        made = Organisation(
            id=OrganisationId(new_identifier()),
            name=Localized.of({languages[0] if languages else self._tools.forms.words.language: name}),
        )
        self.add(made, self._next_role())

    def _next_role(self) -> OrganisationRole:
        """What a further organisation most likely is: the guest while there is none, then a host."""
        plan = self._tools.workspace.plan
        roles = {link.role for link in plan.visit_organisations} if plan else set()
        return OrganisationRole.HOST if OrganisationRole.GUEST in roles else OrganisationRole.GUEST

    def _change_role(self, role: OrganisationRole) -> None:
        """Give the selected organisation another role, or one at all where it had none."""
        row = self.table.selected
        if row is not None and row.link is None:
            self.add(row.organisation_id, role)
        else:
            self._do(lambda plan, link: taking_part.change_role(plan, link, role))

    def _do(self, verb: Callable[[Plan, VisitOrganisation], Edit]) -> None:
        plan, row = self._tools.workspace.plan, self.table.selected
        if plan is not None and row is not None and row.link is not None:
            self._apply(verb(plan, row.link))

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def known_officials(self, organisation_id: OrganisationId) -> tuple[tuple[Person, tuple[Post, ...]], ...]:
        """Everybody in the directory with a post at an organisation."""
        entries = self._tools.workspace.store.people(
            "",
            limit=MOST_OFFICIALS,
            order=DirectoryOrder(SortBy.NAME, self._tools.forms.words.language),
            filter=DirectoryFilter(organisation_id=organisation_id),
        )
        return tuple((entry.record, entry.posts) for entry in entries)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        action = QAction(
            self._tools.forms.appearance.action_icon(glyph), self._tools.forms.words.words(msgid), self
        )
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        empty = EmptyPage(
            words(N_("No organisation yet")),
            words(N_("Add who sends the delegation, who receives it and who coordinates the visit.")),
        )
        actions = (self.up_action, self.down_action, self.remove_action)
        head = (self.picker, None, *(action_button(action) for action in actions))
        self._pages = MasterDetail(head, self.table, self.detail, empty, scrolls=False)
        self._pages.splitter.setSizes([480, 610])
        self._pages.splitter.setStretchFactor(0, 2)
        self._pages.splitter.setStretchFactor(1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _columns(self) -> tuple[Column[HostRow], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Organisation")), self._name, stretch=1),
            Column(words.words(N_("Role")), self._role),
            Column(words.words(N_("Confirmed")), self._agreed),
            Column(words.words(N_("Answer")), self._answer, icon=self._sign),
        )

    def _name(self, row: HostRow) -> str:
        """The short name where there is one: the whole one stands over the parts at the right."""
        plan, words = self._tools.workspace.plan, self._tools.forms.words
        organisation = plan.organisations.get(row.organisation_id) if plan else None
        if organisation is None:
            return ""
        return words.text(organisation.short_name) or words.say(spoken_name(record_name(organisation, plan)))

    def _role(self, row: HostRow) -> str:
        words = self._tools.forms.words
        return words.say(label(row.link.role)) if row.link else words.words(N_("no role yet"))

    def _agreed(self, row: HostRow) -> str:
        """How many items are confirmed; nothing for who is host of none."""
        if not row.standing.items:
            return ""
        return self._tools.forms.words.words(
            N_("{confirmed} of {items}"), confirmed=row.standing.confirmed, items=row.standing.items
        )

    def _answer(self, row: HostRow) -> str:
        words, standing = self._tools.forms.words, row.standing
        if standing.days_late:
            overdue = NP_("{count} day overdue", "{count} days overdue")
            return words.say(Message.of(*overdue, count=standing.days_late))
        if standing.next_due is not None:
            return words.words(N_("due {day}"), day=words.short_date(standing.next_due))
        return words.words(N_("waiting")) if standing.waiting else ""

    def _sign(self, row: HostRow) -> QIcon:
        late = row.standing.days_late
        return self._tools.forms.appearance.severity_icon(Severity.WARNING) if late else QIcon()

    def _show_selected(self) -> None:
        self.detail.commit()
        plan, row = self._tools.workspace.plan, self.table.selected
        for action in (self.up_action, self.down_action, self.remove_action):
            action.setEnabled(row is not None and row.link is not None)
        if plan is not None and row is not None:
            self.detail.show_host(plan, row)
