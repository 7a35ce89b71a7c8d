"""What all gestures share: on which minutes things are laid, and how far two places are apart."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.builders import PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.calendar.geometry import Geometry
from ui.calendar.gestures.gesture import Hour, snapped

ALT = Qt.KeyboardModifier.AltModifier
DAY = date(2021, 12, 20)


@given(st.integers(0, 1440), st.sampled_from((1, 5, 10, 15, 30)))
def test_what_is_laid_lies_on_a_multiple_and_no_further_off_than_half_of_it(minute, snap):
    laid = snapped(minute, snap)
    assert laid % snap == 0
    assert abs(laid - minute) <= snap / 2


@given(st.floats(100, 900), st.integers(-300, 300), st.floats(60, 240))
def test_a_way_in_pixels_is_the_same_number_of_minutes_wherever_it_begins(begin, way, hour):
    geometry = Geometry(
        columns=1, width=500, height=1000, gutter=50, header=40, strip=30, row=20, hour=hour, column=400
    )

    def pointed_at(y: float) -> Hour:
        minute = geometry.minute_at(y)
        return Hour(DAY, minute, None, geometry.moment_at(y) - minute)

    end = begin + way
    inside = 0 < geometry.moment_at(end) < 1440 and 0 < geometry.moment_at(begin) < 1440
    minutes = pointed_at(end).minutes_after(pointed_at(begin))
    assert not inside or abs(minutes - way * 60 / hour) <= 0.5 + 1e-6


@pytest.mark.parametrize("snap", [5, 10, 15, 30])
def test_a_drag_lays_the_item_on_the_chosen_steps(qtbot, snap):
    builder = PlanBuilder()
    odd = builder.item("Train", DAY, "10:07", "10:52")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.board.snap_minutes = snap
    desk.show()
    way = QPoint(0, round(desk.board.measures.hour * 67 / 60))
    desk.drag(desk.on(odd), desk.on(odd) + way)
    # 10:07 and 67 minutes are 11:14.
    begins = {5: time(11, 15), 10: time(11, 10), 15: time(11, 15), 30: time(11)}
    assert desk.item(odd).starts == begins[snap]


@pytest.mark.parametrize("minutes", [1, 2, 13, 44, 61])
@pytest.mark.parametrize("begin", ["09:03", "10:01", "11:26"])
def test_with_alt_a_drag_of_whole_minutes_is_that_many_wherever_it_is_taken(qtbot, begin, minutes):
    builder = PlanBuilder()
    item = builder.item("Train", DAY, begin, "13:00")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    hour = time.fromisoformat(begin)
    before = hour.hour * 60 + hour.minute
    for inset in range(15, 25):
        start = desk.on(item) + QPoint(0, inset)
        pixels = round(desk.board.measures.hour * minutes / 60)
        desk.press(start)
        desk.drag_over(start + QPoint(0, 30), ALT)
        desk.drag_over(start + QPoint(0, pixels), ALT)
        held = desk.board.scene.cards_of(item.id)[0].entry.item.starts
        desk.key(Qt.Key.Key_Escape)
        desk.release(start)
        nearest = before + round(pixels * 60 / desk.board.measures.hour)
        assert held == time(nearest // 60, nearest % 60)


def test_an_item_is_drawn_in_the_chosen_steps(qtbot):
    desk = Desk(PlanBuilder().plan())
    qtbot.addWidget(desk)
    desk.board.snap_minutes = 5
    desk.show()
    desk.drag(desk.at(0, "09:07"), desk.at(0, "09:38"))
    (item,) = desk.plan.items
    assert (item.starts, item.ends) == (time(9, 5), time(9, 40))


def test_keys_move_by_the_chosen_steps(qtbot):
    builder = PlanBuilder()
    item = builder.item("Call", DAY, "10:00", "10:30")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.board.snap_minutes = 30
    desk.show()
    desk.board.select(frozenset({item.id}))
    desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.item(item).starts == time(10, 30)


def test_a_double_click_begins_on_the_chosen_steps(qtbot):
    desk = Desk(PlanBuilder().plan())
    qtbot.addWidget(desk)
    desk.board.snap_minutes = 30
    desk.show()
    QTest.mouseDClick(
        desk.board.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, desk.at(0, "09:20")
    )
    (item,) = desk.plan.items
    assert item.starts == time(9)
