"""What was promised under an agreement, one form under the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.dossiers import Dossier
from models.duties import Duty
from models.localized import Localized
from models.messages import N_, Message
from models.records.agreements import Commitment
from scheduling import duty_moves
from scheduling.due_dates import is_open
from ui.form_tools import FormTools
from ui.inspector.agreement_form import commitment_basics
from ui.inspector.form import RecordForm
from ui.office_lookup import OfficeLookup
from ui.record_names import record_name
from ui.widgets import rows


class CommitmentList(QWidget):
    """The commitments of one agreement; `edit_made` tells what the officer changes in them."""

    edit_made = Signal(object)

    def __init__(
        self,
        tools: FormTools,
        lookup: OfficeLookup,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        """A list of nothing; `lookup` knows the names in its forms."""
        super().__init__(parent)
        self._tools = tools
        self._lookup = lookup
        self._today = today
        self._dossier: Dossier | None = None
        words = tools.words.words
        title = QLabel(words(N_("Commitments under it")))
        title.setObjectName("sectionTitle")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self.forms: dict[str, RecordForm[Commitment]] = {}
        self.finish_buttons: dict[str, QPushButton] = {}
        self.add_button = QPushButton(words(N_("New commitment")))
        self.add_button.clicked.connect(lambda _checked=False: self._add())
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(title)
        layout.addLayout(self._rows)
        layout.addLayout(line)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show the commitments under an agreement, or none."""
        self._dossier = dossier
        commitments = dossier.commitments if dossier else ()
        if tuple(self.forms) != tuple(one.id for one in commitments):
            self._make_forms(commitments)
        words = self._tools.words.words
        for one in commitments:
            self.forms[one.id].show_record(one)
            self.finish_buttons[one.id].setText(
                words(N_("Mark as done") if is_open(one) else N_("Take up again"))
            )
        self.add_button.setEnabled(dossier is not None)

    def commit(self) -> None:
        """Take over what is being typed."""
        for form in self.forms.values():
            form.commit()

    def _make_forms(self, commitments: tuple[Commitment, ...]) -> None:
        rows.empty(self._rows)
        self.finish_buttons = {}
        sections = commitment_basics(self._lookup)
        self.forms = {one.id: RecordForm(sections, self._tools, _name) for one in commitments}
        for commitment_id, form in self.forms.items():
            form.edit_made.connect(self.edit_made)
            self._rows.addWidget(self._framed(form, commitment_id))

    def _framed(self, form: RecordForm[Commitment], commitment_id: str) -> QWidget:
        box = QFrame()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        rule = QFrame()
        rule.setObjectName("rule")
        layout.addWidget(rule)
        layout.addWidget(form)
        finish = QPushButton()
        finish.clicked.connect(partial(self._toggle, commitment_id))
        self.finish_buttons[commitment_id] = finish
        delete = QPushButton(self._tools.words.words(N_("Delete the commitment")))
        delete.clicked.connect(partial(self._delete, commitment_id))
        line = QHBoxLayout()
        line.addWidget(finish)
        line.addWidget(delete)
        line.addStretch(1)
        layout.addLayout(line)
        return box

    def _add(self) -> None:
        if self._dossier is not None:
            self.edit_made.emit(duty_moves.new_commitment(self._dossier.visit, self._dossier.agreement))

    def _toggle(self, commitment_id: str) -> None:
        commitment = self.forms[commitment_id].record
        if commitment is not None:
            self.edit_made.emit(duty_moves.toggle(commitment, self._today()))

    def _delete(self, commitment_id: str) -> None:
        commitment = self.forms[commitment_id].record
        if commitment is not None:
            files = self._dossier.files_of(commitment) if self._dossier else ()
            self.edit_made.emit(duty_moves.delete_duty(Duty(record=commitment, attachments=files)))


def _name(record: Commitment) -> Localized | Message:
    return record_name(record, None)
