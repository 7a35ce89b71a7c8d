"""Selecting with a rubber band, and moving what it selected."""

from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scheduling.moves import delete_items
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.calendar.banding import Band
from ui.calendar.geometry import Geometry
from ui.calendar.scene import board_scene

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def band(desk: Desk, start: QPoint, *stops: QPoint, held: Qt.KeyboardModifier = SHIFT) -> None:
    desk.press(start, held)
    for stop in stops:
        desk.drag_over(stop, held)
    desk.release(stops[-1], held)


def test_shift_and_a_drag_over_empty_hours_select_what_lies_under_the_band(desk, visit):
    band(desk, desk.at(0, "09:30", 0.02), desk.at(0, "11:00"), desk.at(0, "12:30", 0.9))
    assert (desk.board.selected, desk.edits) == ({visit.call.id, visit.meeting.id}, [])


def test_the_selection_follows_the_band_while_it_is_drawn(desk, visit):
    desk.press(desk.at(0, "09:30", 0.02), SHIFT)
    desk.drag_over(desk.at(0, "12:30"), SHIFT)
    assert desk.board.selected == {visit.call.id, visit.meeting.id}
    desk.drag_over(desk.at(0, "11:00"), SHIFT)
    assert desk.board.selected == {visit.call.id}


def test_upwards_into_the_strip_it_selects_what_has_no_hour_too(desk, visit):
    band(desk, desk.at(0, "11:00", 0.97), desk.at(0, "09:30"), desk.strip(0, 1.5) - QPoint(40, 0))
    assert desk.board.selected == {visit.call.id, visit.gifts.id}


def test_a_band_over_the_strip_alone_leaves_the_hours_under_it(desk, visit):
    desk.board.verticalScrollBar().setValue(round(10 * desk.board.measures.hour))
    start = desk.strip(2, 0.2)
    band(desk, start, desk.strip(1, 0.5), desk.strip(0, 1.8) - QPoint(40, 0))
    assert desk.board.selected == {visit.photo.id, visit.gifts.id}


def test_it_may_begin_on_an_item_of_a_full_day(desk, visit):
    band(desk, desk.on(visit.call), desk.on(visit.call) + QPoint(5, 20), desk.on(visit.meeting))
    assert desk.board.selected == {visit.call.id, visit.meeting.id}
    assert desk.edits == []


def test_with_control_too_what_was_selected_stays(desk, visit):
    desk.board.select(frozenset({visit.dinner.id}))
    start, end = desk.at(0, "09:30", 0.02), desk.at(0, "10:45")
    band(desk, start, end, held=SHIFT | CONTROL)
    assert desk.board.selected == {visit.dinner.id, visit.call.id}
    band(desk, start, end)
    assert desk.board.selected == {visit.call.id}


def test_escape_brings_back_what_was_selected(desk, visit):
    desk.board.select(frozenset({visit.dinner.id}))
    desk.press(desk.at(0, "09:30", 0.02), SHIFT)
    desk.drag_over(desk.at(0, "12:30"), SHIFT)
    desk.key(Qt.Key.Key_Escape)
    assert desk.board.selected == {visit.dinner.id}
    desk.drag_over(desk.at(0, "13:30"), SHIFT)
    desk.release(desk.at(0, "13:30"), SHIFT)
    assert (desk.board.selected, desk.edits) == ({visit.dinner.id}, [])


def test_shift_and_a_click_select_one_more(desk, visit):
    desk.click(desk.on(visit.call))
    desk.click(desk.on(visit.photo), SHIFT)
    assert desk.board.selected == {visit.call.id, visit.photo.id}


def test_what_a_band_selected_moves_together_with_its_distances(desk, visit):
    band(desk, desk.at(0, "09:30", 0.02), desk.at(0, "11:00"), desk.at(0, "12:30", 0.9))
    start = desk.on(visit.call)
    desk.drag(start, start + QPoint(round(desk.board.measures.column), round(desk.board.measures.hour)))
    second = date(2021, 12, 21)
    assert [(desk.item(item).day, desk.item(item).starts) for item in (visit.call, visit.meeting)] == [
        (second, time(11)),
        (second, time(13)),
    ]
    assert len(desk.edits) == 1


def test_a_band_held_at_the_lower_edge_scrolls_and_keeps_its_first_corner(desk, visit, qtbot):
    desk.board.verticalScrollBar().setValue(0)
    start = desk.at(0, "02:00", 0.02)
    desk.press(start, SHIFT)
    lowest = QPoint(desk.at(0, "00:00", 0.9).x(), desk.board.viewport().height() - 4)
    desk.drag_over(lowest, SHIFT)
    qtbot.waitUntil(lambda: visit.meeting.id in desk.board.selected)
    assert desk.board.selected == {visit.call.id, visit.meeting.id}
    desk.release(lowest, SHIFT)
    assert desk.board.selected == {visit.call.id, visit.meeting.id}


def test_a_band_keeps_its_first_corner_as_the_board_is_zoomed(desk, visit):
    """The wheel turns while the button is down: fewer days, and higher hours."""
    start = desk.at(0, "11:30", 0.1)
    desk.press(start, SHIFT)
    desk.drag_over(desk.at(0, "11:50", 0.6), SHIFT)
    assert desk.board.selected == frozenset()
    for held in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ControlModifier | SHIFT):
        at = QPointF(desk.at(0, "11:40", 0.5))
        event = QWheelEvent(
            at,
            QPointF(desk.board.viewport().mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.LeftButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(desk.board.viewport(), event)
    assert desk.board.at_once.columns == 2
    end = desk.at(0, "12:10", 0.6)
    desk.drag_over(end, SHIFT)
    desk.release(end, SHIFT)
    assert desk.board.selected == {visit.meeting.id}


def test_an_edit_that_arrives_while_a_band_is_drawn_is_seen_by_it(desk, visit):
    desk.press(desk.at(0, "09:30", 0.02), SHIFT)
    desk.drag_over(desk.at(0, "12:30"), SHIFT)
    desk.show_plan(desk.plan.with_edit(delete_items(desk.plan, {visit.call.id})))
    assert desk.board.selected == {visit.meeting.id}
    desk.release(desk.at(0, "12:30"), SHIFT)
    assert desk.board.selected == {visit.meeting.id}


def test_the_band_can_be_seen(desk, visit):
    before = desk.board.grab().toImage()
    desk.press(desk.at(1, "15:00", 0.1), SHIFT)
    desk.drag_over(desk.at(1, "16:00", 0.9), SHIFT)
    assert desk.board.grab().toImage() != before
    desk.release(desk.at(1, "16:00", 0.9), SHIFT)
    QTest.qWait(1)
    assert desk.board.grab().toImage() == before


MEASURES = Geometry(
    columns=3, width=800, height=500, gutter=50, header=40, strip=60, row=20, hour=80, column=250
)
POINTS = st.tuples(st.integers(50, 799), st.integers(41, 499))


@settings(max_examples=400)
@given(POINTS, POINTS, st.integers(0, 1400), st.integers(0, 1400))
def test_a_band_selects_the_same_whichever_corner_it_began_at_on_the_hours(one, other, begin, scroll):
    builder = PlanBuilder()
    hour, minute = divmod(begin, 60)
    item = builder.item("A", FIRST_DAY, f"{hour:02}:{minute:02}", "23:59")
    builder.item("B", FIRST_DAY)
    scene = board_scene(builder.plan(), ())
    geometry = MEASURES._replace(scroll_y=float(scroll))
    found = []
    for start, end in ((one, other), (other, one)):
        drawn = Band(geometry, QPointF(*start), frozenset(), adding=False)
        drawn.pointer = QPointF(*end)
        found.append(drawn.selected(scene, geometry))
    assert found[0] == found[1]
    (card,) = scene.cards_of(item.id)
    box = geometry.box_of(card)
    seen = Band(geometry, QPointF(*one), frozenset(), adding=False)
    seen.pointer = QPointF(*one)
    x, y = one
    inside = y >= geometry.top and box.x < x < box.right and box.y < y < box.bottom
    assert (item.id in seen.selected(scene, geometry)) == inside
