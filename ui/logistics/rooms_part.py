"""Hotels and rooms of the delegation, night by night."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import VenueId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.places import Venue
from scheduling import lodging
from ui.logistics.bed_editor import BedEditor
from ui.logistics.part_switch import LogisticsPart, PartSwitch
from ui.logistics.rooming_grid import RoomingGrid, chosen_words
from ui.page_tools import PageTools
from ui.widgets.empty_page import EmptyPage
from ui.widgets.master_detail import MasterDetail
from ui.widgets.picker import Picker


class RoomsPart(QWidget):
    """Who of the open visit sleeps where."""

    part_wanted = Signal(object)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The nights of the open visit."""
        super().__init__(parent)
        self._tools = tools
        forms = tools.forms
        self.switch = PartSwitch(LogisticsPart.ROOMS, forms.words)
        self.switch.chosen.connect(self.part_wanted)
        self.grid = RoomingGrid(forms)
        self.editor = BedEditor(forms)
        self.editor.edit_made.connect(self._apply)
        self.grid.selection_moved.connect(self._show_selected)
        self.grid.opened.connect(self.editor.setFocus)
        self.grid.typed.connect(self.editor.begin_room)
        self.editor.room_entered.connect(self._go_on)
        prompt = forms.words.words(N_("The same hotel for all…"))
        self.same_hotel = Picker(
            forms.directory.venues, forms.directory.name_of, forms.words, offers_new=True
        )
        self.same_hotel.line.setPlaceholderText(prompt)
        self.same_hotel.say_name(prompt)
        self.same_hotel.setFixedWidth(260)
        self.same_hotel.edited.connect(self._lodge_all)
        self.same_hotel.new_wanted.connect(self._lodge_all_new)
        self._arrange()

    def refresh(self, plan: Plan) -> None:
        """Show the nights as they are in `plan`."""
        self._pages.show_empty(not plan.members or not lodging.nights_of(plan))
        self.same_hotel.setEnabled(len(plan.members) > 0)
        self.grid.show_plan(plan)
        if not self.grid.chosen_cells() and self.grid.rooms.members:
            self.grid.choose(self.grid.rooms.members[0].id, None)
        self._show_selected()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()

    def take_keyboard(self) -> None:
        """Put the keyboard into the grid, or where there is none into the switch."""
        (self.grid if self.grid.isVisible() else self.switch).setFocus()

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _go_on(self) -> None:
        """Go to the next member, for the next room."""
        self.grid.setFocus()
        self.grid.step_down()

    def _lodge_all(self) -> None:
        hotel = self.same_hotel.value()
        self.same_hotel.show_value(None)
        plan = self._tools.workspace.plan
        if plan is not None and isinstance(hotel, str):
            self._apply(lodging.same_hotel_for_all(plan, VenueId(hotel)))

    def _lodge_all_new(self, name: str) -> None:
        self.same_hotel.show_value(None)
        plan, forms = self._tools.workspace.plan, self._tools.forms
        language = forms.languages[0] if forms.languages else forms.words.language
        if plan is not None:
            venue = Venue(id=VenueId(new_identifier()), name=Localized.of({language: name}))
            self._apply(lodging.same_hotel_for_all(plan, venue))

    def _show_selected(self) -> None:
        self.editor.commit()
        plan = self._tools.workspace.plan
        if plan is None:
            return
        known = {member.id for member in self.grid.rooms.members}
        nights = self.grid.chosen_nights(plan)
        nights = frozenset(cell for cell in nights if cell[0] in plan.members and cell[0] in known)
        title = chosen_words(nights, self.grid.rooms) if nights else Message.of(N_("No night chosen"))
        self.editor.show_nights(plan, nights, title)

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        empty = EmptyPage(
            words(N_("No night to sleep")),
            words(
                N_(
                    "Once the delegation has members and the visit more than one day, "
                    "their rooms stand here night by night."
                )
            ),
        )
        self._pages = MasterDetail((self.switch, None, self.same_hotel), self.grid, self.editor, empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
