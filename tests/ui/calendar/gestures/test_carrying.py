"""Carrying items without an hour between tray, strip and hours."""

from datetime import date, time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from exports.wording import say
from models.localized import Localized
from models.vocabulary import ItemKind
from scheduling.moves import move_to, new_item, put_in_tray, reorder_untimed

FIRST = date(2021, 12, 20)
SECOND = date(2021, 12, 21)
CONTROL = Qt.KeyboardModifier.ControlModifier


def carry(desk, item_id, *stops: QPoint, held=Qt.KeyboardModifier.NoModifier) -> None:
    """Drag out of the tray; the stops are in pixels of the board's viewport."""
    tray = desk.tray.viewport()
    start = desk.in_tray(item_id)
    desk.press(start, where=tray)
    for stop in stops:
        desk.drag_over(desk.to_board(stop), held, where=tray)
    desk.release(desk.to_board(stops[-1]), held, where=tray)


def titles_in_tray(desk) -> list[str]:
    waiting = [item for item in desk.plan.items if item.day is None]
    return [item.title.in_language("en") for item in sorted(waiting, key=lambda item: item.position)]


def test_from_the_tray_onto_an_hour(desk, visit):
    carry(desk, visit.market.id, desk.at(1, "14:00"), desk.at(1, "15:04"))
    expected = move_to(visit.plan, visit.market.id, SECOND, time(15))
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]


def test_from_the_tray_onto_an_exact_minute(desk, visit):
    carry(desk, visit.market.id, desk.at(1, "15:07"), held=Qt.KeyboardModifier.AltModifier)
    assert (desk.item(visit.market).day, desk.item(visit.market).starts) == (SECOND, time(15, 7))


def test_from_the_tray_onto_the_strip_and_onto_a_header(desk, visit):
    carry(desk, visit.market.id, desk.strip(2))
    carry(desk, visit.museum.id, desk.header(0))
    assert [(one.day, one.starts, one.position) for one in map(desk.item, (visit.market, visit.museum))] == [
        (date(2021, 12, 22), None, 0),
        (FIRST, None, 2),
    ]


def test_from_the_tray_to_nowhere(desk, visit):
    carry(desk, visit.market.id, QPoint(-300, 300))
    assert (desk.edits, desk.plan) == ([], visit.plan)


def test_within_the_tray_the_order_changes(desk, visit):
    last = desk.tray.box_of(visit.museum.id)
    target = desk.to_tray(QPoint(round(last.right) - 2, round(last.y + 5)))
    carry(desk, visit.market.id, target)
    assert titles_in_tray(desk) == ["Museum", "Market"]
    expected = reorder_untimed(visit.plan, visit.market.id, None, 1)
    assert [edit.changes for edit in desk.edits] == [expected.changes]


def test_two_items_of_the_tray_follow_one_another(desk, visit):
    QTest.mouseClick(desk.tray.viewport(), Qt.MouseButton.LeftButton, pos=desk.in_tray(visit.market.id))
    QTest.mouseClick(desk.tray.viewport(), Qt.MouseButton.LeftButton, CONTROL, desk.in_tray(visit.museum.id))
    assert desk.tray.selected == {visit.market.id, visit.museum.id}
    carry(desk, visit.market.id, desk.at(1, "14:00"))
    assert [(one.day, one.starts) for one in map(desk.item, (visit.market, visit.museum))] == [
        (SECOND, time(14)),
        (SECOND, time(15)),
    ]
    assert len(desk.edits) == 1


def test_escape_leaves_it_in_the_tray(desk, visit):
    tray = desk.tray.viewport()
    desk.press(desk.in_tray(visit.market.id), where=tray)
    desk.drag_over(desk.to_board(desk.at(1, "14:00")), where=tray)
    assert [card.item_id for card in desk.board.scene.columns[1].cards][-1] == visit.market.id
    QTest.keyClick(desk.tray, Qt.Key.Key_Escape)
    assert desk.board.scene.cards_of(visit.market.id) == ()
    desk.release(desk.to_board(desk.at(1, "14:00")), where=tray)
    assert desk.edits == []


def test_a_click_in_the_tray_selects_and_moves_nothing(desk, visit):
    QTest.mouseClick(desk.tray.viewport(), Qt.MouseButton.LeftButton, pos=desk.in_tray(visit.market.id))
    assert (desk.tray.selected, desk.edits) == ({visit.market.id}, [])


def test_a_fast_hand_out_of_the_tray_is_no_click(desk, visit):
    tray = desk.tray.viewport()
    desk.press(desk.in_tray(visit.market.id), where=tray)
    desk.release(desk.to_board(desk.at(1, "14:00")), where=tray)
    assert desk.item(visit.market).starts == time(14)


def test_from_the_strip_onto_an_hour(desk, visit):
    desk.drag(desk.on(visit.photo), desk.at(1, "14:00"))
    expected = move_to(visit.plan, visit.photo.id, SECOND, time(14))
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]


def test_from_the_strip_into_the_tray(desk, visit):
    desk.drag(desk.on(visit.photo), desk.to_tray(QPoint(20, 100)))
    expected = put_in_tray(visit.plan, {visit.photo.id})
    assert desk.plan == visit.plan.with_edit(expected)


def test_within_the_strip_the_order_changes(desk, visit):
    desk.drag(desk.on(visit.photo), desk.strip(0, row=2))
    expected = reorder_untimed(visit.plan, visit.photo.id, FIRST, 1)
    assert [(edit.name, edit.changes) for edit in desk.edits] == [(expected.name, expected.changes)]


def test_dropped_where_it_stands_nothing_changes(desk, visit):
    desk.drag(desk.on(visit.photo), desk.strip(0, row=1), desk.strip(0, row=0.3))
    assert desk.edits == []


def test_from_the_strip_to_that_of_another_day(desk, visit):
    desk.drag(desk.on(visit.gifts), desk.strip(2))
    assert desk.item(visit.gifts).day == date(2021, 12, 22)


def test_of_a_mixed_selection_only_what_has_no_hour_is_carried(desk, visit):
    desk.click(desk.on(visit.photo))
    desk.click(desk.on(visit.call), CONTROL)
    desk.drag(desk.on(visit.photo), desk.at(1, "14:00"))
    assert desk.edits[0].ids_of(type(visit.call)) == {visit.photo.id}


def test_several_that_go_into_the_tray_are_named_so(desk, visit):
    desk.board.select(frozenset({visit.photo.id, visit.gifts.id}))
    desk.drag(desk.on(visit.photo), desk.to_tray(QPoint(20, 100)))
    assert [say(edit.name, "en") for edit in desk.edits] == ["Put 2 items in the tray"]
    assert (desk.item(visit.photo).day, desk.item(visit.gifts).day) == (None, None)


def test_several_put_elsewhere_in_the_tray_are_named_so(desk, visit):
    desk.tray.select(frozenset({visit.market.id, visit.museum.id}))
    tray = desk.tray.viewport()
    start = desk.in_tray(visit.museum.id)
    desk.press(start, where=tray)
    desk.drag_over(start + QPoint(0, 12), where=tray)
    desk.drag_over(QPoint(tray.width() - 4, 100), where=tray)
    desk.release(QPoint(2, 12), where=tray)
    assert desk.edits == []
    later = desk.plan.with_edit(
        new_item(desk.plan, None, None, None, kind=ItemKind.MEETING, title=Localized())
    )
    desk.show_plan(later)
    desk.tray.select(frozenset({visit.market.id, visit.museum.id}))
    start = desk.in_tray(visit.museum.id)
    desk.press(start, where=tray)
    desk.drag_over(start + QPoint(0, 12), where=tray)
    desk.release(QPoint(tray.width() - 4, 100), where=tray)
    assert [say(edit.name, "en") for edit in desk.edits] == ["Put 2 items in order"]
