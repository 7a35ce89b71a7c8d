"""From the first flight to the last room: what moves and lodges a delegation, and comes back tomorrow."""

from datetime import time

from PySide6.QtCore import Qt

from models.vocabulary import LegDirection
from scheduling import journeys, lodging, riding
from tests.journeys.conftest import Start
from tests.journeys.officer import NewMember, Officer, cells
from ui.logistics.page import LogisticsPage
from ui.logistics.part_switch import LogisticsPart

HEAD = NewMember("Nurbol Turashbekov", "Başkan", "Turkistan")
DEPUTY = NewMember("Ainur Kopbasarova", "Müdür", "Turkistan")
CALL = "Nezaket ziyareti"


def logistics(officer: Officer) -> LogisticsPage:
    """The logistics tab, clicked and looked at."""
    officer.tab("Logistics")
    page = officer.window.visit_page
    assert page is not None
    assert isinstance(page.current, LogisticsPage)
    return page.current


def enter_flight(officer: Officer, page: LogisticsPage) -> None:
    """A flight over two time zones, met by somebody new."""
    officer.click_button("Add an arrival")
    form = page.journeys.editor.form
    officer.write("TK 351")
    officer.key(Qt.Key.Key_Tab)
    officer.fill_text(form.field("from_place"), "tr", "Türkistan")
    officer.fill_text(form.field("to_place"), "tr", "İstanbul")
    for field, typed in (("departs_at", "705"), ("departs_zone", "Asia/Almaty"), ("arrives_at", "9.45")):
        line = form.field(field).focusProxy()
        assert line is not None
        line.setFocus()
        officer.write(typed)
        officer.key(Qt.Key.Key_Return)
    officer.pick(page.journeys.editor.greeters.picker, "Mehmet", "New: “Mehmet”")


def test_a_delegation_is_fetched_driven_and_lodged(start: Start) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    officer.tab("Delegation")
    officer.add_member(HEAD, "Turkistan")
    officer.add_member(DEPUTY, "Turkistan")
    officer.tab("Programme")
    officer.draw_item(0, "11:00", "12:00", CALL)

    page = logistics(officer)
    enter_flight(officer, page)
    flight = ["TK 351", "Türkistan – İstanbul", "20 Dec 2021, 07:05", "09:45", "5 hrs 40 mins", "all"]
    assert cells(page.journeys.table) == [flight]
    (leg,) = officer.stored().legs
    assert (leg.departs_at, leg.departs_zone, leg.arrives_at) == (time(7, 5), "Asia/Almaty", time(9, 45))
    assert len(journeys.greeters_of(officer.stored(), leg)) == 1

    officer.click(page.journeys.switch.buttons[LogisticsPart.RIDES])
    officer.pick(page.rides.editor.picker.picker, "Vito", "New: “Vito”")
    page.rides.editor.day_action.trigger()
    assert [row[1:] for row in cells(page.rides.stops)] == [
        ["TK 351", "Vito", "Everybody has a seat"],
        [CALL, "Vito", "Everybody has a seat"],
    ]

    officer.click(page.rides.switch.buttons[LogisticsPart.ROOMS])
    officer.pick(page.rooms.same_hotel, "Hilton", "New: “Hilton”")
    officer.look_here()
    page.rooms.grid.setFocus()
    for room in ("401", "402"):
        officer.write(room[0])  # the grid hands this figure and all that follow to the line of the room
        officer.write(room[1:])
        officer.key(Qt.Key.Key_Return)
        officer.qtbot.waitUntil(page.rooms.grid.hasFocus)
    assert cells(page.rooms.grid) == [
        [HEAD.name, "Hilton", "401", "401"],
        [DEPUTY.name, "Hilton", "402", "402"],
        ["Without a bed", "", "–", "–"],
        ["In Hilton", "", "2", "2"],
    ]
    planned = officer.stored()
    officer.close_window()

    again = start()
    assert again.plan == planned
    page = logistics(again)
    assert cells(page.journeys.table) == [flight]
    assert lodging.without_bed(again.plan) == ()
    assert journeys.without_a_leg(again.plan, LegDirection.DEPARTURE) != ()
    assert all(riding.without_seat(again.plan, stop) == () for stop in riding.stops_of(again.plan))
    assert [what for _, what in again.audit()][-3:] == [
        "Lodge everybody in Hilton",
        f"Change the room of {HEAD.name}",
        f"Change the room of {DEPUTY.name}",
    ]
