"""Making items longer and shorter with the mouse."""

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt

from scheduling.holders import Lens
from scheduling.moves import resize_end, resize_start
from tests.builders import PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.calendar.columns import Focus

FIRST = date(2021, 12, 20)


def lower_edge(desk, item) -> QPoint:
    box = desk.box(item)
    return QPoint(round(box.x + 20), round(box.bottom) - 2)


def upper_edge(desk, item) -> QPoint:
    box = desk.box(item)
    return QPoint(round(box.x + 20), round(box.y) + 1)


def down(desk, minutes: float) -> QPoint:
    return QPoint(0, round(desk.board.measures.hour * minutes / 60))


def test_the_lower_edge_makes_it_longer(desk, visit):
    start = lower_edge(desk, visit.meeting)
    desk.drag(start, start + down(desk, 47))
    expected = resize_end(visit.plan, visit.meeting.id, FIRST, time(13, 45))
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]


def test_the_upper_edge_makes_it_begin_earlier_and_end_when_it_did(desk, visit):
    start = upper_edge(desk, visit.meeting)
    desk.drag(start, start - down(desk, 31))
    expected = resize_start(visit.plan, visit.meeting.id, FIRST, time(11, 30))
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]


def test_with_alt_the_edge_is_exact(qtbot):
    builder = PlanBuilder()
    odd = builder.item("Train", FIRST, "10:07", "11:52")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    start = lower_edge(desk, odd)
    desk.drag(start, start + down(desk, 15), held=Qt.KeyboardModifier.AltModifier)
    assert desk.item(odd).ends == time(12, 7)
    start = lower_edge(desk, odd)
    desk.drag(start, start + down(desk, 15))
    assert desk.item(odd).ends == time(12, 15)


def test_an_item_keeps_a_little_length(desk, visit):
    start = lower_edge(desk, visit.meeting)
    desk.drag(start, start - down(desk, 120))
    assert (desk.item(visit.meeting).starts, desk.item(visit.meeting).ends) == (time(12), time(12, 5))


def test_an_edge_stays_on_the_canvas_whatever_the_pointer_does(desk, visit):
    desk.board.verticalScrollBar().setValue(round(11 * desk.board.measures.hour))
    start = upper_edge(desk, visit.meeting)
    desk.drag(start, QPoint(start.x(), -300))
    assert desk.item(visit.meeting).starts == time(11)
    assert desk.item(visit.meeting).ends == time(13)


def test_an_assumed_end_is_given_by_dragging_it(qtbot):
    builder = PlanBuilder()
    tour = builder.item("Tour", FIRST, "10:00")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    start = lower_edge(desk, tour)
    desk.drag(start, start + down(desk, 30))
    assert (desk.item(tour).ends, desk.item(tour).time.end_is_assumed) == (time(11, 30), False)


def test_the_end_can_be_midnight(desk, visit):
    desk.board.verticalScrollBar().setValue(round(12 * desk.board.measures.hour))
    start = lower_edge(desk, visit.meeting)
    desk.press(start)
    desk.drag_over(start + down(desk, 60))
    desk.board.verticalScrollBar().setValue(desk.board.verticalScrollBar().maximum())
    end = desk.at(0, "23:59") + QPoint(0, 3)
    desk.drag_over(end)
    desk.release(end)
    item = desk.item(visit.meeting)
    assert (item.starts, item.end_day, item.ends) == (time(12), date(2021, 12, 21), time(0))


def test_the_end_of_a_night_is_taken_on_the_day_on_which_it_ends(desk, visit):
    desk.board.verticalScrollBar().setValue(0)
    box = desk.board.measures.card_box(desk.board.scene.columns[2].cards[0])
    start = QPoint(round(box.x + 20), round(box.bottom) - 2)
    desk.drag(start, start + down(desk, 60))
    dinner = desk.item(visit.dinner)
    assert (dinner.day, dinner.starts, dinner.end_day, dinner.ends) == (
        date(2021, 12, 21),
        time(23),
        date(2021, 12, 22),
        time(2),
    )


@pytest.mark.parametrize("lens", [None, Lens.TRACK])
def test_in_a_view_of_one_day_the_end_goes_past_midnight_below_the_end_of_the_day(desk, visit, lens):
    """The next day is not shown, so that there is no column to draw the end into."""
    desk.board.look_at(Focus(FIRST, lens))
    desk.board.scroll_to(visit.meeting.id)
    start = lower_edge(desk, visit.meeting)
    desk.press(start)
    desk.drag_over(start + down(desk, 60))
    desk.board.verticalScrollBar().setValue(desk.board.verticalScrollBar().maximum())
    for below, ends in ((90, time(1, 30)), (45, time(0, 45)), (0, time(0))):
        end = QPoint(start.x(), round(desk.board.measures.y_of(24 * 60 + below)))
        desk.drag_over(end)
        held = desk.board.scene.cards_of(visit.meeting.id)[0].entry.item
        assert (held.end_day, held.ends) == (date(2021, 12, 21), ends)
    end = QPoint(start.x(), round(desk.board.measures.y_of(24 * 60 + 60)))
    desk.drag_over(end)
    desk.release(end)
    item = desk.item(visit.meeting)
    assert (item.starts, item.end_day, item.ends) == (time(12), date(2021, 12, 21), time(1))


def test_where_the_next_day_is_shown_its_column_takes_the_end_and_midnight_is_the_end(desk, visit):
    desk.board.verticalScrollBar().setValue(round(12 * desk.board.measures.hour))
    start = lower_edge(desk, visit.meeting)
    desk.press(start)
    desk.drag_over(start + down(desk, 60))
    desk.board.verticalScrollBar().setValue(desk.board.verticalScrollBar().maximum())
    end = QPoint(start.x(), desk.board.viewport().height() + 300)
    desk.drag_over(end)
    desk.release(end)
    assert desk.item(visit.meeting).ends == time(0)


def test_while_the_end_of_the_day_is_out_of_view_the_edge_stays_on_the_canvas(desk, visit):
    desk.board.look_at(Focus(FIRST, None))
    desk.board.verticalScrollBar().setValue(round(11 * desk.board.measures.hour))
    start = lower_edge(desk, visit.meeting)
    bottom = desk.board.measures.minute_at(desk.board.measures.canvas.bottom)
    desk.drag(start, QPoint(start.x(), desk.board.viewport().height() + 400))
    item = desk.item(visit.meeting)
    assert item.ends is not None
    assert abs(item.ends.hour * 60 + item.ends.minute - bottom) <= 8


def test_escape_leaves_the_length(desk, visit):
    start = lower_edge(desk, visit.meeting)
    desk.press(start)
    desk.drag_over(start + down(desk, 60))
    desk.key(Qt.Key.Key_Escape)
    desk.release(start + down(desk, 60))
    assert (desk.edits, desk.plan) == ([], visit.plan)


def test_over_an_edge_the_pointer_says_so(desk, visit):
    shapes = []
    for point in (lower_edge(desk, visit.meeting), desk.on(visit.meeting), upper_edge(desk, visit.meeting)):
        desk.hover(point)
        shapes.append(desk.board.viewport().cursor().shape())
    assert shapes == [
        Qt.CursorShape.SizeVerCursor,
        Qt.CursorShape.ArrowCursor,
        Qt.CursorShape.SizeVerCursor,
    ]
