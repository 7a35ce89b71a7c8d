"""The minutes by car between the venues of the visit: those that are known, and a line to enter others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.identifiers import VenueId
from models.messages import N_
from models.plan import Plan
from models.records.places import TravelTime
from models.vocabulary import TravelTimeSource
from ui.choices import Choice
from ui.form_tools import FormTools
from ui.hosts import taking_part
from ui.icons import Glyph
from ui.plain_text import PlainLabel, tip
from ui.widgets import rows
from ui.widgets.choice_field import ChoiceField
from ui.widgets.picker import Picker
from ui.widgets.text_field import WrittenField, read_whole_number, write_number


class WaysEditor(QWidget):
    """Lists ways. `edit_made` tells what the officer enters or changes."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """No ways."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._ways: tuple[TravelTime, ...] = ()
        words = tools.words.words
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(0, 1)
        self.start = Picker(self._lookup, tools.directory.name_of, tools.words)
        self.goal = Picker(self._lookup, tools.directory.name_of, tools.words)
        self.minutes = WrittenField(read_whole_number, write_number)
        self.start.line.setPlaceholderText(words(N_("From…")))
        self.goal.line.setPlaceholderText(words(N_("To…")))
        self.minutes.line.setPlaceholderText(words(N_("min")))
        self.minutes.setFixedWidth(60)
        self.start.say_name(words(N_("From")))
        self.goal.say_name(words(N_("To")))
        self.minutes.say_name(words(N_("Minutes")))
        for field in (self.start, self.goal, self.minutes):
            field.edited.connect(self._enter)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.start, 1)
        adding.addWidget(self.goal, 1)
        adding.addWidget(self.minutes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._rows)
        layout.addLayout(adding)

    def show_plan(self, plan: Plan) -> None:
        """Show the ways that `plan` knows."""
        self._plan = plan
        ways = tuple(plan.travel_times)
        if ways == self._ways:
            return
        self._ways = ways
        rows.empty(self._rows)
        for number, way in enumerate(ways):
            self._add_row(plan, number, way)

    def _add_row(self, plan: Plan, number: int, way: TravelTime) -> None:
        words = self._tools.words
        one, other = plan.venues[way.from_venue_id], plan.venues[way.to_venue_id]
        name = words.words(N_("{one} – {other}"), one=one.name, other=other.name)
        label = PlainLabel(name)
        label.setToolTip(tip(name))
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        minutes = WrittenField(read_whole_number, write_number)
        minutes.setFixedWidth(60)
        minutes.say_name(words.words(N_("Minutes: {way}"), way=name))
        minutes.show_value(way.minutes)
        source = ChoiceField(TravelTimeSource, words)
        source.say_name(words.words(N_("Known from: {way}"), way=name))
        source.show_value(way.source)
        for field in (minutes, source):
            field.edited.connect(partial(self._change, way, minutes, source))
        forget = QToolButton()
        forget.setIcon(self._tools.appearance.action_icon(Glyph.CLOSE))
        forget.setAccessibleName(words.words(N_("Forget: {way}"), way=name))
        forget.clicked.connect(lambda: self.edit_made.emit(taking_part.without_way(way)))
        for column, widget in enumerate((label, minutes, source, forget)):
            self._rows.addWidget(widget, number, column)

    def _lookup(self, search: str) -> tuple[Choice, ...]:
        if self._plan is None:
            return ()
        choices = [Choice(venue.id, self._tools.words.text(venue.name)) for venue in self._plan.venues]
        return tuple(choice for choice in choices if search.casefold() in choice.name.casefold())

    def _enter(self) -> None:
        """Tell the edit once all three are there."""
        one, other, minutes = self.start.value(), self.goal.value(), self.minutes.value()
        if self._plan is None or not (
            isinstance(one, str) and isinstance(other, str) and isinstance(minutes, int)
        ):
            return
        if one == other:
            self.goal.show_value(None)
            return
        for field in (self.start, self.goal, self.minutes):
            field.show_value(None)
        self.edit_made.emit(taking_part.with_way(self._plan, VenueId(one), VenueId(other), minutes))

    def _change(self, way: TravelTime, minutes: WrittenField, source: ChoiceField) -> None:
        number, known = minutes.value(), source.value()
        if isinstance(number, int) and isinstance(known, TravelTimeSource):
            self.edit_made.emit(taking_part.changed_way(way, number, known))
