"""The register of agreements: all that the office has signed or is about to, whatever visit it came of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from models.dossiers import Dossier
from models.edits import Edit
from models.messages import N_, NP_, Message
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item
from models.records.office_work import Attachment
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.record import Record
from models.records.visits import Visit
from models.vocabulary import AgreementStatus
from models.vocabulary_labels import label
from scheduling import agreement_moves
from scheduling.agreement_readiness import SIGNED
from scheduling.due_dates import is_open
from ui.actions import Act
from ui.icons import Glyph
from ui.inspector.agreement_editor import AgreementEditor
from ui.page import Page
from ui.page_tools import PageTools
from ui.register.register_bar import RegisterBar
from ui.visit_opening import open_visit
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail
from ui.widgets.record_table import Column, RecordView

_CONCERNING: frozenset[type[Record]] = frozenset(
    {Agreement, AgreementParty, Commitment, Organisation, Person, Visit, Item, Attachment}
)
"""Kinds of records that the register shows something of."""

_STATUSES = tuple(AgreementStatus)


class AgreementRegisterPage(Page):
    """Every agreement that the office keeps."""

    is_searchable = True

    def __init__(
        self,
        tools: PageTools,
        parent: QWidget | None = None,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
        self._known: tuple[Dossier, ...] | None = None
        words = tools.forms.words
        self.bar = RegisterBar(words)
        self.table: RecordView[Dossier] = RecordView(self._columns(), lambda one: one.id, words)
        self.table.setAccessibleName(words.words(N_("Agreements")))
        self.editor = AgreementEditor(tools, today, names_visit=True)
        self.editor.edit_made.connect(tools.workspace.apply)
        self.new_action = self._action(N_("New agreement"), Glyph.PLUS, self.new_agreement)
        self.delete_action = self._action(N_("Delete"), Glyph.DELETE_OUTLINE, self.delete)
        self.visit_action = self._action(N_("Open its visit"), Glyph.CALENDAR_TEXT, self.open_visit)
        self.count = QLabel()
        self.count.setObjectName("pageSubtitle")
        self._arrange()
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.addActions([self.visit_action, self.delete_action])
        self.bar.changed.connect(self._show)
        self.bar.search.returnPressed.connect(self.table.setFocus)
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_opened.connect(lambda _dossier: self.editor.setFocus())
        tools.workspace.changed.connect(self._hear)
        tools.workspace.refused.connect(self._hear_refusal)

    def refresh(self) -> None:
        """Show the agreements as they are stored now, as far as they are asked for."""
        self._known = None
        self._show()

    def _show(self) -> None:
        if self._known is None:  # read once until something changes: not at every key of a search
            self._known = self._tools.workspace.store.agreements()
        known = self._known
        self.bar.show_parties({body.id: body for one in known for body in one.organisations}.values())
        wanted = self.bar.wanted
        shown = tuple(one for one in known if wanted.fits(one))
        self.table.show_rows(shown)
        if shown and self.table.selected is None:
            self.table.selectRow(0)
        self._lists.setCurrentIndex(0 if shown else 1)
        self._pages.show_empty(not known)
        count = Message.of(*NP_("{count} agreement", "{count} agreements"), count=len(shown))
        self.count.setText(self._tools.forms.words.say(count) if known else "")
        self._show_selected()

    def new_agreement(self) -> None:
        """Make an agreement of the register alone and put the keyboard into its title."""
        self.commit()
        making = agreement_moves.new_agreement(None, self._tools.forms.languages)
        if self._tools.workspace.apply(making):
            self.refresh()
            self._find(making.changes[-1].id)
            self.editor.setFocus()

    def delete(self) -> None:
        """Delete the selected agreement; what was promised under it stays. Undo brings it back."""
        dossier = self.table.selected
        if dossier is not None:
            self._tools.workspace.apply(agreement_moves.delete_agreement(dossier))

    def open_visit(self) -> None:
        """Open the visit that the selected agreement belongs to."""
        dossier = self.table.selected
        if dossier is not None and dossier.visit is not None:
            self.commit()
            open_visit(self._tools, dossier.visit.id, Act.GO_TO_AGREEMENTS)

    def select_record(self, record_id: str) -> None:
        """Select an agreement and bring it into view, whatever was asked for before."""
        self.refresh()
        self._find(record_id)
        self.table.setFocus()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, or on what can be done while there is none."""
        for part in (self.table, self._nothing, self._empty):
            if part.isVisible():
                part.setFocus()

    def take_search(self) -> None:
        """Put the keyboard into the search."""
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.editor.commit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._known is None:
            self.refresh()

    def _hear(self, edit: Edit) -> None:
        if edit.kinds & _CONCERNING:
            self._forget()

    def _hear_refusal(self, _message: Message) -> None:
        """What stood in the way is what others changed: it has to be seen."""
        self._forget()

    def _forget(self) -> None:
        """Read anew what changed here or elsewhere: at once where the register is seen, else when it is."""
        self._known = None
        if self.isVisible():
            self.refresh()

    def _find(self, agreement_id: str) -> None:
        if not self.table.select(agreement_id):
            self.bar.ask_for_all()
            self.table.select(agreement_id)

    def _show_selected(self) -> None:
        self.editor.commit()
        dossier = self.table.selected
        self.delete_action.setEnabled(dossier is not None)
        self.visit_action.setEnabled(dossier is not None and dossier.visit is not None)
        self.editor.show_dossier(dossier)

    def _columns(self) -> tuple[Column[Dossier], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Title")), self._title, stretch=3),
            Column(words.words(N_("Parties")), self._parties, stretch=3),
            Column(words.words(N_("Status")), self._status, sort_key=_progress),
            Column(
                words.words(N_("Still open")),
                lambda one: str(_outstanding(one) or ""),
                sort_key=_outstanding,
                is_number=True,
            ),
        )

    def _title(self, dossier: Dossier) -> str:
        name = agreement_moves.agreement_name(dossier.agreement)
        return self._tools.forms.words.words("{name}", name=name)

    def _parties(self, dossier: Dossier) -> str:
        words = self._tools.forms.words
        bodies = (dossier.organisation_of(party) for party in dossier.parties)
        return " – ".join(words.text(body.short_name or body.name) for body in bodies if body is not None)

    def _status(self, dossier: Dossier) -> str:
        """The step it has come to, and since it was signed the day on which it was."""
        agreement, words = dossier.agreement, self._tools.forms.words
        if agreement.signed_on is None or agreement.status not in SIGNED:
            return words.say(label(agreement.status))
        day = words.short_date(agreement.signed_on)
        return words.words(N_("{status} ({date})"), status=label(agreement.status), date=day)

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        self._nothing = EmptyPage(
            words(N_("Nothing fits")),
            words(N_("No agreement is as you asked for. Search for less, or ask for all of them.")),
            self._action(N_("Show all"), Glyph.FILTER_OUTLINE, self.bar.ask_for_all),
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._nothing)
        left = QWidget()
        left.setObjectName("page")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._lists, 1)
        self._empty = EmptyPage(
            words(N_("No agreement is kept yet")),
            words(
                N_(
                    "Agreements come here from every visit. One that was signed before, or without a visit, "
                    "is entered here."
                )
            ),
            self.new_action,
        )
        title = QLabel(words(N_("Agreement register")))
        title.setObjectName("pageTitle")
        buttons = (
            action_button(self._tools.actions[Act.PRINT_REGISTERS]),
            action_button(self.visit_action),
            action_button(self.delete_action),
            action_button(self.new_action, main=True),
        )
        self._pages = MasterDetail((title, self.count, None, *buttons), left, self.editor, self._empty)
        self._pages.splitter.setSizes([715, 365])  # titles and parties are long
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        action = QAction(
            self._tools.forms.appearance.action_icon(glyph), self._tools.forms.words.words(msgid), self
        )
        action.triggered.connect(lambda _checked=False: do())
        return action


def _progress(dossier: Dossier) -> tuple[int, date]:
    """By what the column of the status sorts: the step, then the day of signing."""
    return _STATUSES.index(dossier.agreement.status), dossier.agreement.signed_on or date.max


def _outstanding(dossier: Dossier) -> int:
    """How many commitments under an agreement are still to be kept."""
    return sum(is_open(commitment) for commitment in dossier.commitments)
