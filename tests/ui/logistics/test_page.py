"""The three parts of logistics: one is looked at, a record brings its part along."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.vocabulary import LegDirection
from scheduling import journeys, lodging, riding
from tests.ui.test_workspace import item_named, opened
from ui.logistics.page import LogisticsPage
from ui.logistics.part_switch import LogisticsPart
from ui.workspace import Workspace


def shown(page: LogisticsPage) -> LogisticsPart:
    return page.part


def test_the_page_begins_with_journeys_and_its_buttons_lead_on(qtbot: QtBot, page: LogisticsPage) -> None:
    assert shown(page) is LogisticsPart.JOURNEYS
    qtbot.mouseClick(page.journeys.switch.buttons[LogisticsPart.ROOMS], Qt.MouseButton.LeftButton)
    assert shown(page) is LogisticsPart.ROOMS
    assert page.rooms.switch.buttons[LogisticsPart.ROOMS].isChecked()
    qtbot.mouseClick(page.rooms.switch.buttons[LogisticsPart.ROOMS], Qt.MouseButton.LeftButton)
    assert shown(page) is LogisticsPart.ROOMS
    assert page.rooms.switch.buttons[LogisticsPart.ROOMS].isChecked()


def test_the_keyboard_goes_from_part_to_part(qtbot: QtBot, page: LogisticsPage) -> None:
    page.activateWindow()
    button = page.journeys.switch.buttons[LogisticsPart.RIDES]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert shown(page) is LogisticsPart.RIDES
    assert page.focusWidget() is page.rides.switch.buttons[LogisticsPart.RIDES]


def test_a_part_that_is_looked_at_later_shows_what_was_done_meanwhile(
    page: LogisticsPage, workspace: Workspace
) -> None:
    plan = opened(workspace)
    member = next(iter(plan.members))
    hotel = workspace.store.venues("Hilton")[0].record
    assert workspace.apply(lodging.same_hotel_for_all(plan, hotel.id))
    page.go_to_part(LogisticsPart.ROOMS)
    assert page.rooms.grid.rooms.members[0].hotel_id == hotel.id
    assert page.rooms.grid.rooms.members[0].id == member.id


def test_each_kind_of_record_brings_its_part_along(page: LogisticsPage, workspace: Workspace) -> None:
    assert workspace.apply(journeys.new_leg(opened(workspace), LegDirection.ARRIVAL))
    vehicle = workspace.store.vehicles()[0].record
    plan = opened(workspace)
    dinner = item_named(plan, "Dinner")
    assert workspace.apply(riding.send_vehicle(plan, dinner, vehicle))
    plan = opened(workspace)
    member = tuple(plan.members)[1]
    night = plan.visit.first_day
    assert workspace.apply(lodging.need_no_bed(plan, [(member.id, night)]))
    plan = opened(workspace)
    page.select_record(next(iter(plan.rides)).id)
    assert shown(page) is LogisticsPart.RIDES
    assert page.rides.stops.selected == dinner
    page.select_record(vehicle.id)
    assert page.rides.vehicles.selected == vehicle
    assert not page.rides.stops.selectionModel().hasSelection()
    page.select_record(next(iter(plan.legs)).id)
    assert shown(page) is LogisticsPart.JOURNEYS
    page.select_record(next(iter(plan.stays)).id)
    assert shown(page) is LogisticsPart.ROOMS
    assert page.rooms.grid.chosen_cells() == ((member.id, night),)
    page.select_record(next(iter(plan.members)).id)
    assert page.rooms.grid.chosen_cells() == ((next(iter(plan.members)).id, None),)
    page.select_record("nothing")
    assert shown(page) is LogisticsPart.ROOMS


def test_a_journey_leads_to_its_vehicles(qtbot: QtBot, page: LogisticsPage, workspace: Workspace) -> None:
    page.journeys.add(LegDirection.ARRIVAL)
    qtbot.mouseClick(page.journeys.editor.rides_button, Qt.MouseButton.LeftButton)
    assert shown(page) is LogisticsPart.RIDES
    assert page.rides.stops.selected == next(iter(opened(workspace).legs))


def test_the_page_fits_a_small_window(page: LogisticsPage, workspace: Workspace) -> None:
    vehicle = workspace.store.vehicles()[0].record
    plan = opened(workspace)
    assert workspace.apply(riding.send_vehicle(plan, item_named(plan, "Call"), vehicle))
    assert workspace.apply(journeys.new_leg(opened(workspace), LegDirection.ARRIVAL))
    for part in LogisticsPart:
        page.go_to_part(part)
        assert page.minimumSizeHint().width() <= 1112
    for panel in (page.rides.editor, page.rides.vehicle_editor, page.journeys.editor, page.rooms.editor):
        assert panel.minimumSizeHint().width() <= 332
