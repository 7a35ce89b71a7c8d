"""How the delegation of a visit travels, rides and sleeps."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.plan import Plan
from ui.logistics.journeys_part import JourneysPart
from ui.logistics.part_switch import LogisticsPart
from ui.logistics.rides_part import RidesPart
from ui.logistics.rooms_part import RoomsPart
from ui.page import Page
from ui.page_tools import PageTools


class LogisticsPage(Page):
    """The logistics of the open visit: journeys, vehicles, rooms."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
        self.journeys = JourneysPart(tools)
        self.rides = RidesPart(tools)
        self.rooms = RoomsPart(tools)
        self._parts: dict[LogisticsPart, JourneysPart | RidesPart | RoomsPart] = {
            LogisticsPart.JOURNEYS: self.journeys,
            LogisticsPart.RIDES: self.rides,
            LogisticsPart.ROOMS: self.rooms,
        }
        self._stack = QStackedWidget()
        for part in self._parts.values():
            part.part_wanted.connect(self.go_to_part)
            self._stack.addWidget(part)
        self.journeys.rides_wanted.connect(self._show_rides)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        tools.workspace.changed.connect(self._changed)
        self.refresh()

    @property
    def part(self) -> LogisticsPart:
        """The part that is shown."""
        return next(name for name, part in self._parts.items() if part is self._stack.currentWidget())

    def refresh(self) -> None:
        """Show the part that is looked at as it is now; another one is when it is looked at."""
        plan = self._tools.workspace.plan
        if plan is not None:
            self._parts[self.part].refresh(plan)

    def go_to_part(self, part: LogisticsPart) -> None:
        """Show another part, the keyboard on its switch."""
        self.commit()
        self._stack.setCurrentWidget(self._parts[part])
        self.refresh()
        self._parts[part].switch.setFocus()

    def select_record(self, record_id: str) -> None:
        """Select a journey, a vehicle, a ride or a member with their nights."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        if record_id in plan.legs:
            self.go_to_part(LogisticsPart.JOURNEYS)
            self.journeys.table.select(record_id)
        elif (ride := plan.rides.get(record_id)) is not None:
            self._show_rides(ride.item_id or ride.leg_id or "")
        elif record_id in plan.vehicles:
            self.go_to_part(LogisticsPart.RIDES)
            self.rides.show_vehicle(record_id)
        else:
            self._select_nights(plan, record_id)

    def take_keyboard(self) -> None:
        """Put the keyboard into the list of the part that is shown."""
        self._parts[self.part].take_keyboard()

    def commit(self) -> None:
        """Take over what is being typed."""
        for part in self._parts.values():
            part.commit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was done while another page was looked at."""
        super().showEvent(event)
        self.refresh()

    def _changed(self) -> None:
        """A page that nobody sees waits until it is looked at: a drag on the board stays quick."""
        if self.isVisible():
            self.refresh()

    def _show_rides(self, stop_id: str) -> None:
        self.go_to_part(LogisticsPart.RIDES)
        self.rides.show_stop(stop_id)

    def _select_nights(self, plan: Plan, record_id: str) -> None:
        stay = plan.stays.get(record_id)
        member = plan.members.get(stay.member_id if stay else record_id)
        if member is not None:
            self.go_to_part(LogisticsPart.ROOMS)
            night = stay.first_night if stay is not None else None
            self.rooms.grid.choose(member.id, night if night in self.rooms.grid.rooms.nights else None)
