"""One vehicle that drives to an item or with a journey: its seats, when it stands ready, who rides."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.edits import Edit
from models.identifiers import PersonId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Ride, RidePassenger, Vehicle
from models.records.people import Person
from scheduling import riding
from scheduling.conflicts import Severity
from scheduling.naming import vehicle_name
from ui.choices import Choice
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.inspector.form import RecordForm
from ui.inspector.ride_form import RIDE
from ui.logistics.person_row import Deed, PersonRow
from ui.logistics.seat_words import is_overfull, ride_words
from ui.plain_text import PlainLabel, ShortenedLabel
from ui.record_names import member_name, record_name, spoken_name, taking_part_name
from ui.widgets import rows
from ui.widgets.picker import Picker


class RideCard(QWidget):
    """One ride. `edit_made` tells what the officer does to it, `vehicle_wanted` whose form is to be shown."""

    edit_made = Signal(object)
    vehicle_wanted = Signal(str)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """A card of no ride."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._ride: Ride | None = None
        self._shown: tuple[object, ...] = ()
        self.lines: list[PersonRow] = []
        words = tools.words.words
        self.name = ShortenedLabel()
        bold = self.name.font()
        bold.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(bold)
        self.seats = PlainLabel()
        self.driver = PlainLabel()
        self.driver.setObjectName("fieldLabel")
        self.driver.setWordWrap(True)
        self._sign = QLabel()
        self._sign.setPixmap(tools.appearance.severity_icon(Severity.WARNING).pixmap(16, 16))
        self.seats_button = QPushButton(words(N_("Enter the seats and the driver…")))
        self.seats_button.clicked.connect(self._show_vehicle)
        self.form: RecordForm[Ride] = RecordForm(RIDE, tools, self._ride_name)
        self.form.edit_made.connect(self.edit_made)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.picker = Picker(self._lookup, tools.directory.name_of, tools.words, offers_new=True)
        self.picker.line.setPlaceholderText(words(N_("Give somebody a seat…")))
        self.picker.edited.connect(self._board)
        self.picker.new_wanted.connect(self._board_new)
        self.fill_button = QPushButton(words(N_("Fill the seats")))
        self.fill_button.setToolTip(
            words(N_("Those without a seat take the free ones, in the order of precedence"))
        )
        self.fill_button.clicked.connect(lambda: self._do(riding.fill_seats))
        self.menu_button = QToolButton()
        self.menu_button.setIcon(tools.appearance.action_icon(Glyph.DOTS_VERTICAL))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._make_menu()
        self._arrange()

    def show_ride(self, plan: Plan, ride: Ride) -> None:
        """Show `ride` of `plan`."""
        self._plan, self._ride = plan, ride
        vehicle, words = plan.vehicles[ride.vehicle_id], self._tools.words
        name = self._vehicle_words(vehicle)
        self.name.setText(name)
        self.driver.setText("  ·  ".join(part for part in (vehicle.driver, vehicle.driver_phone) if part))
        self.driver.setVisible(bool(self.driver.text()))
        self.seats_button.setVisible(vehicle.seats is None)
        seats = riding.seats_of(plan, ride)
        self.seats.setText(words.say(ride_words(seats)))
        self._sign.setVisible(is_overfull(seats))
        self.form.show_record(ride)
        self.picker.say_name(words.words(N_("Give somebody a seat in {vehicle}"), vehicle=name))
        self.fill_button.setAccessibleName(words.words(N_("Fill the seats of {vehicle}"), vehicle=name))
        self.menu_button.setAccessibleName(words.words(N_("More for {name}"), name=name))
        stop = riding.stop_of(plan, ride)
        waiting = stop is not None and bool(riding.without_seat(plan, stop))
        self.fill_button.setEnabled(waiting and (seats.free is None or seats.free > 0))
        self._show_passengers(plan, ride)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()

    def _show_passengers(self, plan: Plan, ride: Ride) -> None:
        passengers = riding.passengers_of(plan, ride)
        others = self._other_rides(plan, ride)
        shown: tuple[object, ...] = (
            *((one, taking_part_name(one, plan)) for one in passengers),
            *((other, plan.vehicles[other.vehicle_id]) for other in others),
        )
        if shown == self._shown and len(self.lines) == len(passengers):
            return
        self._shown = shown
        rows.empty(self._rows)
        self.lines = []
        for number in range(len(passengers)):
            line = self._line(plan, passengers, number, others)
            self.lines.append(line)
            self._rows.addWidget(line)

    def _line(
        self, plan: Plan, passengers: tuple[RidePassenger, ...], number: int, others: tuple[Ride, ...]
    ) -> PersonRow:
        passenger, words = passengers[number], self._tools.words
        name = words.say(spoken_name(taking_part_name(passenger, plan)))
        who = passenger.member_id or passenger.person_id
        moving = tuple(
            Deed(
                words.words(
                    N_("Move to {vehicle}"),
                    vehicle=self._vehicle_words(plan.vehicles[other.vehicle_id]),
                ),
                partial(self._move, PersonId(who or ""), other),
            )
            for other in others
        )
        last = len(passengers) - 1
        deeds = (
            *moving,
            Deed(words.words(N_("Move up")), partial(self._shift, passenger, -1), number > 0),
            Deed(words.words(N_("Move down")), partial(self._shift, passenger, 1), number < last),
            Deed(words.words(N_("Take the seat away")), partial(self._alight, passenger)),
        )
        return PersonRow(self._tools, name, deeds)

    def _other_rides(self, plan: Plan, ride: Ride) -> tuple[Ride, ...]:
        stop = riding.stop_of(plan, ride)
        if stop is None:
            return ()
        return tuple(other for other in riding.rides_of(plan, stop) if other.id != ride.id)

    def _lookup(self, search: str) -> tuple[Choice, ...]:
        """Members first, those without a name too; then anybody whom the office knows."""
        plan, words = self._plan, self._tools.words
        if plan is None or self._ride is None:
            return ()
        stop = riding.stop_of(plan, self._ride)
        waiting = () if stop is None else riding.without_seat(plan, stop)
        unnamed = [member for member in plan.members if member.person_id is None and member not in waiting]
        choices = [
            Choice(
                member.id,
                words.say(spoken_name(member_name(member, plan))),
                words.words(N_("without a seat")) if member in waiting else words.words(N_("delegation")),
            )
            for member in (*waiting, *unnamed)
        ]
        matching = [choice for choice in choices if search.casefold() in choice.name.casefold()]
        known = {member.person_id for member in waiting}
        people = (choice for choice in self._tools.directory.people(search) if choice.id not in known)
        return (*matching, *people)

    def _board(self) -> None:
        who = self.picker.value()
        self.picker.show_value(None)
        if self._plan is not None and self._ride is not None and isinstance(who, str):
            self.edit_made.emit(riding.board(self._plan, self._ride, PersonId(who)))

    def _board_new(self, name: str) -> None:
        self.picker.show_value(None)
        language = self._tools.languages[0] if self._tools.languages else self._tools.words.language
        somebody = Person(id=PersonId(new_identifier()), name=Localized.of({language: name}))
        if self._plan is not None and self._ride is not None:
            self.edit_made.emit(riding.board(self._plan, self._ride, somebody))

    def _move(self, who: PersonId, ride: Ride) -> None:
        if self._plan is not None:
            self.edit_made.emit(riding.board(self._plan, ride, who))

    def _shift(self, passenger: RidePassenger, places: int) -> None:
        if self._plan is not None:
            self.edit_made.emit(riding.shift_passenger(self._plan, passenger, places))

    def _alight(self, passenger: RidePassenger) -> None:
        if self._plan is not None:
            self.edit_made.emit(riding.alight(self._plan, passenger))

    def _do(self, verb: Callable[[Plan, Ride], Edit]) -> None:
        if self._plan is not None and self._ride is not None:
            self.edit_made.emit(verb(self._plan, self._ride))

    def _show_vehicle(self) -> None:
        if self._ride is not None:
            self.vehicle_wanted.emit(self._ride.vehicle_id)

    def _make_menu(self) -> None:
        words = self._tools.words.words
        menu = QMenu(self.menu_button)
        menu.addAction(words(N_("Seats, driver and plate…"))).triggered.connect(self._show_vehicle)
        away = menu.addAction(words(N_("Send the vehicle away")))
        away.triggered.connect(lambda _checked=False: self._do(riding.withdraw_vehicle))
        self.menu = menu
        self.menu_button.setMenu(menu)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.name)
        head.addStretch(1)
        head.addWidget(self._sign)
        head.addWidget(self.seats)
        head.addWidget(self.menu_button)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.picker, 1)
        adding.addWidget(self.fill_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 8)
        layout.setSpacing(4)
        rule = QFrame()
        rule.setObjectName("rule")
        layout.addWidget(rule)
        layout.addLayout(head)
        layout.addWidget(self.driver)
        layout.addWidget(self.seats_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.form)
        layout.addLayout(self._rows)
        layout.addLayout(adding)

    def _vehicle_words(self, vehicle: Vehicle) -> str:
        name = self._tools.words.words("{name}", name=vehicle_name(vehicle))
        return f"{name}  ·  {vehicle.plate}" if vehicle.plate and vehicle.label else name

    def _ride_name(self, ride: Ride) -> Localized | Message:
        return record_name(ride, self._plan)
