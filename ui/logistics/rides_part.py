"""Everything people are driven to, with its vehicles and seats; and the vehicles of the visit below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import VehicleId
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Ride, Vehicle
from models.vocabulary import LegDirection
from scheduling import riding
from scheduling.conflicts import Severity
from scheduling.naming import vehicle_name
from scheduling.riding import Stop
from ui.icons import Glyph
from ui.logistics.part_switch import LogisticsPart, PartSwitch
from ui.logistics.seat_words import needs_care, stop_words
from ui.logistics.stop_editor import StopEditor
from ui.logistics.stop_words import vehicle_names, when_words
from ui.logistics.vehicle_editor import VehicleEditor
from ui.page_tools import PageTools
from ui.widgets.empty_page import EmptyPage
from ui.widgets.master_detail import MasterDetail
from ui.widgets.record_table import Column, RecordView

_GLYPHS = {
    LegDirection.ARRIVAL: Glyph.AIRPLANE_LANDING,
    LegDirection.DEPARTURE: Glyph.AIRPLANE_TAKEOFF,
    LegDirection.BETWEEN: Glyph.SUBDIRECTORY_ARROW_RIGHT,
}


class RidesPart(QWidget):
    """Who is driven where in what, in the open visit."""

    part_wanted = Signal(object)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The rides of the open visit."""
        super().__init__(parent)
        self._tools = tools
        words = tools.forms.words
        self.switch = PartSwitch(LogisticsPart.RIDES, words)
        self.switch.chosen.connect(self.part_wanted)
        self.stops: RecordView[Stop] = RecordView(
            self._stop_columns(), lambda stop: stop.id, words, sorted_by=None
        )
        self.stops.setAccessibleName(words.words(N_("Items and journeys")))
        self.vehicles: RecordView[Vehicle] = RecordView(
            self._vehicle_columns(), lambda vehicle: vehicle.id, words, sorted_by=None
        )
        self.vehicles.setAccessibleName(words.words(N_("Vehicles of the visit")))
        self.editor = StopEditor(tools)
        self.vehicle_editor = VehicleEditor(tools)
        for part in (self.editor, self.vehicle_editor):
            part.edit_made.connect(self._apply)
        self.editor.vehicle_wanted.connect(self.show_vehicle)
        self.vehicle_editor.stop_wanted.connect(self.show_stop)
        self._rides: dict[VehicleId, tuple[Ride, ...]] = {}
        self._arrange()
        self.stops.selection_moved.connect(self._stop_selected)
        self.vehicles.selection_moved.connect(self._vehicle_selected)
        self.stops.row_opened.connect(lambda _stop: self.editor.setFocus())

    def refresh(self, plan: Plan) -> None:
        """Show what is driven to and by what, as it is in `plan`."""
        stops = riding.stops_of(plan)
        self._rides = {vehicle.id: rides for vehicle, rides in riding.vehicles_of(plan)}
        self.stops.show_rows(stops)
        self.vehicles.show_rows([plan.vehicles[identifier] for identifier in self._rides])
        self._below.setVisible(bool(self._rides))
        if stops and self.stops.selected is None and self.vehicles.selected is None:
            self.stops.selectRow(0)
        self._pages.show_empty(not stops)
        self._show_selected()

    def show_stop(self, identifier: str) -> None:
        """Select an item or a journey."""
        self.stops.select(identifier)
        self.stops.setFocus()

    def show_vehicle(self, identifier: str) -> None:
        """Select a vehicle of the visit and show its form."""
        self.vehicles.select(identifier)
        self.vehicles.setFocus()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()
        self.vehicle_editor.commit()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, or where there is none into the switch."""
        (self.stops if self.stops.isVisible() else self.switch).setFocus()

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _stop_selected(self) -> None:
        if self.stops.selected is not None:
            self.vehicles.clearSelection()
        self._show_selected()

    def _vehicle_selected(self) -> None:
        if self.vehicles.selected is not None:
            self.stops.clearSelection()
        self._show_selected()

    def _show_selected(self) -> None:
        self.commit()
        plan, stop, vehicle = self._tools.workspace.plan, self.stops.selected, self.vehicles.selected
        if plan is None:
            return
        if vehicle is not None and vehicle.id in plan.vehicles:
            rides = self._rides.get(vehicle.id, ())
            self.vehicle_editor.show_vehicle(plan, plan.vehicles[vehicle.id], rides)
            self._details.setCurrentWidget(self.vehicle_editor)
        elif stop is not None and (stop.id in plan.items or stop.id in plan.legs):
            self.editor.show_stop(plan, stop)
            self._details.setCurrentWidget(self.editor)

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        heading = QLabel(words(N_("Vehicles of the visit")))
        heading.setObjectName("sectionTitle")
        heading.setContentsMargins(17, 6, 0, 4)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(heading)
        below.addWidget(self.vehicles, 1)
        left = QSplitter(Qt.Orientation.Vertical)
        left.setHandleWidth(1)
        left.setChildrenCollapsible(False)
        left.addWidget(self.stops)
        left.addWidget(self._below)
        left.setSizes([360, 160])
        self._details = QStackedWidget()
        self._details.addWidget(self.editor)
        self._details.addWidget(self.vehicle_editor)
        empty = EmptyPage(
            words(N_("Nothing to drive to yet")),
            words(N_("Items that have a day and journeys stand here, to send vehicles to them.")),
        )
        self._pages = MasterDetail((self.switch, None), left, self._details, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _stop_columns(self) -> tuple[Column[Stop], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("When")), lambda stop: when_words(stop, words)),
            Column(
                words.words(N_("Item or journey")),
                lambda stop: words.words("{name}", name=riding.stop_name(stop)),
                icon=self._stop_icon,
                stretch=4,
            ),
            Column(words.words(N_("Vehicles")), self._vehicle_names, stretch=3),
            Column(words.words(N_("Seats")), self._seats, icon=self._sign),
        )

    def _vehicle_columns(self) -> tuple[Column[Vehicle], ...]:
        words = self._tools.forms.words
        return (
            Column(
                words.words(N_("Vehicle")),
                lambda vehicle: words.words("{name}", name=vehicle_name(vehicle)),
                stretch=2,
            ),
            Column(words.words(N_("Plate")), lambda vehicle: vehicle.plate),
            Column(words.words(N_("Driver")), lambda vehicle: vehicle.driver, stretch=1),
            Column(
                words.words(N_("Seats")),
                lambda vehicle: "" if vehicle.seats is None else str(vehicle.seats),
                is_number=True,
            ),
            Column(words.words(N_("Drives")), self._ride_count),
        )

    def _stop_icon(self, stop: Stop) -> QIcon:
        look = self._tools.forms.appearance
        if isinstance(stop, Item):
            return look.kind_icon(stop.kind)
        return look.action_icon(_GLYPHS[stop.direction])

    def _vehicle_names(self, stop: Stop) -> str:
        plan = self._tools.workspace.plan
        return "" if plan is None else vehicle_names(plan, stop, self._tools.forms.words)

    def _seats(self, stop: Stop) -> str:
        plan = self._tools.workspace.plan
        return "" if plan is None else self._tools.forms.words.say(stop_words(plan, stop))

    def _sign(self, stop: Stop) -> QIcon:
        plan = self._tools.workspace.plan
        if plan is None or not needs_care(plan, stop):
            return QIcon()
        return self._tools.forms.appearance.severity_icon(Severity.WARNING)

    def _ride_count(self, vehicle: Vehicle) -> str:
        count = len(self._rides.get(vehicle.id, ()))
        return self._tools.forms.words.say(Message.of(*NP_("{count} ride", "{count} rides"), count=count))
