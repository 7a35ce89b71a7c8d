"""Somebody new for the delegation: one who is known, one who is not, or several without names."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import OrganisationId, PersonId, new_identifier
from models.localized import Localized
from models.messages import N_
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.people import Post
from models.records.visits import Member
from models.vocabulary import MemberRole
from ui.delegation import membership
from ui.form_tools import FormTools
from ui.inspector import fields
from ui.plain_text import PlainLabel
from ui.record_names import member_name
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field_widget import FieldWidget
from ui.widgets.localized_field import LocalizedField
from ui.widgets.picker import Picker


class MemberDialog(QDialog):
    """Asks who joins. `edit_made` gives the edit.

    Somebody is picked by name, or is new with title and organisation, or there is only a description and how
    many they are. Asked for one of `unnamed`, it asks for the name alone.
    """

    edit_made = Signal(object)

    def __init__(
        self, tools: FormTools, plan: Plan, parent: QWidget | None = None, *, unnamed: Member | None = None
    ) -> None:
        """Ask for a member of the delegation of `plan`, or for the name of one of `unnamed`."""
        super().__init__(parent)
        self._tools = tools
        self._plan = plan
        self._unnamed = unnamed
        self._new_name = ""
        self._new_organisation: Organisation | None = None
        words = tools.words.words
        self.setWindowTitle(
            words(N_("Name one of {members}"), members=member_name(unnamed, plan))
            if unnamed
            else words(N_("Add a member"))
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.person = Picker(tools.directory.people, self._name_of, tools.words, offers_new=True)
        self.person.new_wanted.connect(self.take_new_name)
        self.person.edited.connect(self._show_post_of_person)
        self.title = LocalizedField(tools.languages)
        self.organisation = Picker(tools.directory.organisations, self._name_of, tools.words, offers_new=True)
        self.organisation.new_wanted.connect(self.take_new_organisation)
        self.role = ChoiceField(MemberRole, tools.words)
        usual_role = MemberRole.MEMBER if len(plan.members) else MemberRole.HEAD
        self.role.show_value(unnamed.role if unnamed else usual_role)
        self.description = LocalizedField(tools.languages)
        self.count = fields.needed_number(tools)
        self.count.show_value(1)
        self.refusal = PlainLabel()
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        for picker in (self.person, self.organisation):
            picker.refused.connect(self._tell_refused)
            picker.line.textEdited.connect(self.refusal.hide)
            picker.edited.connect(self.refusal.hide)
        self.buttons = QDialogButtonBox()
        self.add_button = self.buttons.addButton(
            words(N_("Give the name") if unnamed else N_("Add")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.add_button.setDefault(True)
        self.buttons.addButton(words(N_("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        self._arrange()

    def take_new_name(self, name: str) -> None:
        """The person is new and has this name."""
        self._new_name = name
        self.refusal.hide()
        self.person.show_value(None)
        self.person.line.show_text(name)
        self._let_title_be_typed(True)
        self.title.setFocus()

    def take_new_organisation(self, name: str) -> None:
        """The organisation is new and has this name."""
        self._new_organisation = Organisation(
            id=OrganisationId(new_identifier()), name=Localized.of({self._tools.languages[0]: name})
        )
        self.refusal.hide()
        self.organisation.show_value(self._new_organisation.id)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        words = self._tools.words.words
        rows: tuple[tuple[int, int, str, FieldWidget, int], ...] = (
            (0, 0, N_("Person"), self.person, 2),
            (2, 0, N_("Title of the post"), self.title, 2),
            (4, 0, N_("Organisation"), self.organisation, 1),
            (4, 1, N_("Role"), self.role, 1),
            (6, 0, N_("Or without a name: who they are"), self.description, 1),
            (6, 1, N_("How many"), self.count, 1),
        )
        if self._unnamed is not None:
            rows = tuple(row for row in rows if row[3] in (self.person, self.title, self.organisation))
            for field in (self.role, self.description, self.count):
                field.hide()
        for row, column, msgid, field, span in rows:
            label = QLabel(words(msgid))
            label.setObjectName("fieldLabel")
            label.setBuddy(field)
            label.setContentsMargins(0, 8 if row else 0, 0, 0)
            field.say_name(label.text())
            grid.addWidget(label, row, column, 1, span)
            grid.addWidget(field, row + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(grid)
        layout.addWidget(self.refusal)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(480)
        self.person.setFocus()

    def _name_of(self, identifier: str) -> str:
        made = self._new_organisation
        if made is not None and made.id == identifier:
            return self._tools.words.text(made.name)
        return self._tools.directory.name_of(identifier)

    def _show_post_of_person(self) -> None:
        """A person who is known brings title and organisation along."""
        self._new_name = ""
        known = self.person.value() is not None
        self._let_title_be_typed(not known)
        post = self._post_of_person()
        self.title.show_value(post.title if post else Localized())
        self.organisation.show_value(post.organisation_id if post else None)

    def _let_title_be_typed(self, typed: bool) -> None:
        for field in (self.title, self.organisation, self.description, self.count):
            field.setEnabled(typed)

    def _finish(self) -> None:
        for picker in (self.person, self.organisation):
            if picker.line.is_changed():
                picker.line.editingFinished.emit()
        making = self._edit()
        if making is None:
            self._tell_nobody()
            self.person.setFocus()
            return
        if self._unnamed is not None:
            making = membership.name_one_of(self._plan, self._unnamed, making)
        self.edit_made.emit(making)
        self.accept()

    def _tell_refused(self, typed: str) -> None:
        """Say why a name that was typed and left is not there any more."""
        sentence = N_("“{text}” was not chosen: pick a row of the list, or “New: {text}” in it.")
        self._tell(self._tools.words.words(sentence, text=typed))

    def _tell_nobody(self) -> None:
        """Say what is missing, where nothing else is told yet."""
        sentence = N_("Say who it is, by a row of the list or as somebody new.")
        if self._unnamed is None:
            sentence = N_("Say who it is, by a row of the list or as somebody new, or who they are unnamed.")
        if not self.refusal.isVisible():
            self._tell(self._tools.words.words(sentence))

    def _tell(self, sentence: str) -> None:
        """Show a sentence over the buttons, and make room for it."""
        self.refusal.setText(sentence)
        self.refusal.show()
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _edit(self) -> Edit | None:
        """The edit that the dialog stands for; None while it says nothing of who joins."""
        role = self.role.value()
        person_id = self.person.value()
        if not isinstance(role, MemberRole):
            return None
        if isinstance(person_id, str):
            post = self._post_of_person()
            return membership.join_as(self._plan, PersonId(person_id), post.id if post else None, role)
        if self._new_name:
            return self._edit_for_new(role, self._new_name)
        description, count = self.description.value(), self.count.value()
        if isinstance(description, Localized) and description and isinstance(count, int):
            return membership.join_unnamed(self._plan, description, count, role)
        return None

    def _edit_for_new(self, role: MemberRole, name: str) -> Edit:
        title, organisation_id = self.title.value(), self.organisation.value()
        organisation: OrganisationId | Organisation | None = None
        if self._new_organisation is not None and self._new_organisation.id == organisation_id:
            organisation = self._new_organisation
        elif isinstance(organisation_id, str):
            organisation = OrganisationId(organisation_id)
        named = Localized.of({self._tools.languages[0]: name})
        if not isinstance(title, Localized):
            raise TypeError("the field for the title gives a text")
        return membership.join_new(self._plan, named, title, organisation, role)

    def _post_of_person(self) -> Post | None:
        """The post under which the picked person travels: the first of those they hold."""
        person_id = self.person.value()
        return self._tools.directory.post_of(person_id) if isinstance(person_id, str) else None
