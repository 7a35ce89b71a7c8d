"""Journeys are added, timed on two clocks, shared among the members, met at the airport, and deleted."""

from datetime import date, time, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.localized import Localized
from models.records.journeys import Leg
from models.vocabulary import GreetingDuty, LegDirection
from scheduling import journeys
from tests.builders import FIRST_DAY, LAST_DAY
from tests.ui.test_workspace import opened
from ui.choices import Choice
from ui.logistics.page import LogisticsPage
from ui.widgets.field_widget import Line
from ui.workspace import Workspace


def rows(page: LogisticsPage) -> list[list[str]]:
    model = page.journeys.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def the_leg(workspace: Workspace) -> Leg:
    (leg,) = opened(workspace).legs
    return leg


def enter(page: LogisticsPage, attribute: str, value: object) -> None:
    field = page.journeys.editor.form.field(attribute)
    field.show_value(value)
    field.edited.emit()


def test_without_journeys_the_page_says_what_to_do(page: LogisticsPage) -> None:
    assert not page.journeys.table.isVisible()
    page.journeys.add_actions[LegDirection.ARRIVAL].trigger()
    assert page.journeys.table.isVisible()


def test_a_flight_across_zones_is_typed_and_its_length_worked_out(
    qtbot: QtBot, page: LogisticsPage, workspace: Workspace
) -> None:
    page.journeys.add(LegDirection.ARRIVAL)
    number = page.journeys.editor.form.field("number").focusProxy()
    assert isinstance(number, Line)
    qtbot.keyClicks(number, "TK 351")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    enter(page, "from_place", Localized.of(en="Almaty"))
    enter(page, "to_place", Localized.of(en="Istanbul"))
    enter(page, "departs_at", time(7, 5))
    enter(page, "departs_zone", "Asia/Almaty")
    enter(page, "arrives_at", time(9, 45))
    assert rows(page) == [
        ["TK 351", "Almaty – Istanbul", "20 Dec 2021, 07:05", "09:45", "5 hrs 40 mins", "all"]
    ]
    assert page.journeys.editor.length.text() == "On the way for 5 hrs 40 mins"
    workspace.undo()
    assert the_leg(workspace).arrives_at is None


def test_an_arrival_before_the_departure_is_told(page: LogisticsPage) -> None:
    page.journeys.add(LegDirection.ARRIVAL)
    enter(page, "departs_at", time(12, 0))
    enter(page, "arrives_at", time(11, 0))
    assert page.journeys.editor.length.text() == (
        "It arrives before it departs. Look at its days, hours and time zones."
    )
    assert rows(page)[0][4] == "−1 hr"


def test_the_day_of_one_end_takes_the_other_along(page: LogisticsPage, workspace: Workspace) -> None:
    page.journeys.add(LegDirection.DEPARTURE)
    enter(page, "departs_on", date(2021, 12, 23))
    assert (the_leg(workspace).departs_on, the_leg(workspace).arrives_on) == (date(2021, 12, 23),) * 2
    enter(page, "arrives_on", date(2021, 12, 24))
    enter(page, "arrives_at", time(6, 0))
    assert rows(page)[0][2:4] == ["23 Dec 2021", "24 Dec 2021, 06:00"]


def test_a_venue_names_the_place_where_none_is_written(page: LogisticsPage, workspace: Workspace) -> None:
    page.journeys.add(LegDirection.ARRIVAL)
    hall = next(iter(opened(workspace).venues))
    enter(page, "to_venue_id", hall.id)
    assert rows(page)[0][1] == "to Town hall"


def test_members_are_ticked_off_and_those_left_are_named(
    qtbot: QtBot, page: LogisticsPage, workspace: Workspace
) -> None:
    page.journeys.add(LegDirection.ARRIVAL)
    page.journeys.add(LegDirection.DEPARTURE)
    page.journeys.table.selectRow(0)
    head, other = page.journeys.editor.travellers.boxes.values()
    assert (head.isChecked(), other.isChecked(), other.text()) == (True, True, "Ainur && Co")
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Space)
    assert page.journeys.missing.text() == "Without an arrival: Ainur & Co"
    assert rows(page)[0][5] == "1"
    head.click()
    assert head.isChecked()
    assert len(opened(workspace).leg_members) == 1
    page.journeys.editor.travellers.everybody.click()
    assert len(opened(workspace).leg_members) == 0
    assert not page.journeys.missing.isVisible()


def test_somebody_meets_the_flight_and_sees_it_off_instead(page: LogisticsPage, workspace: Workspace) -> None:
    page.journeys.add(LegDirection.ARRIVAL)
    greeters = page.journeys.editor.greeters
    officer = workspace.store.people("Protocol")[0].record
    greeters.picker.take(Choice(officer.id, "Protocol officer"))
    greeters.picker.new_wanted.emit("Deputy mayor")
    assert [line.name for line in greeters.lines] == ["Protocol officer", "Deputy mayor"]
    greeters.duties[0].show_value(GreetingDuty.SEE_OFF)
    greeters.duties[0].edited.emit()
    first = journeys.greeters_of(opened(workspace), the_leg(workspace))[0]
    assert (first.person_id, first.duty) == (officer.id, GreetingDuty.SEE_OFF)
    greeters.lines[1].menu.actions()[0].trigger()
    assert [line.name for line in greeters.lines] == ["Deputy mayor", "Protocol officer"]
    greeters.lines[0].menu.actions()[2].trigger()
    assert [line.name for line in greeters.lines] == ["Protocol officer"]


def test_a_departure_begins_as_the_way_back(page: LogisticsPage, workspace: Workspace) -> None:
    page.journeys.add(LegDirection.ARRIVAL)
    enter(page, "from_place", Localized.of(en="Almaty"))
    enter(page, "departs_zone", "Asia/Almaty")
    page.journeys.add_actions[LegDirection.DEPARTURE].trigger()
    assert rows(page)[1][1] == "to Almaty"
    back = journeys.legs_in_order(opened(workspace))[1]
    assert (back.departs_on, back.arrives_zone) == (LAST_DAY, "Asia/Almaty")
    assert page.journeys.table.selected == back


def test_a_journey_is_removed_and_comes_back(page: LogisticsPage, workspace: Workspace) -> None:
    page.journeys.add(LegDirection.ARRIVAL)
    before = opened(workspace)
    page.journeys.remove_action.trigger()
    assert len(opened(workspace).legs) == 0
    assert not page.journeys.table.isVisible()
    workspace.undo()
    assert opened(workspace) == before
    assert the_leg(workspace).arrives_on == FIRST_DAY


def test_day_and_hour_of_departure_and_arrival_are_never_cut(qtbot: QtBot, page: LogisticsPage) -> None:
    page.resize(1070, 590)  # what a window of 1280 by 720 leaves the page
    page.journeys.add(LegDirection.DEPARTURE)
    enter(page, "number", "TK 350")
    enter(page, "from_place", Localized.of(en="Istanbul Airport, international departures"))
    enter(page, "to_place", Localized.of(en="Turkistan"))
    enter(page, "departs_at", time(23, 55))
    enter(page, "arrives_on", LAST_DAY + timedelta(days=1))
    enter(page, "arrives_at", time(8, 20))
    table = page.journeys.table
    assert rows(page)[0][2:4] == ["22 Dec 2021, 23:55", "23 Dec 2021, 08:20"]
    qtbot.waitUntil(lambda: all(table.columnWidth(one) >= table.sizeHintForColumn(one) for one in (2, 3)))
    assert table.columnWidth(1) > 0
    assert not table.horizontalScrollBar().isVisible()
