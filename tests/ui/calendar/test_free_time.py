"""The keyboard walks over free time: half hours in which nothing lies."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from tests.builders import FIRST_DAY, PlanBuilder
from ui.calendar.free_time import STEP_MINUTES, free_after, free_at, free_beside, nearest_card
from ui.calendar.gestures.gesture import Hour
from ui.calendar.scene import board_scene

SECOND = date(2021, 12, 21)
DOWN, UP, LEFT, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right


def hour(day: date, clock: str) -> Hour:
    begin = time.fromisoformat(clock)
    return Hour(day, begin.hour * 60 + begin.minute)


def test_escape_goes_from_an_item_to_the_free_time_after_it(desk, visit):
    desk.board.select(frozenset({visit.call.id}))
    desk.key(Qt.Key.Key_Escape)
    assert (desk.board.selected, desk.board.spot) == (frozenset(), hour(FIRST_DAY, "10:30"))
    assert desk.board.accessibleDescription() == "Free: Monday, 20 December 2021, 10:30"


@pytest.mark.parametrize(
    ("begin", "key", "end"),
    [
        ("10:30", DOWN, "11:00"),
        ("11:30", DOWN, "13:00"),
        ("10:30", UP, "09:30"),
        ("00:00", UP, "00:00"),
        ("23:30", DOWN, "23:30"),
        ("16:10", DOWN, "16:30"),
        ("16:10", UP, "15:30"),
    ],
)
def test_up_and_down_go_to_the_next_free_half_hour_of_the_day(desk, begin, key, end):
    desk.click(desk.at(0, "14:30"))
    desk.board.spot = hour(FIRST_DAY, begin)
    desk.key(key)
    assert desk.board.spot == hour(FIRST_DAY, end)
    assert desk.board.selected == frozenset()


def test_left_and_right_go_to_the_same_hour_of_the_day_beside_or_the_nearest_free_one(desk):
    desk.click(desk.at(0, "14:30"))
    desk.board.spot = hour(FIRST_DAY, "23:30")
    desk.key(RIGHT)
    assert desk.board.spot == hour(SECOND, "22:30")  # the dinner lies from 23:00 on
    desk.board.spot = hour(SECOND, "10:00")
    desk.key(LEFT)
    assert desk.board.spot == hour(FIRST_DAY, "09:30")  # the call lies from 10:00 to 10:30
    desk.key(LEFT)
    assert desk.board.spot == hour(FIRST_DAY, "09:30")


def test_n_asks_for_a_new_item_at_the_free_time(desk, qtbot):
    desk.click(desk.at(1, "14:10"))
    desk.key(DOWN)
    with qtbot.waitSignal(desk.board.new_wanted):
        desk.key(Qt.Key.Key_N)
    assert desk.board.spot == hour(SECOND, "14:30")


def test_the_space_bar_goes_back_to_the_nearest_item(desk, visit):
    desk.board.select(frozenset({visit.call.id}))
    desk.key(Qt.Key.Key_Escape)
    desk.key(DOWN)
    desk.key(DOWN)
    desk.key(Qt.Key.Key_Space)
    assert desk.board.selected == {visit.meeting.id}
    desk.key(Qt.Key.Key_Space)
    assert desk.board.selected == {visit.meeting.id}


def test_escape_once_more_points_at_nothing_and_the_arrows_walk_items_again(desk, visit):
    desk.board.select(frozenset({visit.call.id}))
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Escape)
    assert (desk.board.spot, desk.board.accessibleDescription()) == (None, "")
    desk.key(DOWN)
    assert desk.board.selected == {visit.photo.id}


def test_free_time_walked_to_is_brought_into_view(desk, visit):
    desk.board.verticalScrollBar().setValue(0)
    desk.click(desk.at(0, "01:00"))
    for _ in range(40):
        desk.key(DOWN)
    measures = desk.board.measures
    assert desk.board.spot == hour(FIRST_DAY, "22:30")
    assert measures.top <= measures.y_of(22 * 60 + 30) < measures.height - measures.hour / 2
    for _ in range(50):
        desk.key(UP)
    assert desk.board.spot == hour(FIRST_DAY, "00:00")
    assert desk.board.measures.y_of(0) >= desk.board.measures.top


def test_free_time_that_is_pointed_at_can_be_seen_while_the_keyboard_is_there(desk, visit):
    desk.board.setFocus()
    desk.board.select(frozenset())
    before = desk.board.grab().toImage()
    desk.board.select(frozenset({visit.call.id}))
    desk.key(Qt.Key.Key_Escape)
    assert desk.board.grab().toImage() != before
    desk.key(Qt.Key.Key_Escape)
    assert desk.board.grab().toImage() == before


SPANS = st.lists(st.tuples(st.integers(0, 1435), st.integers(0, 300)), max_size=12)


@given(SPANS, st.integers(0, 1440), st.sampled_from((1, -1)))
def test_whatever_lies_on_a_day_walking_ends_on_free_time_and_reaches_all_of_it(spans, minute, step):
    builder = PlanBuilder()
    for number, (begin, length) in enumerate(spans):
        end = min(begin + length, 1439)
        starts, ends = (f"{one // 60:02}:{one % 60:02}" for one in (begin, end))
        builder.item(str(number), SECOND, starts, ends)
    scene = board_scene(builder.plan(), ())
    taken = [(card.begin, max(card.end, card.begin + 15)) for card in scene.columns[1].cards]

    def is_free(begin: int) -> bool:
        return all(end <= begin or begin + STEP_MINUTES <= start for start, end in taken)

    reached = []
    here = Hour(SECOND, minute)
    while (there := free_after(scene, here, step)) != here:
        assert (there.minute - here.minute) * step > 0
        reached.append(there.minute)
        here = there
    floor = minute // STEP_MINUTES * STEP_MINUTES
    free = [begin for begin in range(0, 1440, STEP_MINUTES) if is_free(begin) and (begin - floor) * step > 0]
    assert sorted(reached) == free


def test_on_a_full_day_there_is_none():
    builder = PlanBuilder()
    builder.item("All day", FIRST_DAY, "00:00", "00:00", end_day=SECOND)
    scene = board_scene(builder.plan(), ())
    (card,) = scene.columns[0].cards
    assert free_at(scene, card) is None
    assert free_beside(scene, Hour(SECOND, 600), -1) == Hour(SECOND, 600)
    assert nearest_card(scene, Hour(SECOND, 600)) is None
    assert nearest_card(scene, Hour(date(1999, 1, 1), 600)) is None
