"""The day on which a copy of a visit begins."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from models.messages import N_
from models.records.visits import Visit
from ui.plain_text import PlainLabel
from ui.widgets.day_field import DayField
from ui.wording import Wording


class NewDaysDialog(QDialog):
    """Asks for the first day of a copy; `day_chosen` gives it."""

    day_chosen = Signal(object)

    def __init__(self, words: Wording, visit: Visit, parent: QWidget | None = None) -> None:
        """Ask about a copy of `visit`."""
        super().__init__(parent)
        self._words = words
        self._length = visit.last_day - visit.first_day
        self.setWindowTitle(words.words(N_("Duplicate visit")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence = PlainLabel(
            words.words(
                N_("“{title}” is copied with its programme and delegation. Items become ideas again."),
                title=visit.title,
            )
        )
        sentence.setWordWrap(True)
        caption = QLabel(words.words(N_("The copy begins on")))
        caption.setObjectName("fieldLabel")
        self.first_day = DayField(words, optional=False)
        self.first_day.show_value(visit.first_day)
        self.first_day.edited.connect(self._say_days)
        caption.setBuddy(self.first_day)
        self.first_day.say_name(caption.text())
        self._days = QLabel()
        self._days.setObjectName("emptyText")
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(
            words.words(N_("Make the copy")), QDialogButtonBox.ButtonRole.AcceptRole
        ).setDefault(True)
        self.buttons.addButton(words.words(N_("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(6)
        layout.addWidget(sentence)
        layout.addSpacing(8)
        layout.addWidget(caption)
        layout.addWidget(self.first_day)
        layout.addWidget(self._days)
        layout.addSpacing(8)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(400)
        self._say_days()

    def _say_days(self) -> None:
        first = self.first_day.value()
        if isinstance(first, date):
            self._days.setText(self._words.date_range(first, first + self._length))

    def _finish(self) -> None:
        self.day_chosen.emit(self.first_day.value())
        self.accept()
