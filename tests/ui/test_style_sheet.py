"""The style sheet grows with the letters of the window."""

import re

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.appearance import light
from ui.style_sheet import USUAL_POINTS, style_sheet
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field_widget import Line


def test_nothing_is_left_to_be_filled_in() -> None:
    assert not re.search(r"@\w|tall\(", style_sheet(light()))


def test_twice_as_large_letters_make_every_size_twice_as_large() -> None:
    usual, twice = (
        [float(size) for size in re.findall(r"font-size: ([0-9.]+)pt", style_sheet(light(), points))]
        for points in (USUAL_POINTS, 2 * USUAL_POINTS)
    )
    assert twice == [2 * size for size in usual] != []


def test_large_letters_are_whole_in_fields_and_boxes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    font = window.font()
    font.setPointSizeF(2 * USUAL_POINTS)
    window.setFont(font)
    window.setStyleSheet(style_sheet(light(), 2 * USUAL_POINTS))
    for field in (Line(window), ChoiceBox(window)):
        field.setFont(font)
        field.ensurePolished()
        assert field.sizeHint().height() >= QFontMetrics(field.font()).height()
