"""One click chooses; the widget shows only what it is told."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.vocabulary import ItemStatus
from ui.widgets.choice_buttons import ChoiceButtons
from ui.wording import Wording

CHOICES = (ItemStatus.REQUESTED, ItemStatus.CONFIRMED, ItemStatus.DECLINED)


@pytest.fixture
def buttons(qtbot: QtBot, words: Wording) -> ChoiceButtons:
    buttons = ChoiceButtons(CHOICES, words)
    qtbot.addWidget(buttons)
    buttons.show()
    return buttons


def pressed(buttons: ChoiceButtons) -> list[str]:
    return [choice.value for choice, button in buttons.buttons.items() if button.isChecked()]


def test_a_click_is_told_and_shown_only_once_it_holds(qtbot: QtBot, buttons: ChoiceButtons) -> None:
    buttons.show_value(ItemStatus.REQUESTED)
    chosen: list[object] = []
    buttons.chosen.connect(chosen.append)
    qtbot.mouseClick(buttons.buttons[ItemStatus.CONFIRMED], Qt.MouseButton.LeftButton)
    assert (chosen, pressed(buttons)) == ([ItemStatus.CONFIRMED], ["requested"])
    qtbot.mouseClick(buttons.buttons[ItemStatus.REQUESTED], Qt.MouseButton.LeftButton)
    assert (chosen, pressed(buttons)) == ([ItemStatus.CONFIRMED], ["requested"])


def test_the_space_bar_chooses_too(qtbot: QtBot, buttons: ChoiceButtons) -> None:
    chosen: list[object] = []
    buttons.chosen.connect(chosen.append)
    qtbot.keyClick(buttons.buttons[ItemStatus.DECLINED], Qt.Key.Key_Space)
    assert chosen == [ItemStatus.DECLINED]


def test_what_has_no_button_presses_none(buttons: ChoiceButtons) -> None:
    buttons.show_value(ItemStatus.CONFIRMED)
    buttons.show_value(ItemStatus.IDEA)
    assert pressed(buttons) == []


def test_each_button_says_what_it_is_about(buttons: ChoiceButtons) -> None:
    buttons.say_name("Dinner")
    names = [button.accessibleName() for button in buttons.buttons.values()]
    assert names == ["Dinner: Requested", "Dinner: Confirmed", "Dinner: Declined"]
