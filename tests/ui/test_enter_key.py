"""Enter on a button, and Enter in a line that leads to a button."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.enter_key import EnterKey


@pytest.fixture
def presses(qtbot: QtBot, qapp: QApplication) -> Iterator[list[str]]:
    """A line that hands the keyboard on, and two buttons; what is pressed is remembered."""
    presses: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    EnterKey(qapp, window)
    layout = QVBoxLayout(window)
    line = QLineEdit()
    layout.addWidget(line)
    buttons = []
    for name in ("one", "other"):
        button = QPushButton(name)
        button.clicked.connect(lambda _checked=False, name=name: presses.append(name))
        layout.addWidget(button)
        buttons.append(button)
    line.returnPressed.connect(buttons[0].setFocus)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()
    yield presses
    window.close()


def press(qtbot: QtBot, key: Qt.Key) -> None:
    where = QApplication.focusWidget()
    assert where is not None
    qtbot.keyClick(where, key)


def test_enter_presses_the_button_that_has_the_keyboard_and_no_other(
    qtbot: QtBot, presses: list[str]
) -> None:
    press(qtbot, Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        press(qtbot, key)
    assert presses == ["one", "one", "one", "other"]


def test_enter_that_leads_to_a_button_does_not_press_it_too(qtbot: QtBot, presses: list[str]) -> None:
    press(qtbot, Qt.Key.Key_Return)
    assert presses == []
    press(qtbot, Qt.Key.Key_Return)
    assert presses == ["one"]


def test_a_button_looks_like_no_other_for_having_the_keyboard(qtbot: QtBot, presses: list[str]) -> None:
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Tab)
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert not button.isDefault()
