"""How far an agreement has come on its way, and the one click that takes it a step further."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from models.messages import N_
from models.vocabulary import AgreementStatus
from models.vocabulary_labels import label
from scheduling.agreement_moves import STEPS, next_step
from ui.plain_text import PlainLabel
from ui.wording import Wording


class StepBar(QWidget):
    """A line of pieces, one for each step; those that are behind are filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """A bar of which nothing is filled."""
        super().__init__(parent)
        self._done = 0
        self.setFixedHeight(6)

    def show_done(self, done: int) -> None:
        """Fill the first `done` pieces."""
        self._done = done
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = 4.0
        width = (self.width() - gap * (len(STEPS) - 1)) / len(STEPS)
        for number in range(len(STEPS)):
            role = QPalette.ColorRole.Highlight if number < self._done else QPalette.ColorRole.Mid
            painter.setBrush(self.palette().color(role))
            painter.drawRoundedRect(QRectF(number * (width + gap), 1, width, 4), 2, 2)
        painter.end()


class AgreementSteps(QWidget):
    """Says at which step an agreement is; `advance_wanted` asks for the next one."""

    advance_wanted = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """The steps of no agreement."""
        super().__init__(parent)
        self._words = words
        self.sentence = PlainLabel()
        self.sentence.setWordWrap(True)
        self.bar = StepBar()
        self.button = QPushButton()
        self.button.clicked.connect(lambda _checked=False: self.advance_wanted.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 4)
        layout.setSpacing(7)
        layout.addWidget(self.sentence)
        layout.addWidget(self.bar)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_status(self, status: AgreementStatus | None) -> None:
        """Show how far an agreement with this status has come; None shows none."""
        words = self._words
        done = STEPS.index(status) + 1 if status in STEPS else 0
        step = next_step(status) if status is not None else None
        if status is None:
            self.sentence.setText("")
        elif done:
            said = N_("Step {number} of {all}: {status}")
            self.sentence.setText(words.words(said, number=done, all=len(STEPS), status=label(status)))
        else:
            self.sentence.setText(words.say(label(status)))
        self.bar.show_done(done)
        self.button.setVisible(step is not None)
        if step is not None:
            self.button.setText(words.words(N_("Next step: {step}"), step=label(step)))
