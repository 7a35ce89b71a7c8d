"""The lines of a programme before anything is written: each shown, changeable, or left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from models.edits import Edit
from models.exchange.programme_lines import Finding, ProgrammeLine
from models.exchange.programme_names import Names
from models.messages import N_, Message
from scheduling.conflicts import Severity
from ui.icons import Glyph
from ui.importing.line_decisions import (
    LineDecision,
    Target,
    findings_of,
    is_odd,
    outcome_words,
    proposed,
    summary,
    take_over,
)
from ui.importing.line_form import LineForm
from ui.importing.programme_columns import hours_words
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.widgets.choice_field import TickBox
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.record_table import Column, RecordView


class LinesStep(QWidget):
    """`changed` says that something was decided."""

    changed = Signal()

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """No lines yet."""
        super().__init__(parent)
        self._tools = tools
        self._target: Target | None = None
        self.names = Names({}, {})
        self.decisions: list[LineDecision] = []
        words = tools.forms.words
        self.only_odd = TickBox(words.words(N_("Show only what is to be looked at")))
        self.only_odd.toggled.connect(self._show)
        self.all_button = QPushButton(words.words(N_("Take all")))
        self.all_button.clicked.connect(lambda: self._take_all(takes=True))
        self.none_button = QPushButton(words.words(N_("Take none")))
        self.none_button.clicked.connect(lambda: self._take_all(takes=False))
        for button in (self.all_button, self.none_button):
            button.setAutoDefault(False)
        self.table = LineTable(self._columns(), lambda one: one.key, words, sorted_by=None)
        self.table.setAccessibleName(words.words(N_("Lines of the programme")))
        self.table.selection_moved.connect(self._show_form)
        self.table.turned.connect(self._turn)
        self.table.row_opened.connect(self._turn)
        self.form = LineForm(tools)
        self.form.decided.connect(self.decide)
        self.form.named.connect(self.name)
        self.notice = NoticeBar(words, tools.forms.appearance)
        tools.workspace.refused.connect(self.notice.tell)
        self.notes = PlainLabel()
        self.notes.setObjectName("emptyText")
        self.notes.setWordWrap(True)
        self.summary = PlainLabel()
        self.summary.setWordWrap(True)
        self._arrange()

    def show_lines(self, lines: Iterable[ProgrammeLine], target: Target, names: Names) -> None:
        """Show lines that go into a visit, with what is proposed for each."""
        self._target, self.names = target, names
        self.decisions = proposed(lines, target, names)
        self.only_odd.setChecked(False)
        self._show()
        self.table.selectRow(self._first_odd())

    def say_notes(self, notes: Sequence[Message]) -> None:
        """Say what the reader of the file has to tell."""
        words = self._tools.forms.words
        self.notes.setText(" ".join(words.say(note) for note in notes))
        self.notes.setVisible(bool(notes))

    @property
    def is_ready(self) -> bool:
        """Whether anything is taken over."""
        return any(one.takes for one in self.decisions)

    def making(self, source: str) -> Edit:
        """The edit that takes the chosen lines over from what is called `source`."""
        if self._target is None:
            raise ValueError("no lines are shown")
        return take_over(self.decisions, self._target, self.names, source)

    def decide(self, decision: LineDecision) -> None:
        """Take over what becomes of one line."""
        self.decisions = [decision if one.key == decision.key else one for one in self.decisions]
        self._show()

    def name(self, names: Names) -> None:
        """Take over what places and hosts stand for."""
        self.names = names
        self._show()

    def _turn(self, decision: LineDecision) -> None:
        self.decide(decision._replace(takes=not decision.takes))

    def _take_all(self, *, takes: bool) -> None:
        self.decisions = [one._replace(takes=takes) for one in self.decisions]
        self._show()

    def _is_odd(self, decision: LineDecision) -> bool:
        return self._target is not None and is_odd(decision, self._target, self.names)

    def _findings(self, decision: LineDecision) -> tuple[Finding, ...]:
        return findings_of(decision, self._target) if self._target is not None else ()

    def _first_odd(self) -> int:
        odd = (place for place, one in enumerate(self.decisions) if one.takes and self._is_odd(one))
        return next(odd, 0)

    def _show(self) -> None:
        if self._target is None:
            return
        odd = [one for one in self.decisions if self._is_odd(one)]
        self.only_odd.setEnabled(bool(odd))
        self.table.show_rows(odd if self.only_odd.isChecked() and odd else self.decisions)
        words = self._tools.forms.words
        self.summary.setText(" ".join(map(words.say, summary(self.decisions, self._target, self.names))))
        self._show_form()
        self.changed.emit()

    def _show_form(self) -> None:
        self.form.show_line(self.table.selected, self._target, self.names)

    def _columns(self) -> tuple[Column[LineDecision], ...]:
        words, look = self._tools.forms.words, self._tools.forms.appearance
        warning, done = look.severity_icon(Severity.WARNING), look.action_icon(Glyph.CHECK)
        left_out, nothing = look.action_icon(Glyph.CLOSE), QIcon()

        def becomes(one: LineDecision) -> str:
            return words.say(outcome_words(one, self._target, self.names)) if self._target else ""

        def odd(one: LineDecision) -> str:
            return " ".join(words.say(found.message) for found in self._findings(one))

        def place(one: LineDecision) -> str:
            named = self.names.places.get(one.line.place)
            return words.text(named.venue.name) if named and named.venue else one.line.place

        return (
            Column(words.words(N_("Row")), lambda one: str(one.line.number), is_number=True),
            Column(
                words.words(N_("Day")), lambda one: words.short_date(one.line.day) if one.line.day else ""
            ),
            Column(words.words(N_("Time")), lambda one: hours_words(one.line, words)),
            Column(words.words(N_("Title")), lambda one: words.text(one.line.title), stretch=3),
            Column(words.words(N_("Place")), place, stretch=2),
            Column(words.words(N_("Host")), lambda one: one.line.host, stretch=2),
            Column(
                words.words(N_("What becomes of it")),
                becomes,
                icon=lambda one: done if one.takes else left_out,
            ),
            Column(
                words.words(N_("To be looked at")),
                odd,
                icon=lambda one: warning if self._is_odd(one) else nothing,
                stretch=3,
            ),
        )

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(20, 0, 20, 0)
        top.setSpacing(10)
        top.addWidget(self.only_odd)
        top.addStretch(1)
        top.addWidget(self.all_button)
        top.addWidget(self.none_button)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.form)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([270, 230])
        bottom = QVBoxLayout()
        bottom.setContentsMargins(20, 0, 20, 0)
        bottom.setSpacing(2)
        bottom.addWidget(self.notes)
        bottom.addWidget(self.summary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.notice)
        layout.addLayout(top)
        layout.addWidget(splitter, 1)
        layout.addLayout(bottom)


class LineTable(RecordView[LineDecision]):
    """The lines in a table; the space bar takes the selected one over or leaves it out."""

    turned = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.selected is not None:
            self.turned.emit(self.selected)
            return
        super().keyPressEvent(event)
