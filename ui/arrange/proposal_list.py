"""What a proposal does to each item, row by row; an item left out unfolds to say why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from models.identifiers import ItemId
from models.messages import NP_, Message
from ui.appearance import Appearance
from ui.arrange.proposal_row import ProposalRow
from ui.arrange.row_words import Part, Row
from ui.widgets import rows as row_layout
from ui.wording import Wording

_HEADINGS = {
    Part.LEFT_OUT: NP_("{count} item left out", "{count} items left out"),
    Part.PLACED: NP_("{count} item placed", "{count} items placed"),
    Part.MOVED: NP_("{count} item moved", "{count} items moved"),
    Part.MENDED: NP_("{count} item mended at its hour", "{count} items mended at their hours"),
}


class ProposalList(QScrollArea):
    """Lists rows under a heading for each part. The keyboard walks them with the arrows."""

    looked_at = Signal(object, bool)
    """The id of the item that is looked at, None for none; True where it is to be brought into view."""
    ticks_changed = Signal()
    apply_wanted = Signal(object)
    """The id of an item that is to be as proposed, alone."""
    why_wanted = Signal(object)
    """The ProposalRow of an item left out that was unfolded for the first time."""

    def __init__(self, words: Wording, appearance: Appearance, name: str) -> None:
        """An empty list; `name` is for those who hear the window."""
        super().__init__()
        self._words, self._look = words, appearance
        self._shown: tuple[Row, ...] = ()
        self._current: ItemId | None = None
        self.rows: tuple[ProposalRow, ...] = ()
        self.setObjectName("panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        inside = QWidget()
        inside.setObjectName("panel")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        self.setWidget(inside)

    @property
    def ticked(self) -> tuple[ItemId, ...]:
        """The items that are ticked and not done yet."""
        return tuple(one.row.item_id for one in self.rows if one.is_ticked)

    @property
    def open_rows(self) -> tuple[ProposalRow, ...]:
        """The rows that can be done, ticked or not."""
        return tuple(one for one in self.rows if one.row.part is not Part.LEFT_OUT and not one.row.is_done)

    def show_rows(self, rows: Sequence[Row], untouched: Collection[ItemId] = ()) -> bool:
        """Show these rows; `untouched` are those of their items that are not ticked.

        False where the rows that are there stay, and with them what is unfolded below them.
        """
        if self._shown and [one[:5] for one in rows] == [one[:5] for one in self._shown]:
            for shown, row in zip(self.rows, rows, strict=True):
                shown.show_row(row)
            self._shown = tuple(rows)
            return False
        had_keyboard = any(one.hasFocus() for one in self.rows)
        at = self.verticalScrollBar().value()
        self._shown = tuple(rows)
        row_layout.empty(self._column)
        made: list[ProposalRow] = []
        for part in Part:
            of_part = [one for one in rows if one.part is part]
            if of_part:
                self._column.addWidget(self._heading(part, len(of_part)))
                made += (self._made(one, untouched) for one in of_part)
        self.rows = tuple(made)
        self._column.addStretch(1)
        self._keep_current()
        self.verticalScrollBar().setValue(at)
        if had_keyboard:
            self.take_keyboard()
        return True

    def take_keyboard(self) -> None:
        """Put the keyboard into the row where it was last, else into the first."""
        for row in self.rows:
            if row.focusPolicy() & Qt.FocusPolicy.TabFocus:
                row.setFocus()
                return

    def tick_all(self, ticked: bool) -> None:
        """Tick every row that is not done, or none."""
        for row in self.open_rows:
            row.set_ticked(ticked)

    def _heading(self, part: Part, count: int) -> QLabel:
        heading = QLabel(self._words.say(Message.of(*_HEADINGS[part], count=count)))
        heading.setObjectName("listHeading")
        heading.setContentsMargins(12, 8, 12, 3)
        return heading

    def _made(self, row: Row, untouched: Collection[ItemId]) -> ProposalRow:
        made = ProposalRow(row, self._words, self._look)
        made.set_ticked(row.item_id not in untouched)
        made.looked_at.connect(partial(self.looked_at.emit, row.item_id, False))
        made.left.connect(self._look_at_current)
        made.taken.connect(partial(self._take, made))
        made.ticked.connect(lambda _ticked: self.ticks_changed.emit())
        made.apply_wanted.connect(partial(self.apply_wanted.emit, row.item_id))
        made.unfolded.connect(partial(self._unfold, made))
        made.step_wanted.connect(partial(self._step, made))
        self._column.addWidget(made)
        # At once and not with the next event: only what is shown can be given the keyboard.
        made.show()
        return made

    def _take(self, row: ProposalRow) -> None:
        """The row has the keyboard: it is what Tab leads to from now on."""
        self._current = row.row.item_id
        self._keep_current()
        self.ensureWidgetVisible(row, 0, 12)
        self.looked_at.emit(self._current, True)

    def _look_at_current(self) -> None:
        """The pointer has gone: what the keyboard is at is looked at again."""
        has_keyboard = any(one.hasFocus() for one in self.rows)
        self.looked_at.emit(self._current if has_keyboard else None, False)

    def _keep_current(self) -> None:
        """Let Tab lead to one row alone, from which the arrows go on."""
        current = next((one for one in self.rows if one.row.item_id == self._current), None)
        for number, row in enumerate(self.rows):
            is_it = row is current if current is not None else number == 0
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_it else Qt.FocusPolicy.ClickFocus)

    def _step(self, row: ProposalRow, step: int) -> None:
        number = self.rows.index(row) + step
        if 0 <= number < len(self.rows):
            self.rows[number].setFocus()

    def _unfold(self, row: ProposalRow, is_open: bool) -> None:
        if is_open and row.below.count() == 0:
            self.why_wanted.emit(row)
        row.show_below(is_open)
