"""One line of a programme as it was understood, each part of which can be put right."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from models.exchange.programme_lines import ProgrammeLine
from models.exchange.programme_names import HostName, Names, PlaceName
from models.messages import N_, Message
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.vocabulary import ItemKind
from ui.importing.line_decisions import (
    LineDecision,
    Target,
    changed,
    findings_of,
    with_host_organisation,
    with_host_person,
    with_new_organisation,
    with_new_place,
    with_place,
)
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.widgets.choice_field import ChoiceField, TickBox
from ui.widgets.day_field import DayField
from ui.widgets.field_widget import FieldWidget
from ui.widgets.localized_field import LocalizedField
from ui.widgets.picker import Picker
from ui.widgets.time_field import ClockField

R = TypeVar("R", Venue, Organisation, Person)


class LineForm(QScrollArea):
    """`decided` gives the line as it stands now, `named` what the places and hosts stand for now."""

    decided = Signal(object)
    named = Signal(object)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """No line yet."""
        super().__init__(parent)
        self._tools = tools
        self._decision: LineDecision | None = None
        self._target: Target | None = None
        self._names = Names({}, {})
        words, directory = tools.forms.words, tools.forms.directory
        self.takes = TickBox(words.words(N_("Take this line over")))
        self.takes.clicked.connect(self._decide_takes)
        self.findings = PlainLabel()
        self.findings.setWordWrap(True)
        self.title = LocalizedField(tools.forms.languages)
        self.kind = ChoiceField(ItemKind, words)
        self.day = DayField(words, optional=True)
        self.starts, self.ends = ClockField(), ClockField()
        self.place = Picker(directory.venues, self._name_of, words, offers_new=True)
        self.organisation = Picker(directory.organisations, self._name_of, words, offers_new=True)
        self.person = Picker(directory.people, self._name_of, words)
        self.place_note, self.host_note = PlainLabel(), PlainLabel()
        self.note = PlainLabel()
        for label in (self.place_note, self.host_note, self.note):
            label.setObjectName("emptyText")
            label.setWordWrap(True)
        self._connect()
        self._arrange()
        self.show_line(None, None, self._names)

    def show_line(self, decision: LineDecision | None, target: Target | None, names: Names) -> None:
        """Show a line, or nothing."""
        self._decision, self._target, self._names = decision, target, names
        self._ground.setVisible(decision is not None)
        if decision is None or target is None:
            return
        line, words = decision.line, self._tools.forms.words
        self.takes.setChecked(decision.takes)
        self.findings.setText(" ".join(words.say(one.message) for one in findings_of(decision, target)))
        fields: tuple[tuple[FieldWidget, object], ...] = (
            (self.title, line.title),
            (self.kind, line.kind),
            (self.day, line.day),
            (self.starts, line.starts),
            (self.ends, line.ends),
            (self.place, self._venue_id(line)),
            (self.organisation, self._organisation_id(line)),
            (self.person, self._person_id(line)),
        )
        for field, value in fields:
            field.show_value(value)
        self.place_note.setText(words.say(self._place_words(line)) if line.place else "")
        self.host_note.setText(words.say(self._host_words(line)) if line.host else "")
        self.note.setText(words.words(N_("Notes: {text}"), text=line.note) if line.note else "")
        self.place.setEnabled(bool(line.place))
        self.organisation.setEnabled(bool(line.host))
        self.person.setEnabled(bool(line.host))

    def _place_of(self, line: ProgrammeLine) -> PlaceName:
        return self._names.places.get(line.place, PlaceName())

    def _host_of(self, line: ProgrammeLine) -> HostName:
        return self._names.hosts.get(line.host, HostName())

    def _venue_id(self, line: ProgrammeLine) -> str | None:
        venue = self._place_of(line).venue
        return None if venue is None else venue.id

    def _organisation_id(self, line: ProgrammeLine) -> str | None:
        organisation = self._host_of(line).organisation
        return None if organisation is None else organisation.id

    def _person_id(self, line: ProgrammeLine) -> str | None:
        person = self._host_of(line).person
        return None if person is None else person.id

    def _place_words(self, line: ProgrammeLine) -> Message:
        """How the place is written, and what becomes of it."""
        place = self._place_of(line)
        if place.venue is None:
            return Message.of(N_("“{text}” is kept in the notes"), text=line.place)
        if place.is_new:
            return Message.of(N_("“{text}” is made a new venue"), text=line.place)
        if not place.is_sure:
            return Message.of(N_("“{text}” is taken for this venue; is it right?"), text=line.place)
        return Message.of(N_("Written “{text}”"), text=line.place)

    def _host_words(self, line: ProgrammeLine) -> Message:
        """How the host is written, and what becomes of it."""
        host = self._host_of(line)
        if host.organisation is None and host.person is None:
            return Message.of(N_("“{text}” is kept in words"), text=line.host)
        if host.is_new:
            return Message.of(N_("“{text}” is made a new organisation"), text=line.host)
        if not host.is_sure:
            return Message.of(N_("“{text}” is taken for this host; is it right?"), text=line.host)
        return Message.of(N_("Written “{text}”"), text=line.host)

    def _name_of(self, identifier: str) -> str:
        """The name of a record, also of one that is only about to be made."""
        places = (place.venue for place in self._names.places.values())
        hosts = (host.organisation for host in self._names.hosts.values())
        made = next((one for one in (*places, *hosts) if one is not None and one.id == identifier), None)
        words = self._tools.forms.words
        return words.text(made.name) if made else self._tools.forms.directory.name_of(identifier)

    def _connect(self) -> None:
        self.title.edited.connect(lambda: self._decide(title=self.title.value()))
        self.kind.edited.connect(lambda: self._decide(kind=self.kind.value()))
        self.day.edited.connect(self._decide_day)
        self.starts.edited.connect(lambda: self._decide(starts=self.starts.value()))
        self.ends.edited.connect(lambda: self._decide(ends=self.ends.value()))
        self.place.edited.connect(self._name_place)
        self.place.new_wanted.connect(self._name_new_place)
        self.organisation.edited.connect(self._name_organisation)
        self.organisation.new_wanted.connect(self._name_new_organisation)
        self.person.edited.connect(self._name_person)

    def _decide_takes(self) -> None:
        if self._decision is not None:
            self.decided.emit(self._decision._replace(takes=self.takes.isChecked()))

    def _decide_day(self) -> None:
        day = self.day.value()
        self._decide(day=day if isinstance(day, date) else None)

    def _decide(self, **fields: object) -> None:
        if self._decision is not None:
            self.decided.emit(changed(self._decision, **fields)._replace(takes=True))

    def _name_place(self) -> None:
        if self._decision is not None:
            venue = self._record(Venue, self.place.value())
            self.named.emit(with_place(self._names, self._decision.line.place, venue))

    def _name_new_place(self, called: str) -> None:
        if self._decision is not None and self._target is not None:
            names = with_new_place(self._names, self._decision.line, called, self._target.language)
            self.named.emit(names)

    def _name_organisation(self) -> None:
        if self._decision is not None:
            organisation = self._record(Organisation, self.organisation.value())
            self.named.emit(with_host_organisation(self._names, self._decision.line.host, organisation))

    def _name_new_organisation(self, called: str) -> None:
        if self._decision is not None and self._target is not None:
            line, language = self._decision.line, self._target.language
            self.named.emit(with_new_organisation(self._names, line.host, called, language))

    def _name_person(self) -> None:
        if self._decision is not None:
            person = self._record(Person, self.person.value())
            self.named.emit(with_host_person(self._names, self._decision.line.host, person))

    def _record(self, kind: type[R], identifier: object) -> R | None:
        if not isinstance(identifier, str):
            return None
        entry = self._tools.workspace.store.entry(kind, identifier)
        return None if entry is None else entry.record

    def _arrange(self) -> None:
        self._ground = QWidget()
        self._ground.setObjectName("panel")
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        self._place_field(grid, 0, 0, N_("Title"), self.title, 2)
        self._place_field(grid, 0, 2, N_("Kind"), self.kind)
        self._place_field(grid, 0, 3, N_("Day"), self.day)
        clocks = QWidget()
        line = QHBoxLayout(clocks)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        words = self._tools.forms.words.words
        for clock, msgid in ((self.starts, N_("Begins")), (self.ends, N_("Ends"))):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(self._caption(msgid, clock))
            column.addWidget(clock)
            line.addLayout(column)
        grid.addWidget(clocks, 0, 4, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._place_field(grid, 2, 0, N_("Venue"), self.place, 2)
        self._place_field(grid, 2, 2, N_("Host organisation"), self.organisation)
        self._place_field(grid, 2, 3, N_("Host in person"), self.person, 2)
        grid.addWidget(self.place_note, 4, 0, 1, 2)
        grid.addWidget(self.host_note, 4, 2, 1, 3)
        for place, stretch in enumerate((3, 2, 3, 2, 2)):
            grid.setColumnStretch(place, stretch)
        top = QHBoxLayout()
        top.setSpacing(18)
        top.addWidget(self.takes)
        top.addWidget(self.findings, 1)
        layout = QVBoxLayout(self._ground)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addLayout(grid)
        layout.addWidget(self.note)
        layout.addStretch(1)
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setWidget(self._ground)
        self.setAccessibleName(words(N_("The selected line")))

    def _caption(self, msgid: str, field: FieldWidget) -> QLabel:
        caption = QLabel(self._tools.forms.words.words(msgid))
        caption.setObjectName("fieldLabel")
        caption.setBuddy(field)
        field.say_name(caption.text())
        return caption

    def _place_field(
        self, grid: QGridLayout, row: int, column: int, msgid: str, field: FieldWidget, span: int = 1
    ) -> None:
        grid.addWidget(self._caption(msgid, field), row, column, 1, span)
        grid.addWidget(field, row + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
