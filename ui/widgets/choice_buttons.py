"""A few choices as buttons side by side, the one that holds pressed in: one click changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from models.messages import Message
from models.vocabulary_labels import label
from ui.wording import Wording


class ChoiceButtons(QWidget):
    """Offers members of an enumeration; `chosen` carries the one that the officer clicks.

    The widget keeps nothing: what holds is shown by `show_value`. A value that has no button leaves them all
    unpressed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        choices: Iterable[StrEnum],
        words: Wording,
        parent: QWidget | None = None,
        *,
        named: Callable[[StrEnum], Message] = label,
    ) -> None:
        """Buttons for `choices`, in their order; `named` says what each is called."""
        super().__init__(parent)
        self._value: StrEnum | None = None
        self.buttons: dict[StrEnum, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for choice in choices:
            button = QToolButton()
            button.setObjectName("choice")
            button.setText(words.say(named(choice)))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(partial(self._choose, choice))
            layout.addWidget(button)
            self.buttons[choice] = button

    def show_value(self, value: StrEnum | None) -> None:
        """Press the button of `value` in."""
        self._value = value
        for choice, button in self.buttons.items():
            button.setChecked(choice == value)

    def say_name(self, name: str) -> None:
        """Tell a screen reader what is chosen here: "Dinner: Confirmed"."""
        self.setAccessibleName(name)
        for button in self.buttons.values():
            button.setAccessibleName(f"{name}: {button.text()}")

    def _choose(self, choice: StrEnum) -> None:
        before = self._value
        self.show_value(before)
        if choice != before:
            self.chosen.emit(choice)
