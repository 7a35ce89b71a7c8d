"""Cases that other calendars got wrong, each with real events on the board."""

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

from models.records.items import Item
from scheduling.moves import delete_items, move_by, resize_end
from scheduling.occupancy import clocks_of
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.conftest import LEFT, Desk

SECOND = FIRST_DAY + timedelta(days=1)
THIRD = FIRST_DAY + timedelta(days=2)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "Signing of the protocol of cooperation between municipalities " * 5
HEBREW = "פגישה עם ראש העיר"
ARABIC = "زيارة بلدية أسكودار"


def opened(qtbot, builder: PlanBuilder, height: int = 760) -> Desk:
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.resize(900, height)
    desk.show()
    return desk


def clocks(desk: Desk, item: Item) -> tuple[datetime, datetime]:
    found = clocks_of(desk.plan, desk.item(item))
    assert found is not None
    return found


def edge(desk: Desk, item: Item, *, lower: bool, column: int = 0) -> QPoint:
    """A point on the upper or lower edge of an item's card, the first one or a later one."""
    box = desk.board.measures.box_of(desk.board.scene.cards_of(item.id)[column])
    return QPoint(round(box.x + 20), round(box.bottom) - 2 if lower else round(box.y) + 1)


def down(desk: Desk, minutes: float) -> QPoint:
    return QPoint(0, round(desk.board.measures.hour * minutes / 60))


def scroll_to(desk: Desk, hour: float) -> None:
    desk.board.verticalScrollBar().setValue(round(hour * desk.board.measures.hour))


# Equal start and end.


def test_an_item_without_length_can_be_moved_and_stays_without(qtbot):
    builder = PlanBuilder()
    item = builder.item("Flag", FIRST_DAY, "10:00", "10:00")
    desk = opened(qtbot, builder)
    desk.drag(desk.on(item), desk.on(item) + down(desk, 60))
    assert clocks(desk, item) == (datetime.combine(FIRST_DAY, time(11)),) * 2


@pytest.mark.parametrize(("ends", "minutes", "expected"), [("10:00", 30, "10:45"), ("10:05", 15, "10:30")])
def test_the_end_of_an_item_drawn_longer_than_it_is_goes_where_its_edge_is_dragged(
    qtbot, ends, minutes, expected
):
    builder = PlanBuilder()
    item = builder.item("Flag", FIRST_DAY, "10:00", ends)
    desk = opened(qtbot, builder)
    start = edge(desk, item, lower=True)
    desk.drag(start, start + down(desk, minutes))
    assert desk.item(item).ends == time.fromisoformat(expected)
    # The drawn edge lies where it was let go.
    assert abs(edge(desk, item, lower=True).y() - (start + down(desk, minutes)).y()) <= 2


def test_an_item_without_length_beside_another_can_be_taken(qtbot):
    builder = PlanBuilder()
    flag = builder.item("Flag", FIRST_DAY, "10:00", "10:00")
    call = builder.item("Call", FIRST_DAY, "10:00", "11:00")
    desk = opened(qtbot, builder)
    desk.click(desk.on(flag))
    assert desk.board.selected == {flag.id}
    desk.click(desk.on(call))
    assert desk.board.selected == {call.id}


# Midnight.


def test_an_item_that_ends_at_midnight_lies_on_its_day_alone_and_can_end_there_and_later(qtbot):
    builder = PlanBuilder()
    dinner = builder.item("Dinner", FIRST_DAY, "22:00", "00:00", end_day=SECOND)
    desk = opened(qtbot, builder)
    scroll_to(desk, 24)
    assert [card.column for card in desk.board.scene.cards_of(dinner.id)] == [0]
    start = edge(desk, dinner, lower=True)
    desk.press(start)
    desk.drag_over(start - QPoint(0, 8))
    scroll_to(desk, 0)
    desk.drag_over(desk.at(1, "01:30"))
    desk.release(desk.at(1, "01:30"))
    assert clocks(desk, dinner)[1] == datetime.combine(SECOND, time(1, 30))
    assert [card.column for card in desk.board.scene.cards_of(dinner.id)] == [0, 1]


def test_the_end_goes_back_over_midnight(desk, visit):
    scroll_to(desk, 0)
    start = edge(desk, visit.dinner, lower=True, column=1)
    desk.press(start)
    desk.drag_over(start + QPoint(0, 6))
    desk.board.verticalScrollBar().setValue(desk.board.verticalScrollBar().maximum())
    target = desk.at(1, "23:45")
    desk.drag_over(target)
    desk.release(target)
    assert clocks(desk, visit.dinner) == (
        datetime.combine(SECOND, time(23)),
        datetime.combine(SECOND, time(23, 45)),
    )


def test_the_begin_goes_over_midnight_into_the_day_before_and_back(desk, visit):
    scroll_to(desk, 24)
    start = edge(desk, visit.dinner, lower=False)
    to_first = desk.at(0, "22:30")
    desk.drag(start, to_first)
    assert clocks(desk, visit.dinner) == (
        datetime.combine(FIRST_DAY, time(22, 30)),
        datetime.combine(THIRD, time(1)),
    )
    start = edge(desk, visit.dinner, lower=False)
    desk.drag(start, desk.at(1, "22:30"))
    assert clocks(desk, visit.dinner)[0] == datetime.combine(SECOND, time(22, 30))


def test_the_begin_of_an_item_over_midnight_goes_to_the_day_on_which_it_ends(desk, visit):
    scroll_to(desk, 24)
    start = edge(desk, visit.dinner, lower=False)
    desk.press(start)
    desk.drag_over(start - QPoint(0, 8))
    scroll_to(desk, 0)
    target = desk.at(2, "00:30")
    desk.drag_over(target)
    desk.release(target)
    assert clocks(desk, visit.dinner) == (
        datetime.combine(THIRD, time(0, 30)),
        datetime.combine(THIRD, time(1)),
    )


# The night of the clock change.


def spring(qtbot) -> tuple[Desk, Item]:
    builder = PlanBuilder(date(2027, 3, 27), date(2027, 3, 29), home_zone="Europe/Berlin")
    item = builder.item("Night shift", date(2027, 3, 27), "01:00", "03:30")
    desk = opened(qtbot, builder)
    scroll_to(desk, 0)
    return desk, item


@pytest.mark.parametrize("hour", ["01:30", "02:30", "03:00"])
def test_in_the_night_of_the_clock_change_an_item_lies_where_it_is_laid(qtbot, hour):
    desk, item = spring(qtbot)
    grip = desk.at(0, "01:15")
    begin = desk.at(0, "01:00")
    desk.drag(grip, desk.at(1, hour) + (grip - begin))
    after = desk.item(item)
    assert (after.day, after.starts) == (date(2027, 3, 28), time.fromisoformat(hour))
    laid = time.fromisoformat(hour)
    assert desk.box(item).y == pytest.approx(desk.board.measures.y_of(laid.hour * 60 + laid.minute))


def test_an_item_drawn_over_the_hour_that_is_missing_is_where_it_was_drawn(qtbot):
    desk, _ = spring(qtbot)
    desk.drag(desk.at(1, "01:30"), desk.at(1, "04:00"))
    made = next(item for item in desk.plan.items if item.day == date(2027, 3, 28))
    assert (made.starts, made.ends) == (time(1, 30), time(4))


def test_the_end_of_a_night_over_the_clock_change_can_be_dragged(qtbot):
    builder = PlanBuilder(date(2027, 10, 30), date(2027, 11, 1), home_zone="Europe/Berlin")
    item = builder.item("Night train", date(2027, 10, 31), "01:00", "04:00")
    desk = opened(qtbot, builder)
    scroll_to(desk, 0)
    start = edge(desk, item, lower=True)
    desk.drag(start, start + down(desk, 60))
    assert clocks(desk, item)[1] == datetime(2027, 10, 31, 5)


# The day header.


def test_several_items_dropped_on_a_header_change_their_day_and_keep_their_hours(desk, visit):
    desk.board.select(frozenset({visit.call.id, visit.meeting.id}))
    desk.drag(desk.on(visit.call), desk.header(2))
    assert [edit.changes for edit in desk.edits] == [
        move_by(visit.plan, {visit.call.id, visit.meeting.id}, 2, 0).changes
    ]


def test_a_copy_dropped_on_a_header_has_the_hour_of_the_original(desk, visit):
    desk.drag(desk.on(visit.call), desk.header(1), held=CONTROL)
    copies = [item for item in desk.plan.items if item.day == SECOND and item.id != visit.dinner.id]
    assert [(item.starts, item.ends) for item in copies] == [(time(10), time(10, 30))]


def test_nothing_can_be_drawn_from_a_header(desk):
    desk.drag(desk.header(1), desk.at(1, "14:00"))
    assert desk.edits == []


# A fast hand.


def test_a_fast_drag_over_empty_hours_is_no_click(desk):
    desk.press(desk.at(0, "14:00"))
    desk.release(desk.at(2, "16:00"))
    (made,) = (item for item in desk.plan.items if item.starts == time(14))
    assert (made.day, made.ends) == (FIRST_DAY, time(16))


def test_a_fast_drag_of_an_edge_is_no_click(desk, visit):
    start = edge(desk, visit.meeting, lower=True)
    desk.press(start)
    desk.release(start + down(desk, 60) + QPoint(200, 0))
    assert desk.item(visit.meeting).ends == time(14)


def test_a_double_click_that_trembles_moves_nothing(desk, visit):
    at = desk.on(visit.call)
    desk.press(at)
    desk.drag_over(at + QPoint(1, 2))
    desk.release(at + QPoint(1, 2))
    QTest.mouseDClick(desk.board.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at + QPoint(1, 2))
    assert desk.edits == []
    assert desk.board.viewport().findChild(QLineEdit) is not None


def test_the_other_button_pressed_during_a_drag_changes_nothing_of_it(desk, visit):
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(start + down(desk, 60))
    viewport = desk.board.viewport()
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        at = start + down(desk, 60)
        held = LEFT | Qt.MouseButton.RightButton if kind is QEvent.Type.MouseButtonPress else LEFT
        event = QMouseEvent(
            kind,
            QPointF(at),
            QPointF(viewport.mapToGlobal(at)),
            Qt.MouseButton.RightButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)
    desk.release(start + down(desk, 60))
    assert desk.item(visit.call).starts == time(11)


# An edit that arrives during a drag.


def test_an_edge_follows_what_another_edit_made_of_the_item(desk, visit):
    start = edge(desk, visit.meeting, lower=True)
    desk.press(start)
    desk.drag_over(start + down(desk, 30))
    desk.show_plan(desk.plan.with_edit(resize_end(desk.plan, visit.meeting.id, FIRST_DAY, time(14))))
    desk.drag_over(start + down(desk, 60))
    desk.release(start + down(desk, 60))
    assert desk.item(visit.meeting).ends == time(15)


def test_an_edge_of_an_item_that_vanished_makes_no_edit(desk, visit):
    start = edge(desk, visit.meeting, lower=True)
    desk.press(start)
    desk.drag_over(start + down(desk, 30))
    desk.show_plan(desk.plan.with_edit(delete_items(desk.plan, {visit.meeting.id})))
    desk.drag_over(start + down(desk, 60))
    desk.release(start + down(desk, 60))
    assert desk.edits == []


def test_an_item_is_drawn_into_the_plan_as_it_is_by_then(desk, visit):
    desk.press(desk.at(0, "14:00"))
    desk.drag_over(desk.at(0, "15:00"))
    desk.show_plan(desk.plan.with_edit(delete_items(desk.plan, {visit.meeting.id})))
    desk.release(desk.at(0, "15:00"))
    assert visit.meeting.id not in desk.plan.items
    assert [(item.starts, item.ends) for item in desk.plan.items if item.starts == time(14)] == [
        (time(14), time(15))
    ]


def test_a_copy_of_an_item_that_vanished_is_not_laid_down(desk, visit):
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(start + down(desk, 120), CONTROL)
    desk.show_plan(desk.plan.with_edit(delete_items(desk.plan, {visit.call.id})))
    desk.release(start + down(desk, 120), CONTROL)
    assert desk.edits == []


def test_what_is_carried_out_of_the_tray_may_have_got_a_day_meanwhile(desk, visit):
    tray = desk.tray.viewport()
    desk.press(desk.in_tray(visit.market.id), where=tray)
    desk.drag_over(desk.to_board(desk.at(1, "14:00")), where=tray)
    desk.show_plan(desk.plan.with_edit(delete_items(desk.plan, {visit.market.id})))
    desk.release(desk.to_board(desk.at(1, "14:00")), where=tray)
    assert desk.edits == []
    assert desk.plan.items.get(visit.market.id) is None


# Longer than what can be seen.


def fair(qtbot) -> tuple[Desk, Item]:
    builder = PlanBuilder()
    item = builder.item("Fair", FIRST_DAY, "07:00", "22:00", end_day=THIRD)
    desk = opened(qtbot, builder, 420)
    scroll_to(desk, 11)
    return desk, item


def test_an_item_longer_than_the_visible_day_is_moved_by_whatever_part_is_seen(qtbot):
    desk, item = fair(qtbot)
    desk.drag(desk.at(1, "12:00"), desk.at(1, "13:00"))
    assert clocks(desk, item) == (
        datetime.combine(FIRST_DAY, time(8)),
        datetime.combine(THIRD, time(23)),
    )


def test_its_end_can_be_reached_and_dragged(qtbot):
    desk, item = fair(qtbot)
    scroll_to(desk, 24)
    start = edge(desk, item, lower=True, column=2)
    desk.drag(start, start - down(desk, 60))
    assert clocks(desk, item)[1] == datetime.combine(THIRD, time(21))
    scroll_to(desk, 6)
    start = edge(desk, item, lower=False)
    desk.drag(start, start + down(desk, 30))
    assert clocks(desk, item)[0] == datetime.combine(FIRST_DAY, time(7, 30))


def test_it_is_brought_into_view_by_its_begin(qtbot):
    desk, item = fair(qtbot)
    desk.board.scroll_to(item.id)
    assert desk.board.measures.top <= desk.box(item).y <= desk.board.measures.top + 20


# Long titles, and titles from right to left.


@pytest.mark.parametrize("title", [LONG, HEBREW, ARABIC, f"{HEBREW} ({ARABIC}) Üsküdar"])
def test_any_title_is_moved_told_and_renamed(qtbot, title):
    builder = PlanBuilder()
    item = builder.item(title, FIRST_DAY, "10:00", "11:00")
    desk = opened(qtbot, builder)
    desk.drag(desk.on(item), desk.on(item) + down(desk, 60))
    assert desk.item(item).starts == time(11)
    assert "".join(title.split()) in "".join(desk.board.accessibleDescription().split())
    at = desk.on(item)
    viewport = desk.board.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    assert title.strip() in QToolTip.text()
    QTest.mouseDClick(viewport, LEFT, Qt.KeyboardModifier.NoModifier, at)
    line = viewport.findChild(QLineEdit)
    assert line is not None
    assert line.text() == title
    assert viewport.rect().contains(line.geometry())
    line.insert(ARABIC)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.item(item).title.in_language("en") == ARABIC


@pytest.mark.parametrize("title", [LONG, HEBREW])
def test_any_title_is_drawn_inside_its_card(qtbot, title):
    builder = PlanBuilder()
    item = builder.item(title, FIRST_DAY, "10:00", "10:30")
    desk = opened(qtbot, builder)
    box = desk.box(item)
    after = desk.grab().toImage()
    empty = opened(qtbot, PlanBuilder())
    empty.board.verticalScrollBar().setValue(desk.board.verticalScrollBar().value())
    before = empty.grab().toImage()
    beside = round(box.right) + 4
    assert before.size() == after.size()
    for y in range(round(box.y), round(box.bottom)):
        assert before.pixel(beside, y) == after.pixel(beside, y)


# The menu.


@pytest.mark.parametrize("by_key", [False, True])
def test_the_menu_is_asked_for_by_mouse_and_by_key(desk, visit, qtbot, by_key):
    desk.board.select(frozenset({visit.call.id}))
    viewport = desk.board.viewport()
    at = desk.on(visit.call)
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    with qtbot.waitSignal(desk.board.menu_wanted):
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))
    assert desk.board.selected == {visit.call.id}


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_an_item_that_vanishes_between_press_and_move_is_not_taken(desk, visit, held):
    for item in (visit.call, visit.photo):
        start = desk.on(item)
        desk.press(start)
        desk.show_plan(desk.plan.with_edit(delete_items(desk.plan, {item.id})))
        desk.drag_over(start + down(desk, 60), held)
        desk.release(start + down(desk, 60), held)
    assert desk.edits == []


def test_of_several_copies_those_of_items_that_are_still_there_are_laid_down(desk, visit):
    desk.board.select(frozenset({visit.call.id, visit.meeting.id}))
    start = desk.on(visit.call)
    target = QPoint(desk.at(1, "10:15").x(), start.y())
    desk.press(start)
    desk.drag_over(target, CONTROL)
    desk.show_plan(desk.plan.with_edit(delete_items(desk.plan, {visit.meeting.id})))
    desk.release(target, CONTROL)
    copies = [item for item in desk.plan.items if item.day == SECOND and item.id != visit.dinner.id]
    assert [(item.starts, item.ends) for item in copies] == [(time(10), time(10, 30))]
