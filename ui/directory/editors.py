"""The forms of the directories: of a person with their posts, an organisation, a venue, a vehicle."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_, Message
from models.record_types import AnyRecord
from models.records.journeys import Vehicle
from models.records.office_work import Attachment
from models.records.organisations import Organisation
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, TravelTime, Venue
from ui.directory.bedroom_list import BedroomList
from ui.directory.post_list import PostList
from ui.directory.unavailability_list import UnavailabilityList
from ui.directory.usage_list import UsageList
from ui.inspector.form import RecordForm
from ui.inspector.organisation_form import ORGANISATION
from ui.inspector.person_form import PERSON, SENSITIVE
from ui.inspector.vehicle_form import VEHICLE
from ui.inspector.venue_form import VENUE
from ui.page_tools import PageTools
from ui.record_names import record_name
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.choice_field import TickBox
from ui.workspace import DirectoryEntry

E = TypeVar("E", bound="Entry")


class Entry(Protocol):
    """A row of a directory: a record, and the posts that belong to it."""

    @property
    def record(self) -> AnyRecord:
        """The record itself."""

    @property
    def posts(self) -> tuple[Post, ...]:
        """A person's posts, none of others."""


class RecordEditor(QWidget, Generic[E]):
    """Everything about one row of a directory. `edit_made` tells what the officer changes.

    Under the form stand, for every kind, its files and where it is used.
    """

    edit_made = Signal(object)

    def __init__(self, tools: PageTools, form: QWidget, parts: Sequence[tuple[str, QWidget]] = ()) -> None:
        """An editor around `form`; `parts` come between it and the files, each under a heading or none."""
        super().__init__()
        self._tools = tools
        self.files = AttachmentList(tools)
        self.files.edit_made.connect(self.edit_made)
        self.usage = UsageList(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 18)
        layout.setSpacing(6)
        layout.addWidget(self.files.picture)
        layout.addWidget(form)
        for heading, part in parts:
            if heading:
                layout.addWidget(self._heading(heading))
            layout.addWidget(part)
        layout.addWidget(self._heading(N_("Files")))
        layout.addWidget(self.files)
        layout.addWidget(self._heading(N_("Where it is used")))
        layout.addWidget(self.usage)
        layout.addStretch(1)

    def show_entry(self, entry: E | None) -> None:
        """Show a row, or none."""
        record = entry.record if entry else None
        self.show_parts(entry)
        self.files.show_owner(record)
        self.usage.show_owner(record)

    @abstractmethod
    def show_parts(self, entry: E | None) -> None:
        """Show the form, and what stands between it and the files."""

    @abstractmethod
    def commit(self) -> None:
        """Take over what is being typed."""

    def belongings(self, entry: E) -> tuple[AnyRecord, ...]:
        """The records that go when the row is deleted, beside its own."""
        store = self._tools.workspace.store
        times = store.belonging(Unavailability, entry.record)
        return (*entry.posts, *times, *store.belonging(Attachment, entry.record))

    def _heading(self, msgid: str) -> QLabel:
        label = QLabel(self._tools.forms.words.words(msgid))
        label.setObjectName("sectionTitle")
        return label


class OrganisationEditor(RecordEditor[DirectoryEntry[Organisation]]):
    """Everything about an organisation."""

    def __init__(self, tools: PageTools) -> None:
        """An empty editor."""
        form: RecordForm[Organisation] = RecordForm(ORGANISATION, tools.forms, _name)
        super().__init__(tools, form)
        self.form = form
        form.edit_made.connect(self.edit_made)
        self.setFocusProxy(form.field("name"))

    def show_parts(self, entry: DirectoryEntry[Organisation] | None) -> None:
        self.form.show_record(entry.record if entry else None)

    def commit(self) -> None:
        self.form.commit()


class VenueEditor(RecordEditor[DirectoryEntry[Venue]]):
    """Everything about a venue, and when it is not to be had."""

    def __init__(self, tools: PageTools) -> None:
        """An empty editor."""
        form: RecordForm[Venue] = RecordForm(VENUE, tools.forms, _name)
        times = UnavailabilityList(tools)
        rooms = BedroomList(tools)
        parts = ((N_("Not available"), times), (N_("Rooms of the hotel"), rooms))
        super().__init__(tools, form, parts)
        self.form, self.times, self.rooms = form, times, rooms
        for part in (form, times, rooms):
            part.edit_made.connect(self.edit_made)
        self.setFocusProxy(form.field("name"))

    def show_parts(self, entry: DirectoryEntry[Venue] | None) -> None:
        self.form.show_record(entry.record if entry else None)
        self.times.show_owner(entry.record if entry else None)
        self.rooms.show_venue(entry.record if entry else None)

    def belongings(self, entry: DirectoryEntry[Venue]) -> tuple[AnyRecord, ...]:
        """Beside what every record takes along: its rooms, the minutes of the ways from it and to it."""
        store = self._tools.workspace.store
        rooms = store.belonging(Bedroom, entry.record)
        return (*super().belongings(entry), *rooms, *store.belonging(TravelTime, entry.record))

    def commit(self) -> None:
        self.form.commit()
        self.times.commit()
        self.rooms.commit()


class VehicleEditor(RecordEditor[DirectoryEntry[Vehicle]]):
    """Everything about a car or bus, and when it is not to be had."""

    def __init__(self, tools: PageTools) -> None:
        """An empty editor."""
        form: RecordForm[Vehicle] = RecordForm(VEHICLE, tools.forms, _name)
        times = UnavailabilityList(tools)
        super().__init__(tools, form, ((N_("Not available"), times),))
        self.form, self.times = form, times
        form.edit_made.connect(self.edit_made)
        times.edit_made.connect(self.edit_made)
        self.setFocusProxy(form.field("label"))

    def show_parts(self, entry: DirectoryEntry[Vehicle] | None) -> None:
        self.form.show_record(entry.record if entry else None)
        self.times.show_owner(entry.record if entry else None)

    def commit(self) -> None:
        self.form.commit()
        self.times.commit()


class PersonEditor(RecordEditor[DirectoryEntry[Person]]):
    """Everything about a person: posts, absences, and, when asked for, what is confidential."""

    def __init__(self, tools: PageTools) -> None:
        """An empty editor."""
        form: RecordForm[Person] = RecordForm(PERSON, tools.forms, _name)
        posts, times = PostList(tools.forms), UnavailabilityList(tools)
        show_confidential = TickBox(tools.forms.words.words(N_("Show what is confidential")))
        confidential: RecordForm[Person] = RecordForm(SENSITIVE, tools.forms, _name)
        confidential.hide()
        parts = (
            (N_("Posts"), posts),
            (N_("Absences"), times),
            ("", show_confidential),
            ("", confidential),
        )
        super().__init__(tools, form, parts)
        self._entry: DirectoryEntry[Person] | None = None
        self.form, self.posts, self.times = form, posts, times
        self.show_confidential, self.confidential = show_confidential, confidential
        for signal in (form.edit_made, posts.edit_made, times.edit_made, confidential.edit_made):
            signal.connect(self.edit_made)
        show_confidential.toggled.connect(self._unveil)
        self.setFocusProxy(form.field("name"))

    def show_parts(self, entry: DirectoryEntry[Person] | None) -> None:
        same = entry is not None and self._entry is not None and entry.record.id == self._entry.record.id
        self._entry = entry
        if not same:
            self.show_confidential.setChecked(False)
        person = entry.record if entry else None
        self.form.show_record(person)
        self.confidential.show_record(person if self.show_confidential.isChecked() else None)
        self.posts.show_posts(person, entry.posts if entry else ())
        self.times.show_owner(person)

    def commit(self) -> None:
        self.form.commit()
        self.confidential.commit()
        self.posts.commit()
        self.times.commit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Veil again what is confidential: who comes back to the page may sit beside somebody else."""
        super().hideEvent(event)
        self.show_confidential.setChecked(False)

    def _unveil(self, shown: bool) -> None:
        self.confidential.setVisible(shown)
        self.confidential.show_record(self._entry.record if shown and self._entry else None)


def _name(record: Person | Organisation | Venue | Vehicle) -> Localized | Message:
    return record_name(record, None)
