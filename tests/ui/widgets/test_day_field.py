"""A day typed in figures, or picked from a month."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from ui.widgets.day_field import DayField, read_day
from ui.wording import Wording


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20.12.2021", date(2021, 12, 20)),
        ("2021-12-20", date(2021, 12, 20)),
        ("20/12/21", date(2021, 12, 20)),
        ("20.12", date(2024, 12, 20)),
        ("20.12.", date(2024, 12, 20)),
        ("", None),
    ],
)
def test_a_day_is_read(typed: str, meant: date | None) -> None:
    assert read_day(typed, 2024) == meant


@pytest.mark.parametrize("typed", ["31.02.2021", "tomorrow", "2021-13-01", "5"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_day(typed, 2024)


def test_a_day_without_a_year_is_of_the_year_shown_before(qtbot: QtBot) -> None:
    field = DayField(Wording("en"), optional=False)
    qtbot.addWidget(field)
    field.show()
    field.show_value(date(2021, 12, 20))
    field.line.selectAll()
    qtbot.keyClicks(field.line, "22.12")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == date(2021, 12, 22)


def test_a_needed_day_cannot_be_emptied(qtbot: QtBot) -> None:
    field = DayField(Wording("en"), optional=False)
    qtbot.addWidget(field)
    field.show()
    field.show_value(date(2021, 12, 20))
    field.line.clear()
    with qtbot.assertNotEmitted(field.edited):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "20.12.2021"


def test_a_day_is_picked_from_the_month(qtbot: QtBot) -> None:
    field = DayField(Wording("en"), optional=True)
    qtbot.addWidget(field)
    field.show()
    field.show_value(date(2021, 12, 20))
    field.open_month()
    (month,) = field.findChildren(QCalendarWidget)
    assert month.selectedDate() == QDate(2021, 12, 20)
    with qtbot.waitSignal(field.edited):
        month.clicked.emit(QDate(2021, 12, 24))
    assert field.value() == date(2021, 12, 24)
