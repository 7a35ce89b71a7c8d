"""The pane beside the board in which an arrangement is asked for, compared, looked at and applied."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.edits import Edit
from models.identifiers import ItemId
from models.messages import N_, NP_, Message
from scheduling.arrange.calls import calls
from scheduling.arrange.helping import Help
from scheduling.arrange.reasons import WhyNot
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from scheduling.arrange.scope import in_scope
from ui.arrange.arrangement import Arrangement
from ui.arrange.ask_form import AskForm
from ui.arrange.call_list import CallList
from ui.arrange.comparison import Comparison
from ui.arrange.explaining import Explaining, Question
from ui.arrange.explanation import Explanation
from ui.arrange.foot import Foot
from ui.arrange.proposal_list import ProposalList
from ui.arrange.proposal_row import ProposalRow
from ui.arrange.row_words import Row, rows_of
from ui.arrange.search_bar import SearchBar
from ui.arrange.stale_bar import StaleBar
from ui.calendar.board import Board
from ui.calendar.ghosts import Ghosts
from ui.icons import Glyph
from ui.page_tools import PageTools
from ui.widgets.choice_buttons import ChoiceButtons

LEAST_WIDTH = 330
_LETTERS = 21
"""It is so many letters wide at least, where these are large."""
_LEAST_LIST = 5
"""The list is so many lines high at least, before the comparison is."""


class Look(StrEnum):
    """What is looked at of a proposal: what becomes of the items, or whom to call about it."""

    ITEMS = "items"
    CALLS = "calls"


_LOOKS = {Look.ITEMS: N_("Items"), Look.CALLS: N_("Whom to call")}


class ArrangePane(QWidget):
    """Shows proposals for the open visit and their ghosts on the board; what is applied is one edit."""

    closed = Signal()
    """The pane is wanted no longer."""

    def __init__(
        self,
        tools: PageTools,
        board: Board,
        selected: Callable[[], frozenset[ItemId]],
        look_at_day: Callable[[date], None],
        parent: QWidget | None = None,
    ) -> None:
        """Arrange the visit on `board`; `selected` are the items selected now, `look_at_day` shows a day."""
        super().__init__(parent)
        self._tools, self._board = tools, board
        self._selected, self._look_at_day = selected, look_at_day
        words, appearance = tools.forms.words, tools.forms.appearance
        self.arrangement = Arrangement(tools.workspace, board.candidate_check, self)
        self.explaining = Explaining(self)
        self.explained: Explanation | None = None
        """What was unfolded last."""
        self._ghosts: Ghosts | None = None
        self._looked_at: ItemId | None = None
        self._held = False
        self.form = AskForm(words)
        self.search = SearchBar(words)
        self.stale = StaleBar(words, appearance)
        self.comparison = Comparison(words)
        self.looks = ChoiceButtons(Look, words, named=lambda one: Message.of(_LOOKS[Look(one)]))
        self.list = ProposalList(words, appearance, words.words(N_("What is proposed")))
        self.calls = CallList(words)
        self.foot = Foot(words)
        self.close_button = QToolButton()
        self.close_button.setIcon(appearance.action_icon(Glyph.CLOSE))
        self.setObjectName("panel")
        self.setMinimumWidth(max(LEAST_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth()))
        self.setAccessibleName(words.words(N_("Arrange")))
        self._arrange()
        self._connect()
        self.form.choose(Scope.WAITING, MayMove.NOTHING)
        self.looks.show_value(Look.ITEMS)
        self.refresh()

    def ask(self, scope: Scope, may_move: MayMove) -> None:
        """Have these choices stand there, and the keyboard where the search begins."""
        self.form.choose(scope, may_move)
        self.refresh()
        (self.search.button if self.search.button.isEnabled() else self.form.scope).setFocus()

    def ask_usual(self) -> None:
        """Have what waits stand there, or where nothing does what is at fault; what is proposed stays."""
        proposal = self.arrangement.proposal
        if proposal is not None and not all(self.arrangement.is_done(one) for one in proposal.item_ids):
            self.list.take_keyboard()
            return
        self._count()
        waits = self.form.count_of(Scope.WAITING) or not self.form.count_of(Scope.AT_FAULT)
        if waits:
            self.ask(Scope.WAITING, MayMove.NOTHING)
        else:
            self.ask(Scope.AT_FAULT, MayMove.UNCONFIRMED)

    def refresh(self) -> None:
        """Show how things stand, after the plan, the selection or the search has changed."""
        if self._tools.workspace.plan is None:
            return
        self._count()
        self._show()

    def close_pane(self) -> None:
        """Let work in the background come to its end: before the window goes."""
        self.arrangement.close()
        self.explaining.close()

    def apply(self, item_ids: Collection[ItemId]) -> None:
        """Do what the proposal makes of these items, as one step."""
        self.arrangement.keep()
        self._do(self.arrangement.edit_of(item_ids))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.arrangement.is_running:
            self.arrangement.stop()
        else:
            self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_plan()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._show_ghosts()

    def _begin(self) -> None:
        self.explaining.forget()
        self._looked_at = None
        self._show_look(Look.ITEMS)
        self.arrangement.start(self.form.request(self._selected()))

    def _take_plan(self) -> None:
        """Follow the plan, while the pane is seen: else nobody waits for it."""
        if self.isVisible():
            self.arrangement.take_plan()
            self.refresh()

    def _count(self) -> None:
        """Say how many items each choice is about."""
        workspace, chosen = self._tools.workspace, self.form.request(self._selected())
        if workspace.plan is None:
            return
        plan, conflicts, selected = workspace.plan, workspace.conflicts, self._selected()

        def count(scope: Scope, may_move: MayMove) -> int:
            request = ArrangeRequest(scope=scope, chosen=selected, may_move=may_move)
            return len(in_scope(plan, request, conflicts).wanted)

        self.form.show_counts({scope: count(scope, chosen.may_move) for scope in Scope})
        self._held = not self.form.count and count(chosen.scope, MayMove.CONFIRMED) > 0

    def _show(self) -> None:
        arrangement, proposal = self.arrangement, self.arrangement.proposal
        self.search.show_state(arrangement, self.form.count, is_held=self._held)
        self.form.setEnabled(not arrangement.is_running)
        self.stale.setVisible(arrangement.is_stale)
        has_any = proposal is not None
        for part in (self._compared, self._below, self.foot, self._looks_line):
            part.setVisible(has_any)
        self._air.setVisible(not has_any)
        if proposal is None:
            self._list_rows(())
        else:
            self.comparison.show_proposals(arrangement.proposals, arrangement.number, arrangement.errors_left)
            unticked = {one.row.item_id for one in self.list.open_rows if not one.is_ticked}
            rows = rows_of(proposal, self._tools.forms.words)
            done = [one._replace(is_done=arrangement.is_done(one.item_id)) for one in rows]
            self._list_rows(done, unticked)
            self._count_ticks()
        self._share_height()
        self._show_ghosts()
        if self._look is Look.CALLS:
            self._show_calls()

    def _share_height(self) -> None:
        """Show the comparison whole, or scroll it where large letters leave the list too little."""
        shown = (self.form, self.search, self._looks_line, self.foot, self.close_button)
        others = sum(part.sizeHint().height() for part in shown)
        room = self.height() - others - _LEAST_LIST * self.fontMetrics().height()
        whole = self.comparison.sizeHint().height()
        self._compared.setFixedHeight(max(min(whole, room), self.fontMetrics().height() * 2))

    def _list_rows(self, rows: Sequence[Row], unticked: Collection[ItemId] = ()) -> None:
        """List rows; where they are made anew, nothing is told any more below the old ones."""
        if self.list.show_rows(rows, unticked):
            self.explaining.forget()
            self.explained = None
        self._order_keys()

    def _order_keys(self) -> None:
        """Have Tab go from the top to the bottom, through what is made anew as well."""
        top = (self.form.scope, self.form.may_move, self.search.button, self.stale.again)
        middle = (*self.comparison.buttons, *self.looks.buttons.values())
        rows = (part for row in self.list.rows for part in (row, *row.helps))
        for before, after in pairwise(
            (*top, *middle, *rows, self.foot.all, self.foot.apply, self.close_button)
        ):
            QWidget.setTabOrder(before, after)

    @property
    def _look(self) -> Look:
        return Look.CALLS if self._below.currentWidget() is self.calls else Look.ITEMS

    def _show_look(self, look: StrEnum) -> None:
        """Show the items, or the calls, which are found when they are looked at."""
        self.looks.show_value(look)
        self._below.setCurrentWidget(self.calls if look is Look.CALLS else self.list)
        if look is Look.CALLS:
            self._show_calls()

    def _show_calls(self) -> None:
        proposal = self.arrangement.proposal
        if proposal is not None:
            done = [one for one in proposal.item_ids if self.arrangement.is_done(one)]
            edit = proposal.edit_of({*done, *self.list.ticked})
            self.calls.show_calls(calls(proposal.plan, edit))

    def _count_ticks(self) -> None:
        self.foot.show_counts(len(self.list.ticked), len(self.list.open_rows))

    def _show_ghosts(self) -> None:
        """Show on the board where what is not done yet would be, while the pane is seen."""
        proposal, seeing = self.arrangement.proposal, self._board.seeing
        if proposal is None or not self.isVisible():
            seeing.show_ghosts(None)
            self._ghosts = None
            return
        items = frozenset(one for one in proposal.item_ids if not self.arrangement.is_done(one))
        if self._ghosts is None or not self._ghosts.is_of(proposal.after, items):
            self._ghosts = Ghosts(proposal.after, items, self._looked_at)
        seeing.show_ghosts(self._ghosts)

    def _look_at(self, item_id: ItemId | None, scroll: bool) -> None:
        """Have the board tell the ghost of an item from the others, and with `scroll` bring it into view."""
        proposal = self.arrangement.proposal
        self._looked_at = item_id
        if self._ghosts is not None:
            self._ghosts.looked_at = item_id
            self._board.viewport().update()
        if scroll and item_id is not None and proposal is not None and item_id in proposal.after.items:
            day = proposal.after.items[item_id].day
            if day is not None:
                self._look_at_day(day)
                self._board.scroll_to(item_id)

    def _explain(self, row: ProposalRow) -> None:
        """Say below a row why its item finds no place, and what would help."""
        proposal = self.arrangement.proposal
        if proposal is None:
            return
        part = self.explained = Explanation(self._tools.forms.words, self._tools.forms.appearance)
        part.help_wanted.connect(self._help)
        row.below.addWidget(part)
        part.show()
        question = Question(proposal.after, row.row.item_id, self._tools.workspace.surroundings)
        self.explaining.ask(question, partial(_tell_why, part), partial(self._tell_helps, part, row))

    def _tell_helps(self, part: Explanation, row: ProposalRow, helps: tuple[Help, ...]) -> None:
        part.show_helps(helps)
        row.helps = part.buttons
        self._order_keys()

    def _help(self, help_: Help) -> None:
        self.arrangement.keep()
        if help_.edit is not None:
            self._do(self.arrangement.helped(help_.edit), partial(self.arrangement.take_help, help_.edit))

    def _do(self, edit: Edit | None, then: Callable[[], None] = lambda: None) -> None:
        """Carry out an edit, after a question where it brings what cannot be; `then` follows on that."""
        if edit is None:
            self.arrangement.take_plan()
            return
        errors = self.arrangement.new_errors(edit)
        if not errors:
            self._apply(edit, then)
            return
        brought = NP_(
            "This would bring an error: {first} Apply it all the same?",
            "This would bring {count} errors, of which the first is: {first} Apply it all the same?",
        )
        question = Message.of(*brought, count=len(errors), first=errors[0].message)
        self._tools.questions.confirm(
            self, question, Message.of(N_("Apply all the same")), partial(self._apply, edit, then)
        )

    def _apply(self, edit: Edit, then: Callable[[], None]) -> None:
        if self._tools.workspace.apply(edit):
            then()

    def _connect(self) -> None:
        self._tools.workspace.conflicts_changed.connect(self._take_plan)
        self._board.selection_changed.connect(self._take_plan)
        self.closed.connect(self.arrangement.stop)
        self.arrangement.changed.connect(self.refresh)
        self.form.scope.currentIndexChanged.connect(self.refresh)
        self.form.may_move.currentIndexChanged.connect(self.refresh)
        self.search.begun.connect(self._begin)
        self.search.stopped.connect(self.arrangement.stop)
        self.stale.again.clicked.connect(self.arrangement.start_again)
        self.comparison.chosen.connect(self.arrangement.look_at)
        self.looks.chosen.connect(self._show_look)
        self.list.looked_at.connect(self._look_at)
        self.list.ticks_changed.connect(self._count_ticks)
        self.list.apply_wanted.connect(lambda item_id: self.apply((item_id,)))
        self.list.why_wanted.connect(self._explain)
        self.foot.all_ticked.connect(self.list.tick_all)
        self.foot.apply.clicked.connect(lambda: self.apply(self.list.ticked))
        self.close_button.clicked.connect(self.closed)

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        title = QLabel(words(N_("Arrange")))
        title.setObjectName("totalLabel")
        self.close_button.setToolTip(words(N_("Close")))
        self.close_button.setAccessibleName(words(N_("Close")))
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.close_button)
        self._below = QStackedWidget()
        self._below.addWidget(self.list)
        self._below.addWidget(self.calls)
        self._looks_line = QWidget()
        line = QHBoxLayout(self._looks_line)
        line.setContentsMargins(12, 2, 12, 4)
        line.addWidget(self.looks)
        line.addStretch(1)
        self._compared = QScrollArea()
        self._compared.setObjectName("panel")
        self._compared.setFrameShape(QFrame.Shape.NoFrame)
        self._compared.setWidgetResizable(True)
        self._compared.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._compared.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._compared.setWidget(self.comparison)
        self._air = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for part in (self.form, self.search, self.stale, self._compared, self._looks_line):
            column.addWidget(part)
        column.addWidget(self._below, 1)
        column.addWidget(self._air, 1)
        column.addWidget(self.foot)


def _tell_why(part: Explanation, why: WhyNot) -> None:
    part.show_why(why)
