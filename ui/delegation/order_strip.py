"""The line over the delegation: which order of precedence it follows, and whether it stands in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.ranks import RankTable
from scheduling import precedence
from scheduling.occupancy import in_precedence
from ui.form_tools import FormTools
from ui.plain_text import ShortenedLabel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.empty_page import action_button

_FEW_LETTERS = 14


class OrderStrip(QWidget):
    """A choice of the office's orders, and the button that proposes one. `edit_made` tells of a choice."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, propose: QAction, parent: QWidget | None = None) -> None:
        """A strip without a visit; `propose` is what its button does."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._tables: tuple[RankTable, ...] = ()
        words = tools.words.words
        caption = QLabel(words(N_("Order of precedence")))
        caption.setObjectName("fieldLabel")
        self.box = ChoiceBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_FEW_LETTERS)
        self.box.setAccessibleName(caption.text())
        self.box.activated.connect(self._take_choice)
        caption.setBuddy(self.box)
        self.state = ShortenedLabel()
        self.state.setObjectName("pageSubtitle")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(17, 0, 14, 10)
        layout.setSpacing(9)
        layout.addWidget(caption)
        layout.addWidget(self.box)
        layout.addWidget(action_button(propose))
        layout.addWidget(self.state)
        layout.addStretch(1)

    def show_plan(self, plan: Plan, tables: tuple[RankTable, ...]) -> None:
        """Show the order that the visit follows, among the office's `tables`."""
        self._plan = plan
        self._tables = tables
        names = [self._tools.words.words(N_("None"))]
        names += [
            self._tools.words.text(table.name) or self._tools.words.words(N_("without a name"))
            for table in tables
        ]
        if names != [self.box.itemText(number) for number in range(self.box.count())]:
            self.box.clear()
            self.box.addItems(names)
        followed = [table.id for table in tables]
        chosen = plan.visit.rank_table_id
        self.box.setCurrentIndex(followed.index(chosen) + 1 if chosen in followed else 0)
        self.state.setText(self._tools.words.say(order_state(plan)))

    def _take_choice(self, number: int) -> None:
        if self._plan is None:
            return
        table = self._tables[number - 1] if number > 0 else None
        change = precedence.follow_table(self._plan, table)
        if change.changes:
            self.edit_made.emit(change)


def order_state(plan: Plan) -> Message:
    """How far the delegation stands in the order that is proposed for it."""
    standings = precedence.proposed_order(plan)
    present = in_precedence(plan.members)
    elsewhere = sum(
        standing.member.id != member.id for standing, member in zip(standings, present, strict=True)
    )
    if elsewhere:
        counted = NP_("{count} stands elsewhere than proposed", "{count} stand elsewhere than proposed")
        return Message.of(*counted, count=elsewhere)
    tied = sum(map(len, precedence.tied_members(standings)))
    if tied:
        counted = NP_("{count} cannot be told apart", "{count} cannot be told apart")
        return Message.of(*counted, count=tied)
    return Message.of(N_("Stands as proposed"))
