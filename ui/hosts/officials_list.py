"""The officials of one host: their posts, how to reach them, and what they do in the visit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.identifiers import OrganisationId, PersonId
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.people import Person, Post
from models.vocabulary import Part
from models.vocabulary_labels import label
from scheduling.naming import title_of
from scheduling.requesting import hosted_items
from ui.choices import Choice
from ui.form_tools import FormTools
from ui.hosts import officials
from ui.hosts.officials import Official
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import RecordForm
from ui.inspector.person_form import POST
from ui.record_names import record_name, spoken_name
from ui.widgets.choice_field import ChoiceField
from ui.widgets.picker import Picker
from ui.widgets.record_table import Column
from ui.widgets.short_table import ShortTable

CONTACT: tuple[Section[Person], ...] = (
    Section(
        "",
        (
            (Field("name", N_("Name as printed"), fields.names),),
            (Field("phone", N_("Phone"), fields.text), Field("email", N_("E-mail"), fields.text)),
        ),
    ),
)
"""Of a person, what the officer who writes to a host needs; the rest is in the directory."""

MOST_ROWS = 7
"""Officials that are seen without scrolling."""

Known = Callable[[OrganisationId], tuple[tuple[Person, tuple[Post, ...]], ...]]
"""Everybody whom the office knows to hold a post at an organisation, with their posts."""


class OfficialsList(QWidget):
    """Lists the officials of one host. `edit_made` tells what the officer writes down."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, known: Known, parent: QWidget | None = None) -> None:
        """No officials; `known` gives those of the office."""
        super().__init__(parent)
        self._tools = tools
        self._known = known
        self._plan: Plan | None = None
        self._organisation_id: OrganisationId | None = None
        words = tools.words.words
        self.picker = Picker(tools.directory.people, tools.directory.name_of, tools.words, offers_new=True)
        self.picker.line.setPlaceholderText(words(N_("Add an official…")))
        self.picker.say_name(words(N_("Add an official")))
        self.picker.edited.connect(self._add)
        self.picker.new_wanted.connect(self._add_new)
        self.table: ShortTable[Official] = ShortTable(
            self._columns(), lambda one: one.person.id, tools.words, most_rows=MOST_ROWS
        )
        self.table.setAccessibleName(words(N_("Officials of this organisation")))
        self.table.selection_moved.connect(self._show_selected)
        self.part = ChoiceField(officials.RECEIVING, tools.words)
        self.part.say_name(words(N_("Part")))
        self.part.show_value(Part.PRINCIPAL)
        self.item = Picker(self._items, tools.directory.name_of, tools.words)
        self.item.line.setPlaceholderText(words(N_("Give a part in an item…")))
        self.item.say_name(words(N_("Give a part in an item")))
        self.item.edited.connect(self._give_part)
        self.contact: RecordForm[Person] = RecordForm(CONTACT, tools, self._name)
        self.post: RecordForm[Post] = RecordForm(POST, tools, self._name)
        for form in (self.contact, self.post):
            form.edit_made.connect(self.edit_made)
        self.remove_button = QPushButton(words(N_("Remove the post")))
        self.remove_button.clicked.connect(self.remove_post)
        self._nothing = QLabel(
            words(N_("Nobody of this organisation is known yet. Add those who receive the delegation."))
        )
        self._nothing.setObjectName("emptyText")
        self._nothing.setWordWrap(True)
        self._arrange()

    def show_host(self, plan: Plan, organisation_id: OrganisationId) -> None:
        """Show the people of an organisation."""
        self._plan, self._organisation_id = plan, organisation_id
        found = officials.officials_of(plan, organisation_id, self._known(organisation_id))
        self.table.show_rows(found)
        if found and self.table.selected is None:
            self.table.selectRow(0)
        self._nothing.setVisible(not found)
        self._show_selected()

    def commit(self) -> None:
        """Take over what is being typed."""
        for form in (self.contact, self.post):
            form.commit()

    def remove_post(self) -> None:
        """Take back the post of the selected official; refused where somebody travels under it."""
        official = self.table.selected
        if official is not None and official.post is not None:
            self.edit_made.emit(officials.remove_post(official.person, official.post))

    def _add(self) -> None:
        identifier = self.picker.value()
        self.picker.show_value(None)
        if isinstance(identifier, str):
            self._join(PersonId(identifier))

    def _add_new(self, name: str) -> None:
        language = self._tools.languages[0] if self._tools.languages else self._tools.words.language
        self._join(officials.new_person(name, language))

    def _join(self, who: PersonId | Person) -> None:
        """Give somebody a post here; the keyboard goes into its title."""
        if self._organisation_id is None:
            return
        self.edit_made.emit(officials.add_official(self._organisation_id, who))
        if self.table.select(who.id if isinstance(who, Person) else who):
            self.post.field("title").setFocus()

    def _give_part(self) -> None:
        item_id, part, official = self.item.value(), self.part.value(), self.table.selected
        self.item.show_value(None)
        if self._plan is None or official is None or not isinstance(item_id, str):
            return
        if isinstance(part, Part) and item_id in self._plan.items:
            item = self._plan.items[item_id]
            self.edit_made.emit(officials.give_part(self._plan, item, official.person, part))

    def _items(self, search: str) -> tuple[Choice, ...]:
        """The items of this host, then the others of the visit."""
        if self._plan is None or self._organisation_id is None:
            return ()
        own = {item.id for item in hosted_items(self._plan, self._organisation_id)}
        return tuple(sorted(self._tools.directory.items(search), key=lambda choice: choice.id not in own))

    def _show_selected(self) -> None:
        official = self.table.selected
        self._detail.setVisible(official is not None)
        self.contact.show_record(official.person if official else None)
        self.post.show_record(official.post if official else None)
        for part in (self.post, self.remove_button):
            part.setVisible(official is not None and official.post is not None)

    def _arrange(self) -> None:
        self._detail = QWidget()
        detail = QVBoxLayout(self._detail)
        detail.setContentsMargins(0, 6, 0, 0)
        detail.setSpacing(6)
        giving = QHBoxLayout()
        giving.setSpacing(8)
        giving.addWidget(self.item, 3)
        giving.addWidget(self.part, 2)
        detail.addLayout(giving)
        detail.addWidget(self.contact)
        detail.addWidget(self.post)
        detail.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 18)
        layout.setSpacing(6)
        for part in (self.picker, self.table, self._nothing, self._detail):
            layout.addWidget(part)
        layout.addStretch(1)

    def _columns(self) -> tuple[Column[Official], ...]:
        words = self._tools.words
        return (
            Column(words.words(N_("Name")), lambda one: self._spoken(one.person), stretch=2),
            Column(
                words.words(N_("Post")), lambda one: words.text(one.post.title) if one.post else "", stretch=2
            ),
            Column(words.words(N_("In the programme")), self._parts, stretch=3),
            Column(words.words(N_("Phone")), lambda one: one.person.phone),
        )

    def _parts(self, official: Official) -> str:
        words = self._tools.words
        return "; ".join(
            words.words(N_("{part}: {item}"), part=label(at.part), item=title_of(at.item))
            for at in official.parts
        )

    def _spoken(self, person: Person) -> str:
        return self._tools.words.say(spoken_name(self._name(person)))

    def _name(self, record: Person | Post) -> Localized | Message:
        return record_name(record, self._plan)
