"""The board as a widget: selection, scrolling, what it tells, and that it can be drawn."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFont, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from models.vocabulary import MemberRole
from scheduling.check import check
from scheduling.moves import delete_items, move_by
from tests.builders import PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.appearance import dark, light
from ui.calendar.board import Board
from ui.wording import Wording

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST = date(2021, 12, 20)


def wheel(desk, at: QPoint, notches: int, held=Qt.KeyboardModifier.NoModifier) -> None:
    viewport = desk.board.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def opened(qtbot, builder: PlanBuilder) -> Desk:
    desk = Desk(builder.plan())
    qtbot.addWidget(desk)
    desk.show()
    return desk


def test_a_click_selects_and_a_click_beside_frees(desk, visit, qtbot):
    with qtbot.waitSignal(desk.board.selection_changed) as told:
        desk.click(desk.on(visit.call))
    assert told.args == [{visit.call.id}]
    desk.click(desk.at(0, "14:30"))
    assert desk.board.selected == frozenset()


def test_control_clicks_add_and_take_away_and_a_plain_click_leaves_one(desk, visit):
    desk.click(desk.on(visit.call))
    desk.click(desk.on(visit.photo), CONTROL)
    assert desk.board.selected == {visit.call.id, visit.photo.id}
    desk.click(desk.on(visit.call), CONTROL)
    assert desk.board.selected == {visit.photo.id}
    desk.click(desk.on(visit.call), CONTROL)
    desk.click(desk.on(visit.photo))
    assert desk.board.selected == {visit.photo.id}


def test_the_right_button_selects_what_it_is_pressed_on(desk, visit):
    QTest.mouseClick(desk.board.viewport(), Qt.MouseButton.RightButton, pos=desk.on(visit.call))
    assert (desk.board.selected, desk.edits) == ({visit.call.id}, [])


def test_only_what_is_on_the_board_can_be_selected(desk, visit):
    desk.board.select(frozenset({visit.call.id, visit.market.id}))
    assert desk.board.selected == {visit.call.id}
    desk.show_plan(desk.plan.with_edit(delete_items(desk.plan, {visit.call.id})))
    assert desk.board.selected == frozenset()


def test_the_selection_lives_on_when_the_plan_changes(desk, visit):
    desk.board.select(frozenset({visit.call.id}))
    desk.show_plan(desk.plan.with_edit(move_by(desk.plan, {visit.call.id}, 1, 0)))
    assert desk.board.selected == {visit.call.id}


def test_it_opens_half_an_hour_before_the_first_item(qtbot):
    builder = PlanBuilder()
    builder.item("Later", date(2021, 12, 22), "13:00", "14:00")
    builder.item("First", date(2021, 12, 21), "11:30", "12:00")
    measures = opened(qtbot, builder).board.measures
    assert measures.minute_at(measures.top) == 11 * 60


def test_it_opens_in_the_morning_where_nothing_has_an_hour(qtbot):
    measures = opened(qtbot, PlanBuilder()).board.measures
    assert measures.minute_at(measures.top) == 7 * 60 + 30


def test_it_stays_where_it_is_when_the_same_visit_changes(desk, visit):
    desk.board.verticalScrollBar().setValue(333)
    desk.show_plan(desk.plan.with_edit(move_by(desk.plan, {visit.call.id}, 0, -240)))
    assert desk.board.verticalScrollBar().value() == 333


def test_an_item_is_brought_into_view(desk, visit):
    for start in (0, desk.board.verticalScrollBar().maximum()):
        desk.board.verticalScrollBar().setValue(start)
        desk.board.scroll_to(visit.call.id)
        box = desk.box(visit.call)
        assert desk.board.measures.top <= box.y
        assert box.bottom <= desk.board.viewport().height()


def test_all_hours_of_the_day_can_be_reached(desk):
    bar = desk.board.verticalScrollBar()
    bar.setValue(0)
    assert desk.board.measures.y_of(0) == desk.board.measures.top
    bar.setValue(bar.maximum())
    assert desk.board.measures.y_of(1440) <= desk.board.viewport().height()


def test_the_wheel_scrolls(desk):
    before = desk.board.verticalScrollBar().value()
    wheel(desk, desk.at(0, "11:00"), -1)
    assert desk.board.verticalScrollBar().value() > before


def test_the_wheel_with_control_makes_the_hours_higher_around_the_pointer(desk):
    at = desk.at(0, "11:00")
    before = desk.board.measures.hour
    wheel(desk, at, 2, CONTROL)
    assert desk.board.measures.hour > 1.3 * before
    assert abs(desk.board.measures.minute_at(at.y()) - 660) <= 1
    wheel(desk, at, -50, CONTROL)
    assert desk.board.measures.hour == before


def test_a_full_strip_scrolls_by_itself(qtbot):
    builder = PlanBuilder()
    items = [builder.item(f"Item {number}", position=number) for number in range(40)]
    desk = opened(qtbot, builder)
    before = desk.board.verticalScrollBar().value()
    assert desk.board.measures.strip < desk.board.viewport().height() / 2
    wheel(desk, desk.strip(0), -100)
    box = desk.box(items[-1])
    assert box.bottom <= desk.board.measures.top
    assert desk.board.verticalScrollBar().value() == before
    desk.board.scroll_to(items[0].id)
    assert desk.box(items[0]).y >= desk.board.measures.header


def test_many_days_scroll_sideways_and_keep_their_least_width(qtbot):
    builder = PlanBuilder(last_day=date(2022, 1, 2))
    last = builder.item("Farewell", date(2022, 1, 2), "10:00", "11:00")
    desk = opened(qtbot, builder)
    assert desk.board.horizontalScrollBar().maximum() > 0
    desk.board.scroll_to(last.id)
    assert 0 < desk.box(last).x < desk.box(last).right <= desk.board.viewport().width()


def test_days_outside_the_visit_are_shown_and_can_be_left(qtbot):
    builder = PlanBuilder()
    advance = builder.item("Advance team", date(2021, 12, 15), "10:00", "11:00")
    desk = opened(qtbot, builder)
    assert [column.column.outside_visit for column in desk.board.scene.columns] == [True, False, False, False]
    start = desk.on(advance)
    desk.press(start)
    desk.drag_over(desk.at(1, "10:00"))
    assert len(desk.board.scene.columns) == 4
    desk.release(desk.at(1, "10:00"))
    assert desk.item(advance).day == FIRST
    assert len(desk.board.scene.columns) == 3


def test_what_is_selected_is_said_to_those_who_hear_the_window(desk, visit):
    assert desk.board.accessibleName() == "Programme, days side by side"
    desk.board.select(frozenset({visit.call.id}))
    said = QAccessible.queryAccessibleInterface(desk.board).text(QAccessible.Text.Description)
    assert said == "Courtesy call · 10:00 – 10:30 · no place yet · Meeting, Idea"
    assert desk.tray.accessibleDescription() == "2 items wait for a day"


def test_the_mouse_at_rest_is_told_the_item_and_its_conflicts(qtbot):
    builder = PlanBuilder()
    builder.member("Nurbol <b>Turashbekov</b>", MemberRole.HEAD)
    one = builder.item("Call & tea", FIRST, "10:00", "11:00")
    builder.item("Meeting", FIRST, "10:30", "11:30")
    desk = opened(qtbot, builder)
    at = desk.on(one)
    QApplication.sendEvent(
        desk.board.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, desk.board.viewport().mapToGlobal(at))
    )
    text = QToolTip.text()
    assert text.startswith("<p>Call &amp; tea · 10:00 – 11:00")
    assert "Nurbol &lt;b&gt;" in text
    QToolTip.hideText()


def picture(board: Board):
    return board.viewport().grab().toImage()


def test_now_is_marked_where_its_day_is_on_the_board(desk):
    plain = picture(desk.board)
    desk.board.set_now(datetime(2021, 12, 21, 12, 0))
    marked = picture(desk.board)
    assert marked != plain
    at = desk.at(1, "12:00")
    assert marked.pixelColor(at) == light().accent
    desk.board.set_now(datetime(2022, 3, 21, 12, 0))
    assert picture(desk.board) == plain


def test_what_is_held_is_drawn_with_its_hour_and_its_former_place(desk, visit):
    plain = picture(desk.board)
    start = desk.on(visit.call)
    desk.press(start)
    desk.drag_over(desk.at(1, "13:00"))
    held = picture(desk.board)
    desk.key(Qt.Key.Key_Escape)
    desk.release(desk.at(1, "13:00"))
    desk.board.select(frozenset())
    assert (held != plain, picture(desk.board) == plain) == (True, True)


def test_dark_and_large_text_are_drawn_anew(desk):
    light_picture = picture(desk.board)
    desk.board.set_appearance(dark())
    assert picture(desk.board).pixelColor(desk.at(1, "10:20")) == dark().surface
    desk.board.set_appearance(light())
    assert picture(desk.board) == light_picture
    font = QFont(desk.board.font())
    font.setPixelSize(26)
    before = desk.board.measures
    desk.board.setFont(font)
    after = desk.board.measures
    assert (after.hour > 1.7 * before.hour, after.gutter > 1.5 * before.gutter) == (True, True)


@pytest.mark.parametrize("language", ["en", "tr"])
def test_everything_at_once_can_be_drawn(qtbot, language):
    builder = PlanBuilder()
    long_title = "Түркістан қаласының " * 15
    for minute in range(0, 1440, 20):
        builder.item(long_title, FIRST, f"{minute // 60:02}:{minute % 60:02}", "23:59")
    for number in range(12):
        builder.item("שלום עולם", date(2021, 12, 23), position=number)
    board = Board(Wording(language), light())
    qtbot.addWidget(board)
    board.resize(700, 500)
    board.show()
    plan = builder.plan()
    board.show_plan(plan, check(plan))
    assert not picture(board).isNull()


def test_an_empty_board_can_be_drawn_and_used(qtbot):
    board = Board(Wording("en"), light())
    qtbot.addWidget(board)
    board.show()
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseDClick(board.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTest.keyClick(board, key)
    assert not picture(board).isNull()
    assert board.selected == frozenset()


class Speechless(Wording):
    """Words that can fail while the days are written."""

    fails = False

    def weekday(self, day: date) -> str:
        if self.fails:
            raise ValueError("no words")
        return super().weekday(day)


def test_an_error_while_painting_is_reported_and_the_window_lives_on(qtbot, visit):
    words = Speechless("en")
    board = Board(words, light())
    qtbot.addWidget(board)
    board.resize(600, 400)
    board.show_plan(visit.plan, ())
    board.show()
    before = board.viewport().grab().toImage()
    words.fails = True
    with pytest.raises(ValueError, match="no words"):
        board.viewport().grab()
    words.fails = False
    assert board.viewport().grab().toImage() == before
