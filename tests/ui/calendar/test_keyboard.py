"""The board by keys alone."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scheduling.moves import delete_items, move_by, reorder_untimed, resize_end
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.calendar.gestures.gesture import Hour

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
FIRST = date(2021, 12, 20)


def walked(desk, *keys) -> list[str]:
    titles = []
    for key in keys:
        desk.key(key)
        (item_id,) = desk.board.selected
        titles.append(desk.plan.items[item_id].title.in_language("en"))
    return titles


def test_arrows_walk_down_a_day_from_the_strip_into_the_hours_and_stop_at_the_end(desk):
    down = [Key.Key_Down] * 5
    assert walked(desk, *down) == ["Photograph", "Gifts", "Courtesy call", "Meeting", "Meeting"]
    assert walked(desk, Key.Key_Up, Key.Key_Up) == ["Courtesy call", "Gifts"]


def test_arrows_walk_to_the_nearest_item_of_the_day_beside(desk, visit):
    desk.board.select(frozenset({visit.call.id}))
    assert walked(desk, Key.Key_Right, Key.Key_Right, Key.Key_Left) == ["Dinner", "Dinner", "Meeting"]


def test_the_item_walked_to_is_brought_into_view(desk, visit):
    desk.board.verticalScrollBar().setValue(0)
    desk.board.select(frozenset({visit.call.id}))
    desk.key(Key.Key_Right)
    box = desk.box(visit.dinner)
    assert desk.board.measures.top <= box.y < box.bottom <= desk.board.viewport().height() + 1


@pytest.mark.parametrize(
    ("key", "held", "days", "minutes"),
    [
        (Key.Key_Down, SHIFT, 0, 15),
        (Key.Key_Up, SHIFT, 0, -15),
        (Key.Key_Down, SHIFT | ALT, 0, 1),
        (Key.Key_Right, SHIFT, 1, 0),
        (Key.Key_Left, SHIFT, -1, 0),
    ],
)
def test_shift_and_arrows_move(desk, visit, key, held, days, minutes):
    desk.board.select(frozenset({visit.call.id, visit.meeting.id}))
    desk.key(key, held)
    expected = move_by(visit.plan, {visit.call.id, visit.meeting.id}, days, minutes)
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]


def test_shift_and_arrows_put_untimed_items_in_order(desk, visit):
    desk.board.select(frozenset({visit.photo.id}))
    desk.key(Key.Key_Down, SHIFT)
    expected = reorder_untimed(visit.plan, visit.photo.id, FIRST, 1)
    assert [edit.changes for edit in desk.edits] == [expected.changes]


@pytest.mark.parametrize(("key", "ends"), [(Key.Key_Down, time(13, 15)), (Key.Key_Up, time(12, 45))])
def test_control_and_arrows_make_longer_and_shorter(desk, visit, key, ends):
    desk.board.select(frozenset({visit.meeting.id}))
    desk.key(key, CONTROL)
    expected = resize_end(visit.plan, visit.meeting.id, FIRST, ends)
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]


def test_delete_deletes_what_is_selected(desk, visit):
    desk.board.select(frozenset({visit.call.id, visit.photo.id}))
    desk.key(Key.Key_Delete)
    expected = delete_items(visit.plan, {visit.call.id, visit.photo.id})
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]
    assert desk.board.selected == frozenset()


def test_keys_that_would_change_something_do_nothing_without_a_selection(desk):
    for key, held in (
        (Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Down, SHIFT),
        (Key.Key_Down, CONTROL),
    ):
        desk.key(key, held)
    assert desk.edits == []


def test_enter_opens_the_one_that_is_selected(desk, visit):
    desk.board.select(frozenset({visit.call.id, visit.meeting.id}))
    desk.key(Key.Key_Return)
    desk.board.select(frozenset({visit.call.id}))
    desk.key(Key.Key_Return)
    assert desk.opened == [visit.call.id]


def test_escape_frees_and_control_a_selects_all_on_the_board(desk, visit):
    desk.key(Key.Key_A, CONTROL)
    everything = {visit.call.id, visit.meeting.id, visit.dinner.id, visit.photo.id, visit.gifts.id}
    assert desk.board.selected == everything
    desk.key(Key.Key_Escape)
    assert desk.board.selected == frozenset()


def test_in_the_tray_arrows_walk_enter_opens_and_delete_deletes(desk, visit):
    QTest.keyClick(desk.tray, Key.Key_Down)
    assert desk.tray.selected == {visit.market.id}
    QTest.keyClick(desk.tray, Key.Key_Right)
    assert desk.tray.selected == {visit.museum.id}
    QTest.keyClick(desk.tray, Key.Key_Return)
    assert desk.opened == [visit.museum.id]
    QTest.keyClick(desk.tray, Key.Key_Delete)
    assert desk.edits[0].changes == delete_items(visit.plan, {visit.museum.id}).changes


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_a_first_arrow_goes_to_the_first_item_in_view(qtbot, key):
    builder = PlanBuilder()
    builder.item("Call", FIRST_DAY, "06:00", "06:30")
    meeting = builder.item("Meeting", FIRST_DAY, "12:00", "13:00")
    builder.item("Dinner", FIRST_DAY, "19:00", "20:00")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    desk.board.verticalScrollBar().setValue(round(11 * desk.board.measures.hour))
    desk.key(key)
    assert desk.board.selected == {meeting.id}


def test_a_first_arrow_below_all_items_goes_to_the_first_of_all(qtbot):
    builder = PlanBuilder()
    call = builder.item("Call", FIRST_DAY, "06:00", "06:30")
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    desk.board.verticalScrollBar().setValue(desk.board.verticalScrollBar().maximum())
    desk.key(Qt.Key.Key_Down)
    assert desk.board.selected == {call.id}


def test_on_an_empty_board_the_first_arrow_points_at_free_time_and_n_begins_there(qtbot):
    desk = Desk(PlanBuilder().plan())
    qtbot.addWidget(desk)
    desk.show()
    wanted: list[object] = []
    desk.board.new_wanted.connect(lambda: wanted.append(desk.board.spot))
    first = desk.board.measures.minute_at(desk.board.measures.top + 1)
    desk.key(Qt.Key.Key_Down)
    assert desk.board.spot == Hour(FIRST_DAY, -(-first // 30) * 30)
    assert desk.board.accessibleDescription().startswith("Free: ")
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_N)
    assert wanted == [Hour(FIRST_DAY + timedelta(days=1), -(-first // 30) * 30 + 30)]
