"""The organisations of the visit.

Coordinator, guests and hosts, with their forms, and the ways between venues.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import OrganisationId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.visits import VisitOrganisation
from models.vocabulary import OrganisationRole
from models.vocabulary_labels import label
from ui.hosts import taking_part
from ui.hosts.ways import WaysEditor
from ui.icons import Glyph
from ui.inspector.form import RecordForm
from ui.inspector.organisation_form import ORGANISATION
from ui.page import Page
from ui.page_tools import PageTools
from ui.record_names import record_name, spoken_name
from ui.widgets.choice_field import ChoiceField
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail, padded
from ui.widgets.picker import Picker
from ui.widgets.record_table import Column, RecordView


class HostsPage(Page):
    """Who takes part in the open visit as a body."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The organisations of the open visit."""
        super().__init__(parent)
        self._tools = tools
        forms = tools.forms
        self.picker = Picker(
            forms.directory.organisations, forms.directory.name_of, forms.words, offers_new=True
        )
        self.picker.line.setPlaceholderText(forms.words.words(N_("Add an organisation…")))
        self.picker.say_name(forms.words.words(N_("Add an organisation")))
        self.picker.setFixedWidth(280)
        self.picker.edited.connect(self._add)
        self.picker.new_wanted.connect(self._add_new)
        self.table: RecordView[VisitOrganisation] = RecordView(
            self._columns(), lambda link: link.id, forms.words, sorted_by=None
        )
        self.table.setAccessibleName(forms.words.words(N_("Organisations of the visit")))
        self.role = ChoiceField(OrganisationRole, forms.words)
        self.role.say_name(forms.words.words(N_("Role in the visit")))
        self.role.edited.connect(self._change_role)
        self.form: RecordForm[Organisation] = RecordForm(ORGANISATION, forms, self._organisation_name)
        self.ways = WaysEditor(forms)
        for part in (self.form, self.ways):
            part.edit_made.connect(self._apply)
        self.up_action = self._action(N_("Move up"), Glyph.ARROW_UP, partial(self.shift, -1))
        self.down_action = self._action(N_("Move down"), Glyph.ARROW_DOWN, partial(self.shift, 1))
        self.remove_action = self._action(N_("Remove"), Glyph.DELETE_OUTLINE, self.remove)
        self.table.selection_moved.connect(self._show_selected)
        self._arrange()
        tools.workspace.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the organisations and ways as they are now."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        links = taking_part.taking_part(plan)
        self.table.show_rows(links)
        if links and self.table.selected is None:
            self.table.selectRow(0)
        self._pages.show_empty(not links)
        self.ways.show_plan(plan)
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

    def take_keyboard(self) -> None:
        """Put the keyboard into the list of organisations."""
        self.table.setFocus()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()

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

    def _change_role(self) -> None:
        role = self.role.value()
        if isinstance(role, OrganisationRole):
            self._do(lambda plan, link: taking_part.change_role(plan, link, role))

    def _do(self, verb: Callable[[Plan, VisitOrganisation], Edit]) -> None:
        plan, link = self._tools.workspace.plan, self.table.selected
        if plan is not None and link is not None:
            self._apply(verb(plan, link))

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        action = QAction(
            self._tools.forms.appearance.action_icon(glyph), self._tools.forms.words.words(msgid), self
        )
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        titles = [
            QLabel(words(msgid)) for msgid in (N_("Role in the visit"), N_("Minutes by car between venues"))
        ]
        titles[0].setObjectName("fieldLabel")
        titles[1].setObjectName("sectionTitle")
        detail = padded(titles[0], self.role, self.form, titles[1], self.ways)
        empty = EmptyPage(
            words(N_("No organisation yet")),
            words(N_("Add who sends the delegation, who receives it and who coordinates the visit.")),
        )
        actions = (self.up_action, self.down_action, self.remove_action)
        head = (self.picker, None, *(action_button(action) for action in actions))
        self._pages = MasterDetail(head, self.table, detail, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _columns(self) -> tuple[Column[VisitOrganisation], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Role")), lambda link: words.say(label(link.role))),
            Column(words.words(N_("Organisation")), self._name, stretch=1),
        )

    def _name(self, link: VisitOrganisation) -> str:
        return self._tools.forms.words.say(spoken_name(record_name(link, self._tools.workspace.plan)))

    def _organisation_name(self, organisation: Organisation) -> Localized | Message:
        return record_name(organisation, None)

    def _show_selected(self) -> None:
        self.form.commit()
        plan, link = self._tools.workspace.plan, self.table.selected
        for action in (self.up_action, self.down_action, self.remove_action):
            action.setEnabled(link is not None)
        self.role.setEnabled(link is not None)
        self.role.show_value(link.role if link else None)
        if plan is not None:
            self.form.show_record(plan.organisations.get(link.organisation_id) if link else None)
