"""Items are cut, copied and pasted by their keys: on another day, and in another visit."""

from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.conftest import Start
from tests.journeys.officer import LEFT, NONE, Officer
from ui.actions import Act

CALL, TOUR = "Nezaket ziyareti", "Müze gezisi"
FIRST, THIRD = date(2021, 12, 20), date(2021, 12, 22)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def hours(officer: Officer, title: str) -> list[tuple[date | None, time | None]]:
    """When all items of a title begin, in their order."""
    items = [item for item in officer.plan.items if item.title.exact("tr") == title]
    return sorted(((item.day, item.starts) for item in items), key=str)


def point_at(officer: Officer, column: int, clock: str) -> None:
    """Click on free hours of the board."""
    QTest.mouseClick(officer.board.viewport(), LEFT, NONE, officer.at(column, clock))


def test_what_is_copied_is_pasted_on_another_day_and_in_another_visit(start: Start) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    officer.draw_item(0, "10:00", "11:00", CALL)
    officer.draw_item(0, "13:00", "14:00", TOUR)
    officer.drag(officer.at(0, "09:30"), officer.on(TOUR), SHIFT)
    assert officer.programme.selected == {officer.item(CALL).id, officer.item(TOUR).id}
    officer.shortcut(Act.COPY)
    point_at(officer, 2, "12:00")
    officer.shortcut(Act.PASTE)
    assert hours(officer, CALL) == [(FIRST, time(10)), (THIRD, time(12))]
    assert hours(officer, TOUR) == [(FIRST, time(13)), (THIRD, time(15))]
    assert officer.stored() == officer.plan

    officer.make_visit("Bişkek heyeti", "03.05.2022", "04.05.2022", guest="Biskek", host="Fatih")
    assert [*officer.plan.items] == []
    point_at(officer, 1, "09:00")
    officer.shortcut(Act.PASTE)
    assert hours(officer, CALL) == [(date(2022, 5, 4), time(9))]
    assert hours(officer, TOUR) == [(date(2022, 5, 4), time(12))]
    officer.shortcut(Act.UNDO)
    assert [*officer.plan.items] == []
    assert officer.stored() == officer.plan


def test_what_is_cut_is_gone_until_it_is_pasted(start: Start) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    officer.draw_item(0, "10:00", "11:00", CALL)
    officer.select(CALL)
    officer.shortcut(Act.CUT)
    assert [*officer.plan.items] == []
    point_at(officer, 2, "14:30")
    officer.shortcut(Act.PASTE)
    assert officer.hours(CALL) == (THIRD, time(14, 30), time(15, 30))
    assert officer.stored() == officer.plan
