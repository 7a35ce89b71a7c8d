"""The posts that a person holds, each with a small form."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from models.edits import created, deleted, edit
from models.identifiers import PostId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.records.people import Person, Post
from ui.form_tools import FormTools
from ui.inspector.form import RecordForm
from ui.inspector.person_form import POST
from ui.record_names import record_name
from ui.widgets import rows


class PostList(QWidget):
    """The posts of one person. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """Of nobody."""
        super().__init__(parent)
        self._tools = tools
        self._person: Person | None = None
        self.forms: dict[str, RecordForm[Post]] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add_button = QPushButton(tools.words.words(N_("Add a post")))
        self.add_button.clicked.connect(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._rows)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_posts(self, person: Person | None, posts: tuple[Post, ...]) -> None:
        """Show the posts of `person`."""
        self._person = person
        self.add_button.setEnabled(person is not None)
        if tuple(self.forms) != tuple(post.id for post in posts):
            rows.empty(self._rows)
            self.forms = {post.id: RecordForm(POST, self._tools, _name) for post in posts}
            for post_id, form in self.forms.items():
                form.edit_made.connect(self.edit_made)
                self._rows.addWidget(self._framed(form, post_id))
        for post in posts:
            self.forms[post.id].show_record(post)

    def commit(self) -> None:
        """Take over what is being typed."""
        for form in self.forms.values():
            form.commit()

    def add(self) -> None:
        """Give the person another post."""
        if self._person is not None:
            post = Post(id=PostId(new_identifier()), person_id=self._person.id)
            name = Message.of(N_("Add a post of {name}"), name=record_name(self._person, None))
            self.edit_made.emit(edit(name, created(post)))
            if post.id in self.forms:
                self.forms[post.id].field("title").setFocus()

    def _remove(self, post_id: str) -> None:
        post = self.forms[post_id].record
        if post is not None:
            name = Message.of(N_("Remove the post “{title}”"), title=record_name(post, None))
            self.edit_made.emit(edit(name, deleted(post)))

    def _framed(self, form: RecordForm[Post], post_id: str) -> QWidget:
        box = QFrame()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        rule = QFrame()
        rule.setObjectName("rule")
        layout.addWidget(rule)
        layout.addWidget(form)
        remove = QPushButton(self._tools.words.words(N_("Remove the post")))
        remove.clicked.connect(partial(self._remove, post_id))
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        return box


def _name(post: Post) -> Localized | Message:
    return record_name(post, None)
