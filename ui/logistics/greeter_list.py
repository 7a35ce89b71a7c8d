"""Who meets those who arrive on a journey, and who sees off those who leave on it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.identifiers import PersonId, new_identifier
from models.localized import Localized
from models.messages import N_
from models.plan import Plan
from models.records.journeys import Leg, LegGreeter
from models.records.people import Person
from models.vocabulary import GreetingDuty
from scheduling import journeys
from ui.form_tools import FormTools
from ui.logistics.person_row import Deed, PersonRow
from ui.record_names import spoken_name, taking_part_name
from ui.widgets import rows
from ui.widgets.choice_field import ChoiceField
from ui.widgets.picker import Picker


class GreeterList(QWidget):
    """The people of one journey who do not travel. `edit_made` tells what the officer does to them."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._leg: Leg | None = None
        self._shown: tuple[object, ...] = ()
        self.lines: list[PersonRow] = []
        self.duties: list[ChoiceField] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        prompt = tools.words.words(N_("Somebody who meets them or sees them off…"))
        self.picker = Picker(tools.directory.people, tools.directory.name_of, tools.words, offers_new=True)
        self.picker.line.setPlaceholderText(prompt)
        self.picker.say_name(prompt)
        self.picker.edited.connect(self._add)
        self.picker.new_wanted.connect(self._add_new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._rows)
        layout.addWidget(self.picker)

    def show_leg(self, plan: Plan, leg: Leg) -> None:
        """List the greeters of `leg`."""
        self._plan, self._leg = plan, leg
        greeters = journeys.greeters_of(plan, leg)
        shown = tuple((one, taking_part_name(one, plan)) for one in greeters)
        if shown == self._shown and len(self.lines) == len(greeters):
            return
        self._shown = shown
        rows.empty(self._rows)
        self.lines, self.duties = [], []
        for number in range(len(greeters)):
            line = self._line(plan, greeters, number)
            self.lines.append(line)
            self._rows.addWidget(line)

    def _line(self, plan: Plan, greeters: tuple[LegGreeter, ...], number: int) -> PersonRow:
        greeter, words = greeters[number], self._tools.words
        name = words.say(spoken_name(taking_part_name(greeter, plan)))
        duty = ChoiceField(GreetingDuty, words)
        duty.say_name(words.words(N_("Duty of {name}"), name=name))
        duty.show_value(greeter.duty)
        duty.edited.connect(partial(self._change_duty, greeter, duty))
        self.duties.append(duty)
        deeds = (
            Deed(words.words(N_("Move up")), partial(self._shift, greeter, -1), number > 0),
            Deed(words.words(N_("Move down")), partial(self._shift, greeter, 1), number < len(greeters) - 1),
            Deed(words.words(N_("Remove")), partial(self._release, greeter)),
        )
        return PersonRow(self._tools, name, deeds, duty)

    def _add(self) -> None:
        who = self.picker.value()
        self.picker.show_value(None)
        if isinstance(who, str):
            self._greet(PersonId(who))

    def _add_new(self, name: str) -> None:
        self.picker.show_value(None)
        language = self._tools.languages[0] if self._tools.languages else self._tools.words.language
        self._greet(Person(id=PersonId(new_identifier()), name=Localized.of({language: name})))

    def _greet(self, who: PersonId | Person) -> None:
        if self._plan is not None and self._leg is not None:
            duty = journeys.usual_duty(self._leg)
            self.edit_made.emit(journeys.greet(self._plan, self._leg, who, duty))

    def _change_duty(self, greeter: LegGreeter, field: ChoiceField) -> None:
        duty = field.value()
        if self._plan is not None and isinstance(duty, GreetingDuty):
            self.edit_made.emit(journeys.change_duty(self._plan, greeter, duty))

    def _shift(self, greeter: LegGreeter, places: int) -> None:
        if self._plan is not None:
            self.edit_made.emit(journeys.shift_greeter(self._plan, greeter, places))

    def _release(self, greeter: LegGreeter) -> None:
        if self._plan is not None:
            self.edit_made.emit(journeys.release_greeter(self._plan, greeter))
