"""A vehicle of the visit: its seats, plate and driver, and where it drives."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Ride, Vehicle
from scheduling import riding
from scheduling.conflicts import Severity
from ui.inspector.form import RecordForm
from ui.inspector.vehicle_form import VEHICLE
from ui.logistics.seat_words import figures, is_overfull
from ui.logistics.stop_words import when_words
from ui.page_tools import PageTools
from ui.record_names import record_name
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.record_table import Column, RecordView


class VehicleEditor(QWidget):
    """The form of one vehicle and its rides. `stop_wanted` tells which ride the officer wants to see."""

    edit_made = Signal(object)
    stop_wanted = Signal(str)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """An editor of no vehicle."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        words = tools.forms.words.words
        self.form: RecordForm[Vehicle] = RecordForm(VEHICLE, tools.forms, self._vehicle_name)
        self.form.edit_made.connect(self.edit_made)
        self.rides: RecordView[Ride] = RecordView(
            (
                Column(words(N_("When")), self._when),
                Column(words(N_("Drives to")), self._what, stretch=1),
                Column(words(N_("Seats")), self._seats, icon=self._sign),
            ),
            lambda ride: ride.id,
            tools.forms.words,
            sorted_by=None,
        )
        self.rides.setAccessibleName(words(N_("Rides of the vehicle")))
        self.rides.row_opened.connect(self._open_ride)
        heading = QLabel(words(N_("Drives to")))
        heading.setObjectName("sectionTitle")
        files = QLabel(words(N_("Files")))
        files.setObjectName("sectionTitle")
        self.files = AttachmentList(tools)
        self.files.edit_made.connect(self.edit_made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 18)
        layout.setSpacing(6)
        layout.addWidget(self.form)
        layout.addWidget(heading)
        layout.addWidget(self.rides)
        layout.addWidget(files)
        layout.addWidget(self.files)
        layout.addStretch(1)

    def show_vehicle(self, plan: Plan, vehicle: Vehicle, rides: tuple[Ride, ...]) -> None:
        """Show `vehicle` with its rides."""
        self._plan = plan
        self.form.show_record(vehicle)
        self.files.show_owner(vehicle)
        self.rides.show_rows(rides)
        rows = self.rides.verticalHeader().defaultSectionSize() * len(rides)
        self.rides.setFixedHeight(rows + self.rides.horizontalHeader().sizeHint().height() + 4)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()

    def _open_ride(self, ride: Ride) -> None:
        self.stop_wanted.emit(ride.item_id or ride.leg_id or "")

    def _when(self, ride: Ride) -> str:
        stop = riding.stop_of(self._plan, ride) if self._plan is not None else None
        return "" if stop is None else when_words(stop, self._tools.forms.words)

    def _what(self, ride: Ride) -> str:
        stop = riding.stop_of(self._plan, ride) if self._plan is not None else None
        return "" if stop is None else self._tools.forms.words.words("{name}", name=riding.stop_name(stop))

    def _seats(self, ride: Ride) -> str:
        if self._plan is None:
            return ""
        return self._tools.forms.words.say(figures(riding.seats_of(self._plan, ride)))

    def _sign(self, ride: Ride) -> QIcon:
        if self._plan is None or not is_overfull(riding.seats_of(self._plan, ride)):
            return QIcon()
        return self._tools.forms.appearance.severity_icon(Severity.WARNING)

    def _vehicle_name(self, vehicle: Vehicle) -> Localized | Message:
        return record_name(vehicle, None)
