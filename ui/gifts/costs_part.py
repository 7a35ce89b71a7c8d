"""What the visit costs: its lines in an order of their own, the form of one, and the sums under them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.edits import Edit
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.office_work import CostLine
from models.vocabulary_labels import label
from scheduling import costing
from scheduling.naming import organisation_name
from ui.gifts.forms import COST_LINE
from ui.gifts.parts import GiftsPart, part_switch
from ui.gifts.totals import Totals
from ui.icons import Glyph
from ui.inspector.form import RecordForm
from ui.page_tools import PageTools
from ui.record_names import record_name
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.empty_page import EmptyPage, action_button
from ui.widgets.master_detail import MasterDetail, padded
from ui.widgets.ordered_view import OrderedView
from ui.widgets.record_table import Column


class CostsList(QWidget):
    """Lists the cost lines beside the form of one. `part_wanted` tells that the gifts are to be seen."""

    part_wanted = Signal(object)

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """The costs of the open visit."""
        super().__init__(parent)
        self._tools = tools
        words = tools.forms.words
        self.table: OrderedView[CostLine] = OrderedView(self._columns(), lambda line: line.id, words)
        self.table.setAccessibleName(words.words(N_("Costs")))
        self.table.selection_moved.connect(self._show_selected)
        self.table.row_dropped.connect(self._put)
        self.form: RecordForm[CostLine] = RecordForm(COST_LINE, tools.forms, self._name)
        self.files = AttachmentList(tools)
        for part in (self.form, self.files):
            part.edit_made.connect(tools.workspace.apply)
        self.totals = Totals(words)
        self.up_action = self._action(N_("Move up"), Glyph.ARROW_UP, partial(self.shift, -1))
        self.down_action = self._action(N_("Move down"), Glyph.ARROW_DOWN, partial(self.shift, 1))
        self.new_action = self._action(N_("New cost line"), Glyph.PLUS, self.new_line)
        self.delete_action = self._action(N_("Delete"), Glyph.DELETE_OUTLINE, self.delete)
        for action, key in ((self.up_action, Qt.Key.Key_Up), (self.down_action, Qt.Key.Key_Down)):
            action.setShortcut(Qt.Modifier.ALT | key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.table.addAction(action)
        self.switch = part_switch(GiftsPart.COSTS, words)
        self.switch.chosen.connect(self.part_wanted)
        self._arrange()

    def refresh(self, plan: Plan) -> None:
        """Show the costs of `plan`."""
        lines = costing.cost_lines(plan)
        self.table.show_rows(lines)
        if lines and self.table.selected is None:
            self.table.selectRow(0)
        self._pages.show_empty(not lines)
        self.totals.show_plan(plan)
        self._show_selected()

    def new_line(self) -> None:
        """Write down a further line behind the selected one; the keyboard goes into what it is for."""
        plan = self._tools.workspace.plan
        if plan is not None:
            making = costing.new_cost_line(plan, self.table.selected)
            if self._tools.workspace.apply(making):
                self.table.select(making.changes[0].id)
                self.form.field("description").setFocus()

    def delete(self) -> None:
        """Delete the selected line; undo brings it back."""
        plan, line = self._tools.workspace.plan, self.table.selected
        if plan is not None and line is not None:
            self._apply(costing.delete_cost_line(plan, line))

    def shift(self, places: int) -> None:
        """Move the selected line so many places down, up where negative."""
        line = self.table.selected
        if line is not None:
            self._put(line, max(0, self.table.records.rows.index(line) + places))

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()

    def _put(self, line: CostLine, place: int) -> None:
        plan = self._tools.workspace.plan
        if plan is not None:
            self._apply(costing.move_cost_line(plan, line, place))

    def _apply(self, edit: Edit) -> None:
        self._tools.workspace.apply(edit)

    def _show_selected(self) -> None:
        line, lines = self.table.selected, self.table.records.rows
        self.form.show_record(line)
        self.files.show_owner(line)
        self.delete_action.setEnabled(line is not None)
        self.up_action.setEnabled(line is not None and line != lines[0])
        self.down_action.setEnabled(line is not None and line != lines[-1])

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        empty = EmptyPage(
            words(N_("No cost line yet")),
            words(N_("Write down what is needed and what it costs; the sums are worked out.")),
            self.new_action,
        )
        rule = QFrame()
        rule.setObjectName("rule")
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.table, rule, self.totals):
            column.addWidget(part)
        actions = (self.up_action, self.down_action, self.delete_action, self.new_action)
        head = (self.switch, None, *(action_button(action) for action in actions))
        self._pages = MasterDetail(head, listed, padded(self.form, self.files), empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _columns(self) -> tuple[Column[CostLine], ...]:
        words = self._tools.forms.words
        return (
            Column(words.words(N_("Category of costs")), lambda line: words.say(label(line.category))),
            Column(words.words(N_("What it is for")), self._description, stretch=1),
            Column(words.words(N_("Quantity")), lambda line: words.number(line.quantity), is_number=True),
            Column(words.words(N_("Price of one")), self._price, is_number=True),
            Column(words.words(N_("Amount")), self._amount, is_number=True),
            Column(words.words(N_("Paid by")), self._payer),
        )

    def _description(self, line: CostLine) -> str:
        words = self._tools.forms.words
        return words.text(line.description) or words.words(N_("without words"))

    def _price(self, line: CostLine) -> str:
        price = line.unit_price
        return "" if price is None else self._tools.forms.words.price(price, line.currency)

    def _amount(self, line: CostLine) -> str:
        amount = costing.amount_of(line)
        return "" if amount is None else self._tools.forms.words.money(amount, line.currency)

    def _payer(self, line: CostLine) -> str:
        plan, words = self._tools.workspace.plan, self._tools.forms.words
        payer = plan.organisations.get(line.payer_id) if plan else None
        if payer is None:
            return ""
        return words.text(payer.short_name) or words.say(Message.of("{name}", name=organisation_name(payer)))

    def _action(self, msgid: str, glyph: Glyph, do: Callable[[], object]) -> QAction:
        forms = self._tools.forms
        action = QAction(forms.appearance.action_icon(glyph), forms.words.words(msgid), self)
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _name(self, line: CostLine) -> Localized | Message:
        return record_name(line, self._tools.workspace.plan)
