"""A round button to choose is seen in the dark, chosen or not."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui import appearance
from ui.style_sheet import palette
from ui.widgets.radio_choice import RadioChoice


@pytest.mark.parametrize("look", [appearance.light(), appearance.dark()])
def test_the_ring_and_the_dot_are_seen(qtbot: QtBot, look: appearance.Appearance) -> None:
    button = RadioChoice("A new person")
    qtbot.addWidget(button)
    button.setPalette(palette(look))
    button.setAutoFillBackground(True)
    shades = []
    for is_chosen in (False, True):
        button.setChecked(is_chosen)
        picture = button.grab().toImage()
        middle = picture.height() // 2
        row = [QColor(picture.pixel(x, middle)).lightness() for x in range(20)]
        ground = QColor(picture.pixel(picture.width() - 1, 0)).lightness()
        shades.append(max(abs(shade - ground) for shade in row))
    ring, dot = shades
    assert ring > 60
    assert dot > ring
