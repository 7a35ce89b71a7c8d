"""Everything about one agreement: its steps, its fields, its parties, and what it still lacks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from models.dossiers import Dossier
from models.identifiers import OrganisationId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.records.agreements import Agreement, AgreementParty
from models.records.organisations import Organisation
from scheduling import agreement_moves
from scheduling.agreement_readiness import lacking
from ui.icons import Glyph
from ui.inspector.agreement_form import agreement_sections, party_sections
from ui.inspector.agreement_steps import AgreementSteps
from ui.inspector.commitment_list import CommitmentList
from ui.inspector.form import RecordForm
from ui.inspector.lacking_list import LackingList
from ui.office_lookup import OfficeLookup
from ui.page_tools import PageTools
from ui.plain_text import tip
from ui.record_names import record_name
from ui.widgets import rows
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.picker import Picker


class AgreementEditor(QWidget):
    """The forms of one agreement. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(
        self,
        tools: PageTools,
        today: Callable[[], date],
        *,
        names_visit: bool,
        parent: QWidget | None = None,
    ) -> None:
        """An editor of no agreement; with `names_visit` it can be said to which visit one belongs."""
        super().__init__(parent)
        forms = tools.forms
        self._tools = forms
        self._today = today
        self._dossier: Dossier | None = None
        self._lookup = OfficeLookup(tools.workspace, forms.directory, forms.words)
        self.steps = AgreementSteps(forms.words)
        self.steps.advance_wanted.connect(self._advance)
        self.form: RecordForm[Agreement] = RecordForm(
            agreement_sections(self._lookup, names_visit=names_visit), forms, _name
        )
        self.form.edit_made.connect(self.edit_made)
        self.lacking = LackingList()
        self._parties = QVBoxLayout()
        self._parties.setSpacing(12)
        self.party_forms: dict[str, RecordForm[AgreementParty]] = {}
        self._remove_buttons: dict[str, QPushButton] = {}
        self.picker = Picker(
            forms.directory.organisations, self._lookup.name_of, forms.words, offers_new=True
        )
        self.picker.line.setPlaceholderText(forms.words.words(N_("Add a party…")))
        self.picker.say_name(forms.words.words(N_("Add a party")))
        self.picker.edited.connect(self._add)
        self.picker.new_wanted.connect(self._add_new)
        self.commitments = CommitmentList(forms, self._lookup, today)
        self.commitments.edit_made.connect(self.edit_made)
        self.files = AttachmentList(tools)
        self.files.edit_made.connect(self.edit_made)
        self._arrange()
        self.setFocusProxy(self.form.field("title"))

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show an agreement with what belongs to it, or none."""
        self._dossier = dossier
        if dossier is not None:
            named = (*dossier.organisations, *dossier.signatories, dossier.item)
            self._lookup.know(dossier.visit, named)
        self.form.show_record(dossier.agreement if dossier else None)
        self.steps.show_status(dossier.agreement.status if dossier else None)
        self._show_lacking(dossier)
        parties = dossier.parties if dossier else ()
        if tuple(self.party_forms) != tuple(party.id for party in parties):
            self._make_forms(parties)
        for party in parties:
            self.party_forms[party.id].show_record(party)
            self._name_buttons(party)
        self.picker.setEnabled(dossier is not None)
        self.commitments.show_dossier(dossier)
        self.files.show_owner(dossier.agreement if dossier else None)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()
        for form in self.party_forms.values():
            form.commit()
        self.commitments.commit()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 18)
        layout.setSpacing(6)
        for title, widget in (
            ("", self.steps),
            ("", self.form),
            (N_("Still missing"), self.lacking),
            (N_("Parties"), None),
        ):
            if title:
                heading = QLabel(self._tools.words.words(title))
                heading.setObjectName("sectionTitle")
                layout.addWidget(heading)
                if widget is self.lacking:
                    self._lacking_title = heading
            if widget is not None:
                layout.addWidget(widget)
        layout.addLayout(self._parties)
        layout.addWidget(self.picker)
        layout.addWidget(self.commitments)
        files = QLabel(self._tools.words.words(N_("Files")))
        files.setObjectName("sectionTitle")
        layout.addWidget(files)
        layout.addWidget(self.files)
        layout.addStretch(1)

    def _show_lacking(self, dossier: Dossier | None) -> None:
        """One line for each thing that is missing; nothing where all is there."""
        sentences = tuple(self._tools.words.say(one) for one in lacking(dossier)) if dossier else ()
        self.lacking.show_sentences(sentences)
        for widget in (self._lacking_title, self.lacking):
            widget.setVisible(bool(sentences))

    def _make_forms(self, parties: tuple[AgreementParty, ...]) -> None:
        rows.empty(self._parties)
        self._remove_buttons.clear()
        sections = party_sections(self._lookup)
        self.party_forms = {
            party.id: RecordForm(sections, self._tools, self._party_name) for party in parties
        }
        for number, (party_id, form) in enumerate(self.party_forms.items()):
            form.edit_made.connect(self.edit_made)
            self._parties.addWidget(self._framed(form, party_id, number, len(parties)))

    def _framed(self, form: RecordForm[AgreementParty], party_id: str, number: int, count: int) -> QWidget:
        box = QFrame()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        rule = QFrame()
        rule.setObjectName("rule")
        layout.addWidget(rule)
        layout.addWidget(form)
        words = self._tools.words.words
        remove = QPushButton(words(N_("Remove the party")))
        remove.clicked.connect(partial(self._remove, party_id))
        self._remove_buttons[party_id] = remove
        line = QHBoxLayout()
        line.addWidget(remove)
        line.addStretch(1)
        if number > 0:
            line.addWidget(self._arrow(Glyph.ARROW_UP, words(N_("Move up")), party_id, -1))
        if number < count - 1:
            line.addWidget(self._arrow(Glyph.ARROW_DOWN, words(N_("Move down")), party_id, 1))
        layout.addLayout(line)
        return box

    def _name_buttons(self, party: AgreementParty) -> None:
        """Tell a screen reader which of the parties a button removes."""
        name = N_("Remove {name} from the agreement")
        words = self._tools.words.words(name, name=self._party_name(party))
        self._remove_buttons[party.id].setAccessibleName(words)

    def _arrow(self, glyph: Glyph, name: str, party_id: str, places: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._tools.appearance.action_icon(glyph))
        button.setToolTip(tip(name))
        button.setAccessibleName(name)
        button.clicked.connect(partial(self._shift, party_id, places))
        return button

    def _advance(self) -> None:
        self.commit()
        if self._dossier is not None:
            self.edit_made.emit(agreement_moves.advance(self._dossier, self._today()))

    def _add(self) -> None:
        identifier = self.picker.value()
        self.picker.show_value(None)
        if self._dossier is not None and isinstance(identifier, str):
            self.edit_made.emit(agreement_moves.add_party(self._dossier, OrganisationId(identifier)))

    def _add_new(self, name: str) -> None:
        if self._dossier is not None:
            language = self._tools.languages[0] if self._tools.languages else self._tools.words.language
            made = Organisation(id=OrganisationId(new_identifier()), name=Localized.of({language: name}))
            self.edit_made.emit(agreement_moves.add_party(self._dossier, made))

    def _remove(self, party_id: str) -> None:
        party = self.party_forms[party_id].record
        if self._dossier is not None and party is not None:
            self.edit_made.emit(agreement_moves.remove_party(self._dossier, party))

    def _shift(self, party_id: str, places: int) -> None:
        party = self.party_forms[party_id].record
        if self._dossier is not None and party is not None:
            self.edit_made.emit(agreement_moves.shift_party(self._dossier, party, places))

    def _party_name(self, party: AgreementParty) -> Localized | Message:
        organisation = self._dossier.organisation_of(party) if self._dossier else None
        return record_name(organisation, None) if organisation else record_name(party, None)


def _name(agreement: Agreement) -> Localized | Message:
    return record_name(agreement, None)
