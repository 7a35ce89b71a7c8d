"""Moving timed items with the mouse."""

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from models.item_time import ItemTime
from models.messages import Message
from scheduling.conflicts import Conflict, Severity
from scheduling.moves import delete_items, move_by, move_to, put_in_tray
from tests.builders import PlanBuilder
from tests.ui.calendar.conftest import Desk

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def times(desk, *items) -> list[tuple[date | None, time | None, time | None]]:
    return [(now.day, now.starts, now.ends) for now in map(desk.item, items)]


def test_a_drag_moves_by_quarters_of_an_hour_and_gives_the_edit_of_the_verb(desk, visit):
    desk.drag(desk.on(visit.call), desk.on(visit.call) + QPoint(0, round(desk.board.measures.hour * 1.05)))
    expected = move_by(visit.plan, {visit.call.id}, 0, 60)
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]
    assert times(desk, visit.call) == [(date(2021, 12, 20), time(11), time(11, 30))]


def test_with_alt_a_drag_is_exact_to_the_minute(qtbot):
    builder = PlanBuilder()
    odd = builder.item("Train", date(2021, 12, 20), "10:07", "10:52")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    quarter = QPoint(0, round(desk.board.measures.hour / 4))
    desk.drag(desk.on(odd), desk.on(odd) + quarter, held=ALT)
    assert times(desk, odd) == [(date(2021, 12, 20), time(10, 22), time(11, 7))]
    desk.drag(desk.on(odd), desk.on(odd) + quarter)
    assert times(desk, odd) == [(date(2021, 12, 20), time(10, 30), time(11, 15))]


def test_a_drag_to_another_day_keeps_the_hour_even_one_off_the_grid(qtbot):
    builder = PlanBuilder()
    odd = builder.item("Train", date(2021, 12, 20), "10:07", "10:52")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    column = QPoint(round(desk.board.measures.column), 0)
    desk.drag(desk.on(odd), desk.on(odd) + column + QPoint(0, 3))
    assert times(desk, odd) == [(date(2021, 12, 21), time(10, 7), time(10, 52))]


def test_a_fast_diagonal_drag_in_one_event_is_no_click(desk, visit):
    target = desk.on(visit.call) + QPoint(
        round(2 * desk.board.measures.column), round(2 * desk.board.measures.hour)
    )
    desk.press(desk.on(visit.call))
    desk.release(target)
    assert times(desk, visit.call) == [(date(2021, 12, 22), time(12), time(12, 30))]


def test_less_than_the_drag_distance_selects_and_moves_nothing(desk, visit):
    desk.press(desk.on(visit.call))
    desk.drag_over(desk.on(visit.call) + QPoint(2, 3))
    desk.release(desk.on(visit.call) + QPoint(2, 3))
    assert (desk.edits, desk.board.selected) == ([], {visit.call.id})


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("minutes", [-5, 5, 10])
def test_a_step_of_five_minutes_is_a_drag_though_it_is_a_few_pixels(desk, visit, compact, minutes):
    """Fewer than the system asks for: on low hours five minutes are three pixels."""
    desk.board.snap_minutes = 5
    desk.board.set_compact(compact)
    desk.board.scroll_to(visit.call.id)
    pixels = max(4, round(abs(minutes) * desk.board.measures.hour / 60))
    way = QPoint(0, pixels if minutes > 0 else -pixels)
    assert abs(way.y()) < QApplication.startDragDistance() or minutes == 10
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(start + way)
    desk.release(start + way)
    assert (
        times(desk, visit.call)[0][1]
        == (datetime.combine(visit.call.day, visit.call.starts) + timedelta(minutes=minutes)).time()
    )


def test_with_alt_a_few_pixels_are_a_drag_too(desk, visit):
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(start + QPoint(0, 5), Qt.KeyboardModifier.AltModifier)
    desk.release(start + QPoint(0, 5), Qt.KeyboardModifier.AltModifier)
    assert times(desk, visit.call)[0][1] not in (time(10), time(10, 15))


def test_a_trembling_hand_drags_nothing_however_short_the_steps(desk, visit):
    desk.board.snap_minutes = 5
    desk.board.set_compact(True)
    desk.board.scroll_to(visit.call.id)
    start = desk.on(visit.call)
    desk.press(start)
    for way in (QPoint(3, 3), QPoint(-4, 2), QPoint(0, -3)):
        desk.drag_over(start + way)
    desk.release(start + QPoint(2, 3))
    assert (desk.edits, desk.board.selected) == ([], {visit.call.id})


def test_a_drag_there_and_back_makes_no_edit(desk, visit):
    start = desk.on(visit.call)
    desk.drag(start, start + QPoint(0, 80), start)
    assert (desk.edits, desk.plan) == ([], visit.plan)


def test_a_drop_on_the_header_of_a_day_keeps_the_hour(desk, visit):
    desk.drag(desk.on(visit.call), desk.header(2))
    expected = move_by(visit.plan, {visit.call.id}, 2, 0)
    assert [edit.changes for edit in desk.edits] == [expected.changes]


@pytest.mark.parametrize("away", [QPoint(30, 300), QPoint(-200, 300), QPoint(300, -150), QPoint(2000, 300)])
def test_a_drop_beside_the_days_cancels(desk, visit, away):
    desk.drag(desk.on(visit.call), away)
    assert (desk.edits, desk.plan) == ([], visit.plan)


def test_escape_puts_it_back_and_the_rest_of_the_drag_does_nothing(desk, visit):
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(start + QPoint(0, 100))
    assert desk.board.scene.cards_of(visit.call.id)[0].begin > 600
    desk.key(Qt.Key.Key_Escape)
    assert desk.board.scene.cards_of(visit.call.id)[0].begin == 600
    desk.drag_over(start + QPoint(0, 200))
    desk.release(start + QPoint(0, 200))
    assert (desk.edits, desk.board.selected) == ([], {visit.call.id})


def test_losing_the_window_cancels(desk, visit):
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(start + QPoint(0, 100))
    desk.hide()
    desk.show()
    desk.release(start + QPoint(0, 100))
    assert desk.edits == []


def test_several_selected_items_move_together_and_keep_their_distance(desk, visit):
    desk.click(desk.on(visit.call))
    desk.click(desk.on(visit.meeting), CONTROL)
    assert desk.board.selected == {visit.call.id, visit.meeting.id}
    quarter = round(desk.board.measures.hour / 2)
    desk.drag(desk.on(visit.meeting), desk.on(visit.meeting) + QPoint(0, quarter))
    expected = move_by(visit.plan, {visit.call.id, visit.meeting.id}, 0, 30)
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]


def test_an_item_that_is_not_selected_is_moved_alone(desk, visit):
    desk.click(desk.on(visit.meeting))
    desk.drag(desk.on(visit.call), desk.on(visit.call) + QPoint(0, 72))
    assert desk.edits[0].ids_of(type(visit.call)) == {visit.call.id}
    assert desk.board.selected == {visit.call.id}


def test_a_drop_on_the_strip_takes_the_hour_away(desk, visit):
    desk.drag(desk.on(visit.call), desk.strip(1))
    expected = move_to(visit.plan, visit.call.id, date(2021, 12, 21), None)
    assert desk.plan == visit.plan.with_edit(expected)


def test_a_drop_between_untimed_items_takes_that_place(desk, visit):
    desk.drag(desk.on(visit.call), desk.strip(0, row=1))
    order = sorted((visit.photo, visit.gifts, visit.call), key=lambda item: desk.item(item).position)
    assert order == [visit.photo, visit.call, visit.gifts]
    assert desk.item(visit.call).time == ItemTime(day=date(2021, 12, 20), minutes=30, position=1)


def test_a_drop_in_the_tray_takes_the_day_away(desk, visit):
    desk.drag(desk.on(visit.call), desk.to_tray(desk.in_tray(visit.museum.id) + QPoint(0, 60)))
    expected = put_in_tray(visit.plan, {visit.call.id})
    assert desk.plan == visit.plan.with_edit(expected)


def test_several_items_go_into_the_tray_together(desk, visit):
    desk.click(desk.on(visit.call))
    desk.click(desk.on(visit.meeting), CONTROL)
    desk.drag(desk.on(visit.call), desk.to_tray(QPoint(20, 100)))
    expected = put_in_tray(visit.plan, {visit.call.id, visit.meeting.id})
    assert [edit.changes for edit in desk.edits] == [expected.changes]


def test_an_item_is_not_moved_before_the_first_hour_of_the_day(desk, visit):
    desk.board.verticalScrollBar().setValue(0)
    desk.board.verticalScrollBar().setValue(round(8 * desk.board.measures.hour))
    start = desk.on(visit.call) + QPoint(0, 3)
    desk.press(start)
    desk.drag_over(start + QPoint(0, -20))
    desk.board.verticalScrollBar().setValue(0)
    top = QPoint(start.x(), round(desk.board.measures.top) + 1)
    desk.drag_over(top)
    desk.release(top)
    assert times(desk, visit.call) == [(date(2021, 12, 20), time(0), time(0, 30))]


def test_taken_by_its_morning_a_night_moves_as_a_whole(desk, visit):
    desk.board.verticalScrollBar().setValue(0)
    start = desk.at(2, "00:30")
    desk.drag(start, start - QPoint(round(desk.board.measures.column), 0))
    moved = desk.item(visit.dinner)
    assert (moved.day, moved.starts, moved.end_day, moved.ends) == (
        date(2021, 12, 20),
        time(23),
        date(2021, 12, 21),
        time(1),
    )


def test_while_held_the_conflicts_of_the_candidate_are_asked_for_and_shown(desk, visit):
    asked = []

    def no_way(plan, edit):
        asked.append((plan, edit))
        return (
            Conflict(
                code="test",
                severity=Severity.ERROR,
                item_ids=(visit.call.id,),
                record_ids=(visit.call.id,),
                message=Message.of("The hall is closed."),
            ),
        )

    desk.board.candidate_check = no_way
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(start + QPoint(0, 72))
    plan, edit = asked[-1]
    assert plan == visit.plan.with_edit(edit)
    assert desk.board.scene.cards_of(visit.call.id)[0].entry.severity is Severity.ERROR
    desk.release(start + QPoint(0, 72))
    assert desk.edits[-1] is asked[-1][1]


def test_nothing_is_asked_again_while_the_candidate_stays_the_same(desk, visit):
    asked = []

    def nothing_found(plan, edit):
        asked.append(edit)
        return ()

    desk.board.candidate_check = nothing_found
    start = desk.on(visit.call)
    desk.press(start)
    for step in range(5):
        desk.drag_over(start + QPoint(step % 2, 72))
    assert len(asked) == 1
    desk.release(start + QPoint(0, 72))


def test_another_edit_that_arrives_meanwhile_is_kept(desk, visit):
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(start + QPoint(0, 72))
    arrived = move_by(desk.plan, {visit.meeting.id}, 1, 0)
    desk.show_plan(desk.plan.with_edit(arrived))
    desk.release(start + QPoint(0, 72))
    assert times(desk, visit.call, visit.meeting) == [
        (date(2021, 12, 20), time(11), time(11, 30)),
        (date(2021, 12, 21), time(12), time(13)),
    ]


def test_an_item_that_vanishes_meanwhile_is_let_go(desk, visit):
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(start + QPoint(0, 72))
    desk.show_plan(desk.plan.with_edit(delete_items(desk.plan, {visit.call.id})))
    desk.release(start + QPoint(0, 72))
    assert desk.edits == []


def test_held_at_the_lower_edge_the_board_scrolls_on(desk, visit, qtbot):
    start = desk.on(visit.call)
    before = desk.board.verticalScrollBar().value()
    desk.press(start)
    desk.drag_over(QPoint(start.x(), desk.board.viewport().height() - 4))
    qtbot.waitUntil(lambda: desk.board.verticalScrollBar().value() > before + 30)
    desk.key(Qt.Key.Key_Escape)
    assert desk.edits == []


def test_on_the_way_past_an_edge_the_board_stays_where_it_is(desk, visit, qtbot):
    start = desk.on(visit.call)
    before = desk.board.verticalScrollBar().value()
    desk.press(start)
    for y in (round(desk.board.measures.top) + 20, round(desk.board.measures.top) + 4):
        desk.drag_over(QPoint(start.x(), y))
        qtbot.wait(80)
    desk.drag_over(desk.strip(0))
    qtbot.wait(120)
    assert desk.board.verticalScrollBar().value() == before
    desk.release(desk.strip(0))
    assert times(desk, visit.call) == [(date(2021, 12, 20), None, None)]


def test_held_at_the_right_edge_days_further_on_come_into_view(qtbot):
    builder = PlanBuilder(last_day=date(2022, 1, 2))
    call = builder.item("Call", date(2021, 12, 20), "10:00", "11:00")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    start = desk.on(call)
    right = QPoint(desk.board.viewport().width() - 4, start.y())
    bar = desk.board.horizontalScrollBar()
    desk.press(start)
    desk.drag_over(right)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    desk.release(right)
    assert times(desk, call) == [(date(2022, 1, 2), time(10), time(11))]


def test_held_at_the_upper_edge_earlier_hours_and_at_the_left_one_earlier_days_come_into_view(qtbot):
    builder = PlanBuilder(last_day=date(2022, 1, 2))
    call = builder.item("Call", date(2022, 1, 2), "20:00", "21:00")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    down, across = desk.board.verticalScrollBar(), desk.board.horizontalScrollBar()
    down.setValue(down.maximum())
    across.setValue(across.maximum())
    measures = desk.board.measures
    desk.press(desk.on(call))
    corner = QPoint(round(measures.gutter) + 4, round(measures.top) + 4)
    desk.drag_over(corner)
    qtbot.waitUntil(lambda: (down.value(), across.value()) == (0, 0))
    desk.release(corner)
    assert times(desk, call)[0][:2] == (date(2021, 12, 20), time(0))
