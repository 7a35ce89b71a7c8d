"""What any two of all visits need at once, in a list from which one of the two is opened."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from models.messages import N_, Message
from scheduling.office_double_bookings import (
    OfficeDoubleBooking,
    begins,
    ends,
    office_double_bookings,
    visit_name,
)
from scheduling.surroundings import ElsewhereBooking
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.widgets.record_table import Column, RecordView

_FOUND = N_("These people, places and vehicles are needed by two visits at one time, from today on.")
_NOTHING = N_("From today on no two visits need the same person, place or vehicle at one time.")


class DoubleBookingsDialog(QDialog):
    """`visit_opened` carries the id of the visit that the officer wants to see."""

    visit_opened = Signal(str)

    def __init__(self, tools: PageTools, today: date, parent: QWidget | None = None) -> None:
        """What is booked twice from `today` on. Raises HeyetError where the database cannot be read."""
        super().__init__(parent)
        self._words = tools.forms.words
        words, store = self._words.words, tools.workspace.store
        everything = office_double_bookings(store.booked_everywhere(), store.what_is_booked)
        found = tuple(one for one in everything if ends(one.booking.first).date() >= today)
        self.setWindowTitle(words(N_("Double bookings of all visits")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sentence = PlainLabel(words(_FOUND if found else _NOTHING))
        self.sentence.setObjectName("emptyText")
        self.sentence.setWordWrap(True)
        self.table: RecordView[OfficeDoubleBooking] = RecordView(
            self._columns(), lambda one: one.key, self._words, sorted_by=None
        )
        self.table.setAccessibleName(words(N_("Double bookings of all visits")))
        self.table.show_rows(found)
        self.table.setVisible(bool(found))
        self.table.row_opened.connect(lambda _one: self._open(0))
        self.buttons = QDialogButtonBox()
        self.open_first = self.buttons.addButton(
            words(N_("Open the first visit")), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.open_second = self.buttons.addButton(
            words(N_("Open the second visit")), QDialogButtonBox.ButtonRole.ActionRole
        )
        for which, button in enumerate((self.open_first, self.open_second)):
            button.clicked.connect(lambda _checked=False, which=which: self._open(which))
            button.setVisible(bool(found))
        self.buttons.addButton(words(N_("Close")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.sentence)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        if found:
            self.resize(980, 420)
            self.table.selectRow(0)
            self.table.setFocus()

    def _open(self, which: int) -> None:
        """Show the first or the second visit of the selected double booking."""
        if self.table.selected is not None:
            self.visit_opened.emit(self.table.selected.visits[which])
            self.accept()

    def _columns(self) -> tuple[Column[OfficeDoubleBooking], ...]:
        words = self._words.words
        return (
            Column(words(N_("Day")), lambda one: self._words.short_date(one.day), lambda one: one.day),
            Column(words(N_("Booked twice")), self._name, stretch=2),
            Column(words(N_("First")), lambda one: self._told(one.booking.first), stretch=3),
            Column(words(N_("Second")), lambda one: self._told(one.booking.second), stretch=3),
            Column(
                words(N_("How sure")),
                lambda one: words(N_("certain")) if one.booking.is_certain else words(N_("perhaps")),
            ),
        )

    def _name(self, one: OfficeDoubleBooking) -> str:
        return self._words.say(Message.of("{name}", name=one.name))

    def _told(self, booking: ElsewhereBooking) -> str:
        sentence = N_("{starts}–{ends} {title} ({visit})")
        clocks = {"starts": begins(booking).time(), "ends": ends(booking).time()}
        return self._words.say(
            Message.of(sentence, title=booking.item_title, visit=visit_name(booking), **clocks)
        )
