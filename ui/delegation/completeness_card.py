"""What is known of a member and what is missing, in a bar and in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.messages import N_, Message
from scheduling.completeness import About, Completeness
from scheduling.conflicts import Severity
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.plain_text import PlainLabel
from ui.widgets import rows

_BAR_HEIGHT = 5


class _Bar(QWidget):
    """A thin bar, filled as far as things are known."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, _BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        round_ends = self.height() / 2
        painter.setBrush(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(self.rect(), round_ends, round_ends)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        filled = self.rect()
        filled.setWidth(round(self.width() * self.share))
        painter.drawRoundedRect(filled, round_ends, round_ends)
        painter.end()


class CompletenessCard(QWidget):
    """How much of a member is known; below it, line by line, what is not.

    `wanted` tells that the officer wants to put right what a line is about.
    """

    wanted = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """A card of nobody."""
        super().__init__(parent)
        self._tools = tools
        self._shown: Completeness | None = None
        self.buttons: dict[About, QToolButton] = {}
        self.count = QLabel()
        self.count.setObjectName("fieldLabel")
        self._bar = _Bar()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._bar, 1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 4)
        layout.setSpacing(7)
        layout.addLayout(head)
        layout.addLayout(self._lines)

    @property
    def missing(self) -> tuple[str, ...]:
        """The lines that say what is missing."""
        return (
            tuple(self._tools.words.say(one.sentence) for one in self._shown.missing) if self._shown else ()
        )

    def show_completeness(self, completeness: Completeness) -> None:
        """Show what is known of a member."""
        if completeness == self._shown:
            return
        self._shown = completeness
        self._bar.share = completeness.known / max(1, completeness.asked)
        self._bar.update()
        self.count.setText(self._tools.words.say(known_words(completeness)))
        rows.empty(self._lines)
        self.buttons = {}
        hint = self._tools.appearance.severity_icon(Severity.HINT).pixmap(14, 14)
        for missing in completeness.missing:
            line = self._line(hint, self._tools.words.say(missing.sentence), missing.about)
            self._lines.addWidget(line)
        if completeness.is_complete:
            done = self._tools.appearance.action_icon(Glyph.CHECK_CIRCLE_OUTLINE)
            all_known = self._tools.words.words(N_("Everything that is asked for is known."))
            self._lines.addWidget(self._line(done.pixmap(14, 14), all_known))
        self.setAccessibleName(self.count.text())
        self.setAccessibleDescription("\n".join(self.missing))

    def _line(self, picture: QPixmap, sentence: str, about: About | None = None) -> QWidget:
        row = QWidget()
        sign = QLabel()
        sign.setPixmap(picture)
        text = PlainLabel(sentence)
        text.setWordWrap(True)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addWidget(sign)
        layout.addWidget(text, 1)
        if about is not None:
            layout.addWidget(self._way(about, sentence), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _way(self, about: About, sentence: str) -> QToolButton:
        """The button that leads to where something can be put right."""
        button = self.buttons[about] = QToolButton()
        button.setIcon(self._tools.appearance.action_icon(Glyph.ARROW_RIGHT))
        button.setToolTip(self._tools.words.words(N_("Put it right")))
        button.setAccessibleName(self._tools.words.words(N_("Put it right: {sentence}"), sentence=sentence))
        button.clicked.connect(partial(self.wanted.emit, about))
        return button


def known_words(completeness: Completeness) -> Message:
    """How many of the things asked for are known: "7 of 9"."""
    return Message.of(N_("{known} of {asked}"), known=completeness.known, asked=completeness.asked)
