"""A line that finds a vehicle of the office, those of the visit first, or takes the name of a new one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.identifiers import VehicleId, new_identifier
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.records.journeys import Vehicle
from scheduling.naming import vehicle_name
from ui.choices import Choice
from ui.page_tools import PageTools
from ui.widgets.picker import Picker

MOST = 40
"""Vehicles that a search shows."""


class VehiclePicker(QWidget):
    """`picked` carries the vehicle that is chosen and whether the office does not know it yet."""

    picked = Signal(object, bool)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """An empty line."""
        super().__init__(parent)
        self._tools = tools
        self._found: dict[str, Vehicle] = {}
        words = tools.forms.words
        prompt = words.words(N_("Send a vehicle…"))
        self.picker = Picker(self._lookup, self._name_of, words, offers_new=True)
        self.picker.line.setPlaceholderText(prompt)
        self.picker.say_name(prompt)
        self.picker.edited.connect(self._pick)
        self.picker.new_wanted.connect(self._pick_new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picker)
        self.setFocusProxy(self.picker)

    def _lookup(self, search: str) -> tuple[Choice, ...]:
        entries = self._tools.workspace.store.vehicles(search, limit=MOST)
        vehicles = [entry.record for entry in entries]
        self._found.update({vehicle.id: vehicle for vehicle in vehicles})
        plan = self._tools.workspace.plan
        if plan is not None:
            vehicles.sort(key=lambda vehicle: vehicle.id not in plan.vehicles)
        return tuple(
            Choice(vehicle.id, self._name_of(vehicle.id), self._detail(vehicle)) for vehicle in vehicles
        )

    def _detail(self, vehicle: Vehicle) -> str:
        words = self._tools.forms.words
        seats = ""
        if vehicle.seats is not None:
            seats = words.say(Message.of(*NP_("{count} seat", "{count} seats"), count=vehicle.seats))
        return "  ·  ".join(part for part in (vehicle.plate, seats) if part)

    def _name_of(self, identifier: str) -> str:
        vehicle = self._found.get(identifier)
        return self._tools.forms.words.words("{name}", name=vehicle_name(vehicle)) if vehicle else ""

    def _pick(self) -> None:
        identifier = self.picker.value()
        self.picker.show_value(None)
        vehicle = self._found.get(identifier) if isinstance(identifier, str) else None
        if vehicle is not None:
            self.picked.emit(vehicle, False)

    def _pick_new(self, name: str) -> None:
        self.picker.show_value(None)
        forms = self._tools.forms
        language = forms.languages[0] if forms.languages else forms.words.language
        label = Localized.of({language: name})
        self.picked.emit(Vehicle(id=VehicleId(new_identifier()), label=label), True)
