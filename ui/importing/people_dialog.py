"""Taking people over from a file or from pasted text, in three steps; nothing is written before the last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.exchange.matching import KnownOrganisations, KnownPeople, KnownPerson, matched
from models.exchange.people_source import PeopleSource
from models.messages import N_
from scheduling.taking_in_people import take_in
from ui.importing.column_mapping import ColumnMapping
from ui.importing.match_step import MatchStep
from ui.importing.source_step import SourceStep
from ui.page_tools import PageTools

EVERYBODY = 1_000_000
"""More than any office knows."""

_TITLES = (
    N_("Where do the people come from?"),
    N_("What do the columns hold?"),
    N_("Who is new, and who is known?"),
)
_SOURCE, _COLUMNS, _PEOPLE = range(3)


class PeopleImportDialog(QDialog):
    """Asks for a list, shows how it is read and who is known, and takes it over as one edit."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """A dialog over the workspace of `tools`, at its first step."""
        super().__init__(parent)
        self._tools = tools
        self._source: PeopleSource | None = None
        words = tools.forms.words.words
        self.setWindowTitle(words(N_("Import people")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.source = SourceStep(tools)
        self.source.source_read.connect(self._take_source)
        self.source.text_changed.connect(self._show_buttons)
        self.columns = ColumnMapping(tools)
        self.columns.encoding_wanted.connect(self.source.read_again)
        self.columns.changed.connect(self._show_buttons)
        self.people = MatchStep(tools, tools.workspace.plan)
        self.people.changed.connect(self._show_buttons)
        self.steps = QStackedWidget()
        for step in (self.source, self.columns, self.people):
            self.steps.addWidget(step)
        self._title = QLabel()
        self._title.setObjectName("emptyTitle")
        self._place = QLabel()
        self._place.setObjectName("pageSubtitle")
        self.cancel_button = QPushButton(words(N_("Cancel")))
        self.back_button = QPushButton(words(N_("Back")))
        self.next_button = QPushButton(words(N_("Next")))
        self.take_button = QPushButton(words(N_("Take over")))
        for button in (self.cancel_button, self.back_button):
            button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(lambda: self._go_to(self.steps.currentIndex() - 1))
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
        buttons.addStretch(1)
        for button in (self.cancel_button, self.back_button, self.next_button, self.take_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.steps, 1)
        layout.addLayout(buttons)
        self.resize(1160, 640)

    def _go_to(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        words = self._tools.forms.words.words
        self._title.setText(words(_TITLES[step]))
        self._place.setText(words(N_("Step {step} of {steps}"), step=step + 1, steps=len(_TITLES)))
        self._show_buttons()
        if step == _SOURCE:
            self.source.choose_button.setFocus()
        elif step == _COLUMNS:
            self.next_button.setFocus()
        else:
            self.people.table.setFocus()

    def _show_buttons(self) -> None:
        step = self.steps.currentIndex()
        self.back_button.setVisible(step != _SOURCE)
        self.next_button.setVisible(step != _PEOPLE)
        self.take_button.setVisible(step == _PEOPLE)
        self.next_button.setEnabled(self.source.has_text if step == _SOURCE else self.columns.has_people)
        self.take_button.setEnabled(self.people.is_ready)
        (self.take_button if step == _PEOPLE else self.next_button).setDefault(True)

    def _next(self) -> None:
        if self.steps.currentIndex() == _SOURCE:
            self.source.take_text()
        else:
            self._match()

    def _take_source(self, source: PeopleSource) -> None:
        self._source = source
        self.columns.show_source(source)
        self._go_to(_COLUMNS)

    def _match(self) -> None:
        """Look whom the office knows already: of everybody at once, as lists are long."""
        store = self._tools.workspace.store
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            people = KnownPeople(
                KnownPerson.of(entry.record, entry.posts, entry.also)
                for entry in store.people(limit=EVERYBODY)
            )
            organisations = KnownOrganisations(entry.record for entry in store.organisations(limit=EVERYBODY))
            self.people.show_matches(matched(self.columns.lines, people), organisations)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._go_to(_PEOPLE)

    def _take_over(self) -> None:
        """Write everything as one edit; where it is refused the dialog stays, and nothing is written."""
        if self._source is None:
            return
        making = take_in(
            self.people.taken,
            self.people.organisations,
            self._source.name,
            self.people.delegation,
            replaces=self.people.replaces.isChecked(),
        )
        if self._tools.workspace.apply(making):
            self.accept()
