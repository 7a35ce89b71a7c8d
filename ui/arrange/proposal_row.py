"""One row of a proposal: whether it is to be done, the item, what becomes of it, the button that does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.messages import N_
from ui.appearance import Appearance
from ui.arrange.row_words import Part, Row
from ui.icons import Glyph
from ui.plain_text import PlainLabel, ShortenedLabel
from ui.wording import Wording

_ICON = 16


class ProposalRow(QFrame):
    """Shows one row. By keys: Space ticks it, Enter does it; of one left out, both unfold it."""

    looked_at = Signal()
    """The pointer or the keyboard has come to it."""
    left = Signal()
    """The pointer has gone from it."""
    taken = Signal()
    """It has the keyboard now."""
    ticked = Signal(bool)
    apply_wanted = Signal()
    unfolded = Signal(bool)
    step_wanted = Signal(int)
    """The keyboard is to go so many rows down, up where negative."""

    def __init__(
        self, row: Row, words: Wording, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """Show `row`, ticked."""
        super().__init__(parent)
        self.row = row
        self._words, self._look = words, appearance
        self.setObjectName("proposalRow")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.tick = QCheckBox()
        self.tick.setChecked(True)
        self.tick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tick.toggled.connect(self.ticked)
        self.fold = self._button(Glyph.CHEVRON_RIGHT, N_("Why not, and what would help"))
        self.is_unfolded = False
        self.fold.clicked.connect(lambda: self.unfold(not self.is_unfolded))
        self.apply = self._button(Glyph.CHECK, N_("Apply this alone"))
        self.apply.clicked.connect(self.apply_wanted)
        self._done = QLabel()
        self._done.setPixmap(appearance.action_icon(Glyph.CHECK_CIRCLE_OUTLINE).pixmap(_ICON, _ICON))
        self.below = QVBoxLayout()
        """Where what belongs to it is unfolded."""
        self.helps: tuple[QAbstractButton, ...] = ()
        """The buttons of what would help, once they are there."""
        self._arrange(appearance)
        self.show_row(row)

    @property
    def is_ticked(self) -> bool:
        """Whether it is among those to be done."""
        return self.row.part is not Part.LEFT_OUT and not self.row.is_done and self.tick.isChecked()

    def show_row(self, row: Row) -> None:
        """Show the same item as it is now."""
        self.row = row
        is_open = row.part is not Part.LEFT_OUT and not row.is_done
        self.tick.setVisible(is_open)
        self.apply.setVisible(is_open)
        self.fold.setVisible(row.part is Part.LEFT_OUT)
        self._done.setVisible(row.is_done)
        self._told.setText(row.told)
        self.setAccessibleName(self._words.words(N_("{title}: {what}"), title=row.title, what=row.told))
        done = self._words.words(N_("Applied"))
        self.setAccessibleDescription(done if row.is_done else "")
        self._done.setToolTip(done)

    def show_below(self, is_open: bool) -> None:
        """Show what is unfolded below it, or fold it away."""
        for number in range(self.below.count()):
            entry = self.below.itemAt(number)
            part = None if entry is None else entry.widget()
            if part is not None:
                part.setVisible(is_open)

    def set_ticked(self, ticked: bool) -> None:
        """Have it among those to be done, or not."""
        self.tick.setChecked(ticked)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.taken.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._do()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and self.row.part is Part.LEFT_OUT:
            self.unfold(key == Qt.Key.Key_Right)
        elif key == Qt.Key.Key_Space and self.row.part is Part.LEFT_OUT:
            self.unfold(not self.is_unfolded)
        elif key == Qt.Key.Key_Space and not self.row.is_done:
            self.tick.toggle()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        if self.row.part is Part.LEFT_OUT:
            self.unfold(not self.is_unfolded)
        elif not self.row.is_done:
            self.apply_wanted.emit()

    def unfold(self, is_open: bool) -> None:
        """Show what is below it, or fold it away."""
        if is_open == self.is_unfolded:
            return
        self.is_unfolded = is_open
        glyph = Glyph.CHEVRON_DOWN if is_open else Glyph.CHEVRON_RIGHT
        self.fold.setIcon(self._look.action_icon(glyph))
        self.unfolded.emit(is_open)

    def _button(self, glyph: Glyph, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._look.action_icon(glyph))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self._words.words(name))
        button.setAccessibleName(self._words.words(name))
        return button

    def _arrange(self, appearance: Appearance) -> None:
        kind = QLabel()
        kind.setPixmap(appearance.kind_icon(self.row.kind).pixmap(_ICON, _ICON))
        title = ShortenedLabel(self.row.title)
        title.setObjectName("totalLabel")
        # One line is enough for a place in the day; two hours, or a remedy, are read in full.
        is_short = self.row.part is Part.PLACED
        self._told = ShortenedLabel() if is_short else PlainLabel()
        self._told.setObjectName("pageSubtitle")
        self._told.setWordWrap(not is_short)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(kind)
        first.addWidget(title)
        first.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addLayout(first)
        texts.addWidget(self._told)
        line = QHBoxLayout()
        line.setSpacing(8)
        for sign in (self.tick, self.fold, self._done):
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        line.addWidget(self.apply, 0, Qt.AlignmentFlag.AlignVCenter)
        self.below.setContentsMargins(24, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 5, 8, 5)
        column.setSpacing(4)
        column.addLayout(line)
        column.addLayout(self.below)
