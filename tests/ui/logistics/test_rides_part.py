"""Vehicles are sent, filled, shared and sent away; who has no seat is named."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.vocabulary import LegDirection
from tests.ui.test_workspace import item_named, opened
from ui.choices import Choice
from ui.logistics.page import LogisticsPage
from ui.logistics.part_switch import LogisticsPart
from ui.logistics.ride_card import RideCard
from ui.workspace import Workspace


@pytest.fixture
def page(page: LogisticsPage) -> LogisticsPage:
    page.go_to_part(LogisticsPart.RIDES)
    return page


def rows(page: LogisticsPage) -> list[list[str]]:
    model = page.rides.stops.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def cards(page: LogisticsPage) -> list[RideCard]:
    return list(page.rides.editor.cards.values())


def send_known(page: LogisticsPage, workspace: Workspace) -> None:
    """Pick the minibus as an officer does: typing finds it."""
    picker = page.rides.editor.picker.picker
    picker.line.setFocus()
    picker.line.textEdited.emit("mini")
    found = picker.choices()[0]
    assert (found.name, found.detail) == ("Minibus", "1 seat")
    picker.take(found)


def test_items_and_journeys_stand_in_order_without_a_vehicle(page: LogisticsPage) -> None:
    page.journeys.add(LegDirection.ARRIVAL)
    assert rows(page) == [
        ["20 Dec 2021", "Flight", "", ""],
        ["20 Dec 2021, 10:00", "Call", "", ""],
        ["20 Dec 2021, 19:00", "Dinner", "", ""],
    ]


def test_a_known_vehicle_takes_whom_it_can_and_who_is_left_is_named(
    page: LogisticsPage, workspace: Workspace
) -> None:
    send_known(page, workspace)
    assert rows(page)[0] == ["20 Dec 2021, 10:00", "Call", "Minibus", "1 without a seat"]
    assert page.rides.editor.waiting.text() == "Without a seat: Ainur & Co"
    (card,) = cards(page)
    assert (card.name.text(), card.seats.text()) == ("Minibus", "Its 1 seat is taken")
    assert [line.name for line in card.lines] == ["Nurbol"]
    assert not card.fill_button.isEnabled()
    workspace.undo()
    assert cards(page) == []


def test_a_new_vehicle_is_made_and_takes_the_others(page: LogisticsPage, workspace: Workspace) -> None:
    send_known(page, workspace)
    page.rides.editor.picker.picker.new_wanted.emit("Bus")
    assert rows(page)[0][2:] == ["Minibus, Bus", "Everybody has a seat"]
    assert [card.seats.text() for card in cards(page)] == ["Its 1 seat is taken", "1 person rides"]
    assert [entry.record.label.in_language("en") for entry in workspace.store.vehicles("Bus")][:1] == ["Bus"]


def test_a_seat_too_few_is_said(page: LogisticsPage, workspace: Workspace) -> None:
    send_known(page, workspace)
    page.rides.editor.picker.picker.new_wanted.emit("Bus")
    first, second = cards(page)
    second.lines[0].menu.actions()[0].trigger()
    assert first.seats.text() == "1 seat too few"
    assert rows(page)[0][3] == "1 seat too few"
    assert [line.name for line in first.lines] == ["Nurbol", "Ainur & Co"]
    first.lines[1].menu.actions()[1].trigger()
    assert [line.name for line in first.lines] == ["Ainur & Co", "Nurbol"]
    first.lines[0].menu.actions()[-1].trigger()
    assert rows(page)[0][3] == "1 without a seat"
    second.fill_button.click()
    assert [line.name for line in second.lines] == ["Ainur & Co"]


def test_guests_and_people_who_are_new_get_a_seat(page: LogisticsPage, workspace: Workspace) -> None:
    page.rides.editor.picker.picker.new_wanted.emit("Bus")
    (card,) = cards(page)
    officer = workspace.store.people("Protocol")[0].record
    card.picker.take(Choice(officer.id, "Protocol officer"))
    card.picker.new_wanted.emit("Photographer")
    assert [line.name for line in card.lines] == ["Nurbol", "Ainur & Co", "Protocol officer", "Photographer"]
    assert card.seats.text() == "4 people ride"


def test_members_without_a_seat_are_offered_first(page: LogisticsPage, workspace: Workspace) -> None:
    send_known(page, workspace)
    (card,) = cards(page)
    card.picker.line.textEdited.emit("")
    first = card.picker.choices()[0]
    assert (first.name, first.detail) == ("Ainur & Co", "without a seat")


def test_a_vehicle_that_nobody_counted_asks_for_its_seats(qtbot: QtBot, page: LogisticsPage) -> None:
    page.rides.editor.picker.picker.new_wanted.emit("Bus")
    (card,) = cards(page)
    qtbot.mouseClick(card.seats_button, Qt.MouseButton.LeftButton)
    field = page.rides.vehicle_editor.form.field("seats")
    assert field.isVisible()
    field.show_value(3)
    field.edited.emit()
    page.rides.stops.selectRow(0)
    assert (card.seats_button.isVisible(), card.seats.text()) == (False, "2 of 3 seats taken")


def test_when_and_where_it_stands_ready(page: LogisticsPage, workspace: Workspace) -> None:
    send_known(page, workspace)
    (card,) = cards(page)
    field = card.form.field("meets_at")
    field.show_value(time(9, 30))
    field.edited.emit()
    (ride,) = opened(workspace).rides
    assert ride.meets_at == time(9, 30)
    assert cards(page) == [card]


def test_the_same_vehicles_drive_for_the_rest_of_the_day(page: LogisticsPage, workspace: Workspace) -> None:
    page.journeys.add(LegDirection.DEPARTURE)
    page.rides.stops.select(item_named(opened(workspace), "Call").id)
    assert not page.rides.editor.again_button.isVisible()
    send_known(page, workspace)
    assert page.rides.editor.again_button.isVisible()
    page.rides.editor.day_action.trigger()
    assert [row[2] for row in rows(page)] == ["Minibus", "Minibus", ""]
    assert not page.rides.editor.day_action.isEnabled()
    page.rides.editor.visit_action.trigger()
    assert not page.rides.editor.again_button.isEnabled()
    assert [row[2] for row in rows(page)] == ["Minibus", "Minibus", "Minibus"]
    workspace.undo()
    assert [row[2] for row in rows(page)] == ["Minibus", "Minibus", ""]


def test_a_vehicle_is_sent_away(page: LogisticsPage, workspace: Workspace) -> None:
    send_known(page, workspace)
    (card,) = cards(page)
    card.menu.actions()[1].trigger()
    assert cards(page) == []
    assert len(opened(workspace).rides) == 0


def test_the_form_of_a_vehicle_changes_its_seats_and_its_rides_lead_back(
    page: LogisticsPage, workspace: Workspace
) -> None:
    send_known(page, workspace)
    (card,) = cards(page)
    card.menu.actions()[0].trigger()
    assert page.rides.vehicle_editor.isVisible()
    field = page.rides.vehicle_editor.form.field("seats")
    field.show_value(8)
    field.edited.emit()
    model = page.rides.vehicles.model()
    assert [str(model.index(0, column).data()) for column in range(5)] == ["Minibus", "", "", "8", "1 ride"]
    rides = page.rides.vehicle_editor.rides
    rides.selectRow(0)
    rides.row_opened.emit(rides.selected)
    assert page.rides.editor.isVisible()
    assert cards(page)[0].seats.text() == "1 of 8 seats taken"
    assert page.rides.stops.selected == item_named(opened(workspace), "Call")
