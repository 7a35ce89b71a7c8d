"""What decides between people of one rank: each can be ticked, and decides in its turn."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from models.messages import N_
from models.records.ranks import RankTable
from models.vocabulary import TieBreak
from models.vocabulary_labels import label
from scheduling.rank_tables import break_ties_by
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.widgets import rows
from ui.widgets.choice_field import TickBox


class TieBreakList(QWidget):
    """The tie-breaks of one order: those that count in their turn, then the others. `edit_made` tells."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """A list of no order."""
        super().__init__(parent)
        self._tools = tools
        self._table: RankTable | None = None
        self._shown: tuple[TieBreak, ...] | None = None
        self.boxes: dict[TieBreak, TickBox] = {}
        self.up_buttons: dict[TieBreak, QToolButton] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(1)

    def show_table(self, table: RankTable) -> None:
        """Show what decides in `table`."""
        self._table = table
        if table.tie_breaks == self._shown:
            return
        held = next((one for one, box in self.boxes.items() if box.hasFocus()), None)
        moved = next((one for one, button in self.up_buttons.items() if button.hasFocus()), None)
        self._shown = table.tie_breaks
        rows.empty(self._rows)
        self.boxes, self.up_buttons = {}, {}
        others = tuple(one for one in TieBreak if one not in table.tie_breaks)
        for place, tie_break in enumerate((*table.tie_breaks, *others)):
            self._rows.addWidget(self._row(tie_break, place, counts=tie_break in table.tie_breaks))
        self._give_keyboard_back(held, moved)

    def _give_keyboard_back(self, held: TieBreak | None, moved: TieBreak | None) -> None:
        """Put the keyboard where it was in the rows that were just made anew."""
        if held is not None:
            self.boxes[held].setFocus()
        elif moved is not None:
            button = self.up_buttons[moved]
            (button if button.isEnabled() else self.boxes[moved]).setFocus()

    def _row(self, tie_break: TieBreak, place: int, *, counts: bool) -> QWidget:
        name = self._tools.words.say(label(tie_break))
        box = self.boxes[tie_break] = TickBox(name)
        box.setChecked(counts)
        box.clicked.connect(partial(self._tick, tie_break, box))
        up = self.up_buttons[tie_break] = QToolButton()
        up.setIcon(self._tools.appearance.action_icon(Glyph.ARROW_UP))
        up.setToolTip(self._tools.words.words(N_("Decides earlier")))
        up.setAccessibleName(self._tools.words.words(N_("{name}: decides earlier"), name=name))
        up.setEnabled(counts and place > 0)
        up.clicked.connect(partial(self._bring_forward, tie_break))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(box, 1)
        layout.addWidget(up)
        return row

    def _tick(self, tie_break: TieBreak, box: TickBox) -> None:
        if self._table is None:
            return
        kept = tuple(one for one in self._table.tie_breaks if one is not tie_break)
        self._decide(self._table, (*kept, tie_break) if box.isChecked() else kept)

    def _bring_forward(self, tie_break: TieBreak) -> None:
        if self._table is None:
            return
        turns = list(self._table.tie_breaks)
        place = turns.index(tie_break)
        turns.insert(max(0, place - 1), turns.pop(place))
        self._decide(self._table, tuple(turns))

    def _decide(self, table: RankTable, tie_breaks: tuple[TieBreak, ...]) -> None:
        change = break_ties_by(table, tie_breaks)
        if change.changes:
            self.edit_made.emit(change)
