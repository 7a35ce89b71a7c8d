"""Fields for one of a few fixed words, for yes or no, and for one of many names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from models.vocabulary_labels import label
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field_widget import FieldWidget, Line
from ui.wording import Wording


class ChoiceField(FieldWidget):
    """One member of an enumeration, shown in the window's language."""

    def __init__(self, choices: Iterable[StrEnum], words: Wording, parent: QWidget | None = None) -> None:
        """A list of `choices`, in their order."""
        super().__init__(parent)
        self._choices = tuple(choices)
        self.box = self._hold(ChoiceBox())
        self.box.addItems([words.say(label(choice)) for choice in self._choices])
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        self.box.activated.connect(self._report)
        self._shown: object = None

    def value(self) -> object:
        index = self.box.currentIndex()
        return self._choices[index] if index >= 0 else None

    def show_value(self, value: object) -> None:
        self._shown = value
        self.box.setCurrentIndex(next((i for i, choice in enumerate(self._choices) if choice == value), -1))

    def _report(self) -> None:
        if self.value() != self._shown:
            self._shown = self.value()
            self.edited.emit()


class TickBox(QCheckBox):
    """A box to tick, whose edge is seen in the dark too; Qt's own style draws it darker than the panel."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        square = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.PlaceholderText))
        painter.drawRect(square.adjusted(0, 0, -1, -1))
        painter.end()


class RadioButton(QRadioButton):
    """One of several choices, whose ring is seen in the dark too; Qt's own style draws it darker."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        square = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.PlaceholderText))
        painter.drawEllipse(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(group, QPalette.ColorRole.Highlight))
            painter.drawEllipse(QRectF(square).adjusted(3.5, 3.5, -3.5, -3.5))
        painter.end()


class CheckField(FieldWidget):
    """Yes or no, with its words beside the box."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """An empty box named `words`."""
        super().__init__(parent)
        self.box = self._hold(TickBox(words))
        self.box.clicked.connect(self.edited)

    def value(self) -> object:
        return self.box.isChecked()

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))


class NameField(FieldWidget):
    """One of many names, found by typing a part of it; empty where `optional`.

    The names are asked for when needed.
    """

    def __init__(
        self, names: Callable[[], Iterable[str]], *, optional: bool, parent: QWidget | None = None
    ) -> None:
        """A field for one of `names()`."""
        super().__init__(parent)
        self._names = names
        self._optional = optional
        self._known: frozenset[str] | None = None
        self._value: str | None = None
        self.line = self._hold(Line())
        self.line.entered.connect(self._offer_names)
        self.line.finished.connect(self._take_over)

    def value(self) -> object:
        return self._value

    def show_value(self, value: object) -> None:
        self._value = str(value) if value else None
        self.line.show_text(self._value or "")

    def _offer_names(self) -> frozenset[str]:
        if self._known is None:
            names = sorted(self._names())
            self._known = frozenset(names)
            completer = QCompleter(names, self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.line.setCompleter(completer)
        return self._known

    def _take_over(self) -> None:
        text = self.line.text().strip()
        known = {name.casefold(): name for name in self._offer_names()}
        value = known.get(text.casefold()) if text else None
        if (value is None and not (self._optional and not text)) or value == self._value:
            self.show_value(self._value)
            return
        self.show_value(value)
        self.edited.emit()
