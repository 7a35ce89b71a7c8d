"""The few facts that a new visit needs; the rest comes from a template, or is entered when it is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from models.edits import Edit, created, edit
from models.identifiers import OrganisationId, VisitId, VisitOrganisationId, new_identifier
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.visits import VisitOrganisation
from models.vocabulary import OrganisationRole
from scheduling.visit_moves import new_visit
from scheduling.visit_templates import visit_from_template
from ui.form_tools import FormTools
from ui.inspector import fields
from ui.inspector.related_list import Link, RelatedList
from ui.visits.templates import Template
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.day_field import DayField
from ui.widgets.field_widget import FieldWidget
from ui.widgets.localized_field import LocalizedField
from ui.widgets.picker import Picker
from ui.widgets.refusal_line import RefusalLine


class NewVisitDialog(QDialog):
    """Asks what it begins with, and for title, days, guest, hosts and time zone.

    `visit_wanted` gives the edit that makes the visit.
    """

    visit_wanted = Signal(object)

    def __init__(
        self,
        tools: FormTools,
        today: date,
        templates: Sequence[Template] = (),
        plan_of: Callable[[Template], Plan] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """An empty dialog whose days begin at `today`; `plan_of` gives what one of `templates` holds."""
        super().__init__(parent)
        self._tools = tools
        self._templates = tuple(templates)
        self._plan_of = plan_of
        self._made: dict[str, Organisation] = {}
        self._hosts: list[OrganisationId] = []
        words = tools.words.words
        self.setWindowTitle(words(N_("New visit")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.template = ChoiceBox()
        self.template.setAccessibleName(words(N_("Begin with")))
        self.template.addItem(words(N_("An empty programme")))
        self.template.addItems([self._name_of_template(template) for template in self._templates])
        self.template.currentIndexChanged.connect(self._take_length)
        self.title = LocalizedField(tools.languages)
        self.first_day = DayField(tools.words, optional=False)
        self.last_day = DayField(tools.words, optional=False)
        self.first_day.show_value(today)
        self.last_day.show_value(today + timedelta(days=2))
        self._begins = today
        self.first_day.edited.connect(self._keep_length)
        self.guest = Picker(tools.directory.organisations, self._name_of, tools.words, offers_new=True)
        self.guest.new_wanted.connect(self._new_guest)
        self.hosts = RelatedList(
            tools, words(N_("Add a host…")), tools.directory.organisations, offers_new=True
        )
        self.hosts.picked.connect(self._add_host)
        self.hosts.new_wanted.connect(lambda name: self._add_host(self._make(name).id))
        self.hosts.removed.connect(self._remove_host)
        self.zone = fields.zone(optional=False)(tools)
        self.zone.show_value("Europe/Istanbul")
        self.buttons = QDialogButtonBox()
        self.create_button = self.buttons.addButton(
            words(N_("Create the visit")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.create_button.setDefault(True)
        self.create_button.setEnabled(False)
        for line in self.title.lines.values():
            line.textChanged.connect(lambda *_: self.create_button.setEnabled(bool(self.title.value())))
        self.buttons.addButton(words(N_("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        self._arrange()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._place(grid, 0, 0, N_("Title"), self.title, 2)
        if self._templates:
            self._place(grid, 2, 0, N_("Begin with"), self.template, 2)
        self._place(grid, 4, 0, N_("First day"), self.first_day)
        self._place(grid, 4, 1, N_("Last day"), self.last_day)
        self._place(grid, 6, 0, N_("Guest organisation"), self.guest, 2)
        self._place(grid, 8, 0, N_("Hosts"), self.hosts, 2)
        self._place(grid, 10, 0, N_("Time zone"), self.zone)
        layout.addLayout(grid)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(460)
        self.title.setFocus()

    def _place(
        self, grid: QGridLayout, row: int, column: int, msgid: str, field: QWidget, span: int = 1
    ) -> None:
        label = QLabel(self._tools.words.words(msgid))
        label.setObjectName("fieldLabel")
        label.setBuddy(field)
        label.setContentsMargins(0, 8 if row else 0, 0, 0)
        if isinstance(field, FieldWidget):
            field.say_name(label.text())
        grid.addWidget(label, row, column, 1, span)
        box = QVBoxLayout()
        box.setSpacing(2)
        box.addWidget(field)
        asked = field.picker if isinstance(field, RelatedList) else field
        if isinstance(asked, FieldWidget):
            box.addWidget(RefusalLine(asked, self._tools.words))
        box.addStretch(1)
        grid.addLayout(box, row + 1, column, 1, span)

    def begin_with(self, template_id: str) -> None:
        """Choose a template."""
        ids = [template.id for template in self._templates]
        self.template.setCurrentIndex(ids.index(VisitId(template_id)) + 1 if template_id in ids else 0)

    @property
    def _template(self) -> Template | None:
        place = self.template.currentIndex()
        return self._templates[place - 1] if place > 0 else None

    def _name_of_template(self, template: Template) -> str:
        days = Message.of(*NP_("{count} day", "{count} days"), count=template.days)
        return self._tools.words.words(N_("{title} – {days}"), title=template.title, days=days)

    def _take_length(self) -> None:
        """Let the visit be as long as its template."""
        first, template = self.first_day.value(), self._template
        if isinstance(first, date) and template is not None:
            self.last_day.show_value(first + min(timedelta(days=template.days - 1), date.max - first))

    def _keep_length(self) -> None:
        """Let the last day follow the first, so that the visit stays as long as it was."""
        first, last = self.first_day.value(), self.last_day.value()
        if isinstance(first, date) and isinstance(last, date):
            length = max(timedelta(), last - self._begins)
            self.last_day.show_value(first + min(length, date.max - first))
            self._begins = first

    def _name_of(self, identifier: str) -> str:
        made = self._made.get(identifier)
        return self._tools.words.text(made.name) if made else self._tools.directory.name_of(identifier)

    def _make(self, name: str) -> Organisation:
        made = Organisation(
            id=OrganisationId(new_identifier()), name=Localized.of({self._tools.languages[0]: name})
        )
        self._made[made.id] = made
        return made

    def _new_guest(self, name: str) -> None:
        self.guest.show_value(self._make(name).id)

    def _add_host(self, identifier: str) -> None:
        if identifier not in self._hosts:
            self._hosts.append(OrganisationId(identifier))
        self._show_hosts()

    def _remove_host(self, identifier: str) -> None:
        self._hosts.remove(OrganisationId(identifier))
        self._show_hosts()

    def _show_hosts(self) -> None:
        self.hosts.show_links(tuple(Link(host, self._name_of(host)) for host in self._hosts))

    def _finish(self) -> None:
        self.visit_wanted.emit(self._edit())
        self.accept()

    def _edit(self) -> Edit:
        """The edit that makes the visit as it stands in the dialog."""
        title, first, last = self.title.value(), self.first_day.value(), self.last_day.value()
        if not isinstance(title, Localized) or not isinstance(first, date) or not isinstance(last, date):
            raise TypeError("the dialog's fields give a text and two days")
        plan, making = new_visit(title, first, last, str(self.zone.value()))
        template = self._template
        if template is not None and self._plan_of is not None:
            plan, making = visit_from_template(self._plan_of(template), plan.visit)
        taking_part = {one.organisation_id for one in plan.visit_organisations}
        guest = self.guest.value()
        roles = [(OrganisationRole.GUEST, guest)] if isinstance(guest, str) else []
        roles += [(OrganisationRole.HOST, host) for host in self._hosts]
        roles = [(role, organisation) for role, organisation in roles if organisation not in taking_part]
        named = {organisation for _, organisation in roles}
        return edit(
            making.name,
            *(created(organisation) for organisation in self._made.values() if organisation.id in named),
            *making.changes,
            *(
                created(_taking_part(plan.visit_id, role, who, place))
                for place, (role, who) in enumerate(roles)
            ),
        )


def _taking_part(
    visit_id: VisitId, role: OrganisationRole, organisation: str, position: int
) -> VisitOrganisation:
    return VisitOrganisation(
        id=VisitOrganisationId(new_identifier()),
        visit_id=visit_id,
        organisation_id=OrganisationId(organisation),
        role=role,
        position=position,
    )
