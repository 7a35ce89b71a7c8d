"""The alphabet in which names and organisations are compared: one of those that are known."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from exports.wording import language_name
from models.alphabets import ALPHABETS
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field_widget import FieldWidget
from ui.wording import Wording


class AlphabetField(FieldWidget):
    """One of the alphabets, by the name of its language."""

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        """A list of the alphabets, in the order of their names."""
        super().__init__(parent)
        names = {tag: language_name(tag, words.language) for tag in ALPHABETS}
        self._tags = sorted(names, key=lambda tag: words.sort_key(names[tag]))
        self._shown: object = None
        self.box = self._hold(ChoiceBox())
        self.box.addItems([names[tag] for tag in self._tags])
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        self.box.activated.connect(self._report)

    def value(self) -> object:
        place = self.box.currentIndex()
        return self._tags[place] if place >= 0 else self._shown

    def show_value(self, value: object) -> None:
        self._shown = value
        self.box.setCurrentIndex(self._tags.index(str(value)) if value in self._tags else -1)

    def _report(self) -> None:
        if self.value() != self._shown:
            self._shown = self.value()
            self.edited.emit()
