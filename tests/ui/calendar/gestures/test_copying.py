"""Copying items by dragging them with Ctrl."""

from datetime import date, time

from PySide6.QtCore import QPoint, Qt

from models.vocabulary import ItemStatus

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def copies(desk, visit) -> list[tuple[str, date | None, time | None, time | None]]:
    known = {item.id for item in visit.plan.items}
    return sorted(
        (item.title.in_language("en"), item.day, item.starts, item.ends)
        for item in desk.plan.items
        if item.id not in known
    )


def test_with_control_the_item_stays_and_a_copy_is_laid_down_and_selected(desk, visit):
    column = QPoint(round(desk.board.measures.column), 0)
    desk.drag(desk.on(visit.call), desk.on(visit.call) + column, held=CONTROL)
    assert copies(desk, visit) == [("Courtesy call", date(2021, 12, 21), time(10), time(10, 30))]
    assert desk.item(visit.call) == visit.call
    (copy_id,) = desk.board.selected
    assert desk.plan.items[copy_id].status is ItemStatus.IDEA
    assert len(desk.edits) == 1


def test_all_that_is_selected_is_copied_together(desk, visit):
    desk.click(desk.on(visit.call))
    desk.click(desk.on(visit.meeting), CONTROL)
    column = QPoint(round(desk.board.measures.column), 0)
    desk.press(desk.on(visit.call), CONTROL)
    desk.drag_over(desk.on(visit.call) + column, CONTROL)
    desk.release(desk.on(visit.call) + column, CONTROL)
    assert [copy[0] for copy in copies(desk, visit)] == ["Courtesy call", "Meeting"]


def test_control_let_go_on_the_way_moves_after_all(desk, visit):
    column = QPoint(round(desk.board.measures.column), 0)
    start, target = desk.on(visit.call), desk.on(visit.call) + column
    desk.press(start)
    desk.drag_over(target, CONTROL)
    desk.drag_over(target, NONE)
    desk.release(target, NONE)
    assert copies(desk, visit) == []
    assert desk.item(visit.call).day == date(2021, 12, 21)


def test_escape_leaves_no_copy(desk, visit):
    column = QPoint(round(desk.board.measures.column), 0)
    desk.press(desk.on(visit.call))
    desk.drag_over(desk.on(visit.call) + column, CONTROL)
    desk.key(Qt.Key.Key_Escape)
    desk.release(desk.on(visit.call) + column, CONTROL)
    assert (desk.edits, desk.plan) == ([], visit.plan)


def test_a_copy_is_not_laid_on_the_strip(desk, visit):
    desk.drag(desk.on(visit.call), desk.strip(1), held=CONTROL)
    assert desk.edits == []
