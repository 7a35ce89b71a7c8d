"""Taking a programme over from a calendar or a table, in steps; nothing is written before the last."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.exchange.programme_names import Office, proposed_names
from models.exchange.programme_source import (
    ProgrammeContent,
    ProgrammeSource,
    calendar_content,
    language_in,
)
from models.identifiers import VisitId
from models.localized import Localized
from models.messages import N_, HeyetError
from models.records.visits import Visit
from scheduling.taking_in_programmes import days_of
from scheduling.visit_moves import new_visit
from ui.importing.line_decisions import Target, called
from ui.importing.lines_step import LinesStep
from ui.importing.programme_columns import ProgrammeColumns
from ui.importing.programme_source_step import ProgrammeSourceStep
from ui.page_tools import PageTools
from ui.widgets.text_field import TextField

_TITLES = (
    N_("Where does the programme come from?"),
    N_("What do the columns hold?"),
    N_("What becomes of the lines?"),
)
_SOURCE, _COLUMNS, _LINES = range(3)
_FOUND = 20
"""Records that a search for a name looks through."""


class ProgrammeImportDialog(QDialog):
    """Asks for a file, shows how it is read and what becomes of each line, and takes it over as one edit."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """A dialog over the workspace of `tools`, at its first step."""
        super().__init__(parent)
        plan = tools.workspace.plan
        if plan is not None and plan.visit.document_languages:
            tools = tools._replace(forms=tools.forms._replace(languages=plan.visit.document_languages))
        self._tools = tools
        self._source: ProgrammeSource | None = None
        words = tools.forms.words.words
        self.setWindowTitle(words(N_("Import a programme")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.source = ProgrammeSourceStep(tools)
        self.source.source_read.connect(self._take_source)
        self.source.text_changed.connect(self._show_buttons)
        self.columns = ProgrammeColumns(tools)
        self.columns.encoding_wanted.connect(self.source.read_again)
        self.columns.changed.connect(self._show_buttons)
        self.lines = LinesStep(tools)
        self.lines.changed.connect(self._show_buttons)
        self.steps = QStackedWidget()
        for step in (self.source, self.columns, self.lines):
            self.steps.addWidget(step)
        self._title = QLabel()
        self._title.setObjectName("emptyTitle")
        self._place = QLabel()
        self._place.setObjectName("pageSubtitle")
        self.visit_title = TextField()
        self._visit_caption = QLabel(words(N_("Title of the new visit")))
        self._visit_caption.setObjectName("fieldLabel")
        self._visit_caption.setBuddy(self.visit_title)
        self.visit_title.say_name(self._visit_caption.text())
        self.cancel_button = QPushButton(words(N_("Cancel")))
        self.back_button = QPushButton(words(N_("Back")))
        self.next_button = QPushButton(words(N_("Next")))
        self.take_button = QPushButton(words(N_("Take over")))
        self.take_button.setProperty("main", True)
        for button in (self.cancel_button, self.back_button, self.take_button):
            button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self._back)
        self.next_button.clicked.connect(self._next)
        self.take_button.clicked.connect(self._take_over)
        self._arrange()
        self._go_to(_SOURCE)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 4)
        head.addWidget(self._title, 1)
        head.addWidget(self._place)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 8, 20, 14)
        buttons.setSpacing(8)
        buttons.addWidget(self._visit_caption)
        buttons.addWidget(self.visit_title, 1)
        buttons.addStretch(1)
        for button in (self.cancel_button, self.back_button, self.next_button, self.take_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.steps, 1)
        layout.addLayout(buttons)
        self.resize(1160, 660)

    def _go_to(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        words = self._tools.forms.words.words
        self._title.setText(words(_TITLES[step]))
        is_calendar = self._source is not None and self._source.table is None
        place, places = (min(step, 1) + 1, 2) if is_calendar and step != _SOURCE else (step + 1, 3)
        self._place.setText(words(N_("Step {step} of {steps}"), step=place, steps=places))
        self._show_buttons()
        focus = (self.source.choose_button, self.columns.preview, self.lines.table)
        focus[step].setFocus()

    def _show_buttons(self) -> None:
        step = self.steps.currentIndex()
        makes_visit = step == _LINES and not self.source.goes_into_open_visit
        self.visit_title.setVisible(makes_visit)
        self._visit_caption.setVisible(makes_visit)
        self.back_button.setVisible(step != _SOURCE)
        self.next_button.setVisible(step != _LINES)
        self.take_button.setVisible(step == _LINES)
        self.next_button.setEnabled(self.source.has_text if step == _SOURCE else self.columns.has_lines)
        self.take_button.setEnabled(self.lines.is_ready)
        # Enter in a field of a line settles the field; it must not take everything over.
        self.next_button.setDefault(step != _LINES)

    def _back(self) -> None:
        """Go back a step; a calendar has no columns to look at."""
        is_table = self._source is not None and self._source.table is not None
        self._go_to(_COLUMNS if self.steps.currentIndex() == _LINES and is_table else _SOURCE)

    def _next(self) -> None:
        if self.steps.currentIndex() == _SOURCE:
            self.source.take_text()
        else:
            self._show_lines()

    @property
    def _visit(self) -> Visit | None:
        """The visit that is open, where the lines go into it."""
        plan = self._tools.workspace.plan
        return plan.visit if plan is not None and self.source.goes_into_open_visit else None

    def _take_source(self, source: ProgrammeSource) -> None:
        self._source = source
        visit = self._visit
        if source.table is None:
            self._show_lines()
            return
        today = date.today()
        days = (visit.first_day, visit.last_day) if visit is not None else (today, today)
        self.columns.show_source(source, *days)
        self._go_to(_COLUMNS)

    def _read(self, source: ProgrammeSource) -> tuple[ProgrammeContent, str]:
        """The lines as they are read now, and the language that they are in."""
        if source.table is not None:
            return self.columns.content, str(self.columns.language.currentData())
        visit, today = self._visit, date.today()
        home = visit or new_visit(Localized(), today, today).plan.visit
        language = language_in(source, self._tools.forms.languages[0])
        return calendar_content(source, home.home_zone, language), language

    def _show_lines(self) -> None:
        """Look what the office knows of the places and hosts, and what becomes of each line."""
        if self._source is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            content, language = self._read(self._source)
            target = self._target(content, language)
            names = proposed_names(content.lines, self._office(), language)
            self.lines.show_lines(content.lines, target, names)
            self.lines.say_notes(content.notes)
        except HeyetError as error:
            self.source.notice.tell(error.message)
            self._go_to(_SOURCE)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._go_to(_LINES)

    def _target(self, content: ProgrammeContent, language: str) -> Target:
        """The visit that the lines go into: the open one, or a new one of their days."""
        plan = self._tools.workspace.plan
        if plan is not None and self.source.goes_into_open_visit:
            return Target(plan, language)
        first, last = days_of(content.lines) or (date.today(), date.today())
        title = content.title or (Path(self._source.name).stem if self._source else "")
        self.visit_title.show_value(title)
        made = new_visit(Localized.of({language: title}), first, last)
        return Target(made.plan, language, is_new=True)

    def _office(self) -> Office:
        store = self._tools.workspace.store
        return Office(
            lambda text: [entry.record for entry in store.venues(text, limit=_FOUND)],
            lambda text: [entry.record for entry in store.organisations(text, limit=_FOUND)],
            lambda text: [entry.record for entry in store.people(text, limit=_FOUND)],
        )

    def _take_over(self) -> None:
        """Write everything as one edit; where it is refused the dialog stays, and nothing is written."""
        if self._source is None:
            return
        workspace, title = self._tools.workspace, str(self.visit_title.value())
        making = called(self.lines.making(self._source.name), title)
        visits = [change.id for change in making.changes if change.kind is Visit]
        if not workspace.apply(making):
            return
        if visits:
            workspace.open(VisitId(visits[0]))
        self.accept()
