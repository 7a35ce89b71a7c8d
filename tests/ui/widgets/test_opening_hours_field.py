"""The opening hours of a week, marked with the mouse and the keyboard, and typed."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from models.records.places import OpeningHours
from ui.widgets.opening_hours_field import OpeningHoursField
from ui.widgets.week_grid import Cell
from ui.wording import Wording

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def field(qtbot: QtBot) -> OpeningHoursField:
    field = OpeningHoursField(Wording("en"))
    qtbot.addWidget(field)
    field.resize(380, 260)
    field.show()
    field.activateWindow()
    field.grid.setFocus()
    qtbot.waitUntil(field.grid.hasFocus)
    return field


def middle(field: OpeningHoursField, weekday: int, hour: float) -> QPoint:
    """The middle of the half hour that begins at `hour`."""
    return field.grid.rect_of(Cell(weekday, round(hour * 2))).center().toPoint()


def hours(*stretches: tuple[int, time, time]) -> tuple[OpeningHours, ...]:
    return tuple(OpeningHours(weekday=day, opens=opens, closes=closes) for day, opens, closes in stretches)


def test_a_week_of_office_hours_is_drawn_in_one_drag_and_a_break_cut_out(
    qtbot: QtBot, field: OpeningHoursField
) -> None:
    qtbot.mousePress(field.grid, LEFT, pos=middle(field, 0, 9))
    qtbot.mouseMove(field.grid, middle(field, 1, 16.5))
    with qtbot.waitSignal(field.edited):
        qtbot.mouseRelease(field.grid, LEFT, pos=middle(field, 1, 16.5))
    assert field.value() == hours((0, time(9), time(17)), (1, time(9), time(17)))
    qtbot.mousePress(field.grid, LEFT, pos=middle(field, 1, 12))
    qtbot.mouseRelease(field.grid, LEFT, pos=middle(field, 1, 12))
    assert field.value() == hours((0, time(9), time(17)), (1, time(9), time(12)), (1, time(12, 30), time(17)))
    assert field.line.text() == "09:00–12:00, 12:30–17:00"


def test_hours_are_opened_and_closed_with_keys(qtbot: QtBot, field: OpeningHoursField) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(field.grid, Qt.Key.Key_Down)
    for _ in range(3):
        qtbot.keyClick(field.grid, Qt.Key.Key_Right, shift)
    qtbot.keyClick(field.grid, Qt.Key.Key_Space)
    assert field.value() == hours((1, time(9), time(11)))
    qtbot.keyClick(field.grid, Qt.Key.Key_Left)
    qtbot.keyClick(field.grid, Qt.Key.Key_Delete)
    assert field.value() == hours((1, time(9), time(10)), (1, time(10, 30), time(11)))
    assert field.grid.accessibleDescription() == "Tuesday: 09:00–10:00, 10:30–11:00"


def test_hours_to_the_minute_are_typed_for_the_day_and_copied(qtbot: QtBot, field: OpeningHoursField) -> None:
    field.show_value(hours((6, time(10), time(12))))
    field.line.setFocus()
    qtbot.keyClicks(field.line, "8:45-12:15")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.mouseClick(field.copy_button, LEFT)
    own = [(day, time(8, 45), time(12, 15)) for day in range(5)]
    assert field.value() == hours(*own, (6, time(10), time(12)))


def test_what_cannot_be_read_is_put_back(qtbot: QtBot, field: OpeningHoursField) -> None:
    field.show_value(hours((0, time(10), time(12))))
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "all day")
    with qtbot.assertNotEmitted(field.edited):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "10:00–12:00"
