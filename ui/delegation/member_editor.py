"""Everything about one member.

What is missing, the place in the delegation, the post, the person, tracks, journeys and nights, files.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.people import Person, Post
from models.records.visits import Member
from scheduling.completeness import About, Completeness
from scheduling.precedence import post_of_member
from ui.actions import Act
from ui.delegation.completeness_card import CompletenessCard
from ui.delegation.membership import give_post
from ui.delegation.travel_list import TravelList
from ui.form_tools import FormTools
from ui.inspector.form import RecordForm
from ui.inspector.member_form import MEMBER, UNNAMED
from ui.inspector.person_form import PERSON, POST
from ui.inspector.track_list import TrackList
from ui.page_tools import PageTools
from ui.record_names import member_name, record_name
from ui.widgets.attachment_list import AttachmentList

_ROOM_AROUND = 80
"""Pixels above and below a field that is brought into view, so that its label is seen too."""


class MemberEditor(QWidget):
    """The forms of one member. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """An editor of nobody."""
        super().__init__(parent)
        self.setObjectName("panel")
        self._plan: Plan | None = None
        self._member: Member | None = None
        forms = tools.forms
        self.completeness = CompletenessCard(forms)
        self.member: RecordForm[Member] = RecordForm(MEMBER, forms, self._member_name)
        self.unnamed: RecordForm[Member] = RecordForm(UNNAMED, forms, self._member_name)
        self.tracks = TrackList(forms)
        self.travel = TravelList(forms, tools.actions[Act.GO_TO_LOGISTICS])
        self.person: RecordForm[Person] = RecordForm(PERSON, forms, self._name)
        self.post: RecordForm[Post] = RecordForm(POST, forms, self._name)
        self.add_post_button = QPushButton(forms.words.words(N_("Add a post")))
        self.add_post_button.clicked.connect(self._add_post)
        self.files = AttachmentList(tools)
        self._of_member: tuple[QWidget, ...] = (
            self._heading(forms, N_("Tracks")),
            self.tracks,
            self._heading(forms, N_("Journeys and nights")),
            self.travel,
            self._heading(forms, N_("Files")),
            self.files,
        )
        self._of_person = (self._heading(forms, N_("The person")), self.person)
        self._of_post = (self._heading(forms, N_("The post")), self.post)
        self._lay_out()
        for form in (
            *(self.member, self.unnamed, self.tracks, self.travel),
            *(self.person, self.post, self.files),
        ):
            form.edit_made.connect(self.edit_made)
        self.completeness.wanted.connect(self.go_to)
        self.setFocusProxy(self.member.field("person_id"))

    def show_member(self, plan: Plan, member: Member | None, known: Completeness | None) -> None:
        """Show `member` of `plan` and what is `known` of them, or nobody."""
        self._plan, self._member = plan, member
        person = plan.persons.get(member.person_id) if member else None
        post = post_of_member(plan, member) if member else None
        self.member.show_record(member)
        self.unnamed.show_record(member)
        self.unnamed.setVisible(member is not None and person is None)
        self.person.show_record(person)
        self.post.show_record(post)
        self.add_post_button.setVisible(person is not None and post is None)
        self.files.show_owner(member)
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
        for form in (self.member, self.unnamed, self.person, self.post):
            form.commit()

    def go_to(self, about: About) -> None:
        """Put the keyboard where something that is missing can be put right, and bring that into view."""
        place = self._place_of(about)
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(place, 0, _ROOM_AROUND)

    def _place_of(self, about: About) -> QWidget:
        """The field, the list or the button that something missing is about."""
        if self.post.record is None and about in (About.POST, About.ORGANISATION, About.RANK):
            return self.add_post_button
        match about:
            case About.NAME:
                return self.person.field("name") if self.person.record else self.member.field("person_id")
            case About.POST:
                return self.post.field("title")
            case About.ORGANISATION:
                return self.post.field("organisation_id")
            case About.RANK:
                return self.post.field("rank")
            case About.LANGUAGES:
                return self.person.field("languages")
            case About.CONTACT:
                return self.person.field("phone")
            case About.INTERPRETING:
                return self.person.field("interprets")
            case About.JOURNEYS:
                return self.travel.logistics_button
            case About.HOTEL:
                return self.member.field("hotel_id")
            case About.ROOM:
                return self.member.field("room")

    def _lay_out(self) -> None:
        adding = QHBoxLayout()
        adding.addWidget(self.add_post_button)
        adding.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 16)
        layout.setSpacing(6)
        before: tuple[QWidget, ...] = (self.completeness, self.member, self.unnamed, *self._of_post)
        for part in before:
            layout.addWidget(part)
        layout.addLayout(adding)
        after: tuple[QWidget, ...] = (*self._of_person, *self._of_member)
        for part in after:
            layout.addWidget(part)
        layout.addStretch(1)

    def _add_post(self) -> None:
        if self._plan is not None and self._member is not None:
            self.edit_made.emit(give_post(self._plan, self._member))

    def _heading(self, tools: FormTools, msgid: str) -> QLabel:
        heading = QLabel(tools.words.words(msgid))
        heading.setObjectName("sectionTitle")
        return heading

    def _member_name(self, member: Member) -> Localized | Message:
        return member_name(member, self._plan)

    def _name(self, record: Person | Post) -> Localized | Message:
        return record_name(record, self._plan)
