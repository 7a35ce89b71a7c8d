"""What becomes of one line of a list: a new person, one of the known who may be meant, or nothing."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from models.exchange.matching import Candidate, KnownPerson
from models.localized import Localized
from models.messages import N_, Message
from models.records.organisations import Organisation
from scheduling.taking_in_people import differing
from ui.form_tools import FormTools
from ui.importing.decisions import Decision, Outcome
from ui.importing.organisation_choice import OrganisationChoice
from ui.plain_text import PlainLabel
from ui.widgets.radio_choice import RadioChoice
from ui.widgets.rows import empty

_FIELD_NAMES = {
    "name": N_("the spelling of the name"),
    "passport_name": N_("the name in the passport"),
    "sort_name": N_("the name in lists"),
    "honorific": N_("the honorific"),
    "phone": N_("the phone number"),
    "email": N_("the e-mail address"),
    "dietary_needs": N_("dietary needs"),
    "accessibility_needs": N_("accessibility needs"),
    "notes": N_("the notes"),
    "passport_number": N_("the passport number"),
    "passport_expires_on": N_("how long the passport is valid"),
    "date_of_birth": N_("the date of birth"),
}
"""What of a person a list can say otherwise. Sensitive values are named, never shown."""


class OrganisationQuestion(NamedTuple):
    """A name that the office does not know, the organisation that it was said to mean, and similar ones."""

    name: Localized
    meant: Organisation | None
    similar: tuple[Organisation, ...]


class MatchChoice(QScrollArea):
    """`decided` gives the line with what the officer has chosen."""

    decided = Signal(object)
    organisation_chosen = Signal(object, object)
    """The name in the list, and the id of the known organisation that it means; None for a new one."""

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """No line yet."""
        super().__init__(parent)
        self._tools = tools
        self._decision: Decision | None = None
        self._asked: OrganisationQuestion | None = None
        self.organisation: OrganisationChoice | None = None
        self._group = QButtonGroup(self)
        self.buttons: list[RadioChoice] = []
        self._choices: list[tuple[Outcome, KnownPerson | None]] = []
        ground = QWidget()
        ground.setObjectName("panel")
        self._layout = QVBoxLayout(ground)
        self._layout.setContentsMargins(20, 10, 20, 10)
        self._layout.setSpacing(3)
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setWidget(ground)

    def show_decision(self, decision: Decision | None, organisation: OrganisationQuestion | None) -> None:
        """Show what can become of a line; nothing for None. On the same line the keyboard stays."""
        before, self._decision = self._decision, decision
        asked, self._asked = self._asked, organisation
        is_same = before is not None and decision is not None and before.match == decision.match
        if is_same and decision is not None and asked == organisation:
            self._check(decision)
            return
        empty(self._layout)
        self.organisation = None
        self.buttons = []
        self._choices = []
        words = self._tools.words.words
        if decision is None:
            self._add_text(words(N_("Select a row to see what becomes of it.")), muted=True)
        else:
            for note in decision.match.line.notes:
                self._add_text(words(N_("Not taken over: {reason}"), reason=note), muted=True)
            if decision.match.repeats is not None:
                self._add_text(
                    words(N_("Row {row} seems to be about the same person."), row=decision.match.repeats)
                )
            for candidate in decision.match.candidates:
                self._add_candidate(decision, candidate)
            new = N_("A new person") if decision.match.line.is_named else N_("Members without names")
            self._add_button(words(new), Outcome.NEW)
            self._add_button(words(N_("Leave the row out")), Outcome.LEFT_OUT)
            self._check(decision)
            if organisation is not None:
                self._add_organisation(organisation)
        self._layout.addStretch(1)

    def take_keyboard(self) -> None:
        """Put the keyboard on what is chosen, else on the first choice."""
        chosen = next((one for one in self.buttons if one.isChecked()), None)
        if chosen is not None or self.buttons:
            (chosen or self.buttons[0]).setFocus()

    def _add_organisation(self, asked: OrganisationQuestion) -> None:
        self.organisation = OrganisationChoice(asked.name, asked.meant, asked.similar, self._tools)
        self.organisation.chosen.connect(
            lambda identifier: self.organisation_chosen.emit(asked.name, identifier)
        )
        self._layout.addWidget(self.organisation)

    def _check(self, decision: Decision) -> None:
        """Check the button of what is decided; none while nothing is."""
        self._group.setExclusive(False)
        for button, (outcome, known) in zip(self.buttons, self._choices, strict=True):
            is_same = known is None or (
                decision.known is not None and decision.known.person.id == known.person.id
            )
            button.setChecked(decision.outcome is outcome and is_same)
        self._group.setExclusive(True)

    def _decide(self, outcome: Outcome, known: KnownPerson | None) -> None:
        if self._decision is not None:
            self.decided.emit(self._decision._replace(outcome=outcome, known=known))

    def _add_candidate(self, decision: Decision, candidate: Candidate) -> None:
        words = self._tools.words
        person = candidate.known.person
        button = self._add_button(
            words.words(N_("The same as {name}"), name=person.name),
            Outcome.KNOWN,
            candidate.known,
        )
        reasons = Message.of("{reasons}", reasons=candidate.reasons)
        details = [*_posts(candidate.known, self._tools), words.say(reasons)]
        fields = differing(person, decision.match.line.person)
        if fields:
            named = tuple(Message.of(_FIELD_NAMES[field]) for field in fields if field in _FIELD_NAMES)
            details.append(words.words(N_("the list differs in: {fields}"), fields=named))
        text = self._add_text("  ·  ".join(filter(None, details)), muted=True)
        text.setContentsMargins(24, 0, 0, 3)
        button.setAccessibleDescription(text.text())

    def _add_button(self, text: str, outcome: Outcome, known: KnownPerson | None = None) -> RadioChoice:
        button = RadioChoice(text.replace("&", "&&"))
        button.clicked.connect(lambda _checked=False: self._decide(outcome, known))
        self._group.addButton(button)
        self._layout.addWidget(button)
        self.buttons.append(button)
        self._choices.append((outcome, known))
        return button

    def _add_text(self, text: str, *, muted: bool = False) -> PlainLabel:
        line = PlainLabel(text)
        line.setWordWrap(True)
        if muted:
            line.setObjectName("emptyText")
        self._layout.addWidget(line)
        return line


def _posts(known: KnownPerson, tools: FormTools) -> list[str]:
    """The posts of somebody, each with its organisation."""
    names = {organisation.id: organisation.name for organisation in known.organisations}
    shown = []
    for post in known.posts[:3]:
        parts = [tools.words.text(post.title)]
        if post.organisation_id in names:
            parts.append(tools.words.text(names[post.organisation_id]))
        shown.append(", ".join(filter(None, parts)))
    return shown
