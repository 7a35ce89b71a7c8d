"""Drawing new items."""

from datetime import date, time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from models.records.items import Item
from models.vocabulary import ItemKind
from ui.calendar.columns import Focus
from ui.calendar.gestures.creating import Creating
from ui.calendar.gestures.gesture import Hour

FIRST = date(2021, 12, 20)
SECOND = date(2021, 12, 21)


def made(desk) -> Item:
    (change,) = desk.edits[-1].changes
    assert change.before is None
    assert isinstance(change.after, Item)
    return change.after


def span(item: Item):
    return item.day, item.starts, item.ends, item.end_day


def test_a_drag_over_empty_hours_draws_an_item_of_the_quarters_that_were_touched(desk):
    desk.drag(desk.at(1, "10:02"), desk.at(1, "11:20"))
    item = made(desk)
    assert span(item) == (SECOND, time(10), time(11, 30), None)
    assert (item.kind, bool(item.title)) == (ItemKind.MEETING, False)


def test_upwards_is_as_good_as_downwards(desk):
    desk.drag(desk.at(1, "11:20"), desk.at(1, "10:02"))
    assert span(made(desk)) == (SECOND, time(10), time(11, 30), None)


def test_with_alt_the_minutes_are_those_drawn(desk):
    desk.drag(desk.at(1, "10:07"), desk.at(1, "10:52"), held=Qt.KeyboardModifier.AltModifier)
    assert span(made(desk)) == (SECOND, time(10, 7), time(10, 52), None)


def test_drawing_stays_on_its_day(desk):
    desk.drag(desk.at(1, "10:02"), desk.at(2, "10:52"))
    assert span(made(desk)) == (SECOND, time(10), time(11), None)


def test_drawing_to_the_end_of_the_day_ends_at_midnight(desk):
    desk.board.verticalScrollBar().setValue(desk.board.verticalScrollBar().maximum())
    desk.drag(desk.at(0, "23:02"), desk.at(0, "23:59") + QPoint(0, 3))
    assert span(made(desk)) == (FIRST, time(23), time(0), SECOND)


def test_where_the_next_day_is_not_shown_it_is_drawn_past_midnight_below_the_end_of_the_day(desk):
    desk.board.look_at(Focus(FIRST))
    desk.board.verticalScrollBar().setValue(desk.board.verticalScrollBar().maximum())
    below = QPoint(desk.at(0, "23:00").x(), round(desk.board.measures.y_of(25 * 60)))
    desk.drag(desk.at(0, "23:02"), below)
    assert span(made(desk)) == (FIRST, time(23), time(1), SECOND)


def test_what_is_drawn_past_midnight_is_never_as_long_as_a_day(desk):
    gesture = Creating(Hour(FIRST, 10 * 60))
    aim = gesture.aim(desk.plan, Hour(FIRST, 24 * 60 + 11 * 60), snap=15)
    assert aim is not None
    assert (aim.begin, aim.end) == (10 * 60, 24 * 60 + 9 * 60 + 45)


def test_the_new_item_is_selected(desk):
    desk.drag(desk.at(1, "10:02"), desk.at(1, "11:20"))
    assert desk.board.selected == {made(desk).id}


def test_what_is_shown_is_what_is_made(desk):
    desk.press(desk.at(1, "10:02"))
    desk.drag_over(desk.at(1, "11:20"))
    (shown,) = (card for card in desk.board.scene.columns[1].cards if card.begin == 600)
    desk.release(desk.at(1, "11:20"))
    assert made(desk) == shown.entry.item


def test_a_press_on_empty_hours_without_a_drag_makes_nothing_and_frees_the_selection(desk, visit):
    desk.click(desk.on(visit.call))
    desk.click(desk.at(1, "10:00"))
    assert (desk.edits, desk.board.selected) == ([], frozenset())


def test_a_double_click_on_empty_hours_makes_an_item_of_the_usual_length(desk):
    QTest.mouseDClick(desk.board.viewport(), Qt.MouseButton.LeftButton, pos=desk.at(1, "10:20"))
    assert span(made(desk)) == (SECOND, time(10, 15), None, None)


def test_a_double_click_on_the_strip_makes_an_item_without_hour(desk):
    QTest.mouseDClick(desk.board.viewport(), Qt.MouseButton.LeftButton, pos=desk.strip(1))
    assert span(made(desk)) == (SECOND, None, None, None)


def test_a_double_click_on_the_tray_makes_an_item_that_waits(desk):
    QTest.mouseDClick(desk.tray.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 100))
    assert span(made(desk)) == (None, None, None, None)


def test_a_double_click_on_an_item_in_the_tray_opens_it(desk, visit):
    QTest.mouseDClick(desk.tray.viewport(), Qt.MouseButton.LeftButton, pos=desk.in_tray(visit.museum.id))
    assert (desk.opened, desk.edits) == ([visit.museum.id], [])


def test_escape_draws_nothing(desk, visit):
    desk.press(desk.at(1, "10:02"))
    desk.drag_over(desk.at(1, "11:20"))
    desk.key(Qt.Key.Key_Escape)
    desk.release(desk.at(1, "11:20"))
    assert (desk.edits, desk.plan) == ([], visit.plan)


def test_nothing_can_be_drawn_on_hours_header_or_strip(desk):
    for start in (QPoint(20, 300), desk.header(1), desk.strip(1)):
        desk.drag(start, start + QPoint(40, 200))
    assert desk.edits == []
