"""How one member travels and sleeps: the journeys to tick, and the nights as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.journeys import Leg
from models.records.visits import Member
from models.vocabulary import LegDirection
from models.vocabulary_labels import label
from scheduling import journeys, lodging
from scheduling.lodging import BedState
from scheduling.naming import leg_name, place_name
from ui.form_tools import FormTools
from ui.plain_text import PlainLabel, tip
from ui.widgets import rows
from ui.widgets.choice_field import TickBox
from ui.widgets.empty_page import action_button
from ui.wording import Wording


class TravelList(QWidget):
    """The journeys and nights of one member.

    `edit_made` tells that the member travels on a journey, or no more; all else of it is planned where
    `plan_journeys` leads.
    """

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, plan_journeys: QAction, parent: QWidget | None = None) -> None:
        """A list of nobody."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._member: Member | None = None
        self._legs: tuple[Leg, ...] = ()
        self.boxes: dict[str, TickBox] = {}
        self._none = QLabel(tools.words.words(N_("No journeys yet.")))
        self._none.setObjectName("emptyText")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(3)
        self._nights = QVBoxLayout()
        self._nights.setSpacing(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(self._rows)
        layout.addWidget(self._none)
        layout.addLayout(self._nights)
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 0)
        self.logistics_button = action_button(plan_journeys)
        line.addWidget(self.logistics_button)
        line.addStretch(1)
        layout.addLayout(line)

    @property
    def night_lines(self) -> tuple[str, ...]:
        """The nights as they are read."""
        if self._plan is None or self._member is None:
            return ()
        return tuple(nights_in_words(self._plan, self._member, self._tools.words))

    def show_member(self, plan: Plan, member: Member) -> None:
        """Tick the journeys of `member` and tell the nights."""
        self._plan, self._member = plan, member
        legs = journeys.legs_in_order(plan)
        if legs != self._legs:
            # Only then: a box that was just ticked keeps the keyboard.
            self._legs = legs
            rows.empty(self._rows)
            self.boxes = {}
            for leg in legs:
                self._rows.addWidget(self._journey(leg))
        for leg in legs:
            self.boxes[leg.id].setChecked(journeys.travels(plan, leg, member))
            # A journey of nobody there is not: who travels alone is taken off it by deleting it.
            self.boxes[leg.id].setEnabled(journeys.travellers(plan, leg) != (member,))
        self._none.setVisible(not legs)
        rows.empty(self._nights)
        for line in self.night_lines:
            told = PlainLabel(line)
            told.setWordWrap(True)
            self._nights.addWidget(told)

    def _journey(self, leg: Leg) -> QWidget:
        words = self._tools.words
        name = words.say(leg_name(leg))
        box = TickBox(name.replace("&", "&&"))
        box.setToolTip(tip(name))
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.clicked.connect(partial(self._take_tick, leg, box))
        when = QLabel(when_in_words(leg, words))
        when.setObjectName("fieldLabel")
        box.setAccessibleDescription(when.text())
        self.boxes[leg.id] = box
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(box, 1)
        layout.addWidget(when)
        return row

    def _take_tick(self, leg: Leg, box: TickBox) -> None:
        if self._plan is None or self._member is None:
            return
        travelling = {one.id for one in journeys.travellers(self._plan, leg)}
        wanted = travelling | {self._member.id} if box.isChecked() else travelling - {self._member.id}
        change = journeys.have_travel(self._plan, leg, wanted)
        if change.changes:
            self.edit_made.emit(change)


def when_in_words(leg: Leg, words: Wording) -> str:
    """Whether a journey arrives or leaves, and when, by the clocks of the place of the visit."""
    if leg.direction is LegDirection.ARRIVAL:
        day, clock = leg.arrives_on, leg.arrives_at
    else:
        day, clock = leg.departs_on, leg.departs_at
    direction = label(leg.direction)
    if day is None:
        return words.words(N_("{direction}, no day yet"), direction=direction)
    if clock is None:
        return words.words(N_("{direction}, {day}"), direction=direction, day=words.short_date(day))
    return words.words(
        N_("{direction}, {day}, {hour}"), direction=direction, day=words.short_date(day), hour=clock
    )


def nights_in_words(plan: Plan, member: Member, words: Wording) -> Iterator[str]:
    """Where the member sleeps, one line for nights on end in one bed; nothing where no bed is needed."""
    beds = [(night, lodging.bed_of(plan, member, night)) for night in lodging.nights_here(plan, member)]
    for bed, run in groupby(beds, key=lambda one: one[1]._replace(stay=None)):
        nights = [night for night, _ in run]
        days = words.date_range(nights[0], nights[-1])
        hotel = plan.venues.get(bed.hotel_id)
        if bed.state is BedState.MISSING:
            counted = NP_("Night of {days}: no bed", "Nights of {days}: no bed")
            yield words.say(Message.of(*counted, count=len(nights), days=days))
        elif bed.state is BedState.BED and hotel is not None:
            place = place_name(hotel)
            if bed.room:
                place = Message.of(N_("{hotel}, room {room}"), hotel=place, room=bed.room)
            counted = NP_("Night of {days}: {place}", "Nights of {days}: {place}")
            yield words.say(Message.of(*counted, count=len(nights), days=days, place=place))
