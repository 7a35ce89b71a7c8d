"""An officer works on a day in single lines, and finds it so again the next morning."""

from datetime import date, time

from tests.journeys.conftest import Start
from ui.actions import Act
from ui.calendar.scene import COMPACT_MINUTES, LEAST_MINUTES

FIRST = date(2021, 12, 20)
CALL = "Nezaket ziyareti"


def test_a_day_is_looked_at_and_worked_on_in_single_lines(start: Start) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    officer.draw_item(0, "10:00", "11:00", CALL)
    assert officer.board.measures.least == LEAST_MINUTES
    officer.shortcut(Act.COMPACT_BOARD)
    assert officer.programme.views.compact.isChecked()
    assert officer.board.measures.least == COMPACT_MINUTES
    officer.drag(officer.on(CALL), officer.on(CALL) + officer.hour_down(2))
    assert officer.hours(CALL) == (FIRST, time(12), time(13))

    officer.close_window()
    later = start()
    assert later.board.measures.least == COMPACT_MINUTES
    later.shortcut(Act.COMPACT_BOARD)
    assert later.board.measures.least == LEAST_MINUTES
