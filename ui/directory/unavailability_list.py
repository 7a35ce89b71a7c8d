"""The times in which a person, a venue or a vehicle is not to be had, each with a small form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from models.edits import created, deleted, edit
from models.identifiers import UnavailabilityId, new_identifier
from models.messages import N_, Message
from models.record_types import REFERENCES
from models.records.journeys import Vehicle
from models.records.people import Person, Unavailability
from models.records.places import Venue
from ui.inspector.form import RecordForm
from ui.inspector.unavailability_form import UNAVAILABILITY
from ui.page_tools import PageTools
from ui.record_names import record_name
from ui.widgets import rows


class UnavailabilityList(QWidget):
    """The times of one record. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(
        self,
        tools: PageTools,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        """The times of nothing; a new one begins on `today()`."""
        super().__init__(parent)
        self._tools = tools
        self._today = today
        self._owner: Person | Venue | Vehicle | None = None
        self.times: tuple[Unavailability, ...] = ()
        self.forms: dict[str, RecordForm[Unavailability]] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add_button = QPushButton(tools.forms.words.words(N_("Add a time")))
        self.add_button.clicked.connect(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._rows)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_owner(self, owner: Person | Venue | Vehicle | None) -> None:
        """Show when `owner` is not to be had."""
        self._owner = owner
        self.add_button.setEnabled(owner is not None)
        times = self._tools.workspace.store.belonging(Unavailability, owner) if owner is not None else ()
        self.times = tuple(sorted(times, key=lambda time: (time.first_day, time.id)))
        if tuple(self.forms) != tuple(time.id for time in self.times):
            rows.empty(self._rows)
            self.forms = {time.id: self._form() for time in self.times}
            for time, form in zip(self.times, self.forms.values(), strict=True):
                self._rows.addWidget(self._framed(time, form))
        for time in self.times:
            self.forms[time.id].show_record(time)

    def commit(self) -> None:
        """Take over what is being typed."""
        for form in self.forms.values():
            form.commit()

    def add(self) -> None:
        """Note that the record is not to be had today, to be put right."""
        owner = self._owner
        if owner is None:
            return
        field = next(field for field, kind in REFERENCES[Unavailability].items() if kind is type(owner))
        time = Unavailability(
            id=UnavailabilityId(new_identifier()),
            first_day=self._today(),
            last_day=self._today(),
            **{field: owner.id},  # type: ignore[arg-type]
        )
        name = Message.of(N_("Add a time when {name} is not available"), name=record_name(owner, None))
        self.edit_made.emit(edit(name, created(time)))
        if time.id in self.forms:
            self.forms[time.id].field("first_day").setFocus()

    def _remove(self, time_id: str) -> None:
        time = self.forms[time_id].record
        if time is not None:
            self.edit_made.emit(
                edit(
                    Message.of(N_("Remove a time when somebody or something is not available")), deleted(time)
                )
            )

    def _form(self) -> RecordForm[Unavailability]:
        form: RecordForm[Unavailability] = RecordForm(
            UNAVAILABILITY, self._tools.forms, lambda time: record_name(time, None)
        )
        form.edit_made.connect(self.edit_made)
        return form

    def _framed(self, time: Unavailability, form: RecordForm[Unavailability]) -> QWidget:
        box = QFrame()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        rule = QFrame()
        rule.setObjectName("rule")
        layout.addWidget(rule)
        layout.addWidget(form)
        remove = QPushButton(self._tools.forms.words.words(N_("Remove this time")))
        remove.clicked.connect(lambda: self._remove(time.id))
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        return box
