"""Everything about one member.

What is missing, the place in the delegation, tracks, journeys and nights, the person, the post.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.people import Person, Post
from models.records.visits import Member
from scheduling.completeness import Completeness
from ui.delegation.completeness_card import CompletenessCard
from ui.delegation.travel_list import TravelList
from ui.form_tools import FormTools
from ui.inspector.form import RecordForm
from ui.inspector.member_form import MEMBER
from ui.inspector.person_form import PERSON, POST
from ui.inspector.track_list import TrackList
from ui.record_names import member_name, record_name


class MemberEditor(QWidget):
    """The forms of one member. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, plan_journeys: QAction, parent: QWidget | None = None) -> None:
        """An editor of nobody; `plan_journeys` leads to where journeys and beds are planned."""
        super().__init__(parent)
        self.setObjectName("panel")
        self._plan: Plan | None = None
        self.completeness = CompletenessCard(tools)
        self.member: RecordForm[Member] = RecordForm(MEMBER, tools, self._member_name)
        self.tracks = TrackList(tools)
        self.travel = TravelList(tools, plan_journeys)
        self.person: RecordForm[Person] = RecordForm(PERSON, tools, self._name)
        self.post: RecordForm[Post] = RecordForm(POST, tools, self._name)
        self._of_member: tuple[QWidget, ...] = (
            self._heading(tools, N_("Tracks")),
            self.tracks,
            self._heading(tools, N_("Journeys and nights")),
            self.travel,
        )
        self._of_person = (self._heading(tools, N_("The person")), self.person)
        self._of_post = (self._heading(tools, N_("The post")), self.post)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 16)
        layout.setSpacing(6)
        layout.addWidget(self.completeness)
        layout.addWidget(self.member)
        for part in (*self._of_member, *self._of_person, *self._of_post):
            layout.addWidget(part)
        layout.addStretch(1)
        for form in (self.member, self.tracks, self.travel, self.person, self.post):
            form.edit_made.connect(self.edit_made)
        self.setFocusProxy(self.member.field("person_id"))

    def show_member(self, plan: Plan, member: Member | None, known: Completeness | None) -> None:
        """Show `member` of `plan` and what is `known` of them, or nobody."""
        self._plan = plan
        person = plan.persons.get(member.person_id) if member else None
        post = plan.posts.get(member.post_id) if member else None
        self.member.show_record(member)
        self.person.show_record(person)
        self.post.show_record(post)
        self.completeness.setVisible(known is not None)
        if member is not None and known is not None:
            self.completeness.show_completeness(known)
            self.tracks.show_tracks_of(plan, member)
            self.travel.show_member(plan, member)
        for parts, record in ((self._of_member, member), (self._of_person, person), (self._of_post, post)):
            for part in parts:
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
