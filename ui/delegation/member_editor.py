"""Everything about one member.

The place in the delegation, the person, the post they travel under, the tracks.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.people import Person, Post
from models.records.visits import Member
from ui.form_tools import FormTools
from ui.inspector.form import RecordForm
from ui.inspector.member_form import MEMBER
from ui.inspector.person_form import PERSON, POST
from ui.inspector.track_list import TrackList
from ui.record_names import member_name, record_name


class MemberEditor(QWidget):
    """The forms of one member. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An editor of nobody."""
        super().__init__(parent)
        self.setObjectName("panel")
        self._plan: Plan | None = None
        self.member: RecordForm[Member] = RecordForm(MEMBER, tools, self._member_name)
        self.person: RecordForm[Person] = RecordForm(PERSON, tools, self._name)
        self.post: RecordForm[Post] = RecordForm(POST, tools, self._name)
        self.tracks = TrackList(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 16)
        layout.setSpacing(6)
        layout.addWidget(self.member)
        self._tracks_title = self._heading(tools, N_("Tracks"))
        self._person_title = self._heading(tools, N_("The person"))
        self._post_title = self._heading(tools, N_("The post"))
        for part in (
            self._tracks_title,
            self.tracks,
            self._person_title,
            self.person,
            self._post_title,
            self.post,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        for form in (self.member, self.person, self.post, self.tracks):
            form.edit_made.connect(self.edit_made)
        self.setFocusProxy(self.member.field("person_id"))

    def show_member(self, plan: Plan, member: Member | None) -> None:
        """Show `member` of `plan`, or nobody."""
        self._plan = plan
        person = plan.persons.get(member.person_id) if member else None
        post = plan.posts.get(member.post_id) if member else None
        self.member.show_record(member)
        self.person.show_record(person)
        self.post.show_record(post)
        if member is not None:
            self.tracks.show_tracks_of(plan, member)
        shown: tuple[tuple[QWidget, object], ...] = (
            (self._tracks_title, member),
            (self.tracks, member),
            (self._person_title, person),
            (self.person, person),
            (self._post_title, post),
            (self.post, post),
        )
        for part, record in shown:
            part.setVisible(record is not None)

    def commit(self) -> None:
        """Take over what is being typed."""
        for form in (self.member, self.person, self.post):
            form.commit()

    def _heading(self, tools: FormTools, msgid: str) -> QLabel:
        heading = QLabel(tools.words.words(msgid))
        heading.setObjectName("sectionTitle")
        return heading

    def _member_name(self, member: Member) -> Localized | Message:
        return member_name(member, self._plan)

    def _name(self, record: Person | Post) -> Localized | Message:
        return record_name(record, self._plan)
