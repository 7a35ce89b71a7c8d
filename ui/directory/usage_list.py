"""Where a record of the office is used: the visits that touch it, each one click away."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.identifiers import VisitId
from models.messages import N_, NP_, HeyetError, Message
from models.record_types import AnyRecord
from models.records.agreements import Agreement
from models.records.visits import Visit
from models.vocabulary_labels import label
from ui.actions import Act
from ui.icons import Glyph
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel, ShortenedLabel, tip
from ui.record_names import record_name, spoken_name
from ui.widgets import rows
from ui.workspace import Usage

MOST_SHOWN = 12


class UsageList(QWidget):
    """The visits and agreements in which one record occurs."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """Of no record."""
        super().__init__(parent)
        self._tools = tools
        self.usage: Usage | None = None
        self.open_buttons: dict[str, QToolButton] = {}
        self.sentence = PlainLabel()
        self.sentence.setObjectName("fieldLabel")
        self.sentence.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.sentence)
        layout.addLayout(self._rows)

    def show_owner(self, record: AnyRecord | None) -> None:
        """Show where `record` is used."""
        store = self._tools.workspace.store
        usage = store.usage(type(record), record.id) if record is not None else None
        if usage == self.usage:
            return
        self.usage = usage
        rows.empty(self._rows)
        self.open_buttons = {}
        if usage is None:
            return
        self.sentence.setText(self._tools.forms.words.say(used_in(usage)))
        for visit in usage.visits[:MOST_SHOWN]:
            self._rows.addWidget(self._visit_row(visit))
        more = len(usage.visits) - MOST_SHOWN
        if more > 0:
            sentence = Message.of(*NP_("and {count} earlier visit", "and {count} earlier visits"), count=more)
            self._rows.addWidget(PlainLabel(self._tools.forms.words.say(sentence)))
        for agreement in usage.agreements[:MOST_SHOWN]:
            self._rows.addWidget(self._agreement_row(agreement))

    def open_visit(self, visit_id: VisitId) -> None:
        """Go to a visit."""
        workspace = self._tools.workspace
        if workspace.plan is not None and workspace.plan.visit_id == visit_id:
            self._tools.actions[Act.GO_TO_VISIT].trigger()
            return
        try:
            workspace.open(visit_id)
        except HeyetError as error:
            workspace.refused.emit(error.message)

    def _visit_row(self, visit: Visit) -> QWidget:
        words = self._tools.forms.words
        title = words.text(visit.title) or words.words(N_("Visit without a title"))
        template = words.words(N_("template"))
        days = template if visit.is_template else words.date_range(visit.first_day, visit.last_day)
        row, button = self._row(title, days, words.words(N_("Open “{visit}”"), visit=title))
        button.clicked.connect(partial(self.open_visit, visit.id))
        self.open_buttons[visit.id] = button
        return row

    def _agreement_row(self, agreement: Agreement) -> QWidget:
        words = self._tools.forms.words
        title = words.say(spoken_name(record_name(agreement, None)))
        row, button = self._row(
            title, words.say(label(agreement.status)), words.words(N_("Go to the agreement register"))
        )
        button.clicked.connect(self._tools.actions[Act.GO_TO_REGISTER].trigger)
        self.open_buttons[agreement.id] = button
        return row

    def _row(self, title: str, beside: str, where: str) -> tuple[QWidget, QToolButton]:
        """A title, what is said beside it, and the button that goes `where`."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        name = ShortenedLabel(title)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        said = QLabel(beside)
        said.setObjectName("fieldLabel")
        button = QToolButton()
        button.setIcon(self._tools.forms.appearance.action_icon(Glyph.ARROW_RIGHT))
        button.setToolTip(tip(where))
        button.setAccessibleName(where)
        layout.addWidget(name, 1)
        layout.addWidget(said)
        layout.addWidget(button)
        return row, button


def used_in(usage: Usage) -> Message:
    """In how many visits, templates and agreements of the register a record occurs."""
    places = _places(usage)
    if not places:
        return Message.of(N_("Not used in any visit yet."))
    return Message.of(N_("Used in {places}."), places=places)


def other_used_in(usage: Usage) -> Message:
    """The same of the record that is to be merged into another one."""
    places = _places(usage)
    if not places:
        return Message.of(N_("The other record is not used in any visit."))
    return Message.of(N_("The other record is used in {places}."), places=places)


def _places(usage: Usage) -> tuple[Message, ...]:
    """What is counted, each where there is any."""
    templates = sum(visit.is_template for visit in usage.visits)
    counted = (
        (NP_("{count} visit", "{count} visits"), len(usage.visits) - templates),
        (NP_("{count} template", "{count} templates"), templates),
        (
            NP_("{count} agreement of the register", "{count} agreements of the register"),
            len(usage.agreements),
        ),
    )
    return tuple(Message.of(*sentences, count=count) for sentences, count in counted if count)
