"""Asking for another day: where a day is copied or shifted to, or on which the visit begins."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from models.messages import N_
from ui.plain_text import PlainLabel
from ui.widgets.day_field import DayField
from ui.wording import Wording


class DayDialog(QDialog):
    """Asks one question that a day answers; `day_chosen` gives it."""

    day_chosen = Signal(object)

    def __init__(self, words: Wording, question: str, day: date, parent: QWidget | None = None) -> None:
        """Ask `question`, with `day` proposed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.words(N_("Choose a day")))
        sentence = PlainLabel(question)
        sentence.setWordWrap(True)
        self.day = DayField(words, optional=False)
        self.day.show_value(day)
        self.day.say_name(question)
        self.buttons = QDialogButtonBox()
        do = self.buttons.addButton(words.words(N_("Do it")), QDialogButtonBox.ButtonRole.AcceptRole)
        do.setDefault(True)
        self.buttons.addButton(words.words(N_("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(sentence)
        layout.addWidget(self.day)
        layout.addSpacing(8)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(380)

    def _finish(self) -> None:
        self.day_chosen.emit(self.day.value())
        self.accept()
