"""The compact board: one line a card, much of the day at once, and hands work on it as on the other."""

from datetime import time

from PySide6.QtGui import QImage

from tests.builders import PlanBuilder
from tests.shots.crowd import crowded_visit
from tests.ui.calendar.conftest import Desk
from ui.calendar.scene import COMPACT_MINUTES, LEAST_MINUTES


def seen(desk: Desk) -> QImage:
    return desk.board.viewport().grab().toImage()


def test_compact_shows_twice_as_much_of_the_day_and_back_it_is_as_before(desk):
    hour, picture = desk.board.measures.hour, seen(desk)
    scroll = desk.board.verticalScrollBar().value()
    desk.board.set_compact(True)
    assert desk.board.measures.hour == round(hour / 2)
    assert desk.board.measures.least == COMPACT_MINUTES
    assert seen(desk) != picture
    desk.board.set_compact(False)
    assert desk.board.measures.hour == hour
    assert desk.board.measures.least == LEAST_MINUTES
    desk.board.verticalScrollBar().setValue(scroll)
    assert seen(desk) == picture


def test_what_was_at_the_top_stays_there(desk):
    desk.board.verticalScrollBar().setValue(round(6 * desk.board.measures.hour))
    for compact in (True, False):
        desk.board.set_compact(compact)
        a_pixel = 60 / desk.board.measures.hour
        assert abs(desk.board.measures.moment_at(desk.board.measures.top) - 6 * 60) <= a_pixel


def test_an_item_is_moved_on_the_compact_board_as_on_any_other(desk, visit):
    desk.board.set_compact(True)
    desk.drag(desk.at(0, "12:15"), desk.at(0, "14:15"))
    assert desk.item(visit.meeting).starts == time(14)


def test_the_selection_stays(desk, visit):
    desk.click(desk.on(visit.meeting))
    desk.board.set_compact(True)
    assert desk.board.selected == {visit.meeting.id}


def test_of_forty_items_a_day_every_one_has_its_line(qtbot):
    """Twice twenty side by side in 18 hours: each is high enough for its letters, and none covers another."""
    desk = Desk(crowded_visit())
    qtbot.addWidget(desk)
    desk.show()
    desk.board.set_compact(True)
    measures = desk.board.measures
    line = desk.board.fontMetrics().height()
    for column in desk.board.scene.columns:
        boxes = [measures.card_box(card) for card in column.cards]
        assert len(boxes) == 40
        assert min(box.height for box in boxes) >= line
        for number, box in enumerate(boxes):
            assert not any(box.touches(other) for other in boxes[number + 1 :])


def test_forty_short_items_one_after_the_other_all_have_a_line_too(qtbot):
    builder = PlanBuilder()
    for number in range(40):
        minute = 7 * 60 + number * 20
        builder.item(f"{number}", starts=f"{minute // 60:02}:{minute % 60:02}", minutes=20)
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    desk.board.set_compact(True)
    boxes = [desk.board.measures.card_box(card) for card in desk.board.scene.columns[0].cards]
    assert min(box.height for box in boxes) >= desk.board.fontMetrics().height()
    for number, box in enumerate(boxes):
        assert not any(box.touches(other) for other in boxes[number + 1 :])
