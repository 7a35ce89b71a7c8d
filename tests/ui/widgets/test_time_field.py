"""Whatever an officer types for half past ten is understood."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.time_field import ClockField, read_clock


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10:30", time(10, 30)),
        ("1030", time(10, 30)),
        ("10.30", time(10, 30)),
        ("10 30", time(10, 30)),
        ("10,30", time(10, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("00:05", time(0, 5)),
        ("", None),
    ],
)
def test_an_hour_is_read(typed: str, meant: time | None) -> None:
    assert read_clock(typed) == meant


@pytest.mark.parametrize("typed", ["25:00", "10:60", "soon", "10:3", "12345", "-1"])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_clock(typed)


def test_typing_an_hour_tells_it_once(qtbot: QtBot) -> None:
    field = ClockField()
    qtbot.addWidget(field)
    field.show()
    field.show_value(time(9))
    told: list[object] = []
    field.edited.connect(lambda: told.append(field.value()))
    field.line.selectAll()
    qtbot.keyClicks(field.line, "1015")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert told == [time(10, 15)]
    assert field.line.text() == "10:15"


def test_nonsense_is_put_back(qtbot: QtBot) -> None:
    field = ClockField()
    qtbot.addWidget(field)
    field.show()
    field.show_value(time(9))
    field.line.selectAll()
    qtbot.keyClicks(field.line, "later")
    with qtbot.assertNotEmitted(field.edited):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (field.value(), field.line.text()) == (time(9), "09:00")
