"""The forms of the directories: a person with their posts, an organisation, a venue."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from models.edits import created, deleted, edit
from models.identifiers import PostId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.record_types import AnyRecord
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from ui.form_tools import FormTools
from ui.inspector.form import RecordForm
from ui.inspector.organisation_form import ORGANISATION
from ui.inspector.person_form import PERSON, POST, SENSITIVE
from ui.inspector.venue_form import VENUE
from ui.record_names import record_name
from ui.widgets import rows
from ui.workspace import DirectoryEntry

E = TypeVar("E")


class RecordEditor(QWidget, Generic[E]):
    """A form for one row of a directory. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    @abstractmethod
    def show_entry(self, entry: E | None) -> None:
        """Show a row, or none."""

    @abstractmethod
    def commit(self) -> None:
        """Take over what is being typed."""

    def belongings(self, entry: E) -> tuple[AnyRecord, ...]:
        """The records that go when the row is deleted, beside its own."""
        return ()


def _name(record: Person | Organisation | Venue | Post) -> Localized | Message:
    return record_name(record, None)


class OrganisationEditor(RecordEditor[DirectoryEntry[Organisation]]):
    """The form of an organisation."""

    def __init__(self, tools: FormTools) -> None:
        """An empty form."""
        super().__init__()
        self.form: RecordForm[Organisation] = RecordForm(ORGANISATION, tools, _name)
        self.form.edit_made.connect(self.edit_made)
        _pad(self, self.form)
        self.setFocusProxy(self.form.field("name"))

    def show_entry(self, entry: DirectoryEntry[Organisation] | None) -> None:
        """Show an organisation."""
        self.form.show_record(entry.record if entry else None)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()


class VenueEditor(RecordEditor[DirectoryEntry[Venue]]):
    """The form of a venue."""

    def __init__(self, tools: FormTools) -> None:
        """An empty form."""
        super().__init__()
        self.form: RecordForm[Venue] = RecordForm(VENUE, tools, _name)
        self.form.edit_made.connect(self.edit_made)
        _pad(self, self.form)
        self.setFocusProxy(self.form.field("name"))

    def show_entry(self, entry: DirectoryEntry[Venue] | None) -> None:
        """Show a venue."""
        self.form.show_record(entry.record if entry else None)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()


class PersonEditor(RecordEditor[DirectoryEntry[Person]]):
    """The form of a person, the posts they hold, and, when asked for, what is confidential."""

    def __init__(self, tools: FormTools) -> None:
        """An empty form."""
        super().__init__()
        self._tools = tools
        self._entry: DirectoryEntry[Person] | None = None
        words = tools.words.words
        self.form: RecordForm[Person] = RecordForm(PERSON, tools, _name)
        self.form.edit_made.connect(self.edit_made)
        posts_title = QLabel(words(N_("Posts")))
        posts_title.setObjectName("sectionTitle")
        self._posts = QVBoxLayout()
        self._posts.setSpacing(12)
        self.post_forms: dict[str, RecordForm[Post]] = {}
        self.add_post_button = QPushButton(words(N_("Add a post")))
        self.add_post_button.clicked.connect(self.add_post)
        self.show_confidential = QCheckBox(words(N_("Show what is confidential")))
        self.confidential: RecordForm[Person] = RecordForm(SENSITIVE, tools, _name)
        self.confidential.edit_made.connect(self.edit_made)
        self.confidential.hide()
        self.show_confidential.toggled.connect(self._unveil)
        layout = _pad(self, self.form, posts_title)
        layout.insertLayout(2, self._posts)
        layout.insertWidget(3, self.add_post_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.insertWidget(4, self.show_confidential)
        layout.insertWidget(5, self.confidential)
        self.setFocusProxy(self.form.field("name"))

    def show_entry(self, entry: DirectoryEntry[Person] | None) -> None:
        """Show a person; what is confidential is hidden again for another one."""
        same = entry is not None and self._entry is not None and entry.record.id == self._entry.record.id
        self._entry = entry
        if not same:
            self.show_confidential.setChecked(False)
        person = entry.record if entry else None
        self.form.show_record(person)
        self.confidential.show_record(person if self.show_confidential.isChecked() else None)
        self._show_posts(entry.posts if entry else ())
        self.add_post_button.setEnabled(entry is not None)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()
        self.confidential.commit()
        for form in self.post_forms.values():
            form.commit()

    def belongings(self, entry: DirectoryEntry[Person]) -> tuple[AnyRecord, ...]:
        """The posts of the person go with them."""
        return entry.posts

    def add_post(self) -> None:
        """Give the person another post."""
        if self._entry is not None:
            person = self._entry.record
            post = Post(id=PostId(new_identifier()), person_id=person.id)
            self.edit_made.emit(
                edit(Message.of(N_("Add a post of {name}"), name=_name(person)), created(post))
            )

    def _remove_post(self, post_id: str) -> None:
        form = self.post_forms[post_id]
        if form.record is not None:
            name = Message.of(N_("Remove the post “{title}”"), title=_name(form.record))
            self.edit_made.emit(edit(name, deleted(form.record)))

    def _unveil(self, shown: bool) -> None:
        self.confidential.setVisible(shown)
        self.confidential.show_record(self._entry.record if shown and self._entry else None)

    def _show_posts(self, posts: tuple[Post, ...]) -> None:
        if tuple(self.post_forms) != tuple(post.id for post in posts):
            rows.empty(self._posts)
            self.post_forms = {post.id: RecordForm(POST, self._tools, _name) for post in posts}
            for post_id, form in self.post_forms.items():
                form.edit_made.connect(self.edit_made)
                self._posts.addWidget(self._framed(form, post_id))
        for post in posts:
            self.post_forms[post.id].show_record(post)

    def _framed(self, form: RecordForm[Post], post_id: str) -> QWidget:
        box = QFrame()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        rule = QFrame()
        rule.setObjectName("rule")
        layout.addWidget(rule)
        layout.addWidget(form)
        remove = QPushButton(self._tools.words.words(N_("Remove the post")))
        remove.clicked.connect(partial(self._remove_post, post_id))
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        return box


def _pad(editor: QWidget, *widgets: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(editor)
    layout.setContentsMargins(16, 8, 16, 18)
    layout.setSpacing(6)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return layout
