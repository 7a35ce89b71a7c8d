"""The rooms of a hotel with their beds: listed by number, several entered at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from models.messages import N_, NP_, Message
from models.records.places import Bedroom, Venue
from scheduling.bedrooms import (
    add_bedrooms,
    change_bedroom,
    in_room_order,
    read_room_numbers,
    remove_bedroom,
)
from ui.icons import Glyph
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel, tip
from ui.widgets import rows
from ui.widgets.field_widget import Line
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.text_field import TextField, WrittenField, write_number

MOST_BEDS = 99
_USUAL_BEDS = 2


def read_beds(typed: str) -> int:
    """How many beds are meant. Raises ValueError where no room has so many."""
    beds = int(typed)
    if not 1 <= beds <= MOST_BEDS:
        raise ValueError(typed)
    return beds


class BedroomList(QWidget):
    """The rooms of one venue. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The rooms of no venue."""
        super().__init__(parent)
        self._tools = tools
        self._venue: Venue | None = None
        self.rooms: tuple[Bedroom, ...] = ()
        self.beds: dict[str, WrittenField] = {}
        self.notes: dict[str, TextField] = {}
        self.remove_buttons: dict[str, QToolButton] = {}
        words = tools.forms.words.words
        self.told = PlainLabel()
        self.told.setObjectName("fieldLabel")
        self.told.setWordWrap(True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(3)
        self._rows.setColumnStretch(2, 1)
        self.numbers = Line()
        self.numbers.setPlaceholderText(words(N_("Numbers of rooms: 101, 102, 201–210")))
        self.numbers.setAccessibleName(words(N_("Numbers of the rooms to add")))
        self.numbers.returnPressed.connect(self.add)
        self.new_beds = self._beds_field(words(N_("Beds in each of the rooms to add")))
        self.new_beds.show_value(_USUAL_BEDS)
        self.add_button = QPushButton(words(N_("Add rooms")))
        self.add_button.clicked.connect(self.add)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.new_beds)
        adding.addWidget(PlainLabel(words(N_("beds each"))))
        adding.addStretch(1)
        adding.addWidget(self.add_button)
        self.refusal = PlainLabel()
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.numbers.textEdited.connect(self.refusal.hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.told)
        layout.addLayout(self._rows)
        layout.addWidget(self.numbers)
        layout.addLayout(adding)
        layout.addWidget(self.refusal)
        layout.addWidget(RefusalLine(self.new_beds, tools.forms.words))

    def show_venue(self, venue: Venue | None) -> None:
        """Show the rooms of a venue."""
        another = venue is None or self._venue is None or venue.id != self._venue.id
        self._venue = venue
        self.setEnabled(venue is not None)
        if another:
            self.numbers.clear()
            self.refusal.hide()
        found = self._tools.workspace.store.belonging(Bedroom, venue) if venue is not None else ()
        rooms = in_room_order(found)
        if [room.id for room in rooms] != [room.id for room in self.rooms]:
            self._make_rows(rooms)
        self.rooms = rooms
        for room in rooms:
            self.beds[room.id].show_value(room.beds)
            self.notes[room.id].show_value(room.notes)
        self.told.setText(self._tools.forms.words.say(self._count()))

    def commit(self) -> None:
        """Take over what is being typed."""
        for line in (
            *(field.line for field in self.beds.values()),
            *(one.line for one in self.notes.values()),
        ):
            if line.hasFocus():
                line.editingFinished.emit()

    def add(self) -> None:
        """Add the rooms whose numbers are typed."""
        venue, typed = self._venue, self.numbers.text()
        if venue is None or not typed.strip():
            return
        try:
            numbers = read_room_numbers(typed)
        except ValueError:
            sentence = N_("These numbers are not understood. Write them as 101, 102 or 201–210.")
            self.refusal.setText(self._tools.forms.words.words(sentence))
            self.refusal.show()
            return
        beds = self.new_beds.value()
        self.numbers.clear()
        self.edit_made.emit(
            add_bedrooms(venue, self.rooms, numbers, beds if isinstance(beds, int) else _USUAL_BEDS)
        )

    def _count(self) -> Message:
        if not self.rooms:
            return Message.of(N_("No rooms listed. For a hotel, list them with their beds: 2 are assumed."))
        beds = sum(room.beds for room in self.rooms)
        return Message.of(*NP_("{count} bed in all", "{count} beds in all"), count=beds)

    def _make_rows(self, rooms: tuple[Bedroom, ...]) -> None:
        words = self._tools.forms.words.words
        rows.empty(self._rows)
        self.beds, self.notes, self.remove_buttons = {}, {}, {}
        for place, room in enumerate(rooms):
            beds = self._beds_field(words(N_("Beds of room {number}"), number=room.number))
            beds.edited.connect(partial(self._change_beds, room.id))
            notes = TextField()
            notes.say_name(words(N_("Notes on room {number}"), number=room.number))
            notes.line.setPlaceholderText(words(N_("Notes")))
            notes.edited.connect(partial(self._change_notes, room.id))
            remove = QToolButton()
            remove.setIcon(self._tools.forms.appearance.action_icon(Glyph.CLOSE))
            said = words(N_("Remove room {number}"), number=room.number)
            remove.setToolTip(tip(said))
            remove.setAccessibleName(said)
            remove.clicked.connect(partial(self._remove, room.id))
            for column, part in enumerate((PlainLabel(room.number), beds, notes, remove)):
                self._rows.addWidget(part, place, column)
            self.beds[room.id], self.notes[room.id], self.remove_buttons[room.id] = beds, notes, remove

    def _beds_field(self, name: str) -> WrittenField:
        field = WrittenField(read_beds, write_number)
        field.say_name(name)
        field.setToolTip(tip(name))
        field.setFixedWidth(self.fontMetrics().averageCharWidth() * 8)
        return field

    def _room(self, room_id: str) -> Bedroom:
        return next(room for room in self.rooms if room.id == room_id)

    def _change_beds(self, room_id: str) -> None:
        beds = self.beds[room_id].value()
        if isinstance(beds, int):
            self.edit_made.emit(change_bedroom(self._room(room_id), beds=beds))

    def _change_notes(self, room_id: str) -> None:
        notes = str(self.notes[room_id].value())
        self.edit_made.emit(change_bedroom(self._room(room_id), notes=notes))

    def _remove(self, room_id: str) -> None:
        self.edit_made.emit(remove_bedroom(self._room(room_id)))
