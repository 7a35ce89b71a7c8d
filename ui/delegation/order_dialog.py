"""The proposed order of precedence, with the reason for each place, before anybody changes theirs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.visits import Member
from scheduling import precedence
from scheduling.conflicts import Severity
from scheduling.naming import member_name
from scheduling.occupancy import in_precedence
from scheduling.precedence import Standing
from scheduling.rank_titles import TitledRank, ranks_by_title, take_ranks
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.plain_text import PlainLabel
from ui.widgets.record_table import Column, RecordView


class ProposedOrderDialog(QDialog):
    """Shows who would stand where, and why. `edit_made` gives the edit that puts them there.

    `ranks_taken` gives the edit by which posts get the ranks that their titles tell; another order is to be
    proposed then.
    """

    edit_made = Signal(object)
    ranks_taken = Signal(object)

    def __init__(self, tools: FormTools, plan: Plan, parent: QWidget | None = None) -> None:
        """Propose an order for the delegation of `plan`."""
        super().__init__(parent)
        self._tools = tools
        self._plan = plan
        self._places = {member.id: place for place, member in enumerate(in_precedence(plan.members), 1)}
        self.standings = precedence.proposed_order(plan)
        self._proposed = {one.member.id: place for place, one in enumerate(self.standings, 1)}
        self._change = precedence.put_in_order(plan, [one.member for one in self.standings])
        words = tools.words.words
        self.setWindowTitle(words(N_("Proposed order of precedence")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table: RecordView[Standing] = RecordView(
            self._columns(), lambda standing: standing.member.id, tools.words, sorted_by=None
        )
        self.table.setAccessibleName(self.windowTitle())
        self.table.setWordWrap(True)
        self.table.horizontalHeader().sectionResized.connect(self._make_room_for_reasons)
        self.table.show_rows(self.standings)
        self.take_button = QPushButton(self)
        self.take_button.setAutoDefault(False)
        self.take_button.hide()
        self.buttons = QDialogButtonBox()
        self.accept_button = self.buttons.addButton(
            words(N_("Put in this order")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setDefault(True)
        self.accept_button.setEnabled(bool(self._change.changes))
        self.buttons.addButton(words(N_("Close")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        self._arrange()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._wrapped(self._basis()))
        layout.addWidget(self.table, 1)
        found = ranks_by_title(self._plan)
        if found:
            layout.addLayout(self._titled(found))
        for group in precedence.tied_members(self.standings):
            layout.addLayout(self._tie(group))
        if not self._change.changes:
            sentence = Message.of(N_("The delegation stands in this order already."))
            layout.addWidget(self._wrapped(sentence))
        layout.addWidget(self.buttons)
        self.resize(900, 540)
        self.table.setFocus()

    def _make_room_for_reasons(self, *_sizes: int) -> None:
        """Let a row be as high as its reason is long at the present width."""
        usual = self.table.verticalHeader().defaultSectionSize()
        padding = self.table.fontMetrics().lineSpacing() // 2
        for row in range(len(self.standings)):
            self.table.setRowHeight(row, max(usual, self.table.sizeHintForRow(row) + padding))

    def _basis(self) -> Message:
        """By what the order is proposed."""
        table = precedence.table_of(self._plan)
        if table is None:
            return Message.of(
                N_(
                    "The visit follows no order of precedence: the ranks of the posts count as they are, "
                    "then the date of appointment, the organisation and the name. Choose an order over the "
                    "delegation."
                )
            )
        if table.is_example:
            return Message.of(
                N_("By “{table}”, which is an example: compare it with the order in force."), table=table.name
            )
        return Message.of(N_("By “{table}”."), table=table.name)

    def _titled(self, found: tuple[TitledRank, ...]) -> QHBoxLayout:
        """That titles tell ranks, and the button that takes them."""
        names = tuple(member_name(self._plan, one.member) for one in found)
        counted = NP_(
            "The post of {names} has no rank, but a title of this order.",
            "The posts of {names} have no rank, but titles of this order.",
        )
        row = self._told(Severity.HINT, Message.of(*counted, count=len(found), names=names))
        words = self._tools.words
        self.take_button.setText(
            words.say(Message.of(*NP_("Take the rank", "Take the ranks"), count=len(found)))
        )
        self.take_button.show()
        self.take_button.clicked.connect(partial(self._take_ranks, found))
        row.addWidget(self.take_button)
        return row

    def _take_ranks(self, found: tuple[TitledRank, ...]) -> None:
        self.accept()
        self.ranks_taken.emit(take_ranks(found))

    def _tie(self, group: tuple[Member, ...]) -> QHBoxLayout:
        names = tuple(member_name(self._plan, member) for member in group)
        sentence = N_(
            "Nothing decides between {names}. Give their posts a rank or a date of appointment, or drag them "
            "into their order."
        )
        return self._told(Severity.WARNING, Message.of(sentence, names=names))

    def _told(self, severity: Severity, sentence: Message) -> QHBoxLayout:
        """A sentence with a sign before it."""
        sign = QLabel()
        sign.setPixmap(self._tools.appearance.severity_icon(severity).pixmap(16, 16))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(self._wrapped(sentence), 1)
        return row

    def _wrapped(self, sentence: Message) -> PlainLabel:
        label = PlainLabel(self._tools.words.say(sentence))
        label.setWordWrap(True)
        return label

    def _columns(self) -> tuple[Column[Standing], ...]:
        words = self._tools.words
        return (
            Column("", lambda standing: str(self._proposed[standing.member.id]), is_number=True),
            Column(
                words.words(N_("Now")),
                lambda standing: str(self._places[standing.member.id]),
                icon=self._arrow,
                is_number=True,
            ),
            Column(words.words(N_("Name")), self._name, stretch=2),
            Column(words.words(N_("Why here")), lambda standing: words.say(standing.reason), stretch=4),
        )

    def _name(self, standing: Standing) -> str:
        return self._tools.words.say(Message.of("{name}", name=member_name(self._plan, standing.member)))

    def _arrow(self, standing: Standing) -> QIcon:
        """Whether the member would go up or down."""
        moves = self._places[standing.member.id] - self._proposed[standing.member.id]
        if not moves:
            return QIcon()
        return self._tools.appearance.action_icon(Glyph.ARROW_UP if moves > 0 else Glyph.ARROW_DOWN)

    def _finish(self) -> None:
        self.edit_made.emit(self._change)
        self.accept()
