"""Agreements and commitments of the visit: two lists, and the form of what is selected in either."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from models.edits import Edit
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.agreements import Agreement, Commitment
from models.vocabulary_labels import label
from ui.agreements import signing
from ui.agreements.agreement_editor import AgreementEditor
from ui.icons import Glyph
from ui.inspector.agreement_form import COMMITMENT
from ui.inspector.form import RecordForm
from ui.page import Page
from ui.page_tools import PageTools
from ui.record_names import record_name, spoken_name
from ui.widgets.empty_page import action_button
from ui.widgets.master_detail import padded, scrolling
from ui.widgets.record_table import Column, RecordView

T = TypeVar("T", Agreement, Commitment)


class AgreementsPage(Page):
    """What is signed and promised during the open visit."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The agreements and commitments of the open visit."""
        super().__init__(parent)
        self._tools = tools
        forms = tools.forms
        self.agreements: RecordView[Agreement] = RecordView(
            self._agreement_columns(), lambda one: one.id, forms.words, sorted_by=None
        )
        self.commitments: RecordView[Commitment] = RecordView(
            self._commitment_columns(), lambda one: one.id, forms.words, sorted_by=None
        )
        self.agreements.setAccessibleName(forms.words.words(N_("Agreements")))
        self.commitments.setAccessibleName(forms.words.words(N_("Commitments")))
        self.editor = AgreementEditor(forms)
        self.commitment: RecordForm[Commitment] = RecordForm(COMMITMENT, forms, self._name)
        self._forms = QStackedWidget()
        self._forms.addWidget(scrolling(self.editor))
        self._forms.addWidget(scrolling(padded(self.commitment)))
        self.editor.edit_made.connect(self._apply)
        self.commitment.edit_made.connect(self._apply)
        self.new_agreement_action = self._action(N_("New agreement"), Glyph.PLUS, self.new_agreement)
        self.delete_agreement_action = self._action(
            N_("Delete"),
            Glyph.DELETE_OUTLINE,
            lambda: self._do(self.agreements.selected, signing.delete_agreement),
        )
        self.new_commitment_action = self._action(N_("New commitment"), Glyph.PLUS, self.new_commitment)
        self.delete_commitment_action = self._action(
            N_("Delete"),
            Glyph.DELETE_OUTLINE,
            lambda: self._do(self.commitments.selected, signing.delete_commitment),
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
        self._make(signing.new_agreement, self.agreements, 0)
        self.editor.setFocus()

    def new_commitment(self) -> None:
        """Make a commitment and put the keyboard into its words."""
        self._make(signing.new_commitment, self.commitments, 1)
        self.commitment.field("text").setFocus()

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

    def _do(self, record: T | None, verb: Callable[[Plan, T], Edit]) -> None:
        plan = self._tools.workspace.plan
        if plan is not None and record is not None:
            self._apply(verb(plan, record))

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
        parties = signing.parties_of(plan, agreement)
        return " – ".join(words.say(spoken_name(record_name(party, plan))) for party in parties)

    def _name(self, record: Agreement | Commitment) -> Localized | Message:
        return record_name(record, self._tools.workspace.plan)

    def _show_selected(self, place: int) -> None:
        self.commit()
        plan = self._tools.workspace.plan
        if plan is None:
            return
        self._forms.setCurrentIndex(place)
        agreement, commitment = self.agreements.selected, self.commitments.selected
        self.editor.show_agreement(plan, agreement)
        self.commitment.show_record(commitment)
        self.delete_agreement_action.setEnabled(agreement is not None)
        self.delete_commitment_action.setEnabled(commitment is not None)
