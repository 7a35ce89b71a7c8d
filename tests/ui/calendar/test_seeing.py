"""What is seen and told on the board of the ways between items, by real events."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip

from models.identifiers import TravelTimeId, new_identifier
from models.records.places import TravelTime
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.conftest import Desk


class Way:
    """A call at ten and a visit at twelve, 25 minutes apart."""

    def __init__(self) -> None:
        builder = PlanBuilder()
        builder.member("Nurbol Turashbekov")
        here, there = builder.venue("Here"), builder.venue("There")
        builder.records.append(
            TravelTime(
                id=TravelTimeId(new_identifier()), from_venue_id=here.id, to_venue_id=there.id, minutes=25
            )
        )
        self.call = builder.item("Call", FIRST_DAY, "10:00", "11:00", venue_id=here.id)
        self.visit = builder.item("Visit", FIRST_DAY, "12:00", "13:00", venue_id=there.id)
        self.plan = builder.plan()


@pytest.fixture
def way() -> Way:
    return Way()


@pytest.fixture
def table(qtbot, way) -> Desk:
    desk = Desk(way.plan)
    qtbot.addWidget(desk)
    desk.show()
    desk.board.verticalScrollBar().setValue(round(9 * desk.board.measures.hour))
    return desk


def told(desk: Desk, at: QPoint) -> str:
    viewport = desk.board.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    text = QToolTip.text()
    QToolTip.hideText()
    return text


def before_the_visit(desk: Desk, clock: str) -> QImage:
    """The picture of the half hour before a time."""
    area = desk.board.viewport().grab().toImage()
    end, half = desk.at(0, clock), round(desk.board.measures.hour / 2)
    return area.copy(end.x() - 60, end.y() - half, 120, half)


def test_a_resting_mouse_is_told_of_the_way_on_the_band_and_on_the_card(table, way):
    sentence = "The way takes 25 min. Leave by 11:25."
    assert sentence in told(table, table.at(0, "11:40"))
    assert sentence in told(table, table.on(way.visit))
    assert sentence not in told(table, table.on(way.call))
    assert sentence not in told(table, table.at(0, "14:00"))


def test_who_hears_the_window_is_told_of_the_way_to_what_is_selected(table, way):
    table.click(table.on(way.visit))
    assert table.board.accessibleDescription().split("\n")[1:] == ["The way takes 25 min. Leave by 11:25."]


def test_a_band_goes_along_while_its_item_is_held_and_back_where_it_is_let_be(table, way):
    empty, band = before_the_visit(table, "15:00"), before_the_visit(table, "12:00")
    assert empty != band
    grip = table.at(0, "12:30")
    table.press(grip)
    table.drag_over(grip + QPoint(7, 7))
    table.drag_over(table.at(0, "15:30"))
    assert before_the_visit(table, "15:00") != empty
    table.key(Qt.Key.Key_Escape)
    assert before_the_visit(table, "12:00") == band
    assert table.edits == []


def test_the_header_of_a_short_day_says_why_it_is_short(qtbot):
    desk = Desk(PlanBuilder(date(2021, 3, 27), date(2021, 3, 28), home_zone="Europe/Berlin").plan())
    qtbot.addWidget(desk)
    desk.show()
    sentence = "Clocks go forward from 02:00 to 03:00: between the two there is no time."
    assert sentence not in told(desk, desk.header(0))
    assert sentence in told(desk, desk.header(1))
    assert "This day has 23 h." in told(desk, desk.header(1))
