"""The versions of the open visit: issue one, compare any two, see whom a change concerns, print one again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exports.audience import Audience, visible
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.papers import Version
from models.vocabulary_labels import label
from scheduling.issuing import Issue, version_name, versions_of
from scheduling.programme_changes import ChangeKind, ProgrammeChanges, programme_changes
from ui.actions import Act
from ui.icons import Glyph
from ui.issued_plans import IssuedPlans
from ui.page import Page
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.versions.change_table import ChangeTable
from ui.versions.issue_dialog import IssueDialog
from ui.versions.telling import Telling
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.choice_buttons import ChoiceButtons
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.record_table import Column, RecordView

AS_IT_IS = Message.of(N_("As it is now"))
"""What the open plan is called beside its versions."""


class _Part(StrEnum):
    """What of a comparison is shown."""

    CHANGES = "changes"
    TELLING = "telling"


_PART_NAMES = {
    _Part.CHANGES: Message.of(N_("What changed")),
    _Part.TELLING: Message.of(N_("Whom to tell")),
}


class VersionsPage(Page):
    """The versions, the newest first, and two states of the visit side by side."""

    def __init__(
        self,
        tools: PageTools,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        """The page over the workspace of `tools`."""
        super().__init__(parent)
        self._tools = tools
        self._today = today
        self._issued = IssuedPlans(tools.workspace)
        words = tools.forms.words
        self.table: RecordView[Version] = RecordView(
            self._columns(), lambda version: version.id, words, sorted_by=None
        )
        self.table.setAccessibleName(words.words(N_("Issued versions")))
        self.issue_action = self._action(N_("Issue a version…"), Glyph.FILE_SIGN, self.ask_to_issue)
        self.print_action = self._action(N_("Print it again…"), Glyph.PRINTER, self.print_again)
        self.earlier = self._box(N_("Compare"))
        self.later = self._box(N_("with"))
        self.parts = ChoiceButtons(_Part, words, named=lambda part: _PART_NAMES[_Part(part)])
        self.summary = PlainLabel()
        self.summary.setObjectName("pageSubtitle")
        self.changes = ChangeTable(words)
        self.changes.item_wanted.connect(self._go_to_item)
        self.telling = Telling(words)
        self._note = PlainLabel()
        self._note.setWordWrap(True)
        self._note.setObjectName("emptyText")
        self._arrange()
        self.parts.chosen.connect(self._show_part)
        self.show_changes()
        self.table.selection_moved.connect(self._compare_selected)
        self.table.row_opened.connect(lambda _version: self.print_again())
        for box in (self.earlier, self.later):
            box.currentIndexChanged.connect(lambda _row: self._compare())
        tools.workspace.changed.connect(lambda _edit: self._hear())

    def refresh(self) -> None:
        """Show the versions as they are."""
        plan = self._tools.workspace.plan
        if plan is None:
            return
        versions = versions_of(plan)
        selected = self.table.selected
        self._fill_boxes(versions)
        self.table.show_rows(versions)
        self._pages.setCurrentIndex(0 if versions else 1)
        if versions and (selected is None or selected.id not in plan.versions):
            self.table.selectRow(0)
        self._compare_selected()

    def ask_to_issue(self) -> None:
        """Ask what the version is, and issue it."""
        plan = self._tools.workspace.plan
        if plan is not None:
            dialog = IssueDialog(
                self._tools.forms.words, plan, self._today(), self._tools.workspace.user, self
            )
            dialog.issue_wanted.connect(self.issue)
            dialog.open()

    def issue(self, told: Issue) -> None:
        """Issue the visit as it is."""
        plan = self._tools.workspace.plan
        if self._issued.issue(told) and plan is not None:
            self.table.selectRow(0)
            number = versions_of(self._tools.workspace.plan or plan)[0].number
            self.told.emit(Message.of(N_("Version {number} is issued."), number=number))

    def print_again(self) -> None:
        """Go to the papers of the version that is selected."""
        version = self.table.selected
        if version is not None:
            self.wanted.emit(Act.GO_TO_DOCUMENTS, version.id)

    def show_changes(self) -> None:
        """Show what changed."""
        self._show_part(_Part.CHANGES)

    def show_telling(self) -> None:
        """Show whom it concerns."""
        self._show_part(_Part.TELLING)

    def select_record(self, record_id: str) -> None:
        """Select a version."""
        self.table.select(record_id)

    def take_keyboard(self) -> None:
        """Put the keyboard into the list of versions."""
        self.table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _hear(self) -> None:
        if self.isVisible():
            self.refresh()

    def _go_to_item(self, item_id: str) -> None:
        self.wanted.emit(Act.GO_TO_PROGRAMME, item_id)

    def _fill_boxes(self, versions: tuple[Version, ...]) -> None:
        """Offer each version, and the visit as it is, on both sides; keep what was chosen."""
        words = self._tools.forms.words
        for box in (self.earlier, self.later):
            chosen = box.currentData()
            box.blockSignals(True)
            box.clear()
            box.addItem(words.say(AS_IT_IS), "")
            for version in versions:
                box.addItem(words.say(version_name(version)), version.id)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(False)

    def _compare_selected(self) -> None:
        """Compare the selected version with the visit as it is, unless another was chosen for that."""
        version = self.table.selected
        if version is None:
            return
        self.earlier.blockSignals(True)
        self.earlier.setCurrentIndex(self.earlier.findData(version.id))
        self.earlier.blockSignals(False)
        self._note.setText(version.note)
        self._note.setVisible(bool(version.note))
        self._compare()

    def _compare(self) -> None:
        before, after = self._plan(self.earlier), self._plan(self.later)
        if before is None or after is None:
            return
        seen_before, seen_after = (visible(plan, Audience.ORGANISERS) for plan in (before, after))
        changes = programme_changes(seen_before, seen_after)
        names = (self.earlier.currentText(), self.later.currentText())
        self.changes.show_changes(seen_before, seen_after, changes, names)
        self.telling.show_changes(before, after, self._name_of_later())
        self.summary.setText(self._tools.forms.words.say(summary(changes)))
        self._show_part(self._part)

    def _plan(self, box: ChoiceBox) -> Plan | None:
        plan = self._tools.workspace.plan
        version = plan.versions.get(box.currentData()) if plan is not None else None
        return plan if version is None else self._issued.plan_of(version)

    def _name_of_later(self) -> Message | None:
        plan = self._tools.workspace.plan
        version = plan.versions.get(self.later.currentData()) if plan is not None else None
        return None if version is None else version_name(version)

    def _show_part(self, part: object) -> None:
        self._part = _Part(str(part))
        self.parts.show_value(self._part)
        self._comparison.setCurrentIndex(list(_Part).index(self._part))

    def _columns(self) -> tuple[Column[Version], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("No.")), lambda version: str(version.number), is_number=True),
            Column(
                words.words(N_("What it is")),
                lambda version: version.label or words.say(label(version.stage)),
                stretch=3,
            ),
            Column(words.words(N_("Issued")), lambda version: words.short_date(version.issued_on)),
            Column(words.words(N_("Issued by")), lambda version: version.issued_by, stretch=1),
        )

    def _box(self, name: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(self._tools.forms.words.words(name))
        box.setMinimumContentsLength(12)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        head = QHBoxLayout()
        head.setContentsMargins(17, 12, 16, 10)
        head.setSpacing(8)
        head.addWidget(self.summary)
        head.addStretch(1)
        head.addWidget(action_button(self.print_action))
        head.addWidget(action_button(self.issue_action, main=True))
        choice = QHBoxLayout()
        choice.setSpacing(8)
        for caption, box in ((N_("Compare"), self.earlier), (N_("with"), self.later)):
            text = QLabel(words(caption))
            text.setBuddy(box)
            choice.addWidget(text)
            choice.addWidget(box, 1)
        self._comparison = QStackedWidget()
        self._comparison.addWidget(self.changes)
        self._comparison.addWidget(self.telling)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(14, 8, 16, 14)
        beside.setSpacing(8)
        beside.addWidget(self._note)
        beside.addLayout(choice)
        beside.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self._comparison, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(right)
        splitter.setSizes([390, 700])
        empty = EmptyPage(
            words(N_("Nothing was issued yet")),
            words(
                N_("Issue a version when the programme is handed out. Later it tells what changed, for whom.")
            ),
            self.issue_action,
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(splitter)
        self._pages.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        forms = self._tools.forms
        action = QAction(forms.appearance.action_icon(glyph), forms.words.words(msgid), self)
        action.triggered.connect(lambda _checked=False: do())
        return action


def summary(changes: ProgrammeChanges) -> Message:
    """How much changed, in a line."""
    if not changes:
        return Message.of(N_("No reader would notice a difference."))
    counts = tuple(
        Message.of(*counted, count=count)
        for kind, counted in (
            (ChangeKind.NEW, NP_("{count} new item", "{count} new items")),
            (ChangeKind.CHANGED, NP_("{count} changed item", "{count} changed items")),
            (ChangeKind.CANCELLED, NP_("{count} cancelled item", "{count} cancelled items")),
        )
        if (count := sum(change.kind is kind for change in changes.items))
    )
    people = len(changes.joined) + len(changes.left)
    if people:
        counted = NP_("{count} change of the delegation", "{count} changes of the delegation")
        counts = (*counts, Message.of(*counted, count=people))
    return Message.of("{counts}", counts=counts)
