"""That the text from which an item was taken named another weekday than its day has."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from models.edits import edit, replaced
from models.messages import N_, Message
from models.records.items import Item
from models.vocabulary_labels import label
from ui.form_tools import FormTools
from ui.plain_text import PlainLabel


class WeekdayNotice(QWidget):
    """Hidden where day and weekday agree, or the text named none. `edit_made` tells that it is settled."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """The notice of no item."""
        super().__init__(parent)
        self._tools = tools
        self._item: Item | None = None
        self.sentence = PlainLabel()
        self.sentence.setObjectName("refusal")
        self.sentence.setWordWrap(True)
        self.settle_button = QPushButton(tools.words.words(N_("The date is right")))
        self.settle_button.clicked.connect(self._settle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(self.sentence)
        layout.addWidget(self.settle_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_item(self, item: Item) -> None:
        """Say what of `item` does not agree."""
        self._item = item
        day, named = item.day, item.named_weekday
        if day is None or named is None or named == day.weekday():
            self.hide()
            return
        words = self._tools.words
        sentence = N_("The text that this was taken from says {named}, but {day} is a {weekday}.")
        self.sentence.setText(
            words.words(
                sentence,
                named=words.weekday(_some_day_called(named)),
                day=words.short_date(day),
                weekday=words.weekday(day),
            )
        )
        self.show()

    def _settle(self) -> None:
        item = self._item
        if item is not None:
            name = Message.of(N_("Keep the date of “{title}”"), title=item.title or label(item.kind))
            self.edit_made.emit(edit(name, replaced(item, msgspec.structs.replace(item, named_weekday=None))))


def _some_day_called(weekday: int) -> date:
    """A day that falls on that weekday, 0 for Monday."""
    return date(2024, 1, 1) + timedelta(days=weekday)
