"""Up to three proposals side by side: what each places, moves and leaves out, and what its days are like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from models.messages import N_, Message
from scheduling.arrange.proposal import Proposal
from ui.plain_text import PlainLabel
from ui.widgets import rows
from ui.wording import Wording


class _Compared(NamedTuple):
    """A proposal, and how many errors there are after it, 0 while nobody has counted."""

    proposal: Proposal
    errors: int = 0


class _Figure(NamedTuple):
    """A line of the comparison. `is_always` says that it stands there even where it is nothing for all."""

    name: str
    of: Callable[[_Compared], int]
    more_is_better: bool = False
    is_length: bool = False
    is_always: bool = False


_FIGURES = (
    _Figure(N_("Placed"), lambda it: len(it.proposal.placed), more_is_better=True, is_always=True),
    _Figure(N_("Not placed"), lambda it: len(it.proposal.left_out), is_always=True),
    _Figure(N_("Moved"), lambda it: len(it.proposal.moved), is_always=True),
    _Figure(N_("of them confirmed"), lambda it: it.proposal.worth.moved_confirmed),
    _Figure(N_("of them requested"), lambda it: it.proposal.worth.moved_requested),
    _Figure(N_("Mended at their hours"), lambda it: len(it.proposal.replacements)),
    _Figure(N_("Errors that stay"), lambda it: it.errors),
    _Figure(N_("On the way, hours"), lambda it: it.proposal.worth.travel_minutes, is_length=True),
    _Figure(N_("Between items, hours"), lambda it: it.proposal.worth.idle_minutes, is_length=True),
)


class Comparison(QWidget):
    """A column for each proposal; `chosen` carries the number of the one that is to be looked at."""

    chosen = Signal(int)

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """Nothing to compare."""
        super().__init__(parent)
        self._words = words
        self._shown: tuple[_Compared, ...] = ()
        self.buttons: tuple[QToolButton, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 4, 12, 6)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(1)
        self.setObjectName("panel")
        self.setAccessibleName(words.words(N_("Proposals")))

    def show_proposals(self, proposals: Sequence[Proposal], number: int, errors: Sequence[int] = ()) -> None:
        """Compare these; the one of `number` is looked at. `errors` are those after each, once counted."""
        shown = tuple(
            _Compared(one, count)
            for one, count in zip(proposals, errors or (0,) * len(proposals), strict=True)
        )
        if shown != self._shown:
            self._shown = shown
            had_keyboard = [button.hasFocus() for button in self.buttons]
            self._fill()
            for button, had in zip(self.buttons, had_keyboard, strict=False):
                if had:
                    button.setFocus()
        self.updateGeometry()
        for at, button in enumerate(self.buttons):
            button.setChecked(at == number)

    def told(self, number: int) -> str:
        """A proposal in one sentence: its figures by name."""
        return ", ".join(
            f"{self._words.words(one.name)} {_said(one, self._shown[number])}" for one in self._figures()
        )

    def _figures(self) -> tuple[_Figure, ...]:
        return tuple(one for one in _FIGURES if one.is_always or any(one.of(it) for it in self._shown))

    def _fill(self) -> None:
        rows.empty(self._grid)
        self.buttons = tuple(self._button(number) for number in range(len(self._shown)))
        head = QLabel(self._words.words(N_("Proposal")))
        head.setObjectName("fieldLabel")
        self._put(head, 0, 0)
        for column, button in enumerate(self.buttons):
            self._put(button, 0, column + 1)
        for row, figure in enumerate(self._figures(), start=1):
            name = QLabel(self._words.words(figure.name))
            name.setObjectName("fieldLabel")
            name.setWordWrap(True)
            self._put(name, row, 0)
            values = [figure.of(one) for one in self._shown]
            best = max(values) if figure.more_is_better else min(values)
            for column, one in enumerate(self._shown):
                value = PlainLabel(_said(figure, one))
                value.setAlignment(Qt.AlignmentFlag.AlignCenter)
                if values[column] == best and len(set(values)) > 1:
                    value.setObjectName("totalLabel")
                self._put(value, row, column + 1)
        self._grid.setColumnStretch(0, 1)

    def _put(self, part: QWidget, row: int, column: int) -> None:
        self._grid.addWidget(part, row, column)
        part.show()

    def _button(self, number: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("choice")
        button.setText(str(number + 1))
        button.setMinimumWidth(56)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = Message.of(N_("Proposal {number}: {figures}"), number=number + 1, figures=self.told(number))
        button.setAccessibleName(self._words.say(name))
        button.clicked.connect(partial(self._choose, number))
        return button

    def _choose(self, number: int) -> None:
        self.buttons[number].setChecked(True)
        self.chosen.emit(number)


def _said(figure: _Figure, compared: _Compared) -> str:
    value = figure.of(compared)
    return f"{value // 60}:{value % 60:02}" if figure.is_length else str(value)
