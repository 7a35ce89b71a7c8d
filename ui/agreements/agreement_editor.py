"""Everything about one agreement: its fields and, one under the other, its parties."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from models.identifiers import OrganisationId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.organisations import Organisation
from ui.agreements import signing
from ui.form_tools import FormTools
from ui.inspector.agreement_form import AGREEMENT, PARTY
from ui.inspector.form import RecordForm
from ui.record_names import record_name
from ui.widgets import rows
from ui.widgets.picker import Picker


class AgreementEditor(QWidget):
    """The forms of one agreement. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An editor of no agreement."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._agreement: Agreement | None = None
        words = tools.words.words
        self.form: RecordForm[Agreement] = RecordForm(AGREEMENT, tools, self._name)
        self.form.edit_made.connect(self.edit_made)
        self._parties = QVBoxLayout()
        self._parties.setSpacing(12)
        self.party_forms: dict[str, RecordForm[AgreementParty]] = {}
        title = QLabel(words(N_("Parties")))
        title.setObjectName("sectionTitle")
        self.picker = Picker(
            tools.directory.organisations, tools.directory.name_of, tools.words, offers_new=True
        )
        self.picker.line.setPlaceholderText(words(N_("Add a party…")))
        self.picker.say_name(words(N_("Add a party")))
        self.picker.edited.connect(self._add)
        self.picker.new_wanted.connect(self._add_new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 18)
        layout.setSpacing(6)
        layout.addWidget(self.form)
        layout.addWidget(title)
        layout.addLayout(self._parties)
        layout.addWidget(self.picker)
        layout.addStretch(1)
        self.setFocusProxy(self.form.field("title"))

    def show_agreement(self, plan: Plan, agreement: Agreement | None) -> None:
        """Show `agreement` of `plan`, or none."""
        self._plan, self._agreement = plan, agreement
        self.form.show_record(agreement)
        parties = signing.parties_of(plan, agreement) if agreement else ()
        if tuple(self.party_forms) != tuple(party.id for party in parties):
            self._make_forms(parties)
        for party in parties:
            self.party_forms[party.id].show_record(party)
        self.picker.setEnabled(agreement is not None)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()
        for form in self.party_forms.values():
            form.commit()

    def _make_forms(self, parties: tuple[AgreementParty, ...]) -> None:
        rows.empty(self._parties)
        self.party_forms = {party.id: RecordForm(PARTY, self._tools, self._name) for party in parties}
        for party_id, form in self.party_forms.items():
            form.edit_made.connect(self.edit_made)
            self._parties.addWidget(self._framed(form, party_id))

    def _framed(self, form: RecordForm[AgreementParty], party_id: str) -> QWidget:
        box = QFrame()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        rule = QFrame()
        rule.setObjectName("rule")
        layout.addWidget(rule)
        layout.addWidget(form)
        remove = QPushButton(self._tools.words.words(N_("Remove the party")))
        remove.clicked.connect(partial(self._remove, party_id))
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _add(self) -> None:
        identifier = self.picker.value()
        self.picker.show_value(None)
        if self._plan is not None and self._agreement is not None and isinstance(identifier, str):
            self.edit_made.emit(signing.add_party(self._plan, self._agreement, OrganisationId(identifier)))

    def _add_new(self, name: str) -> None:
        if self._plan is not None and self._agreement is not None:
            language = self._tools.languages[0] if self._tools.languages else self._tools.words.language
            made = Organisation(id=OrganisationId(new_identifier()), name=Localized.of({language: name}))
            self.edit_made.emit(signing.add_party(self._plan, self._agreement, made))

    def _remove(self, party_id: str) -> None:
        if self._plan is not None:
            self.edit_made.emit(signing.remove_party(self._plan, self._plan.agreement_parties[party_id]))

    def _name(self, record: Agreement | AgreementParty) -> Localized | Message:
        return record_name(record, self._plan)
