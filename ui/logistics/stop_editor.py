"""The vehicles of one item or journey, and who has no seat in them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from models.identifiers import RideId
from models.messages import N_
from models.plan import Plan
from models.records.journeys import Vehicle
from scheduling import riding
from scheduling.conflicts import Severity
from scheduling.riding import Stop
from ui.logistics.ride_card import RideCard
from ui.logistics.seat_words import waiting_words
from ui.logistics.stop_words import place_words, when_words
from ui.logistics.vehicle_picker import VehiclePicker
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel


class StopEditor(QWidget):
    """The rides of one stop. `edit_made` tells what the officer does; `vehicle_wanted` whose form to show."""

    edit_made = Signal(object)
    vehicle_wanted = Signal(str)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """An editor of nothing."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._stop: Stop | None = None
        self.cards: dict[RideId, RideCard] = {}
        words = tools.forms.words.words
        self.title = PlainLabel()
        self.title.setObjectName("sectionTitle")
        self.title.setWordWrap(True)
        self.place = PlainLabel()
        self.place.setObjectName("fieldLabel")
        self.place.setWordWrap(True)
        self.waiting = PlainLabel()
        self.waiting.setWordWrap(True)
        self._sign = QLabel()
        self._sign.setPixmap(tools.forms.appearance.severity_icon(Severity.WARNING).pixmap(16, 16))
        self.picker = VehiclePicker(tools)
        self.picker.picked.connect(self._send)
        self.again_button = QPushButton(words(N_("The same vehicles again…")))
        menu = QMenu(self.again_button)
        self.day_action = menu.addAction(words(N_("For the rest of the day")))
        self.day_action.triggered.connect(lambda _checked=False: self._repeat(riding.rest_of_day))
        self.visit_action = menu.addAction(words(N_("Wherever no vehicle is planned")))
        self.visit_action.triggered.connect(
            lambda _checked=False: self._repeat(lambda plan, _stop: riding.without_vehicle(plan))
        )
        self.again_button.setMenu(menu)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(6)
        self._arrange()
        self.setFocusProxy(self.picker)

    def show_stop(self, plan: Plan, stop: Stop) -> None:
        """Show the rides of `stop`."""
        self._plan, self._stop = plan, stop
        words = self._tools.forms.words
        self.title.setText(words.words("{name}", name=riding.stop_name(stop)))
        details = (when_words(stop, words), place_words(plan, stop, words))
        self.place.setText("  ·  ".join(part for part in details if part))
        waiting = waiting_words(plan, stop)
        rides = riding.rides_of(plan, stop)
        self.waiting.setText(words.say(waiting) if waiting else "")
        self.waiting.setVisible(waiting is not None)
        self._sign.setVisible(waiting is not None and bool(rides))
        self._show_rides(plan, stop)
        self.again_button.setVisible(bool(rides))
        self.day_action.setEnabled(bool(riding.rest_of_day(plan, stop)))
        self.visit_action.setEnabled(bool(riding.without_vehicle(plan)))
        self.again_button.setEnabled(self.day_action.isEnabled() or self.visit_action.isEnabled())

    def commit(self) -> None:
        """Take over what is being typed."""
        for card in self.cards.values():
            card.commit()

    def _show_rides(self, plan: Plan, stop: Stop) -> None:
        """A card for each ride; those that are shown already stay where they are."""
        rides = riding.rides_of(plan, stop)
        kept = {ride.id for ride in rides}
        for identifier in [identifier for identifier in self.cards if identifier not in kept]:
            card = self.cards.pop(identifier)
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        for ride in rides:
            if ride.id not in self.cards:
                card = RideCard(self._tools.forms)
                card.edit_made.connect(self.edit_made)
                card.vehicle_wanted.connect(self.vehicle_wanted)
                self.cards[ride.id] = card
                self._cards.addWidget(card)
            self.cards[ride.id].show_ride(plan, ride)

    def _send(self, vehicle: Vehicle, is_new: bool) -> None:
        if self._plan is not None and self._stop is not None:
            self.edit_made.emit(riding.send_vehicle(self._plan, self._stop, vehicle, is_new=is_new))

    def _repeat(self, targets: Callable[[Plan, Stop], tuple[Stop, ...]]) -> None:
        if self._plan is not None and self._stop is not None:
            where = targets(self._plan, self._stop)
            self.edit_made.emit(riding.repeat_rides(self._plan, self._stop, where))

    def _arrange(self) -> None:
        waiting = QHBoxLayout()
        waiting.setSpacing(6)
        waiting.addWidget(self._sign)
        waiting.addWidget(self.waiting, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 18)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self.place)
        layout.addLayout(waiting)
        layout.addLayout(self._cards)
        layout.addWidget(self.picker)
        layout.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
