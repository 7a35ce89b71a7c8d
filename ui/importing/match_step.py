"""Who of a list is new and who is known: shown row by row, decided by the officer where it is doubtful."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from models.exchange.matching import KnownOrganisations, Match
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.vocabulary_labels import label
from scheduling.conflicts import Severity
from scheduling.taking_in_people import Taken, new_organisations
from ui.icons import Glyph
from ui.importing.column_mapping import name_of_line
from ui.importing.decisions import Decision, all_likely, all_new, outcome_words, proposed, summary, taken
from ui.importing.match_choice import MatchChoice, OrganisationQuestion
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.widgets.choice_field import TickBox
from ui.widgets.record_table import Column, RecordView


class MatchStep(QWidget):
    """`changed` says that something was decided."""

    changed = Signal()

    def __init__(self, tools: PageTools, plan: Plan | None, parent: QWidget | None = None) -> None:
        """No list yet; `plan` is the visit that is open."""
        super().__init__(parent)
        self._tools = tools
        self._plan = plan
        self._office = KnownOrganisations(())
        self.organisations = self._office
        """Those of the office, by every name that the list has for them."""
        self.decisions: list[Decision] = []
        words = tools.forms.words
        visit = words.text(plan.visit.title) if plan else ""
        self.joins = TickBox(
            words.words(N_("Add them to the delegation of “{visit}”"), visit=visit).replace("&", "&&")
        )
        self.joins.setChecked(plan is not None)
        self.joins.setVisible(plan is not None)
        self.joins.toggled.connect(self._show)
        self.replaces = TickBox(words.words(N_("Where the list differs, let it count")))
        self.replaces.setToolTip(
            words.words(N_("Without a tick, what the office knows stays, and only what is empty is filled."))
        )
        self.only_open = TickBox(words.words(N_("Show only what is to be decided")))
        self.only_open.toggled.connect(self._show)
        self.likely_button = QPushButton(words.words(N_("Take the likeliest")))
        self.likely_button.clicked.connect(lambda: self._decide_all(all_likely(self.decisions)))
        self.new_button = QPushButton(words.words(N_("Take all as new")))
        self.new_button.clicked.connect(lambda: self._decide_all(all_new(self.decisions)))
        self.table: RecordView[Decision] = RecordView(
            self._columns(), lambda one: one.key, words, sorted_by=None
        )
        self.table.setAccessibleName(words.words(N_("People of the list")))
        self.table.selection_moved.connect(self._show_choice)
        self.choice = MatchChoice(tools.forms)
        self.choice.decided.connect(self.decide)
        self.table.row_opened.connect(lambda _decision: self.choice.take_keyboard())
        self.choice.organisation_chosen.connect(self._mean)
        self.summary = PlainLabel()
        self.summary.setWordWrap(True)
        self._arrange()

    def show_matches(self, matches: Sequence[Match], organisations: KnownOrganisations) -> None:
        """Show a list with what was found for its lines, what is doubtful first."""
        self._office, self.organisations = organisations, organisations
        self.decisions = sorted(map(proposed, matches), key=lambda one: not one.is_open)
        self.only_open.setChecked(False)
        self._show()
        if self.decisions:
            self.table.selectRow(0)

    @property
    def taken(self) -> tuple[Taken, ...]:
        """The lines that are taken over as they are decided now."""
        return taken(self.decisions)

    @property
    def delegation(self) -> Plan | None:
        """The visit whose delegation they join; None where they join none."""
        return self._plan if self.joins.isChecked() else None

    @property
    def is_ready(self) -> bool:
        """Whether everything is decided, and somebody is taken over."""
        joins = self.delegation is not None
        is_somebody = any(joins or one.line.is_named for one in self.taken)
        return is_somebody and not any(one.is_open for one in self.decisions)

    def decide(self, decision: Decision) -> None:
        """Take over what becomes of one line."""
        self.decisions = [decision if one.key == decision.key else one for one in self.decisions]
        self._show()
        if self.only_open.isChecked():
            self.table.setFocus()

    @property
    def _travelling(self) -> frozenset[str] | None:
        """Who is in the delegation already; None where they join none."""
        plan = self.delegation
        return None if plan is None else frozenset(filter(None, (one.person_id for one in plan.members)))

    def _decide_all(self, decisions: list[Decision]) -> None:
        self.decisions = decisions
        self._show()

    def _show(self) -> None:
        is_open = any(one.is_open for one in self.decisions)
        self.only_open.setEnabled(is_open)
        shown = (
            [one for one in self.decisions if one.is_open] if self.only_open.isChecked() else self.decisions
        )
        self.table.show_rows(shown or self.decisions)
        self.likely_button.setEnabled(is_open)
        self.new_button.setEnabled(is_open)
        joins = self.delegation is not None
        organisations = new_organisations(self.taken, self.organisations)
        words = self._tools.forms.words
        sentences = summary(self.decisions, joins=joins, organisations=organisations)
        self.summary.setText(" ".join(map(words.say, sentences)) or words.words(N_("Nobody is taken over.")))
        self._show_choice()
        self.changed.emit()

    def _show_choice(self) -> None:
        decision = self.table.selected
        self.choice.show_decision(decision, self._question(decision) if decision is not None else None)

    def _question(self, decision: Decision) -> OrganisationQuestion | None:
        """What is to be asked about the organisation of a line; None where the office knows its name."""
        name = decision.match.line.organisation
        if not name or self._office.find(name) is not None:
            return None
        return OrganisationQuestion(name, self.organisations.find(name), self._office.similar(name))

    def _mean(self, name: Localized, identifier: str | None) -> None:
        """Take a name of the list for a known organisation, in every line."""
        self.organisations = self.organisations.also_called(name, identifier)
        self._show()

    def _columns(self) -> tuple[Column[Decision], ...]:
        words = self._tools.forms.words
        look = self._tools.forms.appearance

        def post(one: Decision) -> str:
            line = one.match.line
            return ", ".join(filter(None, (words.text(line.title), words.text(line.organisation))))

        def role(one: Decision) -> str:
            return words.say(label(one.match.line.role)) if one.match.line.role else ""

        def becomes(one: Decision) -> str:
            return words.say(outcome_words(one, self._travelling))

        def name(one: Decision) -> str:
            return name_of_line(one.match.line, self._tools)

        warning, done = look.severity_icon(Severity.WARNING), look.action_icon(Glyph.CHECK)
        return (
            Column(words.words(N_("Row")), lambda one: str(one.match.line.number), is_number=True),
            Column(words.words(N_("Name")), name, stretch=3),
            Column(words.words(N_("Post")), post, stretch=4),
            Column(words.words(N_("Role")), role),
            Column(
                words.words(N_("What becomes of it")),
                becomes,
                icon=lambda one: warning if one.is_open else done,
                stretch=3,
            ),
        )

    def _arrange(self) -> None:
        words = self._tools.forms.words
        top = QHBoxLayout()
        top.setContentsMargins(20, 0, 20, 0)
        top.setSpacing(10)
        top.addWidget(self.only_open)
        top.addStretch(1)
        hint = PlainLabel(words.say(Message.of(N_("All that is to be decided:"))))
        hint.setObjectName("emptyText")
        top.addWidget(hint)
        top.addWidget(self.likely_button)
        top.addWidget(self.new_button)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.choice)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([280, 170])
        options = QHBoxLayout()
        options.setContentsMargins(20, 2, 20, 0)
        options.setSpacing(22)
        options.addWidget(self.joins)
        options.addWidget(self.replaces)
        options.addStretch(1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 0, 20, 0)
        bottom.addWidget(self.summary, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(splitter, 1)
        layout.addLayout(options)
        layout.addLayout(bottom)
