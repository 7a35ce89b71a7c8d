"""An officer looks at two weeks at once, works on one day of them, and finds it so again the next morning."""

from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.conftest import Start

CALL = "Nezaket ziyareti"


def test_two_weeks_at_a_glance_and_one_day_of_them_alone(start: Start) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "02.01.2022", guest="Turkistan", host="Uskudar")
    days = officer.programme.views.days
    days.setFocus()
    QTest.keyClick(days, Qt.Key.Key_End)
    assert (days.currentData(), officer.board.at_once.columns) == (14, 14)
    measures = officer.board.measures
    assert measures.x_of(14) <= measures.canvas.right + 1
    officer.draw_item(8, "10:00", "11:00", CALL)
    assert officer.hours(CALL) == (date(2021, 12, 28), time(10), time(11))

    officer.board.setFocus()
    QTest.keyClick(officer.board, Qt.Key.Key_1)
    assert officer.board.measures.column_at(officer.on(CALL).x()) == 8
    officer.drag(officer.on(CALL), officer.on(CALL) + officer.hour_down(2))
    assert officer.hours(CALL) == (date(2021, 12, 28), time(12), time(13))

    officer.close_window()
    later = start()
    assert later.board.at_once.columns == 1
    assert later.programme.views.days.currentData() == 1
