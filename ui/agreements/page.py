"""Agreements and commitments of the visit: two lists, and the form of what is selected in either."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from models.dossiers import dossier_in
from models.duties import Duty
from models.edits import Edit
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.agreements import Agreement, Commitment
from models.vocabulary_labels import label
from scheduling import agreement_moves, duty_moves
from ui.icons import Glyph
from ui.inspector.agreement_editor import AgreementEditor
from ui.inspector.agreement_form import commitment_sections
from ui.inspector.form import RecordForm
from ui.office_lookup import OfficeLookup
from ui.page import Page
from ui.page_tools import PageTools
from ui.record_names import record_name, spoken_name
from ui.widgets.empty_page import action_button
from ui.widgets.master_detail import padded, scrolling
from ui.widgets.record_table import Column, RecordView


class AgreementsPage(Page):
    """What is signed and promised during the open visit."""

    def __init__(
        self,
        tools: PageTools,
        parent: QWidget | None = None,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        """The agreements and commitments of the open visit."""
        super().__init__(parent)
        self._tools = tools
        self._lookup = OfficeLookup(tools.workspace, tools.forms.directory, tools.forms.words)
        forms = tools.forms
        self.agreements: RecordView[Agreement] = RecordView(
            self._agreement_columns(), lambda one: one.id, forms.words, sorted_by=None
        )
        self.commitments: RecordView[Commitment] = RecordView(
            self._commitment_columns(), lambda one: one.id, forms.words, sorted_by=None
        )
        self.agreements.setAccessibleName(forms.words.words(N_("Agreements")))
        self.commitments.setAccessibleName(forms.words.words(N_("Commitments")))
        self.editor = AgreementEditor(tools, today, names_visit=False)
        self.commitment: RecordForm[Commitment] = RecordForm(
            commitment_sections(self._lookup, names_visit=False), forms, self._name
        )
        self._forms = QStackedWidget()
        self._forms.addWidget(scrolling(self.editor))
        self._forms.addWidget(scrolling(padded(self.commitment)))
        self.editor.edit_made.connect(self._apply)
        self.commitment.edit_made.connect(self._apply)
        self.new_agreement_action = self._action(N_("New agreement"), Glyph.PLUS, self.new_agreement)
        self.delete_agreement_action = self._action(N_("Delete"), Glyph.DELETE_OUTLINE, self.delete_agreement)
        self.new_commitment_action = self._action(N_("New commitment"), Glyph.PLUS, self.new_commitment)
        self.delete_commitment_action = self._action(
            N_("Delete"), Glyph.DELETE_OUTLINE, self.delete_commitment
        )
        self._arrange()
        self.agreements.selection_moved.connect(partial(self._show_selected, 0))
        self.commitments.selection_moved.connect(partial(self._show_selected, 1))
        self.agreements.pressed.connect(lambda _index: self._show_selected(0))
        self.commitments.pressed.connect(lambda _index: self._show_selected(1))
        tools.workspace.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show agreements and commitments as they are now."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        self.agreements.show_rows(tuple(plan.agreements))
        self.commitments.show_rows(tuple(plan.commitments))
        if self.agreements.records.rows and self.agreements.selected is None:
            self.agreements.selectRow(0)
        self._show_selected(self._forms.currentIndex())

    def new_agreement(self) -> None:
        """Make an agreement and put the keyboard into its title."""
        self._make(lambda plan: agreement_moves.new_agreement(plan.visit), self.agreements, 0)
        self.editor.setFocus()

    def new_commitment(self) -> None:
        """Make a commitment and put the keyboard into its words."""
        self._make(lambda plan: duty_moves.new_commitment(plan.visit), self.commitments, 1)
        self.commitment.field("text").setFocus()

    def delete_agreement(self) -> None:
        """Delete the selected agreement; what was promised under it stays. Undo brings it back."""
        plan, agreement = self._tools.workspace.plan, self.agreements.selected
        if plan is not None and agreement is not None:
            self._apply(agreement_moves.delete_agreement(dossier_in(plan, agreement)))

    def delete_commitment(self) -> None:
        """Delete the selected commitment; undo brings it back."""
        plan, commitment = self._tools.workspace.plan, self.commitments.selected
        if plan is not None and commitment is not None:
            files = plan.attachments.where("commitment_id", commitment.id)
            self._apply(duty_moves.delete_duty(Duty(record=commitment, attachments=files)))

    def select_record(self, record_id: str) -> None:
        """Select an agreement and show its form."""
        self.agreements.select(record_id)
        self._show_selected(0)
        self.agreements.setFocus()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list of agreements."""
        self.agreements.setFocus()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()
        self.commitment.commit()

    def _make(
        self, verb: Callable[[Plan], Edit], table: RecordView[Agreement] | RecordView[Commitment], place: int
    ) -> None:
        plan = self._tools.workspace.plan
        if plan is not None:
            making = verb(plan)
            if self._tools.workspace.apply(making):
                table.select(making.changes[-1].id)
                self._show_selected(place)

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        action = QAction(
            self._tools.forms.appearance.action_icon(glyph), self._tools.forms.words.words(msgid), self
        )
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _arrange(self) -> None:
        lists = QSplitter(Qt.Orientation.Vertical)
        lists.addWidget(
            self._list(
                N_("Agreements"), self.agreements, self.delete_agreement_action, self.new_agreement_action
            )
        )
        lists.addWidget(
            self._list(
                N_("Commitments"), self.commitments, self.delete_commitment_action, self.new_commitment_action
            )
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(lists)
        split.addWidget(self._forms)
        split.setSizes([600, 460])
        split.setStretchFactor(0, 1)
        for splitter in (lists, split):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._forms.setMinimumWidth(340)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _list(self, msgid: str, table: QWidget, delete: QAction, add: QAction) -> QWidget:
        title = QLabel(self._tools.forms.words.words(msgid))
        title.setObjectName("emptyTitle")
        head = QHBoxLayout()
        head.setContentsMargins(17, 12, 16, 8)
        head.setSpacing(8)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(action_button(delete))
        head.addWidget(action_button(add))
        part = QWidget()
        part.setObjectName("page")
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(table, 1)
        return part

    def _agreement_columns(self) -> tuple[Column[Agreement], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Title")), self._spoken, stretch=2),
            Column(words.words(N_("Kind")), lambda one: words.say(label(one.kind))),
            Column(words.words(N_("Parties")), self._parties, stretch=2),
            Column(words.words(N_("Status")), lambda one: words.say(label(one.status))),
        )

    def _commitment_columns(self) -> tuple[Column[Commitment], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("What was promised")), self._spoken, stretch=3),
            Column(words.words(N_("Due on")), lambda one: words.short_date(one.due_on) if one.due_on else ""),
            Column(words.words(N_("State")), lambda one: words.say(label(one.state))),
        )

    def _spoken(self, record: Agreement | Commitment) -> str:
        return self._tools.forms.words.say(spoken_name(self._name(record)))

    def _parties(self, agreement: Agreement) -> str:
        plan, words = self._tools.workspace.plan, self._tools.forms.words
        if plan is None:
            return ""
        dossier = dossier_in(plan, agreement)
        bodies = (dossier.organisation_of(party) for party in dossier.parties)
        return " – ".join(words.text(body.short_name or body.name) for body in bodies if body is not None)

    def _name(self, record: Agreement | Commitment) -> Localized | Message:
        return record_name(record, self._tools.workspace.plan)

    def _show_selected(self, place: int) -> None:
        self.commit()
        plan = self._tools.workspace.plan
        if plan is None:
            return
        self._forms.setCurrentIndex(place)
        agreement, commitment = self.agreements.selected, self.commitments.selected
        self.editor.show_dossier(dossier_in(plan, agreement) if agreement else None)
        if commitment is not None:
            named = (
                plan.persons.get(commitment.promised_by_id),
                plan.organisations.get(commitment.promised_by_organisation_id),
                plan.agreements.get(commitment.agreement_id),
                plan.items.get(commitment.item_id),
            )
            self._lookup.know(plan.visit, named)
        self.commitment.show_record(commitment)
        self.delete_agreement_action.setEnabled(agreement is not None)
        self.delete_commitment_action.setEnabled(commitment is not None)
