"""From one day to two weeks side by side: by wheel, by key, and what stays in view."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scheduling.holders import Lens
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.calendar.columns import Focus

DAYS = 16
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def the(day: int) -> date:
    return FIRST_DAY + timedelta(days=day)


@pytest.fixture
def builder() -> PlanBuilder:
    builder = PlanBuilder(last_day=the(DAYS - 1))
    for day in range(DAYS):
        builder.item(f"Call {day}", the(day), "10:00", "11:00")
    return builder


@pytest.fixture
def long_visit(qtbot, builder) -> Desk:
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    return desk


def seen(desk: Desk) -> list[int]:
    """The columns that are seen whole."""
    measures = desk.board.measures
    canvas = measures.canvas
    return [
        column
        for column in range(measures.columns)
        if canvas.x - 1 <= measures.x_of(column)
        and measures.x_of(column) + measures.column <= canvas.right + 1
    ]


def wheel(desk: Desk, at: QPoint, turned: QPoint, held: Qt.KeyboardModifier) -> None:
    viewport = desk.board.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize("days", range(1, 10))
def test_a_digit_shows_so_many_days(long_visit, days):
    desk = long_visit
    desk.key(Qt.Key(Qt.Key.Key_0.value + days))
    assert seen(desk) == list(range(days))
    assert desk.board.at_once.columns == days


def test_nought_shows_as_many_as_have_room_again(long_visit):
    before = long_visit.board.measures
    long_visit.key(Qt.Key.Key_1)
    assert long_visit.board.measures.column == pytest.approx(before.canvas.width)
    long_visit.key(Qt.Key.Key_0)
    assert long_visit.board.measures == before


def test_two_weeks_at_once_and_no_more(long_visit):
    desk = long_visit
    for _ in range(20):
        desk.key(Qt.Key.Key_PageDown, CONTROL)
    assert (desk.board.at_once.columns, seen(desk)) == (14, list(range(14)))
    for _ in range(20):
        desk.key(Qt.Key.Key_PageUp, CONTROL)
    assert (desk.board.at_once.columns, seen(desk)) == (1, [0])


def test_a_visit_shorter_than_that_fills_the_board(desk):
    wide = desk.board.measures.column
    desk.key(Qt.Key.Key_9)
    assert desk.board.measures.column == wide
    desk.key(Qt.Key.Key_PageDown, CONTROL)
    assert seen(desk) == [0, 1, 2]


def test_control_and_the_wheel_over_the_days_show_more_and_fewer_around_the_pointer(long_visit):
    desk = long_visit
    desk.key(Qt.Key.Key_4)
    desk.board.horizontalScrollBar().setValue(round(4 * desk.board.measures.column))
    at = desk.header(6)
    hour = desk.board.measures.hour
    wheel(desk, at, QPoint(0, 120), CONTROL)
    assert desk.board.at_once.columns == 3
    assert desk.board.measures.column_at(at.x()) == 6
    wheel(desk, at, QPoint(0, -240), CONTROL)
    assert desk.board.at_once.columns == 5
    assert desk.board.measures.column_at(at.x()) == 6
    assert desk.board.measures.hour == hour


def test_with_shift_the_wheel_does_so_over_the_hours_however_the_system_tells_it(long_visit):
    desk = long_visit
    desk.key(Qt.Key.Key_4)
    for turned in (QPoint(0, -120), QPoint(-120, 0)):
        before = desk.board.at_once.columns
        wheel(desk, desk.at(1, "10:30"), turned, CONTROL | SHIFT)
        assert desk.board.at_once.columns == before + 1


def test_a_fine_wheel_has_to_be_turned_by_a_whole_notch(long_visit):
    desk = long_visit
    desk.key(Qt.Key.Key_4)
    for _ in range(4):
        assert desk.board.at_once.columns == 4
        wheel(desk, desk.header(0), QPoint(0, -30), CONTROL)
    assert desk.board.at_once.columns == 5


def test_shift_and_the_wheel_go_on_to_other_days(long_visit):
    desk = long_visit
    desk.key(Qt.Key.Key_4)
    hours = desk.board.verticalScrollBar().value()
    wheel(desk, desk.at(1, "10:30"), QPoint(0, -240), SHIFT)
    assert seen(desk) == [2, 3, 4, 5]
    wheel(desk, desk.header(3), QPoint(120, 0), SHIFT)
    assert seen(desk) == [1, 2, 3, 4]
    assert (desk.board.verticalScrollBar().value(), desk.board.at_once.columns) == (hours, 4)


def test_what_is_selected_stays_in_view(long_visit):
    desk = long_visit
    (eleventh,) = (item for item in desk.plan.items if item.day == the(10))
    desk.board.select(frozenset({eleventh.id}))
    for digit in (Qt.Key.Key_9, Qt.Key.Key_1, Qt.Key.Key_5, Qt.Key.Key_2):
        desk.key(digit)
        assert 10 in seen(desk)


def test_the_first_day_stays_the_first_as_the_window_grows(long_visit):
    desk = long_visit
    desk.key(Qt.Key.Key_4)
    desk.board.horizontalScrollBar().setValue(round(7 * desk.board.measures.column))
    assert seen(desk) == [7, 8, 9, 10]
    desk.resize(1100, 700)
    assert seen(desk) == [7, 8, 9, 10]


def test_a_drag_lands_where_it_is_seen_to_at_every_number_of_days(long_visit, builder):
    desk = long_visit
    call = next(item for item in desk.plan.items if item.day == FIRST_DAY)
    for step, days in enumerate((2, 7, 9), start=1):
        desk.key(Qt.Key(Qt.Key.Key_0.value + days))
        desk.board.scroll_to(call.id)
        desk.drag(
            desk.on(desk.item(call)), desk.on(desk.item(call)) + desk.at(1, "10:00") - desk.at(0, "10:00")
        )
        assert desk.item(call).day == the(step)


def test_another_visit_opens_at_its_first_day(long_visit):
    desk = long_visit
    desk.key(Qt.Key.Key_2)
    desk.board.horizontalScrollBar().setValue(round(9 * desk.board.measures.column))
    desk.show_plan(PlanBuilder(last_day=the(DAYS - 1)).plan())
    assert seen(desk) == [0, 1]


def test_each_way_to_look_has_its_own_number(long_visit):
    desk = long_visit
    desk.key(Qt.Key.Key_3)
    desk.board.look_at(Focus(FIRST_DAY, Lens.PERSON))
    assert desk.board.at_once.columns == 0
    desk.board.look_at(Focus())
    assert (desk.board.at_once.columns, seen(desk)) == (3, [0, 1, 2])


def test_digits_typed_with_a_modifier_ask_for_nothing(long_visit):
    QTest.keyClick(long_visit.board, Qt.Key.Key_0, CONTROL)
    assert long_visit.board.at_once.columns == 0


def test_with_large_letters_two_weeks_scroll_instead_of_having_no_letters(long_visit):
    desk = long_visit
    font = desk.font()
    font.setPixelSize(26)
    desk.board.setFont(font)
    desk.board.at_once.show(14)
    assert desk.board.measures.column >= 2 * desk.board.fontMetrics().height()
    assert desk.board.horizontalScrollBar().maximum() > 0
